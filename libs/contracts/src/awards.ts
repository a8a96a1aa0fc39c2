import { anyBadgeRule, localizedText } from '@mikrosprint/curriculum';
import { z } from 'zod';
import { proofView } from './credentials.js';

/** A badge on the wall: earned, or still to earn. */
export const badgeView = z.object({
  badgeId: z.string(),
  /** Null, with its title and world, for a badge that no single sprint gives. */
  sprintId: z.string().nullable(),
  sprintTitle: localizedText.nullable(),
  world: z.string().nullable(),
  title: localizedText,
  criteria: localizedText,
  shape: z.string(),
  symbol: z.string(),
  /** Null for one still to earn. */
  awardedAt: z.iso.datetime().nullable(),
  /** Of one still to earn: how far, `done` of `of`; null where it is all or nothing. */
  progress: z.object({ done: z.int(), of: z.int() }).nullable(),
  /** The next one of its sprint: the wall shows it first and says why. */
  next: z.boolean(),
  /** Of one still to earn: when it is given, and what that names: its level, its skill, its sprints. */
  rule: anyBadgeRule.nullable(),
  names: z.array(localizedText),
  proof: proofView.nullable(),
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
  /** The badge that is drawn on the paper. */
  emblem: z.object({ world: z.string(), shape: z.string(), symbol: z.string() }),
  issuer: z.string(),
  /** As it stands on the paper; null for a paper without a name. */
  holderName: z.string().nullable(),
  /** False until its holder has said whether a name shall stand there, and which. */
  nameChosen: z.boolean(),
  proof: proofView,
  /** The PDF is made by a job just after the certificate; until then it is not ready. */
  pdfReady: z.boolean(),
});
export type CertificateView = z.infer<typeof certificateView>;

export const awardsView = z.object({
  /** Who gives the badges. */
  issuer: z.string(),
  badges: z.array(badgeView),
  certificates: z.array(certificateView),
});
export type AwardsView = z.infer<typeof awardsView>;
