import { PeopleService, type PersonSummary } from '@mikrosprint/accounts';
import {
  arrangeCaseload,
  asksForAPerson,
  wholeCaseload,
  type CaseloadRow,
  type CaseloadView,
} from '@mikrosprint/contracts';
import { Clock, Database } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { SignalFactsService, type CitizenFacts } from '../signals/signal-facts.service.js';
import { signalsOf } from '../signals/signals.js';
import { SavedViewsService } from './saved-views.service.js';

interface Member {
  citizenId: string;
  since: Date;
  badges: number;
  certificates: number;
}

/** "Mine borgere": everyone a caseworker follows, those who need a hand first. */
@Injectable()
export class CaseloadService {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleService,
    private readonly facts: SignalFactsService,
    private readonly views: SavedViewsService,
    private readonly clock: Clock,
  ) {}

  async of(caseworkerId: string): Promise<CaseloadView> {
    const [rows, views] = await Promise.all([this.rowsOf(caseworkerId), this.views.of(caseworkerId)]);
    return { rows, needsAttention: rows.filter(({ signals }) => asksForAPerson(signals)).length, views };
  }

  /** Everybody whom the caseworker follows, most pressing first. */
  async rowsOf(caseworkerId: string): Promise<CaseloadRow[]> {
    const members = await this.database.dataSource.query<Member[]>(membersStatement, [caseworkerId]);
    const ids = members.map(({ citizenId }) => citizenId);
    const [people, facts] = await Promise.all([
      this.people.summaries(ids),
      this.facts.of(ids, this.database.dataSource.manager),
    ]);
    const now = this.clock.now();
    const rows = members.flatMap((member) => {
      const person = people.get(member.citizenId);
      const known = facts.get(member.citizenId);
      return person === undefined || known === undefined ? [] : [rowOf(member, person, known, now)];
    });
    return arrangeCaseload(rows, wholeCaseload, now);
  }
}

function rowOf(
  { citizenId, since, badges, certificates }: Member,
  { displayName, units }: PersonSummary,
  facts: CitizenFacts,
  now: Date,
): CaseloadRow {
  return {
    citizenId,
    displayName,
    since: since.toISOString(),
    lastActivityAt: facts.lastActivityAt?.toISOString() ?? null,
    unit: units[0] ?? null,
    sprints: facts.progress.map((sprint) => ({
      sprintId: sprint.sprintId,
      title: sprint.sprintTitle,
      levelsFinished: sprint.levelsFinished,
      levelsTotal: sprint.levelsTotal,
      stars: sprint.stars,
      completedAt: sprint.completedAt?.toISOString() ?? null,
    })),
    badges,
    certificates,
    signals: signalsOf(facts, now),
  };
}

const membersStatement = `
  SELECT member.citizen_id AS "citizenId", member.since,
         (SELECT count(*)::int FROM citizen_badge badge WHERE badge.citizen_id = member.citizen_id) AS badges,
         (SELECT count(*)::int FROM citizen_certificate certificate
           WHERE certificate.citizen_id = member.citizen_id AND NOT certificate.revoked) AS certificates
    FROM caseload_member member WHERE member.caseworker_id = $1`;
