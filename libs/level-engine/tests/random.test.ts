import fc from 'fast-check';
import { randomFor, shuffled } from '../src/random.js';

const seeds = fc.integer({ min: 0, max: 0xffffffff });

it('gives the same order for the same seed and name, and keeps every item', () => {
  fc.assert(
    fc.property(seeds, fc.string(), fc.array(fc.integer()), (seed, name, list) => {
      const order = shuffled(list, seed, name);
      expect(shuffled(list, seed, name)).toEqual(order);
      expect([...order].sort()).toEqual([...list].sort());
    }),
  );
});

it('keeps undefined and repeated items too', () => {
  expect(shuffled([undefined, undefined, 1], 3, 'x')).toHaveLength(3);
  expect(shuffled([undefined, 1, undefined], 3, 'x').filter((item) => item === 1)).toEqual([1]);
});

it('puts each item in each place about equally often', () => {
  const counts = new Map<string, number>();
  const rounds = 12_000;
  for (let seed = 0; seed < rounds; seed += 1) {
    shuffled(['a', 'b', 'c', 'd'], seed, 'fair').forEach((item, place) => {
      counts.set(`${item}${place}`, (counts.get(`${item}${place}`) ?? 0) + 1);
    });
  }
  expect(counts.size).toBe(16);
  for (const count of counts.values()) expect(Math.abs(count / rounds - 0.25)).toBeLessThan(0.03);
});

it('gives numbers from 0 to below 1, others for another name', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const random = randomFor(seed, 'one');
      const numbers = [random(), random(), random()];
      expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
      expect(randomFor(seed, 'two')()).not.toBe(numbers[0]);
    }),
  );
});
