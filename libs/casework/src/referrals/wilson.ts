import type { Share } from '@mikrosprint/contracts';

/** Fewer people than this tell nothing about a course, and something about themselves. */
export const fewestPeople = 5;

/** The 97.5 % quantile of the standard normal distribution: an interval of 95 %. */
const z = 1.959964;

/**
 * The Wilson score interval of a share: E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical
 * Inference", Journal of the American Statistical Association 22 (1927), 209-212. Unlike the textbook interval it stays
 * within 0 and 1 and holds for small groups and shares near the ends.
 * @param count how many of them did it, 0 to `of`
 * @param of how many people there are
 * @returns whole percent; null when `of` is below `fewestPeople`
 */
export function wilsonShare(count: number, of: number): Share | null {
  if (of < fewestPeople) return null;
  const share = count / of;
  const spread = 1 + (z * z) / of;
  const centre = share + (z * z) / (2 * of);
  const margin = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const percent = (part: number) => Math.round(Math.min(1, Math.max(0, part)) * 100);
  return {
    count,
    of,
    percent: percent(share),
    low: percent((centre - margin) / spread),
    high: percent((centre + margin) / spread),
  };
}
