/** Two people, or one at two screens, have written in a CV: what only one of them touched needs no choice. */
import type { Cv } from '@mikrosprint/contracts';

export type CvPart = keyof Cv;

const parts = [
  'contact',
  'goal',
  'profile',
  'sentences',
  'experience',
  'education',
  'languages',
  'awardIds',
  'drivingLicences',
  'other',
] as const satisfies readonly CvPart[];

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether two values say the same; the database gives keys back in an order of its own. */
export function same(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, index) => same(item, other[index]));
  }
  if (!isRecord(one) || !isRecord(other)) return one === other;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => same(one[key], other[key]));
}

export interface Merged {
  cv: Cv;
  /** Written on both sides, and differently: mine stands in `cv` until its owner has chosen. */
  torn: CvPart[];
}

export function merge(base: Cv, mine: Cv, theirs: Cv): Merged {
  const cv = { ...mine };
  const torn: CvPart[] = [];
  for (const part of parts) {
    if (same(mine[part], theirs[part])) continue;
    if (same(mine[part], base[part])) Object.assign(cv, { [part]: theirs[part] });
    else if (!same(theirs[part], base[part])) torn.push(part);
  }
  return { cv, torn };
}
