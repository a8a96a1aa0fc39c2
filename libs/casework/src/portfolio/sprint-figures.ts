import type { Count, PortfolioFigures, PortfolioSprint } from '@mikrosprint/contracts';
import { none } from './portfolio-figures.service.js';
import type { PortfolioFigureRow } from './portfolio.entity.js';
import type { ShownWaits } from './sprint-waits.js';
import { tablesWithoutSmallGroups } from './tables.js';

export type Figure = Omit<PortfolioFigureRow, 'builtAt' | 'quarter'>;
type Names = ReadonlyMap<string, string>;
type Named = { id: string; name: string };

/**
 * The lines of one sprint by unit and by target group, and what they add up to; what could give a small group away is
 * hidden in all of them at once.
 * @param figures of this sprint, one per unit and group
 */
export function figuresOf(
  figures: readonly Figure[],
  names: { units: Names; groups: Names },
  waits: ShownWaits | undefined,
): Pick<PortfolioSprint, 'total' | 'units' | 'groups'> {
  const units = summed(figures, ({ unitId }) => unitId, names.units);
  const groups = summed(figures, ({ groupId }) => groupId, names.groups);
  const { tables, total } = tablesWithoutSmallGroups([
    units.map(({ counts }) => counts),
    groups.map(({ counts }) => counts),
  ]);
  const [ofUnits = [], ofGroups = []] = tables;
  const isGrouped = groups.some(({ named }) => named !== null);
  return {
    total: { ...asFigures(total), wait: waits?.total ?? null },
    units: units.map(({ named: unit }, index) => ({
      ...{ unit, ...asFigures(ofUnits[index]) },
      wait: waits?.units.get(unit?.id ?? null) ?? null,
    })),
    groups: isGrouped
      ? groups.map(({ named: group }, index) => ({ group, ...asFigures(ofGroups[index]) }))
      : [],
  };
}

/** The figures with the same key together, by name; those of no name come last. */
function summed(
  figures: readonly Figure[],
  keyOf: (figure: Figure) => string,
  names: Names,
): { named: Named | null; counts: [number, number, number] }[] {
  const sums = new Map<string, [number, number, number]>();
  for (const figure of figures) {
    const [notBegun, active, finished] = sums.get(keyOf(figure)) ?? [0, 0, 0];
    sums.set(keyOf(figure), [notBegun + figure.notBegun, active + figure.active, finished + figure.finished]);
  }
  const lines = [...sums].map(([id, counts]) => ({
    named: id === none ? null : { id, name: names.get(id) ?? '' },
    counts,
  }));
  return lines.sort((one, other) =>
    one.named === null || other.named === null
      ? Number(one.named === null) - Number(other.named === null)
      : one.named.name.localeCompare(other.named.name, 'da'),
  );
}

function asFigures(shown: readonly Count[] = []): PortfolioFigures {
  const [notBegun = null, active = null, finished = null, enrolled = null] = shown;
  return { notBegun, active, finished, enrolled, finishedPercent: percentOf(finished, enrolled) };
}

function percentOf(part: Count, whole: Count): number | null {
  return part === null || whole === null || whole === 0 ? null : Math.round((100 * part) / whole);
}
