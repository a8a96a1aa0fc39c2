import fc from 'fast-check';
import { isShowable, shareOf, showableChain, showableParts } from '../src/statistics/disclosure.js';

const crowd = (count: number) => count === 0 || count >= 5;

describe('a count of a group', () => {
  it.each([
    [4, 4, false],
    [5, 5, true],
    [0, 4, false],
    [0, 5, true],
    [3, 20, false],
    [17, 20, false],
    [5, 20, true],
    [15, 20, true],
    [16, 20, false],
    [5, 9, false],
    [0, 0, false],
  ])('of %i of %i: told %s', (count, group, told) => {
    expect(isShowable({ count, group })).toBe(told);
  });

  it('is told as a rounded share where the size of the group is hidden', () => {
    expect(shareOf({ count: 5, group: 18 }, true)).toBeCloseTo(5 / 18, 12);
    expect(shareOf({ count: 5, group: 18 }, false)).toBe(0.3);
    expect(shareOf({ count: 3, group: 18 }, false)).toBeNull();
  });
});

describe('a chain of counts', () => {
  it('hides what differs from the last one told by a few people', () => {
    expect(showableChain([20, 20, 18, 15, 13, 8, 0])).toEqual([true, true, false, true, false, true, true]);
    expect(showableChain([4, 4, 4])).toEqual([false, false, false]);
  });

  it('never lets one to four people be worked out from two counts', () => {
    const drops = fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), drops, (begin, steps) => {
        const counts = [begin];
        for (const drop of steps) counts.push(Math.max(0, (counts.at(-1) ?? 0) - drop));
        const told = counts.filter((_, index) => showableChain(counts)[index]);
        for (const one of told) for (const other of told) expect(crowd(Math.abs(one - other))).toBe(true);
      }),
    );
  });
});

describe('the parts of a sum', () => {
  it('takes another part along when one that is hidden could be worked out', () => {
    const parts = [
      { count: 50, group: 200 },
      { count: 3, group: 20 },
    ];
    const own = parts.map(isShowable);
    expect(own).toEqual([true, false]);
    expect(showableParts(parts, own)).toEqual([false, false]);
  });

  it('leaves the rest alone when those that are hidden hide each other', () => {
    const parts = [
      { count: 50, group: 200 },
      { count: 3, group: 20 },
      { count: 4, group: 20 },
    ];
    expect(showableParts(parts, parts.map(isShowable))).toEqual([true, false, false]);
  });

  it('never lets a hidden part be worked out as the sum less the others', () => {
    const cell = fc
      .record({ group: fc.integer({ min: 0, max: 30 }), part: fc.double({ min: 0, max: 1, noNaN: true }) })
      .map(({ group, part }) => ({ group, count: Math.round(part * group) }));
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 6 }), (parts) => {
        const told = showableParts(parts, parts.map(isShowable));
        const hidden = parts.filter(({ group }, index) => told[index] !== true && group > 0);
        const group = hidden.reduce((sum, part) => sum + part.group, 0);
        const count = hidden.reduce((sum, part) => sum + part.count, 0);
        told.forEach(
          (may, index) => may && expect(isShowable(parts[index] ?? { count: 1, group: 1 })).toBe(true),
        );
        if (told.includes(true) && group > 0) expect(isShowable({ count, group })).toBe(true);
      }),
    );
  });
});
