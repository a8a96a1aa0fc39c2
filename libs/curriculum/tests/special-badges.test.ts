import { checkContent, type SpecialBadge } from '@mikrosprint/curriculum';
import { filesOf, goodDocuments } from './support/content.js';

/* Badges that no single sprint gives: a file of their own beside the sprints. */

const file = 'badges.json';
const text = (words: string) => ({ da: words, en: words });

function badge(id: string, rule: SpecialBadge['rule'], more: object = {}): object {
  return {
    ...{ id, title: text(`Name of ${id}`), criteria: text('Something was done.') },
    ...{ shape: 'star', symbol: 'key', rule, ...more },
  };
}

function read(...badges: object[]) {
  const { specialBadges, problems } = checkContent(filesOf({ ...goodDocuments(), [file]: { badges } }));
  return { specialBadges, messages: problems.map(({ message }) => message), problems };
}

const first = badge('first', { when: 'any-levels', count: 1 });

it('are read beside the sprints, shown and told to others unless they say otherwise', () => {
  const { specialBadges, messages } = read(first);
  expect(messages).toEqual([]);
  expect(specialBadges).toMatchObject([{ id: 'first', surprise: false, holderOnly: false }]);
});

it('are none where there is no file', () => {
  expect(checkContent(filesOf(goodDocuments()))).toMatchObject({ specialBadges: [], problems: [] });
});

it.each<[string, object[], RegExp]>([
  ['one id twice', [first, badge('first', { when: 'any-levels', count: 2 })], /"first" stands twice/],
  [
    'one name twice',
    [first, badge('second', { when: 'any-levels', count: 2 }, { title: text('Name of first') })],
    /"Name of first" stands twice/,
  ],
  [
    'a sprint that is not there',
    [badge('these', { when: 'these-sprints', sprints: ['demo', 'gone'] })],
    /there is no sprint "gone"/,
  ],
  [
    'a sprint twice, which would be one of two for ever',
    [badge('these', { when: 'these-sprints', sprints: ['demo', 'demo'] })],
    /"demo" stands twice/,
  ],
  [
    'more sprints than there are',
    [badge('many', { when: 'any-sprints', count: 2 })],
    /asks for 2 sprints; there are 1/,
  ],
  [
    'more of a track than there are of it',
    [badge('basics', { when: 'any-sprints', count: 1, track: 'basic' })],
    /asks for 1 sprints; there are 0/,
  ],
  [
    'a rule of one sprint',
    [badge('level', { when: 'exam-passed' } as unknown as SpecialBadge['rule'])],
    /is not one of the kinds that exist/,
  ],
])('refuse %s, with the line', (_, badges, message) => {
  const { problems } = read(...badges);
  expect(problems).toContainEqual(
    expect.objectContaining({ file, message: expect.stringMatching(message) as string }),
  );
  expect(problems.every(({ line }) => line >= 1)).toBe(true);
});
