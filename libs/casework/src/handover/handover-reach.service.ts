import { PeopleService, StaffService, type StaffMember } from '@mikrosprint/accounts';
import type { Colleague, HandOverPreview, Role } from '@mikrosprint/contracts';
import { Database, DomainError, type SignedInPerson } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Followed } from './caseload-moves.service.js';

const leading: readonly Role[] = ['lead', 'coordinator'];

/** What somebody may hand over, and to whom. */
export interface Reach {
  personId: string;
  isCaseworker: boolean;
  /** The units they lead; null is all, and an empty list is none. */
  led: string[] | null;
  /** The caseworkers of the units they lead, also those who have left. */
  ledStaff: Map<string, StaffMember>;
  /** Who can take over: caseworkers of the units one leads or works in. */
  takers: Map<string, StaffMember>;
}

/** A caseworker reaches her own citizens and the colleagues of her units; who leads units reaches those. */
@Injectable()
export class HandoverReach {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleService,
    private readonly staff: StaffService,
  ) {}

  async of({ personId, roles }: SignedInPerson, tx: EntityManager = this.manager): Promise<Reach> {
    const isCaseworker = roles.includes('caseworker');
    const ledRoles = roles.filter((role) => leading.includes(role));
    const led = ledRoles.length === 0 ? [] : await this.people.reachOf(personId, ledRoles, tx);
    const own = isCaseworker ? await this.people.reachOf(personId, ['caseworker'], tx) : [];
    const ledStaff = ledRoles.length === 0 ? [] : await this.staff.caseworkersOf(led, tx);
    const colleagues = isCaseworker ? await this.staff.caseworkersOf(own, tx) : [];
    const takers = [...ledStaff, ...colleagues].filter(({ isHere }) => isHere);
    return { personId, isCaseworker, led, ledStaff: byId(ledStaff), takers: byId(takers) };
  }

  /** Whom the person may hand citizens over to, by name. */
  async colleagues(me: SignedInPerson): Promise<Colleague[]> {
    const { takers } = await this.of(me);
    const people = [...takers.values()].filter(({ id }) => id !== me.personId || me.roles.some(isLeading));
    const sizes = await this.sizes(people.map(({ id }) => id));
    return people.map(({ id, displayName, units }) => ({
      ...{ id, displayName, units },
      citizens: sizes.get(id) ?? 0,
    }));
  }

  /** How many each of them follows. */
  async sizes(caseworkerIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.manager.query<{ id: string; citizens: number }[]>(
      `SELECT caseworker_id AS id, count(*)::int AS citizens FROM caseload_member
        WHERE caseworker_id = ANY($1) GROUP BY caseworker_id`,
      [caseworkerIds],
    );
    return new Map(rows.map(({ id, citizens }) => [id, citizens]));
  }

  /** Throws `not-found` for somebody who cannot take over from here. */
  mustTake({ takers }: Reach, toId: string): StaffMember {
    const taker = takers.get(toId);
    if (taker === undefined) throw new DomainError('not-found');
    return taker;
  }

  /** The ids that are meant. Throws `not-found` for the whole caseload of somebody out of reach. */
  async askedFor(
    reach: Reach,
    { citizens, fromId }: HandOverPreview,
    tx: EntityManager = this.manager,
  ): Promise<string[]> {
    if (citizens !== 'all') return [...new Set(citizens)];
    const from = fromId ?? reach.personId;
    if (!this.reachesCaseworker(reach, from)) throw new DomainError('not-found');
    const rows = await tx.query<{ id: string }[]>(
      'SELECT citizen_id AS id FROM caseload_member WHERE caseworker_id = $1',
      [from],
    );
    return rows.map(({ id }) => id);
  }

  /** Those about whom the person may decide. */
  async within(
    reach: Reach,
    asked: readonly Followed[],
    tx: EntityManager = this.manager,
  ): Promise<Followed[]> {
    const free = asked.filter(({ fromId }) => fromId === null).map(({ citizenId }) => citizenId);
    const leads = reach.led === null || reach.led.length > 0;
    const takeable = new Set(
      leads && free.length > 0 ? await this.staff.citizensOf(reach.led, free, tx) : [],
    );
    return asked.filter(({ citizenId, fromId }) =>
      fromId === null ? takeable.has(citizenId) : this.reachesCaseworker(reach, fromId),
    );
  }

  /** May the person decide about whom this caseworker follows. */
  private reachesCaseworker({ personId, isCaseworker, ledStaff }: Reach, caseworkerId: string): boolean {
    return (isCaseworker && caseworkerId === personId) || ledStaff.has(caseworkerId);
  }

  private get manager(): EntityManager {
    return this.database.dataSource.manager;
  }
}

const isLeading = (role: Role): boolean => leading.includes(role);

function byId(staff: readonly StaffMember[]): Map<string, StaffMember> {
  return new Map(staff.map((member) => [member.id, member]));
}
