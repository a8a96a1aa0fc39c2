import { smallestGroup } from '@mikrosprint/contracts';

/*
 * What may be told of a group. Primary rule: nothing about fewer than five. Complementary rule: nothing from which one
 * that is hidden can be worked out, be it by taking a count from its group, one count from the next, or versions from
 * their sum. (Cell suppression with a minimum frequency, as in A. Hundepool et al., "Statistical Disclosure Control",
 * Wiley 2012, chapter 4.)
 */

/** `count` people of a `group`. */
export interface Cell {
  count: number;
  group: number;
}

/** Nobody, or enough to hide among. */
function isCrowd(count: number): boolean {
  return count === 0 || count >= smallestGroup;
}

/** Whether both the count and what it leaves of its group may be told. */
export function isShowable({ count, group }: Cell): boolean {
  return group >= smallestGroup && isCrowd(count) && isCrowd(group - count);
}

/**
 * Which counts of a chain may be told, each a part of the first (so many began, of these so many came to the first
 * step, ...). A count is hidden when it differs from the last one told by one to four people.
 */
export function showableChain(counts: readonly number[]): boolean[] {
  const [group = 0] = counts;
  let last = group;
  return counts.map((count) => {
    const may = isShowable({ count, group }) && isCrowd(Math.abs(last - count));
    if (may) last = count;
    return may;
  });
}

/**
 * A share of a group. Where the size of the group is hidden the share is told in twentieths: an exact one of a group
 * that is nearly known would give its size away.
 * @returns 0..1; null when the count may not be told
 */
export function shareOf({ count, group }: Cell, isGroupShown: boolean): number | null {
  if (!isShowable({ count, group })) return null;
  return isGroupShown ? count / group : Math.round((20 * count) / group) / 20;
}

/**
 * Which parts of a sum may be told beside the sum itself. What is hidden can be worked out together, as the sum less
 * what is told: it must be showable as one; until it is, the smallest part that was told is hidden too.
 * @param parts the same cell of every part
 * @param own whether each part may be told by itself
 */
export function showableParts(parts: readonly Cell[], own: readonly boolean[]): boolean[] {
  const told = parts.map(({ group }, index) => group === 0 || own[index] === true);
  for (;;) {
    const hidden = parts.filter((_, index) => !told[index]);
    const left = { count: sum(hidden, 'count'), group: sum(hidden, 'group') };
    if (left.group === 0 || isShowable(left)) break;
    const next = smallestTold(parts, told);
    if (next === null) break;
    told[next] = false;
  }
  return told.map((may, index) => may && own[index] === true);
}

function smallestTold(parts: readonly Cell[], told: readonly boolean[]): number | null {
  let smallest: number | null = null;
  parts.forEach(({ group }, index) => {
    if (!told[index] || group === 0) return;
    if (smallest === null || group < (parts[smallest]?.group ?? 0)) smallest = index;
  });
  return smallest;
}

function sum(cells: readonly Cell[], what: keyof Cell): number {
  return cells.reduce((total, cell) => total + cell[what], 0);
}
