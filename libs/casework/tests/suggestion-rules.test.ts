import { basisOf } from '../src/suggestions/suggestion-basis.js';
import {
  suggestionsOf,
  type NextTaken,
  type OpenSprint,
  type SuggestionFacts,
} from '../src/suggestions/suggestion-rules.js';

const now = new Date('2026-11-21T12:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const text = (da: string) => ({ da });

const sprint = (id: string, more: Partial<OpenSprint> = {}): OpenSprint => ({
  ...{ id, title: text(id), tagline: text(`om ${id}`), track: 'job', jobFunctions: [] },
  skills: [{ id: `${id}-skill`, title: text(`Kan ${id}`), competence: `alone-${id}` }],
  ...{ languageLevel: 'B1', estimatedMinutes: 80 },
  ...more,
});
const small = (id: string, more: Partial<OpenSprint> = {}): OpenSprint =>
  sprint(id, { track: 'basic', languageLevel: 'A2', estimatedMinutes: 10, ...more });

/** As the catalogue has them. */
const office = [text('Kontorassistent: post')];
const sprints = [
  small('pdf', { skills: [{ id: 'pdf', title: text('Kan lave en PDF'), competence: '3.1' }] }),
  small('mitid', { skills: [{ id: 'mitid', title: text('Kan passe på MitID'), competence: '4.2' }] }),
  small('journey'),
  small('video'),
  sprint('gdpr', {
    jobFunctions: office,
    skills: [{ id: 'recognise', title: text('Kan kende data'), competence: '4.2' }],
  }),
  sprint('hotel'),
  sprint('workshop', {
    jobFunctions: [text('Kontorassistent: budget')],
    skills: [
      { id: 'formulas', title: text('Kan formler'), competence: '3.1' },
      { id: 'lookup', title: text('Kan slå op'), competence: '1.3' },
      { id: 'check', title: text('Kan tjekke'), competence: '1.2' },
    ],
  }),
];

const took = (sprintId: string, days: { started?: number; completed?: number } = {}) => ({
  sprintId,
  title: text(sprintId),
  startedAt: days.started === undefined ? null : daysAgo(days.started),
  completedAt: days.completed === undefined ? null : daysAgo(days.completed),
});
const done = (sprintId: string, completed: number) => took(sprintId, { started: completed + 1, completed });
const nobody: SuggestionFacts = { goalJob: null, lastActivityAt: null, taken: [], underWay: [], refused: [] };

const suggested = (facts: Partial<SuggestionFacts>, nexts: NextTaken[] = []) =>
  suggestionsOf({ ...nobody, ...facts }, sprints, nexts, now).map(
    ({ sprintId, reason }) => `${sprintId} ${reason.rule}`,
  );

const took6: NextTaken = { sprintId: 'hotel', nextSprintId: 'video', learners: 6, finished: 8 };

describe('what is suggested', () => {
  test.each<[string, Partial<SuggestionFacts>, NextTaken[], string[]]>([
    [
      'to somebody new: one, the easiest and shortest; a second one would be a guess',
      {},
      [],
      ['pdf first-step'],
    ],
    ['who has a place and has not begun is new too', { taken: [took('gdpr')] }, [], ['pdf first-step']],
    [
      'with a job in mind: what teaches most of what is missing, beside the other ways',
      { goalJob: 'Kontorassistent' },
      [],
      ['workshop goal-job', 'pdf first-step', 'gdpr goal-job'],
    ],
    [
      'a job that no course serves suggests nothing by itself',
      { goalJob: 'Astronaut', taken: [took('gdpr', { started: 2 })], lastActivityAt: daysAgo(1) },
      [],
      [],
    ],
    [
      'after a small one: the next small ones',
      { taken: [done('pdf', 3)] },
      [],
      ['mitid next-step', 'journey next-step', 'video next-step'],
    ],
    [
      'after three small ones: courses for a job, first those that go on with what was practised',
      { taken: [done('pdf', 9), done('mitid', 5), done('journey', 1)] },
      [],
      ['gdpr builds-on', 'hotel next-step', 'workshop builds-on'],
    ],
    [
      'after a course for a job: another one',
      { taken: [done('gdpr', 3)] },
      [],
      ['hotel next-step', 'workshop next-step'],
    ],
    [
      'what others took next comes first',
      { taken: [done('hotel', 2)] },
      [took6],
      ['video others-did', 'gdpr next-step', 'workshop next-step'],
    ],
    [
      'four others are too few to tell',
      { taken: [done('hotel', 2)] },
      [{ ...took6, learners: 4 }],
      ['gdpr next-step', 'workshop next-step'],
    ],
    [
      'of two that were finished the latest counts first',
      { taken: [done('hotel', 9), done('gdpr', 2)] },
      [took6, { ...took6, sprintId: 'gdpr', nextSprintId: 'journey' }],
      ['journey others-did', 'workshop next-step', 'video others-did'],
    ],
    [
      'thirteen days of rest are a pause',
      { taken: [took('gdpr', { started: 20 })], lastActivityAt: daysAgo(13) },
      [],
      [],
    ],
    [
      'after fourteen: something shorter that practises the same',
      { taken: [took('gdpr', { started: 20 })], lastActivityAt: daysAgo(14) },
      [],
      ['mitid easier-way'],
    ],
    [
      'what is referred or assigned already is not suggested again',
      { underWay: ['pdf', 'journey'] },
      [],
      ['mitid first-step'],
    ],
    [
      'what was rejected stays away for thirty days',
      { refused: [{ sprintId: 'pdf', at: daysAgo(29), reason: null }] },
      [],
      ['mitid first-step'],
    ],
    [
      'and may come back on the thirtieth',
      { refused: [{ sprintId: 'pdf', at: daysAgo(30), reason: null }] },
      [],
      ['pdf first-step'],
    ],
  ])('%s', (_, facts, nexts, expected) => {
    expect(suggested(facts, nexts)).toEqual(expected);
  });

  test('names what the rule has looked at, and nothing else', () => {
    const [goal] = suggestionsOf({ ...nobody, goalJob: 'Kontorassistent' }, sprints, [], now);
    expect(goal?.reason).toEqual({
      rule: 'goal-job',
      job: text('Kontorassistent'),
      skills: [text('Kan formler'), text('Kan slå op')],
    });
    const [others] = suggestionsOf({ ...nobody, taken: [done('hotel', 2)] }, sprints, [took6], now);
    expect(others).toEqual({
      ...{ sprintId: 'video', title: text('video'), tagline: text('om video'), track: 'basic', minutes: 10 },
      reason: {
        rule: 'others-did',
        finished: text('hotel'),
        share: { count: 6, of: 8, percent: 75, low: 41, high: 93 },
      },
    });
  });

  test.each<[string, Partial<SuggestionFacts>, unknown]>([
    [
      'more of the same competence',
      { taken: [done('pdf', 9), done('mitid', 5), done('journey', 1)] },
      {
        rule: 'builds-on',
        finished: text('mitid'),
        known: text('Kan passe på MitID'),
        skill: text('Kan kende data'),
      },
    ],
    [
      'the next of its kind',
      { taken: [done('gdpr', 3)] },
      { rule: 'next-step', finished: text('gdpr'), further: false, skill: text('Kan hotel') },
    ],
    [
      'something shorter',
      { taken: [took('gdpr', { started: 20 })], lastActivityAt: daysAgo(14) },
      { rule: 'easier-way', resting: text('gdpr'), minutes: 10, skill: text('Kan passe på MitID') },
    ],
    [
      'a beginning',
      {},
      { rule: 'first-step', minutes: 10, languageLevel: 'A2', skill: text('Kan lave en PDF') },
    ],
  ])('names the skill: %s', (_, facts, expected) => {
    const [first] = suggestionsOf({ ...nobody, ...facts }, sprints, [], now);
    expect(first?.reason).toEqual(expected);
  });

  test.each<[string, Partial<SuggestionFacts>]>([
    ['after a small one', { taken: [done('pdf', 3)] }],
    ['after three', { taken: [done('pdf', 9), done('mitid', 5), done('journey', 1)] }],
    ['with a job in mind', { goalJob: 'Kontorassistent' }],
    ['with a job in mind and something done', { goalJob: 'Kontorassistent', taken: [done('hotel', 2)] }],
  ])('gives no reason twice: %s', (_, facts) => {
    const reasons = suggestionsOf({ ...nobody, ...facts }, sprints, [took6], now).map(({ reason }) =>
      JSON.stringify(reason),
    );
    expect(reasons.length).toBeGreaterThan(1);
    expect(new Set(reasons).size).toBe(reasons.length);
  });

  test('is the same whatever order the facts are read in', () => {
    const taken = [done('pdf', 9), done('mitid', 5), done('journey', 1), took('gdpr', { started: 30 })];
    const facts = { taken, lastActivityAt: daysAgo(20), goalJob: 'Kontorassistent' };
    expect(suggested({ ...facts, taken: [...taken].reverse() }, [took6])).toEqual(suggested(facts, [took6]));
  });

  test('is never more than three, each once', () => {
    const facts = { goalJob: 'Kontorassistent', taken: [done('hotel', 2), done('pdf', 1)] };
    const list = suggestionsOf({ ...nobody, ...facts }, sprints, [{ ...took6, nextSprintId: 'gdpr' }], now);
    expect(list).toHaveLength(3);
    expect(new Set(list.map(({ sprintId }) => sprintId)).size).toBe(3);
  });
});

test('whoever asks why reads what the rules have looked at, newest first, and until when a no holds', () => {
  const facts = {
    ...nobody,
    lastActivityAt: daysAgo(2),
    taken: [done('pdf', 9), took('gdpr', { started: 2 }), done('mitid', 5), took('hotel')],
    refused: [
      { sprintId: 'video', at: daysAgo(29), reason: null },
      { sprintId: 'video', at: daysAgo(3), reason: 'Har prøvet det' },
      { sprintId: 'journey', at: daysAgo(30), reason: 'Bor ved siden af' },
      { sprintId: 'retired', at: daysAgo(1), reason: null },
    ],
  };
  expect(basisOf(facts, sprints, now)).toEqual({
    finished: [
      { title: text('mitid'), at: daysAgo(5).toISOString() },
      { title: text('pdf'), at: daysAgo(9).toISOString() },
    ],
    underWay: [{ title: text('gdpr'), at: daysAgo(2).toISOString() }],
    lastActivityAt: daysAgo(2).toISOString(),
    windowMonths: 12,
    setAside: [{ title: text('video'), until: '2026-12-18', reason: 'Har prøvet det' }],
  });
});
