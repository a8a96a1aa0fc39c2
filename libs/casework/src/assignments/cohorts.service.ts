import { PeopleService } from '@mikrosprint/accounts';
import { copenhagenTime, type Cohort, type CohortMember } from '@mikrosprint/contracts';
import type { LocalizedText } from '@mikrosprint/curriculum';
import { Clock, Database } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { cohortsInOrder, cohortStateOf, inOrder, isLate, type CohortFact } from './cohort-states.js';

/** What everybody has finished is shown so long. */
const shownForDays = 90;

interface MemberRow extends CohortFact {
  cohortId: string;
  citizenId: string;
  sprintId: string;
  title: LocalizedText;
  assignedAt: Date;
  levelsFinished: number;
  levelsTotal: number | null;
}

/** What was agreed with several at once, and where each of them is: of those whom the caseworker follows now. */
@Injectable()
export class Cohorts {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleService,
    private readonly clock: Clock,
  ) {}

  /** One query, whatever the number of cohorts; who follows whom is decided in it. */
  async ofFollowed(caseworkerId: string): Promise<Cohort[]> {
    const now = this.clock.now();
    const since = new Date(now.getTime() - shownForDays * 86_400_000);
    const rows = await this.database.dataSource.query<MemberRow[]>(membersSql, [caseworkerId, since]);
    const people = await this.people.summaries([...new Set(rows.map(({ citizenId }) => citizenId))]);
    const today = copenhagenTime(now).day;
    const cohorts = new Map<string, Cohort>();
    for (const row of rows) {
      const displayName = people.get(row.citizenId)?.displayName;
      if (displayName === undefined) continue;
      const { cohortId, sprintId, title, assignedAt } = row;
      const cohort = cohorts.get(cohortId) ?? {
        ...{ cohortId, sprintId, title, assignedAt: assignedAt.toISOString(), members: [] },
      };
      cohort.members.push(memberOf(row, displayName, today));
      cohorts.set(cohortId, cohort);
    }
    return cohortsInOrder(
      [...cohorts.values()].map((cohort) => ({ ...cohort, members: inOrder(cohort.members) })),
    );
  }
}

function memberOf(row: MemberRow, displayName: string, today: string): CohortMember {
  const { citizenId, startsOn, dueOn, levelsFinished, levelsTotal, finishedAt } = row;
  return {
    ...{ citizenId, displayName, startsOn, dueOn, levelsFinished, levelsTotal },
    state: cohortStateOf(row),
    hasPlace: row.begunAt !== null,
    late: isLate(row, today),
    finishedAt: finishedAt?.toISOString() ?? null,
  };
}

/** Days come as text: a date has no hour and no zone. Who has taken a sprint twice is shown by the latest place. */
const membersSql = `
  SELECT assignment.cohort_id AS "cohortId", assignment.citizen_id AS "citizenId",
         assignment.sprint_id AS "sprintId", assignment.sprint_title AS title,
         assignment.assigned_at AS "assignedAt", assignment.starts_on::text AS "startsOn",
         assignment.due_on::text AS "dueOn", assignment.begun_at AS "begunAt",
         assignment.finished_at AS "finishedAt", progress.started_at AS "startedAt",
         coalesce(progress.levels_finished, 0) AS "levelsFinished", progress.levels_total AS "levelsTotal"
    FROM caseload_member member
    JOIN assignment ON assignment.citizen_id = member.citizen_id
    LEFT JOIN LATERAL (
      SELECT started_at, levels_finished, levels_total FROM citizen_progress
       WHERE citizen_progress.citizen_id = assignment.citizen_id
         AND citizen_progress.sprint_id = assignment.sprint_id
       ORDER BY enrolled_at DESC LIMIT 1
    ) progress ON true
   WHERE member.caseworker_id = $1 AND assignment.withdrawn_at IS NULL
     AND (assignment.finished_at IS NULL OR assignment.finished_at > $2)
   ORDER BY assignment.starts_on DESC, assignment.cohort_id`;
