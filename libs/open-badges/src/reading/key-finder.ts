import { calculateJwkThumbprint, type JWK } from 'jose';
import { isMultikey } from '../keys.js';
import { idOf, isObject, type JsonObject, type ResolvedKey, type ResolveKey } from '../proofs/proof-check.js';
import type { Documents } from './documents.js';

/*
 * Finds the key behind a verification method, and asks whether the issuer knows it. The method alone proves nothing:
 * whoever makes a key can write `<any issuer>#<that key>`. Only the issuer's own document, or a key that lies where only
 * the issuer can put one, says that it is theirs.
 */

/** `unknown`: its document names no keys. `unreachable`: nobody answered for the issuer. */
export type Vouching = 'listed' | 'unknown' | 'unreachable';

type Listing = { kind: 'listed'; method: JsonObject } | { kind: 'not-listed' | 'unknown' | 'unreachable' };

export class KeyFinder {
  /** Whether the issuer answered for the keys that were found. */
  vouching: Vouching = 'listed';

  constructor(
    private readonly issuerId: string,
    private readonly documents: Documents,
  ) {}

  readonly find: ResolveKey = async (method) => {
    const [base = '', fragment = ''] = method.split('#', 2);
    if (base.startsWith('did:key:')) return this.ofItself(base, fragment);
    if (isMultikey(fragment)) return this.namedByItself(base, fragment);
    return this.lyingAt(method, base, fragment);
  };

  /** A did:key is its own document: it holds, and says nothing about who it is. */
  private ofItself(did: string, fragment: string): ResolvedKey | null {
    const publicKeyMultibase = did.slice('did:key:'.length);
    if (!isMultikey(publicKeyMultibase) || (fragment !== '' && fragment !== publicKeyMultibase)) return null;
    this.vouching = 'unknown';
    return { controller: did, publicKeyMultibase };
  }

  /** `<issuer id>#<key>`: the key is at hand, whether the issuer lists it stands in its document. */
  private async namedByItself(base: string, publicKeyMultibase: string): Promise<ResolvedKey | 'not-listed'> {
    const key = { controller: base, publicKeyMultibase };
    if (base !== this.issuerId) return key;
    const listing = await this.listing(
      base,
      async (method) => method.publicKeyMultibase === publicKeyMultibase,
    );
    if (listing.kind === 'not-listed') return 'not-listed';
    if (listing.kind !== 'listed') this.vouching = listing.kind;
    return key;
  }

  /** A document with the key, with a list of keys, or the key itself as a JWK. */
  private async lyingAt(
    method: string,
    base: string,
    fragment: string,
  ): Promise<ResolvedKey | 'not-listed' | null> {
    const found = await this.documents.get(base);
    if (!found.ok) return found.own ? 'not-listed' : null;
    if (typeof found.content === 'string') return null;
    const key = await this.keyIn(found.content, method, fragment);
    if (key === null || key === 'not-listed') return key;
    return (await this.isVouchedFor(base, method, key)) ? key : 'not-listed';
  }

  private async keyIn(
    document: JsonObject,
    method: string,
    fragment: string,
  ): Promise<ResolvedKey | 'not-listed' | null> {
    if (Array.isArray(document.verificationMethod)) {
      const listed = await listedIn(document, (one) => isNamed(one, method, fragment));
      return listed === null ? 'not-listed' : keyOf(listed, idOf(document));
    }
    if (Array.isArray(document.keys)) {
      const jwk = document.keys.filter(isObject).find(({ kid }) => kid === method || kid === fragment);
      return jwk === undefined ? 'not-listed' : { controller: this.issuerId, publicKeyJwk: jwk };
    }
    if (typeof document.kty === 'string') return { controller: this.issuerId, publicKeyJwk: document };
    return keyOf(document, null);
  }

  /** A key that lies elsewhere than the issuer may call anybody its controller; then the issuer must name it. */
  private async isVouchedFor(base: string, method: string, key: ResolvedKey): Promise<boolean> {
    if (key.controller !== this.issuerId || base === this.issuerId) return true;
    if (hostOf(base) !== null && hostOf(base) === hostOf(this.issuerId)) return true;
    const listing = await this.listing(this.issuerId, async ({ id }) => id === method);
    if (listing.kind === 'unreachable') this.vouching = 'unreachable';
    return listing.kind === 'listed' || listing.kind === 'unreachable';
  }

  private async listing(issuer: string, isMeant: (method: JsonObject) => Promise<boolean>): Promise<Listing> {
    const found = await this.documents.get(issuer);
    if (!found.ok) return { kind: found.own ? 'not-listed' : 'unreachable' };
    const { content } = found;
    if (typeof content === 'string' || idOf(content) !== issuer) return { kind: 'unknown' };
    if (!Array.isArray(content.verificationMethod)) return { kind: 'unknown' };
    const method = await listedIn(content, isMeant);
    return method === null ? { kind: 'not-listed' } : { kind: 'listed', method };
  }
}

/** The method that is meant, if the document allows it to speak for its subject. */
async function listedIn(
  { verificationMethod, assertionMethod }: JsonObject,
  isMeant: (method: JsonObject) => Promise<boolean>,
): Promise<JsonObject | null> {
  const methods = (verificationMethod as unknown[]).slice(0, 200).filter(isObject);
  for (const method of methods) {
    if (!(await isMeant(method))) continue;
    const allowed = assertionMethod === undefined ? null : [assertionMethod].flat().map(idOf);
    return allowed === null || allowed.includes(idOf(method)) ? method : null;
  }
  return null;
}

/** By its id, whole or relative, or by the thumbprint of its JWK (RFC 7638). */
async function isNamed(listed: JsonObject, method: string, fragment: string): Promise<boolean> {
  const { id, publicKeyJwk } = listed;
  if (id === method || (fragment !== '' && id === `#${fragment}`)) return true;
  if (!isObject(publicKeyJwk) || fragment === '') return false;
  try {
    return (await calculateJwkThumbprint(publicKeyJwk as JWK)) === fragment;
  } catch {
    return false;
  }
}

function keyOf(method: JsonObject, owner: string | null): ResolvedKey | null {
  const controller = idOf(method.controller) ?? owner;
  const { publicKeyMultibase, publicKeyJwk } = method;
  if (controller === null) return null;
  if (typeof publicKeyMultibase === 'string') return { controller, publicKeyMultibase };
  return isObject(publicKeyJwk) ? { controller, publicKeyJwk } : null;
}

/** Who can put something there; null for an id that is at no place. */
function hostOf(id: string): string | null {
  const [, did] = /^did:web:([^:]+)/.exec(id) ?? [];
  if (did !== undefined) return did.replace(/%3A/gi, ':').toLowerCase();
  return URL.canParse(id) && new URL(id).host !== '' ? new URL(id).host : null;
}
