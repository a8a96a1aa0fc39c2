import { useSyncExternalStore } from 'react';
import type { Person, Preferences, SignedIn } from '@mikrosprint/contracts';
import { setLocale } from '../i18n/i18n.js';
import { recall, remember, setAppearance } from '../shell/appearance.js';
import { api } from './client.js';
import { connection, onReturn } from './connection.js';
import { ApiProblem } from './problem.js';
import * as device from './remembered.js';
import { onSignedIn, refresh, setSignedIn } from './token.js';

/** So long may the server think about who is here, before the page opens with what this device remembers. */
const patienceMilliseconds = 6_000;

/** `unreachable`: somebody was signed in here, but the server cannot be asked now. */
export type SessionStatus = 'starting' | 'anonymous' | 'signed-in' | 'unreachable';

interface SessionState {
  status: SessionStatus;
  person: Person | null;
  /** The server has not confirmed the person yet: this device remembers them, and the pages show what is kept. */
  fromMemory?: boolean;
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
    device.remember(null);
    if (state.status !== 'anonymous') move({ status: 'anonymous', person: null });
    return;
  }
  if (state.person && state.person.id !== signedIn.person.id) {
    // Another tab signed in as somebody else: nothing of the first person may stay on this page.
    location.replace('/');
    return;
  }
  remember('signed-in', 'yes');
  remember('sign-out-owed', null);
  device.remember(signedIn.person);
  if (!state.person || state.fromMemory) follow(signedIn.person.preferences);
  move({ status: 'signed-in', person: signedIn.person });
});

/** Once, before the first page: go on with the session of the cookie when there may be one. */
export async function startSession(): Promise<void> {
  if (recall('signed-in') === null) {
    move({ status: 'anonymous', person: null });
    return settleSignOut();
  }
  try {
    if (!(await inReasonableTime(refresh(null)))) move({ status: 'anonymous', person: null });
  } catch (problem) {
    if (device.isOffline(problem)) return openFromMemory();
    const isFault = problem instanceof ApiProblem && problem.status >= 500;
    move({ status: isFault ? 'unreachable' : 'anonymous', person: null });
  }
}

/** A line that is there but hardly carries anything counts as none; the answer is still taken when it comes. */
function inReasonableTime<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new ApiProblem('offline', 0)), patienceMilliseconds);
    answer.finally(() => clearTimeout(timer)).then(resolve, reject);
  });
}

async function openFromMemory(): Promise<void> {
  const person = await device.rememberedPerson();
  // The answer that was waited for may have come in the meantime.
  if (state.status === 'signed-in' && !state.fromMemory) return;
  if (!person) return move({ status: 'unreachable', person: null });
  follow(person.preferences);
  move({ status: 'signed-in', person, fromMemory: true });
}

onReturn(() => {
  if (state.status === 'unreachable') void startSession();
  else if (state.fromMemory) void refresh(null).catch(() => undefined);
  else if (state.status === 'anonymous') void settleSignOut();
});

/** Somebody signed out while the server could not hear it: told as soon as it can, so that the cookie is worth nothing. */
async function settleSignOut(): Promise<void> {
  if (recall('sign-out-owed') === null || connection() !== 'online') return;
  await api
    .post('auth/sign-out')
    .then(() => remember('sign-out-owed', null))
    .catch(() => undefined);
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
  // The page forgets at once, also when the server cannot be told yet.
  await api.post('auth/sign-out').catch(() => remember('sign-out-owed', 'yes'));
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
    if (state.person) device.remember(state.person);
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
