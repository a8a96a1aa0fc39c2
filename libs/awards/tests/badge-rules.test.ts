import type { BadgeRule } from '@mikrosprint/curriculum';
import { isEarned, type Standing } from '../src/badges/badge-rules.js';

const exams = new Set(['exam']);
const nothing: Standing = { stars: {}, examPassed: false, completed: false };

describe('a badge', () => {
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
    ['a passed exam', { when: 'exam-passed' }, { examPassed: true }, true],
    ['an exam not passed', { when: 'exam-passed' }, { completed: false }, false],
    ['a completed sprint', { when: 'sprint-completed' }, { completed: true }, true],
    ['all but the last thing', { when: 'sprint-completed' }, { examPassed: true }, false],
  ];
  test.each(cases)('for %s', (_, rule, standing, earned) => {
    expect(isEarned(rule, { ...nothing, ...standing }, exams)).toBe(earned);
  });
});
