import { fromWindows } from './text-bytes.js';

/*
 * Bytes to the characters of an XML document: Extensible Markup Language 1.0 (Fifth Edition), section 4.3.3 and
 * appendix F. First what the first bytes say, then what the XML declaration says, otherwise UTF-8.
 */

export type XmlCharacters = { ok: true; text: string } | { ok: false; line: number; message: string };

/** What decoders call the encodings that other systems write. */
const encodings = new Map([
  ['utf-8', 'utf-8'],
  ['utf8', 'utf-8'],
  ['us-ascii', 'utf-8'],
  ['utf-16', 'utf-16le'],
  ['iso-8859-1', 'windows-1252'],
  ['latin1', 'windows-1252'],
  ['windows-1252', 'windows-1252'],
]);

const declaredForm = /^<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([A-Za-z][A-Za-z0-9._-]{0,39})["']/u;

/** The first bytes of a file that need no declaration, with how many of them are a mark and no text. */
const signatures: readonly { bytes: readonly number[]; encoding: string; mark: number }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8', mark: 3 },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le', mark: 2 },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be', mark: 2 },
  { bytes: [0x3c, 0x00, 0x3f, 0x00], encoding: 'utf-16le', mark: 0 },
  { bytes: [0x00, 0x3c, 0x00, 0x3f], encoding: 'utf-16be', mark: 0 },
];

function refused(message: string, line = 1): XmlCharacters {
  return { ok: false, line, message: `${message}: save it as UTF-8` };
}

/** The encoding the declaration names, as it names it; empty when it names none. */
function declared(bytes: Uint8Array): string {
  const head = String.fromCharCode(...bytes.subarray(0, 300));
  return declaredForm.exec(head)?.[1]?.toLowerCase() ?? '';
}

/** The line of the first bytes that are no UTF-8. */
function brokenLine(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8').decode(bytes);
  return text.slice(0, text.indexOf('\ufffd')).split('\n').length;
}

function decoded(bytes: Uint8Array, encoding: string): XmlCharacters {
  if (encoding === 'windows-1252') return { ok: true, text: fromWindows(bytes) };
  try {
    return { ok: true, text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    if (encoding !== 'utf-8') return refused('the file is not written in the encoding that it names');
    return refused('the file says that it is UTF-8 and is not', brokenLine(bytes));
  }
}

/** The characters of an XML file, or the line and the reason why they cannot be read. Never throws. */
export function xmlCharacters(bytes: Uint8Array): XmlCharacters {
  const signature = signatures.find((one) => one.bytes.every((byte, at) => bytes[at] === byte));
  if (signature) return decoded(bytes.subarray(signature.mark), signature.encoding);
  const name = declared(bytes);
  if (name === '') return decoded(bytes, 'utf-8');
  const encoding = encodings.get(name);
  if (encoding === undefined) return refused(`the encoding "${name}" is not known here`);
  if (encoding === 'utf-16le') return refused('the file says that it is UTF-16 and is not');
  return decoded(bytes, encoding);
}
