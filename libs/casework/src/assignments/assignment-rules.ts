/** Calendar days in Copenhagen, YYYY-MM-DD: as text they are in order. */
export interface AssignmentDates {
  startsOn: string;
  dueOn: string | null;
}

/** Nobody plans further ahead than this. */
const longestDays = 366;

/**
 * Whether the dates can be kept: a start that is not over (unless it has begun already), and an end that is not before
 * the start.
 * @param today the calendar day in Copenhagen
 * @param begun the sprint has begun: its start stays what it was
 */
export function areDatesPossible(
  { startsOn, dueOn }: AssignmentDates,
  today: string,
  begun = false,
): boolean {
  const last = dayAfter(today, longestDays);
  if (!begun && startsOn < today) return false;
  if (startsOn > last || (dueOn !== null && dueOn > last)) return false;
  return dueOn === null || (dueOn >= startsOn && dueOn >= today);
}

/** The calendar day so many days later; counted in UTC, where every day has 24 hours. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
