/** The store on IndexedDB. */
import type { EnrolmentView, LevelContent } from '@mikrosprint/contracts';
import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { revised, type LoggedAction, type RunLog, type RunRecord } from './run-log.js';
import { byStart, MemoryStore, type PlayStore } from './store.js';

interface PlayDatabase extends DBSchema {
  runs: { key: string; value: RunRecord };
  actions: { key: [string, number]; value: LoggedAction & { runId: string } };
  levels: {
    key: [string, string];
    value: { sprintVersionId: string; levelId: string; content: LevelContent };
  };
  enrolments: { key: string; value: EnrolmentView };
}

const schemaVersion = 1;
const databaseName = (accountId: string) => `mikrosprint-play-${accountId}`;

/** All actions of one run: its keys are [runId, seq]. */
const actionsOf = (runId: string) => IDBKeyRange.bound([runId, 0], [runId, Number.MAX_SAFE_INTEGER]);

function withoutRunId({ id, seq, stepId, type, payload }: LoggedAction): LoggedAction {
  return { id, seq, stepId, type, payload };
}

class BrowserStore implements PlayStore {
  private readonly database: IDBPDatabase<PlayDatabase>;

  constructor(database: IDBPDatabase<PlayDatabase>) {
    this.database = database;
  }

  async logs(): Promise<RunLog[]> {
    const transaction = this.database.transaction(['runs', 'actions']);
    const [runs, actions] = await Promise.all([
      transaction.objectStore('runs').getAll(),
      transaction.objectStore('actions').getAll(),
    ]);
    return runs
      .map((run) => ({
        run,
        actions: actions.filter((action) => action.runId === run.runId).map(withoutRunId),
      }))
      .sort(byStart);
  }

  async read(runId: string): Promise<RunLog | null> {
    const transaction = this.database.transaction(['runs', 'actions']);
    const [run, actions] = await Promise.all([
      transaction.objectStore('runs').get(runId),
      transaction.objectStore('actions').getAll(actionsOf(runId)),
    ]);
    return run ? { run, actions: actions.map(withoutRunId) } : null;
  }

  async create(log: RunLog): Promise<void> {
    const transaction = this.database.transaction(['runs', 'actions'], 'readwrite');
    const { runId } = log.run;
    await Promise.all([
      transaction.objectStore('runs').put(log.run, runId),
      ...log.actions.map((action) =>
        transaction.objectStore('actions').put({ ...action, runId }, [runId, action.seq]),
      ),
      transaction.done,
    ]);
  }

  async change(runId: string, change: (log: RunLog) => RunLog): Promise<RunLog | null> {
    const transaction = this.database.transaction(['runs', 'actions'], 'readwrite', { durability: 'strict' });
    const runs = transaction.objectStore('runs');
    const actions = transaction.objectStore('actions');
    const [run, kept] = await Promise.all([runs.get(runId), actions.getAll(actionsOf(runId))]);
    if (!run) {
      await transaction.done;
      return null;
    }
    const before: RunLog = { run, actions: kept.map(withoutRunId) };
    const after = revised(before, change(before));
    if (after !== before) {
      const stays = new Map(after.actions.map((action) => [action.seq, action.id]));
      const known = new Map(before.actions.map((action) => [action.seq, action.id]));
      await Promise.all([
        runs.put(after.run, runId),
        ...before.actions
          .filter((action) => !stays.has(action.seq))
          .map((action) => actions.delete([runId, action.seq])),
        ...after.actions
          .filter((action) => known.get(action.seq) !== action.id)
          .map((action) => actions.put({ ...action, runId }, [runId, action.seq])),
      ]);
    }
    await transaction.done;
    return after;
  }

  async forget(runId: string): Promise<void> {
    const transaction = this.database.transaction(['runs', 'actions'], 'readwrite');
    await Promise.all([
      transaction.objectStore('runs').delete(runId),
      transaction.objectStore('actions').delete(actionsOf(runId)),
      transaction.done,
    ]);
  }

  async saveLevel(levelId: string, content: LevelContent): Promise<void> {
    const { sprintVersionId } = content;
    await this.database.put('levels', { sprintVersionId, levelId, content }, [sprintVersionId, levelId]);
  }

  async level(sprintVersionId: string, levelId: string): Promise<LevelContent | null> {
    return (await this.database.get('levels', [sprintVersionId, levelId]))?.content ?? null;
  }

  async saveEnrolment(enrolment: EnrolmentView): Promise<void> {
    await this.database.put('enrolments', enrolment, enrolment.enrolmentId);
  }

  async enrolment(enrolmentId: string): Promise<EnrolmentView | null> {
    return (await this.database.get('enrolments', enrolmentId)) ?? null;
  }

  close(): void {
    this.database.close();
  }
}

/** Opens the account's store; a browser without IndexedDB gets one that lives as long as the page. */
export async function openBrowserStore(accountId: string): Promise<PlayStore> {
  try {
    const database = await openDB<PlayDatabase>(databaseName(accountId), schemaVersion, {
      upgrade(fresh) {
        fresh.createObjectStore('runs');
        fresh.createObjectStore('actions');
        fresh.createObjectStore('levels');
        fresh.createObjectStore('enrolments');
      },
      // A newer page wants to upgrade: let it, this one goes on in what it has in memory and on the server.
      blocking(_current, _blocked, event) {
        (event.target as IDBDatabase).close();
      },
    });
    return new BrowserStore(database);
  } catch {
    return new MemoryStore();
  }
}

/** Removes the account's store from this computer. Only for an account with nothing left to send. */
export async function removeBrowserStore(accountId: string): Promise<void> {
  await deleteDB(databaseName(accountId));
}
