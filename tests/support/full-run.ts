/** `npm run test:full` goes through every combination; the guard of every change through those that find most. */
export const isFullRun = process.env['TEST_FULL'] === '1';

/** The cases of the guard, and in the full run those of `more` besides. */
export function casesOf<T>(guard: readonly T[], more: readonly T[]): T[] {
  return isFullRun ? [...guard, ...more] : [...guard];
}

/** A test of the full run alone: the guard has another that fails for most of the same reasons. */
export const inFullRun = isFullRun ? test : test.skip;
