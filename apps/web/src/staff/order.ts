import type { CaseloadRow, Signal } from '@mikrosprint/contracts';

export type Filter = 'attention' | 'active' | 'finished' | 'all';
export type Sort = 'pressing' | 'name' | 'activity';

const pressing: Signal['kind'][] = [
  'asked-for-help',
  'failed-repeatedly',
  'wants-support',
  'inactive',
  'not-started',
];

const rank = (row: CaseloadRow): number => {
  const first = row.signals[0];
  if (!first) return pressing.length + 1;
  const place = pressing.indexOf(first.kind);
  return place === -1 ? pressing.length : place;
};

/** Somebody should look at this row today: any signal but a finished sprint. */
export const asksForHand = (row: CaseloadRow): boolean => rank(row) < pressing.length;

const finished = (row: CaseloadRow): boolean =>
  row.sprints.length > 0 && row.sprints.every((sprint) => sprint.completedAt !== null);

const fits: Record<Filter, (row: CaseloadRow) => boolean> = {
  attention: asksForHand,
  active: (row) => row.sprints.some((sprint) => sprint.completedAt === null && sprint.levelsFinished > 0),
  finished,
  all: () => true,
};

const name = new Intl.Collator('da');
const byName = (a: CaseloadRow, b: CaseloadRow): number => name.compare(a.displayName, b.displayName);
const since = (row: CaseloadRow): string => row.signals[0]?.since ?? '';

const by: Record<Sort, (a: CaseloadRow, b: CaseloadRow) => number> = {
  // Among equals the one that has waited longest comes first.
  pressing: (a, b) => rank(a) - rank(b) || since(a).localeCompare(since(b)) || byName(a, b),
  name: byName,
  activity: (a, b) => (b.lastActivityAt ?? '').localeCompare(a.lastActivityAt ?? '') || byName(a, b),
};

export interface Choice {
  filter: Filter;
  sort: Sort;
  search: string;
}

/** The ids of the rows to show, in order. */
export function orderOf(rows: CaseloadRow[], { filter, sort, search }: Choice): string[] {
  const wanted = search.trim().toLocaleLowerCase('da');
  return rows
    .filter((row) => fits[filter](row) && row.displayName.toLocaleLowerCase('da').includes(wanted))
    .sort(by[sort])
    .map((row) => row.citizenId);
}

export const countOf = (rows: CaseloadRow[], filter: Filter): number => rows.filter(fits[filter]).length;

/** How many rows would stand somewhere else, come or go, if the list were ordered anew. */
export function movedBetween(shown: string[], wanted: string[]): number {
  const common = new Set(shown.filter((id) => wanted.includes(id)));
  const before = shown.filter((id) => common.has(id));
  const after = wanted.filter((id) => common.has(id));
  const kept = longestCommon(before, after);
  return shown.length - common.size + (wanted.length - common.size) + (common.size - kept);
}

/** Rows that need not move: the longest run of them that keeps its order. */
function longestCommon(before: string[], after: string[]): number {
  const place = new Map(after.map((id, index) => [id, index]));
  const ends: number[] = [];
  for (const id of before) {
    const at = place.get(id) ?? 0;
    const slot = ends.findIndex((end) => end > at);
    ends[slot === -1 ? ends.length : slot] = at;
  }
  return ends.length;
}
