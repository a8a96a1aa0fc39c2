import {
  peoplePerPage,
  type HeldRole,
  type PeopleList,
  type PeopleQuery,
  type PersonWithRoles,
  type RightsChange,
  type RightsChangeList,
} from '@mikrosprint/contracts';
import { Clock, Database, DomainError } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { holdsOn, today } from './held-now.js';

type FoundPerson = Omit<PersonWithRoles, 'roles'> & { total: number };

/** Holds, or will hold, a role besides that of a citizen; `$4` is today. */
const isStaff = `EXISTS (SELECT FROM person_role staff WHERE staff.person_id = person.id
  AND staff.role <> 'citizen' AND (staff.valid_to IS NULL OR staff.valid_to > $4::date))`;

/** Who there is, what they may do and since when, for those who decide about it. */
@Injectable()
export class PeopleSearch {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async find({ search, role, unitId, who, page }: PeopleQuery): Promise<PeopleList> {
    const found = await this.database.dataSource.query<FoundPerson[]>(
      `SELECT person.id, person.display_name AS "displayName", person.email, count(*) OVER ()::int AS total
         FROM person
        WHERE (person.display_name ILIKE $1 OR person.email ILIKE $1)
          AND ($2::text IS NULL AND $3::uuid IS NULL OR EXISTS (
            SELECT FROM person_role held WHERE held.person_id = person.id
               AND ($2::text IS NULL OR held.role = $2) AND ($3::uuid IS NULL OR held.unit_id = $3)
               AND ${holdsOn('held', '$4')}))
          AND ($6 = 'everybody' OR ${isStaff})
        ORDER BY ${isStaff} DESC, person.display_name COLLATE "da-x-icu", person.id
        LIMIT ${peoplePerPage} OFFSET $5`,
      [
        `%${search.replace(/[\\%_]/g, '\\$&')}%`,
        role ?? null,
        unitId ?? null,
        this.today,
        (page - 1) * peoplePerPage,
        who,
      ],
    );
    const roles = await this.rolesOf(found.map(({ id }) => id));
    return {
      people: found.map(({ total: _, ...person }) => ({ ...person, roles: roles.get(person.id) ?? [] })),
      total: found[0]?.total ?? 0,
      page,
    };
  }

  /** Throws `not-found`. */
  async one(personId: string): Promise<PersonWithRoles> {
    const [person] = await this.database.dataSource.query<Omit<PersonWithRoles, 'roles'>[]>(
      `SELECT id, display_name AS "displayName", email FROM person WHERE id = $1`,
      [personId],
    );
    if (person === undefined) throw new DomainError('not-found');
    return { ...person, roles: (await this.rolesOf([personId])).get(personId) ?? [] };
  }

  async changes(): Promise<RightsChangeList> {
    const rows = await this.database.dataSource.query<(Omit<RightsChange, 'at'> & { at: Date })[]>(
      `SELECT change.id, change.at, coalesce(by.display_name, '') AS by, change.what,
              person.display_name AS person, change.role, coalesce(change.unit_name, unit.name) AS unit,
              change.valid_from::text AS "validFrom", change.valid_to::text AS "validTo"
         FROM rights_change change
         LEFT JOIN person by ON by.id = change.by_id
         LEFT JOIN person ON person.id = change.person_id
         LEFT JOIN unit ON unit.id = change.unit_id
        ORDER BY change.id DESC LIMIT 100`,
    );
    return { changes: rows.map((row) => ({ ...row, at: row.at.toISOString() })) };
  }

  private async rolesOf(personIds: readonly string[]): Promise<Map<string, HeldRole[]>> {
    const rows = await this.database.dataSource.query<
      (Omit<HeldRole, 'unit'> & { personId: string; unitId: string | null; unitName: string | null })[]
    >(
      `SELECT held.id, held.person_id AS "personId", held.role, unit.id AS "unitId", unit.name AS "unitName",
              held.valid_from::text AS "validFrom", held.valid_to::text AS "validTo",
              CASE WHEN ${holdsOn('held', '$2')} THEN 'now'
                   WHEN held.valid_to <= $2::date OR unit.valid_to <= $2::date THEN 'ended'
                   ELSE 'later' END AS holds
         FROM person_role held LEFT JOIN unit ON unit.id = held.unit_id
        WHERE held.person_id = ANY($1) ORDER BY held.id`,
      [personIds, this.today],
    );
    const byPerson = new Map<string, HeldRole[]>();
    for (const { personId, unitId, unitName, ...held } of rows) {
      const unit = unitId === null || unitName === null ? null : { id: unitId, name: unitName };
      byPerson.set(personId, [...(byPerson.get(personId) ?? []), { ...held, unit }]);
    }
    return byPerson;
  }

  private get today(): string {
    return today(this.clock.now());
  }
}
