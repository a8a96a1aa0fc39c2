/*
 * The proof inside a credential: Data Integrity with the suite eddsa-rdfc-2022 (W3C "Data Integrity EdDSA
 * Cryptosuites 1.0", section 3.2). What is signed is SHA-256 of the canonical proof without its value, followed by
 * SHA-256 of the canonical document without its proof: 64 bytes.
 */
import { createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { type Contexts, pinnedContexts, UnknownContext } from '../contexts/contexts.js';
import { keyOfMultibase, NotAKey, type SigningKey } from '../keys.js';
import type { DataIntegrityProof } from '../model.js';
import { fromBase58, NotMultibase, toBase58 } from '../multibase.js';
import { instant } from '../time.js';
import { canonicalHash, isTooHeavy, TooHeavy, UndefinedWord } from './canonical.js';
import { disguise } from './disguise.js';
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

/** Anything an issuer signs: a credential, or a list of states. */
export interface Signable {
  '@context': readonly string[];
  issuer: string | { id: string };
}

/**
 * A copy of the document with its proof. The key signs as `<issuer id>#<multibase>`.
 * Throws `UndefinedWord` or `UnknownContext` for a document that would not mean what it says.
 */
export const signCredential = async <Document extends Signable>(
  document: Document,
  key: SigningKey,
  created: Date,
  contexts: Contexts = pinnedContexts,
): Promise<Document & { proof: [DataIntegrityProof] }> => {
  if (key.kind !== 'Ed25519') throw new NotAKey('A proof inside a credential is signed with Ed25519.');
  const issuer = typeof document.issuer === 'string' ? document.issuer : document.issuer.id;
  const options = {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-rdfc-2022',
    created: instant(created),
    verificationMethod: `${issuer}#${key.multibase}`,
    proofPurpose: 'assertionMethod',
  } as const;
  const data = await signedBytes(document, options, contexts);
  return { ...document, proof: [{ ...options, proofValue: toBase58(sign(null, data, key.private)) }] };
};

/**
 * Whether the proofs of a document hold. Of several, each of a kind known here must; others are left out, and a
 * document with only those is `unknown-proof-kind`. Never throws for a bad document.
 */
export const verifyDataIntegrity = async (
  document: unknown,
  resolveKey: ResolveKey,
  contexts: Contexts = pinnedContexts,
): Promise<ProofCheck> => {
  if (!isObject(document)) return failed('no-proof');
  const issuer = issuerIdOf(document);
  if (issuer === null) return failed('missing-field', 'issuer');
  const { proof, ...unsigned } = document;
  const proofs = (Array.isArray(proof) ? proof : [proof]).filter(isObject);
  if (proofs.length === 0) return failed('no-proof', 'proof');
  const known = proofs.filter(isKnown);
  if (known.length === 0 || known.length > mostProofs)
    return failed('unknown-proof-kind', 'proof.cryptosuite');
  if (isTooHeavy(document)) return failed('too-heavy');
  const disguised = disguise(unsigned, known, contexts);
  if (disguised) return disguised;
  let check: ProofCheck = failed('no-proof');
  for (const each of known) {
    check = await verifyProof(unsigned, each, issuer, { resolveKey, contexts });
    if (!check.ok) return check;
  }
  return check;
};

/** Each costs a canonical form; nobody signs one credential so often. */
const mostProofs = 4;

/** Suites that differ only in the key: RDFC-1.0 and SHA-256 in both. */
const suites: Record<
  string,
  { keyType: string; holds: (data: Buffer, key: KeyObject, by: Uint8Array) => boolean }
> = {
  'eddsa-rdfc-2022': { keyType: 'ed25519', holds: (data, key, by) => verify(null, data, key, by) },
  // "Data Integrity ECDSA Cryptosuites 1.0", for P-256 only; issuers of others use it.
  'ecdsa-rdfc-2019': {
    keyType: 'ec:prime256v1',
    holds: (data, key, by) => verify('sha256', data, { key, dsaEncoding: 'ieee-p1363' }, by),
  },
};

const isKnown = (proof: JsonObject): boolean =>
  proof.type === 'DataIntegrityProof' && typeof proof.cryptosuite === 'string' && proof.cryptosuite in suites;

const verifyProof = async (
  unsigned: JsonObject,
  proof: JsonObject,
  issuer: string,
  { resolveKey, contexts }: { resolveKey: ResolveKey; contexts: Contexts },
): Promise<ProofCheck> => {
  const { proofValue, ...options } = proof;
  const verificationMethod = idOf(proof.verificationMethod);
  if (verificationMethod === null) return failed('missing-field', 'proof.verificationMethod');
  if (proof.proofPurpose !== 'assertionMethod') return failed('unknown-proof-kind', 'proof.proofPurpose');
  const suite = suites[String(proof.cryptosuite)];
  const signature = bytesOf(proofValue);
  if (!suite || signature === null) return failed('altered', 'proof.proofValue');
  const resolved = await resolveKey(verificationMethod);
  if (resolved === null) return failed('key-unreachable', 'proof.verificationMethod');
  if (resolved === 'not-listed') return failed('wrong-key', 'proof.verificationMethod');
  const key = publicKeyOf(resolved);
  if (!key || keyType(key) !== suite.keyType) return failed('wrong-key', 'proof.verificationMethod');
  try {
    const data = await signedBytes(unsigned, options, contexts);
    if (!suite.holds(data, key, signature)) return failed('altered', 'proof.proofValue');
  } catch (error) {
    return explained(error);
  }
  if (resolved.controller !== issuer) return failed('wrong-issuer', 'issuer');
  return { ok: true, controller: resolved.controller, verificationMethod };
};

/** Section 3.2.4 of the suite: the hash of the proof options first, then the document's. */
const signedBytes = async (document: object, options: object, contexts: Contexts): Promise<Buffer> => {
  const context = '@context' in document ? document['@context'] : [];
  return Buffer.concat([
    await canonicalHash({ ...options, '@context': context }, contexts),
    await canonicalHash(document, contexts),
  ]);
};

const bytesOf = (proofValue: unknown): Uint8Array | null => {
  if (typeof proofValue !== 'string') return null;
  try {
    return fromBase58(proofValue);
  } catch (error) {
    if (error instanceof NotMultibase) return null;
    throw error;
  }
};

/** Null for what is no public key. */
const publicKeyOf = (resolved: ResolvedKey): KeyObject | null => {
  try {
    return 'publicKeyMultibase' in resolved
      ? keyOfMultibase(resolved.publicKeyMultibase)
      : createPublicKey({ key: resolved.publicKeyJwk, format: 'jwk' });
  } catch {
    return null;
  }
};

const keyType = ({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): string =>
  asymmetricKeyType === 'ec' ? `ec:${asymmetricKeyDetails?.namedCurve}` : String(asymmetricKeyType);

const explained = (error: unknown): ProofCheck => {
  if (error instanceof UndefinedWord) return failed('undefined-word', error.word);
  if (error instanceof UnknownContext) return failed('unknown-context', error.url);
  if (error instanceof TooHeavy) return failed('too-heavy');
  throw error;
};
