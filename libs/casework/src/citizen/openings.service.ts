import { PeopleService } from '@mikrosprint/accounts';
import type { LookUpPurpose } from '@mikrosprint/contracts';
import { Clock, Database, DomainError, LookUpLog } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CaseloadMemberRow } from '../caseload/caseload-member.entity.js';
import { openingMinutes } from './opening-minutes.js';

/** What is opened: the route as the log names it, and the groups of facts it shows. */
export interface Looked {
  route: string;
  fields: string[];
}

/** Accounts for every look at a citizen: who, why and at what. Once per opening, and before anything is shown. */
@Injectable()
export class Openings {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleService,
    private readonly log: LookUpLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Logged before it is shown: what nobody can account for is not handed out. Throws `not-found` unless the caseworker
   * follows the citizen, and `purpose-required` without a purpose.
   */
  async open(
    caseworkerId: string,
    citizenId: string,
    purpose: LookUpPurpose | undefined,
    looked: Looked,
  ): Promise<void> {
    const { manager } = this.database.dataSource;
    const followed = await manager.existsBy(CaseloadMemberRow, { citizenId, caseworkerId });
    if (!followed) return this.refuse(caseworkerId, citizenId, purpose, looked);
    if (purpose === undefined) throw new DomainError('purpose-required');
    await this.logOpening(caseworkerId, citizenId, purpose, looked);
  }

  /** Another caseworker's citizen looks like nobody at all; the attempt is kept for the data-protection officer. */
  private async refuse(
    caseworkerId: string,
    citizenId: string,
    purpose: LookUpPurpose | undefined,
    { route }: Looked,
  ): Promise<never> {
    if ((await this.people.displayName(citizenId)) !== null) {
      const refused = { purpose: purpose ?? 'not-given', route, fields: [], result: 'refused' as const };
      await this.record(caseworkerId, citizenId, refused);
    }
    throw new DomainError('not-found');
  }

  private async logOpening(
    caseworkerId: string,
    citizenId: string,
    purpose: LookUpPurpose,
    { route, fields }: Looked,
  ): Promise<void> {
    const since = new Date(this.clock.now().getTime() - openingMinutes * 60_000);
    await this.database.transaction(async (tx) => {
      // Two requests of one page at the same moment are one opening: the second waits and finds the first.
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `${caseworkerId} ${citizenId}`,
      ]);
      const known = await tx.query<unknown[]>(
        `SELECT 1 FROM access_log
          WHERE citizen_id = $1 AND actor_id = $2 AND purpose = $3 AND route = $4 AND result = 'shown' AND at > $5
          LIMIT 1`,
        [citizenId, caseworkerId, purpose, route, since],
      );
      if (known.length > 0) return;
      await this.record(caseworkerId, citizenId, { purpose, route, fields, result: 'shown' }, tx);
    });
  }

  private async record(
    actorId: string,
    citizenId: string,
    what: Looked & { purpose: string; result: 'shown' | 'refused' },
    tx?: EntityManager,
  ): Promise<void> {
    const actor = (await this.people.summaries([actorId], tx)).get(actorId);
    const unitId = actor?.units[0]?.id ?? null;
    await this.log.record({ ...what, actorId, role: 'caseworker', unitId, citizenId }, tx);
  }
}
