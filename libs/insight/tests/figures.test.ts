import fc from 'fast-check';
import { medianOf, pointBiserial } from '../src/statistics/figures.js';

const histogramOf = (values: readonly number[]) => {
  const histogram: Record<string, number> = {};
  for (const value of values) histogram[value] = (histogram[value] ?? 0) + 1;
  return histogram;
};

interface Learner {
  right: boolean;
  rest: number;
}

const sumsOf = (learners: readonly Learner[]) => ({
  learners: learners.length,
  right: learners.filter(({ right }) => right).length,
  sum: learners.reduce((sum, { rest }) => sum + rest, 0),
  squares: learners.reduce((sum, { rest }) => sum + rest ** 2, 0),
  sumOfRight: learners.reduce((sum, { right, rest }) => sum + (right ? rest : 0), 0),
});

/** Pearson's r, as a textbook has it. */
function pearson(pairs: readonly (readonly [number, number])[]): number {
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const [mx, my] = [mean(pairs.map(([x]) => x)), mean(pairs.map(([, y]) => y))];
  const sum = (of: (x: number, y: number) => number) =>
    pairs.reduce((a, [x, y]) => a + of(x - mx, y - my), 0);
  return sum((x, y) => x * y) / Math.sqrt(sum((x) => x * x) * sum((_, y) => y * y));
}

describe('the median', () => {
  it('is the middle value, or halfway between the two in the middle', () => {
    expect(medianOf({ '7': 1 })).toBe(7);
    expect(medianOf({ '1': 1, '100': 1, '9': 1 })).toBe(9);
    expect(medianOf({ '10': 2, '20': 2 })).toBe(15);
    expect(medianOf({})).toBeNull();
  });

  it('is that of the values one by one', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 60 }), (values) => {
        const sorted = [...values].sort((one, other) => one - other);
        const half = sorted.length / 2;
        const [low = 0, high = 0] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
        expect(medianOf(histogramOf(values))).toBe((low + high) / 2);
      }),
    );
  });
});

describe('the discrimination', () => {
  it('is 1 when everybody who is right does well elsewhere and nobody else, and -1 the other way round', () => {
    const learners = [80, 80, 20, 20].map((rest) => ({ rest, right: rest === 80 }));
    expect(pointBiserial(sumsOf(learners))).toBeCloseTo(1, 12);
    const turned = learners.map(({ rest, right }) => ({ rest, right: !right }));
    expect(pointBiserial(sumsOf(turned))).toBeCloseTo(-1, 12);
  });

  it("equals Pearson's r of the two columns", () => {
    const learner = fc.record({ right: fc.boolean(), rest: fc.integer({ min: 0, max: 100 }) });
    fc.assert(
      fc.property(fc.array(learner, { minLength: 5, maxLength: 80 }), (learners) => {
        const expected = pearson(learners.map(({ right, rest }) => [Number(right), rest] as const));
        const found = pointBiserial(sumsOf(learners));
        if (Number.isNaN(expected)) expect(found).toBeNull();
        else expect(found).toBeCloseTo(expected, 9);
      }),
    );
  });

  it('says nothing where all are alike', () => {
    expect(pointBiserial({})).toBeNull();
    expect(pointBiserial(sumsOf([10, 20, 30].map((rest) => ({ rest, right: true }))))).toBeNull();
    expect(pointBiserial(sumsOf([true, false, true].map((right) => ({ rest: 33, right }))))).toBeNull();
  });
});
