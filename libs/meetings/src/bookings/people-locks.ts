import type { EntityManager } from 'typeorm';

/**
 * Holds the time of some people until the end of the transaction: whoever else wants to write into it waits here instead
 * of running into the constraints. Citizens are locked before caseworkers, and each group in the order of its ids, so
 * that nobody waits in a circle.
 */
export async function holdTimeOf(personIds: readonly string[], tx: EntityManager): Promise<void> {
  for (const id of [...new Set(personIds)].sort()) {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 1763830500))', [id]);
  }
}
