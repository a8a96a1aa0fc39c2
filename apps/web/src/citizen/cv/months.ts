/** Months of a CV, YYYY-MM. */

/** Without a year there is no month. */
export const monthOf = (year: string, month: string): string | null =>
  year === '' ? null : `${year}-${month === '' ? '01' : month}`;

/** Sixty years and some, the newest first. */
export const yearsUntil = (last: number): string[] =>
  Array.from({ length: 76 }, (_, index) => String(last - index));
