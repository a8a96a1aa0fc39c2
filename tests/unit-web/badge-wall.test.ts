import type { BadgeView } from '@mikrosprint/contracts';
import type { AnyBadgeRule } from '@mikrosprint/curriculum';
import { nearestBadge, wallGroups } from '../../apps/web/src/citizen/wall/groups.js';
import { notSeenYet } from '../../apps/web/src/citizen/wall/new-badges.js';
import { wayTo, whatIsLeft, whatToDo } from '../../apps/web/src/citizen/wall/why.js';
import { textIn } from '../../apps/web/src/i18n/useText.js';
import danish from '../../apps/web/src/i18n/da/wall.json' with { type: 'json' };

function badge(badgeId: string, more: Partial<BadgeView> = {}): BadgeView {
  return {
    badgeId,
    sprintId: 'gdpr',
    sprintTitle: { da: 'GDPR-kontoret' },
    world: 'gdpr-office',
    title: { da: badgeId },
    criteria: { da: 'Du har gjort det.' },
    shape: 'circle',
    symbol: 'desk',
    awardedAt: null,
    progress: null,
    next: false,
    rule: null,
    names: [],
    proof: null,
    ...more,
  };
}

const earned = (badgeId: string, awardedAt: string, more: Partial<BadgeView> = {}) =>
  badge(badgeId, { awardedAt, ...more });
const across = { sprintId: null, sprintTitle: null, world: null };

describe('the groups of the wall', () => {
  test('show what is earned first, newest first, then the next one, then what is nearest', () => {
    const [group] = wallGroups([
      earned('old', '2026-11-01T08:00:00.000Z'),
      earned('new', '2026-11-20T08:00:00.000Z'),
      badge('far', { progress: { done: 1, of: 9 } }),
      badge('near', { progress: { done: 1, of: 2 } }),
      badge('next', { next: true }),
    ]);
    expect(group?.earned.map(({ badgeId }) => badgeId)).toEqual(['new', 'old']);
    expect(group?.waiting.map(({ badgeId }) => badgeId)).toEqual(['next', 'near', 'far']);
  });

  test('are one for each sprint: those with something to earn first, the way across last', () => {
    const groups = wallGroups([
      badge('path', across),
      earned('done', '2026-11-01T08:00:00.000Z', { sprintId: 'mitid' }),
      badge('a'),
      earned('b', '2026-11-02T08:00:00.000Z'),
    ]);
    expect(groups.map(({ sprintId }) => sprintId)).toEqual(['gdpr', 'mitid', null]);
  });

  test('keep two badges apart that have the same id in two sprints', () => {
    const groups = wallGroups([badge('same'), badge('same', { sprintId: 'hotel' })]);
    expect(groups.map(({ waiting }) => waiting.length)).toEqual([1, 1]);
  });
});

describe('the nearest badge', () => {
  test('is the next one that most is done for, in a sprint before across them', () => {
    const chosen = nearestBadge([
      badge('begun', { next: true, progress: { done: 1, of: 5 } }),
      badge('nearer', { sprintId: 'hotel', next: true, progress: { done: 1, of: 2 } }),
      badge('across', { ...across, next: true, progress: { done: 9, of: 10 } }),
      badge('not-next', { progress: { done: 9, of: 10 } }),
    ]);
    expect(chosen?.badgeId).toBe('nearer');
  });

  test('is one across sprints for those who have begun none, and none when all are earned', () => {
    expect(nearestBadge([badge('first-step', { ...across, next: true })])?.badgeId).toBe('first-step');
    expect(nearestBadge([earned('a', '2026-11-01T08:00:00.000Z')])).toBeNull();
  });
});

const rules: [AnyBadgeRule, string[], string][] = [
  [{ when: 'level-finished', level: 'inbox', stars: 1 }, ['Indbakken'], 'why.level'],
  [{ when: 'level-finished', level: 'inbox', stars: 2 }, ['Indbakken'], 'why.levelStars'],
  [{ when: 'levels-finished', count: 5, stars: 1 }, [], 'why.levels'],
  [{ when: 'levels-finished', count: 3, stars: 3 }, [], 'why.levelsStars'],
  [{ when: 'skill-shown', skill: 'sort', percent: 80 }, ['Sortere'], 'why.skill'],
  [{ when: 'exam-passed' }, [], 'why.exam'],
  [{ when: 'sprint-completed' }, [], 'why.sprint'],
  [{ when: 'any-levels', count: 10 }, [], 'why.anyLevels'],
  [{ when: 'any-sprints', count: 3 }, [], 'why.anySprints.all'],
  [{ when: 'any-sprints', count: 2, track: 'job' }, [], 'why.anySprints.job'],
  [{ when: 'these-sprints', sprints: ['mitid', 'phishing'] }, ['MitID', 'Beskeder'], 'why.theseSprints'],
  [{ when: 'review-days', days: 3 }, [], 'why.reviewDays'],
  [{ when: 'tasks-tried', count: 1 }, [], 'why.tasksTried'],
];

/** Whether the words have the key, alone or with a number's ending. */
function hasWords(key: string): boolean {
  const parts = key.split('.');
  const last = parts.pop() ?? '';
  const place = parts.reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], danish);
  return last in (place as object) || `${last}_other` in (place as object);
}

describe('why it is not here yet', () => {
  const text = textIn('da');

  test.each(rules)('%j is said in a sentence of its own', (rule, names, key) => {
    const waiting = badge('x', { rule, names: names.map((da) => ({ da })) });
    expect(whatToDo(waiting, text)?.key).toBe(key);
    expect(hasWords(key)).toBe(true);
    const left = whatIsLeft({ ...waiting, progress: { done: 1, of: 4 } });
    expect(left === null || hasWords(left.key)).toBe(true);
  });

  test('the words of the author stand in where the rule says nothing', () => {
    expect(whatToDo(badge('x'), text)).toBeNull();
    const gone: AnyBadgeRule = { when: 'level-finished', level: 'gone', stars: 1 };
    expect(whatToDo(badge('x', { rule: gone }), text)).toBeNull();
  });

  test('what is left is said once something is done', () => {
    const rule: AnyBadgeRule = { when: 'level-finished', level: 'inbox', stars: 3 };
    expect(whatIsLeft(badge('x', { rule, progress: { done: 0, of: 3 } }))).toBeNull();
    expect(whatIsLeft(badge('x', { rule, progress: { done: 2, of: 3 } }))).toEqual({
      key: 'left.stars',
      values: { done: 2, of: 3, count: 1 },
    });
  });

  test('the way goes where it can be earned', () => {
    expect(wayTo(badge('x'))).toBe('/sprint/gdpr');
    expect(wayTo(badge('x', { ...across, rule: { when: 'review-days', days: 3 } }))).toBe('/ov');
    expect(wayTo(badge('x', { ...across, rule: { when: 'any-sprints', count: 1 } }))).toBe('/sprints');
  });
});

describe('a new badge', () => {
  const now = new Date('2026-11-23T08:00:00.000Z');
  const old = earned('old', '2026-10-01T08:00:00.000Z');
  const today = earned('today', '2026-11-23T07:00:00.000Z');

  test('is one that this device has not shown, however old the fact is', () => {
    expect(notSeenYet([old, today], new Set(['gdpr:today']), now)).toEqual([old]);
    expect(notSeenYet([old, today], new Set(['gdpr:today', 'gdpr:old']), now)).toEqual([]);
  });

  test('is only one of these days on a device that remembers nothing', () => {
    expect(notSeenYet([old, today], null, now)).toEqual([today]);
  });
});
