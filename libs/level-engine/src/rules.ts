import type { Mechanic, StepOf } from '@mikrosprint/curriculum';
import type { LearnerStepOf } from './learner-types.js';
import type { ActionInput, Feedback, Fx, PlayMode, Refusal, StepStateOf } from './types.js';

/** What a step may know of the run it is in. */
export interface StepContext {
  seed: number;
  mode: PlayMode;
}

/** An action as it arrives: nothing about it has been checked. */
export interface StepAction {
  type: string;
  payload: unknown;
}

/** An action without its step, for the solver. */
type WithoutStep<A> = A extends ActionInput ? Omit<A, 'stepId'> : never;
export type StepActionInput = WithoutStep<ActionInput>;

/** What an accepted action makes of the step, and what the player hears and sees of it. */
export interface StepMove<M extends Mechanic> {
  state: StepStateOf<M>;
  /** `stays`: a move that is no answer lets the latest words stand, since one is acting on them. */
  feedback: Feedback | 'stays' | null;
  fx: Pick<Fx, 'kind' | 'subject' | 'to'>;
}

/**
 * The rules of one mechanic. All of it is pure: no clock, no randomness but the seed, nothing is mutated and
 * nothing throws, whatever the action holds. The run (order, hints, finish) is not known here.
 */
export type MechanicRules<M extends Mechanic> = PlayRules<M> & (AnswerShown<M> | OwnHelp<M>);

interface PlayRules<M extends Mechanic> {
  /** The untouched step. */
  start(step: StepOf<M>, context: StepContext): StepStateOf<M>;
  /** One action on an open step: the move, or why nothing changes. */
  advance(
    step: StepOf<M>,
    state: StepStateOf<M>,
    action: StepAction,
    context: StepContext,
  ): StepMove<M> | Refusal;
  /** The learner's cut. In an exam it holds nothing that tells right from wrong. */
  view(step: StepOf<M>, context: StepContext): LearnerStepOf<M>;
  /** The best right action on an open step; null when the content leaves none. */
  solve(step: StepOf<M>, state: StepStateOf<M>, context: StepContext): StepActionInput | null;
}

interface AnswerShown<M extends Mechanic> {
  /** Shows the answer (practice): what was open gives nothing, and nobody is stuck. */
  reveal(step: StepOf<M>, state: StepStateOf<M>, context: StepContext): StepMove<M>;
  help?: undefined;
}

/** A mechanic made of others: the hint or the answer is that of the task one is really at. */
interface OwnHelp<M extends Mechanic> {
  help(
    step: StepOf<M>,
    state: StepStateOf<M>,
    kind: 'hint' | 'reveal',
    context: StepContext,
  ): StepMove<M> | Refusal;
  reveal?: undefined;
}

/** What every step starts with. */
export function untouched(max: number) {
  return { status: 'open' as const, mistakes: 0, hinted: false, revealed: false, points: 0, max };
}
