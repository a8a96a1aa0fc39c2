import type { PublishedVersion } from '@mikrosprint/catalogue';
import type { BadgeRule, SpecialRule } from '@mikrosprint/curriculum';
import type { PastFact } from '@mikrosprint/play';
import type { SpecialRuleRow } from '../src/badges/badge-to-give.js';
import { replay, type RulesOfNow } from '../src/badges/replay.js';

/* What somebody did before a rule was there, told to it: which badges it gives, and of which day. */

const text = { da: 'Ord', en: 'Words' };
const day = (number: number) => new Date(Date.UTC(2026, 8, number, 9));

function version(id: string, rules: Record<string, BadgeRule>): PublishedVersion {
  const badges = Object.entries(rules).map(([badgeId, rule]) => ({
    ...{ id: badgeId, title: text, criteria: text, shape: 'circle', symbol: 'desk', skills: [], rule },
  }));
  const levels = [
    { id: 'a', kind: 'game' },
    { id: 'b', kind: 'game' },
    { id: 'exam', kind: 'exam' },
  ];
  const sprint = { id, title: text, world: 'hotel', track: 'job', badges, levels };
  return { id: `${id}-1.4`, sprintId: id, major: 1, sprint } as unknown as PublishedVersion;
}

function special(rules: Record<string, SpecialRule>): SpecialRuleRow[] {
  return Object.entries(rules).map(
    ([badgeId, rule]) => ({ badgeId, rule, title: text, criteria: text, shape: 'star' }) as SpecialRuleRow,
  );
}

const hotel = { sprintId: 'hotel', major: 1, sprintVersionId: 'hotel-1.2', asStaff: false };
const finished = (number: number, levelId: string, stars = 1): PastFact => {
  return { ...hotel, kind: 'level-finished', at: day(number), levelId, stars, exam: levelId === 'exam' };
};
const given = (facts: PastFact[], rules: RulesOfNow) =>
  replay(facts, rules).gifts.map(({ badge, at }) => [badge.badgeId, at.getUTCDate()]);

const rules: RulesOfNow = {
  versions: new Map([
    [
      'hotel 1',
      version('hotel', {
        both: { when: 'levels-finished', count: 2, stars: 1 },
        sharp: { when: 'level-finished', level: 'a', stars: 3 },
        exam: { when: 'exam-passed' },
        skilled: { when: 'skill-shown', skill: 'booking', percent: 80 },
        whole: { when: 'sprint-completed' },
      }),
    ],
  ]),
  special: special({
    first: { when: 'any-levels', count: 1 },
    again: { when: 'review-days', days: 2 },
    back: { when: 'came-back', days: 14 },
    tried: { when: 'tasks-tried', count: 1 },
    sprint: { when: 'any-sprints', count: 1 },
  }),
};

test('each badge is of the day of the fact that earned it, not of the first nor the last', () => {
  const facts: PastFact[] = [
    { ...hotel, kind: 'begun', at: day(1) },
    finished(2, 'a', 1),
    finished(3, 'a', 3),
    { ...hotel, kind: 'skill-shown', at: day(4), skillId: 'booking', percent: 60 },
    finished(5, 'b'),
    { ...hotel, kind: 'skill-shown', at: day(6), skillId: 'booking', percent: 85 },
    finished(7, 'b', 3),
    finished(8, 'exam', 2),
    { ...hotel, kind: 'completed', at: day(8) },
  ];
  expect(given(facts, rules)).toEqual([
    ['first', 2],
    ['sharp', 3],
    ['both', 5],
    ['skilled', 6],
    ['exam', 8],
    ['whole', 8],
    ['sprint', 8],
  ]);
});

test('what is done across sprints counts as it was by then', () => {
  const asStaff = false;
  const facts: PastFact[] = [
    { kind: 'played', at: day(1), asStaff, pause: 0 },
    { kind: 'practised', at: day(1), asStaff, days: 1 },
    { kind: 'practised', at: day(3), asStaff, days: 2 },
    { kind: 'played', at: day(16), asStaff, pause: 13 },
    { kind: 'task-tried', at: day(17), asStaff, tasks: 1 },
    { kind: 'played', at: day(30), asStaff, pause: 14 },
  ];
  expect(given(facts, rules)).toEqual([
    ['again', 3],
    ['tried', 17],
    ['back', 30],
  ]);
});

test('a major version that nobody has rules of still counts for what is across sprints', () => {
  const facts: PastFact[] = [
    { ...finished(1, 'a'), sprintId: 'gone', major: 3 } as PastFact,
    { ...hotel, sprintId: 'gone', kind: 'completed', at: day(2) },
  ];
  expect(given(facts, rules)).toEqual([['first', 1]]);
});

test('two versions of one major are one standing, and two majors of a sprint are one sprint', () => {
  const facts: PastFact[] = [
    { ...finished(1, 'a', 2), sprintVersionId: 'hotel-1.0' } as PastFact,
    finished(2, 'a', 1),
    { ...finished(3, 'a'), major: 2 } as PastFact,
  ];
  const { standings, path } = replay(facts, rules);
  expect([...standings.keys()]).toEqual(['hotel 1', 'hotel 2']);
  expect(standings.get('hotel 1')?.stars).toEqual({ a: 2 });
  expect(path.levels).toBe(1);
});

test('nothing is earned by nothing', () => {
  expect(replay([], rules)).toMatchObject({ gifts: [], path: { levels: 0 } });
});
