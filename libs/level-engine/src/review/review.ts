import type { Level, ShiftStep, Step, TaskStep } from '@mikrosprint/curriculum';
import { advance, startRun } from '../run.js';
import type { PlayMode, StepState } from '../types.js';
import type { PlayedPart, ReviewQuestion } from './question.js';
import { playedTask, taskQuestions } from './tasks.js';

/*
 * What to ask again, and when it went wrong: every mechanic breaks its steps into parts, each part is one quick
 * question, and a finished run tells which parts were right at once.
 */

/** The quick questions a step gives, one for each part that can be asked by itself. A part appears once. */
export function recallsOf(step: Step): ReviewQuestion[] {
  return step.mechanic === 'shift' ? step.arrivals.flatMap(questionsOfCase) : questionsOf(step);
}

/** A question stands alone: what can be answered only with a picture beside it is not asked again without it. */
function questionsOf(step: TaskStep): ReviewQuestion[] {
  return step.picture === undefined ? taskQuestions(step) : [];
}

/** A case of a shift keeps its arrival's id: two cases may use the same names inside. */
function casePart(arrival: string, part: string): string {
  return `${arrival}/${part}`;
}

function questionsOfCase({ id, step }: ShiftStep['arrivals'][number]): ReviewQuestion[] {
  return questionsOf(step).map((question) => ({ ...question, part: casePart(id, question.part) }));
}

/** How the askable parts of a step went. `states`: the step before its first action and after each one, in order. */
export function playedParts(step: Step, states: readonly StepState[]): PlayedPart[] {
  const askable = new Set(recallsOf(step).map(({ part }) => part));
  const played = step.mechanic === 'shift' ? playedCases(step, states) : playedTask(step, states);
  return played.filter(({ part }) => askable.has(part));
}

function playedCases(step: ShiftStep, states: readonly StepState[]): PlayedPart[] {
  return step.arrivals.flatMap(({ id, step: task }) => {
    const caseStates = states.flatMap((state) => (state.mechanic === 'shift' ? (state.cases[id] ?? []) : []));
    return playedTask(task, caseStates).map(({ part, firstTry }) => ({ part: casePart(id, part), firstTry }));
  });
}

/** The parts of a step that went wrong, were helped or were shown: these come again. */
export function partsToReview(step: Step, states: readonly StepState[]): string[] {
  return playedParts(step, states).flatMap(({ part, firstTry }) => (firstTry ? [] : [part]));
}

/**
 * How every askable part of a run went, read from its log. A log that no longer fits the rules is read as far as it
 * does. An exam gives nothing: which of its answers were right stays there.
 */
export function playedPartsOfRun(
  level: Level,
  options: { seed: number; mode: PlayMode },
  actions: readonly { stepId: string; type: string; payload: unknown }[],
): (PlayedPart & { stepId: string })[] {
  if (options.mode === 'exam' || level.kind === 'exam') return [];
  let run = startRun(level, options);
  const history = new Map<string, StepState[]>();
  for (const [id, state] of Object.entries(run.steps)) history.set(id, [state]);
  for (const action of actions) {
    const moved = advance(level, run, action);
    if (!moved.accepted) break;
    run = moved.state;
    const state = run.steps[action.stepId];
    if (state) history.get(action.stepId)?.push(state);
  }
  return level.steps.flatMap((step) =>
    playedParts(step, history.get(step.id) ?? []).map((played) => ({ stepId: step.id, ...played })),
  );
}
