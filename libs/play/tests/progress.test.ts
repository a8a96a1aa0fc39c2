import type { PublishedVersion } from '@mikrosprint/catalogue';
import { sprintSheet, type Level } from '@mikrosprint/curriculum';
import {
  enrolmentViewOf,
  newestSkillOf,
  nextOf,
  type EnrolmentFacts,
  type OpenRun,
} from '../src/enrolment-view.js';
import { levelTotals, lockOf, skillPercents, type SkillShare } from '../src/progress.js';

const text = (da: string) => ({ da, en: da });
const skill = (id: string) => ({ id, title: text(`Kan ${id}`), competence: '4.2' });

/** Three levels, the third after one, the exam after all; `calm` is trained by a (2) and b (1), `brave` by c. */
const sheet = sprintSheet.parse({
  id: 'small',
  version: '1.0',
  world: 'gdpr-office',
  title: text('Lille'),
  tagline: text('Lille.'),
  description: text('Lille.'),
  provider: text('Os'),
  jobFunctions: [text('Kontor')],
  tasks: [text('Svare')],
  outcomes: [{ id: 'answer', text: text('Du kan svare.') }],
  skills: [skill('calm'), skill('brave')],
  competences: [{ framework: 'DigComp 3.0', code: '4.2', name: text('Beskytte') }],
  prerequisites: text('Ingen'),
  languageLevel: 'B1',
  estimatedMinutes: 10,
  workloadHours: 1,
  cast: [{ id: 'farid', rig: 'farid', name: 'Farid', role: text('Kollega') }],
  map: [
    { level: 'a', x: 1, y: 1 },
    { level: 'b', x: 1, y: 2 },
    { level: 'c', opensAfter: 1, x: 1, y: 3 },
    { level: 'exam', opensAfter: 3, x: 1, y: 4 },
  ],
});

const step = (id: string, skills: Record<string, number>) => ({ id, skills, mechanic: 'recall' });
const level = (id: string, kind: string, steps: object[]) =>
  // Only what progress looks at; the schema of a level is tested where it lives.
  ({
    id,
    kind,
    title: text(id),
    goal: text(id),
    minutes: 4,
    steps,
    passMark: 70,
    draw: 3,
  }) as unknown as Level;
const levels = [
  level('a', 'practice', [step('one', { calm: 1 }), step('two', { calm: 1 })]),
  level('b', 'practice', [step('one', { calm: 1 })]),
  level('c', 'boss', [step('one', { brave: 3 })]),
  level('exam', 'exam', [step('one', { calm: 5 })]),
];
const version: PublishedVersion = {
  id: 'v1',
  sprintId: 'small',
  major: 1,
  minor: 0,
  version: '1.0',
  sprint: { ...sheet, levels },
  levels: new Map(levels.map((each) => [each.id, each])),
};

const result = (levelId: string, bestPercent = 100, stars = 3) => ({
  enrolmentId: 'e1',
  levelId,
  bestPercent,
  stars,
  finishedAt: new Date(0),
  bestRunId: 'r1',
});
const resultsOf = (...ids: string[]) => new Map(ids.map((id) => [id, result(id)]));
const openRun = (levelId: string, change: Partial<OpenRun> = {}): OpenRun => ({
  runId: `run-${levelId}`,
  enrolmentId: 'e1',
  levelId,
  seq: 3,
  stepNumber: 2,
  stepsTotal: 4,
  lastUsedAt: new Date(1000),
  ...change,
});
const facts = (change: Partial<EnrolmentFacts> = {}): EnrolmentFacts => ({
  enrolment: {
    id: 'e1',
    citizenId: 'c1',
    asStaff: false,
    sprintId: 'small',
    major: 1,
    createdAt: new Date(0),
    method: 'game',
    examPercent: null,
    completedAt: null,
  },
  version,
  results: new Map(),
  skills: [],
  openRuns: new Map(),
  sittingsLeftToday: 3,
  ...change,
});

describe('what is open', () => {
  it.each([
    ['a', [], null],
    ['c', [], { reason: 'finish-more', missing: 1, of: 1 }],
    ['c', ['b'], null],
    ['exam', ['a', 'b'], { reason: 'finish-more', missing: 1, of: 3 }],
    ['exam', ['a', 'b', 'c'], null],
    ['c', ['c'], null],
  ])('%s after %j', (levelId, finished, lock) => {
    expect(lockOf(version, levelId, resultsOf(...finished))).toEqual(lock);
  });
});

describe('what counts', () => {
  it('counts levels and stars without the exam', () => {
    expect(levelTotals(version, resultsOf('a', 'c', 'exam'))).toEqual({
      levelsFinished: 2,
      levelsTotal: 3,
      starsTotal: 6,
    });
  });

  it.each<[string, SkillShare[], number, number]>([
    ['nothing', [], 0, 0],
    ['all of one level', [{ levelId: 'a', skillId: 'calm', percent: 100 }], 67, 0],
    [
      'all of all levels',
      [
        { levelId: 'a', skillId: 'calm', percent: 100 },
        { levelId: 'b', skillId: 'calm', percent: 100 },
        { levelId: 'c', skillId: 'brave', percent: 50 },
      ],
      100,
      50,
    ],
    ['an exam trains nothing', [{ levelId: 'exam', skillId: 'calm', percent: 100 }], 0, 0],
  ])('knows how much of a skill was shown by %s', (_, shares, calm, brave) => {
    expect(Object.fromEntries(skillPercents(version, shares))).toEqual({ calm, brave });
  });
});

describe('the one thing to press', () => {
  const passed = { ...facts().enrolment, examPercent: 80 };
  it.each<[string, EnrolmentFacts, { kind: string; levelId: string } | null]>([
    ['the first level', facts(), { kind: 'start', levelId: 'a' }],
    ['the next of the map', facts({ results: resultsOf('a') }), { kind: 'start', levelId: 'b' }],
    ['not a locked one', facts({ results: resultsOf('c') }), { kind: 'start', levelId: 'a' }],
    [
      'the run one was in',
      facts({ openRuns: new Map([['b', openRun('b')]]) }),
      { kind: 'resume', levelId: 'b' },
    ],
    [
      'the newest of two',
      facts({
        openRuns: new Map([
          ['a', openRun('a')],
          ['b', openRun('b', { lastUsedAt: new Date(2000) })],
        ]),
      }),
      { kind: 'resume', levelId: 'b' },
    ],
    [
      'not a run that was only opened',
      facts({ openRuns: new Map([['b', openRun('b', { seq: 0 })]]) }),
      { kind: 'start', levelId: 'a' },
    ],
    [
      'not a replay of what is finished',
      facts({ results: resultsOf('a'), openRuns: new Map([['a', openRun('a')]]) }),
      { kind: 'start', levelId: 'b' },
    ],
    ['the exam at the end', facts({ results: resultsOf('a', 'b', 'c') }), { kind: 'exam', levelId: 'exam' }],
    [
      'not an exam without sittings',
      facts({ results: resultsOf('a', 'b', 'c'), sittingsLeftToday: 0 }),
      null,
    ],
    [
      'an exam that was begun, also as the last of today',
      facts({
        results: resultsOf('a', 'b', 'c'),
        sittingsLeftToday: 0,
        openRuns: new Map([['exam', openRun('exam')]]),
      }),
      { kind: 'resume', levelId: 'exam' },
    ],
    [
      'nothing when all is done',
      facts({ results: resultsOf('a', 'b', 'c', 'exam'), enrolment: passed }),
      null,
    ],
  ])('is %s', (_, of, expected) => {
    const next = nextOf([of]);
    expect(next && { kind: next.kind, levelId: next.levelId }).toEqual(expected);
  });

  it('stays in the sprint that was played last, up to its exam', () => {
    const inSprint = (id: string, results: EnrolmentFacts['results']) => {
      const of = facts({ results });
      return { ...of, enrolment: { ...of.enrolment, id } };
    };
    const first = inSprint('e1', resultsOf('a'));
    const last = (...ids: string[]) =>
      inSprint('e2', new Map(ids.map((id) => [id, { ...result(id), finishedAt: new Date(5000) }])));
    expect(nextOf([first, last('a')])).toMatchObject({ enrolmentId: 'e2', levelId: 'b' });
    expect(nextOf([first, last('a', 'b', 'c')])).toMatchObject({ enrolmentId: 'e2', kind: 'exam' });
    expect(nextOf([first, inSprint('e2', new Map())])).toMatchObject({ enrolmentId: 'e1', levelId: 'b' });
  });

  it('is marked on the map, once', () => {
    const of = facts({ results: resultsOf('a') });
    const view = enrolmentViewOf(of, nextOf([of]));
    expect(view.nodes.filter(({ isNext }) => isNext).map(({ levelId }) => levelId)).toEqual(['b']);
  });
});

describe('the exam on the map', () => {
  it('has no star and is not finished before it was passed', () => {
    const results = new Map([['exam', result('exam', 60, 1)]]);
    const exam = enrolmentViewOf(facts({ results }), null).nodes.find(({ levelId }) => levelId === 'exam');
    expect(exam).toMatchObject({ stars: 0, bestPercent: 60, finished: false, lock: null });
  });
});

describe('the newest skill', () => {
  const shown = (skillId: string, levelId: string, at: number) => ({
    enrolmentId: 'e1',
    levelId,
    skillId,
    percent: 100,
    improvedAt: new Date(at),
  });
  it('is the one that rose last', () => {
    const of = facts({ skills: [shown('calm', 'a', 1), shown('brave', 'c', 2)] });
    expect(newestSkillOf([of])).toEqual({ title: text('Kan brave'), percent: 100 });
    expect(newestSkillOf([facts()])).toBeNull();
  });
});
