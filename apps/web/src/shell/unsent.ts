// The player keeps the answers that have not reached the server; it is loaded only if somebody has played here.
const queue = import.meta.glob<{ unsentAnswers?: (accountId: string) => Promise<number> }>('../play/unsent.ts');

/** Sends what waits and tells how many answers could not be sent. */
export async function unsentAnswers(accountId: string): Promise<number> {
  const load = queue['../play/unsent.ts'];
  if (!load) return 0;
  try {
    return (await (await load()).unsentAnswers?.(accountId)) ?? 0;
  } catch {
    // Storage that cannot be read holds nothing that could be sent.
    return 0;
  }
}
