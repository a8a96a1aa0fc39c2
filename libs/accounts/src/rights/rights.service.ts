import { rolesOfUnits, type GiveRole, type RightsChangeKind, type Role } from '@mikrosprint/contracts';
import { Clock, CurrentRoles, Database, DomainError } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { PersonRoleRow, PersonRow, UnitRow } from '../people.entity.js';
import { holdsOn, today } from './held-now.js';
import { RightsChangeRow } from './rights.entity.js';

/** What one change says of itself in the log. */
type Change = Partial<Omit<RightsChangeRow, 'id' | 'at' | 'byId' | 'what'>>;

/** Gives and ends roles. Every change is kept with who made it, and holds from the next request on. */
@Injectable()
export class RightsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly current: CurrentRoles,
  ) {}

  /**
   * Sent twice it is one role. Throws `not-found` for a person or unit that is not there, `role-needs-unit` for an
   * author without an organisation or a coordinator without a unit, and `role-held-already` when it is held on one of these days.
   */
  async give(byId: string, personId: string, { id, role, unitId, ...days }: GiveRole): Promise<void> {
    if (unitId === null && rolesOfUnits.includes(role)) throw new DomainError('role-needs-unit');
    const validFrom = days.validFrom ?? today(this.clock.now());
    const { validTo } = days;
    if (validTo !== null && validTo <= validFrom) throw new DomainError('validation');
    await this.inTurn(async (tx) => {
      const there = await tx.findOneBy(PersonRoleRow, { id });
      if (there?.personId === personId && there.role === role && there.unitId === unitId) return;
      if (there !== null) throw new DomainError('id-reused');
      if (!(await tx.existsBy(PersonRow, { id: personId }))) throw new DomainError('not-found');
      if (unitId !== null && !(await tx.existsBy(UnitRow, { id: unitId })))
        throw new DomainError('not-found');
      if (await isHeld(personId, role, unitId, validFrom, validTo, tx))
        throw new DomainError('role-held-already');
      await tx.insert(PersonRoleRow, { id, personId, role, unitId, validFrom, validTo });
      await this.note(byId, 'role-given', { personId, role, unitId, validFrom, validTo }, tx);
    });
    this.current.forget(personId);
  }

  /**
   * Ends a role now or on a day. Throws `not-found` for one that is not there or has ended, and `own-admin-role` when
   * nobody would be left who may give rights, or the one who asks would take their own.
   */
  async end(byId: string, personId: string, heldId: string, on: string | null): Promise<void> {
    const day = today(this.clock.now());
    await this.inTurn(async (tx) => {
      const held = await tx.findOneBy(PersonRoleRow, { id: heldId, personId });
      if (held === null || (held.validTo !== null && held.validTo <= day)) throw new DomainError('not-found');
      const wanted = on === null || on < day ? day : on;
      // A role that has not begun is taken back as if it had never been meant.
      const validTo = held.validFrom !== null && wanted < held.validFrom ? held.validFrom : wanted;
      await tx.update(PersonRoleRow, { id: heldId }, { validTo });
      if (held.role === 'admin') {
        const admins = await this.mustLeaveAnAdmin(day, tx);
        if (byId === personId && !admins.includes(byId)) throw new DomainError('own-admin-role');
      }
      const { role, unitId, validFrom } = held;
      await this.note(byId, 'role-ended', { personId, role, unitId, validFrom, validTo }, tx);
    });
    this.current.forget(personId);
  }

  async note(byId: string, what: RightsChangeKind, change: Change, tx: EntityManager): Promise<void> {
    await tx.insert(RightsChangeRow, { id: uuidv7(), at: this.clock.now(), byId, what, ...change });
  }

  /** One change of rights at a time: two who take each other's role must not both succeed. */
  inTurn<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.database.transaction(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtext('accounts.rights'))`);
      return work(tx);
    });
  }

  /** Somebody always stays who may give rights again. Returns those who are it without an end. */
  async mustLeaveAnAdmin(day: string, tx: EntityManager): Promise<string[]> {
    const admins = await tx.query<{ id: string }[]>(
      `SELECT held.person_id AS id FROM person_role held
        WHERE held.role = 'admin' AND held.valid_to IS NULL AND ${holdsOn('held', '$1')}`,
      [day],
    );
    if (admins.length === 0) throw new DomainError('own-admin-role');
    return admins.map(({ id }) => id);
  }
}

/** Held already on one of the days from `from` until the day before `to`. */
async function isHeld(
  personId: string,
  role: Role,
  unitId: string | null,
  from: string,
  to: string | null,
  tx: EntityManager,
): Promise<boolean> {
  const [found] = await tx.query<unknown[]>(
    `SELECT 1 FROM person_role WHERE person_id = $1 AND role = $2 AND unit_id IS NOT DISTINCT FROM $3
        AND daterange(valid_from, valid_to) && daterange($4::date, $5::date) LIMIT 1`,
    [personId, role, unitId, from, to],
  );
  return found !== undefined;
}
