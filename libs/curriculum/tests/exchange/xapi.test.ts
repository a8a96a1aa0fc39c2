import { xapiStatement } from '@mikrosprint/curriculum';
import type { LearningRecord, LearningResult } from '@mikrosprint/curriculum';

const platform = {
  homePage: 'https://learn.example.org/',
  name: 'Mikrosprint',
  version: '2.1',
  language: 'da',
} as const;

const record: LearningRecord = {
  id: '01890a5d-ac96-774b-bcce-b302099a8057',
  actorId: 'p-7f3k9q2m',
  sprint: { id: 'gdpr', title: { da: 'Persondata', en: 'Personal data' } },
  level: { id: 'desk', title: { da: 'Skranken' }, exam: false },
  step: { id: 'what is it', title: { da: 'Hvad er det?', en: 'What is it?' } },
  result: { kind: 'answered', right: false, percent: 50, answer: 'a name' },
  at: '2026-03-04T05:06:07.890Z',
  enrolmentId: '01890a5d-ac96-774b-bcce-b302099a8058',
};

it('tells who did what with what, where it belongs and how it went', () => {
  const sprint = {
    objectType: 'Activity',
    id: 'https://learn.example.org/sprints/gdpr',
    definition: {
      name: { da: 'Persondata', 'en-US': 'Personal data' },
      type: 'http://adlnet.gov/expapi/activities/course',
    },
  };
  const level = {
    objectType: 'Activity',
    id: 'https://learn.example.org/sprints/gdpr/levels/desk',
    definition: { name: { da: 'Skranken' }, type: 'http://adlnet.gov/expapi/activities/lesson' },
  };
  expect(xapiStatement(record, platform)).toEqual({
    id: record.id,
    actor: { objectType: 'Agent', account: { homePage: 'https://learn.example.org/', name: 'p-7f3k9q2m' } },
    verb: {
      id: 'http://adlnet.gov/expapi/verbs/answered',
      display: { da: 'besvarede', 'en-US': 'answered' },
    },
    object: {
      objectType: 'Activity',
      id: 'https://learn.example.org/sprints/gdpr/levels/desk/steps/what%20is%20it',
      definition: {
        name: { da: 'Hvad er det?', 'en-US': 'What is it?' },
        type: 'http://adlnet.gov/expapi/activities/question',
      },
    },
    result: { score: { scaled: 0.5, raw: 50, min: 0, max: 100 }, success: false, response: 'a name' },
    context: {
      registration: record.enrolmentId,
      contextActivities: { parent: [level], grouping: [sprint] },
      revision: '2.1',
      platform: 'Mikrosprint',
      language: 'da',
    },
    timestamp: '2026-03-04T05:06:07.890Z',
  });
});

it.each<[LearningResult, string, unknown]>([
  [{ kind: 'seen' }, 'experienced', undefined],
  [{ kind: 'answered', right: true }, 'answered', { success: true }],
  [
    { kind: 'finished', percent: 66.666_666, seconds: 90.126 },
    'completed',
    { score: { scaled: 0.6667, raw: 66.666_666, min: 0, max: 100 }, completion: true, duration: 'PT90.13S' },
  ],
  [{ kind: 'finished' }, 'completed', { completion: true }],
  [
    { kind: 'assessed', passed: true, percent: 100, seconds: 0 },
    'passed',
    { score: { scaled: 1, raw: 100, min: 0, max: 100 }, success: true, completion: true, duration: 'PT0S' },
  ],
  [
    { kind: 'assessed', passed: false, percent: 0 },
    'failed',
    { score: { scaled: 0, raw: 0, min: 0, max: 100 }, success: false, completion: true },
  ],
])('says of %j that it was %s', (result, verb, told) => {
  const statement = xapiStatement({ ...record, result }, platform);
  expect(statement.verb.id).toBe(`http://adlnet.gov/expapi/verbs/${verb}`);
  expect(statement.result).toEqual(told);
});

it('is about the level or the sprint when there is no step, and an exam is an assessment', () => {
  const exam = xapiStatement(
    {
      ...record,
      step: null,
      level: { id: 'exam', title: { da: 'Prøve' }, exam: true },
      result: { kind: 'seen' },
    },
    platform,
  );
  expect(exam.object.id).toBe('https://learn.example.org/sprints/gdpr/levels/exam');
  expect(exam.object.definition.type).toBe('http://adlnet.gov/expapi/activities/assessment');
  expect(exam.context.contextActivities?.parent?.map(({ id }) => id)).toEqual([
    'https://learn.example.org/sprints/gdpr',
  ]);
  const sprint = xapiStatement(
    { ...record, step: null, level: null, result: { kind: 'finished' } },
    platform,
  );
  expect(sprint.object.id).toBe('https://learn.example.org/sprints/gdpr');
  expect(sprint.context).not.toHaveProperty('contextActivities');
});

it('holds nothing that JSON drops or nulls, which a record store refuses', () => {
  for (const result of [{ kind: 'seen' }, { kind: 'finished' }, { kind: 'answered', right: true }] as const) {
    const { enrolmentId: _, ...bare } = record;
    const statement = xapiStatement({ ...bare, result }, { homePage: 'http://a.example', name: 'A' });
    expect(JSON.parse(JSON.stringify(statement))).toStrictEqual(statement);
    expect(JSON.stringify(statement)).not.toContain('null');
  }
});

it.each<[string, Partial<LearningRecord>, string]>([
  ['an id that is no UUID', { id: '17' }, 'id is a UUID'],
  ['an enrolment that is no UUID', { enrolmentId: 'x' }, 'enrolmentId is a UUID'],
  ['a time without a zone', { at: '2026-03-04T05:06:07' }, 'at is a time'],
  ['a day that does not exist', { at: '2026-13-04T05:06:07Z' }, 'at is a time'],
  ['an address as the actor', { actorId: 'anna@example.org' }, 'actorId is a pseudonym'],
  ['a name as the actor', { actorId: 'Anna Jensen' }, 'actorId is a pseudonym'],
  ['a number of a person as the actor', { actorId: '010203-1234' }, 'actorId is a pseudonym'],
  ['a step without a level', { level: null }, 'a step belongs to a level'],
  [
    'more than everything',
    { result: { kind: 'answered', right: true, percent: 101 } },
    'a percent is from 0 to 100',
  ],
  ['no number', { result: { kind: 'finished', percent: Number.NaN } }, 'a percent is from 0 to 100'],
  ['time that runs back', { result: { kind: 'finished', seconds: -1 } }, 'seconds are a number from 0 up'],
])('refuses %s', (_, change, message) => {
  expect(() => xapiStatement({ ...record, ...change }, platform)).toThrow(new RegExp(message, 'u'));
});

it.each([
  'learn.example.org',
  'ftp://learn.example.org',
  'https://a:b@learn.example.org',
  'https://a.example/?q=1',
])('refuses %j as its home page', (homePage) => {
  expect(() => xapiStatement(record, { ...platform, homePage })).toThrow(RangeError);
});
