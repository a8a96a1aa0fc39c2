import { helpOfferedAfter, mistakesInOneTask, type RunState } from '@mikrosprint/level-engine';

/** What a caseworker may come to know of single answers: that a step is hard, and that it is no longer. */
export type StepNews =
  | { type: 'step.failed-repeatedly'; stepId: string; tries: number }
  | { type: 'step.passed-after-failing'; stepId: string };

/**
 * What some new actions tell, from the state before them and the states after each. Mistakes only ever grow and a step
 * is done once, so each line comes once per run and step. An exam says nothing before its end.
 */
export function stepNews(before: RunState, after: readonly RunState[]): StepNews[] {
  if (before.mode === 'exam') return [];
  const news: StepNews[] = [];
  let previous = before;
  for (const state of after) {
    news.push(...newsOfMove(previous, state));
    previous = state;
  }
  return news;
}

function newsOfMove(before: RunState, after: RunState): StepNews[] {
  const stepId = before.order[before.current];
  const was = stepId === undefined ? undefined : before.steps[stepId];
  const is = stepId === undefined ? undefined : after.steps[stepId];
  // Untouched steps are the same object: nothing to tell.
  if (stepId === undefined || was === undefined || is === undefined || was === is) return [];
  const news: StepNews[] = [];
  const tries = mistakesInOneTask(is);
  if (mistakesInOneTask(was) < helpOfferedAfter && tries >= helpOfferedAfter) {
    news.push({ type: 'step.failed-repeatedly', stepId, tries });
  }
  if (was.status === 'open' && is.status === 'done' && tries >= helpOfferedAfter) {
    news.push({ type: 'step.passed-after-failing', stepId });
  }
  return news;
}
