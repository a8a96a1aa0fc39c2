import { smallestGroup, type Count } from '@mikrosprint/contracts';

/** The cells `parts` add up to the cell `sum`; each by its place in a list of values. */
export interface Equation {
  parts: readonly number[];
  sum: number;
}

/**
 * Counts that add up in known ways, small groups hidden, and so much more hidden that none of them can be worked out:
 * primary and secondary cell suppression as statistical offices do it (Hundepool et al., Statistical Disclosure Control,
 * ch. 4). What is hidden is an unknown of a system of linear equations: it can be worked out exactly when the reduced
 * system has a line with that unknown alone. Beyond that the hidden of an equation whose sum is shown add up to at least
 * five: two that add up to two would both be one.
 *
 * @param values whole numbers, zero or more; within an equation the groups do not overlap
 * @param equations what a reader knows; tables that share their sums stand in one list, so that no two of them together
 *   say what each hides
 * @returns one per value. Null is hidden. Zero is shown: it is nobody.
 */
export function hideSmallGroups(values: readonly number[], equations: readonly Equation[]): Count[] {
  const hidden = values.map((value) => value > 0 && value < smallestGroup);
  const lines = equations.map(({ parts, sum }) => [...parts, sum]);
  const valueOf = (cell: number): number => values[cell] ?? 0;
  for (let next = cellToHide(); next !== null; next = cellToHide()) hidden[next] = true;
  return values.map((value, cell) => (hidden[cell] === true ? null : value));

  /** The smallest shown cell of a line that says too much; null when none does. */
  function cellToHide(): number | null {
    for (const line of lines) {
      const found = saysTooMuch(line) ? smallestShown(line) : null;
      if (found !== null) return found;
    }
    for (const cell of workedOut(equations, hidden)) {
      for (const line of lines.filter((each) => each.includes(cell))) {
        const found = smallestShown(line);
        if (found !== null) return found;
      }
    }
    return null;
  }

  function saysTooMuch(line: readonly number[]): boolean {
    const gone = line.filter((cell) => hidden[cell]);
    const knowsSum = !line.slice(-1).some((cell) => hidden[cell]);
    const together = gone.reduce((total, cell) => total + valueOf(cell), 0);
    return gone.length === 1 || (gone.length > 1 && knowsSum && together < smallestGroup);
  }

  /** People before nobody: that somebody is not there is hidden only when nothing else is left. */
  function smallestShown(line: readonly number[]): number | null {
    const weight = (cell: number): number => valueOf(cell) || Number.MAX_SAFE_INTEGER;
    const shown = line.filter((cell) => hidden[cell] === false);
    return shown.sort((one, other) => weight(one) - weight(other))[0] ?? null;
  }
}

/** The hidden cells that the equations give away, by Gauss and Jordan over the unknowns alone. */
function workedOut(equations: readonly Equation[], hidden: readonly boolean[]): number[] {
  const unknowns = hidden.flatMap((isHidden, cell) => (isHidden ? [cell] : []));
  const rows = equations.map(({ parts, sum }) =>
    unknowns.map((cell) => (cell === sum ? -1 : parts.includes(cell) ? 1 : 0)),
  );
  reduce(rows, unknowns.length);
  return rows.flatMap((row) => {
    const left = unknowns.filter((_, column) => isSomething(row[column]));
    return left.length === 1 ? left : [];
  });
}

const isSomething = (value: number | undefined): boolean => Math.abs(value ?? 0) > 1e-9;

/** To the reduced row echelon form, in place. */
function reduce(rows: number[][], width: number): void {
  let top = 0;
  for (let column = 0; column < width; column++) {
    const pivot = rows.findIndex((row, index) => index >= top && isSomething(row[column]));
    const found = rows[pivot];
    if (found === undefined) continue;
    rows.splice(pivot, 1);
    const lead = found[column] ?? 1;
    const scaled = found.map((value) => value / lead);
    for (const row of rows) {
      const factor = row[column] ?? 0;
      if (isSomething(factor)) row.forEach((value, at) => (row[at] = value - factor * (scaled[at] ?? 0)));
    }
    rows.splice(top, 0, scaled);
    top += 1;
  }
}
