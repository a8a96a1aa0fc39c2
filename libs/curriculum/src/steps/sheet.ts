import { z } from 'zod';
import { identifier, localizedText } from '../text.js';
import { stepBase } from './common.js';

/** "B2", at most column H and row 20: what a phone can show. */
export const cellName = z.string().regex(/^[A-H]([1-9]|1\d|20)$/, 'a cell from A1 to H20');
/** "B2" or "B2:C5". */
export const cellRange = z
  .string()
  .regex(/^[A-H]([1-9]|1\d|20)(:[A-H]([1-9]|1\d|20))?$/, 'a cell or a range from A1 to H20');

export const cellFormat = z.enum(['number', 'integer', 'currency', 'percent', 'date']);

/** What stands in a cell from the beginning: a number or a formula as typed in Danish Excel, or words in both languages. */
const cellContent = z.union([z.string().min(1).max(200), localizedText]);

const goal = z.strictObject({
  id: identifier,
  /** What to make, as a task: "Læg ugens salg sammen i B7". */
  label: localizedText,
  /** Where the answer stands; a range is filled cell by cell with the formula of the first, filled down or right. */
  cells: cellRange,
  /** The right formula for the first cell, in Danish. Any formula that gives the same on all checks is right. */
  solution: z.string().regex(/^=/, 'begins with =').max(200),
  /** The same formula with English words, when it holds words of its own: `=HVIS(B2<5;"Order";"OK")`. */
  solutionEn: z.string().regex(/^=/, 'begins with =').max(200).optional(),
  /** Functions of which one must be used, by their English names: ["SUM"]. Empty: any formula. */
  mustUse: z.array(z.string().regex(/^[A-Z][A-Z0-9.]*$/)).default([]),
  /** The formula must fix a reference with $. */
  mustFix: z.boolean().default(false),
  /** Inputs that are changed behind the scenes before it is computed again, so that a typed-in number is caught. */
  checks: z
    .array(z.record(cellName, z.string().min(1).max(60)))
    .min(1)
    .max(4),
  why: localizedText,
});

/** Formulas in a real sheet. Each goal is one part of the points. */
export const sheetStep = z.strictObject({
  ...stepBase,
  mechanic: z.literal('sheet'),
  title: localizedText,
  columns: z.int().min(2).max(8),
  rows: z.int().min(2).max(20),
  cells: z.record(cellName, cellContent),
  formats: z.record(cellRange, cellFormat).default({}),
  /** Where one may write; the cells of the goals always, and these. All others are locked. */
  open: z.array(cellRange).default([]),
  goals: z.array(goal).min(1).max(5),
  /** What the stage shows growing: names beside numbers. */
  chart: z
    .strictObject({ kind: z.enum(['bars', 'shelves', 'till']), labels: cellRange, values: cellRange })
    .optional(),
});
export type SheetStep = z.infer<typeof sheetStep>;
