import { PeopleService } from '@mikrosprint/accounts';
import { scopeOf, type Permission, type Writer } from '@mikrosprint/contracts';
import { Database, DomainError, type SignedInPerson } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { DraftRow } from './drafts.entity.js';

type StudioPermission = Extract<Permission, `studio.${string}`>;

/** The organisations whose drafts somebody reaches; null for all of them. */
export type Reach = readonly string[] | null;

/** Who reaches which drafts. Every query is narrowed here; a draft out of reach is as if it were not there. */
@Injectable()
export class DraftAccess {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleService,
  ) {}

  async reach(me: SignedInPerson, permission: StudioPermission): Promise<Reach> {
    const scope = scopeOf(permission, me.roles);
    if (scope === 'all') return null;
    return scope === 'unit' ? this.people.unitsOf(me.personId, 'provider') : [];
  }

  /** Throws `not-found`. */
  async find(me: SignedInPerson, permission: StudioPermission, draftId: string): Promise<DraftRow> {
    const reach = await this.reach(me, permission);
    const { manager } = this.database.dataSource;
    return found(await withinReach(manager, reach).andWhere('draft.id = :draftId', { draftId }).getOne());
  }

  /** The draft for whoever changes it: the others wait until `tx` ends. Throws `not-found`. */
  async lock(
    tx: EntityManager,
    me: SignedInPerson,
    permission: StudioPermission,
    draftId: string,
  ): Promise<DraftRow> {
    const query = withinReach(tx, await this.reach(me, permission)).andWhere('draft.id = :draftId', {
      draftId,
    });
    return found(await query.setLock('pessimistic_write').getOne());
  }

  /** Everybody of the ids that exists, as colleagues see them. */
  async writers(ids: readonly (string | null)[]): Promise<Map<string | null, Writer>> {
    const known = await this.people.summaries(ids.filter((id) => id !== null));
    return new Map([...known].map(([id, { displayName }]) => [id, { personId: id, displayName }]));
  }
}

/** The drafts of some organisations, or of all. */
export function withinReach(manager: EntityManager, reach: Reach): SelectQueryBuilder<DraftRow> {
  const query = manager.createQueryBuilder(DraftRow, 'draft').where('true');
  return reach === null ? query : query.andWhere('draft.organisation_id = ANY(:reach)', { reach });
}

function found(draft: DraftRow | null): DraftRow {
  if (draft === null) throw new DomainError('not-found');
  return draft;
}
