import type { Mechanic, Step, StepOf } from '@mikrosprint/curriculum';
import type { MechanicRules, StepContext, StepMove } from './rules.js';
import { revealOfferedAfter } from './scoring.js';
import type { Refusal, StepStateOf } from './types.js';

/* The help that any task has in practice: a hint, and after three mistakes the answer. */

function giveHint<M extends Mechanic>(step: Step, state: StepStateOf<M>): StepMove<M> | Refusal {
  if (!step.hint) return 'no-hint';
  if (state.hinted) return 'already-tried';
  return {
    state: { ...state, hinted: true },
    feedback: { tone: 'hint', text: step.hint, actor: step.intro?.actor ?? null },
    fx: { kind: 'hint', subject: null, to: null },
  };
}

/** A hint or the answer for a step, or why there is none now. */
export function helpWith<M extends Mechanic>(
  rules: MechanicRules<M>,
  step: StepOf<M>,
  state: StepStateOf<M>,
  kind: 'hint' | 'reveal',
  context: StepContext,
): StepMove<M> | Refusal {
  if (context.mode === 'exam') return 'not-in-exam';
  if (rules.help) return rules.help(step, state, kind, context);
  if (kind === 'hint') return giveHint<M>(step, state);
  return state.mistakes < revealOfferedAfter ? 'not-yet' : rules.reveal(step, state, context);
}

export function isHelp(type: string): type is 'hint' | 'reveal' {
  return type === 'hint' || type === 'reveal';
}
