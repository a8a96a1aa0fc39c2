import { PeopleService } from '@mikrosprint/accounts';
import type { AwardKind } from '@mikrosprint/contracts';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { BadgeAwardRow } from '../badges/badge-award.entity.js';
import { CertificateRow } from '../certificates/certificate.entity.js';
import type { Achievement } from './achievement.js';
import { AchievementsService } from './achievements.service.js';

/** All that stands in the credential of one award, and whose it is. */
export interface AwardToSign {
  kind: AwardKind;
  awardId: string;
  citizenId: string;
  awardedAt: Date;
  achievement: Achievement;
  /** Null where there was no exam. */
  examPercent: number | null;
  /** Null for somebody without an address, or who is no longer known. */
  email: string | null;
  /** The credential before it of the same award. */
  replaces: string | null;
}

/** Which awards: one, or the next so many after another one. */
export type Wanted = { awardId: string } | { after: string | null; most: number };

/** What was found, and what could not be read: one award that is broken never holds up the others. */
export interface FoundToSign {
  awards: AwardToSign[];
  unreadable: { awardId: string; error: unknown }[];
  /** The last one looked at, readable or not; null when there are none left. */
  last: string | null;
}

/**
 * An award lacks a credential when it has none, or when the last one was revoked only because something in it was
 * wrong. One that was revoked for good never gets another.
 */
const lacksCredential = `NOT EXISTS (
  SELECT 1 FROM credential WHERE credential.award_id = award.id
     AND (credential.revoked_at IS NULL OR credential.revoked_cause <> 'corrected'))`;

const candidates: Record<AwardKind, string> = {
  badge: `SELECT award.id FROM badge_award award WHERE ${lacksCredential}`,
  certificate: `SELECT award.id FROM certificate award WHERE award.revoked_at IS NULL AND ${lacksCredential}`,
};

/** Finds awards that lack a credential, and locks them: two who look at once share the work. */
@Injectable()
export class AwardsToSignService {
  constructor(
    private readonly achievements: AchievementsService,
    private readonly people: PeopleService,
  ) {}

  async lock(kind: AwardKind, wanted: Wanted, tx: EntityManager): Promise<FoundToSign> {
    const ids = await lockIds(kind, wanted, tx);
    if (ids.length === 0) return { awards: [], unreadable: [], last: null };
    const rows = kind === 'badge' ? await this.badges(ids, tx) : await this.certificates(ids, tx);
    const holders = rows.map(({ citizenId }) => citizenId);
    const people = await this.people.summaries(holders, tx);
    const replaced = await newestCredentials(ids, tx);
    const found: FoundToSign = { awards: [], unreadable: [], last: ids.at(-1) ?? null };
    for (const { achievement, ...row } of rows) {
      try {
        const email = people.get(row.citizenId)?.email ?? null;
        const replaces = replaced.get(row.awardId) ?? null;
        found.awards.push({ kind, ...row, achievement: await achievement(), email, replaces });
      } catch (error) {
        found.unreadable.push({ awardId: row.awardId, error });
      }
    }
    return found;
  }

  private async badges(ids: string[], tx: EntityManager): Promise<Unread[]> {
    const rows = await tx.find(BadgeAwardRow, { where: { id: In(ids) }, order: { id: 'ASC' } });
    return rows.map((row) => ({
      ...{ awardId: row.id, citizenId: row.citizenId, awardedAt: row.awardedAt, examPercent: null },
      achievement: () => this.achievements.ofBadge(row, tx),
    }));
  }

  private async certificates(ids: string[], tx: EntityManager): Promise<Unread[]> {
    const rows = await tx.find(CertificateRow, { where: { id: In(ids) }, order: { id: 'ASC' } });
    return rows.map((row) => ({
      ...{ awardId: row.id, citizenId: row.citizenId, awardedAt: row.issuedAt, examPercent: row.examPercent },
      achievement: () => this.achievements.ofCertificate(row, tx),
    }));
  }
}

type Unread = Omit<AwardToSign, 'kind' | 'achievement' | 'email' | 'replaces'> & {
  achievement(): Promise<Achievement>;
};

/** Whoever waits for one award waits for its lock; whoever takes what there is leaves out what others work on. */
async function lockIds(kind: AwardKind, wanted: Wanted, tx: EntityManager): Promise<string[]> {
  const rows =
    'awardId' in wanted
      ? await tx.query<{ id: string }[]>(`${candidates[kind]} AND award.id = $1 FOR NO KEY UPDATE OF award`, [
          wanted.awardId,
        ])
      : await tx.query<{ id: string }[]>(
          `${candidates[kind]} AND ($1::uuid IS NULL OR award.id > $1)
            ORDER BY award.id LIMIT $2 FOR NO KEY UPDATE OF award SKIP LOCKED`,
          [wanted.after, wanted.most],
        );
  return rows.map(({ id }) => id);
}

async function newestCredentials(awardIds: string[], tx: EntityManager): Promise<Map<string, string>> {
  const rows = await tx.query<{ id: string; awardId: string }[]>(
    `SELECT DISTINCT ON (award_id) id, award_id AS "awardId" FROM credential
      WHERE award_id = ANY($1) ORDER BY award_id, issued_at DESC, id DESC`,
    [awardIds],
  );
  return new Map(rows.map(({ id, awardId }) => [awardId, id]));
}
