/** Percent needed for two and three stars. A level may lower them, never raise them. */
export const defaultStarThresholds = { two: 70, three: 90 } as const;
