import type { SignedIn } from '@mikrosprint/contracts';
import { noteAnswer } from './connection.js';
import { ApiProblem, problemOf } from './problem.js';

/**
 * The access token lives here, in memory, and nowhere else. The refresh token is in a cookie that no script can read;
 * since it rotates, only one tab may use it at a time.
 */
let current: { token: string; made: number } | null = null;
const listeners = new Set<(signedIn: SignedIn | null) => void>();
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('mikrosprint-token');

channel?.addEventListener('message', (event: MessageEvent<SignedIn | null>) => adopt(event.data));

function adopt(signedIn: SignedIn | null): void {
  current = signedIn && { token: signedIn.accessToken, made: Date.now() };
  for (const listener of listeners) listener(signedIn);
}

export const accessToken = (): string | null => current?.token ?? null;

/** Take over what a sign-in answered, here and in the other tabs. Null: signed out. */
export function setSignedIn(signedIn: SignedIn | null): void {
  adopt(signedIn);
  channel?.postMessage(signedIn);
}

/** Told of every new token and of the end of the session, also when another tab caused it. */
export function onSignedIn(listener: (signedIn: SignedIn | null) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const oneAtATime = <T>(work: () => Promise<T>): Promise<T> =>
  // Web Locks exist only in secure contexts; elsewhere the server's 30 s of grace covers two tabs at once.
  'locks' in navigator ? navigator.locks.request('mikrosprint-refresh', work) : work();

/**
 * A fresh access token through the cookie. `used` is the token that was refused: when another tab has brought a newer
 * one in the meantime, nothing is asked. False: the session has ended. Throws `offline` when nobody answers.
 */
export function refresh(used: string | null): Promise<boolean> {
  return oneAtATime(async () => {
    if (current && current.token !== used) return true;
    const response = await fetch('/api/auth/refresh', { method: 'POST', credentials: 'same-origin' }).catch(
      () => {
        noteAnswer(0);
        throw new ApiProblem('offline', 0);
      },
    );
    noteAnswer(response.status);
    if (response.ok) {
      setSignedIn((await response.json()) as SignedIn);
      return true;
    }
    if (response.status === 401) {
      setSignedIn(null);
      return false;
    }
    throw await problemOf(response);
  });
}
