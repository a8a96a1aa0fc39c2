import { copenhagenTime, type NotificationSettings } from '@mikrosprint/contracts';
import type { NotificationKind } from './inbox-item.entity.js';

export const defaultSettings: NotificationSettings = {
  digest: 'daily',
  digestAt: '07:30',
  helpRequests: 'now',
};

export interface WaitingItem {
  id: string;
  kind: NotificationKind;
  citizenId: string | null;
  at: Date;
}

/** A badge was already celebrated where it was earned: it stays in the inbox and never becomes an e-mail. */
export function isMailed(kind: NotificationKind): boolean {
  return kind !== 'badge-awarded';
}

/**
 * What a person's digest of today counts, seen at `now`: everything unread that came before today's digest time. What
 * comes later in the day is tomorrow's, and a digest that was missed at its time is made up for the same day.
 * Weekly ones go on Mondays; nothing goes on Saturdays and Sundays.
 */
export function itemsDue<T extends WaitingItem>(
  items: readonly T[],
  settings: NotificationSettings,
  now: Date,
): T[] {
  const { day, time, weekday } = copenhagenTime(now);
  if (weekday > 5 || time < settings.digestAt) return [];
  return items.filter(({ kind, at }) => {
    const cadence = cadenceOf(kind, settings);
    if (cadence === 'never' || (cadence === 'weekly' && weekday !== 1)) return false;
    const came = copenhagenTime(at);
    return `${came.day} ${came.time}` < `${day} ${settings.digestAt}`;
  });
}

/** A request for help that should have gone at once but did not (the day's e-mails were used up) goes the next day. */
function cadenceOf(kind: NotificationKind, settings: NotificationSettings): 'daily' | 'weekly' | 'never' {
  if (!isMailed(kind)) return 'never';
  if (kind !== 'help-requested') return settings.digest;
  return settings.helpRequests === 'now' ? 'daily' : settings.helpRequests;
}
