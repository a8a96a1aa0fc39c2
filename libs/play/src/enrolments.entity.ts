import { PersonRow } from '@mikrosprint/accounts';
import { SprintRow } from '@mikrosprint/catalogue';
import type { LearningMethod } from '@mikrosprint/curriculum';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A citizen's place in one major version of one sprint. */
@Entity('enrolment')
@Index('enrolment_as_staff', ['id'], { where: 'as_staff' })
@Unique('enrolment_once', ['citizenId', 'sprintId', 'major'])
@Check('enrolment_exam_percent', 'exam_percent BETWEEN 0 AND 100')
export class EnrolmentRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'citizen_id' })
  @ForeignKey(() => PersonRow, { name: 'enrolment_citizen_fk' })
  citizenId!: string;

  @Column('text', { name: 'sprint_id' })
  @ForeignKey(() => SprintRow, { name: 'enrolment_sprint_fk' })
  sprintId!: string;

  @Column('integer')
  major!: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  /** Somebody of the staff learns for themselves: nothing counts it. */
  @Column('boolean', { name: 'as_staff', default: false })
  asStaff!: boolean;

  /** How the citizen wants to learn in it. */
  @Column('text')
  method!: LearningMethod;

  /** The first percent that passed the exam; it never changes. */
  @Column('smallint', { name: 'exam_percent', nullable: true })
  examPercent!: number | null;

  /** When every level was finished and the exam passed, for the first time. */
  @Column('timestamptz', { name: 'completed_at', nullable: true })
  completedAt!: Date | null;
}

/** The days, by the calendar of Copenhagen, on which somebody played. */
@Entity('activity_day')
export class ActivityDayRow {
  @PrimaryColumn('uuid', { name: 'citizen_id' })
  @ForeignKey(() => PersonRow, { name: 'activity_day_citizen_fk' })
  citizenId!: string;

  @PrimaryColumn('date')
  day!: string;
}

/** Each choice of a way to learn, kept beside the one that holds: what somebody changed to tells whether it helped. */
@Entity('method_choice')
export class MethodChoiceRow {
  @PrimaryColumn('uuid', { name: 'enrolment_id' })
  @ForeignKey(() => EnrolmentRow, { name: 'method_choice_enrolment_fk' })
  enrolmentId!: string;

  @PrimaryColumn('timestamptz', { name: 'chosen_at' })
  chosenAt!: Date;

  @Column('text')
  method!: LearningMethod;
}
