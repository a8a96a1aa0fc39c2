/** The door to what this device remembers. Its store comes as a part of its own; a browser without one remembers nothing. */
import type { Person } from '@mikrosprint/contracts';
import { isUnreachable } from './connection.js';
import { ApiProblem } from './problem.js';

const store = () => import('./device-store.js');

/** One after the other, so that "forget" is never overtaken by a "remember" of before. */
let last: Promise<void> = Promise.resolve();

function inTurn(work: () => Promise<void>): Promise<void> {
  last = last.then(work).catch(() => undefined);
  return last;
}

export function remember(person: Person | null): void {
  const isCitizen = person?.roles.includes('citizen') === true;
  void inTurn(async () => {
    const { forgetPerson, rememberPerson } = await store();
    if (person && isCitizen) await rememberPerson(person);
    else await forgetPerson();
  });
}

export async function rememberedPerson(): Promise<Person | null> {
  try {
    return await (await store()).rememberedPerson();
  } catch {
    return null;
  }
}

/** Nobody answered. A server that answers with a fault of its own is there, and its word is not replaced by an old one. */
export const isOffline = (problem: unknown): boolean =>
  problem instanceof ApiProblem && (problem.code === 'offline' || isUnreachable(problem.status));

/**
 * Keeps something of the person's own that the server has not heard of yet, by changing what is kept of it; undefined
 * when there is nothing left to hear. It outlives signing out, as answers do. Resolves when the device has it, also when
 * it can keep nothing.
 */
export function keep<T>(
  accountId: string,
  name: string,
  change: (kept: T | undefined) => T | undefined,
): Promise<void> {
  return inTurn(async () => {
    const { keepUnsaved, unsaved } = await store();
    const before = (await unsaved(accountId, name)) as T | undefined;
    await keepUnsaved(accountId, name, change(before));
  });
}

/** What waits here to be saved; a browser without a store has kept nothing. */
export async function kept<T>(accountId: string, name: string): Promise<T | undefined> {
  try {
    return (await (await store()).unsaved(accountId, name)) as T | undefined;
  } catch {
    return undefined;
  }
}

/**
 * Keeps what the person says for this device alone: the server never hears of it, and signing out takes it away.
 * Undefined takes it away at once.
 */
export function keepHere(accountId: string, name: string, content: unknown): void {
  inTurn(async () => (await store()).rememberPage(accountId, name, content));
}

/** What was kept for this device alone, after all that is being kept now. Rejects in a browser without a store. */
export async function keptHere(accountId: string, name: string): Promise<unknown> {
  await last;
  return (await store()).rememberedPage(accountId, name);
}

/** What the server said last of it. */
async function lastSaid<T>(accountId: string, name: string): Promise<T | undefined> {
  try {
    return (await (await store()).rememberedPage(accountId, name)) as T | undefined;
  } catch {
    return undefined;
  }
}

/**
 * What the server says, and when it cannot be asked, what it said last. `content` is what was kept, for a page that
 * has to fit it to what has happened here since.
 */
export async function lastKnown<T>(
  accountId: string,
  name: string,
  ask: () => Promise<T>,
  fit: (content: T) => Promise<T> = (content) => Promise.resolve(content),
): Promise<T> {
  try {
    const fresh = await ask();
    inTurn(async () => (await store()).rememberPage(accountId, name, fresh));
    return fresh;
  } catch (problem) {
    if (!isOffline(problem)) throw problem;
    const before = await lastSaid<T>(accountId, name);
    if (before === undefined) throw problem;
    return fit(before);
  }
}
