/**
 * How a page finds back to a server that has gone: soon, but not all pages at once. A server that comes up again meets
 * thousands of them, and each that is let in fetches what it shows.
 */
export const lineOptions = {
  /** Around so many milliseconds before the first try, twice as many before each later one. */
  reconnectionDelay: 2_000,
  reconnectionDelayMax: 30_000,
  /** Each wait is somewhere between a tenth of that and almost twice as much. */
  randomizationFactor: 0.9,
} as const;

/**
 * Milliseconds before a page that was refused, and not merely unheard, asks again: the same rule, which the library
 * keeps to itself. `tries` counts from 0; `random` is in [0, 1).
 */
export function waitBefore(tries: number, random: number): number {
  const { reconnectionDelay, reconnectionDelayMax, randomizationFactor } = lineOptions;
  const around = Math.min(reconnectionDelay * 2 ** Math.min(tries, 10), reconnectionDelayMax);
  return Math.round(Math.min(around * (1 + randomizationFactor * (2 * random - 1)), reconnectionDelayMax));
}
