/*
 * The two kinds of keys an issuer signs with: Ed25519 for the proof inside a credential, P-256 for the same credential
 * as a JWT (the validators of 1EdTech accept no Ed25519 there). Private keys leave this library only as PKCS#8 bytes;
 * whoever stores them seals them.
 */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { fromBase58, NotMultibase, toBase58 } from './multibase.js';

export const keyKinds = ['Ed25519', 'P-256'] as const;
export type KeyKind = (typeof keyKinds)[number];

/** A public key as RFC 7517 writes it. */
export type PublicJwk =
  { kty: 'OKP'; crv: 'Ed25519'; x: string } | { kty: 'EC'; crv: 'P-256'; x: string; y: string };

export interface PublicKey {
  kind: KeyKind;
  /** Also the fragment that names the key: `<issuer id>#z6Mk…` (Ed25519) or `#zDn…` (P-256). */
  multibase: string;
  jwk: PublicJwk;
}

export interface SigningKey extends PublicKey {
  private: KeyObject;
}

/** A text or bytes that are no key of a kind we know. */
export class NotAKey extends Error {}

/** Prefixes of a Multikey (Controlled Identifiers 1.0, section 2.2.2): the multicodec number as a varint. */
const prefixes: Record<KeyKind, Uint8Array> = {
  Ed25519: Uint8Array.of(0xed, 0x01),
  'P-256': Uint8Array.of(0x80, 0x24),
};
/** Bytes of a public key behind the prefix: Ed25519 as it is, P-256 as a compressed point. */
const lengths: Record<KeyKind, number> = { Ed25519: 32, 'P-256': 33 };

/** A new key from the system's source of randomness. */
export const createSigningKey = (kind: KeyKind): SigningKey =>
  signingKey(
    kind === 'Ed25519'
      ? generateKeyPairSync('ed25519').privateKey
      : generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey,
  );

/** The private key as PKCS#8 in DER: secret bytes, to be sealed before they are stored. */
export const exportPrivateKey = (key: SigningKey): Buffer =>
  key.private.export({ format: 'der', type: 'pkcs8' });

/** What `exportPrivateKey` wrote; throws `NotAKey` for anything else. */
export const importPrivateKey = (pkcs8: Uint8Array): SigningKey => {
  try {
    return signingKey(createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' }));
  } catch (error) {
    throw new NotAKey('These bytes are no private key in PKCS#8.', { cause: error });
  }
};

const signingKey = (privateKey: KeyObject): SigningKey => {
  const jwk = jwkOf(createPublicKey(privateKey));
  return { kind: jwk.crv, multibase: multibaseOf(jwk), jwk, private: privateKey };
};

const jwkOf = (key: KeyObject): PublicJwk => {
  const { kty, crv, x, y } = key.export({ format: 'jwk' });
  if (kty === 'OKP' && crv === 'Ed25519' && x) return { kty, crv, x };
  if (kty === 'EC' && crv === 'P-256' && x && y) return { kty, crv, x, y };
  throw new NotAKey(`A key of kind ${kty} ${crv ?? ''} is not used here.`);
};

const multibaseOf = (jwk: PublicJwk): string => {
  const x = Buffer.from(jwk.x, 'base64url');
  if (jwk.crv === 'Ed25519') return toBase58(Buffer.concat([prefixes.Ed25519, x]));
  // SEC 1, section 2.3.3: the first byte says whether y is even or odd.
  const odd = ((Buffer.from(jwk.y, 'base64url').at(-1) ?? 0) & 1) === 1;
  return toBase58(Buffer.concat([prefixes['P-256'], Buffer.of(odd ? 3 : 2), x]));
};

/** The public key behind a Multikey; throws `NotAKey`. */
export const keyOfMultibase = (multibase: string): KeyObject => {
  const bytes = bytesOf(multibase);
  const kind = keyKinds.find((each) => prefixes[each].every((byte, place) => bytes[place] === byte));
  if (!kind) throw new NotAKey('A key of another kind.');
  const raw = bytes.subarray(prefixes[kind].length);
  if (raw.length !== lengths[kind]) throw new NotAKey('A key of the wrong length.');
  try {
    return createPublicKey({ key: subjectPublicKeyInfo(kind, raw), format: 'der', type: 'spki' });
  } catch (error) {
    throw new NotAKey('Not a point on its curve.', { cause: error });
  }
};

const bytesOf = (multibase: string): Uint8Array => {
  try {
    return fromBase58(multibase);
  } catch (error) {
    if (error instanceof NotMultibase) throw new NotAKey('Not base58btc.', { cause: error });
    throw error;
  }
};

/** The part of a SubjectPublicKeyInfo (RFC 8410, RFC 5480) in front of the key itself; always the same. */
const headers: Record<KeyKind, Buffer> = {
  Ed25519: Buffer.from('302a300506032b6570032100', 'hex'),
  'P-256': Buffer.from('3039301306072a8648ce3d020106082a8648ce3d030107032200', 'hex'),
};
const subjectPublicKeyInfo = (kind: KeyKind, raw: Uint8Array): Buffer => Buffer.concat([headers[kind], raw]);

/** Whether a text is a public key that can stand behind the `#` of a verification method. */
export const isMultikey = (text: string): boolean => {
  try {
    keyOfMultibase(text);
    return true;
  } catch {
    return false;
  }
};

/** The public half of a key as the rest of the world may see it: what a table row or a document holds. */
export const publicKeyOfJwk = (jwk: PublicJwk): PublicKey => ({
  kind: jwk.crv,
  multibase: multibaseOf(jwk),
  jwk,
});
