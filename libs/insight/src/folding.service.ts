import { Injectable, Logger } from '@nestjs/common';
import { VersionsService } from '@mikrosprint/catalogue';
import { Clock, Database } from '@mikrosprint/platform';
import { RunRecordsService, type RunRecord } from '@mikrosprint/play';
import type { EntityManager } from 'typeorm';
import { InsightRunRow, InsightStateRow, PendingRunRow } from './insight.entity.js';
import { readRun } from './statistics/run-facts.js';
import { TalliesStore } from './tallies.store.js';

/** Any number, the same in every process: whoever holds it counts. */
const countingLock = 7_105_206;

/** At some 50 actions a run a batch is a few megabytes, and other work of the process waits for one batch at most. */
const runsAtOnce = 100;
/** Open runs looked at in one statement. */
const openRunsAtOnce = 2_000;

/**
 * What was counted by older rules is counted anew at the first start with newer ones. Raise it when what is counted of a
 * run changes, also when the game's rules change what an action of an old log does.
 */
const countingRules = 1;

/**
 * Carries the action log over into the sums that the pages read. What a run says is a function of its log alone, and one
 * process counts at a time, decided by a lock in the database: however often a run is heard of, by however many workers,
 * the sums are those of a recomputation. A batch is one transaction; a worker that dies in it leaves nothing behind.
 */
@Injectable()
export class FoldingService {
  private readonly logger = new Logger('Insight');

  constructor(
    private readonly database: Database,
    private readonly records: RunRecordsService,
    private readonly versions: VersionsService,
    private readonly tallies: TalliesStore,
    private readonly clock: Clock,
  ) {}

  /**
   * Reads everything that is new in the log. Returns how many runs had news; it ends early when another process is
   * counting, which then reads the rest.
   */
  async fold(): Promise<number> {
    await this.counting(async (tx) => {
      if (!(await isCounted(tx))) await this.countAnew(tx);
    });
    const heardOf = await this.untilDone((tx) => this.foldPending(tx));
    return heardOf + (await this.foldOpenRuns());
  }

  /**
   * Counts everything anew from the log, in one transaction: pages show the old sums until the new ones are there. Runs
   * that begin meanwhile are heard of as always.
   */
  rebuild(): Promise<void> {
    return this.database.transaction(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock($1)', [countingLock]);
      await this.countAnew(tx);
    });
  }

  private async countAnew(tx: EntityManager): Promise<void> {
    await tx.query('DELETE FROM insight_run');
    await tx.query('DELETE FROM insight_level_tally');
    let count = 0;
    let ids: string[] = [];
    do {
      ids = await this.records.idsAfter(ids.at(-1) ?? null, runsAtOnce, tx);
      await this.read(ids, tx);
      count += ids.length;
    } while (ids.length === runsAtOnce);
    await tx.upsert(InsightStateRow, { id: 1, rules: countingRules, rebuiltAt: this.clock.now() }, ['id']);
    this.logger.log(`Counted ${count} runs anew.`);
  }

  private async untilDone(batch: (tx: EntityManager) => Promise<number>): Promise<number> {
    let total = 0;
    for (;;) {
      const done = await this.counting(batch);
      total += done ?? 0;
      if (done === null || done < runsAtOnce) return total;
    }
  }

  /** Null when another process is counting. */
  private counting<T>(work: (tx: EntityManager) => Promise<T>): Promise<T | null> {
    return this.database.transaction(async (tx) => {
      const [lock] = await tx.query<{ mine: boolean }[]>('SELECT pg_try_advisory_xact_lock($1) AS mine', [
        countingLock,
      ]);
      return lock?.mine === true ? work(tx) : null;
    });
  }

  /**
   * A run that is heard of again while it is read here may be struck off with the first time: it is open then, and found
   * as such.
   */
  private async foldPending(tx: EntityManager): Promise<number> {
    const rows = await tx.find(PendingRunRow, { order: { runId: 'ASC' }, take: runsAtOnce });
    const ids = rows.map(({ runId }) => runId);
    await this.read(ids, tx);
    if (ids.length > 0) await tx.delete(PendingRunRow, ids);
    return ids.length;
  }

  /** The runs that were not finished when they were read last: no event tells of each answer. */
  private async foldOpenRuns(): Promise<number> {
    let total = 0;
    let after: string | null = null;
    for (;;) {
      const open: { runId: string; logLength: number }[] = await this.openRunsAfter(after);
      after = open.at(-1)?.runId ?? null;
      const grown = await this.records.grown(open, this.database.dataSource.manager);
      for (let first = 0; first < grown.length; first += runsAtOnce) {
        const ids = grown.slice(first, first + runsAtOnce);
        if ((await this.counting((tx) => this.read(ids, tx))) === null) return total;
        total += ids.length;
      }
      if (open.length < openRunsAtOnce) return total;
    }
  }

  private openRunsAfter(runId: string | null): Promise<{ runId: string; logLength: number }[]> {
    return this.database.dataSource.query(
      `SELECT run_id AS "runId", log_length AS "logLength" FROM insight_run
        WHERE NOT finished AND ($1::uuid IS NULL OR run_id > $1) ORDER BY run_id LIMIT $2`,
      [runId, openRunsAtOnce],
    );
  }

  private async read(ids: readonly string[], tx: EntityManager): Promise<true> {
    const records = ids.length === 0 ? [] : await this.records.of(ids, tx);
    const rows: InsightRunRow[] = [];
    for (const record of records) rows.push(await this.rowOf(record));
    await this.tallies.take(rows, tx);
    return true;
  }

  private async rowOf(record: RunRecord): Promise<InsightRunRow> {
    const version = await this.versions.get(record.sprintVersionId);
    const level = version.levels.get(record.levelId);
    if (level === undefined)
      throw new Error(`Run ${record.runId} is of a level that its version does not have.`);
    return {
      runId: record.runId,
      enrolmentId: record.enrolmentId,
      levelId: record.levelId,
      sprintId: version.sprintId,
      major: version.major,
      minor: version.minor,
      startedAt: record.startedAt,
      logLength: record.log.length,
      finished: record.finishedAt !== null,
      steps: readRun(level, record),
    };
  }
}

async function isCounted(tx: EntityManager): Promise<boolean> {
  const state = await tx.findOneBy(InsightStateRow, { id: 1 });
  // Newer rules are another process's: during an upgrade both run, and the newer one counts right.
  return state !== null && state.rules >= countingRules;
}
