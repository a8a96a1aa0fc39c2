import type { Cause, SignalFacts } from './signal-facts.js';

/** It goes when somebody answers; what was answered in time never becomes one. */
export function unansweredMessage({ unansweredSince }: Pick<SignalFacts, 'unansweredSince'>): Cause[] {
  return unansweredSince === null ? [] : [{ since: unansweredSince.toISOString() }];
}
