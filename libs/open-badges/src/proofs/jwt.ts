/*
 * The same credential as a signed text (Open Badges 3.0, section 8.2): a compact JWS whose payload is the credential
 * itself, with the claims of a JWT beside its own fields.
 */
import type { KeyObject } from 'node:crypto';
import { calculateJwkThumbprint, compactVerify, errors, importJWK, SignJWT, type JWK } from 'jose';
import { keyId } from '../did.js';
import { keyOfMultibase, NotAKey, type SigningKey } from '../keys.js';
import {
  failed,
  idOf,
  isObject,
  issuerIdOf,
  type JsonObject,
  type ProofCheck,
  type ResolvedKey,
  type ResolveKey,
} from './proof-check.js';

/** What can be signed as a JWT: its subject must have an id, for `sub` says it. */
export interface JwtSignable {
  id: string;
  issuer: { id: string };
  validFrom: string;
  validUntil?: string;
  credentialSubject: { id: string };
}

/**
 * A compact JWS, ES256. The header has `alg`, `kid` (the address of the public key as a JWK) and `typ`, and nothing
 * else, as the standard wants.
 */
export const signJwt = async (credential: JwtSignable, key: SigningKey): Promise<string> => {
  if (key.kind !== 'P-256') throw new NotAKey('A JWT is signed with a key on P-256.');
  const claims = {
    iss: credential.issuer.id,
    jti: credential.id,
    sub: credential.credentialSubject.id,
    nbf: seconds(credential.validFrom),
    ...(credential.validUntil === undefined ? {} : { exp: seconds(credential.validUntil) }),
  };
  return new SignJWT({ ...credential, ...claims })
    .setProtectedHeader({ alg: 'ES256', kid: keyId(credential.issuer.id, key), typ: 'JWT' })
    .sign(key.private);
};

/** Whole seconds since 1970, as a NumericDate (RFC 7519, section 2). */
const seconds = (moment: string): number => Math.floor(Date.parse(moment) / 1000);

/** What a JWT says, before anybody has checked it. */
export interface ReadJwt {
  header: JsonObject;
  /** The payload without the claims of a JWT. */
  credential: JsonObject;
  claims: JsonObject;
}

/** The parts of a compact JWS whose payload is an object; null for anything else. Checks no signature. */
export const readJwt = (token: string): ReadJwt | null => {
  const parts = token.split('.');
  if (parts.length !== 3 || !parts.every((part) => /^[A-Za-z0-9_-]+$/.test(part))) return null;
  const [header, payload] = parts.slice(0, 2).map(parsed);
  if (!isObject(header) || !isObject(payload)) return null;
  const { iss, jti, sub, nbf, exp, iat, ...credential } = payload;
  return { header, credential, claims: { iss, jti, sub, nbf, exp, iat } };
};

const parsed = (part: string): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(part, 'base64url')));
  } catch {
    return null;
  }
};

/** RS256 is what every reader of Open Badges must know, ES256 what we write, EdDSA what wallets write. */
const algorithms = ['ES256', 'RS256', 'EdDSA'];

/**
 * Whether the signature holds, by a key of the issuer, and the claims say the same as the credential. A key inside the
 * header vouches for nobody: the issuer must list it, so it is asked for as `<issuer id>#<RFC 7638 thumbprint>`.
 * Never throws for a bad token.
 */
export const verifyJwt = async (token: string, resolveKey: ResolveKey): Promise<ProofCheck> => {
  const read = readJwt(token);
  if (!read) return failed('broken-jwt');
  if ('vc' in read.credential) return failed('old-version', 'vc');
  const issuer = issuerIdOf(read.credential);
  if (issuer === null) return failed('missing-field', 'issuer');
  // With these the signed bytes would be others than the ones that were just read (RFC 7797).
  if ('crit' in read.header || 'b64' in read.header) return failed('broken-jwt', 'crit');
  const { alg } = read.header;
  if (typeof alg !== 'string' || !algorithms.includes(alg)) return failed('unknown-proof-kind', 'alg');
  const verificationMethod = await methodOf(read.header, issuer);
  if (verificationMethod === null) return failed('missing-field', 'kid');
  const resolved = await resolveKey(verificationMethod);
  if (resolved === null) return failed('key-unreachable', 'kid');
  if (resolved === 'not-listed') return failed('wrong-key', 'kid');
  const key = await publicKeyOf(resolved, alg);
  if (!key) return failed('wrong-key', 'kid');
  const signature = await checkSignature(token, alg, key);
  if (signature !== 'holds') return failed(signature, signature === 'altered' ? null : 'kid');
  if (resolved.controller !== issuer) return failed('wrong-issuer', 'issuer');
  return contradiction(read) ?? { ok: true, controller: resolved.controller, verificationMethod };
};

const methodOf = async ({ kid, jwk }: JsonObject, issuer: string): Promise<string | null> => {
  if (typeof kid === 'string' && kid !== '') return kid;
  if (!isObject(jwk)) return null;
  try {
    return `${issuer}#${await calculateJwkThumbprint(jwk as JWK)}`;
  } catch {
    return null;
  }
};

const checkSignature = async (
  token: string,
  alg: string,
  key: Key,
): Promise<'holds' | 'altered' | 'wrong-key' | 'broken-jwt'> => {
  try {
    await compactVerify(token, key, { algorithms: [alg] });
    return 'holds';
  } catch (error) {
    if (error instanceof errors.JWSSignatureVerificationFailed) return 'altered';
    return error instanceof errors.JWSInvalid ? 'broken-jwt' : 'wrong-key';
  }
};

type Key = KeyObject | Awaited<ReturnType<typeof importJWK>>;

/** Null for what is no public key, or none for this algorithm. */
const publicKeyOf = async (resolved: ResolvedKey, alg: string): Promise<Key | null> => {
  try {
    return 'publicKeyMultibase' in resolved
      ? keyOfMultibase(resolved.publicKeyMultibase)
      : await importJWK(publicMembers(resolved.publicKeyJwk), alg);
  } catch {
    return null;
  }
};

/** `alg` and `use` of a listed key are advice; what counts is that it fits the algorithm of the token. */
const publicMembers = ({ kty, crv, x, y, n, e }: JsonObject): JWK => ({ kty, crv, x, y, n, e }) as JWK;

/** A claim that is missing contradicts nothing; one that differs from the signed credential does. */
const contradiction = ({ claims, credential }: ReadJwt): ProofCheck | null => {
  if (differs(claims.sub, idOf(credential.credentialSubject))) return failed('swapped-subject', 'sub');
  if (differs(claims.iss, issuerIdOf(credential))) return failed('claims-differ', 'iss');
  if (differs(claims.jti, credential.id)) return failed('claims-differ', 'jti');
  if (momentDiffers(claims.nbf, credential.validFrom)) return failed('claims-differ', 'nbf');
  if (momentDiffers(claims.exp, credential.validUntil)) return failed('claims-differ', 'exp');
  return null;
};

const differs = (claim: unknown, field: unknown): boolean => claim !== undefined && claim !== field;

/** A claim counts whole seconds; a field may name fractions of one. */
const momentDiffers = (claim: unknown, field: unknown): boolean =>
  claim !== undefined &&
  !(typeof claim === 'number' && typeof field === 'string' && Math.abs(claim - Date.parse(field) / 1000) < 1);
