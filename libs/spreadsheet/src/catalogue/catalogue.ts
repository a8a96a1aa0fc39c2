import type { SheetText } from '../types.js';
import { firstFunctions } from './first-functions.js';
import { moreFunctions } from './more-functions.js';

/*
 * The functions people may use: their names in Danish and English Excel, how many parts they take, and a hint with an
 * example for the help beside the formula bar. What they compute is in `functions/`.
 */

export interface FunctionEntry {
  /** English, as Excel files store it. */
  canonical: string;
  da: string;
  /** The fewest and the most parts in the brackets. */
  least: number;
  most: number;
  hint: SheetText;
  example: SheetText;
}

const many = 255;

const functionRows = [...firstFunctions, ...moreFunctions];
const english = new Map(functionRows.map(([canonical, da]) => [da, canonical]));
const inEnglish = (formula: string): string =>
  formula.replace(/\p{L}[\p{L}.]*(?=\()/gu, (name) => english.get(name) ?? name);

export const functionEntries: readonly FunctionEntry[] = functionRows.map(
  ([canonical, da, least, most, hintDa, hintEn, exampleDa, exampleEn]) => ({
    canonical,
    da,
    least,
    most: most ?? many,
    hint: { da: hintDa, en: hintEn },
    example: { da: exampleDa, en: exampleEn ?? inEnglish(exampleDa) },
  }),
);

/** Other names for the same: what Excel also writes, and what people write when they leave a dot out. */
const otherNames: Record<string, string> = {
  ANTAL: 'COUNT',
  'HVIS.FEJL': 'IFERROR',
  HVISFEJL: 'IFERROR',
  DATEDIF: 'DATEDIF',
  'PLADS.LIGE': 'RANK',
  'RANK.EQ': 'RANK',
};

const byName = new Map<string, FunctionEntry>();
for (const entry of functionEntries) {
  byName.set(entry.canonical, entry);
  byName.set(entry.da, entry);
}
for (const [name, canonical] of Object.entries(otherNames)) {
  const entry = byName.get(canonical);
  if (entry) byName.set(name, entry);
}

/** The function of a Danish or English name, in any case of letters. */
export function findFunction(name: string): FunctionEntry | null {
  return byName.get(name.toUpperCase()) ?? null;
}

/** Words people reach for that are no names at all. */
const everydayWords: Record<string, string> = {
  GENNEMSNIT: 'AVERAGE',
  SNIT: 'AVERAGE',
  GNS: 'AVERAGE',
  MEAN: 'AVERAGE',
  SUMMER: 'SUM',
  TOTAL: 'SUM',
  PLUS: 'SUM',
  GANGE: 'PRODUCT',
  OPSLAG: 'VLOOKUP',
  LOOKUP: 'XLOOKUP',
  HØJESTE: 'MAX',
  LAVESTE: 'MIN',
  ANTALHVIS: 'COUNTIF',
  RUND: 'ROUND',
  OGSÅ: 'AND',
};

const bare = (name: string): string => name.toUpperCase().replace(/[._]/g, '');

/** How many letters must be changed, added, taken away or swapped with their neighbour. */
function distance(one: string, other: string): number {
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1;
      const swapped =
        row > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
          ? (before[column - 2] ?? 0) + 1
          : Infinity;
      line.push(
        Math.min(
          (above[column] ?? 0) + 1,
          (line[column - 1] ?? 0) + 1,
          (above[column - 1] ?? 0) + same,
          swapped,
        ),
      );
    }
    before = above;
    above = line;
  }
  return above[other.length] ?? 0;
}

const bareNames = [...byName].map(([name, entry]) => ({ bareName: bare(name), entry }));

/** The function somebody may have meant; null when nothing is near (a third of the letters may differ, at most two). */
export function nearestFunction(typed: string): FunctionEntry | null {
  const wanted = bare(typed);
  const everyday = Object.hasOwn(everydayWords, wanted) ? everydayWords[wanted] : undefined;
  if (everyday) return findFunction(everyday);
  let nearest = Math.min(2, Math.floor(wanted.length / 3)) + 1;
  let best: FunctionEntry | null = null;
  for (const { bareName, entry } of bareNames) {
    if (Math.abs(bareName.length - wanted.length) >= nearest) continue;
    const apart = distance(wanted, bareName);
    if (apart >= nearest) continue;
    nearest = apart;
    best = entry;
  }
  return best;
}
