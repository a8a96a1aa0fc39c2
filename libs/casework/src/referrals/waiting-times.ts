import { copenhagenDaysBetween, type ReferralStatus } from '@mikrosprint/contracts';

/** How long somebody waited from the day they said yes to the day they began, and for what, in which unit. */
export interface Wait {
  /** The same for everybody who was referred to the same course. */
  course: string;
  unitId: string | null;
  days: number;
}

export interface MedianWait {
  course: string;
  unitId: string | null;
  /** How many waits it is the middle of. */
  n: number;
  /** Days; with an even number of waits the mean of the two in the middle. */
  medianDays: number;
}

/** Whole calendar days in Copenhagen from the yes to the start; never negative. */
export function waitedDays(acceptedAt: Date | null, startedAt: Date | null): number | null {
  if (acceptedAt === null || startedAt === null) return null;
  return Math.max(0, copenhagenDaysBetween(acceptedAt, startedAt));
}

/** The median per course and unit, ordered by course and then unit. Groups that are small are for the reader to hide. */
export function medianWaits(waits: readonly Wait[]): MedianWait[] {
  const groups = new Map<string, Wait[]>();
  for (const wait of waits) {
    const key = `${wait.course}\u0000${wait.unitId ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), wait]);
  }
  return [...groups.entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, group]) => {
      const [first] = group;
      if (first === undefined) return [];
      const { course, unitId } = first;
      return [{ course, unitId, n: group.length, medianDays: median(group.map(({ days }) => days)) }];
    });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  const at = (index: number) => sorted[index] ?? 0;
  return sorted.length % 2 === 1 ? at(Math.floor(middle)) : (at(middle - 1) + at(middle)) / 2;
}

/**
 * Whether nobody has acted on a referral for so many calendar days that the caseworker is reminded: not answered, or
 * answered with a yes and not begun. What has begun takes the time it takes.
 */
export function waitsTooLong(
  referral: { status: ReferralStatus; changedAt: Date },
  now: Date,
  afterDays: number,
): boolean {
  if (referral.status !== 'sent' && referral.status !== 'accepted') return false;
  return copenhagenDaysBetween(referral.changedAt, now) >= afterDays;
}
