import type { ExternalFileType } from '@mikrosprint/contracts';
import { pictureType } from '@mikrosprint/curriculum';
import { readProof } from '@mikrosprint/open-badges';

/** What a file from a stranger is by its bytes; its name and what the sender calls it say nothing. */
export type FileKind = 'pdf' | 'png' | 'jpeg' | 'text';

/** Null for a kind that is not kept. */
export function kindOf(bytes: Uint8Array): FileKind | null {
  if (isPdf(bytes)) return 'pdf';
  const picture = pictureType(bytes);
  if (picture === 'image/png') return 'png';
  if (picture === 'image/jpeg') return 'jpeg';
  return isText(bytes) ? 'text' : null;
}

/** The mark stands within the first 1,024 bytes, says the format (ISO 32000-1, annex H); real ones begin with it. */
function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-';
}

function isText(bytes: Uint8Array): boolean {
  try {
    return !new TextDecoder('utf-8', { fatal: true }).decode(bytes).includes('\0');
  } catch {
    return false;
  }
}

/** A signed credential as text. */
export interface CarriedCredential {
  type: Extract<ExternalFileType, 'json' | 'jwt'>;
  text: string;
}

/** The credential that a file carries; null where there is none to be found. Says nothing about whether it holds. */
export function carriedBy(bytes: Uint8Array): CarriedCredential | null {
  const reading = readProof(bytes);
  if (!reading.ok || !('signed' in reading)) return null;
  const { signed } = reading;
  return signed.kind === 'token'
    ? { type: 'jwt', text: signed.token }
    : { type: 'json', text: JSON.stringify(signed.document) };
}

export const mediaTypes: Record<ExternalFileType, string> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
  json: 'application/vc+ld+json',
  jwt: 'text/plain; charset=utf-8',
};

const danishLetters: Record<string, string> = { æ: 'ae', ø: 'oe', å: 'aa' };

/** What a proof from somebody else is called as a file: its title in letters that every system keeps. */
export function externalFileName(title: string, type: ExternalFileType): string {
  const plain = title
    .toLowerCase()
    .replace(/[æøå]/g, (letter) => danishLetters[letter] ?? '')
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return `${plain || 'bevis'}.${type === 'jpeg' ? 'jpg' : type}`;
}
