import type { ExamLevel, Level } from '@mikrosprint/curriculum';
import { ownEntry } from './payload.js';
import type { RunState, SkillResults } from './types.js';

/** How much of each skill a run has shown: points of its done steps, and the most they could give, by weight. */
export function skillResults(level: Level, state: RunState): SkillResults {
  const results: SkillResults = {};
  for (const step of level.steps) {
    const stepState = ownEntry(state.steps, step.id);
    if (stepState?.status !== 'done') continue;
    for (const [skill, weight] of Object.entries(step.skills)) {
      const sum = ownEntry(results, skill) ?? { points: 0, max: 0 };
      results[skill] = {
        points: sum.points + stepState.points * weight,
        max: sum.max + stepState.max * weight,
      };
    }
  }
  return results;
}

/**
 * What to practise after an exam: whole percent per learning outcome that was asked, the weakest first. It names no
 * step and no answer. Empty until the exam is finished.
 */
export function examReview(level: ExamLevel, state: RunState): { outcome: string; percent: number }[] {
  if (!state.finished) return [];
  const sums = new Map<string, { points: number; max: number }>();
  for (const step of level.steps) {
    const stepState = ownEntry(state.steps, step.id);
    if (!stepState || step.outcome === undefined) continue;
    const sum = sums.get(step.outcome) ?? { points: 0, max: 0 };
    sums.set(step.outcome, { points: sum.points + stepState.points, max: sum.max + stepState.max });
  }
  return [...sums]
    .map(([outcome, { points, max }]) => ({
      outcome,
      percent: max === 0 ? 0 : Math.round((100 * points) / max),
    }))
    .sort((one, other) => one.percent - other.percent);
}
