/** Days and clock times are the city's, whatever clock the server or the browser runs on. */
const zone = 'Europe/Copenhagen';

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

export interface CopenhagenTime {
  /** YYYY-MM-DD */
  day: string;
  /** HH:MM, 00:00 to 23:59 */
  time: string;
  /** 1 is Monday, 7 is Sunday. */
  weekday: number;
}

/** What calendar and clock show in Copenhagen at a moment. */
export function copenhagenTime(moment: Date): CopenhagenTime {
  const shown = new Map(parts.formatToParts(moment).map(({ type, value }) => [type, value]));
  const day = `${shown.get('year')}-${shown.get('month')}-${shown.get('day')}`;
  const sundayFirst = new Date(`${day}T12:00:00Z`).getUTCDay();
  return {
    day,
    time: `${shown.get('hour')}:${shown.get('minute')}`,
    weekday: sundayFirst === 0 ? 7 : sundayFirst,
  };
}

/** Whole calendar days from one moment to another: yesterday evening to this morning is 1. Negative backwards. */
export function copenhagenDaysBetween(from: Date, to: Date): number {
  const noon = (moment: Date) => Date.parse(`${copenhagenTime(moment).day}T12:00:00Z`);
  return Math.round((noon(to) - noon(from)) / 86_400_000);
}

/**
 * The moments at which Copenhagen's calendar shows `day` (YYYY-MM-DD) and its clocks `time` (HH:MM), the earlier first.
 * One on almost every day. None in the hour that the last Sunday of March leaves out (02:00 to 02:59), and two in the
 * hour that the last Sunday of October goes through twice. Throws a RangeError for what is no day or no time.
 */
export function copenhagenMoments(day: string, time: string): Date[] {
  const asIfUtc = Date.parse(`${day}T${time}:00Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || !/^\d\d:\d\d$/.test(time) || Number.isNaN(asIfUtc))
    throw new RangeError(`${day} ${time} is no day and time`);
  // Copenhagen is one or two hours ahead of UTC: whichever of the two shows the wanted clock is a moment it shows it.
  return [2, 1]
    .map((hoursAhead) => new Date(asIfUtc - hoursAhead * 3_600_000))
    .filter((moment) => {
      const shown = copenhagenTime(moment);
      return shown.day === day && shown.time === time;
    });
}

/** Some days later (or, negative, earlier) in the calendar; days are YYYY-MM-DD. */
export function calendarDayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Copenhagen's distance from UTC in hours: in summer, and otherwise. */
const offsets = [2, 1];

/**
 * The moment at which clocks in Copenhagen show `time` (HH:MM, up to 24:00) on `day` (YYYY-MM-DD). An hour that comes
 * twice (autumn) is meant the first time; a time that is left out (spring) is as long after the change as it says:
 * 02:30 is then 03:30. The same choice as `compatible` of ECMAScript's Temporal.
 */
export function copenhagenInstant(day: string, time: string): Date {
  const shown = new Date(`${day}T${time}:00Z`);
  const candidates = offsets.map((hours) => new Date(shown.getTime() - hours * 3_600_000));
  const wall = shown.toISOString().slice(0, 16);
  const fits = (moment: Date): boolean => {
    const at = copenhagenTime(moment);
    return `${at.day}T${at.time}` === wall;
  };
  const [, winter = shown] = candidates;
  return candidates.find(fits) ?? winter;
}
