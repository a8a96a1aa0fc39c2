import {
  copenhagenTime,
  type AddTargetGroup,
  type ChangeTargetGroup,
  type CitizenTargetGroup,
  type TargetGroupView,
} from '@mikrosprint/contracts';
import { Clock, Database, DomainError } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CaseloadMembers } from '../caseload/caseload-members.service.js';
import { CitizenTargetGroupRow, TargetGroupRow } from './target-group.entity.js';

/** Groups of citizens as data: which there are, and which one a citizen is in. */
@Injectable()
export class TargetGroups {
  constructor(
    private readonly database: Database,
    private readonly members: CaseloadMembers,
    private readonly clock: Clock,
  ) {}

  /** Every group that there is or was, by name. */
  all(): Promise<TargetGroupView[]> {
    return this.manager.query(
      `SELECT id, name, valid_from::text AS "validFrom", valid_to::text AS "validTo"
         FROM target_group ORDER BY name COLLATE "da-x-icu", id`,
    );
  }

  /** Sent twice it is one group. Throws `id-reused`. */
  async add(group: AddTargetGroup): Promise<void> {
    const { id, name, validFrom, validTo } = group;
    await this.manager
      .createQueryBuilder()
      .insert()
      .into(TargetGroupRow)
      .values({ id, name, validFrom, validTo })
      .orIgnore()
      .execute();
    if ((await this.manager.findOneBy(TargetGroupRow, { id }))?.name !== name)
      throw new DomainError('id-reused');
  }

  /** Throws `not-found`, and `validation` when the days would be the wrong way round. */
  async change(id: string, change: ChangeTargetGroup): Promise<void> {
    await this.database.transaction(async (tx) => {
      const there = await tx.findOne(TargetGroupRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (there === null) throw new DomainError('not-found');
      const { name, validFrom, validTo } = { ...there, ...change };
      if (validTo !== null && validTo <= validFrom) throw new DomainError('validation');
      await tx.update(TargetGroupRow, { id }, { name, validFrom, validTo });
    });
  }

  /** Of a citizen whom the caseworker follows; throws `not-found` for anybody else. */
  async ofFollowed(caseworkerId: string, citizenId: string): Promise<CitizenTargetGroup> {
    await this.members.mustFollow(caseworkerId, citizenId);
    return this.of(citizenId);
  }

  /** Throws `not-found` for somebody else's citizen, and for a group that nobody can be put into today. */
  async set(caseworkerId: string, citizenId: string, groupId: string | null): Promise<CitizenTargetGroup> {
    return this.database.transaction(async (tx) => {
      await this.members.mustFollow(caseworkerId, citizenId, tx);
      if (groupId === null) await tx.delete(CitizenTargetGroupRow, { citizenId });
      else await this.put(caseworkerId, citizenId, groupId, tx);
      return this.of(citizenId, tx);
    });
  }

  /** The group a citizen is in now. */
  async of(citizenId: string, tx: EntityManager = this.manager): Promise<CitizenTargetGroup> {
    const [found] = await tx.query<{ id: string; name: string; since: string }[]>(
      `SELECT target_group.id, target_group.name, known.since::text AS since
         FROM citizen_target_group known JOIN target_group ON target_group.id = known.group_id
        WHERE known.citizen_id = $1`,
      [citizenId],
    );
    if (found === undefined) return { group: null, since: null };
    const { id, name, since } = found;
    return { group: { id, name }, since };
  }

  private async put(
    caseworkerId: string,
    citizenId: string,
    groupId: string,
    tx: EntityManager,
  ): Promise<void> {
    const today = copenhagenTime(this.clock.now()).day;
    const group = await tx.findOneBy(TargetGroupRow, { id: groupId });
    const isOpen =
      group !== null && group.validFrom <= today && (group.validTo === null || group.validTo > today);
    if (!isOpen) throw new DomainError('not-found');
    // Chosen again it is known since the first time.
    await tx.query(
      `INSERT INTO citizen_target_group AS known (citizen_id, group_id, since, set_by) VALUES ($1, $2, $3, $4)
       ON CONFLICT (citizen_id) DO UPDATE SET group_id = $2, since = $3, set_by = $4 WHERE known.group_id <> $2`,
      [citizenId, groupId, today, caseworkerId],
    );
  }

  private get manager(): EntityManager {
    return this.database.dataSource.manager;
  }
}
