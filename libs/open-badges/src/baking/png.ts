import { crc32, inflateSync } from 'node:zlib';
import { largestProof } from '@mikrosprint/contracts';
import { NotBakeable, type Unbaked } from './unbaked.js';

/*
 * A credential inside a PNG: Open Badges 3.0, section 5.3.1 (one iTXt chunk with the keyword `openbadgecredential`), in
 * the file format of PNG (Third Edition), sections 5.3 and 11.3.3.3.
 */

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const keyword = 'openbadgecredential';
/** Of Open Badges 1 and 2: an assertion, or where one lies. */
const keywordOfOldVersions = 'openbadges';
/** Length, type and check sum of a chunk: what it weighs without its content. */
const frameBytes = 12;

const utf8 = new TextDecoder('utf-8', { fatal: true });
const latin1 = new TextDecoder('latin1');

interface Chunk {
  type: string;
  /** Where the whole chunk begins and ends. */
  from: number;
  to: number;
  data: Uint8Array;
}

export function isPng(bytes: Uint8Array): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

/**
 * The picture with the text in it, right behind its header; a text that was there before is replaced.
 *
 * @param text JSON with an embedded proof, or a compact JWS
 * @throws NotBakeable for something that is no sound PNG
 */
export function bakePng(png: Uint8Array, text: string): Uint8Array {
  const chunks = chunksOf(png);
  if (chunks === null) throw new NotBakeable('This is not a sound PNG.');
  const kept = chunks.filter((chunk) => keywordOf(chunk) !== keyword);
  const [header, ...rest] = kept.map(({ from, to }) => png.subarray(from, to));
  return Buffer.concat([signature, header ?? new Uint8Array(), credentialChunk(text), ...rest]);
}

/** The text that lies in a PNG from anybody. Never throws. */
export function unbakePng(bytes: Uint8Array): Unbaked {
  if (bytes.length > largestProof) return { ok: false, reason: 'too-large' };
  const chunks = chunksOf(bytes);
  if (chunks === null) return { ok: false, reason: 'broken-png' };
  const baked = chunks.filter((chunk) => keywordOf(chunk) === keyword);
  const [only] = baked;
  if (only === undefined) {
    const isOld = chunks.some((chunk) => keywordOf(chunk) === keywordOfOldVersions);
    return { ok: false, reason: isOld ? 'old-version' : 'nothing-baked-in' };
  }
  // Two texts are a way to show one reader this and another that.
  const text = baked.length === 1 ? textOf(only.data) : null;
  return text === null ? { ok: false, reason: 'broken-png' } : { ok: true, text };
}

/** Null for anything but a signature followed by whole chunks with the right check sums, from IHDR to IEND. */
function chunksOf(bytes: Uint8Array): Chunk[] | null {
  if (!isPng(bytes)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  let from = signature.length;
  while (from + frameBytes <= bytes.length) {
    const to = from + frameBytes + view.getUint32(from);
    if (to > bytes.length) return null;
    const type = latin1.decode(bytes.subarray(from + 4, from + 8));
    if (crc32(bytes.subarray(from + 4, to - 4)) !== view.getUint32(to - 4)) return null;
    chunks.push({ type, from, to, data: bytes.subarray(from + 8, to - 4) });
    // What stands behind the end is no part of the picture.
    if (type === 'IEND') break;
    from = to;
  }
  return chunks[0]?.type === 'IHDR' && chunks.at(-1)?.type === 'IEND' ? chunks : null;
}

/** The keyword of a text chunk; null for every other chunk. */
function keywordOf({ type, data }: Chunk): string | null {
  if (type !== 'iTXt' && type !== 'tEXt' && type !== 'zTXt') return null;
  const end = data.subarray(0, 80).indexOf(0);
  return end === -1 ? null : latin1.decode(data.subarray(0, end));
}

/** Keyword, compression flag and method, language, translated keyword, text; the three names end with a zero. */
function textOf(data: Uint8Array): string | null {
  const [flag, method] = data.subarray(keyword.length + 1, keyword.length + 3);
  const language = keyword.length + 3;
  const translated = data.indexOf(0, language) + 1;
  const text = translated === 0 ? 0 : data.indexOf(0, translated) + 1;
  if (text === 0 || flag === undefined || flag > 1 || method !== 0) return null;
  try {
    return utf8.decode(flag === 0 ? data.subarray(text) : inflated(data.subarray(text)));
  } catch {
    return null;
  }
}

/** The standard asks for plain text; some writers compress it all the same. A small text that unpacks without end stops. */
function inflated(data: Uint8Array): Uint8Array {
  return inflateSync(data, { maxOutputLength: largestProof });
}

function credentialChunk(text: string): Uint8Array {
  const content = Buffer.from(`iTXt${keyword}\0\0\0\0\0${text}`, 'utf8');
  const chunk = Buffer.alloc(content.length + 8);
  chunk.writeUInt32BE(content.length - 4, 0);
  content.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(content), content.length + 4);
  return chunk;
}
