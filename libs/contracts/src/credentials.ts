import { localizedText } from '@mikrosprint/curriculum';
import { z } from 'zod';

/** What somebody can show: a badge they earned, or the certificate of a finished sprint. */
export const awardKind = z.enum(['badge', 'certificate']);
export type AwardKind = z.infer<typeof awardKind>;

/** The files of an award beside the certificate on paper: the signed text, and pictures that carry it. */
export const credentialFormats = ['json', 'jwt', 'png', 'svg'] as const;
export const credentialFormat = z.enum(credentialFormats);
export type CredentialFormat = z.infer<typeof credentialFormat>;

/** Why a credential no longer holds: told to its holder and to staff, never to the public. */
export const revocationCause = z.enum(['error', 'corrected', 'wish-of-holder', 'misuse']);
export type RevocationCause = z.infer<typeof revocationCause>;

/** How an award stands towards the world, for whoever holds it. */
export const proofView = z.object({
  /** Stands in the address that anybody may check. */
  awardId: z.uuid(),
  kind: awardKind,
  /** The signed credential is made by a job just after the award; until then there are no files. */
  ready: z.boolean(),
  verifyUrl: z.string(),
  /** Null while it holds; one that was corrected holds again by the credential that came after. */
  revoked: z.object({ at: z.iso.datetime(), cause: revocationCause, reason: z.string() }).nullable(),
  /** Only while the holder wants it: a page with their name that anybody with the link may open. */
  share: z.object({ url: z.string(), since: z.iso.datetime(), opened: z.int() }).nullable(),
});
export type ProofView = z.infer<typeof proofView>;

/** The alphabets that the paper's font has: a name in another one would be a row of empty boxes. */
const nameOnPaper = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Mn} .,'’()-]*$/u;

/** The name on the paper, chosen by the holder; null for a paper without a name. */
export const changeHolderName = z.strictObject({
  holderName: z
    .string()
    .max(200)
    .overwrite((name) => name.normalize('NFC').replace(/\s+/gu, ' ').trim())
    .min(2)
    .max(80)
    .regex(nameOnPaper, 'letters-not-on-paper')
    .nullable(),
});
export type ChangeHolderName = z.infer<typeof changeHolderName>;

/** What a shared link shows: only what the holder chose to show, and nothing of why they learned it. */
export const sharedProof = z.object({
  awardId: z.uuid(),
  kind: awardKind,
  holderName: z.string().nullable(),
  title: localizedText,
  description: localizedText,
  criteria: localizedText.nullable(),
  sprintTitle: localizedText.nullable(),
  world: z.string().nullable(),
  shape: z.string(),
  symbol: z.string(),
  /** Those that stand on the badge. */
  stars: z.int().nullable(),
  issuer: z.string(),
  issuedAt: z.iso.datetime(),
  status: z.enum(['valid', 'revoked', 'expired']),
  tasks: z.array(localizedText),
  verifyUrl: z.string(),
});
export type SharedProof = z.infer<typeof sharedProof>;

/** For good: what was only wrong in a detail is corrected instead. */
export const revokeAward = z.strictObject({
  cause: revocationCause.exclude(['corrected']),
  reason: z.string().trim().min(5).max(500),
});
export type RevokeAward = z.infer<typeof revokeAward>;

/** Facts of a certificate that turned out to be wrong: it is issued anew with these and the old credential is revoked. */
export const correctCertificate = z
  .strictObject({
    examPercent: z.int().min(0).max(100).optional(),
    issuedAt: z.iso.datetime().optional(),
    workloadHours: z.number().positive().max(500).optional(),
    reason: z.string().trim().min(5).max(500),
  })
  .refine(({ reason: _, ...facts }) => Object.values(facts).some((value) => value !== undefined), {
    message: 'Name at least one fact.',
  });
export type CorrectCertificate = z.infer<typeof correctCertificate>;

/** One award as those who may revoke see it. */
export const awardRecord = z.object({
  awardId: z.uuid(),
  kind: awardKind,
  citizenId: z.uuid(),
  holder: z.string(),
  title: localizedText,
  sprintTitle: localizedText.nullable(),
  issuedAt: z.iso.datetime(),
  examPercent: z.int().nullable(),
  workloadHours: z.number().nullable(),
  /** Newest first; the first is the one in force unless it is revoked. */
  credentials: z.array(
    z.object({
      credentialId: z.uuid(),
      issuedAt: z.iso.datetime(),
      revokedAt: z.iso.datetime().nullable(),
      cause: revocationCause.nullable(),
      reason: z.string().nullable(),
      byName: z.string().nullable(),
    }),
  ),
});
export type AwardRecord = z.infer<typeof awardRecord>;

/** By the number on a paper or the e-mail address of the holder. */
export const findAwards = z.strictObject({ q: z.string().trim().min(3).max(120) });
export type FindAwards = z.infer<typeof findAwards>;
export const awardRecords = z.object({ awards: z.array(awardRecord) });
export type AwardRecords = z.infer<typeof awardRecords>;
