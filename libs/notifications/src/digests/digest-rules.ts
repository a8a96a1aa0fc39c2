import {
  copenhagenTime,
  groupOfKind,
  isWorkday,
  type Deliveries,
  type NotificationKind,
  type NotificationSettings,
} from '@mikrosprint/contracts';

export interface WaitingItem {
  id: string;
  kind: NotificationKind;
  citizenId: string | null;
  at: Date;
}

type Plan = Pick<NotificationSettings, 'digestAt' | 'weeklyOn'>;

/** A badge was celebrated where it was earned: it stays in the inbox and is told nowhere else. */
export function disturbs(kind: NotificationKind): boolean {
  return kind !== 'badge-awarded';
}

/** Yesterday's reminder is no news: it goes at its hour or not at all. */
export function isDigested(kind: NotificationKind): boolean {
  return disturbs(kind) && kind !== 'reminder';
}

/**
 * What a person's overview of today counts by one channel, seen at `now`: everything that came before today's time of
 * the overview. What comes later in the day is tomorrow's, and an overview that was missed at its time is made up for
 * the same day. There is none on Saturdays, Sundays and holidays. What was to go at once and did not, because the
 * day's limit was reached, goes with the next one.
 */
export function itemsDue<T extends WaitingItem>(
  items: readonly T[],
  deliveries: Deliveries,
  plan: Plan,
  now: Date,
): T[] {
  const { day, time } = copenhagenTime(now);
  if (!isWorkday(day) || time < plan.digestAt) return [];
  const isWeekly = weekliesOn(day).includes(plan.weeklyOn);
  return items.filter(({ kind, at }) => {
    const delivery = deliveries[groupOfKind[kind]];
    if (!isDigested(kind) || delivery === 'never' || (delivery === 'weekly' && !isWeekly)) return false;
    const came = copenhagenTime(at);
    return `${came.day} ${came.time}` < `${day} ${plan.digestAt}`;
  });
}

/** Of these, the ones that were to go at once. */
export function overflowOf<T extends WaitingItem>(items: readonly T[], deliveries: Deliveries): T[] {
  return items.filter(({ kind }) => deliveries[groupOfKind[kind]] === 'now');
}

/**
 * The weekdays (1 to 5) whose weekly overview comes on `day`: its own, and those of the days off right before it in the
 * same week, so that a holiday does not swallow a week's overview. None when `day` is off itself.
 */
export function weekliesOn(day: string): number[] {
  if (!isWorkday(day)) return [];
  const noon = Date.parse(`${day}T12:00:00Z`);
  const weekdays = [new Date(noon).getUTCDay()];
  for (let back = 1; (weekdays[0] ?? 0) > 1; back += 1) {
    const earlier = new Date(noon - back * 86_400_000).toISOString().slice(0, 10);
    if (isWorkday(earlier)) break;
    weekdays.unshift((weekdays[0] ?? 0) - 1);
  }
  return weekdays;
}
