import { Clock, Database } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { Role } from '@mikrosprint/contracts';
import type { EntityManager } from 'typeorm';
import { holdsOn, today } from './held-now.js';

export interface StaffMember {
  id: string;
  displayName: string;
  units: { id: string; name: string }[];
  /** False: a caseworker here once and nowhere now. */
  isHere: boolean;
}

/** Who works where, for those who lead units or share one. */
@Injectable()
export class StaffService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * The caseworkers of units, by name: those who are it there now, and those who were and are it nowhere any more, since
   * the citizens they followed still belong there. Who is a caseworker for all units is one in each.
   * @param unitIds null is all units
   */
  async caseworkersOf(
    unitIds: readonly string[] | null,
    tx: EntityManager = this.database.dataSource.manager,
  ): Promise<StaffMember[]> {
    return tx.query(
      `WITH held AS (
         SELECT held.person_id, held.unit_id, ${holdsOn('held', '$2')} AS now
           FROM person_role held WHERE held.role = 'caseworker'
       ), staff AS (
         SELECT person_id, bool_or(now) AS is_here,
                bool_or(now AND ($1::uuid[] IS NULL OR unit_id IS NULL OR unit_id = ANY($1))) AS works_there,
                bool_or($1::uuid[] IS NULL OR unit_id IS NULL OR unit_id = ANY($1)) AS worked_there
           FROM held GROUP BY person_id
       )
       SELECT person.id, person.display_name AS "displayName", staff.is_here AS "isHere",
              coalesce((SELECT jsonb_agg(jsonb_build_object('id', unit.id, 'name', unit.name) ORDER BY unit.name)
                          FROM held JOIN unit ON unit.id = held.unit_id
                         WHERE held.person_id = person.id AND held.now), '[]') AS units
         FROM staff JOIN person ON person.id = staff.person_id
        WHERE staff.works_there OR (NOT staff.is_here AND staff.worked_there)
        ORDER BY person.display_name COLLATE "da-x-icu", person.id`,
      [unitIds, today(this.clock.now())],
    );
  }

  /**
   * Those of the people who are citizens of the units, or of none in particular, which is everybody's care.
   * @param personIds null is everybody
   */
  async citizensOf(
    unitIds: readonly string[] | null,
    personIds: readonly string[] | null,
    tx: EntityManager = this.database.dataSource.manager,
  ): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT DISTINCT held.person_id AS id FROM person_role held
        WHERE held.role = 'citizen' AND ${holdsOn('held', '$3')}
          AND ($1::uuid[] IS NULL OR held.unit_id IS NULL OR held.unit_id = ANY($1))
          AND ($2::uuid[] IS NULL OR held.person_id = ANY($2))`,
      [unitIds, personIds, today(this.clock.now())],
    );
    return rows.map(({ id }) => id);
  }

  /** Of everybody who holds the role in a unit now: the first of those units, by person. */
  async unitsOfHolders(role: Role): Promise<Map<string, string>> {
    const rows = await this.database.dataSource.query<{ id: string; unitId: string }[]>(
      `SELECT DISTINCT ON (held.person_id) held.person_id AS id, held.unit_id AS "unitId" FROM person_role held
        WHERE held.role = $1 AND held.unit_id IS NOT NULL AND ${holdsOn('held', '$2')}
        ORDER BY held.person_id, held.id`,
      [role, today(this.clock.now())],
    );
    return new Map(rows.map(({ id, unitId }) => [id, unitId]));
  }

  /** Every unit that there is or was. */
  units(): Promise<{ id: string; name: string }[]> {
    return this.database.dataSource.query('SELECT id, name FROM unit');
  }
}
