import { latestQuarters, quarterBounds, quarterOf } from '../src/portfolio/quarters.js';
import { shownWaits } from '../src/portfolio/sprint-waits.js';
import { tablesWithoutSmallGroups, withoutSmallGroups } from '../src/portfolio/tables.js';

type Shown = (number | null)[][];

/** Every table of whole numbers that a reader may hold possible: what is shown is true, and lines add up. */
function possibleValues(shown: Shown): (row: number, column: number) => Set<number> {
  const [rows, columns] = [shown.length - 1, (shown[0]?.length ?? 1) - 1];
  const most = 14;
  const seen = new Map<string, Set<number>>();
  const inside: number[][] = Array.from({ length: rows }, () => Array<number>(columns).fill(0));
  const at = (row: number, column: number): number => {
    const line = (r: number) => inside[r] ?? [];
    if (row < rows && column < columns) return line(row)[column] ?? 0;
    const wantedRows = row < rows ? [row] : inside.map((_, r) => r);
    return wantedRows.reduce(
      (total, r) =>
        total + (column < columns ? (line(r)[column] ?? 0) : line(r).reduce((sum, each) => sum + each, 0)),
      0,
    );
  };
  const fits = (): boolean =>
    shown.every((line, row) =>
      // Nobody is shown as nobody, so what is hidden is somebody.
      line.every((value, column) => (value === null ? at(row, column) > 0 : at(row, column) === value)),
    );
  const fill = (index: number): void => {
    if (index === rows * columns) {
      if (!fits()) return;
      shown.forEach((line, row) =>
        line.forEach((_, column) => {
          const key = `${row} ${column}`;
          seen.set(key, (seen.get(key) ?? new Set()).add(at(row, column)));
        }),
      );
      return;
    }
    const [row, column] = [Math.floor(index / columns), index % columns];
    const told = shown[row]?.[column];
    const candidates =
      told === null || told === undefined ? Array.from({ length: most + 1 }, (_, value) => value) : [told];
    for (const value of candidates) {
      const line = inside[row];
      if (line) line[column] = value;
      fill(index + 1);
    }
  };
  fill(0);
  return (row, column) => seen.get(`${row} ${column}`) ?? new Set();
}

describe('small groups', () => {
  test('large ones are shown, with their sums', () => {
    expect(
      withoutSmallGroups([
        [10, 20],
        [30, 0],
      ]),
    ).toEqual([
      [10, 20, 30],
      [30, 0, 30],
      [40, 20, 60],
    ]);
  });

  test('a small one is hidden, and so is what it could be worked out from', () => {
    const shown = withoutSmallGroups([
      [10, 3],
      [30, 25],
    ]);
    expect(shown[0]?.[1]).toBeNull();
    expect(shown.flat().filter((value) => value === null).length).toBeGreaterThanOrEqual(4);
  });

  const tables: number[][][] = [
    [[3]],
    [[1, 1]],
    [[4, 9, 2]],
    [[2, 8, 7]],
    [
      [10, 3],
      [6, 12],
    ],
    [
      [1, 1],
      [9, 9],
    ],
    [
      [2, 0],
      [0, 2],
    ],
    [
      [1, 6],
      [7, 0],
    ],
    [
      [5, 5],
      [5, 4],
    ],
    [[0, 12, 1]],
    [
      [1, 0],
      [8, 8],
    ],
  ];
  test.each(tables)('none can be worked out from the rest: %j', (...rows) => {
    const table = rows as number[][];
    const shown = withoutSmallGroups(table);
    const possible = possibleValues(shown);
    shown.forEach((line, row) =>
      line.forEach((value, column) => {
        if (value !== null) expect(value === 0 || value >= 5).toBe(true);
        else expect([row, column, possible(row, column).size > 1]).toEqual([row, column, true]);
      }),
    );
  });
});

describe('two tables that divide the same people', () => {
  type Counts = number[][];
  /** By two units and by two groups; the columns of both add up to the same. */
  const pairs: [units: Counts, groups: Counts][] = [
    [
      [
        [10, 3],
        [6, 12],
      ],
      [
        [8, 9],
        [8, 6],
      ],
    ],
    [
      [[9, 9]],
      [
        [1, 8],
        [8, 1],
      ],
    ],
    [
      [
        [5, 7],
        [7, 5],
      ],
      [
        [2, 2],
        [10, 10],
      ],
    ],
    [[[3, 2]], [[3, 2]]],
  ];

  /** What the whole numbers inside a table may be, so that they fit what is shown; the sums of their columns with them. */
  function fillings(shown: Shown, total: (number | null)[]): number[][][] {
    const width = total.length - 1;
    const made: number[][][] = [];
    const most = 14;
    const fill = (row: number, table: number[][]): void => {
      const line = shown[row];
      if (line === undefined) {
        const sums = Array.from({ length: width }, (_, c) => table.reduce((sum, r) => sum + (r[c] ?? 0), 0));
        const all = [...sums, sums.reduce((sum, value) => sum + value, 0)];
        if (all.every((value, c) => fits(total[c], value))) made.push(table);
        return;
      }
      const lines = (before: number[]): void => {
        if (before.length === width) {
          const sum = before.reduce((a, b) => a + b, 0);
          if (fits(line[width], sum)) fill(row + 1, [...table, before]);
          return;
        }
        for (let value = 0; value <= most; value++)
          if (fits(line[before.length], value)) lines([...before, value]);
      };
      lines([]);
    };
    const fits = (told: number | null | undefined, value: number) =>
      told === null ? value > 0 : told === value;
    fill(0, []);
    return made;
  }

  const columnSums = (table: number[][]): string =>
    (table[0] ?? []).map((_, c) => table.reduce((sum, row) => sum + (row[c] ?? 0), 0)).join(' ');

  test.each(pairs)('none can be worked out from both together: %j and %j', (units, groups) => {
    const { tables, total } = tablesWithoutSmallGroups([units, groups]);
    const [ofUnits = [], ofGroups = []] = tables.map((table) => fillings(table, total));
    const common = new Set(
      ofUnits.map(columnSums).filter((sums) => ofGroups.some((g) => columnSums(g) === sums)),
    );
    for (const [shown, possible] of [
      [tables[0] ?? [], ofUnits],
      [tables[1] ?? [], ofGroups],
    ] as const) {
      const left = possible.filter((table) => common.has(columnSums(table)));
      expect(left.length).toBeGreaterThan(0);
      shown.forEach((line, r) =>
        line.slice(0, -1).forEach((value, c) => {
          if (value !== null) expect(value === 0 || value >= 5).toBe(true);
          else expect([r, c, new Set(left.map((table) => table[r]?.[c])).size > 1]).toEqual([r, c, true]);
        }),
      );
    }
  });

  test('nobody at all is an empty table', () => {
    expect(tablesWithoutSmallGroups([[], []])).toEqual({ tables: [[], []], total: [] });
  });
});

describe('waits', () => {
  const wait = (unitId: string | null, n: number) => ({ unitId, n, medianDays: n });
  test.each([
    ['of one unit with enough', [wait('a', 6)], 6, { a: 6 }, true],
    ['with a unit too few: the rest would tell', [wait('a', 6), wait('b', 2)], 8, { a: 6 }, false],
    [
      'with two such units that together are enough',
      [wait('a', 6), wait('b', 2), wait('c', 4)],
      12,
      { a: 6 },
      true,
    ],
    ['with two that together are not', [wait('a', 6), wait('b', 1), wait('c', 1)], 8, { a: 6 }, false],
    ['of too few in all', [wait('a', 4)], 4, {}, false],
  ] as const)('%s', (_, units, n, shown, hasTotal) => {
    const waits = shownWaits(units, { n, medianDays: 3 });
    expect(Object.fromEntries([...waits.units].map(([unit, { n: of }]) => [unit, of]))).toEqual(shown);
    expect(waits.total !== null).toBe(hasTotal);
  });
});

describe('quarters', () => {
  test.each([
    ['2026-03-31T21:59:59Z', '2026-Q1'],
    ['2026-03-31T22:00:00Z', '2026-Q2'],
    ['2026-12-31T22:59:59Z', '2026-Q4'],
    ['2026-12-31T23:00:00Z', '2027-Q1'],
  ])('%s is in %s, by the clocks of Copenhagen', (moment, quarter) => {
    expect(quarterOf(new Date(moment))).toBe(quarter);
    const { from, until } = quarterBounds(quarter);
    expect(from.getTime() <= Date.parse(moment) && Date.parse(moment) < until.getTime()).toBe(true);
  });

  test('go back over the turn of the year, and each begins where the one before ends', () => {
    const quarters = latestQuarters(new Date('2026-02-01T12:00:00Z'), 3);
    expect(quarters).toEqual(['2026-Q1', '2025-Q4', '2025-Q3']);
    expect(quarterBounds('2025-Q4').until).toEqual(quarterBounds('2026-Q1').from);
  });
});
