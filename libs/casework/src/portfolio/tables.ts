import type { Count } from '@mikrosprint/contracts';
import { hideSmallGroups, type Equation } from './suppression.js';

type Counts = readonly (readonly number[])[];

/** Tables about the same people, each with the sum of every row as its last column, and what they all add up to. */
export interface ShownTables {
  /** As many tables and rows as were given. */
  tables: Count[][][];
  /** The last line of each of them; empty when there is nobody. */
  total: Count[];
}

/**
 * Several tables that divide the same people in different ways (by unit, by target group) over the same columns: their
 * column sums are the same line, and small groups are hidden in all of them at once.
 *
 * @param tables rows of equally many counts; each table adds up to the same column sums
 */
export function tablesWithoutSmallGroups(tables: readonly Counts[]): ShownTables {
  const sums = tables.map((rows) => rows.map((row) => [...row, sum(row)]));
  const [first] = sums;
  const width = first?.[0]?.length ?? 0;
  if (first === undefined || width === 0) return { tables: tables.map(() => []), total: [] };
  const values: number[] = [];
  const place = (row: readonly number[]): number[] => row.map((value) => values.push(value) - 1);
  const total = place(
    Array.from({ length: width }, (_, column) => sum(first.map((row) => row[column] ?? 0))),
  );
  const places = sums.map((rows) => rows.map(place));
  const rowsOfAll = [...places.flat(), total];
  const equations: Equation[] = [
    ...rowsOfAll.map((row) => ({ parts: row.slice(0, -1), sum: row.at(-1) ?? 0 })),
    ...places.flatMap((rows) =>
      total.map((sumCell, column) => ({ parts: rows.map((row) => row[column] ?? 0), sum: sumCell })),
    ),
  ];
  const shown = hideSmallGroups(values, equations);
  const shownOf = (row: readonly number[]): Count[] => row.map((cell) => shown[cell] ?? null);
  return { tables: places.map((rows) => rows.map(shownOf)), total: shownOf(total) };
}

/** One table alone: its rows with their sums, and the line of sums last. Nothing when there are no rows. */
export function withoutSmallGroups(counts: Counts): Count[][] {
  const { tables, total } = tablesWithoutSmallGroups([counts]);
  return total.length === 0 ? [] : [...(tables[0] ?? []), total];
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
