import {
  citizensInValby,
  demoCaseworker,
  demoCitizen,
  otherDemoCaseworker,
  otherDemoCitizens,
  PeopleService,
} from '@mikrosprint/accounts';
import { Clock, Database, type BootTask } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { CaseloadMemberRow } from './caseload-member.entity.js';

const millisecondsOfADay = 86_400_000;

/**
 * The demo caseworker follows the demo citizen and eleven others; their histories arrive as play's events. Her colleague
 * in the other unit follows three who have not begun.
 */
@Injectable()
export class SeedDemoCaseload implements BootTask {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleService,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const citizens = [demoCitizen, ...otherDemoCitizens];
    const staff = [demoCaseworker, otherDemoCaseworker];
    const everybody = [...staff, ...citizens, ...citizensInValby];
    const ids = await this.people.idsByEmail(everybody.map(({ email }) => email));
    const [caseworkerId, colleagueId] = staff.map(({ email }) => ids.get(email));
    if (caseworkerId === undefined) return;
    const rows = citizens.flatMap(({ email }, index) => {
      const citizenId = ids.get(email);
      // The demo citizen came today; the others one by one, all before the first of them played.
      const daysAgo = index === 0 ? 0 : 28 + index * 3;
      const since = new Date(this.clock.now().getTime() - daysAgo * millisecondsOfADay);
      return citizenId === undefined ? [] : [{ citizenId, caseworkerId, since }];
    });
    const since = this.clock.now();
    const inValby = citizensInValby.flatMap(({ email }) => {
      const citizenId = ids.get(email);
      return citizenId === undefined || colleagueId === undefined
        ? []
        : [{ citizenId, caseworkerId: colleagueId, since }];
    });
    const { manager } = this.database.dataSource;
    await manager
      .createQueryBuilder()
      .insert()
      .into(CaseloadMemberRow)
      .values([...rows, ...inValby])
      .orIgnore()
      .execute();
  }
}
