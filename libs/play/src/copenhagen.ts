const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' });

const minuteMs = 60_000;
let latest = { minute: Number.NaN, day: '' };

/** The day on the calendar in Copenhagen, as `YYYY-MM-DD`. A day begins with a minute, so a minute is worked out once. */
export function dayInCopenhagen(moment: Date): string {
  const minute = Math.floor(moment.getTime() / minuteMs);
  if (minute !== latest.minute) latest = { minute, day: calendar.format(moment) };
  return latest.day;
}

/** Whole days from one calendar day to another; summer time does not shorten any. */
export function daysBetween(earlier: string, later: string): number {
  return Math.round((midnight(later) - midnight(earlier)) / 86_400_000);
}

/** The calendar day so many days later. */
export function addDays(day: string, days: number): string {
  return new Date(midnight(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Monday of the day's week. */
export function mondayOf(day: string): string {
  const weekday = new Date(midnight(day)).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}

/** Calendar days are counted in UTC, where every day has 24 hours. */
function midnight(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}
