import type { Freshness } from '@mikrosprint/contracts';
import type { EntityManager } from 'typeorm';
import { InsightStateRow } from './insight.entity.js';

/** Any number, the same in every process: whoever holds it changes the sums. */
export const countingLock = 7_105_206;

/** At some 50 actions a run a batch is a few megabytes, and other work of the process waits for one batch at most. */
export const runsAtOnce = 100;

/**
 * What was counted by older rules is counted anew at the first start with newer ones. Raise it when what is counted of a
 * run changes, also when the game's rules change what an action of an old log does.
 */
export const countingRules = 1;

/** Newer rules than these are another process's: during an upgrade both run, and the newer one counts right. */
export function isCounted(state: InsightStateRow | null): state is InsightStateRow {
  return state !== null && state.rules >= countingRules;
}

export function stateOf(manager: EntityManager): Promise<InsightStateRow | null> {
  return manager.findOneBy(InsightStateRow, { id: 1 });
}

/** It is read every minute: after as many minutes as this something keeps it from being read. */
const behindAfterMs = 5 * 60_000;

export function freshnessOf(state: InsightStateRow | null, now: Date): Freshness {
  const readAt = state?.readAt ?? null;
  return {
    readAt: readAt?.toISOString() ?? null,
    behind: readAt !== null && now.getTime() - readAt.getTime() > behindAfterMs,
    counting: !isCounted(state),
  };
}
