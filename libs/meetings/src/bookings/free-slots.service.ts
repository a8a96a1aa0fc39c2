import { PeopleService } from '@mikrosprint/accounts';
import type { FreeSlot } from '@mikrosprint/contracts';
import { Clock, Database } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MeetingSlotRow } from './bookings.entity.js';

/** More than a page shows; whoever needs a later time comes back later. */
const mostShown = 200;
const mostAlternatives = 5;

/** Which slots a citizen may book: those of their caseworker, and the workshops of the caseworker's unit. */
@Injectable()
export class FreeSlotsService {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleService,
    private readonly clock: Clock,
  ) {}

  /** Whether a slot is one of those at all, taken or not. */
  async isOpenTo(
    caseworkerId: string,
    slot: Pick<MeetingSlotRow, 'caseworkerId' | 'seats' | 'unitId'>,
    tx: EntityManager,
  ): Promise<boolean> {
    if (slot.caseworkerId === caseworkerId) return true;
    if (slot.seats === 1 || slot.unitId === null) return false;
    return (await this.people.unitsOf(caseworkerId, 'caseworker', tx)).includes(slot.unitId);
  }

  /** Those with a free seat at which both the citizen and whoever holds it are free, the earliest first. */
  async of(citizenId: string, caseworkerId: string): Promise<FreeSlot[]> {
    const units = await this.people.unitsOf(caseworkerId, 'caseworker');
    const rows = await this.database.dataSource.query<FreeSlotFacts[]>(
      `SELECT slot.id, slot.caseworker_id, slot.starts_at, slot.ends_at, slot.form, slot.place, slot.title,
              slot.seats - taken.seats AS seats_free
         FROM meeting_slot slot
        CROSS JOIN LATERAL (SELECT count(*)::int AS seats FROM booking
                             WHERE slot_id = slot.id AND status <> 'cancelled') AS taken
        WHERE slot.withdrawn_at IS NULL AND slot.starts_at > $1
          AND (slot.caseworker_id = $2 OR (slot.seats > 1 AND slot.unit_id = ANY($3::uuid[])))
          AND slot.seats > taken.seats
          AND NOT EXISTS (SELECT FROM booking
                           WHERE caseworker_id = slot.caseworker_id AND slot_id <> slot.id AND status <> 'cancelled'
                             AND tstzrange(starts_at, ends_at) && tstzrange(slot.starts_at, slot.ends_at))
          AND NOT EXISTS (SELECT FROM booking
                           WHERE citizen_id = $4 AND status <> 'cancelled'
                             AND tstzrange(starts_at, ends_at) && tstzrange(slot.starts_at, slot.ends_at))
        ORDER BY slot.starts_at, slot.id
        LIMIT $5`,
      [this.clock.now(), caseworkerId, units, citizenId, mostShown],
    );
    const holders = await this.people.summaries(rows.map(({ caseworker_id }) => caseworker_id));
    return rows.map((row) => ({
      slotId: row.id,
      startsAt: row.starts_at.toISOString(),
      endsAt: row.ends_at.toISOString(),
      form: row.form,
      place: row.place,
      title: row.title,
      caseworkerName: holders.get(row.caseworker_id)?.displayName ?? '',
      seatsFree: row.seats_free,
    }));
  }

  /** What is free instead of a slot that somebody else was quicker to take, the nearest in time first. */
  async insteadOf(slotId: string, citizenId: string, caseworkerId: string): Promise<FreeSlot[]> {
    const [wanted] = await this.database.dataSource.query<{ starts_at: Date }[]>(
      'SELECT starts_at FROM meeting_slot WHERE id = $1',
      [slotId],
    );
    const free = await this.of(citizenId, caseworkerId);
    const at = wanted?.starts_at.getTime() ?? 0;
    const distance = ({ startsAt }: FreeSlot): number => Math.abs(Date.parse(startsAt) - at);
    return free
      .filter((slot) => slot.slotId !== slotId)
      .sort((one, other) => distance(one) - distance(other))
      .slice(0, mostAlternatives);
  }
}

interface FreeSlotFacts {
  id: string;
  caseworker_id: string;
  starts_at: Date;
  ends_at: Date;
  form: FreeSlot['form'];
  place: string;
  title: string | null;
  seats_free: number;
}
