import { Injectable } from '@nestjs/common';
import { Clock } from '@mikrosprint/platform';
import type { EntityManager } from 'typeorm';
import { InsightRunRow, LevelTallyRow } from './insight.entity.js';
import { combined, countedRun, tallyOf, type LevelTally } from './statistics/tally.js';

/** A level in one version of a sprint. */
type Place = Pick<LevelTallyRow, 'sprintId' | 'major' | 'minor' | 'levelId'>;

interface Change extends Place {
  gone: LevelTally[];
  come: LevelTally[];
}

/**
 * Keeps the sums in step with the runs. Whoever writes holds the lock of `FoldingService`, so that what is read here is
 * still true when it is written.
 */
@Injectable()
export class TalliesStore {
  constructor(private readonly clock: Clock) {}

  /** Takes runs as they were read now, and moves the sums by the difference to what their learners said before. */
  async take(fresh: readonly InsightRunRow[], tx: EntityManager): Promise<void> {
    if (fresh.length === 0) return;
    const before = groupedByLearner(await this.runsOfLearners(fresh, tx));
    const after = groupedByLearner(replaced([...before.values()].flat(), fresh));
    const changes = new Map<string, Change>();
    for (const runs of before.values()) changeAt(runs, changes)?.gone.push(tallyOf(runs));
    for (const runs of after.values()) changeAt(runs, changes)?.come.push(tallyOf(runs));
    await tx.upsert(InsightRunRow, [...fresh], ['runId']);
    for (const change of changes.values()) await this.move(change, tx);
  }

  private runsOfLearners(fresh: readonly InsightRunRow[], tx: EntityManager): Promise<InsightRunRow[]> {
    return tx
      .createQueryBuilder(InsightRunRow, 'run')
      .where(
        `(run.enrolment_id, run.level_id) IN
           (SELECT * FROM unnest(CAST(:enrolments AS uuid[]), CAST(:levels AS text[])))`,
        {
          enrolments: fresh.map(({ enrolmentId }) => enrolmentId),
          levels: fresh.map(({ levelId }) => levelId),
        },
      )
      .getMany();
  }

  private async move({ gone, come, ...place }: Change, tx: EntityManager): Promise<void> {
    const row = await tx.findOneBy(LevelTallyRow, place);
    // First what comes: a sum that is taken away from never goes below nought on the way.
    const added = come.reduce((sum, one) => combined(sum, one), row?.tally ?? {});
    const tally = gone.reduce((sum, one) => combined(sum, one, -1), added);
    if (Object.keys(tally).length === 0) await tx.delete(LevelTallyRow, place);
    else {
      const moved = { ...place, tally, countedAt: this.clock.now() };
      await tx.upsert(LevelTallyRow, moved, ['sprintId', 'major', 'minor', 'levelId']);
    }
  }
}

function groupedByLearner(runs: readonly InsightRunRow[]): Map<string, InsightRunRow[]> {
  const groups = new Map<string, InsightRunRow[]>();
  for (const run of runs) {
    const key = `${run.enrolmentId} ${run.levelId}`;
    groups.set(key, [...(groups.get(key) ?? []), run]);
  }
  return groups;
}

function replaced(known: readonly InsightRunRow[], fresh: readonly InsightRunRow[]): InsightRunRow[] {
  const byId = new Map([...known, ...fresh].map((run) => [run.runId, run]));
  return [...byId.values()];
}

/** A learner is counted in the version of the run that counts. */
function changeAt(runs: readonly InsightRunRow[], changes: Map<string, Change>): Change | undefined {
  const counted = countedRun(runs);
  if (counted === null) return undefined;
  const { sprintId, major, minor, levelId } = counted;
  const key = `${sprintId} ${major}.${minor} ${levelId}`;
  const change = changes.get(key) ?? { sprintId, major, minor, levelId, gone: [], come: [] };
  changes.set(key, change);
  return change;
}
