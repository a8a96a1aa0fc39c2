import type { Level } from '@mikrosprint/curriculum';
import { rulesFor } from './registry.js';
import type { StepContext } from './rules.js';
import { playOrder } from './run.js';
import type { LearnerLevel } from './learner-types.js';
import type { PlayMode, RunState, SheetState, StepState, TaskState } from './types.js';

/**
 * What may leave the server of a level. In practice that is all a player can see, with reasons; in an exam nothing
 * that tells right from wrong.
 * @param options.order the run's step ids, when it has begun; otherwise the order it would begin with
 */
export function learnerLevel(
  level: Level,
  options: { seed: number; mode: PlayMode; order?: string[] },
): LearnerLevel {
  const context: StepContext = { seed: options.seed >>> 0, mode: options.mode };
  const order = options.order ?? playOrder(level, context);
  const steps = order.flatMap((id) => {
    const step = level.steps.find((candidate) => candidate.id === id);
    return step ? [rulesFor(step.mechanic).view(step, context)] : [];
  });
  return {
    id: level.id,
    kind: level.kind,
    mode: options.mode,
    title: level.title,
    goal: level.goal,
    scene: level.scene,
    minutes: level.minutes,
    brief: level.brief,
    debrief: level.debrief,
    steps,
  };
}

const neutral = { points: 0, mistakes: 0 };

function taskWithoutVerdict(state: TaskState): TaskState {
  switch (state.mechanic) {
    case 'recall':
      return { ...state, ...neutral, tried: [], lastMiss: null };
    case 'dialogue':
      return { ...state, ...neutral, tried: [], ending: null };
    case 'screen':
      return { ...state, ...neutral, verdicts: {} };
    case 'triage':
      return { ...state, ...neutral, tried: {}, outOfTurn: [] };
    case 'spot':
      return { ...state, ...neutral, found: [], missed: [] };
    case 'sequence':
      return { ...state, ...neutral, earned: [], wrong: [] };
    case 'compose':
      return { ...state, ...neutral, earned: [], broken: [] };
    case 'sheet':
      return { ...state, ...neutral, goals: allOpen(state.goals), missed: [] };
  }
}

function allOpen(goals: SheetState['goals']): SheetState['goals'] {
  return Object.fromEntries(Object.keys(goals).map((id) => [id, 'open' as const]));
}

/** A step's state without what tells how the answers landed; of a shift, that of every case in it too. */
function withoutVerdict(state: StepState): StepState {
  if (state.mechanic !== 'shift') return taskWithoutVerdict(state);
  const cases = Object.fromEntries(
    Object.entries(state.cases).map(([id, inner]) => [id, taskWithoutVerdict(inner)]),
  );
  return { ...state, ...neutral, cases, outOfTurn: [], orderBonus: 0 };
}

/**
 * What may leave the server of a run. Practice: all of it. Exam: no points, verdicts or tone, neither during nor
 * after; percent and stars at the finish (they are 0 before). The seed stays too: with it the shuffles could be
 * undone, and a shuffle hides which right side belongs to which left.
 */
export function learnerState(state: RunState): RunState {
  if (state.mode === 'practice') return state;
  const steps = Object.fromEntries(
    Object.entries(state.steps).map(([id, step]) => [id, withoutVerdict(step)]),
  );
  const telling = !state.finished && state.fx.kind !== 'enter';
  return {
    ...state,
    seed: 0,
    steps,
    combo: 0,
    feedback: null,
    fx: telling ? { ...state.fx, kind: 'neutral' } : state.fx,
  };
}
