import type { AwardKind } from '@mikrosprint/contracts';
import type { Achievement } from '../credentials/achievement.js';

/** A badge or a certificate in somebody's hands. */
export interface HeldAward {
  awardId: string;
  kind: AwardKind;
  citizenId: string;
  achievement: Achievement;
  /** The municipality, never an office. */
  issuer: string;
  issuedAt: Date;
  /** As the holder wants it on paper; a badge has none. */
  holderName: string | null;
}

/**
 * What the files of an award are called, without the ending: `mikrosprint-gdpr-calm-inbox-badge`. It says what was learnt
 * and never why, and is safe in every file system.
 */
export function fileNameOf({ kind, achievement: { slug } }: Pick<HeldAward, 'kind' | 'achievement'>): string {
  const words = slug.match(/[a-z0-9]+/g) ?? [];
  return ['mikrosprint', ...words.slice(0, 20), kind].join('-').slice(0, 100);
}
