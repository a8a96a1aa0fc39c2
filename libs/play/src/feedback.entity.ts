import { PersonRow } from '@mikrosprint/accounts';
import { SprintVersionRow } from '@mikrosprint/catalogue';
import type { SprintFeedback } from '@mikrosprint/contracts';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What somebody who finished a sprint thought of it: one for each version, and it may be changed. */
@Entity('sprint_feedback')
@Check('sprint_feedback_useful', `useful IN ('a-lot', 'some', 'little')`)
@Check('sprint_feedback_difficulty', `difficulty IN ('easy', 'fitting', 'hard')`)
@Check('sprint_feedback_words', 'length(words) <= 1000')
export class SprintFeedbackRow {
  @PrimaryColumn('uuid', { name: 'citizen_id' })
  @ForeignKey(() => PersonRow, { name: 'sprint_feedback_citizen_fk' })
  citizenId!: string;

  @PrimaryColumn('uuid', { name: 'sprint_version_id' })
  @ForeignKey(() => SprintVersionRow, { name: 'sprint_feedback_version_fk' })
  sprintVersionId!: string;

  @Column('text')
  useful!: SprintFeedback['useful'];

  @Column('text')
  difficulty!: SprintFeedback['difficulty'];

  @Column('text')
  words!: string;

  @Column('timestamptz', { name: 'saved_at' })
  savedAt!: Date;
}
