import { localizedText } from '@mikrosprint/curriculum';
import { z } from 'zod';
import { awardKind } from './credentials.js';
import { oneLine } from './cv.js';
import { wireText } from './play.js';

/** The most a pasted text or a dropped picture may weigh, in bytes. */
export const largestProof = 2 * 1024 * 1024;

/** What was handed in. */
export const proofInput = z.enum(['link', 'json', 'jwt', 'png', 'svg']);
export type ProofInput = z.infer<typeof proofInput>;

/** The steps of a check, in the order in which they are made and shown. */
export const checkSteps = ['read', 'structure', 'proof', 'issuer', 'status', 'dates', 'recipient'] as const;
export const checkStep = z.enum(checkSteps);
export type CheckStep = z.infer<typeof checkStep>;

/** `not-made`: an earlier step failed, or nothing was asked for. `unsure`: it could not be found out. */
export const checkOutcome = z.enum(['passed', 'failed', 'unsure', 'not-made']);
export type CheckOutcome = z.infer<typeof checkOutcome>;

/** Why a step came out as it did: the web has one sentence for each. */
export const checkReasons = [
  // read
  'too-large',
  'not-a-credential',
  'zip-file',
  'broken-json',
  'broken-jwt',
  'broken-png',
  'broken-svg',
  'nothing-baked-in',
  'link-refused',
  'link-unreachable',
  'link-too-slow',
  'link-too-large',
  // structure
  'missing-field',
  'wrong-type',
  'unknown-context',
  'undefined-word',
  'old-version',
  'no-recipient',
  // proof
  'no-proof',
  'unknown-proof-kind',
  'altered',
  'wrong-key',
  'key-unreachable',
  'claims-differ',
  'swapped-subject',
  'too-heavy',
  // issuer
  'wrong-issuer',
  'issuer-unreachable',
  'issuer-unknown',
  // status
  'revoked',
  'suspended',
  'status-unreachable',
  'status-unsigned',
  'status-broken',
  'no-status',
  // dates
  'expired',
  'not-yet-valid',
  // recipient
  'other-recipient',
  'recipient-not-hashed',
  // passed
  'fine',
  'not-asked',
  'not-made',
] as const;
export const checkReason = z.enum(checkReasons);
export type CheckReason = z.infer<typeof checkReason>;

export const checkLine = z.object({
  step: checkStep,
  outcome: checkOutcome,
  reason: checkReason,
  /** Which field, in the credential's own words; for people who know the format. */
  where: z.string().nullable(),
});
export type CheckLine = z.infer<typeof checkLine>;

/** One word for all steps together; the first that failed decides. */
export const verdicts = [
  'valid',
  'valid-but-unsure',
  'unreadable',
  'malformed',
  'unsigned',
  'altered',
  'wrong-key',
  'wrong-issuer',
  'swapped-subject',
  'revoked',
  'suspended',
  'expired',
  'not-yet-valid',
  'other-recipient',
  'unverifiable',
] as const;
export const verdict = z.enum(verdicts);
export type Verdict = z.infer<typeof verdict>;

/** What a credential says of itself, for people: only shown beside a verdict. */
export const credentialFacts = z.object({
  name: z.string(),
  description: z.string().nullable(),
  issuerName: z.string().nullable(),
  issuerId: z.string(),
  /** One of this installation. */
  ours: z.boolean(),
  validFrom: z.string().nullable(),
  validUntil: z.string().nullable(),
  awardedDate: z.string().nullable(),
  criteria: z.string().nullable(),
  results: z.array(z.object({ name: z.string(), value: z.string() })),
  competences: z.array(
    z.object({ framework: z.string().nullable(), code: z.string().nullable(), name: z.string() }),
  ),
  evidence: z.array(z.string()),
});
export type CredentialFacts = z.infer<typeof credentialFacts>;

export const verificationReport = z.object({
  input: proofInput,
  verdict,
  steps: z.array(checkLine),
  credential: credentialFacts.nullable(),
  checkedAt: z.iso.datetime(),
});
export type VerificationReport = z.infer<typeof verificationReport>;

/** A link, JSON or JWT that was typed or pasted; pictures are uploaded as they are. */
export const verifyText = z.strictObject({
  text: z.string().min(1).max(largestProof),
  /** Compared with the recipient of the credential; it is not kept. */
  email: z.email().max(200).optional(),
});
export type VerifyText = z.infer<typeof verifyText>;

/**
 * Carries the e-mail address beside an uploaded file: never in the address of the request, which proxies write down. A
 * file is a picture, or a JSON or JWT as it lies on the disk.
 */
export const recipientHeader = 'x-recipient-email';
export const verifyUploadHeader = z.email().max(200).optional();

/** The name on a paper, or an e-mail address, against an award of ours. Neither is kept. */
export const askRecipient = z.union([
  z.strictObject({ email: z.email().max(200) }),
  z.strictObject({ name: z.string().trim().min(2).max(80) }),
]);
export type AskRecipient = z.infer<typeof askRecipient>;
export const recipientAnswer = z.object({ matches: z.boolean() });
export type RecipientAnswer = z.infer<typeof recipientAnswer>;

/** The public page of an award of ours: no name, no address, no word of why the holder learned it. */
export const verification = z.object({
  awardId: z.uuid(),
  kind: awardKind,
  status: z.enum(['valid', 'revoked', 'expired']),
  /** As a hint for whoever holds the paper, "S•••••• R••••••"; null for a paper without a name. */
  maskedName: z.string().nullable(),
  title: localizedText,
  sprintTitle: localizedText.nullable(),
  criteria: localizedText.nullable(),
  world: z.string().nullable(),
  shape: z.string(),
  symbol: z.string(),
  /** Those that stand on the badge. */
  stars: z.int().nullable(),
  issuer: z.string(),
  issuedAt: z.iso.datetime(),
  revokedAt: z.iso.datetime().nullable(),
  validUntil: z.iso.datetime().nullable(),
  examPercent: z.int().nullable(),
  workloadHours: z.number().nullable(),
  tasks: z.array(localizedText),
  competences: z.array(z.object({ framework: z.string(), code: z.string(), name: localizedText })),
  /** The steps that were made on the signed credential just now; empty while it is being made. */
  steps: z.array(checkLine),
});
export type Verification = z.infer<typeof verification>;

/** `json` and `jwt` are signed credentials as text. An SVG that carries one is kept as that text. */
export const externalFileType = z.enum(['pdf', 'png', 'jpeg', 'json', 'jwt']);
export type ExternalFileType = z.infer<typeof externalFileType>;

/** A proof from somebody else, kept among one's own: a file, or a link that was checked. */
export const externalProof = z.object({
  externalId: z.uuid(),
  title: z.string(),
  issuer: z.string(),
  /** YYYY-MM-DD. */
  date: z.string().nullable(),
  link: z.string().nullable(),
  /** Null where there is only a link. */
  file: z.object({ type: externalFileType, bytes: z.int() }).nullable(),
  /** Only a signature that was checked makes it "yes": a picture of a paper proves nothing. */
  verified: z.boolean(),
  verdict: verdict.nullable(),
  checkedAt: z.iso.datetime().nullable(),
  addedAt: z.iso.datetime(),
});
export type ExternalProof = z.infer<typeof externalProof>;
export const externalProofs = z.object({ proofs: z.array(externalProof) });
export type ExternalProofs = z.infer<typeof externalProofs>;

const printed = (least: number) => wireText.max(1_000).overwrite(oneLine).min(least).max(160);

/** Typed by the citizen. What a signed credential that holds says of itself takes its place. */
export const addExternalProof = z.strictObject({
  title: printed(2),
  issuer: printed(2),
  date: z.iso.date().nullable().default(null),
  link: z
    .url({ protocol: /^https$/ })
    .regex(/^[^\s\p{Cc}\p{Cs}]*$/u)
    .max(500)
    .nullable()
    .default(null),
});
export type AddExternalProof = z.infer<typeof addExternalProof>;

/** Beside the bytes of a file. Only a file with a signed credential may come without title and issuer. */
export const addExternalFile = z.strictObject({
  title: printed(0).default(''),
  issuer: printed(0).default(''),
  date: z.iso.date().nullable().default(null),
});
export type AddExternalFile = z.infer<typeof addExternalFile>;

/** In bytes. */
export const largestExternalFile = 5 * 1024 * 1024;
/** Per citizen. */
export const mostExternalProofs = 30;
