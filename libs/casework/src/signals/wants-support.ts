import type { Cause, SignalFacts } from './signal-facts.js';

/** Until it has been talked about; from then on it is a fact beside the signals, as long as it is shared. */
export function wantsSupport({ support }: Pick<SignalFacts, 'support'>): Cause[] {
  if (support === null || support.sharedAt === null || support.talkedAt !== null) return [];
  const { reading, danish, sharedAt } = support;
  return [{ since: sharedAt.toISOString(), support: { reading, danish } }];
}
