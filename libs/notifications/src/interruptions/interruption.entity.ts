import type { Channel } from '@mikrosprint/contracts';
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** Places of a day for what goes at once, whichever way. */
export const placesAtOnce = [1, 2, 3, 4] as const;
/** The overview has a place of its own by each way, so that a busy day does not swallow it. */
export const digestPlace: Readonly<Record<Channel, number>> = { email: 5, push: 6 };
export const mostPerDay = 6;

/**
 * One time that somebody is disturbed. The places of a day are numbered and the key, so that the database itself never
 * holds more than six a day for anybody over all channels, nor two overviews by the same one.
 */
@Entity('interruption')
@Check('interruption_place', 'place BETWEEN 1 AND 6')
export class InterruptionRow {
  @PrimaryColumn('uuid', { name: 'person_id' })
  personId!: string;

  /** The calendar day in Copenhagen, YYYY-MM-DD. */
  @PrimaryColumn('date')
  day!: string;

  @PrimaryColumn('smallint')
  place!: number;

  @Column('text')
  channel!: Channel;
}
