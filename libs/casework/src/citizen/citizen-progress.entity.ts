import type { LocalizedText } from '@mikrosprint/curriculum';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * When a citizen was last active. Every handler of casework writes this row first, also when it has no news for it:
 * its lock makes the handlers of one citizen take turns.
 */
@Entity('citizen_activity')
export class CitizenActivityRow {
  @PrimaryColumn('uuid', { name: 'citizen_id' })
  citizenId!: string;

  @Column('timestamptz', { name: 'last_at', nullable: true })
  lastAt!: Date | null;
}

/** How far a citizen is in one sprint: what the list of citizens shows, ready to read. */
@Entity('citizen_progress')
export class CitizenProgressRow {
  @PrimaryColumn('uuid', { name: 'citizen_id' })
  citizenId!: string;

  @PrimaryColumn('uuid', { name: 'enrolment_id' })
  enrolmentId!: string;

  @Column('text', { name: 'sprint_id' })
  sprintId!: string;

  /** The version of the latest news, and so the one that is played; null before there was any. */
  @Column('uuid', { name: 'sprint_version_id', nullable: true })
  sprintVersionId!: string | null;

  @Column('jsonb', { name: 'sprint_title' })
  sprintTitle!: LocalizedText;

  @Column('timestamptz', { name: 'enrolled_at' })
  enrolledAt!: Date;

  /** Null until the first level was opened. */
  @Column('timestamptz', { name: 'started_at', nullable: true })
  startedAt!: Date | null;

  @Column('integer', { name: 'levels_finished' })
  levelsFinished!: number;

  @Column('integer', { name: 'levels_total' })
  levelsTotal!: number;

  @Column('integer')
  stars!: number;

  @Column('timestamptz', { name: 'completed_at', nullable: true })
  completedAt!: Date | null;
}

/** The best result per finished level; of an exam only the passed one. */
@Entity('citizen_level')
export class CitizenLevelRow {
  @PrimaryColumn('uuid', { name: 'citizen_id' })
  citizenId!: string;

  @PrimaryColumn('uuid', { name: 'enrolment_id' })
  enrolmentId!: string;

  @PrimaryColumn('text', { name: 'level_id' })
  levelId!: string;

  @Column('jsonb')
  title!: LocalizedText;

  @Column('boolean', { default: false })
  exam!: boolean;

  @Column('integer')
  stars!: number;

  @Column('integer')
  percent!: number;

  @Column('timestamptz', { name: 'first_finished_at' })
  firstFinishedAt!: Date;

  @Column('timestamptz', { name: 'last_finished_at' })
  lastFinishedAt!: Date;
}
