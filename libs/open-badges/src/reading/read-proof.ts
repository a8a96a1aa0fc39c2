import { largestProof, type CheckReason, type ProofInput } from '@mikrosprint/contracts';
import { isPng, unbakePng } from '../baking/png.js';
import { unbakeSvg } from '../baking/svg.js';
import { isObject, type JsonObject } from '../proofs/proof-check.js';
import { findSigned } from './find-signed.js';

/*
 * What somebody hands in: a link, JSON, a JWT, or a picture that carries one of these. Nothing here trusts what a thing
 * is called: only what it is made of counts.
 */

/** A credential that carries its proof within, or one as a compact JWS. */
export type Signed = { kind: 'document'; document: JsonObject } | { kind: 'token'; token: string };

export type ProofReading =
  | { ok: true; input: ProofInput; signed: Signed }
  | { ok: true; input: 'link'; link: string }
  | { ok: false; input: ProofInput; reason: CheckReason; where: string | null };

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** @param handed text as it was pasted, or the bytes of a file. Never throws. */
export function readProof(handed: string | Uint8Array): ProofReading {
  if (typeof handed === 'string') {
    const isLarge = Buffer.byteLength(handed) > largestProof;
    return isLarge ? refused('json', 'too-large') : readText(handed);
  }
  if (isZip(handed)) return refused('json', 'zip-file');
  if (isPng(handed)) return fromPicture('png', unbakePng(handed));
  if (handed.length > largestProof) return refused('json', 'too-large');
  try {
    return readText(utf8.decode(handed));
  } catch {
    return refused('json', 'not-a-credential');
  }
}

/** Its first entry, or none at all, or a part of several (APPNOTE 4.3). Nothing here is ever unpacked. */
function isZip([p, k, kind, version]: Uint8Array): boolean {
  return p === 0x50 && k === 0x4b && [0x0304, 0x0506, 0x0708].includes(((kind ?? 0) << 8) | (version ?? 0));
}

function readText(text: string): ProofReading {
  const trimmed = text.replace(/^\ufeff/, '').trim();
  if (/^https?:\/\//i.test(trimmed)) return readLink(trimmed);
  if (trimmed.startsWith('<')) return readMarkup(trimmed);
  if (/^[{["]/.test(trimmed)) return readJson(trimmed);
  if (/^[\w-]+(\.[\w-]*){2}$/.test(trimmed)) return readToken(trimmed);
  // A JWT begins with the base64url of `{"`.
  return trimmed.startsWith('eyJ') ? refused('jwt', 'broken-jwt') : refused('json', 'not-a-credential');
}

function readLink(text: string): ProofReading {
  const isLink = text.length <= 2_000 && !/\s/.test(text) && URL.canParse(text);
  return isLink ? { ok: true, input: 'link', link: new URL(text).href } : refused('link', 'link-refused');
}

function readMarkup(text: string): ProofReading {
  if (!/<([\w-]+:)?svg[\s>]/.test(text)) return refused('json', 'not-a-credential');
  return fromPicture('svg', unbakeSvg(Buffer.from(text, 'utf8')));
}

/** What lies in a picture is JSON or a JWT; another picture, or a link that leads on, is not. */
function fromPicture(input: 'png' | 'svg', unbaked: ReturnType<typeof unbakePng>): ProofReading {
  if (!unbaked.ok) return refused(input, unbaked.reason);
  const inside = /^\s*[{["]|^[\w-]+\./.test(unbaked.text) ? readText(unbaked.text) : null;
  if (inside === null || inside.input === 'link') return refused(input, 'not-a-credential');
  return { ...inside, input };
}

function readJson(text: string): ProofReading {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refused('json', 'broken-json');
  }
  if (typeof value === 'string')
    return /^[\w-]+\./.test(value) ? readToken(value) : refused('json', 'not-a-credential');
  const found = findSigned(value);
  if (!found.ok) return refused('json', 'not-a-credential', found.where);
  const { signed } = found;
  if (typeof signed === 'string') return readToken(signed);
  return { ok: true, input: 'json', signed: { kind: 'document', document: signed } };
}

/** Whether its parts can be read; whether it is signed is another question. */
function readToken(token: string): ProofReading {
  const [header = '', payload = '', signature] = token.split('.');
  const isWhole = signature !== undefined && signature !== '' && isJsonPart(header) && isJsonPart(payload);
  return isWhole
    ? { ok: true, input: 'jwt', signed: { kind: 'token', token } }
    : refused('jwt', 'broken-jwt');
}

function isJsonPart(part: string): boolean {
  try {
    return isObject(JSON.parse(utf8.decode(Buffer.from(part, 'base64url'))));
  } catch {
    return false;
  }
}

function refused(input: ProofInput, reason: CheckReason, where: string | null = null): ProofReading {
  return { ok: false, input, reason, where };
}
