import type { AnyBadgeRule, BadgeRule, SpecialRule } from '@mikrosprint/curriculum';
import { anyBadgeRule, badgeRule, eventOfRule, specialRule } from '@mikrosprint/curriculum';
import { eventSchemas } from '@mikrosprint/contracts';
import {
  isMet,
  measureInSprint,
  measureOnPath,
  nextOf,
  noPath,
  noStanding,
  progressOf,
  type Path,
  type Standing,
} from '../src/badges/badge-rules.js';

const level = (id: string, kind: 'game' | 'exam' = 'game') => ({ id, kind });
const sprint = { levels: ['a', 'b', 'desk', 'counter'].map((id) => level(id)).concat(level('exam', 'exam')) };
const measured = (rule: BadgeRule, standing: Partial<Standing>) =>
  measureInSprint(rule, { ...noStanding, ...standing }, sprint as never);

describe('a badge of a sprint', () => {
  const cases: [string, BadgeRule, Partial<Standing>, boolean][] = [
    ['a finished level', { when: 'level-finished', level: 'desk', stars: 1 }, { stars: { desk: 1 } }, true],
    ['too few stars', { when: 'level-finished', level: 'desk', stars: 3 }, { stars: { desk: 2 } }, false],
    ['another level', { when: 'level-finished', level: 'desk', stars: 1 }, { stars: { counter: 3 } }, false],
    ['enough levels', { when: 'levels-finished', count: 2, stars: 1 }, { stars: { a: 1, b: 3 } }, true],
    ['too few levels', { when: 'levels-finished', count: 3, stars: 1 }, { stars: { a: 1, b: 3 } }, false],
    [
      'levels with too few stars',
      { when: 'levels-finished', count: 2, stars: 3 },
      { stars: { a: 2, b: 3 } },
      false,
    ],
    [
      'a passed exam, which is not a finished level',
      { when: 'levels-finished', count: 2, stars: 1 },
      { stars: { a: 1, exam: 3 } },
      false,
    ],
    [
      'enough of a skill',
      { when: 'skill-shown', skill: 'sort', percent: 80 },
      { skills: { sort: 80 } },
      true,
    ],
    [
      'too little of it',
      { when: 'skill-shown', skill: 'sort', percent: 80 },
      { skills: { sort: 79 } },
      false,
    ],
    ['another skill', { when: 'skill-shown', skill: 'sort', percent: 80 }, { skills: { tell: 99 } }, false],
    ['a passed exam', { when: 'exam-passed' }, { examPassed: true }, true],
    ['an exam not passed', { when: 'exam-passed' }, { completed: false }, false],
    ['a completed sprint', { when: 'sprint-completed' }, { completed: true }, true],
    ['all but the last thing', { when: 'sprint-completed' }, { examPassed: true }, false],
    [
      'all its levels before anybody said it is completed',
      { when: 'sprint-completed' },
      { stars: { a: 3, b: 3, desk: 3, counter: 3, exam: 3 }, examPassed: true },
      false,
    ],
  ];
  test.each(cases)('for %s', (_, rule, standing, earned) => {
    expect(isMet(measured(rule, standing))).toBe(earned);
  });

  test('says how far it is, and of what is all or nothing, nothing', () => {
    const stars = { a: 1, b: 3 };
    expect(progressOf(measured({ when: 'levels-finished', count: 5, stars: 1 }, { stars }))).toEqual({
      done: 2,
      of: 5,
    });
    expect(progressOf(measured({ when: 'level-finished', level: 'a', stars: 2 }, { stars }))).toEqual({
      done: 1,
      of: 2,
    });
    expect(progressOf(measured({ when: 'sprint-completed' }, { stars }))).toEqual({ done: 2, of: 5 });
    expect(progressOf(measured({ when: 'level-finished', level: 'desk', stars: 1 }, { stars }))).toBeNull();
    expect(progressOf(measured({ when: 'exam-passed' }, { stars }))).toBeNull();
  });

  test('is never more than done', () => {
    const stars = { a: 3, b: 3, desk: 3, counter: 3 };
    expect(measured({ when: 'levels-finished', count: 2, stars: 1 }, { stars })).toEqual({ done: 2, of: 2 });
    expect(measured({ when: 'level-finished', level: 'a', stars: 1 }, { stars })).toEqual({ done: 1, of: 1 });
  });
});

describe('a badge of no single sprint', () => {
  const completed: Path['completed'] = [
    { sprintId: 'mitid', track: 'basic' },
    { sprintId: 'gdpr', track: 'job' },
  ];
  const cases: [string, SpecialRule, Partial<Path>, boolean][] = [
    ['the first level', { when: 'any-levels', count: 1 }, { levels: 1 }, true],
    ['too few levels', { when: 'any-levels', count: 10 }, { levels: 9 }, false],
    ['two sprints', { when: 'any-sprints', count: 2 }, { completed }, true],
    [
      'two sprints for a job, of which one is',
      { when: 'any-sprints', count: 2, track: 'job' },
      { completed },
      false,
    ],
    ['these sprints', { when: 'these-sprints', sprints: ['mitid', 'gdpr'] }, { completed }, true],
    ['these sprints but one', { when: 'these-sprints', sprints: ['mitid', 'pdf'] }, { completed }, false],
    ['coming back', { when: 'came-back', days: 14 }, { longestPause: 14 }, true],
    ['a shorter pause', { when: 'came-back', days: 14 }, { longestPause: 13 }, false],
    ['days of practice', { when: 'review-days', days: 3 }, { reviewDays: 3 }, true],
    ['too few of them', { when: 'review-days', days: 3 }, { reviewDays: 2 }, false],
    ['a task away from the screen', { when: 'tasks-tried', count: 1 }, { tasksTried: 1 }, true],
    ['none', { when: 'tasks-tried', count: 1 }, {}, false],
  ];
  test.each(cases)('for %s', (_, rule, path, earned) => {
    expect(isMet(measureOnPath(rule, { ...noPath, ...path }))).toBe(earned);
  });
});

describe('the next badge', () => {
  test.each([
    [
      'is the one that most of is done for',
      [
        { done: 1, of: 3 },
        { done: 2, of: 3 },
        { done: 0, of: 1 },
      ],
      1,
    ],
    [
      'is the first when nothing is begun',
      [
        { done: 0, of: 5 },
        { done: 0, of: 1 },
      ],
      0,
    ],
    [
      'is the first of those that are as far',
      [
        { done: 0, of: 2 },
        { done: 1, of: 2 },
        { done: 2, of: 4 },
      ],
      1,
    ],
    ['is none when there is none', [], -1],
  ])('%s', (_, measures, next) => {
    expect(nextOf(measures)).toBe(next);
  });
});

describe('rules', () => {
  const kinds = [...badgeRule.options, ...specialRule.options].map((option) => option.shape.when.value);

  test('each look when an event of the product comes', () => {
    expect(Object.keys(eventOfRule).sort()).toEqual([...kinds].sort());
    for (const event of Object.values(eventOfRule)) expect(eventSchemas).toHaveProperty([event]);
  });

  test.each<[string, object]>([
    ['a kind nobody knows', { when: 'most-minutes', count: 3 }],
    ['no stars at all', { when: 'level-finished', level: 'desk', stars: 0 }],
    ['less of a skill than counts as one', { when: 'skill-shown', skill: 'sort', percent: 20 }],
    ['one sprint of several', { when: 'these-sprints', sprints: ['mitid'] }],
    ['a pause of a weekend', { when: 'came-back', days: 2 }],
    ['a word too many', { when: 'exam-passed', percent: 90 }],
  ])('refuse %s', (_, rule) => {
    expect(anyBadgeRule.safeParse(rule).success).toBe(false);
  });

  test('of a sheet cannot reach across sprints', () => {
    const across: AnyBadgeRule = { when: 'any-levels', count: 3 };
    expect(badgeRule.safeParse(across).success).toBe(false);
    expect(specialRule.safeParse(across).success).toBe(true);
  });

  test('that leave it open ask for 80 percent of a skill and one star of a level', () => {
    expect(badgeRule.parse({ when: 'skill-shown', skill: 'sort' })).toMatchObject({ percent: 80 });
    expect(badgeRule.parse({ when: 'level-finished', level: 'desk' })).toMatchObject({ stars: 1 });
  });
});
