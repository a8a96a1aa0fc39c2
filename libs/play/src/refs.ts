import type { PublishedVersion } from '@mikrosprint/catalogue';
import type { Level } from '@mikrosprint/curriculum';

/** Whose run of which sprint, as events name it. */
export function runRef(run: { citizenId: string; enrolmentId: string }, version: PublishedVersion) {
  return {
    citizenId: run.citizenId,
    enrolmentId: run.enrolmentId,
    sprintId: version.sprintId,
    sprintVersionId: version.id,
    sprintTitle: version.sprint.title,
  };
}

export function levelRef(level: Level) {
  return { levelId: level.id, levelTitle: level.title };
}
