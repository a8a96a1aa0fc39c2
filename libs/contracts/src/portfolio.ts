import { localizedText } from '@mikrosprint/curriculum';
import { z } from 'zod';
import { uiLocales } from './accounts.js';
import { meetingForm } from './casework-events.js';

/** A quarter of a year in Copenhagen. Quarters do not overlap, so that no two of them say something about a third. */
export const quarter = z.string().regex(/^20\d\d-Q[1-4]$/);

/**
 * How many: a number, or null where it is hidden. Hidden is a group under five, and a number from which together with
 * the others such a group could be worked out.
 */
export const count = z.int().min(0).nullable();
export type Count = z.infer<typeof count>;

/** From the day somebody said yes to the day they began: the middle of `n` waits, never of fewer than five. */
export const portfolioWait = z.object({ n: z.int(), medianDays: z.number() });
export type PortfolioWait = z.infer<typeof portfolioWait>;

const figures = z.object({
  notBegun: count,
  /** Begun and not finished. */
  active: count,
  finished: count,
  enrolled: count,
  /** Percent of the enrolled; null where one of the two is hidden or nobody is enrolled. */
  finishedPercent: z.int().nullable(),
});
export type PortfolioFigures = z.infer<typeof figures>;

const named = z.object({ id: z.uuid(), name: z.string() });

export const portfolioSprint = z.object({
  sprintId: z.string(),
  title: localizedText,
  /** Whom the sprint is made for, as its author says; empty where that is not known. */
  madeFor: z.array(z.string()),
  /** All units together. The wait is null where too few are known, or where it would tell of a unit with too few. */
  total: figures.extend({ wait: portfolioWait.nullable() }),
  /** The units by name; null is for citizens of no unit. */
  units: z.array(figures.extend({ unit: named.nullable(), wait: portfolioWait.nullable() })),
  /** The same people by the group they are in now, by name; null is for those of no group. Empty when none is known. */
  groups: z.array(figures.extend({ group: named.nullable() })),
});
export type PortfolioSprint = z.infer<typeof portfolioSprint>;

export const portfolioView = z.object({
  quarter,
  /** The newest first. */
  quarters: z.array(quarter),
  /** When the figures were worked out; null: not yet. */
  builtAt: z.iso.datetime().nullable(),
  /** By the Danish name. */
  sprints: z.array(portfolioSprint),
  /** Of courses and workshops that are no sprints; only of five or more. */
  waits: z.array(portfolioWait.extend({ title: localizedText, unit: named.nullable() })),
  /** Meetings by their form; the last line is all of them. Only forms of which five or more are known. */
  attendance: z.array(
    z.object({
      form: meetingForm.nullable(),
      attended: count,
      late: count,
      missed: count,
      total: count,
    }),
  ),
  /** What became of suggestions, by the rule that made them; the last line is all of them. */
  suggestions: z.array(
    z.object({ rule: z.string().nullable(), accepted: count, changed: count, rejected: count, total: count }),
  ),
});
export type PortfolioView = z.infer<typeof portfolioView>;

export const portfolioQuery = z.strictObject({ quarter: quarter.optional() });
export const exportPortfolio = z.strictObject({ quarter, locale: z.enum(uiLocales) });
export type ExportPortfolio = z.infer<typeof exportPortfolio>;
