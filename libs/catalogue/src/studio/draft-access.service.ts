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

  /**
   * The drafts somebody reaches: their own organisations' and, for those who decide what citizens meet, whatever has
   * been handed in. What an organisation has shown to nobody yet is its own.
   */
  async within(
    me: SignedInPerson,
    permission: StudioPermission,
    tx: EntityManager = this.database.dataSource.manager,
  ): Promise<SelectQueryBuilder<DraftRow>> {
    const own = await this.people.unitsOf(me.personId, 'provider', tx);
    const theirOwn = 'draft.organisation_id = ANY(:own)';
    const handedIn = `draft.status <> 'draft' OR draft.submitted_by IS NOT NULL`;
    const decides = scopeOf(permission, me.roles) === 'all';
    return tx
      .createQueryBuilder(DraftRow, 'draft')
      .where(decides ? `(${theirOwn} OR ${handedIn})` : theirOwn, { own });
  }

  /** Throws `not-found`. */
  async find(me: SignedInPerson, permission: StudioPermission, draftId: string): Promise<DraftRow> {
    const query = await this.within(me, permission);
    return found(await query.andWhere('draft.id = :draftId', { draftId }).getOne());
  }

  /** The draft for whoever changes it: the others wait until `tx` ends. Throws `not-found`. */
  async lock(
    tx: EntityManager,
    me: SignedInPerson,
    permission: StudioPermission,
    draftId: string,
  ): Promise<DraftRow> {
    const query = (await this.within(me, permission, tx)).andWhere('draft.id = :draftId', { draftId });
    return found(await query.setLock('pessimistic_write').getOne());
  }

  /** Everybody of the ids that exists, as colleagues see them. */
  async writers(ids: readonly (string | null)[], tx?: EntityManager): Promise<Map<string | null, Writer>> {
    const known = await this.people.summaries(
      ids.filter((id) => id !== null),
      tx,
    );
    return new Map([...known].map(([id, { displayName }]) => [id, { personId: id, displayName }]));
  }
}

function found(draft: DraftRow | null): DraftRow {
  if (draft === null) throw new DomainError('not-found');
  return draft;
}
