const checkEveryMs = 25;

/**
 * Waits until `check` is true, or returns something; fails when that does not happen. The limit only ends a test that
 * would hang: no test measures a time with it.
 */
export async function eventually<T>(check: () => Promise<T> | T, limitMs = 15_000): Promise<NonNullable<T>> {
  const deadline = Date.now() + limitMs;
  for (;;) {
    const result = await check();
    if (result !== false && result !== null && result !== undefined) return result;
    if (Date.now() > deadline) throw new Error('It did not happen in time.');
    await new Promise((resolve) => setTimeout(resolve, checkEveryMs));
  }
}
