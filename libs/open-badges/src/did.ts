/*
 * The documents by which the world finds an issuer's keys: its profile, the same as a did:web document, and its keys as
 * JWKs. All name every key that ever signed, also retired ones, so that old credentials keep verifying; only a key that
 * fell into wrong hands is left out, which is how what it signed stops holding.
 */
import type { PublicJwk, PublicKey } from './keys.js';
import { credentialContexts, type Profile } from './model.js';

const keyContexts = ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'];

export interface VerificationMethod {
  id: string;
  type: 'Multikey';
  controller: string;
  publicKeyMultibase: string;
}

/** The id of a key as a JWT names it: an address that answers the JWK, as validators expect of a `kid`. */
export const keyId = (issuerId: string, key: Pick<PublicKey, 'multibase'>): string =>
  `${issuerId}/keys/${key.multibase}`;

/** `did:web` of an installation (did:web method, section 3.1): the port's colon is written %3A. */
export const didOf = (publicUrl: string): string => `did:web:${encodeURIComponent(new URL(publicUrl).host)}`;

const methodsOf = (controller: string, keys: readonly PublicKey[]): VerificationMethod[] =>
  keys.map(({ multibase }) => ({
    id: `${controller}#${multibase}`,
    type: 'Multikey',
    controller,
    publicKeyMultibase: multibase,
  }));

/** What a verification method may be used for is a list of its ids; some readers know no other form. */
const keyBlock = (controller: string, keys: readonly PublicKey[]) => {
  const verificationMethod = methodsOf(controller, keys);
  return { verificationMethod, assertionMethod: verificationMethod.map(({ id }) => id) };
};

/** `/.well-known/did.json`: an alias of the issuer. `keys`: active and retired, without compromised ones. */
export const didDocument = (publicUrl: string, issuer: Profile, keys: readonly PublicKey[]) => {
  const did = didOf(publicUrl);
  return { '@context': keyContexts, id: did, alsoKnownAs: [issuer.id], ...keyBlock(did, keys) };
};

/** What the id of the issuer answers: who it is, and its keys. `keys`: as for `didDocument`. */
export const issuerDocument = (issuer: Profile, keys: readonly PublicKey[]) => ({
  // The context of DIDs comes first: by it other libraries know that the keys can be read as they stand.
  '@context': [...keyContexts, ...credentialContexts.slice(0, 2)],
  ...issuer,
  ...keyBlock(issuer.id, keys),
});

export type ListedJwk = PublicJwk & { kid: string; alg: 'EdDSA' | 'ES256'; use: 'sig' };

/** One key as `/ob/issuers/<slug>/keys/<key>` answers it. */
export const listedJwk = (issuerId: string, key: PublicKey): ListedJwk => ({
  ...key.jwk,
  kid: keyId(issuerId, key),
  alg: key.kind === 'Ed25519' ? 'EdDSA' : 'ES256',
  use: 'sig',
});

/** `/.well-known/jwks.json` (RFC 7517). `keys`: as for `didDocument`. */
export const jwkSet = (issuerId: string, keys: readonly PublicKey[]): { keys: ListedJwk[] } => ({
  keys: keys.map((key) => listedJwk(issuerId, key)),
});
