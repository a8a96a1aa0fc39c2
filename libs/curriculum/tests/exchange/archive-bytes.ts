import { deflateSync } from 'fflate';
import { crc32 } from '../../src/exchange/archive-unpack.js';

/** Zip archives made by hand, so that a header can lie about anything. */

export interface MadeEntry {
  name: string | Uint8Array;
  content?: string | Uint8Array;
  method?: number;
  flags?: number;
  /** Unix mode, as 0o120777 for a symbolic link. */
  mode?: number;
  /** What the list says instead of the truth. */
  says?: { size?: number; packedSize?: number; crc?: number; headerAt?: number };
  /** What the file's own header says instead of the list. */
  header?: { name?: string; method?: number; flags?: number; signature?: number };
  /** The compressed bytes as they are, whatever they are. */
  packed?: Uint8Array;
}

export interface MadeEnd {
  count?: number;
  size?: number;
  start?: number;
  disk?: number;
  comment?: string;
}

const encoder = new TextEncoder();

export function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? encoder.encode(content) : content;
}

export function joined(...parts: Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

/** Numbers in so many bytes each, the lowest byte first. */
function fields(...numbers: [value: number, bytes: 2 | 4][]): Uint8Array {
  const out = Buffer.alloc(numbers.reduce((sum, [, width]) => sum + width, 0));
  let at = 0;
  for (const [value, width] of numbers) at = out.writeUIntLE(value, at, width);
  return new Uint8Array(out);
}

function partsOf(entry: MadeEntry, at: number) {
  const content = bytesOf(entry.content ?? '');
  const method = entry.method ?? 8;
  const packed = entry.packed ?? (method === 8 ? deflateSync(content) : content);
  const name = bytesOf(entry.name);
  const flags = entry.flags ?? 0x0800;
  const crc = entry.says?.crc ?? crc32(content);
  const sizes: [number, 4][] = [
    [crc, 4],
    [entry.says?.packedSize ?? packed.length, 4],
    [entry.says?.size ?? content.length, 4],
  ];
  const localName = entry.header?.name === undefined ? name : bytesOf(entry.header.name);
  const header = fields(
    [entry.header?.signature ?? 0x04034b50, 4],
    [20, 2],
    [entry.header?.flags ?? flags, 2],
    [entry.header?.method ?? method, 2],
    [0, 2],
    [33, 2],
    ...sizes,
    [localName.length, 2],
    [0, 2],
  );
  const listed = fields(
    [0x02014b50, 4],
    [entry.mode === undefined ? 20 : 0x0314, 2],
    [20, 2],
    [flags, 2],
    [method, 2],
    [0, 2],
    [33, 2],
    ...sizes,
    [name.length, 2],
    [0, 2],
    [0, 2],
    [0, 2],
    [0, 2],
    [(entry.mode ?? 0) * 0x10000, 4],
    [entry.says?.headerAt ?? at, 4],
  );
  return { file: joined(header, localName, packed), listed: joined(listed, name) };
}

/** Two archives in one: the second is behind the first, and its own list says where. Neither names the other's files. */
export function behind(first: Uint8Array, second: Uint8Array): Uint8Array {
  const moved = Buffer.from(second);
  const end = moved.length - 22;
  const start = moved.readUInt32LE(end + 16);
  for (let at = start; at < end;) {
    moved.writeUInt32LE(moved.readUInt32LE(at + 42) + first.length, at + 42);
    at += 46 + [28, 30, 32].reduce((sum, field) => sum + moved.readUInt16LE(at + field), 0);
  }
  moved.writeUInt32LE(start + first.length, end + 16);
  return joined(first, moved);
}

/** An archive in the comment of another. Who looks for the end from the end finds the inner one. */
export function inComment(outer: Uint8Array, inner: Uint8Array): Uint8Array {
  const longer = Buffer.from(outer);
  longer.writeUInt16LE(inner.length, longer.length - 2);
  return behind(longer, inner);
}

/** An archive of these entries; what is not said otherwise is true. */
export function madeArchive(entries: readonly MadeEntry[], end: MadeEnd = {}): Uint8Array {
  const files: Uint8Array[] = [];
  const list: Uint8Array[] = [];
  let at = 0;
  for (const entry of entries) {
    const { file, listed } = partsOf(entry, at);
    files.push(file);
    list.push(listed);
    at += file.length;
  }
  const directory = joined(...list);
  const count = end.count ?? entries.length;
  const comment = bytesOf(end.comment ?? '');
  const record = fields(
    [0x06054b50, 4],
    [end.disk ?? 0, 2],
    [end.disk ?? 0, 2],
    [count, 2],
    [count, 2],
    [end.size ?? directory.length, 4],
    [end.start ?? at, 4],
    [comment.length, 2],
  );
  return joined(...files, directory, record, comment);
}
