import { signalKinds, type Signal } from '@mikrosprint/contracts';
import type { SignalFacts } from './signal-facts.js';
import { signalRules } from './signal-rules.js';

export type { SignalFacts } from './signal-facts.js';

/** What a cause does not say. */
const nothing = {
  days: null,
  tries: null,
  levelTitle: null,
  stepPrompt: null,
  sprintTitle: null,
  helpRequestId: null,
  support: null,
};

/**
 * All signals that hold at `now`, most pressing first and the longest waiting first within a kind: observations about
 * activity on the platform, each with its cause. Nothing is added up into a score, nothing is predicted, and a signal
 * goes when its cause does.
 */
export function signalsOf(facts: SignalFacts, now: Date): Signal[] {
  return signalKinds.flatMap((kind) =>
    signalRules[kind](facts, now)
      .map((cause) => ({ ...nothing, kind, ...cause }))
      .sort((one, other) => one.since.localeCompare(other.since)),
  );
}
