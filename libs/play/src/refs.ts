import type { PublishedVersion } from '@mikrosprint/catalogue';
import type { Level } from '@mikrosprint/curriculum';

/** Whose run of which sprint, as events name it. */
export function runRef(
  run: { citizenId: string; enrolmentId: string; asStaff: boolean },
  version: PublishedVersion,
) {
  return {
    ...ofStaff(run),
    citizenId: run.citizenId,
    enrolmentId: run.enrolmentId,
    sprintId: version.sprintId,
    sprintVersionId: version.id,
    sprintTitle: version.sprint.title,
  };
}

/** Marks what somebody of the staff does: only what serves the learner hears of it. */
export function ofStaff({ asStaff }: { asStaff: boolean }): { asStaff?: true } {
  return asStaff ? { asStaff } : {};
}

export function levelRef(level: Level) {
  return { levelId: level.id, levelTitle: level.title };
}
