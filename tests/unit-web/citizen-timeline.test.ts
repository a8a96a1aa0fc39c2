// The drawn timeline of a citizen's sprints: what stands where, and what is called a pause.
import {
  arrangeTimeline,
  pausesOf,
  weekNumber,
  type SprintTimes,
} from '../../apps/web/src/staff/citizen/progress/arrange-timeline.js';

const at = (day: string, time = '09:00:00'): string => `${day}T${time}.000Z`;
const sprint = (change: Partial<SprintTimes> = {}): SprintTimes => ({
  enrolledAt: at('2026-10-05'),
  completedAt: null,
  levels: [],
  certificateAt: null,
  ...change,
});
const level = (day: string, exam = false) => ({ finishedAt: at(day), exam });

describe('the axis', () => {
  test('begins on the Monday of the first enrolment and ends with this week', () => {
    // Wednesday 7 October to Friday 13 November 2026 is six weeks, 41 to 46.
    const { ticks } = arrangeTimeline([sprint({ enrolledAt: at('2026-10-07') })], at('2026-11-13'));
    expect(ticks[0]).toEqual({ at: 0, day: '2026-10-05T00:00:00.000Z', week: 41 });
    expect(ticks.map(({ week }) => week)).toEqual([41, 43, 45]);
    for (const { at: place } of ticks) expect(place).toBeLessThan(100);
  });

  test('is never shorter than four weeks, and a year of weeks is named by a few of them', () => {
    expect(arrangeTimeline([sprint({ enrolledAt: at('2026-11-12') })], at('2026-11-13')).ticks).toHaveLength(
      4,
    );
    expect(
      arrangeTimeline([sprint({ enrolledAt: at('2025-11-12') })], at('2026-11-13')).ticks.length,
    ).toBeLessThanOrEqual(5);
  });

  test.each([
    ['2025-12-29', 1],
    ['2026-01-05', 2],
    ['2026-12-28', 53],
    ['2027-01-04', 1],
    ['2024-12-30', 1],
  ])('the week of %s is number %i', (monday, week) => {
    expect(weekNumber(Date.parse(`${monday}T00:00:00Z`))).toBe(week);
  });

  test('holds everything that is drawn, also a certificate that came after the end', () => {
    const done = sprint({
      completedAt: at('2026-10-16'),
      levels: [level('2026-10-06'), level('2026-10-16', true)],
      certificateAt: at('2026-10-20'),
    });
    const [drawn] = arrangeTimeline([done], at('2026-12-01')).sprints;
    const places = [drawn?.from, drawn?.to, ...(drawn?.marks.map((mark) => mark.at) ?? [])];
    for (const place of places) {
      expect(place).toBeGreaterThanOrEqual(0);
      expect(place).toBeLessThanOrEqual(100);
    }
    expect(drawn?.marks.map(({ kind }) => kind)).toEqual(['level', 'exam', 'certificate']);
  });
});

describe('marks', () => {
  test('of one day stand as one with their number; the exam stands by itself', () => {
    const levels = [level('2026-10-20'), level('2026-10-06'), level('2026-10-06'), level('2026-10-06', true)];
    const [drawn] = arrangeTimeline([sprint({ levels })], at('2026-11-13')).sprints;
    expect(drawn?.marks.map(({ kind, count }) => [kind, count])).toEqual([
      ['level', 2],
      ['level', 1],
      ['exam', 1],
    ]);
  });

  test('two sprints share the axis', () => {
    const second = sprint({ enrolledAt: at('2026-11-02') });
    const [one, other] = arrangeTimeline([sprint(), second], at('2026-11-13')).sprints;
    expect(one?.from).toBeLessThan(other?.from ?? 0);
    expect(one?.to).toBe(other?.to);
  });
});

describe('a pause', () => {
  test.each<[string, Partial<SprintTimes>, string, [string, number][]]>([
    ['thirteen days are none', { levels: [level('2026-10-06')] }, '2026-10-19', []],
    ['fourteen days are', { levels: [level('2026-10-06')] }, '2026-10-20', [['2026-10-06', 14]]],
    ['also before the first level', { levels: [level('2026-10-25')] }, '2026-10-26', [['2026-10-05', 20]]],
    [
      'between two levels, in whatever order they are told',
      { levels: [level('2026-10-28'), level('2026-10-06')] },
      '2026-10-30',
      [['2026-10-06', 22]],
    ],
    [
      'never after the end',
      { levels: [level('2026-10-06')], completedAt: at('2026-10-07') },
      '2026-12-30',
      [],
    ],
  ])('%s', (_name, change, now, expected) => {
    expect(pausesOf(sprint(change), at(now)).map(({ from, days }) => [from.slice(0, 10), days])).toEqual(
      expected,
    );
  });
});
