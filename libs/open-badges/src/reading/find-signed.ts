import { isObject, type JsonObject } from '../proofs/proof-check.js';

/** The one credential, as JSON or a compact JWS; or the member that holds none, or several. */
export type FoundSigned = { ok: true; signed: JsonObject | string } | { ok: false; where: string | null };

/** Members in which wallets and the API of Open Badges hand a credential over, alone or in a list. */
const holders = [
  'verifiableCredential',
  'credential',
  'compactJws',
  'compactJwsString',
  'verifiableCredentialJwt',
] as const;

/** Wallets wrap twice at most: a presentation around an enveloped credential. */
const deepest = 3;

/** Finds the one credential in what a wallet exported. Two in one answer would make it unclear which one was checked. */
export function findSigned(value: unknown, depth = 0): FoundSigned {
  if (depth > deepest) return { ok: false, where: null };
  if (typeof value === 'string') return inText(value);
  if (Array.isArray(value)) {
    return value.length === 1 ? findSigned(value[0], depth + 1) : { ok: false, where: null };
  }
  if (!isObject(value)) return { ok: false, where: null };
  if (hasType(value, 'EnvelopedVerifiableCredential')) return inText(String(value.id ?? ''));
  if ('credentialSubject' in value) return { ok: true, signed: value };
  const filled = holders.filter((name) => !isEmpty(value[name]));
  const [holder] = filled;
  if (holder === undefined) {
    // An assertion of Open Badges 2 has no subject; it is told apart from any other JSON by its context.
    return '@context' in value ? { ok: true, signed: value } : { ok: false, where: null };
  }
  if (filled.length > 1) return { ok: false, where: filled.join(', ') };
  const found = findSigned(value[holder], depth + 1);
  return found.ok ? found : { ok: false, where: found.where ?? holder };
}

/** A token as it is, or in a data URL (VC Data Model 2.0, section 4.13). */
function inText(text: string): FoundSigned {
  const token = text.replace(/^data:application\/(vc\+jwt|vc-ld\+jwt|jwt)[^,]*,/, '');
  return /^[\w-]+(\.[\w-]+){2}$/.test(token) ? { ok: true, signed: token } : { ok: false, where: null };
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}

export function hasType({ type }: JsonObject, name: string): boolean {
  return Array.isArray(type) ? type.includes(name) : type === name;
}
