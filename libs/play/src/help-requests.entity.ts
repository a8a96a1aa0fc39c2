import { PersonRow } from '@mikrosprint/accounts';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { EnrolmentRow } from './enrolments.entity.js';
import { RunRow } from './runs.entity.js';

/** "Bed om hjælp" in one step. At most one is open per step; pressing again updates it. */
@Entity('help_request')
@Index('help_request_one_open', ['enrolmentId', 'levelId', 'stepId'], {
  unique: true,
  where: 'answered_at IS NULL AND withdrawn_at IS NULL',
})
export class HelpRequestRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'citizen_id' })
  @ForeignKey(() => PersonRow, { name: 'help_request_citizen_fk' })
  @Index('help_request_by_citizen')
  citizenId!: string;

  @Column('uuid', { name: 'enrolment_id' })
  @ForeignKey(() => EnrolmentRow, { name: 'help_request_enrolment_fk' })
  enrolmentId!: string;

  /** The run in which it was last pressed. */
  @Column('uuid', { name: 'run_id' })
  @ForeignKey(() => RunRow, { name: 'help_request_run_fk' })
  runId!: string;

  @Column('text', { name: 'level_id' })
  levelId!: string;

  @Column('text', { name: 'step_id' })
  stepId!: string;

  @Column('timestamptz', { name: 'requested_at' })
  requestedAt!: Date;

  /** How often it was pressed. */
  @Column('integer')
  times!: number;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt!: Date | null;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt!: Date | null;
}
