import type { StepFacts } from './run-facts.js';

/*
 * What is added up of a level: whole numbers only, so that learners and versions can be added and taken away again
 * without a trace, in any order. A count that is nought is left out: nobody, and everybody taken away, are the same.
 */

/** Value -> how many have it: medians of groups that are added up stay exact. */
export type Histogram = Record<string, number>;

/** Sums for the discrimination: over those who finished, of the rest of their score in whole percent. */
export interface RestSums {
  learners?: number;
  right?: number;
  sum?: number;
  squares?: number;
  sumOfRight?: number;
}

export interface StepTally {
  reached?: number;
  answered?: number;
  left?: number;
  firstTry?: number;
  hinted?: number;
  revealed?: number;
  seconds?: Histogram;
  rest?: RestSums;
  wrong?: Record<string, number>;
}

export interface LevelTally {
  learners?: number;
  completions?: number;
  seconds?: Histogram;
  steps?: Record<string, StepTally>;
}

/** What one run says to its learner's place in a level. */
export interface RunFacts {
  runId: string;
  startedAt: Date;
  finished: boolean;
  /** The version it was played in. */
  minor: number;
  /** Null when its log cannot be read. */
  steps: StepFacts[] | null;
}

/** The run that a learner is counted by: the first. All others build on what was seen in it. */
export function countedRun<R extends Pick<RunFacts, 'runId' | 'startedAt'>>(runs: readonly R[]): R | null {
  const [first] = [...runs].sort(
    (one, other) => one.startedAt.getTime() - other.startedAt.getTime() || (one.runId < other.runId ? -1 : 1),
  );
  return first ?? null;
}

/** One learner as a tally of one; `runs` are all of theirs in the level. */
export function tallyOf(runs: readonly RunFacts[]): LevelTally {
  const counted = countedRun(runs);
  if (counted === null) return {};
  const completed = runs.some(({ finished }) => finished);
  const facts = counted.steps ?? [];
  const stays = completed ? undefined : facts.at(-1)?.stepId;
  const steps = facts.map((step) => [step.stepId, stepTally(step, counted, step.stepId === stays)] as const);
  return pruned({
    learners: 1,
    completions: completed ? 1 : 0,
    seconds: bar(counted.finished ? total(facts.map(({ seconds }) => seconds)) : null),
    steps: Object.fromEntries(steps),
  });
}

function stepTally(step: StepFacts, { finished, steps }: RunFacts, left: boolean): StepTally {
  return {
    reached: 1,
    answered: Number(step.answered),
    left: Number(left),
    firstTry: Number(step.firstTry),
    hinted: Number(step.hinted),
    revealed: Number(step.revealed),
    seconds: bar(step.seconds),
    rest: finished ? restOf(step, steps ?? []) : {},
    wrong: Object.fromEntries(step.wrong.map((key) => [key, 1])),
  };
}

/** The other steps' score as whole percent, so that sums of it are exact; nothing where there are no others. */
function restOf(step: StepFacts, all: readonly StepFacts[]): RestSums {
  const others = all.filter(({ stepId }) => stepId !== step.stepId);
  const max = others.reduce((sum, other) => sum + other.max, 0);
  if (max === 0) return {};
  const percent = Math.round((100 * others.reduce((sum, other) => sum + other.points, 0)) / max);
  const right = Number(step.firstTry);
  return { learners: 1, right, sum: percent, squares: percent ** 2, sumOfRight: right * percent };
}

function bar(value: number | null): Histogram {
  return value === null ? {} : { [value]: 1 };
}

/** Null when one of them is not known. */
function total(values: readonly (number | null)[]): number | null {
  let sum = 0;
  for (const value of values) {
    if (value === null) return null;
    sum += value;
  }
  return values.length === 0 ? null : sum;
}

interface Tree {
  [name: string]: number | Tree | undefined;
}

/** A count went below nought: something was taken away that had never been added. */
export class TallyError extends Error {}

/** `one` with `other` added, or taken away. Neither is changed. Throws `TallyError` for what cannot be. */
export function combined(one: LevelTally, other: LevelTally, sign: 1 | -1 = 1): LevelTally {
  return treeSum(one as Tree, other as Tree, sign) as LevelTally;
}

function pruned(tally: LevelTally): LevelTally {
  return treeSum({}, tally as Tree, 1) as LevelTally;
}

function treeSum(one: Tree, other: Tree, sign: 1 | -1): Tree {
  const sum: Tree = {};
  for (const name of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const [a, b] = [one[name], other[name]];
    if (typeof a === 'object' || typeof b === 'object') {
      const branch = treeSum(branchOf(a), branchOf(b), sign);
      if (Object.keys(branch).length > 0) sum[name] = branch;
      continue;
    }
    const count = (a ?? 0) + sign * (b ?? 0);
    if (count < 0) throw new TallyError(`The count ${name} would be ${count}.`);
    if (count > 0) sum[name] = count;
  }
  return sum;
}

function branchOf(value: number | Tree | undefined): Tree {
  return typeof value === 'object' ? value : {};
}
