import fc from 'fast-check';
import { drawExam, examReview } from '@mikrosprint/level-engine';
import { after, solveToEnd, start } from './support/play.js';
import { choiceStep, examOf, examPool, mechanicOf } from './support/samples.js';

const outcomes = ['secure', 'recognise', 'confidential', 'access'];
const seeds = fc.integer({ min: 0, max: 0xffffffff });

describe('the draw', () => {
  const level = examOf(examPool(28, outcomes), { draw: 10 });

  it('takes as many different steps of the pool as a sitting has', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const drawn = drawExam(level, seed);
        expect(new Set(drawn).size).toBe(10);
        expect(drawn.every((id) => level.steps.some((step) => step.id === id))).toBe(true);
      }),
    );
  });

  it('asks every outcome about as often as the others', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const drawn = drawExam(level, seed);
        const counts = outcomes.map(
          (outcome) =>
            level.steps.filter((step) => step.outcome === outcome && drawn.includes(step.id)).length,
        );
        expect(Math.min(...counts)).toBeGreaterThanOrEqual(2);
        expect(Math.max(...counts)).toBeLessThanOrEqual(3);
      }),
    );
  });

  it('mixes the mechanics', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const used = new Set(drawExam(level, seed).map((id) => mechanicOf(level, id)));
        expect(used.size).toBeGreaterThanOrEqual(4);
      }),
    );
  });

  it('has every outcome even in the shortest sitting', () => {
    const short = examOf(examPool(28, outcomes), { draw: 4 });
    fc.assert(
      fc.property(seeds, (seed) => {
        const asked = drawExam(short, seed).map((id) => short.steps.find((step) => step.id === id)?.outcome);
        expect([...asked].sort()).toEqual([...outcomes].sort());
      }),
    );
  });

  it('is the same for the same seed and another for another', () => {
    expect(drawExam(level, 1)).toEqual(drawExam(level, 1));
    const sittings = new Set(Array.from({ length: 20 }, (_, seed) => drawExam(level, seed).join()));
    expect(sittings.size).toBeGreaterThan(15);
  });

  it('gives every step of the pool its turn', () => {
    const seen = new Set(Array.from({ length: 400 }, (_, seed) => drawExam(level, seed)).flat());
    expect(seen.size).toBe(28);
  });

  it('takes the whole pool when that is smaller', () => {
    const small = examOf(examPool(3, ['secure']), { draw: 5 });
    expect(drawExam(small, 3)).toHaveLength(3);
  });
});

describe('a sitting', () => {
  const pool = ['one', 'two', 'three'].map((id, index) => ({
    ...choiceStep,
    id,
    outcome: index === 0 ? 'secure' : 'access',
  }));
  const level = examOf(pool, { passMark: 60 });
  const sit = (rightAt: readonly string[]) =>
    start(level, 'exam').order.flatMap((id) => [
      ['choose', { option: rightAt.includes(id) ? 'a' : 'b' }] as const,
      ['continue'] as const,
    ]);

  it('plays the drawn steps in the drawn order', () => {
    expect(start(level, 'exam').order).toEqual(drawExam(level, start(level, 'exam').seed));
  });

  it.each<[string, string[], number, number, string]>([
    ['all right', ['one', 'two', 'three'], 100, 3, 'win'],
    ['passed', ['one', 'two'], 67, 2, 'win'],
    ['not passed', ['one'], 33, 1, 'neutral'],
    ['nothing', [], 0, 1, 'neutral'],
  ])('%s', (_, rightAt, percent, stars, fx) => {
    expect(after(level, sit(rightAt), 'exam')).toMatchObject({
      finished: true,
      percent,
      stars,
      fx: { kind: fx },
    });
  });

  it('tells afterwards what to practise, the weakest first', () => {
    const state = after(level, sit(['one', 'two']), 'exam');
    expect(examReview(level, state)).toEqual([
      { outcome: 'access', percent: 50 },
      { outcome: 'secure', percent: 100 },
    ]);
  });

  it('tells nothing before the end', () => {
    expect(examReview(level, after(level, sit(['one']).slice(0, -1), 'exam'))).toEqual([]);
  });

  it('needs more than 90 for three stars when the pass mark is higher', () => {
    const strict = examOf(pool, { passMark: 100 });
    expect(solveToEnd(strict, start(strict, 'exam'))).toMatchObject({ percent: 100, stars: 3 });
  });

  it('is tried by its author with the whole pool', () => {
    expect(start(examOf(examPool(28, outcomes), { draw: 10 }), 'practice').order).toHaveLength(28);
  });
});
