import type { CourseOption } from '@mikrosprint/contracts';
import { areDatesPossible } from '../src/assignments/assignment-rules.js';
import { matchingCourses } from '../src/referrals/course-matches.js';
import { jobRoleOf, jobRolesOf } from '../src/referrals/job-roles.js';
import { medianWaits, waitedDays, waitsTooLong } from '../src/referrals/waiting-times.js';
import { wilsonShare } from '../src/referrals/wilson.js';

describe('the waiting time', () => {
  test.each([
    ['from the evening to the next morning is a day', '2026-11-20T22:30:00Z', '2026-11-21T05:00:00Z', 1],
    ['on the same day is none', '2026-11-20T06:00:00Z', '2026-11-20T20:00:00Z', 0],
    ['over the night with an hour less', '2026-03-28T22:59:00Z', '2026-03-29T22:01:00Z', 2],
    ['over the night with an hour more', '2026-10-24T21:59:00Z', '2026-10-25T22:59:00Z', 1],
    ['is never less than none', '2026-11-21T05:00:00Z', '2026-11-20T05:00:00Z', 0],
  ])('%s', (_, yes, start, days) => {
    expect(waitedDays(new Date(yes), new Date(start))).toBe(days);
  });

  test('is unknown until both are known', () => {
    expect([waitedDays(null, new Date()), waitedDays(new Date(), null)]).toEqual([null, null]);
  });

  test('is the middle one per course and unit, with how many there are', () => {
    const wait = (course: string, unitId: string | null, days: number) => ({ course, unitId, days });
    const waits = [
      ...[9, 1, 4].map((days) => wait('gdpr', 'a', days)),
      ...[2, 6, 3, 100].map((days) => wait('gdpr', 'b', days)),
      wait('forklift', null, 12),
    ];
    expect(medianWaits(waits)).toEqual([
      { course: 'forklift', unitId: null, n: 1, medianDays: 12 },
      { course: 'gdpr', unitId: 'a', n: 3, medianDays: 4 },
      { course: 'gdpr', unitId: 'b', n: 4, medianDays: 4.5 },
    ]);
    expect(medianWaits([])).toEqual([]);
  });
});

describe('a reminder', () => {
  const changedAt = new Date('2026-11-10T22:30:00Z');
  const waits = (status: Parameters<typeof waitsTooLong>[0]['status'], now: string) =>
    waitsTooLong({ status, changedAt }, new Date(now), 7);

  test.each([
    ['sent', '2026-11-16T22:59:59Z', false],
    ['sent', '2026-11-16T23:00:00Z', true],
    ['accepted', '2026-11-17T08:00:00Z', true],
    ['started', '2026-12-24T08:00:00Z', false],
    ['finished', '2026-12-24T08:00:00Z', false],
    ['dropped', '2026-12-24T08:00:00Z', false],
  ] as const)('is due for what was %s on the 10th, at %s: %s', (status, now, due) => {
    expect(waits(status, now)).toBe(due);
  });
});

describe('the interval of a share', () => {
  test.each([
    // Checked against the formula by hand: 8 of 10 gives 0.4902 to 0.9433, 50 of 100 gives 0.4038 to 0.5962.
    [8, 10, 80, 49, 94],
    [50, 100, 50, 40, 60],
    [0, 10, 0, 0, 28],
    [10, 10, 100, 72, 100],
    [5, 5, 100, 57, 100],
  ])('of %i out of %i is %i %% and lies between %i and %i', (count, of, percent, low, high) => {
    expect(wilsonShare(count, of)).toEqual({ count, of, percent, low, high });
  });

  test('is not told about fewer than five people', () => {
    expect([wilsonShare(4, 4), wilsonShare(0, 0)]).toEqual([null, null]);
  });
});

describe('a job', () => {
  const office = { da: 'Kontorassistent: lister og faktura', en: 'Office assistant: lists and invoices' };

  test('is what stands before the colon, in each language', () => {
    expect(jobRoleOf(office)).toEqual({
      key: 'Kontorassistent',
      title: { da: 'Kontorassistent', en: 'Office assistant' },
    });
    expect(jobRoleOf({ da: 'Natportier' })).toEqual({ key: 'Natportier', title: { da: 'Natportier' } });
  });

  test('stands once in the list, in the order of the Danish alphabet', () => {
    const texts = [{ da: 'Økonom: tal' }, office, { da: 'Kontorassistent: post' }, { da: 'Ældrehjælper' }];
    expect(jobRolesOf(texts).map(({ key }) => key)).toEqual(['Kontorassistent', 'Ældrehjælper', 'Økonom']);
  });
});

describe('a search', () => {
  const course = (courseId: string, more: Partial<CourseOption>): CourseOption => ({
    ...{ kind: 'sprint', courseId, title: { da: courseId }, about: { da: 'Om' }, track: 'job' },
    ...{ jobFunctions: [], targetGroups: [], prerequisites: null, languageLevel: null, minutes: null },
    ...{ nextStart: null, seats: null, price: null, outcome: { finished: null, wentOn: null } },
    ...more,
  });
  const courses = [
    course('a', { jobFunctions: [{ da: 'Receptionist: skranken' }] }),
    course('b', { targetGroups: ['young'], title: { da: 'Hotellet', en: 'The hotel' } }),
    course('c', { targetGroups: ['over-fifty'], jobFunctions: [{ da: 'Receptionist: natten' }] }),
  ];
  const found = (query: Parameters<typeof matchingCourses>[1]) =>
    matchingCourses(courses, query).map(({ courseId }) => courseId);

  test.each([
    ['everything', {}, ['a', 'b', 'c']],
    ['a group: those made for it first, then those for everybody', { targetGroup: 'young' }, ['b', 'a']],
    ['a job', { job: 'Receptionist' }, ['a', 'c']],
    ['a job and a group', { job: 'Receptionist', targetGroup: 'over-fifty' }, ['c', 'a']],
    ['words, in either language', { search: ' THE hotel' }, ['b']],
    ['words of a job', { search: 'natten' }, ['c']],
    ['nothing that there is', { search: 'astronaut' }, []],
  ] as const)('for %s', (_, query, expected) => {
    expect(found(query)).toEqual(expected);
  });
});

describe('the dates of an assignment', () => {
  const today = '2026-11-21';
  test.each([
    ['today, without an end', { startsOn: today, dueOn: null }, false, true],
    ['today, done today', { startsOn: today, dueOn: today }, false, true],
    ['yesterday is over', { startsOn: '2026-11-20', dueOn: null }, false, false],
    ['what has begun keeps its start', { startsOn: '2026-11-01', dueOn: '2026-11-30' }, true, true],
    ['an end before the start', { startsOn: '2026-11-25', dueOn: '2026-11-24' }, false, false],
    ['an end that is over', { startsOn: '2026-11-01', dueOn: '2026-11-20' }, true, false],
    ['further than a year ahead', { startsOn: '2027-11-23', dueOn: null }, false, false],
    ['an end further than a year ahead', { startsOn: today, dueOn: '2027-11-23' }, false, false],
  ])('%s', (_, dates, begun, possible) => {
    expect(areDatesPossible(dates, today, begun)).toBe(possible);
  });
});
