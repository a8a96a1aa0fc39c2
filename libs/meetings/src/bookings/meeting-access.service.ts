import { PeopleService } from '@mikrosprint/accounts';
import { CaseloadMembers } from '@mikrosprint/casework';
import type { RoomLink } from '@mikrosprint/contracts';
import { Clock, Config, Database, DomainError } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { bookingById, type BookingFacts } from './appointment.js';
import { roomWindow } from './booking-rules.js';
import { calendarFile } from './calendar-file.js';
import { VideoRooms } from './video-rooms.js';
import { calendarSummary } from './words.js';

/** What only those of a meeting get: its entry for their calendar, and the way into its room. */
@Injectable()
export class MeetingAccessService {
  constructor(
    private readonly database: Database,
    private readonly members: CaseloadMembers,
    private readonly people: PeopleService,
    private readonly rooms: VideoRooms,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** In the language of whoever asks; also of a cancelled meeting, so that a calendar can take its entry away. */
  async calendarFileFor(personId: string, bookingId: string): Promise<string> {
    const booking = await this.mustBeOf(personId, bookingId);
    const { preferences } = await this.people.byId(personId);
    const page = personId === booking.citizen_id ? 'contact' : 'calendar';
    return calendarFile({
      uid: `${bookingId}@mikrosprint`,
      sequence: booking.sequence,
      changedAt: booking.changed_at,
      startsAt: booking.starts_at,
      endsAt: booking.ends_at,
      cancelled: booking.status === 'cancelled',
      summary: calendarSummary(booking, preferences.locale),
      location: booking.place,
      url: `${this.config.http.publicUrl}/${page}`,
    });
  }

  /** Throws `video-not-connected`, and `room-closed` with the moments between which it is open. */
  async roomFor(personId: string, bookingId: string): Promise<RoomLink> {
    const booking = await this.mustBeOf(personId, bookingId);
    if (booking.form !== 'video' || booking.status === 'cancelled') throw new DomainError('not-found');
    if (!this.rooms.connected) throw new DomainError('video-not-connected');
    const { from, until } = roomWindow({ startsAt: booking.starts_at, endsAt: booking.ends_at });
    const now = this.clock.now();
    if (now < from || now >= until)
      throw new DomainError('room-closed', {
        facts: { from: from.toISOString(), until: until.toISOString() },
      });
    const nothingKept = { recording: false, ownChat: false } as const;
    const url = await this.rooms.joinLink({ roomId: booking.slot_id, personId, from, until, ...nothingKept });
    if (url === null) throw new DomainError('video-not-connected');
    return { url };
  }

  /** The citizen, and of the staff whoever follows them now and holds it or comes along. All others find nothing. */
  private async mustBeOf(personId: string, bookingId: string): Promise<BookingFacts> {
    const booking = await bookingById(bookingId, this.database.dataSource.manager);
    if (booking === undefined) throw new DomainError('not-found');
    if (booking.citizen_id === personId) return booking;
    if (booking.holder_id !== personId && booking.companion_id !== personId)
      throw new DomainError('not-found');
    await this.members.mustFollow(personId, booking.citizen_id);
    return booking;
  }
}
