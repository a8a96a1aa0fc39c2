/**
 * A store that goes on when the browser's storage fails (a full disk, a connection that Safari dropped): what this
 * page has seen is mirrored in memory, and from the first failure on the mirror is the store. Answers then live as
 * long as the page, and reach the server as always.
 */
import type { EnrolmentView, LevelContent } from '@mikrosprint/contracts';
import type { RunLog } from './run-log.js';
import { MemoryStore, type PlayStore } from './store.js';

export class SafeStore implements PlayStore {
  private readonly mirror = new MemoryStore();
  private failed = false;
  private readonly storage: PlayStore;
  private readonly report: (cause: unknown) => void;

  constructor(storage: PlayStore, report: (cause: unknown) => void) {
    this.storage = storage;
    this.report = report;
  }

  logs(): Promise<RunLog[]> {
    return this.through((store) => store.logs());
  }

  async read(runId: string): Promise<RunLog | null> {
    const log = await this.through((store) => store.read(runId));
    if (log) await this.mirror.create(log);
    return log;
  }

  async create(log: RunLog): Promise<void> {
    await this.mirror.create(log);
    await this.through((store) => store.create(log));
  }

  async change(runId: string, change: (log: RunLog) => RunLog): Promise<RunLog | null> {
    const log = await this.through((store) => store.change(runId, change));
    if (log) await this.mirror.create(log);
    return log;
  }

  async forget(runId: string): Promise<void> {
    await this.mirror.forget(runId);
    await this.through((store) => store.forget(runId));
  }

  async saveLevel(levelId: string, content: LevelContent): Promise<void> {
    await this.mirror.saveLevel(levelId, content);
    await this.through((store) => store.saveLevel(levelId, content));
  }

  level(sprintVersionId: string, levelId: string): Promise<LevelContent | null> {
    return this.through((store) => store.level(sprintVersionId, levelId));
  }

  async saveEnrolment(enrolment: EnrolmentView): Promise<void> {
    await this.mirror.saveEnrolment(enrolment);
    await this.through((store) => store.saveEnrolment(enrolment));
  }

  enrolment(enrolmentId: string): Promise<EnrolmentView | null> {
    return this.through((store) => store.enrolment(enrolmentId));
  }

  close(): void {
    this.storage.close();
  }

  private async through<T>(work: (store: PlayStore) => Promise<T>): Promise<T> {
    if (this.failed) return work(this.mirror);
    try {
      return await work(this.storage);
    } catch (cause) {
      this.failed = true;
      this.report(cause);
      return work(this.mirror);
    }
  }
}
