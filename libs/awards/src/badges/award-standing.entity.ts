import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * What a citizen has reached in one major version of a sprint, as far as badges care. One row per citizen and sprint on
 * purpose: whoever updates it holds its lock, so two runs that finish at the same moment count each other.
 */
@Entity('award_standing')
export class AwardStandingRow {
  @PrimaryColumn('uuid', { name: 'citizen_id' })
  citizenId!: string;

  @PrimaryColumn('text', { name: 'sprint_id' })
  sprintId!: string;

  @PrimaryColumn('integer')
  major!: number;

  /** The newest version that is known of: it says which badges there are to earn. */
  @Column('uuid', { name: 'sprint_version_id' })
  sprintVersionId!: string;

  /** Best stars per finished level; an exam is in it once it is passed. */
  @Column('jsonb')
  stars!: Record<string, number>;

  /** The most that was shown of each skill in the whole sprint, 0..100. */
  @Column('jsonb')
  skills!: Record<string, number>;

  @Column('boolean', { name: 'exam_passed' })
  examPassed!: boolean;

  @Column('boolean')
  completed!: boolean;

  @Column('timestamptz', { name: 'started_at' })
  startedAt!: Date;
}
