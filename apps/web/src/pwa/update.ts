/**
 * A new version waits beside the old one until nobody is in the middle of anything: it is taken when somebody asks for
 * it outside a level, or when the product is opened the next time. What is taken in one tab, the others follow when
 * they next change the page.
 */
import { useSyncExternalStore } from 'react';
import { isSomebodyPlaying } from './playing.js';

export type Update =
  | 'none'
  | 'waiting'
  /** Asked for, but a level is open in another tab. */
  | 'after-the-level'
  /** The new version serves this page from its next load on. */
  | 'taken';

const lookAgainMilliseconds = 3_000;
/** Before the first page is drawn somebody waits in front of an empty screen; later they look at a page that works. */
const longestTakeMilliseconds = { atStart: 8_000, later: 30_000 };
/** So long may a page that was left need to be gone. */
const longestGoodbyeMilliseconds = 1_500;
const takenKey = 'mikrosprint.update-taken';

let state: Update = 'none';
const listeners = new Set<() => void>();

function move(next: Update): void {
  if (state === next || state === 'taken') return;
  state = next;
  for (const listener of listeners) listener();
}

const workers = 'serviceWorker' in navigator ? navigator.serviceWorker : null;
const isPlayPage = (): boolean => location.pathname.startsWith('/play/');

/**
 * Makes the waiting version the one that serves; the page that shows it must then be loaded anew. False: it does not
 * come into its place; when it does after all, the next page is the new version's.
 */
function take(waiting: ServiceWorker, longest: number): Promise<boolean> {
  return new Promise((resolve) => {
    workers?.addEventListener('controllerchange', () => resolve(true), { once: true });
    setTimeout(() => resolve(false), longest);
    waiting.postMessage({ type: 'SKIP_WAITING' });
  });
}

/**
 * Before the first page is drawn nothing can be interrupted here, so a version that waits is taken; not while a level
 * is played in another tab. True: the page is about to be loaded anew.
 */
export async function takeAtStart(): Promise<boolean> {
  watchForTaking();
  const waiting = (await workers?.getRegistration().catch(() => undefined))?.waiting;
  if (!waiting || isPlayPage() || sessionStorage.getItem(takenKey) !== null) return false;
  if (await isStillPlaying()) return false;
  // Should the new version not come into its place, the page must not be loaded again and again.
  sessionStorage.setItem(takenKey, 'yes');
  if (!(await take(waiting, longestTakeMilliseconds.atStart))) return false;
  location.reload();
  return true;
}

/** The page that this one replaces may have been a level, and takes a moment to be gone. */
async function isStillPlaying(): Promise<boolean> {
  const deadline = Date.now() + longestGoodbyeMilliseconds;
  while (await isSomebodyPlaying()) {
    if (Date.now() > deadline) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

/** Another tab has taken the new version. The very first worker of a browser replaces nothing. */
function watchForTaking(): void {
  let served = Boolean(workers?.controller);
  workers?.addEventListener('controllerchange', () => {
    if (served) move('taken');
    served = true;
  });
}

/** A new version has been fetched and waits. */
export function noteWaiting(): void {
  sessionStorage.removeItem(takenKey);
  move('waiting');
}

/** The reader wants it: now, or when the level in the other tab is over. */
export async function takeUpdate(): Promise<void> {
  if (isPlayPage() || (await isSomebodyPlaying())) {
    move('after-the-level');
    setTimeout(() => void takeUpdate(), lookAgainMilliseconds);
    return;
  }
  const waiting = (await workers?.getRegistration())?.waiting;
  if (waiting) await take(waiting, longestTakeMilliseconds.later);
  location.reload();
}

/**
 * For a page that is too old for the server: fetches what is new and loads it, without waiting to be asked. Answers
 * are in the browser's storage and wait there.
 */
export async function fetchNewest(): Promise<void> {
  const registration = await workers?.getRegistration();
  await registration?.update().catch(() => undefined);
  const coming = registration?.installing;
  if (coming) await installed(coming);
  if (registration?.waiting) await take(registration.waiting, longestTakeMilliseconds.later);
  location.reload();
}

function installed(worker: ServiceWorker): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, longestTakeMilliseconds.later);
    worker.addEventListener('statechange', () => {
      if (worker.state !== 'installing') resolve();
    });
  });
}

/** Called on every change of page: the moment to change over, since nothing of the next page has begun. */
export function followUpdate(): void {
  if (state === 'taken') location.reload();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useUpdate = (): Update => useSyncExternalStore(subscribe, () => state);
