import type { AddUnit, ChangeUnit, UnitList, UnitView } from '@mikrosprint/contracts';
import { Clock, CurrentRoles, Database, DomainError } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { UnitRow } from '../people.entity.js';
import { holdsOn, today } from './held-now.js';
import { RightsService } from './rights.service.js';

/** The parts of the organisation: names and days, no code. */
@Injectable()
export class UnitsService {
  constructor(
    private readonly database: Database,
    private readonly rights: RightsService,
    private readonly current: CurrentRoles,
    private readonly clock: Clock,
  ) {}

  async all(): Promise<UnitList> {
    const units = await this.database.dataSource.query<UnitView[]>(
      `SELECT unit.id, unit.name, unit.valid_from::text AS "validFrom", unit.valid_to::text AS "validTo",
              (SELECT count(DISTINCT held.person_id)::int FROM person_role held
                WHERE held.unit_id = unit.id AND ${holdsOn('held', '$1')}) AS people
         FROM unit ORDER BY unit.name COLLATE "da-x-icu", unit.id`,
      [today(this.clock.now())],
    );
    return { units };
  }

  /** Sent twice it is one unit. Throws `id-reused`. */
  async add(byId: string, unit: AddUnit): Promise<void> {
    const { id: unitId, name: unitName, validFrom, validTo } = unit;
    await this.rights.inTurn(async (tx) => {
      const there = await tx.findOneBy(UnitRow, { id: unitId });
      if (there?.name === unitName) return;
      if (there !== null) throw new DomainError('id-reused');
      await tx.insert(UnitRow, unit);
      await this.rights.note(byId, 'unit-added', { unitId, unitName, validFrom, validTo }, tx);
    });
  }

  /** Throws `not-found`, and `own-admin-role` when nobody would be left who may give rights. */
  async change(byId: string, unitId: string, change: ChangeUnit): Promise<void> {
    await this.rights.inTurn(async (tx) => {
      const there = await tx.findOneBy(UnitRow, { id: unitId });
      if (there === null) throw new DomainError('not-found');
      const after: UnitRow = { ...there, ...change };
      const { name: unitName, validFrom, validTo } = after;
      if (validTo !== null && validTo <= validFrom) throw new DomainError('validation');
      await tx.update(UnitRow, { id: unitId }, { name: unitName, validFrom, validTo });
      await this.rights.mustLeaveAnAdmin(today(this.clock.now()), tx);
      await this.rights.note(byId, 'unit-changed', { unitId, unitName, validFrom, validTo }, tx);
    });
    this.current.forget(null);
  }
}
