import type { BadgeView } from '@mikrosprint/contracts';
import type { LocalizedText } from '@mikrosprint/curriculum';

/** The badges of one sprint, or those that belong to none. */
export interface WallGroup {
  /** Null for those across sprints. */
  sprintId: string | null;
  title: LocalizedText | null;
  world: string | null;
  /** Newest first. */
  earned: readonly BadgeView[];
  /** The next one first, then those that most is done for. */
  waiting: readonly BadgeView[];
}

/** A badge is known by its sprint and its own id; the same id may stand in two sprints. */
export const badgeKey = ({ sprintId, badgeId }: Pick<BadgeView, 'sprintId' | 'badgeId'>): string =>
  `${sprintId ?? ''}:${badgeId}`;

/** How much of it is done, 0..1. */
const share = ({ progress }: BadgeView): number =>
  progress && progress.of > 0 ? progress.done / progress.of : 0;

/** Sprints in which something waits come first, as they were begun; after them those that are done, then the way across. */
export function wallGroups(badges: readonly BadgeView[]): WallGroup[] {
  const waitingFirst = [...badges].sort(
    (a, b) => Number(a.awardedAt !== null) - Number(b.awardedAt !== null),
  );
  const ids = [...new Set(waitingFirst.map(({ sprintId }) => sprintId))];
  const inOrder = [...ids.filter((id) => id !== null), ...ids.filter((id) => id === null)];
  return inOrder.map((sprintId) =>
    groupOf(
      sprintId,
      badges.filter((badge) => badge.sprintId === sprintId),
    ),
  );
}

function groupOf(sprintId: string | null, badges: readonly BadgeView[]): WallGroup {
  const newest = (a: BadgeView, b: BadgeView) => (b.awardedAt ?? '').localeCompare(a.awardedAt ?? '');
  const nearest = (a: BadgeView, b: BadgeView) => Number(b.next) - Number(a.next) || share(b) - share(a);
  return {
    sprintId,
    title: badges[0]?.sprintTitle ?? null,
    world: badges[0]?.world ?? null,
    earned: badges.filter(({ awardedAt }) => awardedAt !== null).sort(newest),
    waiting: badges.filter(({ awardedAt }) => awardedAt === null).sort(nearest),
  };
}

/** Of the next ones of all groups the one that is nearest; of equals that of the sprint begun last. */
export function nearestBadge(badges: readonly BadgeView[]): BadgeView | null {
  const next = badges.filter((badge) => badge.next && badge.awardedAt === null);
  const inSprints = next.filter(({ sprintId }) => sprintId !== null);
  const candidates = inSprints.length > 0 ? inSprints : next;
  return candidates.reduce<BadgeView | null>(
    (nearest, badge) => (nearest === null || share(badge) > share(nearest) ? badge : nearest),
    null,
  );
}
