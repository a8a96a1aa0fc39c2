import { PersonRow } from '@mikrosprint/accounts';
import { SprintVersionRow } from '@mikrosprint/catalogue';
import type { PlayMode } from '@mikrosprint/level-engine';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { EnrolmentRow } from './enrolments.entity.js';

/** What a finished run led to, kept as it was at that moment. */
export interface StoredOutcome {
  best: boolean;
  sprintCompleted: boolean;
  skills: { id: string; before: number; after: number }[];
}

/** One play-through of one level. Its state is not stored: it is replayed from its actions. */
@Entity('run')
@Index('run_by_enrolment', ['enrolmentId', 'levelId'])
@Index('run_one_open_exam', ['enrolmentId'], {
  unique: true,
  where: `mode = 'exam' AND finished_at IS NULL`,
})
@Unique('run_sitting_once', ['enrolmentId', 'sittingDay', 'sitting'])
@Check('run_mode', `mode IN ('practice', 'exam')`)
@Check('run_seed', 'seed BETWEEN 0 AND 4294967295')
@Check('run_seq', 'seq >= 0')
@Check('run_percent', 'percent BETWEEN 0 AND 100')
@Check('run_stars', 'stars BETWEEN 1 AND 3')
@Check('run_sitting_limit', 'sitting BETWEEN 1 AND 3')
@Check('run_exam_has_sitting', `(mode = 'exam') = (sitting IS NOT NULL)`)
@Check('run_finished_has_result', '(finished_at IS NULL) = (percent IS NULL OR stars IS NULL)')
export class RunRow {
  /** Made by the client in practice, so that a run can begin offline; by the server in an exam. */
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'enrolment_id' })
  @ForeignKey(() => EnrolmentRow, { name: 'run_enrolment_fk' })
  enrolmentId!: string;

  @Column('uuid', { name: 'citizen_id' })
  @ForeignKey(() => PersonRow, { name: 'run_citizen_fk' })
  citizenId!: string;

  @Column('uuid', { name: 'sprint_version_id' })
  @ForeignKey(() => SprintVersionRow, { name: 'run_version_fk' })
  sprintVersionId!: string;

  @Column('text', { name: 'level_id' })
  levelId!: string;

  @Column('text', { name: 'engine_version' })
  engineVersion!: string;

  @Column('text')
  mode!: PlayMode;

  /** 32-bit unsigned, which needs a bigint in PostgreSQL; the driver hands those out as text. */
  @Column('bigint', { transformer: { to: (seed: number) => seed, from: (seed: string) => Number(seed) } })
  seed!: number;

  /** How many actions it has; the next one must be this plus one. */
  @Column('integer')
  seq!: number;

  /** The step one is at, from 1. */
  @Column('smallint', { name: 'step_number' })
  stepNumber!: number;

  @Column('smallint', { name: 'steps_total' })
  stepsTotal!: number;

  @Column('timestamptz', { name: 'started_at' })
  startedAt!: Date;

  @Column('timestamptz', { name: 'last_action_at', nullable: true })
  lastActionAt!: Date | null;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt!: Date | null;

  @Column('smallint', { nullable: true })
  percent!: number | null;

  @Column('smallint', { nullable: true })
  stars!: number | null;

  @Column('jsonb', { nullable: true })
  outcome!: StoredOutcome | null;

  /** Exam: the day in Copenhagen, and the how-manieth sitting of that day; the unique key holds the limit. */
  @Column('date', { name: 'sitting_day', nullable: true })
  sittingDay!: string | null;

  @Column('smallint', { nullable: true })
  sitting!: number | null;
}

/** One thing the player did. Only ever appended. */
@Entity('action')
@Unique('action_id_once', ['runId', 'id'])
export class ActionRow {
  @PrimaryColumn('uuid', { name: 'run_id' })
  @ForeignKey(() => RunRow, { name: 'action_run_fk' })
  runId!: string;

  /** From 1, without gaps. It alone is the order. */
  @PrimaryColumn('integer')
  seq!: number;

  /** Made by the client: the same id is the same action, however often it is sent. */
  @Column('uuid')
  id!: string;

  @Column('text', { name: 'step_id' })
  stepId!: string;

  @Column('text')
  type!: string;

  @Column('jsonb')
  payload!: Record<string, unknown>;

  /** When the server committed it. */
  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
