/**
 * What the browser gives the queue and the sessions of one account: its store, its lock, its clock, the word from
 * other tabs. One per account and page.
 */
import { onReturn } from '../../api/connection.js';
import { apiWire } from './api-wire.js';
import { openBrowserStore, removeBrowserStore } from './browser-store.js';
import { PlayQueue } from './queue.js';
import { SafeStore } from './safe-store.js';
import type { PlayStore } from './store.js';
import type { PlayWire } from './wire.js';

export interface AccountPlay {
  accountId: string;
  store: PlayStore;
  wire: PlayWire;
  queue: PlayQueue;
  onOtherTab(listener: (runId: string) => void): () => void;
  tellOtherTabs(runId: string): void;
  isOnline(): boolean;
  onConnection(listener: () => void): () => void;
  later(work: () => void, milliseconds: number): () => void;
  report(cause: unknown): void;
  close(): void;
}

function later(work: () => void, milliseconds: number): () => void {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
}

function exclusivelyFor(accountId: string): (work: () => Promise<void>) => Promise<void> {
  // Web Locks exist only in secure contexts; without them two tabs may send the same batch, which is harmless.
  if (!('locks' in navigator)) return (work) => work();
  return (work) => navigator.locks.request(`mikrosprint-play-${accountId}`, work);
}

function tabsOf(accountId: string) {
  const channel =
    typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(`mikrosprint-play-${accountId}`);
  return {
    tell: (runId: string) => channel?.postMessage(runId),
    listen(listener: (runId: string) => void): () => void {
      const heard = (event: MessageEvent<string>) => listener(event.data);
      channel?.addEventListener('message', heard);
      return () => channel?.removeEventListener('message', heard);
    },
    close: () => channel?.close(),
  };
}

function onConnection(listener: () => void): () => void {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
}

/** Sends when the connection is back and when the page may be about to go. */
function sendAtTheRightMoments(queue: PlayQueue): () => void {
  const now = () => void queue.flush();
  const beforeGoing = () => void queue.flush({ keepalive: true });
  const onVisibility = () => (document.visibilityState === 'hidden' ? beforeGoing() : now());
  const stopWaiting = onReturn(now);
  addEventListener('online', now);
  addEventListener('pagehide', beforeGoing);
  document.addEventListener('visibilitychange', onVisibility);
  return () => {
    stopWaiting();
    removeEventListener('online', now);
    removeEventListener('pagehide', beforeGoing);
    document.removeEventListener('visibilitychange', onVisibility);
  };
}

async function open(accountId: string): Promise<AccountPlay> {
  const report = (cause: unknown) => reportError(cause);
  const store = new SafeStore(await openBrowserStore(accountId), report);
  const tabs = tabsOf(accountId);
  const queue = new PlayQueue({
    store,
    wire: apiWire,
    surroundings: {
      exclusively: exclusivelyFor(accountId),
      later,
      tellOtherTabs: tabs.tell,
      now: () => new Date(),
      report,
    },
  });
  const stopSending = sendAtTheRightMoments(queue);
  return {
    accountId,
    store,
    wire: apiWire,
    queue,
    onOtherTab: tabs.listen,
    tellOtherTabs: tabs.tell,
    isOnline: () => navigator.onLine,
    onConnection,
    later,
    report,
    close() {
      stopSending();
      queue.close();
      tabs.close();
      store.close();
    },
  };
}

let current: { accountId: string; opening: Promise<AccountPlay> } | null = null;

/** The play of the signed-in account. The first call also sends what an earlier visit could not. */
export function accountPlay(accountId: string): Promise<AccountPlay> {
  if (current?.accountId === accountId) return current.opening;
  void current?.opening.then((play) => play.close());
  const opening = open(accountId).then(async (play) => {
    await play.queue.tidy();
    play.queue.poke();
    return play;
  });
  current = { accountId, opening };
  return opening;
}

/** How many answers would stay behind on this computer if the person signed out now; tries to send them first. */
export async function unsentAnswers(accountId: string): Promise<number> {
  const { queue } = await accountPlay(accountId);
  await queue.flush();
  return queue.unsent();
}

/** After sign-out: nothing stays on a shared computer except answers that could not be sent. */
export async function leaveAccount(accountId: string): Promise<void> {
  if (current?.accountId !== accountId) return;
  const play = await current.opening;
  const unsent = await play.queue.unsent();
  current = null;
  play.close();
  if (unsent === 0) await removeBrowserStore(accountId);
}
