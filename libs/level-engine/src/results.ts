import type { ExamLevel, Level, Step } from '@mikrosprint/curriculum';
import { ownEntry } from './payload.js';
import type { RunState, SkillResults, StepState } from './types.js';

/** Points of one task, and what they count for. */
interface Result {
  points: number;
  max: number;
  skills: Step['skills'];
  outcome: string | undefined;
}

/** A step's result; of a shift those of its cases, each for its own skills and outcome or else for the shift's. */
function resultsOf(step: Step, state: StepState): Result[] {
  if (step.mechanic !== 'shift' || state.mechanic !== 'shift') {
    return [{ points: state.points, max: state.max, skills: step.skills, outcome: step.outcome }];
  }
  return step.arrivals.flatMap(({ id, step: inner }) => {
    const found = ownEntry(state.cases, id);
    if (!found) return [];
    const skills = Object.keys(inner.skills).length > 0 ? inner.skills : step.skills;
    return [{ points: found.points, max: found.max, skills, outcome: inner.outcome ?? step.outcome }];
  });
}

/** The results of every done step of a run. */
function doneResults(level: Level, state: RunState): Result[] {
  return level.steps.flatMap((step) => {
    const found = ownEntry(state.steps, step.id);
    return found?.status === 'done' ? resultsOf(step, found) : [];
  });
}

/** How much of each skill a run has shown: points of its done steps, and the most they could give, by weight. */
export function skillResults(level: Level, state: RunState): SkillResults {
  const results: SkillResults = {};
  for (const { points, max, skills } of doneResults(level, state)) {
    for (const [skill, weight] of Object.entries(skills)) {
      const sum = ownEntry(results, skill) ?? { points: 0, max: 0 };
      results[skill] = { points: sum.points + points * weight, max: sum.max + max * weight };
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
  for (const { points, max, outcome } of doneResults(level, state)) {
    if (outcome === undefined) continue;
    const sum = sums.get(outcome) ?? { points: 0, max: 0 };
    sums.set(outcome, { points: sum.points + points, max: sum.max + max });
  }
  return [...sums]
    .map(([outcome, { points, max }]) => ({
      outcome,
      percent: max === 0 ? 0 : Math.round((100 * points) / max),
    }))
    .sort((one, other) => one.percent - other.percent);
}
