import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** What reminders need to know about a citizen, told by events: what is under way, and when something was last done. */
@Entity('reminder_standing')
@Check('reminder_standing_hours', 'array_length(hours, 1) = 24')
export class ReminderStandingRow {
  @PrimaryColumn('uuid', { name: 'citizen_id' })
  citizenId!: string;

  /** By enrolment. What is done stays done, in whatever order the news of it comes. */
  @Column('jsonb', { name: 'under_way' })
  underWay!: Record<string, 'open' | 'done'>;

  @Column('timestamptz', { name: 'last_done_at' })
  lastDoneAt!: Date;

  /** How often something was done in each hour of the day in Copenhagen, from midnight on. */
  @Column('integer', { array: true })
  hours!: number[];

  /** The last calendar day with a reminder. */
  @Column('date', { name: 'reminded_on', nullable: true })
  remindedOn!: string | null;

  /** Reminders since something was last done. */
  @Column('smallint')
  unanswered!: number;

  /** How many there have been in all: the texts take turns by it. */
  @Column('integer')
  sent!: number;
}
