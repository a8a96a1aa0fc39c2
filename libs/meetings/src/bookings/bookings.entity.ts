import type { BookingStatus, MeetingForm } from '@mikrosprint/contracts';
import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A time that a caseworker offers, alone with one citizen or as a workshop for several. */
@Entity('meeting_slot')
@Index('meeting_slot_by_caseworker', ['caseworkerId', 'startsAt'])
@Index('meeting_slot_workshop_by_unit', ['unitId', 'startsAt'], { where: 'seats > 1' })
@Check('meeting_slot_form', `form IN ('physical', 'phone', 'video')`)
@Check('meeting_slot_seats', 'seats BETWEEN 1 AND 40')
@Check('meeting_slot_workshop_has_a_name', '(seats > 1) = (title IS NOT NULL)')
@Check('meeting_slot_takes_time', 'ends_at > starts_at')
@Exclusion(
  'meeting_slot_not_twice',
  'USING gist (caseworker_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (withdrawn_at IS NULL)',
)
export class MeetingSlotRow {
  @PrimaryColumn('uuid')
  id!: string;

  /** Who holds it. */
  @Column('uuid', { name: 'caseworker_id' })
  caseworkerId!: string;

  /** A workshop is open to the citizens of this unit; null when its holder belongs to none. */
  @Column('uuid', { name: 'unit_id', nullable: true })
  unitId!: string | null;

  @Column('timestamptz', { name: 'starts_at' })
  startsAt!: Date;

  @Column('timestamptz', { name: 'ends_at' })
  endsAt!: Date;

  @Column('text')
  form!: MeetingForm;

  @Column('text')
  place!: string;

  @Column('integer')
  seats!: number;

  @Column('text', { nullable: true })
  title!: string | null;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt!: Date | null;
}

/** A seat of a slot: more bookings than seats cannot be written down. */
@Entity('meeting_seat')
export class MeetingSeatRow {
  @PrimaryColumn('uuid', { name: 'slot_id' })
  @ForeignKey(() => MeetingSlotRow, { name: 'meeting_seat_slot_fk', onDelete: 'CASCADE' })
  slotId!: string;

  @PrimaryColumn('integer')
  number!: number;
}

/**
 * One seat that is taken: by a citizen, or beside a citizen by the caseworker who comes along (`companionOf`). What was
 * cancelled stays as a fact and takes nobody's time.
 */
@Entity('booking')
@ForeignKey(() => MeetingSeatRow, ['slotId', 'seat'], ['slotId', 'number'], { name: 'booking_seat_fk' })
@Index('booking_seat_once', ['slotId', 'seat'], { unique: true, where: `status <> 'cancelled'` })
@Index('booking_citizen_once_a_slot', ['slotId', 'citizenId'], {
  unique: true,
  where: `status <> 'cancelled' AND companion_of IS NULL`,
})
@Index('booking_companion_once', ['companionOf'], { unique: true, where: 'companion_of IS NOT NULL' })
@Index('booking_by_citizen', ['citizenId', 'startsAt'])
@Index('booking_to_come', ['startsAt'], { where: `status = 'booked'` })
@Check('booking_status', `status IN ('booked', 'cancelled', 'attended', 'missed')`)
@Check('booking_late_is_cancelled', `NOT late OR status = 'cancelled'`)
@Exclusion(
  'booking_caseworker_once',
  `USING gist (caseworker_id WITH =, slot_id WITH <>, tstzrange(starts_at, ends_at) WITH &&) WHERE (status <> 'cancelled')`,
)
@Exclusion(
  'booking_citizen_once',
  `USING gist (citizen_id WITH =, slot_id WITH <>, tstzrange(starts_at, ends_at) WITH &&) WHERE (status <> 'cancelled')`,
)
export class BookingRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'slot_id' })
  slotId!: string;

  @Column('integer')
  seat!: number;

  @Column('uuid', { name: 'citizen_id' })
  citizenId!: string;

  /** Whose time it takes: who holds the slot, or who comes along. */
  @Column('uuid', { name: 'caseworker_id' })
  caseworkerId!: string;

  @Column('uuid', { name: 'companion_of', nullable: true })
  @ForeignKey(() => BookingRow, { name: 'booking_companion_fk' })
  companionOf!: string | null;

  /** Those of the slot, so that the database can compare them. */
  @Column('timestamptz', { name: 'starts_at' })
  startsAt!: Date;

  @Column('timestamptz', { name: 'ends_at' })
  endsAt!: Date;

  @Column('text')
  status!: BookingStatus;

  @Column('boolean')
  late!: boolean;

  /** Rises with every change that a calendar must follow (RFC 5545, 3.8.7.4). */
  @Column('integer')
  sequence!: number;

  @Column('timestamptz', { name: 'booked_at' })
  bookedAt!: Date;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;

  /** The day on which both were reminded that it is today. */
  @Column('date', { name: 'told_day', nullable: true })
  toldDay!: string | null;
}

/** From how many hours before it begins a cancellation is late. */
@Entity('booking_rule')
@Check('booking_rule_late_hours', 'late_hours >= 0')
export class BookingRuleRow {
  @PrimaryColumn('text')
  form!: MeetingForm;

  @Column('integer', { name: 'late_hours' })
  lateHours!: number;
}
