import { conflictFacts, type ConflictFacts } from '@mikrosprint/contracts';

/** The facts of a `draft-conflict`; null when they are not what they should be. */
export function conflictIn(facts: Record<string, unknown>): ConflictFacts | null {
  const read = conflictFacts.safeParse(facts);
  return read.success ? read.data : null;
}
