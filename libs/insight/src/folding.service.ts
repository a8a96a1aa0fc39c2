import { Injectable } from '@nestjs/common';
import { Clock, Database } from '@mikrosprint/platform';
import { RunRecordsService } from '@mikrosprint/play';
import type { EntityManager } from 'typeorm';
import { countingLock, isCounted, runsAtOnce, stateOf } from './counting.js';
import { InsightStateRow, PendingRunRow } from './insight.entity.js';
import { RecountService, type Recounted } from './recount.service.js';
import { RunReader } from './run-reader.service.js';
import { TalliesStore } from './tallies.store.js';

/** Open runs looked at in one statement. */
const openRunsAtOnce = 2_000;

/**
 * Carries the action log over into the sums that the pages read. What a run says is a function of its log alone, and one
 * process counts at a time, decided by a lock in the database: however often a run is heard of, by however many workers,
 * the sums are those of a recomputation. A batch is one transaction; a worker that dies in it leaves nothing behind.
 */
@Injectable()
export class FoldingService {
  constructor(
    private readonly database: Database,
    private readonly records: RunRecordsService,
    private readonly reader: RunReader,
    private readonly tallies: TalliesStore,
    private readonly recounting: RecountService,
    private readonly clock: Clock,
  ) {}

  /**
   * Reads everything that is new in the log. Returns how many runs had news; it ends early when another process is
   * counting, which then reads the rest.
   */
  async fold(): Promise<number> {
    const { manager } = this.database.dataSource;
    if (!isCounted(await stateOf(manager))) {
      const recounted = await this.recounting.recountOutdated();
      // Sums of other rules are not to be moved by these: another process is counting anew, and reads all of it.
      if (recounted === null && !isCounted(await stateOf(manager))) return 0;
    }
    const begun = this.clock.now();
    const heardOf = await this.untilDone((tx) => this.foldPending(tx));
    const open = heardOf === null ? null : await this.foldOpenRuns();
    if (heardOf === null || open === null) return heardOf ?? 0;
    // What was done while it read may be read the next time: it has read to where it began.
    await manager.update(InsightStateRow, { id: 1 }, { readAt: begun });
    return heardOf + open;
  }

  /** Counts everything anew, see `RecountService`. Null when another process is at it. */
  rebuild(): Promise<Recounted | null> {
    return this.recounting.recount();
  }

  /** Null when another process took over on the way. */
  private async untilDone(batch: (tx: EntityManager) => Promise<number>): Promise<number | null> {
    let total = 0;
    for (;;) {
      const done = await this.counting(batch);
      if (done === null) return null;
      total += done;
      if (done < runsAtOnce) return total;
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

  /** The runs that were not finished when they were read last: no event tells of each answer. Null as above. */
  private async foldOpenRuns(): Promise<number | null> {
    let total = 0;
    let after: string | null = null;
    for (;;) {
      const open: { runId: string; logLength: number }[] = await this.openRunsAfter(after);
      after = open.at(-1)?.runId ?? null;
      const grown = await this.records.grown(open, this.database.dataSource.manager);
      for (let first = 0; first < grown.length; first += runsAtOnce) {
        const ids = grown.slice(first, first + runsAtOnce);
        if ((await this.counting((tx) => this.read(ids, tx))) === null) return null;
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
    await this.tallies.take(await this.reader.read(ids, tx), tx);
    return true;
  }
}
