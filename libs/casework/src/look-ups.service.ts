import { PeopleService } from '@mikrosprint/accounts';
import { lookUpPurpose, type CitizenPage, type LookUpPurpose, type SharedView } from '@mikrosprint/contracts';
import { Clock, Database, DomainError, LookUpLog } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CaseloadMemberRow } from './caseload-member.entity.js';
import { citizenPageFields, CitizenPageService } from './citizen-page.service.js';

/** A page that stays open refreshes by itself; within this time it is the same opening, as long as a staff session may rest. */
const openingMinutes = 30;

const route = '/api/caseload/:citizenId';

/** Opens a citizen's page to the caseworker who follows them, and tells the citizen who looked. */
@Injectable()
export class LookUpsService {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleService,
    private readonly pages: CitizenPageService,
    private readonly log: LookUpLog,
    private readonly clock: Clock,
  ) {}

  /** Logged before it is shown: a page that nobody can account for is not handed out. */
  async open(caseworkerId: string, citizenId: string, purpose?: LookUpPurpose): Promise<CitizenPage> {
    const { manager } = this.database.dataSource;
    const followed = await manager.existsBy(CaseloadMemberRow, { citizenId, caseworkerId });
    if (!followed) return this.refuse(caseworkerId, citizenId, purpose);
    if (purpose === undefined) throw new DomainError('purpose-required');
    await this.logOpening(caseworkerId, citizenId, purpose);
    return this.pages.of(citizenId);
  }

  /** What is shared about a citizen, for the citizen: the same page, and who opened it. Never a colleague's name. */
  async sharedBy(citizenId: string): Promise<SharedView> {
    const { manager } = this.database.dataSource;
    const [member, page, lookUps] = await Promise.all([
      manager.findOneBy(CaseloadMemberRow, { citizenId }),
      this.pages.of(citizenId),
      this.log.forCitizen(citizenId),
    ]);
    const units = await this.unitNames(lookUps.map(({ actorId }) => actorId));
    return {
      caseworkerName: member === null ? null : await this.people.displayName(member.caseworkerId),
      page,
      lookUps: lookUps.flatMap(({ at, unitId, role, purpose, result }) => {
        const known = lookUpPurpose.safeParse(purpose);
        if (result !== 'shown' || !known.success) return [];
        return [{ at: at.toISOString(), unit: units.get(unitId ?? '') ?? '', role, purpose: known.data }];
      }),
    };
  }

  /** Another caseworker's citizen looks like nobody at all; the attempt is kept for the data-protection officer. */
  private async refuse(caseworkerId: string, citizenId: string, purpose?: LookUpPurpose): Promise<never> {
    if ((await this.people.displayName(citizenId)) !== null) {
      await this.record(caseworkerId, citizenId, purpose ?? 'not-given', 'refused');
    }
    throw new DomainError('not-found');
  }

  private async logOpening(caseworkerId: string, citizenId: string, purpose: LookUpPurpose): Promise<void> {
    const since = new Date(this.clock.now().getTime() - openingMinutes * 60_000);
    await this.database.transaction(async (tx) => {
      // Two requests of one page at the same moment are one opening: the second waits and finds the first.
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `${caseworkerId} ${citizenId}`,
      ]);
      const known = await tx.query<unknown[]>(
        `SELECT 1 FROM access_log
          WHERE citizen_id = $1 AND actor_id = $2 AND purpose = $3 AND result = 'shown' AND at > $4 LIMIT 1`,
        [citizenId, caseworkerId, purpose, since],
      );
      if (known.length === 0) await this.record(caseworkerId, citizenId, purpose, 'shown', tx);
    });
  }

  private async record(
    actorId: string,
    citizenId: string,
    purpose: string,
    result: 'shown' | 'refused',
    tx?: EntityManager,
  ): Promise<void> {
    const actor = (await this.people.summaries([actorId], tx)).get(actorId);
    const unitId = actor?.units[0]?.id ?? null;
    const fields = result === 'shown' ? citizenPageFields : [];
    await this.log.record(
      { actorId, role: 'caseworker', unitId, citizenId, purpose, route, fields, result },
      tx,
    );
  }

  private async unitNames(actorIds: string[]): Promise<Map<string, string>> {
    const actors = await this.people.summaries(actorIds);
    return new Map([...actors.values()].flatMap(({ units }) => units.map(({ id, name }) => [id, name])));
  }
}
