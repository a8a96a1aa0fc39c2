import type { Cause, SignalFacts } from './signal-facts.js';

/** "Bed om hjælp" was pressed. It goes when somebody answers, or when the citizen takes it back. */
export function askedForHelp({ help }: Pick<SignalFacts, 'help'>): Cause[] {
  return help.map(({ requestedAt, levelTitle, stepPrompt, sprintTitle, helpRequestId }) => ({
    ...{ since: requestedAt.toISOString(), levelTitle, stepPrompt, sprintTitle, helpRequestId },
  }));
}
