import {
  copenhagenInstant,
  copenhagenTime,
  isPublicHoliday,
  isWorkday,
  type OpeningHours,
} from '@mikrosprint/contracts';

/** Until somebody decides otherwise: the hours a unit of the city usually has. */
export const defaultOpeningHours: OpeningHours = {
  week: [
    { weekday: 1, from: '09:00', to: '15:00' },
    { weekday: 2, from: '09:00', to: '15:00' },
    { weekday: 3, from: '09:00', to: '15:00' },
    { weekday: 4, from: '09:00', to: '15:00' },
    { weekday: 5, from: '09:00', to: '13:00' },
  ],
  closedDays: [],
};

/** With less than this left of the day's hours, what comes in is answered within the next ones. */
export const enoughMinutes = 60;

/** Nobody waits for hours that are further away than this. */
const searchedDays = 366;
const millisecondsOfADay = 86_400_000;

export interface Opening {
  from: Date;
  to: Date;
}

/** The open hours that end after `now`, the first of them first. `now` may lie within it. Pure; Copenhagen's calendar. */
export function* openingsFrom(now: Date, { week, closedDays }: OpeningHours): Generator<Opening> {
  const spans = new Map(week.map((span) => [span.weekday, span]));
  const closed = new Set(closedDays);
  const today = copenhagenTime(now).day;
  for (let ahead = 0; ahead <= searchedDays; ahead += 1) {
    const day = dayAfter(today, ahead);
    const span = spans.get(weekdayOf(day));
    if (span === undefined || closed.has(day) || isHoliday(day)) continue;
    const opening = { from: copenhagenInstant(day, span.from), to: copenhagenInstant(day, span.to) };
    // Hours that lie within the one the clock leaves out in spring are no time at all.
    if (opening.to > now && opening.to > opening.from) yield opening;
  }
}

/**
 * By when a message that is sent at `sentAt` is to be answered: before the open hours end in which it came, or before
 * the next ones end when it came outside of them or so late that no `enoughMinutes` are left. Null when there are no
 * open hours within a year. Not answered by then it is a task.
 */
export function answerDueAt(sentAt: Date, hours: OpeningHours): Date | null {
  for (const { from, to } of openingsFrom(sentAt, hours)) {
    const begins = Math.max(from.getTime(), sentAt.getTime());
    const isCurrent = from <= sentAt;
    if (!isCurrent || to.getTime() - begins >= enoughMinutes * 60_000) return to;
  }
  return null;
}

/** Whether somebody answers at `now`, and when that changes; null when there are no open hours within a year. */
export function openState(now: Date, hours: OpeningHours): { open: boolean; changesAt: Date | null } {
  const [opening] = openingsFrom(now, hours);
  if (opening === undefined) return { open: false, changesAt: null };
  const open = opening.from <= now;
  return { open, changesAt: open ? opening.to : opening.from };
}

/** Public holidays are closed on whatever weekday; a working week has days besides on which offices are closed. */
function isHoliday(day: string): boolean {
  return weekdayOf(day) > 5 ? isPublicHoliday(day) : !isWorkday(day);
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * millisecondsOfADay).toISOString().slice(0, 10);
}

function weekdayOf(day: string): number {
  return new Date(`${day}T12:00:00Z`).getUTCDay() || 7;
}
