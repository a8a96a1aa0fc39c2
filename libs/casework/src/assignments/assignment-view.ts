import type { AssignmentView } from '@mikrosprint/contracts';
import type { AssignmentRow } from './assignment.entity.js';

/** What both sides see of an assignment. */
export function assignmentViewOf(row: AssignmentRow): AssignmentView {
  const { id, cohortId, citizenId, sprintId, sprintTitle, startsOn, dueOn, begunAt, finishedAt } = row;
  return {
    assignmentId: id,
    cohortId,
    citizenId,
    sprintId,
    title: sprintTitle,
    startsOn,
    dueOn,
    begunAt: begunAt?.toISOString() ?? null,
    finishedAt: finishedAt?.toISOString() ?? null,
  };
}
