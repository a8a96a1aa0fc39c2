/**
 * Randomness as an argument: the same (seed, step id) gives the same order on every device and on the server.
 * Nothing here is secret; an exam's seed stays on the server.
 */

/** FNV-1a, 32 bits: spreads a name over the seeds. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/**
 * A stream of numbers in [0, 1) for one purpose in one step (mulberry32, public domain, Tommy Ettinger).
 * @param seed the run's seed, 32 bits; anything else is cut to that
 * @param name what the numbers are for, such as a step id
 */
export function randomFor(seed: number, name: string): () => number {
  let state = (seed ^ hashOf(name)) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A new list in an order that depends only on the seed, the name and the list's length (Fisher and Yates). */
export function shuffled<T>(list: readonly T[], seed: number, name: string): T[] {
  const random = randomFor(seed, name);
  const result: T[] = [];
  for (const item of list) {
    const place = Math.floor(random() * (result.length + 1));
    const moved = result[place];
    if (place < result.length && moved !== undefined) {
      result.push(moved);
      result[place] = item;
    } else {
      result.push(item);
    }
  }
  return result;
}
