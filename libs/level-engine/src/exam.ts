import type { ExamLevel, Step } from '@mikrosprint/curriculum';
import { shuffled } from './random.js';

/*
 * Which steps one sitting has. Each pick takes the outcome that has been asked least, and among those the mechanic
 * that has been used least; so every outcome of the pool appears (when `draw` allows it) and the mechanics mix.
 */

function counted(counts: ReadonlyMap<string, number>, key: string): number {
  return counts.get(key) ?? 0;
}

function pickSteps(pool: readonly Step[], draw: number): Step[] {
  const outcomes = new Map<string, number>();
  const mechanics = new Map<string, number>();
  const open = [...pool];
  const picked: Step[] = [];
  while (picked.length < draw && open.length > 0) {
    // Outcomes weigh more than any count of mechanics can.
    const weight = (step: Step) =>
      counted(outcomes, step.outcome ?? '') * (draw + 1) + counted(mechanics, step.mechanic);
    const best = open.reduce((least, step) => (weight(step) < weight(least) ? step : least));
    open.splice(open.indexOf(best), 1);
    picked.push(best);
    outcomes.set(best.outcome ?? '', counted(outcomes, best.outcome ?? '') + 1);
    mechanics.set(best.mechanic, counted(mechanics, best.mechanic) + 1);
  }
  return picked;
}

/** Puts the steps so that two of a mechanic seldom follow one another. */
function mixed(steps: readonly Step[]): Step[] {
  const open = [...steps];
  const result: Step[] = [];
  while (open.length > 0) {
    const last = result.at(-1)?.mechanic;
    const index = Math.max(
      0,
      open.findIndex((step) => step.mechanic !== last),
    );
    result.push(...open.splice(index, 1));
  }
  return result;
}

/**
 * The ids of one sitting's steps in play order, `draw` of them (or the whole pool when it is smaller).
 * The same seed gives the same sitting. The seed decides the key of the shuffles, so it never leaves the server.
 */
export function drawExam(level: ExamLevel, seed: number): string[] {
  const picked = pickSteps(shuffled(level.steps, seed, `${level.id}/draw`), level.draw);
  return mixed(shuffled(picked, seed, `${level.id}/order`)).map((step) => step.id);
}
