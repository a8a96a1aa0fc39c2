import type { ArchiveLimits } from './archive-limits.js';

/*
 * The list of files that stands at the end of a zip archive, as PKWARE's APPNOTE 6.3.10 describes it: the end record
 * (4.3.16) says where the central directory (4.3.12) is, which names every file. Only what it names is a file.
 */

/** A file or folder as the archive's list has it. Nothing of it is proven yet. */
export interface ListedEntry {
  /** Without the slash that ends a folder. */
  path: string;
  isFolder: boolean;
  flags: number;
  method: number;
  crc: number;
  packedSize: number;
  size: number;
  /** Unix file type bits (0xf000 of its mode); 0 when the maker has none. */
  fileType: number;
  /** Where its own header begins in the archive. */
  headerAt: number;
}

/** `end` is where the list ends and with it all room for files. */
export type Directory = { ok: true; entries: ListedEntry[]; start: number } | { ok: false; message: string };

const endSignature = 0x06054b50;
const endLength = 22;
const longestComment = 0xffff;
const entrySignature = 0x02014b50;
const entryLength = 46;
export const headerSignature = 0x04034b50;
export const headerLength = 30;
/** Stands in for a number that only the zip64 records have. */
const inZip64 = { short: 0xffff, long: 0xffffffff };
const utf8Flag = 0x0800;

/** Code page 437 from 128 on: what a name is written in that does not say it is UTF-8 (APPNOTE D.1). */
const codePage437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** A name; some makers write UTF-8 without saying so, hence that is tried first. Null when it says UTF-8 and is not. */
export function nameOf(bytes: Uint8Array, flags: number): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    if ((flags & utf8Flag) !== 0) return null;
    return Array.from(bytes, (byte) =>
      byte < 128 ? String.fromCharCode(byte) : codePage437[byte - 128],
    ).join('');
  }
}

/** Where the end record begins: its comment must reach to the last byte. Null when there is none. */
function endRecordAt(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= first; at -= 1) {
    if (view.getUint32(at, true) !== endSignature) continue;
    if (at + endLength + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  return null;
}

/** Where the list begins and ends and how many files it is said to have, or why it cannot be read. */
function placeOf(view: DataView, limits: ArchiveLimits) {
  const at = endRecordAt(view);
  if (at === null) {
    const begins = view.byteLength >= 4 && view.getUint32(0, true) === headerSignature;
    return begins ? 'the archive is cut off: its end is missing' : 'this is not a zip archive';
  }
  const count = view.getUint16(at + 10, true);
  const size = view.getUint32(at + 12, true);
  const start = view.getUint32(at + 16, true);
  if (count === inZip64.short || size === inZip64.long || start === inZip64.long) {
    return `this is a zip64 archive, made for more than 65,534 files or 4 GB; at most ${limits.entries} files are read`;
  }
  const disks = view.getUint16(at + 4, true) + view.getUint16(at + 6, true);
  if (disks !== 0 || view.getUint16(at + 8, true) !== count) return 'the archive is split over several files';
  if (count > limits.entries) return `names ${count} files; at most ${limits.entries} are read`;
  if (start + size !== at) return 'the archive is cut off, or something stands before or inside it';
  return { start, end: at, count };
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): ListedEntry | null {
  const flags = view.getUint16(at + 8, true);
  const name = nameOf(
    bytes.subarray(at + entryLength, at + entryLength + view.getUint16(at + 28, true)),
    flags,
  );
  if (name === null) return null;
  return {
    path: name.replace(/\/$/u, '').normalize('NFC'),
    isFolder: name.endsWith('/'),
    flags,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    fileType: (view.getUint32(at + 38, true) >>> 16) & 0xf000,
    headerAt: view.getUint32(at + 42, true),
  };
}

/** The length of the list's entry at a place, in bytes; null when none stands there or it reaches past the end. */
function lengthAt(view: DataView, at: number, end: number): number | null {
  if (at + entryLength > end || view.getUint32(at, true) !== entrySignature) return null;
  const variable = [28, 30, 32].reduce((sum, field) => sum + view.getUint16(at + field, true), 0);
  return at + entryLength + variable > end ? null : entryLength + variable;
}

/** Everything an archive names, in its order, or why it is no archive that can be read. Unpacks nothing. */
export function readDirectory(bytes: Uint8Array, limits: ArchiveLimits): Directory {
  const view = viewOf(bytes);
  const place = placeOf(view, limits);
  if (typeof place === 'string') return { ok: false, message: place };
  const entries: ListedEntry[] = [];
  for (let at = place.start; at < place.end;) {
    const length = lengthAt(view, at, place.end);
    if (length === null) return { ok: false, message: 'the list of files in the archive is damaged' };
    const entry = entryAt(bytes, view, at);
    if (entry === null) return { ok: false, message: 'a name in the archive is not the UTF-8 it says it is' };
    entries.push(entry);
    // One more than was said is enough to know that it lies.
    if (entries.length > place.count) break;
    at += length;
  }
  if (entries.length !== place.count) {
    return { ok: false, message: `says that it has ${place.count} files, but its list has another number` };
  }
  return { ok: true, entries, start: place.start };
}
