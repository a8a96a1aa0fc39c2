import type { CheckReason, CheckStep, VerificationReport } from '@mikrosprint/contracts';
import type { FetchFailure } from '../fetching/guarded-fetcher.js';
import { readJwt, verifyJwt } from '../proofs/jwt.js';
import { verifyDataIntegrity } from '../proofs/data-integrity.js';
import { idOf, isObject, issuerIdOf, type JsonObject, type ProofFailure } from '../proofs/proof-check.js';
import { dateFault } from './dates.js';
import { Documents, type OwnCredential, type Sources } from './documents.js';
import { factsOf } from './facts.js';
import { KeyFinder } from './key-finder.js';
import { readProof, type ProofReading, type Signed } from './read-proof.js';
import { recipientMatch } from './recipient.js';
import { Report } from './report.js';
import { findStatus } from './status-step.js';
import { structureFault } from './structure.js';

export interface VerifyOptions {
  sources: Sources;
  now: Date;
  /** Whom the credential should belong to, if that was asked. */
  email: string | null;
}

/**
 * Checks a credential of anybody step by step: read, structure, proof, issuer, status, dates, recipient. What is wrong
 * with it is the answer; only a fault of ours is thrown. A heavy one may take long: run it where it can be ended.
 *
 * @param handed text as it was pasted, or the bytes of a file
 */
export async function verifyCredential(
  handed: string | Uint8Array,
  options: VerifyOptions,
): Promise<VerificationReport> {
  return new Check(options).of(handed);
}

class Check {
  private readonly report = new Report();
  private readonly documents: Documents;

  constructor(private readonly options: VerifyOptions) {
    this.documents = new Documents(options.sources);
  }

  async of(handed: string | Uint8Array): Promise<VerificationReport> {
    const signed = await this.read(handed);
    if (signed !== null) await this.judge(signed);
    return this.report.as(this.options.now);
  }

  private async read(handed: string | Uint8Array): Promise<Signed | null> {
    const { report } = this;
    const reading = readProof(handed);
    report.input = reading.input;
    if (reading.ok && 'signed' in reading) {
      report.passed('read');
      return reading.signed;
    }
    const reached = reading.ok ? await this.follow(reading.link) : reading;
    if (reached.ok && 'signed' in reached) {
      report.passed('read');
      return reached.signed;
    }
    // A link that leads to a link could go on for ever.
    if (reached.ok) report.failed('read', 'not-a-credential');
    else report.failed('read', reached.reason, reached.where);
    return null;
  }

  private async follow(link: string): Promise<ProofReading> {
    const own = await this.options.sources.ownDocument(link);
    if (isObject(own)) return { ok: true, input: 'link', signed: { kind: 'document', document: own } };
    const fetched = own === null ? null : await this.documents.fetch(link);
    if (fetched?.ok === true) return readProof(fetched.body);
    const reason = linkReasons[fetched?.failure ?? 'unreachable'];
    return { ok: false, input: 'link', reason, where: null };
  }

  private async judge(signed: Signed): Promise<void> {
    const document = signed.kind === 'token' ? readJwt(signed.token)?.credential : signed.document;
    if (document === undefined) return this.report.failed('read', 'broken-jwt');
    const fault =
      'vc' in document ? ({ reason: 'old-version', where: 'vc' } as const) : structureFault(document);
    if (fault !== null) return this.report.failed('structure', fault.reason, fault.where);
    this.report.passed('structure');
    const own = await this.own(document);
    this.report.credential = factsOf(document, own.isOurs);
    if (own.credential !== null && isSwapped(document, own.credential)) {
      return this.report.failed('proof', 'swapped-subject', 'credentialSubject');
    }
    if (!(await this.isProved(signed, document))) return;
    await this.checkStatus(document, own.credential);
    this.checkDates(document);
    this.checkRecipient(document);
  }

  private async own(document: JsonObject): Promise<{ isOurs: boolean; credential: OwnCredential | null }> {
    const { sources } = this.options;
    const isOurs = isObject(await sources.ownDocument(issuerIdOf(document) ?? ''));
    return { isOurs, credential: isOurs ? await sources.ownCredential(idOf(document) ?? '') : null };
  }

  /** Who signed it, and whether that is who it says: the steps proof and issuer. */
  private async isProved(signed: Signed, document: JsonObject): Promise<boolean> {
    const { report } = this;
    const keys = new KeyFinder(issuerIdOf(document) ?? '', this.documents);
    const check =
      signed.kind === 'token'
        ? await verifyJwt(signed.token, keys.find)
        : await verifyDataIntegrity(signed.document, keys.find);
    if (!check.ok) {
      if (check.reason === 'wrong-issuer') report.passed('proof');
      report.failed(stepsOfFailures[check.reason] ?? 'proof', check.reason, check.where);
      return false;
    }
    report.passed('proof');
    if (keys.vouching === 'listed') report.passed('issuer');
    else report.unsure('issuer', keys.vouching === 'unknown' ? 'issuer-unknown' : 'issuer-unreachable');
    return true;
  }

  /** Of one of ours we know it ourselves, this moment; the list follows seconds later. */
  private async checkStatus(document: JsonObject, own: OwnCredential | null): Promise<void> {
    if (own?.revoked === true) return this.report.failed('status', 'revoked');
    const { outcome, reason } = await findStatus(document, this.documents, this.options.now);
    this.report[outcome]('status', reason);
  }

  private checkDates(document: JsonObject): void {
    const fault = dateFault(document, this.options.now);
    if (fault === null) this.report.passed('dates');
    else this.report.failed('dates', fault.reason, fault.where);
  }

  private checkRecipient(document: JsonObject): void {
    const { report } = this;
    const { email } = this.options;
    if (email === null) return report.notAsked('recipient');
    const match = recipientMatch(document, email);
    if (match === 'same') report.passed('recipient');
    else if (match === 'other') report.failed('recipient', 'other-recipient');
    else report.unsure('recipient', match === 'unnamed' ? 'no-recipient' : 'recipient-not-hashed');
  }
}

const linkReasons: Record<FetchFailure, CheckReason> = {
  refused: 'link-refused',
  unreachable: 'link-unreachable',
  'too-slow': 'link-too-slow',
  'too-large': 'link-too-large',
  'wrong-kind': 'not-a-credential',
};

/** What only shows when the proof is made belongs to an earlier step, or a later one, all the same. */
const stepsOfFailures: Partial<Record<ProofFailure, CheckStep>> = {
  'broken-jwt': 'read',
  'old-version': 'structure',
  'missing-field': 'structure',
  'unknown-context': 'structure',
  'undefined-word': 'structure',
  'wrong-issuer': 'issuer',
};

/** One of ours, by its number, that suddenly belongs to somebody else. */
function isSwapped({ credentialSubject }: JsonObject, own: OwnCredential): boolean {
  if (!isObject(credentialSubject)) return false;
  const { id, identifier } = credentialSubject;
  const hashes = [identifier ?? []].flat().map((one) => (isObject(one) ? one.identityHash : null));
  const isSame =
    hashes.length === own.identityHashes.length &&
    hashes.every((hash, at) => hash === own.identityHashes[at]);
  return (id ?? null) !== own.subjectId || !isSame;
}
