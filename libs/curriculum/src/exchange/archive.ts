import { zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { readDirectory } from './archive-directory.js';
import type { ListedEntry } from './archive-directory.js';
import { archiveLimits, harmlessBytes, sizeInWords } from './archive-limits.js';
import type { ArchiveLimits } from './archive-limits.js';
import { foldedPath, foldersAbove, pathProblem } from './archive-path.js';
import { encryptedFlags, spanOf, unpacked } from './archive-unpack.js';

/*
 * Zip archives (PKWARE APPNOTE 6.3.10) that strangers send. An archive is taken whole or not at all: where two programs
 * could read two different things in it, it is refused. An archive in an archive is a file like any other.
 */

export interface ArchiveProblem {
  /** The file in the archive; empty when it is about the archive as a whole. */
  path: string;
  /** In plain English. */
  message: string;
}

export type ArchiveReading =
  | { ok: true; /** Files by path in Unicode NFC; folders are not in it. */ files: Map<string, Uint8Array> }
  | { ok: false; problems: ArchiveProblem[] };

export interface ArchiveOptions {
  /** Where they differ from `archiveLimits`. */
  limits?: Partial<ArchiveLimits>;
  /** Unpacks only these paths. The limits on size then count only them, what stays packed costs nothing. */
  only?: ReadonlySet<string>;
}

const mostProblems = 20;
const regularFile = 0x8000;
const folder = 0x4000;
const symbolicLink = 0xa000;
const methods = { stored: 0, deflated: 8 };
const inZip64 = 0xffffffff;

function typeProblem({ fileType, isFolder }: ListedEntry): string | null {
  if (fileType === symbolicLink) return 'is a symbolic link';
  if (fileType === folder && !isFolder) return 'is marked as a folder and named as a file';
  if (fileType === regularFile && isFolder) return 'is marked as a file and named as a folder';
  return [0, regularFile, folder].includes(fileType) ? null : 'is neither a file nor a folder';
}

/** What is wrong with an entry by what the list says of it; null when nothing is. */
function entryProblem(entry: ListedEntry, limits: ArchiveLimits, isWanted: boolean): string | null {
  const { size, packedSize, method } = entry;
  const named = pathProblem(entry.path, limits) ?? typeProblem(entry);
  if (named !== null) return named;
  if ((entry.flags & encryptedFlags) !== 0) return 'is encrypted';
  if (size === inZip64 || packedSize === inZip64 || entry.headerAt === inZip64) return 'is larger than 4 GB';
  if (method !== methods.stored && method !== methods.deflated) {
    return `is packed by method ${method}; only 0 (stored) and 8 (deflated) are read`;
  }
  if (entry.isFolder && size > 0) return 'is a folder and has content';
  if (method === methods.stored && size !== packedSize) return 'is not compressed and yet has two sizes';
  if (isWanted && size > limits.entryBytes) return `is larger than ${sizeInWords(limits.entryBytes)}`;
  if (size > harmlessBytes && size > packedSize * limits.ratio) {
    return `is compressed more than ${limits.ratio} times: that is how archives are made to overwhelm`;
  }
  return null;
}

/** Two entries that some file system would take for one, and files that others treat as their folder. */
function clashes(entries: readonly ListedEntry[]): ArchiveProblem[] {
  const problems: ArchiveProblem[] = [];
  const seen = new Map<string, ListedEntry>();
  for (const entry of entries) {
    const folded = foldedPath(entry.path);
    const other = seen.get(folded);
    seen.set(folded, entry);
    // Folders are listed or not, by the maker's taste: only a file can be there twice.
    if (!other || (other.isFolder && entry.isFolder && other.path === entry.path)) continue;
    problems.push({ path: entry.path, message: `is there twice: "${shown(other.path)}" is the same name` });
  }
  for (const { path } of entries) {
    const above = foldersAbove(path).find((one) => seen.get(foldedPath(one))?.isFolder === false);
    if (above !== undefined) problems.push({ path, message: `lies in "${shown(above)}", which is a file` });
  }
  return problems;
}

interface Packed {
  entry: ListedEntry;
  start: number;
  end: number;
}

/** How a header, a list and an end begin behind the letters PK. */
const records = [
  [3, 4],
  [1, 2],
  [5, 6],
] as const;

/** Whether something between two places is an archive's own record. */
function hidesRecord(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = bytes.indexOf(0x50, from); at !== -1 && at + 3 < to; at = bytes.indexOf(0x50, at + 1)) {
    if (bytes[at + 1] !== 0x4b) continue;
    if (records.some(([third, fourth]) => bytes[at + 2] === third && bytes[at + 3] === fourth)) return true;
  }
  return false;
}

/**
 * Where each file lies. No two may share bytes: that is how a small archive becomes a huge one. Nor may a file or a
 * second list lie where the list names nothing: programs that read from the beginning would find another archive.
 */
function spans(bytes: Uint8Array, entries: readonly ListedEntry[], listStart: number) {
  const problems: ArchiveProblem[] = [];
  const packed: Packed[] = [];
  for (const entry of entries) {
    const span = spanOf(bytes, entry, listStart);
    if (typeof span === 'string') problems.push({ path: entry.path, message: span });
    else packed.push({ entry, ...span });
  }
  let taken = 0;
  let isTwo = false;
  for (const { entry, end } of packed.toSorted((one, other) => one.entry.headerAt - other.entry.headerAt)) {
    if (entry.headerAt < taken)
      problems.push({ path: entry.path, message: 'shares its bytes with another file' });
    isTwo ||= hidesRecord(bytes, taken, entry.headerAt);
    taken = Math.max(taken, end);
  }
  isTwo ||= hidesRecord(bytes, taken, listStart);
  // A file that is not where the list says has left its bytes without a name: that is told already.
  if (isTwo && problems.length === 0) {
    problems.push({
      path: '',
      message: 'holds files that its list does not name: it is two archives in one',
    });
  }
  return { packed, problems };
}

function shown(path: string): string {
  const short = path.length > 80 ? `${path.slice(0, 79)}…` : path;
  return JSON.stringify(short).slice(1, -1);
}

function refused(problems: readonly ArchiveProblem[]): ArchiveReading {
  const told = problems.slice(0, mostProblems).map(({ path, message }) => ({ path: shown(path), message }));
  const more = problems.length - told.length;
  return {
    ok: false,
    problems: more === 0 ? told : [...told, { path: '', message: `and ${more} more problems like these` }],
  };
}

/**
 * The files of a zip archive, or everything that is wrong with it. Limits are checked against the archive's list before
 * anything is unpacked, and again while it is, since the list may lie. Never throws.
 */
export function readArchive(bytes: Uint8Array, { limits: given, only }: ArchiveOptions = {}): ArchiveReading {
  const limits = { ...archiveLimits, ...given };
  const whole = (message: string) => refused([{ path: '', message }]);
  if (bytes.length > limits.compressedBytes) {
    return whole(`the archive is larger than ${sizeInWords(limits.compressedBytes)}`);
  }
  const list = readDirectory(bytes, limits);
  if (!list.ok) return whole(list.message);
  const isWanted = ({ path, isFolder }: ListedEntry) => !isFolder && (only?.has(path) ?? true);
  const problems = list.entries.flatMap((entry) => {
    const message = entryProblem(entry, limits, isWanted(entry));
    return message === null ? [] : [{ path: entry.path, message }];
  });
  const total = list.entries.filter(isWanted).reduce((sum, { size }) => sum + size, 0);
  if (problems.length === 0 && total > limits.totalBytes) {
    problems.push({
      path: '',
      message: `the files together are larger than ${sizeInWords(limits.totalBytes)}`,
    });
  }
  problems.push(...clashes(list.entries));
  if (problems.length > 0) return refused(problems);

  const { packed, problems: misplaced } = spans(bytes, list.entries, list.start);
  if (misplaced.length > 0) return refused(misplaced);
  const files = new Map<string, Uint8Array>();
  for (const { entry, start, end } of packed.filter((one) => isWanted(one.entry))) {
    const content = unpacked(bytes.subarray(start, end), entry);
    // The first one that lies ends it: a thousand lies would cost a thousand times as much to find.
    if (typeof content === 'string') return refused([{ path: entry.path, message: content }]);
    files.set(entry.path, content);
  }
  return { ok: true, files };
}

/** Files that are compressed already: to try again costs time and gains nothing. */
const compressedForm = /\.(?:mp3|ogg|m4a|webm|png|jpe?g|webp|zip|h5p)$/iu;

/** The earliest day the format knows, at noon: no zone's clock was ever moved then. The format has no zone. */
const onlyDate = new Date(1980, 0, 1, 12);

/**
 * A zip archive of files. The same files give the same bytes, whatever their order and whenever it is made.
 * @throws RangeError for a path that `readArchive` would refuse, or two that are one name
 */
export function writeArchive(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const paths = [...files.keys()].sort();
  const folded = new Set(paths.map(foldedPath));
  if (folded.size < paths.length) throw new RangeError('two files have the same name');
  const entries: Zippable = {};
  for (const path of paths) {
    const problem = pathProblem(path, archiveLimits);
    if (problem !== null) throw new RangeError(`${path}: ${problem}`);
    if (foldersAbove(path).some((above) => folded.has(foldedPath(above)))) {
      throw new RangeError(`${path}: lies in a file`);
    }
    const level = compressedForm.test(path) ? 0 : 9;
    entries[path] = [files.get(path) ?? new Uint8Array(), { level, mtime: onlyDate }];
  }
  return zipSync(entries);
}
