/** The week of a form: every day with its times, and whether anybody answers on it. */
import type { OpeningSpan } from '@mikrosprint/contracts';

export interface FormDay {
  weekday: number;
  open: boolean;
  from: string;
  to: string;
}

export function formWeek(week: readonly OpeningSpan[]): FormDay[] {
  return [1, 2, 3, 4, 5, 6, 7].map((weekday) => {
    const span = week.find((one) => one.weekday === weekday);
    return { weekday, open: span !== undefined, from: span?.from ?? '09:00', to: span?.to ?? '15:00' };
  });
}

export function spansOf(days: readonly FormDay[]): OpeningSpan[] {
  return days.filter(({ open }) => open).map(({ weekday, from, to }) => ({ weekday, from, to }));
}

/** What is wrong: no day at all, or the weekdays that close before they open; null when it may be saved. */
export function problemOf(days: readonly FormDay[]): 'no-day' | number[] | null {
  const spans = spansOf(days);
  if (spans.length === 0) return 'no-day';
  const wrong = spans.filter(({ from, to }) => from === '' || to === '' || from >= to);
  return wrong.length > 0 ? wrong.map(({ weekday }) => weekday) : null;
}
