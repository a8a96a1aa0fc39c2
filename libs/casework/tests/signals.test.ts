import { asksForAPerson, comparePressing, signalsOf, type SignalFacts } from '../src/signals.js';

const title = { da: 'GDPR-kontoret', en: 'The GDPR office' };
const step = { levelTitle: title, stepPrompt: title, sprintTitle: title };
const now = new Date('2026-11-21T12:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const sprint = (changes: Partial<SignalFacts['sprints'][number]> = {}) => ({
  title,
  enrolledAt: daysAgo(20),
  startedAt: daysAgo(20),
  completedAt: null,
  ...changes,
});
const citizen = (changes: Partial<SignalFacts>): SignalFacts => ({
  lastActivityAt: daysAgo(1),
  sprints: [],
  failing: [],
  help: [],
  support: null,
  ...changes,
});
const kinds = (facts: Partial<SignalFacts>) => signalsOf(citizen(facts), now).map(({ kind }) => kind);

describe('a signal', () => {
  test.each([
    ['five days away is a pause', 5, []],
    ['six days away is a signal', 6, ['inactive']],
  ])('%s', (_, days, expected) => {
    expect(kinds({ sprints: [sprint()], lastActivityAt: daysAgo(days) })).toEqual(expected);
  });

  test('of inactivity says since when and how many days', () => {
    const [signal] = signalsOf(citizen({ sprints: [sprint()], lastActivityAt: daysAgo(9) }), now);
    expect(signal).toMatchObject({ kind: 'inactive', days: 9, since: daysAgo(9).toISOString() });
  });

  test('counts calendar days, also over the night the clock changes', () => {
    const autumn = new Date('2026-10-26T06:00:00Z');
    const lateSunday = new Date('2026-10-19T21:30:00Z');
    const facts = citizen({ sprints: [sprint()], lastActivityAt: lateSunday });
    expect(signalsOf(facts, autumn)[0]?.days).toBe(7);
  });

  test('never comes from somebody who has finished everything', () => {
    const finished = sprint({ completedAt: daysAgo(30) });
    expect(kinds({ sprints: [finished], lastActivityAt: daysAgo(30) })).toEqual([]);
  });

  test.each([
    ['two days after the enrolment', 2, []],
    ['three days after the enrolment', 3, ['not-started']],
  ])('of not having started comes %s', (_, days, expected) => {
    const untouched = sprint({ enrolledAt: daysAgo(days), startedAt: null });
    expect(kinds({ sprints: [untouched], lastActivityAt: null })).toEqual(expected);
  });

  test.each([
    [14, ['finished']],
    [15, []],
  ])('of having finished is news for fourteen days (%i)', (days, expected) => {
    expect(kinds({ sprints: [sprint({ completedAt: daysAgo(days) })] })).toEqual(expected);
  });

  test('about a failing step gives way to the request for help with it', () => {
    const failing = { ...step, runId: 'run', stepId: 'a', tries: 4, since: daysAgo(0) };
    const help = { ...step, runId: 'run', stepId: 'a', helpRequestId: 'h', requestedAt: daysAgo(0) };
    expect(kinds({ failing: [failing] })).toEqual(['failed-repeatedly']);
    expect(kinds({ failing: [failing], help: [help] })).toEqual(['asked-for-help']);
    expect(kinds({ failing: [failing], help: [{ ...help, stepId: 'b' }] })).toEqual([
      'asked-for-help',
      'failed-repeatedly',
    ]);
  });
});

describe('a wish for support', () => {
  const wish = { reading: true, danish: false, sharedAt: daysAgo(2), talkedAt: null };

  test('is a signal with its words and its time, until it has been talked about', () => {
    expect(signalsOf(citizen({ support: wish }), now)).toMatchObject([
      { kind: 'wants-support', since: daysAgo(2).toISOString(), support: { reading: true, danish: false } },
    ]);
    expect(kinds({ support: { ...wish, talkedAt: daysAgo(1) } })).toEqual([]);
    expect(kinds({ support: { ...wish, sharedAt: null } })).toEqual([]);
  });

  test('comes after what is stuck and before a pause', () => {
    const failing = { ...step, runId: 'run', stepId: 'a', tries: 4, since: daysAgo(0) };
    const facts = { support: wish, failing: [failing], sprints: [sprint()], lastActivityAt: daysAgo(9) };
    expect(kinds(facts)).toEqual(['failed-repeatedly', 'wants-support', 'inactive']);
  });

  test('asks for a person', () => {
    expect(asksForAPerson(signalsOf(citizen({ support: wish }), now))).toBe(true);
  });
});

describe('the order', () => {
  test('puts who asked first, then who has waited longest, then the others', () => {
    const [inactive] = signalsOf(citizen({ sprints: [sprint()], lastActivityAt: daysAgo(8) }), now);
    const [longer] = signalsOf(citizen({ sprints: [sprint()], lastActivityAt: daysAgo(12) }), now);
    const [news] = signalsOf(citizen({ sprints: [sprint({ completedAt: daysAgo(1) })] }), now);
    expect([undefined, news, inactive, longer].sort(comparePressing).map((signal) => signal?.days)).toEqual([
      12,
      8,
      1,
      undefined,
    ]);
    expect([
      asksForAPerson([]),
      news && asksForAPerson([news]),
      inactive && asksForAPerson([inactive]),
    ]).toEqual([false, false, true]);
  });
});
