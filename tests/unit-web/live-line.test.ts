import { lineOptions, waitBefore } from '../../apps/web/src/api/live-line.js';

const tries = Array.from({ length: 12 }, (_, index) => index);

test('pages that were refused at the same moment come back spread over seconds', () => {
  const waits = Array.from({ length: 1_000 }, (_, index) => waitBefore(0, index / 1_000));
  // In no tenth of a second more than a few in a hundred of them.
  const crowds = waits.map((wait) => waits.filter((other) => Math.abs(other - wait) <= 50).length);
  expect(Math.max(...crowds)).toBeLessThanOrEqual(40);
});

test('every later wait is longer until it is half a minute, and none is nothing', () => {
  const { reconnectionDelay, reconnectionDelayMax } = lineOptions;
  const middles = tries.map((each) => waitBefore(each, 0.5));
  expect(middles).toEqual([...middles].sort((one, other) => one - other));
  expect(middles[0]).toBe(reconnectionDelay);
  expect(middles.at(-1)).toBe(reconnectionDelayMax);
  for (const each of tries) {
    expect(waitBefore(each, 0)).toBeGreaterThanOrEqual(reconnectionDelay / 10);
    expect(waitBefore(each, 0.999)).toBeLessThanOrEqual(reconnectionDelayMax);
  }
});
