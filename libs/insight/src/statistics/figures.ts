import type { Histogram, RestSums } from './tally.js';

/**
 * The middle value of a histogram, exact: of an even number the mean of the two in the middle.
 * @returns in the unit of the values; null when there is none
 */
export function medianOf(histogram: Histogram): number | null {
  const bars = Object.entries(histogram)
    .map(([value, count]) => ({ value: Number(value), count }))
    .sort((one, other) => one.value - other.value);
  const size = bars.reduce((sum, { count }) => sum + count, 0);
  if (size === 0) return null;
  const at = (place: number): number => {
    let passed = 0;
    for (const { value, count } of bars) {
      passed += count;
      if (place < passed) return value;
    }
    throw new Error('the place lies outside of the histogram');
  };
  return (at(Math.floor((size - 1) / 2)) + at(Math.floor(size / 2))) / 2;
}

export function sizeOf(histogram: Histogram): number {
  return Object.values(histogram).reduce((sum, count) => sum + count, 0);
}

/**
 * Discrimination of a step: the point-biserial correlation between being right at once (0 or 1) and the score in the
 * rest of the run (whole percent, this step left out so that it is not correlated with itself):
 *
 *   r = (M1 - M0) / s * sqrt(n1 * n0 / n^2)
 *
 * M1 and M0 are the mean rest scores of those who were right at once (n1) and of the others (n0), s is the standard
 * deviation over all n = n1 + n0 with n in the denominator. It equals Pearson's r of the two columns. Leaving the item
 * out: S. Henrysson, "Correction of item-total correlations in item analysis", Psychometrika 28 (1963), 211-218.
 * @returns -1..1; null where everybody or nobody was right, or all have the same rest score
 */
export function pointBiserial(sums: RestSums): number | null {
  const { learners: n = 0, right: n1 = 0, sum = 0, squares = 0, sumOfRight = 0 } = sums;
  const n0 = n - n1;
  // n² times the variance: whole numbers, so that no variance is told from one by rounding.
  const spread = n * squares - sum ** 2;
  if (n1 === 0 || n0 === 0 || spread <= 0) return null;
  const difference = sumOfRight / n1 - (sum - sumOfRight) / n0;
  return clamp((difference * Math.sqrt(n1 * n0)) / Math.sqrt(spread));
}

function clamp(value: number): number {
  return Math.min(1, Math.max(-1, value));
}
