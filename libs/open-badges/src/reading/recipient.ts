import { createHash, timingSafeEqual } from 'node:crypto';
import { isObject, type JsonObject } from '../proofs/proof-check.js';

/**
 * `unnamed`: the credential names its recipient by no e-mail address at all. `unreadable`: only in a form that says
 * nothing for sure.
 */
export type RecipientMatch = 'same' | 'other' | 'unnamed' | 'unreadable';

/**
 * Whether an address belongs to the recipient of a credential. Ours are hashed in small letters without spaces around
 * them; others hash what was typed, so both forms count.
 */
export function recipientMatch(document: JsonObject, email: string): RecipientMatch {
  const forms = [...new Set([email.trim(), email.trim().toLowerCase()])];
  const named = hintsOf(document.credentialSubject);
  if (named.length === 0) return 'unnamed';
  const known = named.filter((hint) => hint !== 'unreadable');
  if (known.length === 0) return 'unreadable';
  return known.some((matches) => forms.some(matches)) ? 'same' : 'other';
}

type Hint = ((email: string) => boolean) | 'unreadable';

/** One question per address the credential names. */
function hintsOf(subject: unknown): Hint[] {
  if (!isObject(subject)) return [];
  const identifiers = Array.isArray(subject.identifier) ? subject.identifier.slice(0, 20) : [];
  const hints = identifiers.filter(isObject).flatMap((identifier) => hintOf(identifier) ?? []);
  const { id } = subject;
  if (typeof id !== 'string' || !id.toLowerCase().startsWith('mailto:')) return hints;
  return [...hints, (email: string) => sameAddress(id.slice('mailto:'.length), email)];
}

function hintOf(identifier: JsonObject): Hint | null {
  const { identityType, hashed, identityHash, salt = '' } = identifier;
  if (identityType !== 'emailAddress' || typeof identityHash !== 'string' || typeof salt !== 'string')
    return null;
  if (hashed !== true) return (email) => sameAddress(identityHash, email);
  const [algorithm, digest = ''] = identityHash.split('$');
  // MD5 is in the standard too; that two addresses share one can be arranged.
  if (algorithm !== 'sha256' || !/^[0-9a-f]{64}$/i.test(digest)) return 'unreadable';
  return (email) => {
    const hash = createHash('sha256').update(`${email}${salt}`, 'utf8').digest();
    return timingSafeEqual(hash, Buffer.from(digest, 'hex'));
  };
}

const sameAddress = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();
