import { Injectable } from '@nestjs/common';
import { VersionsService, type PublishedVersion } from '@mikrosprint/catalogue';
import type { DomainEvent, WireAction } from '@mikrosprint/contracts';
import { engineVersion, replay, type PlayMode, type RunState } from '@mikrosprint/level-engine';
import { Database, DomainError, outboxInsertSql, outboxParameter } from '@mikrosprint/platform';
import { LRUCache } from 'lru-cache';
import type { EntityManager } from 'typeorm';
import { dayInCopenhagen } from './copenhagen.js';
import type { KnownRun, LoggedAction } from './run-log.js';

/** What the store adds to a known run: the version it is played in, for the texts of events. */
export interface StoredRun extends KnownRun {
  readonly version: PublishedVersion;
}

export interface NewRun {
  id: string;
  enrolmentId: string;
  citizenId: string;
  asStaff: boolean;
  sprintVersionId: string;
  levelId: string;
  /** Of the rules its player began with; this process plays them too. */
  engineVersion: string;
  mode: PlayMode;
  seed: number;
  startedAt: Date;
  state: RunState;
  sitting: { day: string; number: number } | null;
}

export interface Append {
  run: StoredRun;
  actions: readonly WireAction[];
  /** The state after the last action. */
  state: RunState;
  events: readonly DomainEvent[];
  at: Date;
}

/** Runs in memory are a few kilobytes each; the sizes keep one process below about 100 MB of them. */
const runsInMemory = 5_000;
const actionsInMemory = 300_000;

interface RunAndAction {
  enrolment_id: string;
  citizen_id: string;
  as_staff: boolean;
  sprint_version_id: string;
  level_id: string;
  engine_version: string;
  mode: PlayMode;
  seed: string;
  started_at: Date;
  finished_at: Date | null;
  percent: number | null;
  stars: 1 | 2 | 3 | null;
  /** Null when the run has no action yet. */
  seq: number | null;
  id: string;
  step_id: string;
  type: WireAction['type'];
  payload: WireAction['payload'];
  created_at: Date;
}

const loadRun = {
  name: 'play-load-run',
  text: `SELECT r.enrolment_id, r.citizen_id, e.as_staff, r.sprint_version_id, r.level_id, r.engine_version, r.mode, r.seed,
                r.started_at, r.finished_at, r.percent, r.stars,
                a.seq, a.id, a.step_id, a.type, a.payload, a.created_at
           FROM run r JOIN enrolment e ON e.id = r.enrolment_id LEFT JOIN action a ON a.run_id = r.id
          WHERE r.id = $1 ORDER BY a.seq`,
};

/** Keeps runs: the log in the database, and the state it leads to in memory. */
@Injectable()
export class RunsStore {
  private readonly known = new LRUCache<string, StoredRun>({
    max: runsInMemory,
    maxSize: actionsInMemory,
    sizeCalculation: (run) => run.log.length + 10,
  });
  /** Citizens whose activity of a day this process has written down: the rest of the day needs no insert. */
  private readonly activeToday = new LRUCache<string, true>({ max: 50_000 });

  constructor(
    private readonly database: Database,
    private readonly versions: VersionsService,
  ) {}

  /** As this process knows it; it may be behind the database. */
  inMemory(runId: string): StoredRun | undefined {
    return this.known.get(runId);
  }

  /** As it stands in the database; null when there is no such run. One statement, so that it is one moment. */
  async load(runId: string): Promise<StoredRun | null> {
    const { rows } = await this.database.pool.query<RunAndAction>({ ...loadRun, values: [runId] });
    const run = await this.runOf(runId, rows);
    if (run !== null) this.known.set(runId, run);
    return run;
  }

  /** The same inside a transaction, for a handler: whoever holds a connection must not wait for another one. */
  async loadIn(tx: EntityManager, runId: string): Promise<StoredRun | null> {
    return this.runOf(runId, await tx.query<RunAndAction[]>(loadRun.text, [runId]));
  }

  private async runOf(runId: string, rows: readonly RunAndAction[]): Promise<StoredRun | null> {
    const [first] = rows;
    if (first === undefined) return null;
    return replayed(runId, first, rows, await this.versions.get(first.sprint_version_id));
  }

  /** Writes down a run that begins. False when its id, or its place among the sittings, is taken. */
  async insert(run: NewRun, events: readonly DomainEvent[]): Promise<boolean> {
    const { rowCount } = await this.database.pool.query({
      name: 'play-open-run',
      text: `WITH opened AS (
               INSERT INTO run (id, enrolment_id, citizen_id, sprint_version_id, level_id, engine_version, mode, seed,
                                seq, step_number, steps_total, started_at, sitting_day, sitting)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0, 1, $9, $10, $11, $12)
               ON CONFLICT DO NOTHING RETURNING id),
             ${outboxInsertSql('$13', 'EXISTS (SELECT FROM opened)')}
             SELECT id FROM opened`,
      values: [
        run.id,
        run.enrolmentId,
        run.citizenId,
        run.sprintVersionId,
        run.levelId,
        run.engineVersion,
        run.mode,
        run.seed,
        run.state.order.length,
        run.startedAt,
        run.sitting?.day ?? null,
        run.sitting?.number ?? null,
        outboxParameter(events),
      ],
    });
    return rowCount === 1;
  }

  /**
   * Appends to the log and moves the run, if it still stands where the actions were judged. False when it does not.
   *
   * This is the road every answer takes, so it is one prepared statement through the driver's pool: three statements
   * in a transaction have half the throughput, three `save`s a seventh. The update is what decides between two tabs:
   * `seq` moves only from the value that was judged, and everything else hangs on that row.
   */
  async append(append: Append): Promise<boolean> {
    const { run, actions, state, events, at } = append;
    const day = dayInCopenhagen(at);
    const dayKey = `${run.citizenId} ${day}`;
    const firstToday = !this.activeToday.has(dayKey);
    const { name, text } = appendStatements[firstToday ? 1 : 0][events.length > 0 ? 1 : 0];
    const values: unknown[] = [
      run.id,
      run.state.seq,
      state.seq,
      Math.min(state.current + 1, state.order.length),
      at,
      JSON.stringify(actions),
    ];
    if (firstToday) values.push(day);
    if (events.length > 0) values.push(outboxParameter(events));
    const { rowCount } = await this.database.pool.query({ name, text, values });
    if (rowCount !== 1) return false;
    if (firstToday) this.activeToday.set(dayKey, true);
    this.remember(append);
    return true;
  }

  /** Keeps the run as it is after a commit, and hands it out. */
  remember({ run, actions, state, at }: Append): StoredRun {
    const next: StoredRun = {
      ...run,
      state,
      finishedAt: state.finished ? at : null,
      log: [...run.log, ...actions.map((action) => ({ ...action, committedAt: at }))],
    };
    this.known.set(run.id, next);
    return next;
  }
}

/** The statement in its four shapes, so that an answer does no more than it must. */
const appendStatements = [
  [buildAppend(false, false), buildAppend(false, true)],
  [buildAppend(true, false), buildAppend(true, true)],
] as const;

function buildAppend(firstToday: boolean, tells: boolean): { name: string; text: string } {
  const parts = [
    `moved AS (
       UPDATE run SET seq = $3, step_number = $4, last_action_at = $5
        WHERE id = $1 AND seq = $2 AND finished_at IS NULL
       RETURNING id, citizen_id)`,
    `appended AS (
       INSERT INTO action (run_id, seq, id, step_id, type, payload, created_at)
       SELECT moved.id, done.seq, done.id, done."stepId", done.type, done.payload, $5
         FROM moved, jsonb_to_recordset($6::jsonb)
           AS done(seq integer, id uuid, "stepId" text, type text, payload jsonb))`,
  ];
  if (firstToday) {
    parts.push(`active AS (
      INSERT INTO activity_day (citizen_id, day) SELECT citizen_id, $7::date FROM moved ON CONFLICT DO NOTHING)`);
  }
  if (tells) parts.push(outboxInsertSql(firstToday ? '$8' : '$7', 'EXISTS (SELECT FROM moved)'));
  return {
    name: `play-append${firstToday ? '-first' : ''}${tells ? '-tell' : ''}`,
    text: `WITH ${parts.join(', ')} SELECT id FROM moved`,
  };
}

function replayed(
  runId: string,
  row: RunAndAction,
  rows: readonly RunAndAction[],
  version: PublishedVersion,
): StoredRun {
  const level = version.levels.get(row.level_id);
  if (level === undefined) throw new Error(`Run ${runId} is of a level that its version does not have.`);
  const log = rows.flatMap((logged) => (logged.seq === null ? [] : [loggedAction(logged, logged.seq)]));
  const options = { seed: Number(row.seed), mode: row.mode };
  const { state, refusedAt } = replay(level, options, log);
  if (refusedAt !== null && row.finished_at === null) {
    // The rules have changed under an unfinished run. What was finished before keeps the result it had.
    throw new DomainError('version-mismatch', { facts: { engineVersion } });
  }
  return {
    id: runId,
    enrolmentId: row.enrolment_id,
    citizenId: row.citizen_id,
    asStaff: row.as_staff,
    sprintVersionId: row.sprint_version_id,
    levelId: row.level_id,
    engineVersion: row.engine_version,
    ...options,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    version,
    level,
    log,
    state: withStoredResult(state, row),
  };
}

function withStoredResult(state: RunState, { percent, stars }: RunAndAction): RunState {
  return percent === null || stars === null ? state : { ...state, finished: true, percent, stars };
}

function loggedAction(row: RunAndAction, seq: number): LoggedAction {
  return {
    id: row.id,
    seq,
    stepId: row.step_id,
    type: row.type,
    payload: row.payload,
    committedAt: row.created_at,
  };
}
