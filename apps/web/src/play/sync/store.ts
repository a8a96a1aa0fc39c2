/**
 * Where a browser keeps what one account has played but the server may not have yet. One database per account, so
 * that on a shared computer nobody's answers are sent by, or shown to, somebody else.
 */
import type { EnrolmentView, LevelContent } from '@mikrosprint/contracts';
import { revised, type RunLog } from './run-log.js';

export interface PlayStore {
  /** All runs with their actions, oldest first: what came first opens what comes later. */
  logs(): Promise<RunLog[]>;
  read(runId: string): Promise<RunLog | null>;
  create(log: RunLog): Promise<void>;
  /**
   * Reads, changes and writes one run as one step that no other tab can come between. `change` gets the log as it
   * is and gives the next one, or the same object when nothing changes. Every change raises the log's revision. Null
   * when the run is not here.
   */
  change(runId: string, change: (log: RunLog) => RunLog): Promise<RunLog | null>;
  forget(runId: string): Promise<void>;
  saveLevel(levelId: string, content: LevelContent): Promise<void>;
  level(sprintVersionId: string, levelId: string): Promise<LevelContent | null>;
  saveEnrolment(enrolment: EnrolmentView): Promise<void>;
  enrolment(enrolmentId: string): Promise<EnrolmentView | null>;
  close(): void;
}

/** For tests, and for browsers that refuse IndexedDB (private windows): then answers live as long as the page. */
export class MemoryStore implements PlayStore {
  private readonly runs = new Map<string, RunLog>();
  private readonly levels = new Map<string, LevelContent>();
  private readonly enrolments = new Map<string, EnrolmentView>();

  logs(): Promise<RunLog[]> {
    return Promise.resolve([...this.runs.values()].sort(byStart));
  }

  read(runId: string): Promise<RunLog | null> {
    return Promise.resolve(this.runs.get(runId) ?? null);
  }

  create(log: RunLog): Promise<void> {
    this.runs.set(log.run.runId, log);
    return Promise.resolve();
  }

  change(runId: string, change: (log: RunLog) => RunLog): Promise<RunLog | null> {
    const log = this.runs.get(runId);
    if (!log) return Promise.resolve(null);
    const next = revised(log, change(log));
    this.runs.set(runId, next);
    return Promise.resolve(next);
  }

  forget(runId: string): Promise<void> {
    this.runs.delete(runId);
    return Promise.resolve();
  }

  saveLevel(levelId: string, content: LevelContent): Promise<void> {
    this.levels.set(`${content.sprintVersionId}/${levelId}`, content);
    return Promise.resolve();
  }

  level(sprintVersionId: string, levelId: string): Promise<LevelContent | null> {
    return Promise.resolve(this.levels.get(`${sprintVersionId}/${levelId}`) ?? null);
  }

  saveEnrolment(enrolment: EnrolmentView): Promise<void> {
    this.enrolments.set(enrolment.enrolmentId, enrolment);
    return Promise.resolve();
  }

  enrolment(enrolmentId: string): Promise<EnrolmentView | null> {
    return Promise.resolve(this.enrolments.get(enrolmentId) ?? null);
  }

  close(): void {
    // Nothing is held open.
  }
}

export function byStart(one: RunLog, other: RunLog): number {
  return one.run.startedAt < other.run.startedAt ? -1 : one.run.startedAt > other.run.startedAt ? 1 : 0;
}
