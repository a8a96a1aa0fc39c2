/**
 * What this device remembers of the one citizen who is signed in here, so that their pages open without a connection:
 * who they are, and what their pages said last. Signing out, and somebody else signing in, takes all of it away.
 * What somebody chose and the server has not heard of stays until it has, under their id alone.
 */
import type { Person, Preferences } from '@mikrosprint/contracts';
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** Nothing that a stranger could use: no e-mail, no role, no token. */
interface RememberedPerson {
  id: string;
  displayName: string;
  preferences: Preferences;
}

interface DeviceDatabase extends DBSchema {
  person: { key: 'signed-in'; value: RememberedPerson };
  pages: { key: [string, string]; value: unknown };
  unsaved: { key: [string, string]; value: unknown };
}

let opening: Promise<IDBPDatabase<DeviceDatabase>> | null = null;

function open(): Promise<IDBPDatabase<DeviceDatabase>> {
  opening ??= openDB<DeviceDatabase>('mikrosprint-device', 2, {
    upgrade(database, version) {
      if (version < 1) {
        database.createObjectStore('person');
        database.createObjectStore('pages');
      }
      database.createObjectStore('unsaved');
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      opening = null;
    },
    terminated() {
      opening = null;
    },
  });
  opening.catch(() => (opening = null));
  return opening;
}

export async function rememberPerson({ id, displayName, preferences }: Person): Promise<void> {
  const transaction = (await open()).transaction(['person', 'pages'], 'readwrite');
  const before = await transaction.objectStore('person').get('signed-in');
  if (before && before.id !== id) await transaction.objectStore('pages').clear();
  await transaction.objectStore('person').put({ id, displayName, preferences }, 'signed-in');
  await transaction.done;
}

export async function forgetPerson(): Promise<void> {
  const transaction = (await open()).transaction(['person', 'pages'], 'readwrite');
  await Promise.all([
    transaction.objectStore('person').clear(),
    transaction.objectStore('pages').clear(),
    transaction.done,
  ]);
}

/** The citizen who is signed in here, as a page needs to know them while the server cannot be asked. */
export async function rememberedPerson(): Promise<Person | null> {
  const known = await (await open()).get('person', 'signed-in');
  if (!known) return null;
  // The notice about data waits for the server, which alone knows whether it has been read.
  const noticeReadAt = new Date(0).toISOString();
  return { ...known, email: '', roles: ['citizen'], units: [], noticeReadAt };
}

/** Keeps a page's content, unless the person has signed out while it was on its way; undefined takes it away. */
export async function rememberPage(accountId: string, name: string, content: unknown): Promise<void> {
  const transaction = (await open()).transaction(['person', 'pages'], 'readwrite');
  const known = await transaction.objectStore('person').get('signed-in');
  const pages = transaction.objectStore('pages');
  if (content === undefined) await pages.delete([accountId, name]);
  else if (known?.id === accountId) await pages.put(content, [accountId, name]);
  await transaction.done;
}

export async function rememberedPage(accountId: string, name: string): Promise<unknown> {
  return (await open()).get('pages', [accountId, name]);
}

/** Keeps what the server is still to hear; undefined when it has heard it. */
export async function keepUnsaved(accountId: string, name: string, content: unknown): Promise<void> {
  const database = await open();
  if (content === undefined) await database.delete('unsaved', [accountId, name]);
  else await database.put('unsaved', content, [accountId, name]);
}

export async function unsaved(accountId: string, name: string): Promise<unknown> {
  return (await open()).get('unsaved', [accountId, name]);
}
