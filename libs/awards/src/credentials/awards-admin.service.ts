import { PeopleService } from '@mikrosprint/accounts';
import type { AwardRecord, AwardRecords } from '@mikrosprint/contracts';
import { Database, DomainError, LookUpLog } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { z } from 'zod';
import { BadgeAwardRow } from '../badges/badge-award.entity.js';
import { CertificateRow } from '../certificates/certificate.entity.js';
import { CredentialRow } from './credential.entity.js';

/** Who looks, where and at what: for the log that the citizen can read. */
export interface Looker {
  actorId: string;
  /** The route's pattern. */
  route: string;
  fields: string[];
}

interface Found {
  badges: BadgeAwardRow[];
  certificates: CertificateRow[];
}

/** Finds the awards that somebody asks an administrator about. Nothing is listed: one must know what to look for. */
@Injectable()
export class AwardsAdminService {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleService,
    private readonly log: LookUpLog,
  ) {}

  /** By the number of an award or a credential, by the address of its page, or by the e-mail address of its holder. */
  async find(q: string, looker: Looker): Promise<AwardRecords> {
    const number = numberIn(q);
    const found = number === null ? await this.ofHolder(q) : await this.ofNumber(number);
    return { awards: await this.records(found, looker) };
  }

  /** Throws `not-found`. */
  async one(awardId: string, looker: Looker): Promise<AwardRecord> {
    const [record] = await this.records(await this.ofNumber(awardId), looker);
    if (record === undefined) throw new DomainError('not-found');
    return record;
  }

  /** Without those of which nobody but the holder is told: whoever has the number of such a one has it from them. */
  private async ofHolder(email: string): Promise<Found> {
    const ids = [...(await this.people.idsByEmail([email.trim().toLowerCase()])).values()];
    if (ids.length === 0) return { badges: [], certificates: [] };
    const { manager } = this.database.dataSource;
    const [badges, certificates] = await Promise.all([
      manager
        .createQueryBuilder(BadgeAwardRow, 'badge')
        .where('badge.citizenId IN (:...ids)', { ids })
        .andWhere(
          `NOT EXISTS (SELECT FROM badge_rule rule WHERE rule.holder_only AND badge.sprint_id IS NULL
                          AND rule.sprint_id IS NULL AND rule.badge_id = badge.badge_id)`,
        )
        .orderBy('badge.awardedAt', 'DESC')
        .getMany(),
      manager.find(CertificateRow, { where: { citizenId: In(ids) }, order: { issuedAt: 'DESC' } }),
    ]);
    return { badges, certificates };
  }

  private async ofNumber(number: string): Promise<Found> {
    const { manager } = this.database.dataSource;
    const credential = await manager.findOne(CredentialRow, {
      select: { id: true, awardId: true },
      where: { id: number },
    });
    const id = credential?.awardId ?? number;
    const [badges, certificates] = await Promise.all([
      manager.findBy(BadgeAwardRow, { id }),
      manager.findBy(CertificateRow, { id }),
    ]);
    return { badges, certificates };
  }

  private async records({ badges, certificates }: Found, looker: Looker): Promise<AwardRecord[]> {
    const ids = [...badges, ...certificates].map(({ id }) => id);
    const citizens = [...new Set([...badges, ...certificates].map(({ citizenId }) => citizenId))];
    const histories = await this.histories(ids);
    const people = await this.people.summaries(citizens);
    await this.note(citizens, looker);
    const shared = (id: string, citizenId: string) => ({
      ...{ awardId: id, citizenId, holder: people.get(citizenId)?.displayName ?? '' },
      credentials: histories.get(id) ?? [],
    });
    return [
      ...certificates.map(({ id, citizenId, ...row }): AwardRecord => ({
        ...{
          ...shared(id, citizenId),
          kind: 'certificate',
          title: row.sprintTitle,
          sprintTitle: row.sprintTitle,
        },
        ...{ issuedAt: row.issuedAt.toISOString(), examPercent: row.examPercent },
        workloadHours: row.workloadHours,
      })),
      ...badges.map(({ id, citizenId, ...row }): AwardRecord => ({
        ...{ ...shared(id, citizenId), kind: 'badge', title: row.title, sprintTitle: row.sprintTitle },
        ...{ issuedAt: row.awardedAt.toISOString(), examPercent: null, workloadHours: null },
      })),
    ];
  }

  private async histories(awardIds: string[]): Promise<Map<string, AwardRecord['credentials']>> {
    const rows = await this.database.dataSource.manager.find(CredentialRow, {
      select: {
        ...{ id: true, awardId: true, issuedAt: true },
        ...{ revokedAt: true, revokedCause: true, revokedReason: true, revokedBy: true },
      },
      where: { awardId: In(awardIds) },
      order: { issuedAt: 'DESC', id: 'DESC' },
    });
    const actors = await this.people.summaries(rows.flatMap(({ revokedBy }) => revokedBy ?? []));
    const histories = new Map<string, AwardRecord['credentials']>();
    for (const row of rows) {
      const line = {
        ...{ credentialId: row.id, issuedAt: row.issuedAt.toISOString() },
        ...{ revokedAt: row.revokedAt?.toISOString() ?? null, cause: row.revokedCause },
        ...{ reason: row.revokedReason, byName: actors.get(row.revokedBy ?? '')?.displayName ?? null },
      };
      histories.set(row.awardId, [...(histories.get(row.awardId) ?? []), line]);
    }
    return histories;
  }

  private async note(citizenIds: string[], { actorId, route, fields }: Looker): Promise<void> {
    await this.log.record(
      citizenIds.map((citizenId) => ({
        ...{ actorId, citizenId, route, fields, role: 'admin' as const, unitId: null },
        ...{ purpose: 'administration', result: 'shown' as const },
      })),
    );
  }
}

/** The number in a text that is one, or that ends in one as the address of a proof does. */
function numberIn(q: string): string | null {
  const last = q.trim().replace(/\/+$/, '').split(/[/:]/).at(-1) ?? '';
  const parsed = z.uuid().safeParse(last.toLowerCase());
  return parsed.success ? parsed.data : null;
}
