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
