import { useSyncExternalStore } from 'react';
import type { Person, Preferences, SignedIn } from '@mikrosprint/contracts';
import { setLocale } from '../i18n/i18n.js';
import { recall, remember, setAppearance } from '../shell/appearance.js';
import { api } from './client.js';
import { ApiProblem } from './problem.js';
import { onSignedIn, refresh, setSignedIn } from './token.js';

/** `unreachable`: somebody was signed in here, but the server cannot be asked now. */
export type SessionStatus = 'starting' | 'anonymous' | 'signed-in' | 'unreachable';

interface SessionState {
  status: SessionStatus;
  person: Person | null;
}

let state: SessionState = { status: 'starting', person: null };
const listeners = new Set<() => void>();

function move(next: SessionState): void {
  state = next;
  for (const listener of listeners) listener();
}

function follow(preferences: Preferences): void {
  setAppearance(preferences);
  void setLocale(preferences.locale);
}

onSignedIn((signedIn: SignedIn | null) => {
  if (!signedIn) {
    remember('signed-in', null);
    if (state.status !== 'anonymous') move({ status: 'anonymous', person: null });
    return;
  }
  if (state.person && state.person.id !== signedIn.person.id) {
    // Another tab signed in as somebody else: nothing of the first person may stay on this page.
    location.replace('/');
    return;
  }
  remember('signed-in', 'yes');
  if (!state.person) follow(signedIn.person.preferences);
  move({ status: 'signed-in', person: signedIn.person });
});

/** Once, before the first page: go on with the session of the cookie when there may be one. */
export async function startSession(): Promise<void> {
  if (recall('signed-in') === null) return move({ status: 'anonymous', person: null });
  try {
    if (!(await refresh(null))) move({ status: 'anonymous', person: null });
  } catch (problem) {
    const offline = problem instanceof ApiProblem && (problem.code === 'offline' || problem.status >= 500);
    move({ status: offline ? 'unreachable' : 'anonymous', person: null });
  }
}

async function takeOver(answer: Promise<SignedIn>): Promise<void> {
  const signedIn = await answer;
  // What was chosen on the sign-in page is what the person wants now.
  const chosen = recall('locale') as Preferences['locale'] | null;
  setSignedIn(signedIn);
  if (chosen && chosen !== signedIn.person.preferences.locale) await setPreference({ locale: chosen });
}

const signIn = (email: string, password: string): Promise<void> =>
  takeOver(api.post<SignedIn>('auth/sign-in', { email, password }));

const demoSignIn = (account: string): Promise<void> => takeOver(api.post<SignedIn>('auth/demo', { account }));

async function signOut(): Promise<void> {
  // The page forgets at once; when the server cannot be reached, the cookie runs out by itself.
  await api.post('auth/sign-out').catch(() => undefined);
  setSignedIn(null);
}

/** Shows the choice at once and saves it on the server; puts the old one back when it could not be saved. */
async function setPreference(patch: Partial<Preferences>): Promise<void> {
  const { person } = state;
  if (!person) {
    if (patch.locale) await setLocale(patch.locale);
    return;
  }
  const before = person.preferences;
  const show = (preferences: Preferences): void => {
    follow(preferences);
    if (state.person) move({ ...state, person: { ...state.person, preferences } });
  };
  show({ ...before, ...patch });
  try {
    await api.patch<Preferences>('me/preferences', patch);
  } catch (problem) {
    show(before);
    throw problem;
  }
}

async function readNotice(): Promise<void> {
  await api.post('me/notice-read');
  if (state.person) move({ ...state, person: { ...state.person, noticeReadAt: new Date().toISOString() } });
}

const actions = { signIn, demoSignIn, signOut, setPreference, readNotice };

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Who is signed in, and what they may do about it. */
export function useSession(): SessionState & typeof actions {
  const now = useSyncExternalStore(subscribe, () => state);
  return { ...now, ...actions };
}

/** The signed-in person; only for pages that the router shows to signed-in people. */
export function usePerson(): Person {
  const { person } = useSession();
  if (!person) throw new Error('This page is only for signed-in people.');
  return person;
}

/** For code outside React, for example the offline queue, which keeps its things under the account's id. */
export const session = { getState: (): SessionState => state, subscribe, ...actions };
