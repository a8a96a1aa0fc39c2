import type { ImportFormat } from '@mikrosprint/contracts';
import { parseCsv, parseGift, readArchive } from '@mikrosprint/curriculum';

/* What a file is, by its bytes; its name is asked only where they leave a choice. */

const zipMark = [0x50, 0x4b];
const h5pDefinition = 'h5p.json';
const xmlForm = /^\s*<(?:\?xml|quiz|!--|!doctype)/iu;
/** What no text has: so many programs' own files are told from one. */

const binaryForm = /[\0-\x08\x0e-\x1f]/u;
/** So much of a text is looked at; a whole question stands in it. */
const head = 20_000;

export function isZip(bytes: Uint8Array): boolean {
  return zipMark.every((byte, at) => bytes[at] === byte);
}

/** Which of the two kinds of archive it is; one that cannot be read is for its own reader to refuse, with the reason. */
export function archiveKind(bytes: Uint8Array, name: string): Extract<ImportFormat, 'package' | 'h5p'> {
  if (name.toLowerCase().endsWith('.h5p')) return 'h5p';
  const archive = readArchive(bytes, { only: new Set([h5pDefinition]) });
  return archive.ok && archive.files.has(h5pDefinition) ? 'h5p' : 'package';
}

/** Null for a file that is no text. */
export function textKind(text: string, name: string): Exclude<ImportFormat, 'package' | 'h5p'> | null {
  const start = text.slice(0, head);
  if (binaryForm.test(start) || start.startsWith('%PDF')) return null;
  if (xmlForm.test(start)) return 'moodle-xml';
  if (/\.(?:csv|tsv)$/iu.test(name)) return 'csv';
  if (/\.gift$/iu.test(name)) return 'gift';
  const asks = parseGift(start).questions.some(({ kind }) => kind !== 'description' && kind !== 'essay');
  if (asks) return 'gift';
  return parseCsv(start).questions.length > 0 ? 'csv' : 'text';
}
