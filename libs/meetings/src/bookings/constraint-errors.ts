import type { ErrorCode } from '@mikrosprint/contracts';

/** What the database refuses, in words of ours. The rules themselves are the constraints. */
const codes: Record<string, ErrorCode> = {
  booking_seat_once: 'slot-taken',
  booking_caseworker_once: 'slot-taken',
  booking_citizen_once: 'already-booked-then',
  booking_citizen_once_a_slot: 'already-booked-then',
  booking_pkey: 'id-reused',
  meeting_slot_not_twice: 'slot-overlaps',
};

/** The code for a constraint that was in the way; null when it was something else. */
export function refusalOf(error: unknown): ErrorCode | null {
  if (typeof error !== 'object' || error === null) return null;
  const { constraint, driverError } = error as { constraint?: unknown; driverError?: unknown };
  if (typeof constraint === 'string') return codes[constraint] ?? null;
  return driverError === undefined ? null : refusalOf(driverError);
}
