import { Injectable, type OnModuleInit } from '@nestjs/common';
import { defaultPreferences, type Person, type Preferences, type Role } from '@mikrosprint/contracts';
import { Clock, CurrentRoles, Database, DomainError, Outbox } from '@mikrosprint/platform';
import { In, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { PersonRoleRow, PersonRow } from './people.entity.js';
import { holdsOn, today } from './rights/held-now.js';

/** What other features may know about somebody. */
export interface PersonSummary {
  id: string;
  email: string;
  displayName: string;
  roles: Role[];
  units: { id: string; name: string }[];
  preferences: Preferences;
}

export interface NewPerson {
  email: string;
  displayName: string;
  passwordHash: string | null;
  roles: { role: Role; unitId: string | null }[];
  preferences?: Partial<Preferences>;
}

/** Who somebody is, what they may do and where. */
@Injectable()
export class PeopleService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly currentRoles: CurrentRoles,
  ) {}

  onModuleInit(): void {
    this.currentRoles.useSource(async (personId) => {
      const places = await this.rolesAndUnits([personId], this.database.dataSource.manager);
      return [...new Set((places.get(personId) ?? []).map(({ role }) => role))];
    });
  }

  /** The people of the ids that exist, by id. */
  async summaries(
    ids: readonly string[],
    tx: EntityManager = this.database.dataSource.manager,
  ): Promise<Map<string, PersonSummary>> {
    if (ids.length === 0) return new Map();
    const people = await tx.find(PersonRow, { where: { id: In([...new Set(ids)]) } });
    const places = await this.rolesAndUnits(
      people.map(({ id }) => id),
      tx,
    );
    return new Map(people.map((row) => [row.id, summary(row, places.get(row.id) ?? [])]));
  }

  /** One person; throws `not-found`. */
  async byId(id: string, tx?: EntityManager): Promise<PersonSummary> {
    const found = (await this.summaries([id], tx)).get(id);
    if (found === undefined) throw new DomainError('not-found');
    return found;
  }

  /** What to call somebody; null when there is no such person. */
  async displayName(id: string, tx?: EntityManager): Promise<string | null> {
    const manager = tx ?? this.database.dataSource.manager;
    const row = await manager.findOne(PersonRow, { select: { id: true, displayName: true }, where: { id } });
    return row?.displayName ?? null;
  }

  /** Ids by e-mail address (lower case), for the addresses that exist. */
  async idsByEmail(emails: readonly string[], tx?: EntityManager): Promise<Map<string, string>> {
    const manager = tx ?? this.database.dataSource.manager;
    const rows = await manager.find(PersonRow, {
      select: { id: true, email: true },
      where: { email: In([...emails]) },
    });
    return new Map(rows.map(({ email, id }) => [email, id]));
  }

  /** The units in which somebody holds a role now, the one given first before the others. */
  async unitsOf(
    personId: string,
    role: Role,
    tx: EntityManager = this.database.dataSource.manager,
  ): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT held.unit_id AS id FROM person_role held
        WHERE held.person_id = $1 AND held.role = $2 AND held.unit_id IS NOT NULL AND ${holdsOn('held', '$3')}
        ORDER BY held.id`,
      [personId, role, this.today],
    );
    return rows.map(({ id }) => id);
  }

  /** The units in which somebody holds one of the roles now; null when one of them holds for all units. */
  async reachOf(
    personId: string,
    roles: readonly Role[],
    tx: EntityManager = this.database.dataSource.manager,
  ): Promise<string[] | null> {
    const rows = await tx.query<{ id: string | null }[]>(
      `SELECT DISTINCT held.unit_id AS id FROM person_role held
        WHERE held.person_id = $1 AND held.role = ANY($2) AND ${holdsOn('held', '$3')}`,
      [personId, roles, this.today],
    );
    return rows.some(({ id }) => id === null) ? null : rows.flatMap(({ id }) => id ?? []);
  }

  /** The ids of everybody who holds a role in a unit now. */
  async holdersOf(
    role: Role,
    unitId: string,
    tx: EntityManager = this.database.dataSource.manager,
  ): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT DISTINCT held.person_id AS id FROM person_role held
        WHERE held.role = $1 AND held.unit_id = $2 AND ${holdsOn('held', '$3')}`,
      [role, unitId, this.today],
    );
    return rows.map(({ id }) => id);
  }

  /** The ids of everybody who holds one of the roles now, in whatever unit. */
  async holdersOfAny(
    roles: readonly Role[],
    tx: EntityManager = this.database.dataSource.manager,
  ): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT DISTINCT held.person_id AS id FROM person_role held WHERE held.role = ANY($1) AND ${holdsOn('held', '$2')}`,
      [roles, this.today],
    );
    return rows.map(({ id }) => id);
  }

  /** Adds people; an address that exists already is left as it is. Returns the new ids. */
  async register(people: readonly NewPerson[]): Promise<string[]> {
    return this.database.transaction(async (tx) => {
      const now = this.clock.now();
      const rows = people.map((person) => ({
        id: uuidv7(),
        email: person.email.toLowerCase(),
        displayName: person.displayName,
        passwordHash: person.passwordHash,
        preferences: person.preferences ?? {},
        noticeReadAt: null,
        createdAt: now,
      }));
      const inserted = await tx
        .createQueryBuilder()
        .insert()
        .into(PersonRow)
        .values(rows)
        .orIgnore()
        .returning('id')
        .execute();
      const added = new Set((inserted.raw as { id: string }[]).map(({ id }) => id));
      await this.addRoles(tx, rows, people, added);
      return [...added];
    });
  }

  async changePreferences(
    personId: string,
    patch: Partial<Preferences>,
    tx: EntityManager = this.database.dataSource.manager,
  ): Promise<Preferences> {
    // Merged by the database: two tabs that change different things both keep their change.
    const [rows] = await tx.query<[{ preferences: Partial<Preferences> }[], number]>(
      'UPDATE person SET preferences = preferences || $2::jsonb WHERE id = $1 RETURNING preferences',
      [personId, JSON.stringify(patch)],
    );
    const row = rows[0];
    if (row === undefined) throw new DomainError('not-found');
    return { ...defaultPreferences, ...row.preferences };
  }

  /** The first reading counts. */
  async markNoticeRead(personId: string): Promise<void> {
    await this.database.dataSource.query(
      'UPDATE person SET notice_read_at = coalesce(notice_read_at, $2) WHERE id = $1',
      [personId, this.clock.now()],
    );
  }

  /** Somebody's own view of their account. */
  async account(personId: string): Promise<Person> {
    const manager = this.database.dataSource.manager;
    const row = await manager.findOneBy(PersonRow, { id: personId });
    if (row === null) throw new DomainError('unauthenticated');
    const places = await this.rolesAndUnits([personId], manager);
    return {
      ...summary(row, places.get(personId) ?? []),
      noticeReadAt: row.noticeReadAt?.toISOString() ?? null,
    };
  }

  private async addRoles(
    tx: EntityManager,
    rows: readonly { id: string }[],
    people: readonly NewPerson[],
    added: ReadonlySet<string>,
  ): Promise<void> {
    const fresh = rows.flatMap(({ id }, index) => {
      const roles = people[index]?.roles ?? [];
      return added.has(id) ? [{ personId: id, roles }] : [];
    });
    if (fresh.length === 0) return;
    const roleRows = fresh.flatMap(({ personId, roles }) =>
      roles.map(({ role, unitId }) => ({
        id: uuidv7(),
        personId,
        role,
        unitId,
        validFrom: null,
        validTo: null,
      })),
    );
    if (roleRows.length > 0) await tx.insert(PersonRoleRow, roleRows);
    await this.outbox.append(
      tx,
      fresh.map(({ personId, roles }) => ({
        type: 'person.registered' as const,
        data: { personId, roles: roles.map(({ role }) => role) },
      })),
    );
  }

  private async rolesAndUnits(ids: readonly string[], tx: EntityManager): Promise<Map<string, Place[]>> {
    const rows = await tx.query<(Place & { personId: string })[]>(
      `SELECT held.person_id AS "personId", held.role, unit.id AS "unitId", unit.name AS "unitName"
         FROM person_role held LEFT JOIN unit ON unit.id = held.unit_id
        WHERE held.person_id = ANY($1) AND ${holdsOn('held', '$2')}
        ORDER BY held.id`,
      [ids, this.today],
    );
    const byPerson = new Map<string, Place[]>();
    for (const row of rows) byPerson.set(row.personId, [...(byPerson.get(row.personId) ?? []), row]);
    return byPerson;
  }

  private get today(): string {
    return today(this.clock.now());
  }
}

interface Place {
  role: Role;
  unitId: string | null;
  unitName: string | null;
}

function summary(row: PersonRow, places: readonly Place[]): PersonSummary {
  const units = new Map<string, string>();
  for (const { unitId, unitName } of places) {
    if (unitId !== null && unitName !== null) units.set(unitId, unitName);
  }
  return {
    id: row.id,
    email: row.email,
    displayName: row.displayName,
    roles: [...new Set(places.map(({ role }) => role))],
    units: [...units].map(([id, name]) => ({ id, name })),
    preferences: { ...defaultPreferences, ...row.preferences },
  };
}
