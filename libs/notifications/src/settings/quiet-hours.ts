import { copenhagenTime, isWorkday, type NotificationSettings } from '@mikrosprint/contracts';

/** Whether what would go at once waits now. Hours that begin later than they end go over midnight. */
export function isQuiet(
  now: Date,
  { quiet, quietDaysOff }: Pick<NotificationSettings, 'quiet' | 'quietDaysOff'>,
): boolean {
  const { day, time } = copenhagenTime(now);
  if (quietDaysOff && !isWorkday(day)) return true;
  return quiet !== null && isWithin(time, quiet);
}

/** `time` is HH:MM; the end itself is outside. */
export function isWithin(time: string, { from, to }: { from: string; to: string }): boolean {
  return from < to ? time >= from && time < to : time >= from || time < to;
}
