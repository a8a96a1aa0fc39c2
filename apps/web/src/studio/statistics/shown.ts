import type { ItemStatistics, LevelStatistics, StepStatistics } from '@mikrosprint/contracts';

/** The figures of one version, by its name on the page. */
export interface Shown {
  name: string;
  statistics: ItemStatistics;
}

/** Null where the version has no such level. */
export function levelIn({ levels }: ItemStatistics, levelId: string): LevelStatistics | null {
  return levels.find((level) => level.levelId === levelId) ?? null;
}

export function stepIn(statistics: ItemStatistics, levelId: string, stepId: string): StepStatistics | null {
  return levelIn(statistics, levelId)?.steps.find((step) => step.stepId === stepId) ?? null;
}

/** Whether there is any figure at all. */
export const tellsNothing = ({ levels }: ItemStatistics): boolean =>
  levels.every(({ learners, completionRate, steps }) => {
    return learners === null && completionRate === null && steps.every(({ reached }) => reached === null);
  });

/** Where the studio opens a level or one of its steps. */
export function draftPlace(draftId: string, levelId: string, stepId: string | null): string {
  const query = new URLSearchParams({ level: levelId, ...(stepId !== null && { step: stepId }) });
  return `/studio/${draftId}?${query}`;
}
