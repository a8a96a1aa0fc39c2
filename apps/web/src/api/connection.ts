/**
 * Whether the server can be reached. The browser's word ("there is a network") is taken at once; beyond it, each call
 * to the server says how it went.
 */
import { useSyncExternalStore } from 'react';

/** `no-network`: this device is offline. `no-server`: it is not, and still nobody answers. */
export type Connection = 'online' | 'no-network' | 'no-server';

const probeMilliseconds = 8_000;

let state: Connection = navigator.onLine ? 'online' : 'no-network';
let probe: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();
const returnListeners = new Set<() => void>();

function move(next: Connection): void {
  const before = state;
  if (next === before) return;
  state = next;
  for (const listener of listeners) listener();
  if (next === 'online') for (const listener of returnListeners) listener();
}

/** A server behind a proxy that is down is as far away as one that is not there. */
export const isUnreachable = (status: number): boolean => status === 0 || (status >= 502 && status <= 504);

/** What came of a call: its status, or 0 when nobody answered. */
export function noteAnswer(status: number): void {
  if (!isUnreachable(status)) {
    clearTimeout(probe);
    probe = undefined;
    return move('online');
  }
  move(navigator.onLine ? 'no-server' : 'no-network');
  probeLater();
}

/** Nobody else may have anything to ask: the line is tried until it answers, while somebody looks. */
function probeLater(): void {
  probe ??= setTimeout(() => {
    probe = undefined;
    if (document.hidden || !navigator.onLine) probeLater();
    else void tryLine();
  }, probeMilliseconds);
}

async function tryLine(): Promise<void> {
  const answer = await fetch('/api/health', { cache: 'no-store' }).catch(() => null);
  noteAnswer(answer?.status ?? 0);
}

addEventListener('offline', () => noteAnswer(0));
addEventListener('online', () => void tryLine());

export const connection = (): Connection => state;

/** Called when the server is there again after it was not. */
export function onReturn(listener: () => void): () => void {
  returnListeners.add(listener);
  return () => returnListeners.delete(listener);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useConnection = (): Connection => useSyncExternalStore(subscribe, connection);
