import type { Level, RecallStep } from '@mikrosprint/curriculum';
import { recallRules } from '../mechanics/recall.js';
import { advance, startRun } from '../run.js';
import type { LearnerRecall } from '../learner-types.js';
import type { Advance, RunState } from '../types.js';

/*
 * One question played by itself, with the rules of any practice step: a wrong answer says why and stays out, a hint
 * leads, and after three mistakes the answer may be shown.
 */

/** How well something was remembered; the words are those of spaced repetition. */
export type Recollection = 'again' | 'hard' | 'good';

export interface QuestionAction {
  type: string;
  payload: unknown;
}

/** A level of this one question: it has no place and no colleagues, and is never shown as a level. */
function levelOf(recall: RecallStep): Level {
  const words = recall.prompt;
  return {
    id: 'review',
    kind: 'practice',
    title: words,
    goal: words,
    method: 'game',
    minutes: 1,
    scene: 'review',
    brief: { actor: 'nobody', text: words },
    debrief: { actor: 'nobody', well: words, hard: words, tryNext: words },
    steps: [recall],
  };
}

/** The untouched question. @param seed 32-bit unsigned; decides where the answers stand */
export function startQuestion(recall: RecallStep, seed: number): RunState {
  return startRun(levelOf(recall), { seed, mode: 'practice' });
}

/** The question after one action, or why nothing changes. */
export function answerQuestion(recall: RecallStep, state: RunState, action: QuestionAction): Advance {
  return advance(levelOf(recall), state, { stepId: recall.id, ...action });
}

/** The question as the learner sees it. */
export function questionView(recall: RecallStep, seed: number): LearnerRecall {
  return recallRules.view(recall, { seed: seed >>> 0, mode: 'practice' });
}

/**
 * What a list of actions comes to: how well it was remembered, or why the list cannot be what somebody did. Right at
 * once is good, right later is hard, and with help it comes again.
 */
export function judgeQuestion(
  recall: RecallStep,
  seed: number,
  actions: readonly QuestionAction[],
): { ok: true; recollection: Recollection } | { ok: false; reason: string } {
  let run = startQuestion(recall, seed);
  for (const action of actions) {
    const moved = answerQuestion(recall, run, action);
    if (!moved.accepted) return { ok: false, reason: moved.reason };
    run = moved.state;
  }
  const step = run.steps[recall.id];
  if (step?.status !== 'done') return { ok: false, reason: 'incomplete' };
  if (step.hinted || step.revealed) return { ok: true, recollection: 'again' };
  return { ok: true, recollection: step.mistakes > 0 ? 'hard' : 'good' };
}
