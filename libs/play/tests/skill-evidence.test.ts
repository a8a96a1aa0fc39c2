import type { PublishedVersion } from '@mikrosprint/catalogue';
import type { Level, Sprint } from '@mikrosprint/curriculum';
import { skillEvidenceOf, type SkillFacts } from '../src/skill-evidence.js';

/* What stands behind a skill: levels, tasks, best results and badges. */

const text = (da: string) => ({ da, en: da });
const step = (id: string, skills: Record<string, number>) => ({ id, prompt: text(`Opgave ${id}`), skills });
const level = (id: string, kind: string, steps: object[]) => ({ id, kind, title: text(`Bane ${id}`), steps });
const levels = [
  level('a', 'practice', [step('one', { calm: 1 }), step('two', { calm: 2, brave: 1 }), step('three', {})]),
  level('b', 'boss', [step('one', { calm: 1 })]),
  level('exam', 'exam', [step('one', { calm: 5 })]),
  // Only what the evidence looks at; the schema of a level is tested where it lives.
] as unknown as Level[];
const badge = (id: string, skills: string[], rule: object) => ({ id, skills, rule });
const sprint = {
  id: 'small',
  title: text('Lille'),
  levels,
  skills: ['calm', 'brave'].map((id) => ({ id, title: text(`Kan ${id}`), competence: '4.2' })),
  badges: [
    badge('calm-one', ['calm'], { when: 'level-finished', level: 'a', stars: 1 }),
    badge('often', ['calm', 'brave'], { when: 'levels-finished', count: 2, stars: 1 }),
    badge('all', ['calm', 'brave'], { when: 'exam-passed' }),
  ],
} as unknown as Sprint;
const version: PublishedVersion = {
  ...{ id: 'v1', sprintId: 'small', major: 1, minor: 0, version: '1.0', sprint },
  levels: new Map(levels.map((each) => [each.id, each])),
};
const improvedAt = new Date('2026-11-20T10:00:00Z');
const facts: SkillFacts = {
  enrolment: {
    ...{ id: 'e1', citizenId: 'c1', asStaff: false, sprintId: 'small', major: 1, createdAt: new Date(0) },
    ...{ method: 'game', examPercent: null, completedAt: null },
  },
  version,
  results: new Map([
    [
      'a',
      { enrolmentId: 'e1', levelId: 'a', bestPercent: 92, stars: 3, finishedAt: improvedAt, bestRunId: 'r' },
    ],
  ]),
  skills: [{ enrolmentId: 'e1', levelId: 'a', skillId: 'calm', percent: 80, improvedAt }],
};

it('names the levels and the tasks that train a skill, with the best that was shown and when', () => {
  const [calm] = skillEvidenceOf(facts).skills;
  expect(calm?.levels).toEqual([
    {
      levelId: 'a',
      title: text('Bane a'),
      tasks: [text('Opgave one'), text('Opgave two')],
      percent: 80,
      improvedAt: '2026-11-20T10:00:00.000Z',
      stars: 3,
    },
    {
      levelId: 'b',
      title: text('Bane b'),
      tasks: [text('Opgave one')],
      percent: null,
      improvedAt: null,
      stars: 0,
    },
  ]);
  // 80 % of three weights out of four.
  expect(calm?.percent).toBe(60);
});

it('leaves the exam out: it shows what was learnt and trains nothing', () => {
  for (const skill of skillEvidenceOf(facts).skills) {
    expect(skill.levels.map(({ levelId }) => levelId)).not.toContain('exam');
  }
});

it('takes a badge for a deed as evidence, and none for coming often', () => {
  expect(skillEvidenceOf(facts).skills.map(({ badgeIds }) => badgeIds)).toEqual([
    ['calm-one', 'all'],
    ['all'],
  ]);
});
