/** A browser with one account: a store of its own, a queue, and tabs that share both the store and the lock. */
import type { Level } from '@mikrosprint/curriculum';
import { PracticeSession } from '../../../apps/web/src/play/practice-session.js';
import { PlayQueue, type QueueNotice } from '../../../apps/web/src/play/sync/queue.js';
import { pendingOf, type RunLog } from '../../../apps/web/src/play/sync/run-log.js';
import { MemoryStore, type PlayStore } from '../../../apps/web/src/play/sync/store.js';
import type { PlayWire } from '../../../apps/web/src/play/sync/wire.js';

export interface Tab {
  session: PracticeSession;
  queue: PlayQueue;
  notices: QueueNotice[];
}

export class Device {
  readonly store: PlayStore;
  readonly problems: unknown[] = [];
  private readonly wire: PlayWire;
  private readonly level: Level;
  private readonly tabs = new Map<Tab, Set<(runId: string) => void>>();
  private lock: Promise<void> = Promise.resolve();

  constructor(level: Level, wire: PlayWire, store: PlayStore = new MemoryStore()) {
    this.store = store;
    this.level = level;
    this.wire = wire;
  }

  async keep(log: RunLog): Promise<void> {
    const content = {
      sprintId: 's',
      sprintVersionId: log.run.sprintVersionId,
      level: this.level,
      cast: [],
      skills: [],
    };
    await this.store.saveLevel(this.level.id, content);
    await this.store.create(log);
  }

  openTab(log: RunLog): Tab {
    const heard = new Set<(runId: string) => void>();
    const tell = (runId: string) => {
      for (const listeners of this.tabs.values()) {
        if (listeners !== heard) for (const listener of listeners) listener(runId);
      }
    };
    const queue = new PlayQueue({
      store: this.store,
      wire: this.wire,
      surroundings: {
        exclusively: (work) => {
          this.lock = this.lock.then(work, work);
          return this.lock;
        },
        // Tests flush by hand: no time passes here.
        later: () => () => undefined,
        tellOtherTabs: tell,
        now: () => new Date(0),
        report: (cause) => this.problems.push(cause),
      },
    });
    const session = new PracticeSession({
      content: this.level,
      log,
      store: this.store,
      queue,
      wire: this.wire,
      onOtherTab: (listener) => {
        heard.add(listener);
        return () => heard.delete(listener);
      },
      tellOtherTabs: tell,
      isOnline: () => true,
      onConnection: () => () => undefined,
      report: (cause) => this.problems.push(cause),
    });
    const tab: Tab = { session, queue, notices: [] };
    session.subscribe(() => {
      const { notice } = session.getView();
      if (notice) tab.notices.push(notice);
    });
    this.tabs.set(tab, heard);
    return tab;
  }

  async unsent(): Promise<number> {
    const logs = await this.store.logs();
    return logs.reduce((sum, log) => sum + pendingOf(log).length, 0);
  }
}

/** Lets everything that is already under way come to its end. */
export async function settle(...tabs: Tab[]): Promise<void> {
  for (const tab of tabs) await tab.session.settled();
  await new Promise((resolve) => setImmediate(resolve));
}
