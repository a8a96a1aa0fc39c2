import { defaultStarThresholds } from '@mikrosprint/curriculum';
import type { Level } from '@mikrosprint/curriculum';
import type { RunState, StepState } from './types.js';

/*
 * One rule for all mechanics: a part gives all at the first try, half later, a quarter after a hint, nothing when
 * it was shown. Points are in hundredths of a step and never fall.
 */

/** Mistakes in a step after which "Bed om hjælp" is offered. */
export const helpOfferedAfter = 4;
/** Mistakes in a step after which the answer may be shown. */
export const revealOfferedAfter = 3;

/** The part of its share that an answer earns: 1, 0.5 or 0.25, so that points stay exact in binary. */
export function shareEarned(try_: { hinted: boolean; first: boolean }): number {
  if (try_.hinted) return 0.25;
  return try_.first ? 1 : 0.5;
}

/**
 * Whole points of part `index` when `total` points are shared over `count` parts. The parts differ by at most one
 * point and always add up to the total, which thirds as fractions would not.
 */
export function shareOf(total: number, count: number, index: number): number {
  return Math.round((total * (index + 1)) / count) - Math.round((total * index) / count);
}

/**
 * The most mistakes in one and the same task of a step: what "has tried this four times" means. In a shift it is
 * counted by case, since one slip with each of four people is no sign of being stuck.
 */
export function mistakesInOneTask(state: StepState): number {
  if (state.mechanic !== 'shift') return state.mistakes;
  return Math.max(0, ...Object.values(state.cases).map((inner) => inner.mistakes));
}

/** A step that was right at once: no mistake, no hint, nothing shown. These count for the combo. */
export function isFirstTry(state: StepState): boolean {
  return state.mistakes === 0 && !state.hinted && !state.revealed;
}

/** The bonus that is shown for first-try steps in a row: 20 each, at most 60. It counts for no star. */
export function comboBonus(state: RunState): number {
  return Math.min(60, 20 * state.combo);
}

/** Points of the most that the taken path could give, as whole percent 0..100. */
export function percentOf(state: Pick<RunState, 'order' | 'steps'>): number {
  let points = 0;
  let max = 0;
  for (const id of state.order) {
    const step = state.steps[id];
    if (!step) continue;
    points += step.points;
    max += step.max;
  }
  return max === 0 ? 0 : Math.round((100 * points) / max);
}

/** 1 for finishing, 2 and 3 by the level's thresholds; an exam takes its pass mark for 2. */
export function starsFor(level: Level, percent: number): 1 | 2 | 3 {
  const thresholds =
    level.kind === 'exam'
      ? { two: level.passMark, three: Math.max(level.passMark, defaultStarThresholds.three) }
      : (level.starThresholds ?? defaultStarThresholds);
  if (percent >= thresholds.three) return 3;
  return percent >= thresholds.two ? 2 : 1;
}
