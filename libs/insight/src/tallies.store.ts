import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { Clock } from '@mikrosprint/platform';
import { In, type EntityManager } from 'typeorm';
import { InsightRunRow, LevelTallyRow, type RunFactsRow } from './insight.entity.js';
import { combined, countedRun, tallyOf, type LevelTally } from './statistics/tally.js';

/** Learners whose runs are read in one statement: a few megabytes. */
const learnersAtOnce = 500;

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
  async take(fresh: readonly RunFactsRow[], tx: EntityManager): Promise<void> {
    if (fresh.length === 0) return;
    const before = groupedByLearner(await this.runsOfLearners(fresh, tx));
    const after = groupedByLearner(replaced([...before.values()].flat(), fresh));
    const changes = new Map<string, Change>();
    for (const runs of before.values()) changeAt(runs, changes)?.gone.push(tallyOf(runs));
    for (const runs of after.values()) changeAt(runs, changes)?.come.push(tallyOf(runs));
    await tx.upsert(InsightRunRow, [...fresh], ['runId']);
    for (const change of changes.values()) await this.move(change, tx);
  }

  /** Adds everything up anew from the runs there are. Returns how many sums there are, and how many were others. */
  async sumAnew(tx: EntityManager): Promise<{ sums: number; corrected: number }> {
    const before = new Map((await tx.find(LevelTallyRow)).map((row) => [keyOf(row), row]));
    const sums = await this.sumsOfRuns(tx);
    let corrected = 0;
    for (const [key, sum] of sums) {
      const known = before.get(key);
      before.delete(key);
      if (known !== undefined && isDeepStrictEqual(known.tally, sum.tally)) continue;
      corrected += 1;
      await this.write(sum, tx);
    }
    for (const { sprintId, major, minor, levelId } of before.values()) {
      corrected += 1;
      await tx.delete(LevelTallyRow, { sprintId, major, minor, levelId });
    }
    return { sums: sums.size, corrected };
  }

  private async sumsOfRuns(tx: EntityManager): Promise<Map<string, Place & { tally: LevelTally }>> {
    const sums = new Map<string, Place & { tally: LevelTally }>();
    for (let after: string | null = null; ;) {
      const learners: { id: string }[] = await tx.query(
        `SELECT DISTINCT enrolment_id AS id FROM insight_run
          WHERE $1::uuid IS NULL OR enrolment_id > $1 ORDER BY id LIMIT $2`,
        [after, learnersAtOnce],
      );
      const ids = learners.map(({ id }) => id);
      for (const runs of groupedByLearner(
        await tx.findBy(InsightRunRow, { enrolmentId: In(ids) }),
      ).values()) {
        const place = placeOf(runs);
        if (place === null) continue;
        const { tally = {} } = sums.get(keyOf(place)) ?? {};
        sums.set(keyOf(place), { ...place, tally: combined(tally, tallyOf(runs)) });
      }
      if (ids.length < learnersAtOnce) return sums;
      after = ids.at(-1) ?? null;
    }
  }

  private async write(sum: Place & { tally: LevelTally }, tx: EntityManager): Promise<void> {
    const row = { ...sum, countedAt: this.clock.now() };
    await tx.upsert(LevelTallyRow, row, ['sprintId', 'major', 'minor', 'levelId']);
  }

  private runsOfLearners(fresh: readonly RunFactsRow[], tx: EntityManager): Promise<InsightRunRow[]> {
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
    else await this.write({ ...place, tally }, tx);
  }
}

function groupedByLearner(runs: readonly RunFactsRow[]): Map<string, RunFactsRow[]> {
  const groups = new Map<string, RunFactsRow[]>();
  for (const run of runs) {
    const key = `${run.enrolmentId} ${run.levelId}`;
    groups.set(key, [...(groups.get(key) ?? []), run]);
  }
  return groups;
}

function replaced(known: readonly RunFactsRow[], fresh: readonly RunFactsRow[]): RunFactsRow[] {
  const byId = new Map([...known, ...fresh].map((run) => [run.runId, run]));
  return [...byId.values()];
}

/** A learner is counted in the version of the run that counts. */
function placeOf(runs: readonly RunFactsRow[]): Place | null {
  const counted = countedRun(runs);
  if (counted === null) return null;
  const { sprintId, major, minor, levelId } = counted;
  return { sprintId, major, minor, levelId };
}

function keyOf({ sprintId, major, minor, levelId }: Place): string {
  return `${sprintId} ${major}.${minor} ${levelId}`;
}

function changeAt(runs: readonly RunFactsRow[], changes: Map<string, Change>): Change | undefined {
  const place = placeOf(runs);
  if (place === null) return undefined;
  const key = keyOf(place);
  const change = changes.get(key) ?? { ...place, gone: [], come: [] };
  changes.set(key, change);
  return change;
}
