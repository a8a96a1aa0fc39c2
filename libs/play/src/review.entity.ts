import { PersonRow } from '@mikrosprint/accounts';
import { SprintRow } from '@mikrosprint/catalogue';
import type { Recollection } from '@mikrosprint/level-engine';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { EnrolmentRow } from './enrolments.entity.js';
import type { Memory } from './review-schedule.js';

/** One part of a step that went wrong once and comes back as a quick question, with what FSRS knows about it. */
@Entity('review_card')
@Unique('review_card_once', ['citizenId', 'sprintId', 'levelId', 'stepId', 'part'])
@Index('review_card_due', ['citizenId', 'dueOn'], { where: 'retired_at IS NULL' })
@Check('review_card_state', 'state BETWEEN 0 AND 3')
@Check('review_card_days', 'due_on > last_review_on')
export class ReviewCardRow implements Memory {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'citizen_id' })
  @ForeignKey(() => PersonRow, { name: 'review_card_citizen_fk' })
  citizenId!: string;

  /** The latest enrolment in which the part was played: it says which version the question is taken from. */
  @Column('uuid', { name: 'enrolment_id' })
  @ForeignKey(() => EnrolmentRow, { name: 'review_card_enrolment_fk' })
  enrolmentId!: string;

  @Column('text', { name: 'sprint_id' })
  @ForeignKey(() => SprintRow, { name: 'review_card_sprint_fk' })
  sprintId!: string;

  @Column('text', { name: 'level_id' })
  levelId!: string;

  @Column('text', { name: 'step_id' })
  stepId!: string;

  @Column('text')
  part!: string;

  @Column('timestamptz', { name: 'made_at' })
  madeAt!: Date;

  @Column('double precision')
  stability!: number;

  @Column('double precision')
  difficulty!: number;

  @Column('integer')
  repetitions!: number;

  @Column('integer')
  lapses!: number;

  @Column('smallint')
  state!: number;

  @Column('integer', { name: 'scheduled_days' })
  scheduledDays!: number;

  /** A day of the calendar in Copenhagen; a card counts at most once a day. */
  @Column('date', { name: 'last_review_on' })
  lastReviewOn!: string;

  @Column('date', { name: 'due_on' })
  dueOn!: string;

  /** When the content no longer had the part; it wakes up if it comes back and goes wrong again. */
  @Column('timestamptz', { name: 'retired_at', nullable: true })
  retiredAt!: Date | null;
}

/** One answer in "Øv igen". Only ever appended. */
@Entity('review_answer')
@Index('review_answer_by_day', ['citizenId', 'day'])
@Check('review_answer_recollection', `recollection IN ('again', 'hard', 'good')`)
export class ReviewAnswerRow {
  /** Made by the client: the same id is the same answer, however often it is sent. */
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'citizen_id' })
  @ForeignKey(() => PersonRow, { name: 'review_answer_citizen_fk' })
  citizenId!: string;

  @Column('uuid', { name: 'card_id' })
  @ForeignKey(() => ReviewCardRow, { name: 'review_answer_card_fk' })
  cardId!: string;

  @Column('jsonb')
  actions!: { type: string; payload: Record<string, string> }[];

  @Column('text')
  recollection!: Recollection;

  @Column('timestamptz', { name: 'answered_at' })
  answeredAt!: Date;

  /** The day in Copenhagen on which it was answered. */
  @Column('date')
  day!: string;

  /** When the question was to come back, as it was told. */
  @Column('date', { name: 'due_on' })
  dueOn!: string;
}
