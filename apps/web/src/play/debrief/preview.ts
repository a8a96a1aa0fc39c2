/** The debrief without the server: what the level engine knows of a practice run, and what the last map said. */
import type { EnrolmentView, RunOutcome } from '@mikrosprint/contracts';
import { skillResults } from '@mikrosprint/level-engine';
import { withPlayed } from '../played-here.js';
import type { PlaySession } from '../session.js';

type Skills = RunOutcome['skills'];

/** Skills as the run showed them; the best so far stays the best. */
export function previewSkills(session: PlaySession, enrolment: EnrolmentView): Skills {
  if (!session.content) return [];
  const results = skillResults(session.content, session.getState());
  return enrolment.skills.flatMap(({ id, title, percent }) => {
    const shown = results[id];
    if (!shown || shown.max === 0) return [];
    return [
      { id, title, before: percent, after: Math.max(percent, Math.round((100 * shown.points) / shown.max)) },
    ];
  });
}

/** The next open and unfinished practice level on the map; null when the sprint's end or another sprint is next. */
export function previewNext(session: PlaySession, enrolment: EnrolmentView): RunOutcome['next'] {
  const { stars, percent } = session.getState();
  // The map as it will be when the server has heard of this run: what the run opens is open.
  const { nodes } = withPlayed(enrolment, {
    finished: new Map([[session.level.id, { stars, percent }]]),
    open: new Map(),
  });
  const node = nodes.find(
    ({ levelId, kind, finished, lock }) =>
      levelId !== session.level.id && kind !== 'exam' && !finished && !lock,
  );
  if (!node) return null;
  return {
    enrolmentId: enrolment.enrolmentId,
    sprintId: enrolment.sprintId,
    levelId: node.levelId,
    levelTitle: node.title,
    minutes: node.minutes,
    kind: node.openRunId === null ? 'start' : 'resume',
    stepNumber: null,
    stepsTotal: null,
  };
}
