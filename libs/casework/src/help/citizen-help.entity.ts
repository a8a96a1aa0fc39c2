import type { LocalizedText } from '@mikrosprint/curriculum';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A step that went wrong several times: a quiet signal that goes when the step is passed or its level finished. */
@Entity('failing_step')
export class FailingStepRow {
  @PrimaryColumn('uuid', { name: 'citizen_id' })
  citizenId!: string;

  @PrimaryColumn('uuid', { name: 'run_id' })
  runId!: string;

  @PrimaryColumn('text', { name: 'step_id' })
  stepId!: string;

  @Column('uuid', { name: 'enrolment_id', nullable: true })
  enrolmentId!: string | null;

  @Column('text', { name: 'level_id', nullable: true })
  levelId!: string | null;

  @Column('jsonb', { name: 'level_title', nullable: true })
  levelTitle!: LocalizedText | null;

  @Column('jsonb', { name: 'step_prompt', nullable: true })
  stepPrompt!: LocalizedText | null;

  @Column('jsonb', { name: 'sprint_title', nullable: true })
  sprintTitle!: LocalizedText | null;

  @Column('integer')
  tries!: number;

  @Column('timestamptz')
  since!: Date;

  /** Set when it was passed; the row stays so that a late "it failed" does not bring the signal back. */
  @Column('timestamptz', { name: 'passed_at', nullable: true })
  passedAt!: Date | null;
}

/** "Bed om hjælp" was pressed. The words are missing when its withdrawal arrived first. */
@Entity('citizen_help_request')
@Index('citizen_help_request_open', ['citizenId'], { where: 'closed_at IS NULL' })
@Check('citizen_help_request_closed', '(closed_at IS NULL) = (closed_how IS NULL)')
export class CitizenHelpRequestRow {
  @PrimaryColumn('uuid', { name: 'help_request_id' })
  helpRequestId!: string;

  @Column('uuid', { name: 'citizen_id' })
  citizenId!: string;

  @Column('uuid', { name: 'run_id', nullable: true })
  runId!: string | null;

  @Column('text', { name: 'step_id', nullable: true })
  stepId!: string | null;

  @Column('jsonb', { name: 'level_title', nullable: true })
  levelTitle!: LocalizedText | null;

  @Column('jsonb', { name: 'step_prompt', nullable: true })
  stepPrompt!: LocalizedText | null;

  @Column('jsonb', { name: 'sprint_title', nullable: true })
  sprintTitle!: LocalizedText | null;

  @Column('timestamptz', { name: 'requested_at' })
  requestedAt!: Date;

  /** How often it was pressed. */
  @Column('integer')
  times!: number;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;

  /** `withdrawn`, or how it was answered. */
  @Column('text', { name: 'closed_how', nullable: true })
  closedHow!: string | null;

  @Column('uuid', { name: 'closed_by', nullable: true })
  closedBy!: string | null;
}
