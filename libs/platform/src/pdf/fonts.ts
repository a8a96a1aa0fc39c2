import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';

export type Weight = 'regular' | 'semibold' | 'bold';
export type FontPart = 'latin' | 'latin-ext' | 'cyrillic' | 'greek' | 'vietnamese';

const weightNumbers: Record<Weight, number> = { regular: 400, semibold: 600, bold: 700 };
const files = createRequire(import.meta.url);
const unpacked = new Map<string, Buffer>();

/** A part of IBM Plex Sans, ready to embed; read once per process. */
export function plexSans(part: FontPart, weight: Weight): Buffer {
  const file = `@fontsource/ibm-plex-sans/files/ibm-plex-sans-${part}-${weightNumbers[weight]}-normal.woff`;
  const known = unpacked.get(file);
  if (known !== undefined) return known;
  const font = unpackWoff(readFileSync(files.resolve(file)));
  unpacked.set(file, font);
  return font;
}

interface Table {
  tag: Buffer;
  checksum: number;
  content: Buffer;
}

/**
 * A WOFF file as the plain font inside it (W3C, WOFF File Format 1.0, sections 3 to 5). pdfkit reads WOFF too, but
 * inflates it in JavaScript again for every document, which takes most of a second.
 */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('The font is not a WOFF file');
  const tables = Array.from({ length: woff.readUInt16BE(12) }, (_, index) => tableAt(woff, 44 + index * 20));
  const directory = 12 + tables.length * 16;
  const size = tables.reduce((sum, { content }) => sum + padded(content.length), directory);
  const font = Buffer.alloc(size);
  writeHeader(font, woff.readUInt32BE(4), tables.length);
  let offset = directory;
  tables.forEach(({ tag, checksum, content }, index) => {
    const entry = 12 + index * 16;
    tag.copy(font, entry);
    font.writeUInt32BE(checksum, entry + 4);
    font.writeUInt32BE(offset, entry + 8);
    font.writeUInt32BE(content.length, entry + 12);
    content.copy(font, offset);
    offset += padded(content.length);
  });
  return font;
}

/** A table that is as long packed as unpacked was not worth packing and is stored as it is. */
function tableAt(woff: Buffer, entry: number): Table {
  const offset = woff.readUInt32BE(entry + 4);
  const length = woff.readUInt32BE(entry + 8);
  const packed = woff.subarray(offset, offset + length);
  const content = length < woff.readUInt32BE(entry + 12) ? inflateSync(packed) : packed;
  return { tag: woff.subarray(entry, entry + 4), checksum: woff.readUInt32BE(entry + 16), content };
}

/** The search fields repeat the number of tables in the form that old readers want. */
function writeHeader(font: Buffer, flavour: number, tables: number): void {
  const exponent = Math.floor(Math.log2(tables));
  const searchRange = 2 ** exponent * 16;
  font.writeUInt32BE(flavour, 0);
  font.writeUInt16BE(tables, 4);
  font.writeUInt16BE(searchRange, 6);
  font.writeUInt16BE(exponent, 8);
  font.writeUInt16BE(tables * 16 - searchRange, 10);
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}
