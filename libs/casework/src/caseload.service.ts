import { PeopleService } from '@mikrosprint/accounts';
import type { CaseloadRow, CaseloadView } from '@mikrosprint/contracts';
import { Clock, Database } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { CaseloadMemberRow } from './caseload-member.entity.js';
import { SignalFactsService, type CitizenFacts } from './signal-facts.service.js';
import { asksForAPerson, comparePressing, signalsOf } from './signals.js';

interface AwardCounts {
  badges: number;
  certificates: number;
}

const byName = new Intl.Collator('da');

/** "Mine borgere": everyone a caseworker follows, those who need a hand first. */
@Injectable()
export class CaseloadService {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleService,
    private readonly facts: SignalFactsService,
    private readonly clock: Clock,
  ) {}

  async of(caseworkerId: string): Promise<CaseloadView> {
    const { manager } = this.database.dataSource;
    const members = await manager.findBy(CaseloadMemberRow, { caseworkerId });
    const ids = members.map(({ citizenId }) => citizenId);
    const [people, facts, awards] = await Promise.all([
      this.people.summaries(ids),
      this.facts.of(ids, manager),
      this.awardCounts(ids),
    ]);
    const rows = members.flatMap((member) => {
      const person = people.get(member.citizenId);
      const known = facts.get(member.citizenId);
      if (person === undefined || known === undefined) return [];
      return [this.row(member, person.displayName, known, awards.get(member.citizenId))];
    });
    rows.sort(
      (one, other) =>
        comparePressing(one.signals[0], other.signals[0]) ||
        byName.compare(one.displayName, other.displayName),
    );
    return { rows, needsAttention: rows.filter(({ signals }) => asksForAPerson(signals)).length };
  }

  private row(
    { citizenId, since }: CaseloadMemberRow,
    displayName: string,
    facts: CitizenFacts,
    awards: AwardCounts = { badges: 0, certificates: 0 },
  ): CaseloadRow {
    return {
      citizenId,
      displayName,
      since: since.toISOString(),
      lastActivityAt: facts.lastActivityAt?.toISOString() ?? null,
      sprints: facts.progress.map((sprint) => ({
        sprintId: sprint.sprintId,
        title: sprint.sprintTitle,
        levelsFinished: sprint.levelsFinished,
        levelsTotal: sprint.levelsTotal,
        stars: sprint.stars,
        completedAt: sprint.completedAt?.toISOString() ?? null,
      })),
      badges: awards.badges,
      certificates: awards.certificates,
      signals: signalsOf(facts, this.clock.now()),
    };
  }

  private async awardCounts(ids: string[]): Promise<Map<string, AwardCounts>> {
    const rows = await this.database.dataSource.query<(AwardCounts & { citizen_id: string })[]>(
      `SELECT citizen_id,
              (SELECT count(*)::int FROM citizen_badge b WHERE b.citizen_id = citizen.citizen_id) AS badges,
              (SELECT count(*)::int FROM citizen_certificate c
                WHERE c.citizen_id = citizen.citizen_id AND NOT c.revoked) AS certificates
         FROM unnest($1::uuid[]) AS citizen (citizen_id)`,
      [ids],
    );
    return new Map(rows.map((row) => [row.citizen_id, row]));
  }
}
