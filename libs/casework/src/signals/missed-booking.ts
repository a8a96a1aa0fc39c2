import { copenhagenDaysBetween, type BookingStatus, type Signal } from '@mikrosprint/contracts';

/** After so many calendar days in Copenhagen it is no longer news. */
export const missedForDays = 14;

export interface BookingFact {
  startsAt: Date;
  status: BookingStatus;
}

/**
 * The last meeting did not come about. It goes when there is a later one, booked or attended, and by itself after
 * fourteen days. What was cancelled never took place and counts for nothing. Nothing follows from it but a talk.
 */
export function missedBooking(
  bookings: readonly BookingFact[],
  now: Date,
): Pick<Signal, 'since' | 'days'> | null {
  const [last] = bookings
    .filter(({ status }) => status !== 'cancelled')
    .toSorted((one, other) => other.startsAt.getTime() - one.startsAt.getTime());
  if (last?.status !== 'missed') return null;
  const days = copenhagenDaysBetween(last.startsAt, now);
  return days > missedForDays ? null : { since: last.startsAt.toISOString(), days };
}
