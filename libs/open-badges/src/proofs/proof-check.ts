/*
 * What checking a proof says. A bad document is an answer here, never an exception.
 */
import type { CheckReason } from '@mikrosprint/contracts';

export type ProofFailure = Extract<
  CheckReason,
  | 'no-proof'
  | 'unknown-proof-kind'
  | 'broken-jwt'
  | 'old-version'
  | 'missing-field'
  | 'unknown-context'
  | 'undefined-word'
  | 'too-heavy'
  | 'altered'
  | 'wrong-key'
  | 'key-unreachable'
  | 'wrong-issuer'
  | 'claims-differ'
  | 'swapped-subject'
>;

/**
 * `wrong-issuer`: the signature holds, but by a key that somebody else than the issuer controls.
 * `wrong-key`: the issuer does not list the key, or it is of another kind than the proof names.
 * `altered`: the key is the issuer's, and the signature is not over this content.
 */
export type ProofCheck =
  | {
      ok: true;
      /** Of the key, and so also the id of the issuer. */
      controller: string;
      verificationMethod: string;
    }
  | {
      ok: false;
      reason: ProofFailure;
      /** Which field or word, in the credential's own words. */
      where: string | null;
    };

export const failed = (reason: ProofFailure, where: string | null = null) =>
  ({ ok: false, reason, where }) as const;

/** A public key and whose it is, as the document behind a verification method says. */
export type ResolvedKey = { controller: string } & (
  { publicKeyMultibase: string } | { publicKeyJwk: Record<string, unknown> }
);

/**
 * Finds the key behind a verification method (the `kid` of a JWT). `null`: it could not be reached.
 * `not-listed`: the issuer was reached and does not name this key.
 */
export type ResolveKey = (
  verificationMethod: string,
) => ResolvedKey | 'not-listed' | null | Promise<ResolvedKey | 'not-listed' | null>;

export type JsonObject = Record<string, unknown>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An issuer is named by its id, or described by an object with one. */
export const issuerIdOf = (document: JsonObject): string | null => idOf(document.issuer);

/** The id of something that is a text, or an object with an id. */
export const idOf = (value: unknown): string | null => {
  const id = isObject(value) ? value.id : value;
  return typeof id === 'string' && id !== '' ? id : null;
};
