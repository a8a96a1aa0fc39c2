import { useEffect, useState } from 'react';
import type { BadgeView } from '@mikrosprint/contracts';
import { badgeKey } from './groups.js';

/** On a device that has shown none yet only what was earned just now is news. */
const newsFor = 2 * 24 * 60 * 60 * 1000;

/** Those that this device has not shown yet; `seen` null when it remembers nothing. */
export function notSeenYet(
  earned: readonly BadgeView[],
  seen: ReadonlySet<string> | null,
  now: Date,
): BadgeView[] {
  return earned.filter((badge) =>
    seen === null ? now.getTime() - Date.parse(badge.awardedAt ?? '') < newsFor : !seen.has(badgeKey(badge)),
  );
}

const name = (personId: string): string => `mikrosprint.badges-seen.${personId}`;

function recallSeen(personId: string): ReadonlySet<string> | null {
  try {
    const text = localStorage.getItem(name(personId));
    const keys: unknown = text === null ? null : JSON.parse(text);
    return Array.isArray(keys) ? new Set(keys.map(String)) : null;
  } catch {
    return null;
  }
}

function rememberSeen(personId: string, earned: readonly BadgeView[]): void {
  try {
    localStorage.setItem(name(personId), JSON.stringify(earned.map(badgeKey)));
  } catch {
    // A browser that keeps nothing celebrates again: no harm in that.
  }
}

/** Badges that are celebrated on this visit: each once on a device, also when it arrives while the page is open. */
export function useNewBadges(personId: string, badges: readonly BadgeView[]): readonly BadgeView[] {
  const [fresh, setFresh] = useState<readonly BadgeView[]>([]);
  useEffect(() => {
    const earned = badges.filter(({ awardedAt }) => awardedAt !== null);
    const news = notSeenYet(earned, recallSeen(personId), new Date());
    rememberSeen(personId, earned);
    if (news.length > 0) setFresh((before) => [...news, ...before]);
  }, [personId, badges]);
  return fresh;
}
