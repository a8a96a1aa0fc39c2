import type { BookingStatus, MeetingForm } from '@mikrosprint/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A meeting of a citizen, as the newest news of it says. */
@Entity('citizen_booking')
@Index('citizen_booking_by_citizen', ['citizenId', 'startsAt'])
@Index('citizen_booking_by_caseworker', ['caseworkerId', 'startsAt'])
export class CitizenBookingRow {
  @PrimaryColumn('uuid', { name: 'booking_id' })
  bookingId!: string;

  @Column('uuid', { name: 'citizen_id' })
  citizenId!: string;

  /** Who held it. */
  @Column('uuid', { name: 'caseworker_id' })
  caseworkerId!: string;

  @Column('text')
  form!: MeetingForm;

  @Column('timestamptz', { name: 'starts_at' })
  startsAt!: Date;

  @Column('timestamptz', { name: 'ends_at' })
  endsAt!: Date;

  @Column('text')
  status!: BookingStatus;

  @Column('boolean')
  late!: boolean;

  /** When the newest news of it happened, and which news that was. */
  @Column('timestamptz', { name: 'news_at' })
  newsAt!: Date;

  @Column('uuid', { name: 'news_id' })
  newsId!: string;
}
