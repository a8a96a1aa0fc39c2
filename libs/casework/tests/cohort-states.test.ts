import type { Cohort, CohortMember } from '@mikrosprint/contracts';
import {
  cohortsInOrder,
  cohortStateOf,
  inOrder,
  isLate,
  type CohortFact,
} from '../src/assignments/cohort-states.js';

const at = new Date('2026-11-20T10:00:00Z');
const planned: CohortFact = {
  ...{ startsOn: '2026-11-20', dueOn: '2026-11-27' },
  ...{ begunAt: null, startedAt: null, finishedAt: null },
};

test.each<[string, Partial<CohortFact>, string]>([
  ['the first day has not come', {}, 'planned'],
  ['begun before the first day', { startedAt: at }, 'begun'],
  ['a place and no level opened', { begunAt: at }, 'not-begun'],
  ['a place and a level opened', { begunAt: at, startedAt: at }, 'begun'],
  ['done', { begunAt: at, startedAt: at, finishedAt: at }, 'finished'],
  ['done before the first day', { finishedAt: at }, 'finished'],
])('%s', (_, fact, state) => {
  expect(cohortStateOf({ ...planned, ...fact })).toBe(state);
});

test.each<[string, Partial<CohortFact>, string, boolean]>([
  ['the last day itself', { begunAt: at }, '2026-11-27', false],
  ['the day after', { begunAt: at }, '2026-11-28', true],
  ['done', { begunAt: at, finishedAt: at }, '2026-11-28', false],
  ['without a last day', { begunAt: at, dueOn: null }, '2026-11-28', false],
  ['never given a place', {}, '2026-11-28', false],
])('late: %s', (_, fact, today, late) => {
  expect(isLate({ ...planned, ...fact }, today)).toBe(late);
});

const member = (displayName: string, state: CohortMember['state'], late = false): CohortMember => ({
  ...{ citizenId: displayName, displayName, state, late, startsOn: '2026-11-20', dueOn: null },
  ...{ hasPlace: true, levelsFinished: 0, levelsTotal: 5, finishedAt: null },
});

test('who may need a hand comes first, then names in the Danish order', () => {
  const members = [
    member('Åse', 'not-begun'),
    member('Bo', 'finished'),
    member('Zita', 'not-begun'),
    member('Carl', 'planned'),
    member('Dina', 'begun', true),
    member('Eva', 'begun'),
  ];
  expect(inOrder(members).map(({ displayName }) => displayName)).toEqual([
    ...['Dina', 'Zita', 'Åse', 'Eva', 'Carl', 'Bo'],
  ]);
});

test('cohorts where somebody is late come first, those that everybody has finished last', () => {
  const cohort = (sprintId: string, ...members: CohortMember[]): Cohort => ({
    ...{ cohortId: sprintId, sprintId, title: { da: sprintId }, assignedAt: at.toISOString(), members },
  });
  const cohorts = [
    cohort('done', member('A', 'finished')),
    cohort('planned', member('A', 'planned'), member('B', 'finished')),
    cohort('running', member('A', 'begun')),
    cohort('waiting', member('A', 'not-begun')),
    cohort('late', member('A', 'finished'), member('B', 'begun', true)),
  ];
  expect(cohortsInOrder(cohorts).map(({ sprintId }) => sprintId)).toEqual([
    ...['late', 'running', 'waiting', 'planned', 'done'],
  ]);
});
