import type { EnrolmentView, HomeView, SprintCard } from '@mikrosprint/contracts';
import { suggestionsFor } from '../../apps/web/src/citizen/catalogue/suggestions.js';

/** Only what the rule looks at. */
const sprint = (sprintId: string, track: SprintCard['track'], languageLevel: string) =>
  ({ sprintId, track, languageLevel }) as SprintCard;

const sprints = [
  sprint('harder', 'basic', 'B1'),
  sprint('first', 'basic', 'A2'),
  sprint('second', 'basic', 'A2'),
  sprint('office', 'job', 'B1'),
  sprint('hotel', 'job', 'B1'),
];

const enrolment = (sprintId: string, levelsFinished = 0, completedAt: string | null = null) => {
  const track = sprints.find((one) => one.sprintId === sprintId)?.track;
  return { sprintId, track, levelsFinished, completedAt } as EnrolmentView;
};
const start = { kind: 'start' } as HomeView['next'];
const resume = { kind: 'resume' } as HomeView['next'];
const ids = (enrolments: EnrolmentView[], next: HomeView['next']) =>
  suggestionsFor(sprints, { enrolments, next }).map(({ sprintId }) => sprintId);

it.each([
  ['a newcomer gets the first of the easiest in each track', [], null, ['first', 'office']],
  ['one whose place waits untouched is shown the other track', [enrolment('office')], start, ['first']],
  ['one who has finished a level has one next step', [enrolment('office', 1)], start, []],
  ['so has one in the middle of the first level', [enrolment('office')], resume, []],
  [
    'one who is done gets what is not taken yet',
    [enrolment('first', 2, '2026-11-20'), enrolment('office', 7, '2026-11-21')],
    null,
    ['second', 'hotel'],
  ],
  [
    'one whose exam waits for tomorrow is not sent into a second job',
    [enrolment('hotel', 7)],
    null,
    ['first'],
  ],
] as const)('%s', (_case, enrolments, next, expected) => {
  expect(ids([...enrolments], next)).toEqual(expected);
});

it('has nothing to suggest when everything is taken', () => {
  const all = sprints.map(({ sprintId }) => enrolment(sprintId, 3, '2026-11-21'));
  expect(ids(all, null)).toEqual([]);
});
