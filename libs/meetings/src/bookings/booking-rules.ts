import type { MeetingForm } from '@mikrosprint/contracts';

/** Whoever has booked may enter a room for video this long before it begins, and until it ends. */
export const roomOpensMinutesBefore = 10;

/**
 * Whether a cancellation comes so late that nobody else can use the time: less than `lateHours` whole hours are left.
 * Real hours, also over a night in which the clock changes.
 */
export function isLate(startsAt: Date, now: Date, lateHours: number): boolean {
  return startsAt.getTime() - now.getTime() < lateHours * 3_600_000;
}

/** When a room for video lets those of the meeting in. */
export function roomWindow({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }): {
  from: Date;
  until: Date;
} {
  return { from: new Date(startsAt.getTime() - roomOpensMinutesBefore * 60_000), until: endsAt };
}

export type LateHours = Record<MeetingForm, number>;
