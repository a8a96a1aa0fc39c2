import { Inflate } from 'fflate';
import { headerLength, headerSignature, nameOf, viewOf } from './archive-directory.js';
import type { ListedEntry } from './archive-directory.js';

/* One file out of an archive, never more of it than the archive's list has said. */

/** What is pushed through at once, in bytes: with at most 1,032 times as much coming out, a lie costs 8 MB. */
const pieceLength = 8 * 1024;

export const encryptedFlags = 0x2041;

class TooLong extends Error {}

function crcTable(): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, index) => {
    let value = index;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
  });
}
const table = /* @__PURE__ */ crcTable();

/** CRC-32 as APPNOTE 4.4.7 has it (ISO 3309), 0 to 2^32 - 1. */
export function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (value >>> 8) ^ (table[(value ^ byte) & 0xff] ?? 0);
  return (value ^ 0xffffffff) >>> 0;
}

/** Where the bytes of a file begin and end in the archive, or what its own header says otherwise than the list. */
export function spanOf(
  bytes: Uint8Array,
  { headerAt, path, isFolder, method, packedSize }: ListedEntry,
  listStart: number,
): { start: number; end: number } | string {
  const view = viewOf(bytes);
  if (headerAt + headerLength > listStart || view.getUint32(headerAt, true) !== headerSignature) {
    return 'is not where the list of the archive says';
  }
  const nameEnd = headerAt + headerLength + view.getUint16(headerAt + 26, true);
  const start = nameEnd + view.getUint16(headerAt + 28, true);
  const end = start + packedSize;
  if (end > listStart) return 'is cut off: it is shorter than the list of the archive says';
  const flags = view.getUint16(headerAt + 6, true);
  if ((flags & encryptedFlags) !== 0) return 'is encrypted';
  const name = nameOf(bytes.subarray(headerAt + headerLength, nameEnd), flags);
  const same = name?.normalize('NFC') === (isFolder ? `${path}/` : path);
  if (!same || view.getUint16(headerAt + 8, true) !== method) {
    return 'is called or packed otherwise than the list of the archive says';
  }
  return { start, end };
}

/** Inflates into exactly so many bytes (RFC 1951), and stops at the first one too many. */
function inflated(packed: Uint8Array, size: number): Uint8Array | string {
  const out = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((piece) => {
    if (length + piece.length > size) throw new TooLong();
    out.set(piece, length);
    length += piece.length;
  });
  try {
    for (let at = 0; at < packed.length; at += pieceLength) {
      stream.push(packed.subarray(at, at + pieceLength), at + pieceLength >= packed.length);
    }
  } catch (error) {
    if (error instanceof TooLong) return 'is larger than the list of the archive says';
    return 'is damaged: it cannot be unpacked';
  }
  return length === size ? out : 'is smaller than the list of the archive says';
}

/** A file's bytes, a copy of its own, or what is wrong with it. */
export function unpacked(packed: Uint8Array, { method, size, crc }: ListedEntry): Uint8Array | string {
  const content = method === 0 ? packed.slice() : inflated(packed, size);
  if (typeof content !== 'string' && crc32(content) !== crc) return 'is damaged: its checksum is another';
  return content;
}
