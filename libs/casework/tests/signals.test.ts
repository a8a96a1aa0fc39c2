import { asksForAPerson } from '@mikrosprint/contracts';
import { signalsOf, type SignalFacts } from '../src/signals/signals.js';

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
  unansweredSince: null,
  bookings: [],
  deadlines: [],
  nextAgreed: false,
  ...changes,
});
const done = (days: number) => sprint({ completedAt: daysAgo(days) });
const kinds = (facts: Partial<SignalFacts>) => signalsOf(citizen(facts), now).map(({ kind }) => kind);

const paused = (moment: Date) => ({ sprints: [sprint({ enrolledAt: moment })], lastActivityAt: moment });
const placed = (moment: Date) => ({ sprints: [sprint({ enrolledAt: moment, startedAt: null })] });
const ended = (moment: Date) => ({ sprints: [sprint({ completedAt: moment })] });

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

  const at = (moment: string) => new Date(moment);
  // In Copenhagen: a moment of the cause, the last minute before the signal comes (or goes) and the first after it.
  test.each<[string, (moment: Date) => Partial<SignalFacts>, string, string, string, [number, number]]>([
    [
      'a pause in autumn',
      paused,
      '2026-10-20T21:59:00Z',
      '2026-10-25T22:59:00Z',
      '2026-10-25T23:00:00Z',
      [0, 1],
    ],
    [
      'a pause in spring',
      paused,
      '2026-03-24T22:59:00Z',
      '2026-03-29T21:59:00Z',
      '2026-03-29T22:00:00Z',
      [0, 1],
    ],
    [
      'a place in autumn',
      placed,
      '2026-10-23T20:00:00Z',
      '2026-10-25T22:59:00Z',
      '2026-10-25T23:00:00Z',
      [0, 1],
    ],
    [
      'a place in spring',
      placed,
      '2026-03-27T20:00:00Z',
      '2026-03-29T21:59:00Z',
      '2026-03-29T22:00:00Z',
      [0, 1],
    ],
    [
      'a finish in autumn',
      ended,
      '2026-10-12T12:00:00Z',
      '2026-10-26T22:59:00Z',
      '2026-10-26T23:00:00Z',
      [1, 0],
    ],
    [
      'a finish in spring',
      ended,
      '2026-03-16T12:00:00Z',
      '2026-03-30T21:59:00Z',
      '2026-03-30T22:00:00Z',
      [1, 0],
    ],
  ])('counts calendar days over the change of the clock: %s', (_, facts, cause, before, after, expected) => {
    const known = citizen({ lastActivityAt: null, ...facts(at(cause)) });
    expect([before, after].map((moment) => signalsOf(known, at(moment)).length)).toEqual(expected);
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

  test.each<[string, Partial<SignalFacts>, string[]]>([
    [
      'stays while a next sprint has only a place',
      { sprints: [done(3), sprint({ startedAt: null, enrolledAt: daysAgo(1) })] },
      ['finished'],
    ],
    ['goes when a next sprint is begun', { sprints: [done(3), sprint({ startedAt: daysAgo(1) })] }, []],
    ['goes when a next step is agreed', { sprints: [done(3)], nextAgreed: true }, []],
    ['is told once, of the sprint that was finished last', { sprints: [done(9), done(3)] }, ['finished']],
  ])('of having finished %s', (_, facts, expected) => {
    expect(kinds(facts)).toEqual(expected);
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

describe('a message nobody has answered', () => {
  const failing = { ...step, runId: 'run', stepId: 'a', tries: 4, since: daysAgo(0) };
  const help = { ...step, runId: 'other', stepId: 'b', helpRequestId: 'h', requestedAt: daysAgo(0) };

  test.each([
    ['is a signal of its own', { unansweredSince: daysAgo(1) }, ['unanswered-message']],
    ['is none when it was answered', { unansweredSince: null }, []],
    [
      'comes before what is stuck',
      { unansweredSince: daysAgo(0), failing: [failing] },
      ['unanswered-message', 'failed-repeatedly'],
    ],
    [
      'comes after a call for help',
      { unansweredSince: daysAgo(3), help: [help] },
      ['asked-for-help', 'unanswered-message'],
    ],
  ])('%s', (_, facts, expected) => {
    expect(kinds(facts)).toEqual(expected);
  });

  test('says when it was written, and asks for a person', () => {
    const signals = signalsOf(citizen({ unansweredSince: daysAgo(2) }), now);
    expect(signals).toMatchObject([{ kind: 'unanswered-message', since: daysAgo(2).toISOString() }]);
    expect(asksForAPerson(signals)).toBe(true);
  });
});

describe('a deadline that has passed', () => {
  const due = (dueOn: string) => ({ deadlines: [{ sprintTitle: title, dueOn }] });
  const at = (facts: Partial<SignalFacts>, moment: string) => signalsOf(citizen(facts), new Date(moment));

  test.each([
    ['on the day itself there is time until midnight', '2026-11-21', '2026-11-21T22:59:59Z', null],
    ['at midnight in Copenhagen it is over', '2026-11-21', '2026-11-21T23:00:00Z', 1],
    ['in summer midnight comes an hour earlier', '2026-07-01', '2026-07-01T22:00:00Z', 1],
    ['over the night with an hour less', '2026-03-28', '2026-03-29T22:30:00Z', 2],
    ['the day with an hour more is one day', '2026-10-25', '2026-10-25T22:59:59Z', null],
    ['and then it is over', '2026-10-25', '2026-10-25T23:00:00Z', 1],
    ['two weeks later it still holds', '2026-11-07', '2026-11-21T12:00:00Z', 14],
  ])('%s', (_, dueOn, moment, days) => {
    const found = at({ ...due(dueOn), lastActivityAt: null }, moment);
    expect(found.map((signal) => [signal.kind, signal.days])).toEqual(
      days === null ? [] : [['deadline-passed', days]],
    );
  });

  test('names the sprint and the day, and asks for a person', () => {
    const signals = at(due('2026-11-19'), '2026-11-21T12:00:00Z');
    expect(signals).toMatchObject([{ sprintTitle: title, since: '2026-11-19T12:00:00.000Z' }]);
    expect(asksForAPerson(signals)).toBe(true);
  });

  test('is one signal for each sprint', () => {
    const two = [...due('2026-11-19').deadlines, ...due('2026-11-18').deadlines];
    expect(at({ deadlines: two }, '2026-11-21T12:00:00Z').map(({ days }) => days)).toEqual([3, 2]);
  });
});

describe('the order', () => {
  test('puts what presses most first, and within a kind what has waited longest', () => {
    const untouched = (days: number) => sprint({ enrolledAt: daysAgo(days), startedAt: null });
    const facts = citizen({
      unansweredSince: daysAgo(1),
      sprints: [untouched(4), untouched(9), sprint()],
      lastActivityAt: daysAgo(8),
    });
    expect(signalsOf(facts, now).map(({ kind, days }) => [kind, days])).toEqual([
      ['unanswered-message', null],
      ['inactive', 8],
      ['not-started', 9],
      ['not-started', 4],
    ]);
  });

  test('knows that what was finished is news and no call', () => {
    const news = signalsOf(citizen({ sprints: [sprint({ completedAt: daysAgo(1) })] }), now);
    expect([asksForAPerson([]), asksForAPerson(news)]).toEqual([false, false]);
    expect(asksForAPerson(signalsOf(citizen({ unansweredSince: daysAgo(1) }), now))).toBe(true);
  });
});

describe('a missed meeting', () => {
  const missed = { startsAt: daysAgo(2), status: 'missed' as const };

  test('is a signal with its day, and presses more than a step that fails', () => {
    expect(signalsOf(citizen({ bookings: [missed] }), now)).toMatchObject([
      { kind: 'missed-booking', since: missed.startsAt.toISOString(), days: 2 },
    ]);
    const failing = { ...step, runId: 'run', stepId: 'a', tries: 4, since: daysAgo(0) };
    expect(kinds({ bookings: [missed], failing: [failing] })).toEqual([
      'missed-booking',
      'failed-repeatedly',
    ]);
  });

  test('goes when another one is booked', () => {
    expect(kinds({ bookings: [missed, { startsAt: daysAgo(-3), status: 'booked' }] })).toEqual([]);
  });
});
