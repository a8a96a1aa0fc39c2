import type { ItemStatistics, LevelStatistics, StepStatistics } from '@mikrosprint/contracts';
import { stepIds, type Tries } from './insight-learners.js';

/* What the figures must be, worked out from what learners tried and not from the log, with none of the product's code. */

/** Twenty-four people who do differently: six leave at the second question, six at the fourth. */
export function varied(): Tries[] {
  const options = ['b', 'c', 'd'] as const;
  return Array.from({ length: 24 }, (_, index) => {
    const leavesAt = index < 6 ? 1 : index < 12 ? 3 : 4;
    return stepIds.slice(0, leavesAt + 1).map((_id, step) => {
      const slips = (index * 7 + step * 5) % 4 === 0 || index % 3 === step % 3;
      const option = options[(index + step) % (step === 0 ? 1 : 3)];
      return {
        wrong: (slips || step === leavesAt) && option !== undefined ? [option] : [],
        hint: (index + step) % 3 === 1,
        // One in eight takes a break, which is no time to count.
        seconds: (index + step) % 8 === 7 ? 4_000 : 11 + ((index * 13 + step * 29) % 50),
        leaves: step === leavesAt,
      };
    });
  });
}

/* What follows is worked out from the tries alone, by the rules as the contract words them. */

const crowd = (count: number) => count === 0 || count >= 5;
const told = (count: number, group: number) => group >= 5 && crowd(count) && crowd(group - count);
const toldOr = (count: number, group: number) => (told(count, group) ? count : null);

export function median(values: readonly number[]): number | null {
  if (values.length < 5) return null;
  const sorted = [...values].sort((one, other) => one - other);
  const [low = 0, high = 0] = [
    sorted[Math.ceil(sorted.length / 2) - 1],
    sorted[Math.floor(sorted.length / 2)],
  ];
  return (low + high) / 2;
}

function pearson(pairs: readonly { x: number; y: number }[]): number {
  const mean = (of: (pair: { x: number; y: number }) => number) =>
    pairs.reduce((sum, pair) => sum + of(pair), 0) / pairs.length;
  const [mx, my] = [mean(({ x }) => x), mean(({ y }) => y)];
  const spread = (of: (pair: { x: number; y: number }) => number) =>
    pairs.reduce((sum, pair) => sum + of(pair), 0);
  return (
    spread(({ x, y }) => (x - mx) * (y - my)) /
    Math.sqrt(spread(({ x }) => (x - mx) ** 2) * spread(({ y }) => (y - my) ** 2))
  );
}

const pointsOf = ({ wrong = [], hint = false }: Tries[number]) => (hint ? 25 : wrong.length > 0 ? 50 : 100);
const isFirstTry = ({ wrong = [], hint = false, leaves = false }: Tries[number]) =>
  !leaves && !hint && wrong.length === 0;
export const hasFinished = (tries: Tries) => tries.length === 4 && !tries.some(({ leaves }) => leaves);
export const isPlausible = (seconds: number) => seconds <= 900;

export function stepByHand(all: readonly Tries[], index: number) {
  const reached = all.flatMap((tries) => tries[index] ?? []);
  const answered = reached.filter(({ leaves, wrong = [] }) => !leaves || wrong.length > 0);
  const firstTry = answered.filter(isFirstTry).length;
  const hinted = reached.filter(({ hint }) => hint).length;
  const finished = all.filter(hasFinished);
  const pairs = finished.map((tries) => ({
    x: Number(isFirstTry(tries[index] ?? {})),
    y: Math.round(tries.reduce((sum, step, at) => sum + (at === index ? 0 : pointsOf(step)), 0) / 3),
  }));
  const wrong = (['b', 'c', 'd'] as const).map((key) => ({
    key,
    learners: reached.filter((step) => step.wrong?.includes(key)).length,
  }));
  return {
    reached: reached.length,
    leftHere: toldOr(reached.filter(({ leaves }) => leaves).length, reached.length),
    firstTry: toldOr(firstTry, answered.length),
    firstTryRate: told(firstTry, answered.length) ? firstTry / answered.length : null,
    hinted: toldOr(hinted, reached.length),
    hintRate: told(hinted, reached.length) ? hinted / reached.length : null,
    revealed: toldOr(0, reached.length),
    medianSeconds: median(
      reached.flatMap(({ leaves, seconds = 20 }) => (leaves || !isPlausible(seconds) ? [] : [seconds])),
    ),
    discrimination: told(pairs.filter(({ x }) => x === 1).length, pairs.length) ? pearson(pairs) : null,
    wrong: wrong.filter((answer) => answer.learners > 0 && told(answer.learners, reached.length)),
  };
}

/* Where a figure stands in the answer. */

export function levelOf(statistics: ItemStatistics): LevelStatistics {
  const [level] = statistics.levels;
  if (level === undefined) throw new Error('the sprint has no level');
  return level;
}

export function stepOf(level: LevelStatistics, stepId: string): StepStatistics {
  const step = level.steps.find((candidate) => candidate.stepId === stepId);
  if (step === undefined) throw new Error(`there is no step ${stepId}`);
  return step;
}
