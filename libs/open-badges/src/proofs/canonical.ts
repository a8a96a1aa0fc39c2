/*
 * One text for one meaning: a JSON-LD document as sorted N-Quads by RDFC-1.0, in safe mode, so that a word no context
 * defines is refused instead of left out of what is signed.
 */
import { createHash } from 'node:crypto';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { type Contexts, UnknownContext } from '../contexts/contexts.js';

/** A word, or a relative address, that no context defines; nothing signs it and nothing verifies it. */
export class UndefinedWord extends Error {
  constructor(
    /** The word, where the JSON-LD library tells it. */
    readonly word: string | null,
    cause: unknown,
  ) {
    super(`No context defines ${word === null ? 'a word of this document' : `"${word}"`}.`, { cause });
  }
}

/** More than a credential needs: deep, wide, or made so that its blank nodes can hardly be told apart. */
export class TooHeavy extends Error {}

/** The largest credentials seen are some 200 values, 8 levels deep. */
const mostValues = 5_000;
const mostLevels = 32;

/** SHA-256 of the canonical form: 32 bytes. Throws `UnknownContext`, `UndefinedWord` or `TooHeavy`. */
export const canonicalHash = async (document: object, contexts: Contexts): Promise<Buffer> =>
  createHash('sha256')
    .update(await canonicalForm(document, contexts))
    .digest();

/** Canonical N-Quads. Throws like `canonicalHash`. */
export const canonicalForm = async (document: object, contexts: Contexts): Promise<string> => {
  if (isTooHeavy(document)) throw new TooHeavy('Too many values, or too deep.');
  try {
    return await cryptosuite.canonize(document, {
      documentLoader: async (url) => remoteDocument(url, contexts),
      base: null,
      safe: true,
      maxWorkFactor: 1,
      createMessageDigest: () => messageDigest(),
    });
  } catch (error) {
    throw understood(error);
  }
};

/** `static` lets the JSON-LD library keep the processed context: a second credential takes a third of the time. */
const remoteDocument = (url: string, contexts: Contexts) => {
  const document = contexts.get(url);
  if (!document) throw new UnknownContext(url);
  return { contextUrl: null, documentUrl: url, document, tag: 'static' } as const;
};

/** The library's own goes through WebCrypto, one promise per blank node. */
const messageDigest = () => {
  const hash = createHash('sha256');
  return { update: (text: string) => void hash.update(text), digest: () => hash.digest('hex') };
};

/** Looked at level by level: a document of a stranger must not decide how deep this program calls itself. */
export const isTooHeavy = (document: object): boolean => {
  let level: unknown[] = [document];
  let values = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    values += level.length;
    if (depth > mostLevels || values > mostValues) return true;
    level = level.flatMap((value) => (value && typeof value === 'object' ? Object.values(value) : []));
  }
  return false;
};

const understood = (error: unknown): unknown => {
  for (let at = error; at instanceof Error; at = causeOf(at)) {
    if (at instanceof UnknownContext || at instanceof TooHeavy) return at;
  }
  if (!(error instanceof Error)) return error;
  if (/deep iterations/i.test(error.message)) return new TooHeavy(error.message, { cause: error });
  if (error.name.startsWith('jsonld.')) return new UndefinedWord(wordOf(error), error);
  return error;
};

/** The JSON-LD library puts the cause, and the event that stopped it, into `details`. */
const detailsOf = (error: Error): Record<string, unknown> =>
  'details' in error && error.details && typeof error.details === 'object'
    ? (error.details as Record<string, unknown>)
    : {};
const causeOf = (error: Error): unknown => detailsOf(error).cause ?? error.cause;

const wordOf = (error: Error): string | null => {
  const event = detailsOf(error).event;
  if (!event || typeof event !== 'object' || !('details' in event)) return null;
  const { property, type, id } = event.details as Record<string, unknown>;
  return [property, type, id].find((word) => typeof word === 'string') ?? null;
};
