import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { StepFacts } from './statistics/run-facts.js';
import type { LevelTally } from './statistics/tally.js';

/** A run that has been heard of and not been read yet. */
@Entity('insight_pending_run')
export class PendingRunRow {
  @PrimaryColumn('uuid', { name: 'run_id' })
  runId!: string;
}

/** What one run says, as far as its log has been read. */
export abstract class RunFactsRow {
  @PrimaryColumn('uuid', { name: 'run_id' })
  runId!: string;

  /** One learner in one major of a sprint. It never leaves this table. */
  @Column('uuid', { name: 'enrolment_id' })
  enrolmentId!: string;

  @Column('text', { name: 'level_id' })
  levelId!: string;

  @Column('text', { name: 'sprint_id' })
  sprintId!: string;

  @Column('integer')
  major!: number;

  @Column('integer')
  minor!: number;

  @Column('timestamptz', { name: 'started_at' })
  startedAt!: Date;

  /** How many of its actions have been read. */
  @Column('integer', { name: 'log_length' })
  logLength!: number;

  @Column('boolean')
  finished!: boolean;

  /** Null when the log does not fit today's rules. */
  @Column('jsonb', { nullable: true })
  steps!: StepFacts[] | null;
}

/** The runs that the sums are made of. */
@Entity('insight_run')
@Index('insight_run_by_learner', ['enrolmentId', 'levelId'])
@Index('insight_run_open', ['runId'], { where: 'NOT finished' })
@Check('insight_run_log_length', 'log_length >= 0')
export class InsightRunRow extends RunFactsRow {}

/** The same as a recount reads it: kept when the recount is ended, so that the next one goes on from there. */
@Entity('insight_recount')
@Check('insight_recount_log_length', 'log_length >= 0')
export class RecountedRunRow extends RunFactsRow {
  /** By which rules it was read: what older ones said is of no use. */
  @Column('integer')
  rules!: number;
}

/** All learners of a level who are counted in one version, added up. */
@Entity('insight_level_tally')
export class LevelTallyRow {
  @PrimaryColumn('text', { name: 'sprint_id' })
  sprintId!: string;

  @PrimaryColumn('integer')
  major!: number;

  @PrimaryColumn('integer')
  minor!: number;

  @PrimaryColumn('text', { name: 'level_id' })
  levelId!: string;

  @Column('jsonb')
  tally!: LevelTally;

  @Column('timestamptz', { name: 'counted_at' })
  countedAt!: Date;
}

/** By which rules everything was counted. Older ones than today's: all of it is counted anew. */
@Entity('insight_state')
@Check('insight_state_one_row', 'id = 1')
export class InsightStateRow {
  @PrimaryColumn('smallint')
  id!: number;

  @Column('integer')
  rules!: number;

  @Column('timestamptz', { name: 'rebuilt_at' })
  rebuiltAt!: Date;

  /** When the log was last read to its end. */
  @Column('timestamptz', { name: 'read_at', nullable: true })
  readAt!: Date | null;
}
