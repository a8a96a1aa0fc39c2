import { Injectable, Logger } from '@nestjs/common';
import { Clock, Database } from '@mikrosprint/platform';
import { RunRecordsService } from '@mikrosprint/play';
import { In, type EntityManager } from 'typeorm';
import { countingLock, countingRules, isCounted, runsAtOnce, stateOf } from './counting.js';
import { InsightStateRow, RecountedRunRow } from './insight.entity.js';
import { RunReader } from './run-reader.service.js';
import { TalliesStore } from './tallies.store.js';

/** Any number, the same in every process: one recount at a time. */
const recountLock = 7_105_207;

/** Runs whose ids are compared in one statement. */
const idsAtOnce = 2_000;

/** What a recount did. */
export interface Recounted {
  /** Runs that the sums are now made of. */
  runs: number;
  /** Of these: read by an earlier recount that was ended, and not again. */
  kept: number;
  /** Sums of a level in a version, and how many of them had been something else. */
  sums: number;
  corrected: number;
}

interface KnownRun {
  runId: string;
  logLength: number;
}

interface Progress {
  read: number;
  kept: number;
}

/**
 * Counts everything anew from the log. It reads run after run into a table of its own, a batch at a time, while pages
 * show the old sums and the fold goes on; then, in one transaction, it catches up and what it has read becomes what the
 * sums are made of. Ended on the way, it has changed nothing, and the next one reads only what is still to be read.
 */
@Injectable()
export class RecountService {
  private readonly logger = new Logger('Insight');

  constructor(
    private readonly database: Database,
    private readonly records: RunRecordsService,
    private readonly reader: RunReader,
    private readonly tallies: TalliesStore,
    private readonly clock: Clock,
  ) {}

  /** Null when another process is at it. */
  recount(): Promise<Recounted | null> {
    return this.alone(() => this.readAndReplace());
  }

  /** Only what was never counted, or by older rules. Null when there is nothing to do, or another process is at it. */
  recountOutdated(): Promise<Recounted | null> {
    return this.alone(async () => {
      // Whoever held the lock before may just have done it.
      const state = await stateOf(this.database.dataSource.manager);
      return isCounted(state) ? null : this.readAndReplace();
    });
  }

  private async readAndReplace(): Promise<Recounted> {
    const { manager } = this.database.dataSource;
    await manager.query('DELETE FROM insight_recount WHERE rules <> $1', [countingRules]);
    const { kept } = await this.catchUp(manager);
    const done = await this.database.transaction(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock($1)', [countingLock]);
      await this.catchUp(tx);
      const runs = await takeOver(tx);
      const now = this.clock.now();
      await tx.upsert(InsightStateRow, { id: 1, rules: countingRules, rebuiltAt: now, readAt: now }, ['id']);
      return { runs, kept, ...(await this.tallies.sumAnew(tx)) };
    });
    this.logger.log(
      `Counted ${done.runs} runs anew, ${kept} of them read before; ${done.corrected} of ${done.sums} sums were not right.`,
    );
    return done;
  }

  /** Reads every run that is not read yet, or has gone on since, and forgets those that are no longer there. */
  private async catchUp(manager: EntityManager): Promise<Progress> {
    const progress: Progress = { read: 0, kept: 0 };
    let after: string | null = null;
    for (;;) {
      const ids: string[] = await this.records.idsAfter(after, idsAtOnce, manager);
      const last: string | null = ids.length < idsAtOnce ? null : (ids.at(-1) ?? null);
      const known = await knownRuns(manager, after, last);
      const there = new Set(ids);
      const gone = known.flatMap(({ runId }) => (there.has(runId) ? [] : [runId]));
      if (gone.length > 0) await manager.delete(RecountedRunRow, { runId: In(gone) });
      const outdated = new Set(await this.records.grown(known, manager));
      const isKnown = new Set(known.map(({ runId }) => runId));
      const wanted = ids.filter((id) => outdated.has(id) || !isKnown.has(id));
      progress.kept += ids.length - wanted.length;
      progress.read += wanted.length;
      await this.read(wanted, manager);
      if (last === null) return progress;
      after = last;
    }
  }

  private async read(ids: readonly string[], manager: EntityManager): Promise<void> {
    for (let first = 0; first < ids.length; first += runsAtOnce) {
      const rows = await this.reader.read(ids.slice(first, first + runsAtOnce), manager);
      await manager.upsert(
        RecountedRunRow,
        rows.map((row) => ({ ...row, rules: countingRules })),
        ['runId'],
      );
    }
  }

  private async alone<T>(work: () => Promise<T>): Promise<T | null> {
    const holder = this.database.dataSource.createQueryRunner();
    try {
      const [lock] = (await holder.query('SELECT pg_try_advisory_lock($1) AS mine', [recountLock])) as {
        mine: boolean;
      }[];
      if (lock?.mine !== true) return null;
      try {
        return await work();
      } finally {
        await holder.query('SELECT pg_advisory_unlock($1)', [recountLock]);
      }
    } finally {
      await holder.release();
    }
  }
}

/** What has been read of the runs after this id, up to and with that one; null for the first and the last of all. */
function knownRuns(manager: EntityManager, after: string | null, last: string | null): Promise<KnownRun[]> {
  return manager.query<KnownRun[]>(
    `SELECT run_id AS "runId", log_length AS "logLength" FROM insight_recount
      WHERE ($1::uuid IS NULL OR run_id > $1) AND ($2::uuid IS NULL OR run_id <= $2)`,
    [after, last],
  );
}

/** What was read takes the place of what there was. Returns how many runs that are. */
async function takeOver(tx: EntityManager): Promise<number> {
  const columns =
    'run_id, enrolment_id, level_id, sprint_id, major, minor, started_at, log_length, finished, steps';
  await tx.query('DELETE FROM insight_run');
  await tx.query(`INSERT INTO insight_run (${columns}) SELECT ${columns} FROM insight_recount`);
  await tx.query('DELETE FROM insight_recount');
  const [row] = await tx.query<{ runs: number }[]>('SELECT count(*)::integer AS runs FROM insight_run');
  return row?.runs ?? 0;
}
