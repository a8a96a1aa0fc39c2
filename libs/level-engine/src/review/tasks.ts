import type { Step, TaskStep } from '@mikrosprint/curriculum';
import { composeReview } from './compose.js';
import { dialogueReview } from './dialogue.js';
import type { PlayedPart, ReviewQuestion, ReviewRules } from './question.js';
import { recallReview } from './recall.js';
import { screenReview } from './screen.js';
import { sequenceReview } from './sequence.js';
import { sheetReview } from './sheet.js';
import { spotReview } from './spot.js';
import { triageReview } from './triage.js';
import type { StepState } from '../types.js';

type TaskMechanic = TaskStep['mechanic'];

/** Every mechanic that stands alone has its questions here; a missing one does not compile. */
const registry: { readonly [M in TaskMechanic]: ReviewRules<M> } = {
  compose: composeReview,
  dialogue: dialogueReview,
  recall: recallReview,
  screen: screenReview,
  sequence: sequenceReview,
  sheet: sheetReview,
  spot: spotReview,
  triage: triageReview,
};

export function taskQuestions(step: TaskStep): ReviewQuestion[] {
  return rulesFor(step).questions(step);
}

/** The states of another mechanic than the step's say nothing and are left out. */
export function playedTask(step: TaskStep, states: readonly StepState[]): PlayedPart[] {
  const own = states.filter((state) => state.mechanic === step.mechanic);
  return rulesFor(step).played(step, own);
}

/** The compiler cannot follow that step, states and rules are of one mechanic. */
function rulesFor(step: Step & TaskStep): {
  questions(step: TaskStep): ReviewQuestion[];
  played(step: TaskStep, states: readonly StepState[]): PlayedPart[];
} {
  return registry[step.mechanic] as ReturnType<typeof rulesFor>;
}
