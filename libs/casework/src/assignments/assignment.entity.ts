import type { LocalizedText } from '@mikrosprint/curriculum';
import { Check, Column, Entity, Index, IsNull, PrimaryColumn, Unique } from 'typeorm';

/** One citizen's part of an assignment: what was agreed, and what became of it. */
@Entity('assignment')
@Unique('assignment_cohort_once', ['cohortId', 'citizenId'])
@Index('assignment_open_once', ['citizenId', 'sprintId'], {
  unique: true,
  where: 'finished_at IS NULL AND withdrawn_at IS NULL',
})
@Index('assignment_by_citizen', ['citizenId'])
@Index('assignment_to_begin', ['startsOn'], { where: 'begun_at IS NULL AND withdrawn_at IS NULL' })
@Check('assignment_dates', 'due_on IS NULL OR due_on >= starts_on')
export class AssignmentRow {
  @PrimaryColumn('uuid')
  id!: string;

  /** Those who were assigned together. */
  @Column('uuid', { name: 'cohort_id' })
  cohortId!: string;

  @Column('uuid', { name: 'citizen_id' })
  citizenId!: string;

  @Column('uuid', { name: 'caseworker_id' })
  caseworkerId!: string;

  @Column('text', { name: 'sprint_id' })
  sprintId!: string;

  @Column('jsonb', { name: 'sprint_title' })
  sprintTitle!: LocalizedText;

  /** The day in Copenhagen on which the citizen gets a place. */
  @Column('date', { name: 'starts_on' })
  startsOn!: string;

  @Column('date', { name: 'due_on', nullable: true })
  dueOn!: string | null;

  @Column('timestamptz', { name: 'assigned_at' })
  assignedAt!: Date;

  /** When the citizen was told and enrolled: once. */
  @Column('timestamptz', { name: 'begun_at', nullable: true })
  begunAt!: Date | null;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt!: Date | null;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt!: Date | null;
}

/** What still holds. */
export const openAssignment = { finishedAt: IsNull(), withdrawnAt: IsNull() };
