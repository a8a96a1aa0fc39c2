import type { Cause, SignalFacts } from './signal-facts.js';

/**
 * The fourth try at one step went wrong (play counts them). It goes when the step is passed or its level finished.
 * Somebody who has asked for help with the step is not reported a second time for trying it.
 */
export function failedRepeatedly({ failing, help }: Pick<SignalFacts, 'failing' | 'help'>): Cause[] {
  const asked = new Set(help.map(({ runId, stepId }) => `${runId} ${stepId}`));
  return failing
    .filter(({ runId, stepId }) => !asked.has(`${runId} ${stepId}`))
    .map(({ since, tries, levelTitle, stepPrompt, sprintTitle }) => ({
      ...{ since: since.toISOString(), tries, levelTitle, stepPrompt, sprintTitle },
    }));
}
