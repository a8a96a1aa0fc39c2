import type { Level } from '@mikrosprint/curriculum';
import { isShowable, showableChain, showableParts, type Cell } from './disclosure.js';
import { sizeOf } from './figures.js';
import type { LevelTally, StepTally } from './tally.js';

/** A count of a tally, and whether it may be told. */
export interface ToldCell extends Cell {
  told: boolean;
}
/** By name: `learners`, `completions`, `timed`, and `<step>/reached` ... `<step>/wrong/<key>`. */
export type Cells = ReadonlyMap<string, ToldCell>;

/** The counts of one tally, each judged by itself and in the chain of those who went on from step to step. */
export function cellsOf(level: Level, tally: LevelTally): Cells {
  const learners = tally.learners ?? 0;
  const cells = new Map<string, ToldCell>();
  const put = (name: string, cell: Cell) => cells.set(name, { ...cell, told: isShowable(cell) });
  for (const [name, cell] of chainOf(level, tally)) put(name, cell);
  // An exam draws: who came to a step says nothing about who went on, only about chance.
  if (level.kind !== 'exam') judgeChain(cells, learners);
  else for (const { id } of level.steps) allowDrawn(cells.get(`${id}/reached`));
  const timed = sizeOf(tally.seconds ?? {});
  put('timed', { count: timed, group: timed });
  for (const { id } of level.steps) {
    const step = tally.steps?.[id] ?? {};
    for (const [name, cell] of stepCells(step)) put(`${id}/${name}`, cell);
  }
  judgeLeft(level.steps.flatMap(({ id }) => cells.get(`${id}/left`) ?? []));
  return cells;
}

/** Who left is the sum of who left where: what is hidden of it must be a crowd of its own. */
function judgeLeft(cells: ToldCell[]): void {
  const some = cells.filter(({ count }) => count > 0);
  const told = showableParts(
    some.map(({ count }) => ({ count, group: count })),
    some.map((cell) => cell.told),
  );
  some.forEach((cell, index) => (cell.told = told[index] === true));
}

/** Who began, came to each step, answered it, finished: each a part of those who began. */
function chainOf(level: Level, tally: LevelTally): [string, Cell][] {
  const group = tally.learners ?? 0;
  const steps = level.steps.flatMap(({ id }): [string, Cell][] => {
    const { reached = 0, answered = 0 } = tally.steps?.[id] ?? {};
    return [
      [`${id}/reached`, { count: reached, group }],
      [`${id}/answered`, { count: answered, group: level.kind === 'exam' ? reached : group }],
    ];
  });
  return [
    ['learners', { count: group, group }],
    ...steps,
    ['completions', { count: tally.completions ?? 0, group }],
  ];
}

function judgeChain(cells: Map<string, ToldCell>, learners: number): void {
  const links = [...cells.values()];
  const told = showableChain(links.map(({ count }) => count));
  links.forEach((cell, index) => (cell.told = learners > 0 && told[index] === true));
}

function allowDrawn(cell: ToldCell | undefined): void {
  if (cell !== undefined) cell.told = isShowable({ count: cell.count, group: cell.count });
}

function stepCells(step: StepTally): [string, Cell][] {
  const { reached = 0, answered = 0, left = 0, firstTry = 0, hinted = 0, revealed = 0 } = step;
  const timed = sizeOf(step.seconds ?? {});
  const { learners = 0, right = 0 } = step.rest ?? {};
  return [
    ['left', { count: left, group: reached }],
    ['firstTry', { count: firstTry, group: answered }],
    ['hinted', { count: hinted, group: reached }],
    ['revealed', { count: revealed, group: reached }],
    ['timed', { count: timed, group: timed }],
    ['rest', { count: right, group: learners }],
    ...Object.entries(step.wrong ?? {}).map(([key, count]): [string, Cell] => [
      `wrong/${key}`,
      { count, group: reached },
    ]),
  ];
}

/**
 * The counts of one version as they may stand beside those of the others and their sum.
 * @param versions the tallies of all versions that are added up
 * @param index which of them is told
 */
export function cellsOfPart(level: Level, versions: readonly LevelTally[], index: number): Cells {
  const parts = versions.map((tally) => cellsOf(level, tally));
  const cells = new Map<string, ToldCell>();
  for (const [name, cell] of parts[index] ?? []) {
    const same = parts.map((part) => part.get(name) ?? { count: 0, group: groupOf(part, name), told: true });
    const told = showableParts(
      same,
      same.map((part) => part.told),
    );
    cells.set(name, { ...cell, told: told[index] === true });
  }
  return cells;
}

/** A wrong answer that nobody gave in a version has no cell there: its group are those who came to the step. */
function groupOf(part: Cells, name: string): number {
  const [step = ''] = name.split('/');
  return part.get(`${step}/reached`)?.count ?? 0;
}
