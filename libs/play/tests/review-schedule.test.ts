import fc from 'fast-check';
import type { Recollection } from '@mikrosprint/level-engine';
import { addDays } from '../src/copenhagen.js';
import { remembered, type Memory } from '../src/review-schedule.js';

/* When something comes back (C-11): FSRS over the days of the calendar. */

const start = '2026-11-20';

/** Recollections, each on the day the card is due. */
function history(...recollections: Recollection[]): Memory {
  let memory = remembered(null, recollections[0] ?? 'again', start);
  for (const recollection of recollections.slice(1)) {
    memory = remembered(memory, recollection, memory.dueOn);
  }
  return memory;
}

describe('the schedule', () => {
  it('brings what went wrong back tomorrow, and not today', () => {
    expect(history('again')).toMatchObject({ dueOn: '2026-11-21', lastReviewOn: start, repetitions: 1 });
  });

  it('waits longer each time something was remembered at once', () => {
    const days = [2, 3, 4, 5].map((times) => {
      const goods = Array.from({ length: times - 1 }, () => 'good' as const);
      return history('again', ...goods).scheduledDays;
    });
    expect(days).toEqual([...days].sort((one, other) => one - other));
    expect(new Set(days).size).toBe(days.length);
  });

  it('waits less after a hard one than after a good one, and least after help', () => {
    const before = history('again', 'good', 'good', 'good');
    const after = (how: Recollection) => remembered(before, how, before.dueOn).scheduledDays;
    expect(after('again')).toBeLessThan(after('hard'));
    expect(after('hard')).toBeLessThan(after('good'));
  });

  it('counts what was forgotten after it sat', () => {
    expect(history('again', 'good', 'again').lapses).toBe(1);
  });

  it('never comes back on the same day, never later than half a year, always the same for the same answers', () => {
    const how = fc.constantFrom<Recollection>('again', 'hard', 'good');
    const late = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(fc.array(fc.tuple(how, late), { minLength: 1, maxLength: 25 }), (answers) => {
        const play = () => {
          let memory: Memory | null = null;
          let day = start;
          for (const [recollection, wait] of answers) {
            day = memory === null ? start : addDays(memory.dueOn, wait);
            memory = remembered(memory, recollection, day);
            expect(memory.dueOn > day).toBe(true);
            expect(memory.scheduledDays).toBeLessThanOrEqual(180);
            expect(
              Object.values(memory).every((value) => typeof value === 'string' || Number.isFinite(value)),
            ).toBe(true);
          }
          return memory;
        };
        expect(play()).toEqual(play());
      }),
    );
  });

  it('is not moved by summer time', () => {
    expect(remembered(null, 'again', '2026-03-28').dueOn).toBe('2026-03-29');
    expect(remembered(null, 'again', '2026-10-24').dueOn).toBe('2026-10-25');
  });

  it('has the numbers that FSRS documents for a first Again and its repetition', () => {
    const first = history('again');
    // w0 of the default parameters of FSRS-6.
    expect(first.stability).toBeCloseTo(0.212, 3);
    expect(first.state).toBe(2);
  });
});
