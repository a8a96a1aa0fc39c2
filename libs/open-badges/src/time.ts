/** A moment as RFC 3339 in UTC, to the second: the `nbf` of a JWT knows no fractions and must say the same. */
export const instant = (moment: Date): string => `${moment.toISOString().slice(0, 19)}Z`;
