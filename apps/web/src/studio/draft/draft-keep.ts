/**
 * What this device keeps of drafts until the server has it, under the account that wrote it. Each open page has a record
 * of its own, so that two tabs never write over each other; a record whose page is gone is taken over by the next one.
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { KeptDraft } from './kept-draft.js';
import { forgetLastWords, lastWordsUnder, noteLastWords } from './last-words.js';

interface KeptRecord extends KeptDraft {
  keptAt: number;
}

type Place = [accountId: string, draftId: string, page: string];

interface StudioDatabase extends DBSchema {
  drafts: { key: Place; value: KeptRecord };
}

let opening: Promise<IDBPDatabase<StudioDatabase>> | null = null;

function open(): Promise<IDBPDatabase<StudioDatabase>> {
  opening ??= openDB<StudioDatabase>('mikrosprint-studio', 1, {
    upgrade(database) {
      database.createObjectStore('drafts');
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

const nameOf = (place: readonly string[]): string => `mikrosprint-studio/${place.join('/')}`;

/** So long may a page that is being left need to be gone. */
const longestGoodbyeMilliseconds = 1_500;

/** Holds a name for as long as the page is open; false when another page has it, and keeps it. */
function hold(name: string): Promise<{ held: boolean; letGo: () => void }> {
  // Web Locks exist only in secure contexts; elsewhere two tabs at once meet as two authors do.
  if (!('locks' in navigator)) return Promise.resolve({ held: true, letGo: () => undefined });
  return new Promise((resolve) => {
    navigator.locks
      .request(name, { signal: AbortSignal.timeout(longestGoodbyeMilliseconds) }, () => {
        return new Promise<void>((letGo) => resolve({ held: true, letGo }));
      })
      .catch(() => resolve({ held: false, letGo: () => undefined }));
  });
}

/** One page's keeping of one draft. */
export interface DraftKeep {
  /** What a page that is gone has left behind. */
  left: KeptDraft | null;
  keep(kept: KeptDraft | null): Promise<void>;
  /** For a page that may be gone before anything else is done. */
  keepAtOnce(kept: KeptDraft): void;
  /** Lets the next page take over what is still kept. */
  close(): void;
}

/** Of each page its newest record, the newest page first. */
async function recordsOf(accountId: string, draftId: string): Promise<{ at: Place; record: KeptRecord }[]> {
  const database = await open();
  const range = IDBKeyRange.bound([accountId, draftId, ''], [accountId, draftId, '\uffff']);
  const places = await database.getAllKeys('drafts', range);
  const records = await database.getAll('drafts', range);
  const newest = new Map<string, KeptRecord>();
  places.forEach(([, , page], index) => {
    const record = records[index];
    if (record) newest.set(page, record);
  });
  const beginning = nameOf([accountId, draftId, '']);
  for (const { name, words } of lastWordsUnder(beginning)) {
    const page = name.slice(beginning.length);
    if ((newest.get(page)?.keptAt ?? 0) <= words.keptAt) newest.set(page, words);
  }
  return [...newest]
    .map(([page, record]) => ({ at: [accountId, draftId, page] as Place, record }))
    .sort((one, other) => other.record.keptAt - one.record.keptAt);
}

/** Takes over the newest record that no page holds; the others wait for the next time the draft is opened. */
export async function openKeep(accountId: string, draftId: string): Promise<DraftKeep> {
  const place: Place = [accountId, draftId, crypto.randomUUID()];
  const own = await hold(nameOf(place));
  const letGoes = [own.letGo];
  let takenOver: Place | null = null;
  let last: Promise<void> = Promise.resolve();

  async function takeOver(): Promise<KeptDraft | null> {
    for (const { at, record } of await recordsOf(accountId, draftId)) {
      const lock = await hold(nameOf(at));
      if (!lock.held) continue;
      letGoes.push(lock.letGo);
      takenOver = at;
      return { parts: record.parts, pending: record.pending };
    }
    return null;
  }

  async function write(kept: KeptDraft | null): Promise<void> {
    const transaction = (await open()).transaction('drafts', 'readwrite');
    if (kept === null) await transaction.store.delete(place);
    else await transaction.store.put({ ...kept, keptAt: Date.now() }, place);
    // In the same transaction: what was taken over is never nowhere.
    if (takenOver) await transaction.store.delete(takenOver);
    await transaction.done;
    forgetLastWords(nameOf(place));
    if (takenOver) forgetLastWords(nameOf(takenOver));
    takenOver = null;
  }

  return {
    left: await takeOver().catch(() => null),
    keep: (kept) => {
      const next = last.then(() => write(kept));
      last = next.catch(() => undefined);
      return next;
    },
    keepAtOnce: (kept) => noteLastWords(nameOf(place), { ...kept, keptAt: Date.now() }),
    close: () => void last.then(() => letGoes.forEach((letGo) => letGo())),
  };
}

/** The drafts of which this device keeps something that the server has not taken. */
export async function keptDraftIds(accountId: string): Promise<string[]> {
  const range = IDBKeyRange.bound([accountId, ''], [accountId, '\uffff', '\uffff']);
  const places = await (await open()).getAllKeys('drafts', range);
  const beginning = nameOf([accountId, '']);
  const last = lastWordsUnder(beginning).map(({ name }) => name.slice(beginning.length).split('/')[0] ?? '');
  return [...new Set([...places.map(([, draftId]) => draftId), ...last])];
}
