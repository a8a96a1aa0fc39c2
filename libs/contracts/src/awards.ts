import { localizedText } from '@mikrosprint/curriculum';
import { z } from 'zod';

export const badgeView = z.object({
  badgeId: z.string(),
  sprintId: z.string(),
  sprintTitle: localizedText,
  world: z.string(),
  title: localizedText,
  criteria: localizedText,
  shape: z.string(),
  symbol: z.string(),
  /** Null for one still to earn. */
  awardedAt: z.iso.datetime().nullable(),
});
export type BadgeView = z.infer<typeof badgeView>;

export const certificateView = z.object({
  certificateId: z.uuid(),
  sprintId: z.string(),
  sprintTitle: localizedText,
  issuedAt: z.iso.datetime(),
  examPercent: z.int(),
  workloadHours: z.number(),
  tasks: z.array(localizedText),
  verifyUrl: z.string(),
  /** The PDF is made by a job just after the certificate; until then it is not ready. */
  pdfReady: z.boolean(),
});
export type CertificateView = z.infer<typeof certificateView>;

export const awardsView = z.object({ badges: z.array(badgeView), certificates: z.array(certificateView) });
export type AwardsView = z.infer<typeof awardsView>;

/** The public page: no account, no e-mail address, no word of why the holder took the sprint. */
export const verification = z.object({
  certificateId: z.uuid(),
  status: z.enum(['valid', 'revoked', 'expired']),
  holderName: z.string(),
  sprintTitle: localizedText,
  issuer: z.string(),
  issuedAt: z.iso.datetime(),
  revokedAt: z.iso.datetime().nullable(),
  examPercent: z.int(),
  workloadHours: z.number(),
  tasks: z.array(localizedText),
  competences: z.array(z.object({ framework: z.string(), code: z.string(), name: localizedText })),
});
export type Verification = z.infer<typeof verification>;
