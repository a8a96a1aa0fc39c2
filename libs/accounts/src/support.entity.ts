import type { SupportAnswer } from '@mikrosprint/contracts';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PersonRow } from './people.entity.js';

/** How reading and Danish are for somebody. The answers are their own; only a wish that follows from them is shared. */
@Entity('support_answer')
@Check('support_answer_reading', `reading IN ('easy', 'some-trouble', 'hard')`)
@Check('support_answer_danish', `danish IN ('easy', 'some-trouble', 'hard')`)
@Check('support_answer_shared', `shared_at IS NULL OR reading <> 'easy' OR danish <> 'easy'`)
export class SupportAnswerRow {
  @PrimaryColumn('uuid', { name: 'person_id' })
  @ForeignKey(() => PersonRow, { name: 'support_answer_person_fk' })
  personId!: string;

  @Column('text')
  reading!: SupportAnswer;

  @Column('text')
  danish!: SupportAnswer;

  /** Since when the caseworker may know the wish as it is now; null when it is not shared. */
  @Column('timestamptz', { name: 'shared_at', nullable: true })
  sharedAt!: Date | null;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;
}
