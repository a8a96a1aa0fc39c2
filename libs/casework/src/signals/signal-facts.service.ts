import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Deadlines } from '../assignments/deadlines.service.js';
import type { CitizenProgressRow } from '../citizen/citizen-progress.entity.js';
import type { BookingFact } from './missed-booking.js';
import type { SignalFacts } from './signal-facts.js';

export interface CitizenFacts extends SignalFacts {
  progress: CitizenProgressRow[];
}

/**
 * Reads what the signal rules look at: five statements, however many citizens. They are written by hand because the
 * list of a whole caseload waits for them: one array as a parameter, and no entity made of each row.
 */
@Injectable()
export class SignalFactsService {
  constructor(private readonly deadlines: Deadlines) {}

  async of(citizenIds: readonly string[], manager: EntityManager): Promise<Map<string, CitizenFacts>> {
    const read = <T>(statement: string): Promise<T[]> => manager.query<T[]>(statement, [citizenIds]);
    const [heads, progress, failing, help, deadlines] = await Promise.all([
      read<Head>(headsStatement),
      read<CitizenProgressRow>(progressStatement),
      read<Of<SignalFacts['failing']>>(failingStatement),
      read<Of<SignalFacts['help']>>(helpStatement),
      this.deadlines.openDeadlines(citizenIds, manager),
    ]);
    const sprintsOf = grouped(progress);
    const failingOf = grouped(failing);
    const helpOf = grouped(help);
    const deadlinesOf = grouped(deadlines);
    return new Map(
      heads.map((head) => {
        const id = head.citizenId;
        const sprints = sprintsOf.get(id) ?? [];
        const facts: CitizenFacts = {
          lastActivityAt: head.lastActivityAt,
          progress: sprints,
          sprints: sprints.map((sprint) => ({ ...sprint, title: sprint.sprintTitle })),
          failing: failingOf.get(id) ?? [],
          help: helpOf.get(id) ?? [],
          support: supportOf(head),
          unansweredSince: head.unansweredSince,
          bookings: lastBookingOf(head),
          deadlines: deadlinesOf.get(id) ?? [],
          nextAgreed: head.nextAgreed,
        };
        return [id, facts];
      }),
    );
  }
}

type Of<Rows extends readonly object[]> = Rows[number] & { citizenId: string };

interface Head {
  citizenId: string;
  lastActivityAt: Date | null;
  unansweredSince: Date | null;
  reading: boolean | null;
  danish: boolean | null;
  sharedAt: Date | null;
  talkedAt: Date | null;
  bookingStartsAt: Date | null;
  bookingStatus: BookingFact['status'] | null;
  nextAgreed: boolean;
}

function grouped<T extends { citizenId: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.citizenId);
    if (group === undefined) groups.set(row.citizenId, [row]);
    else group.push(row);
  }
  return groups;
}

function supportOf({ reading, danish, sharedAt, talkedAt }: Head): SignalFacts['support'] {
  if (reading === null || danish === null || sharedAt === null) return null;
  return { reading, danish, sharedAt, talkedAt };
}

function lastBookingOf({ bookingStartsAt: startsAt, bookingStatus: status }: Head): BookingFact[] {
  return startsAt === null || status === null ? [] : [{ startsAt, status }];
}

/**
 * What there is one of for each citizen. Of their meetings the last that was not cancelled: the rule needs no other.
 * A next step is agreed while it stands: a referral that the citizen said yes to, one that came of a suggestion, or an
 * assignment. What was dropped, taken back or finished leaves the citizen as ready for the next as before.
 */
const headsStatement = `
  SELECT citizen.id AS "citizenId", activity.last_at AS "lastActivityAt", unanswered.since AS "unansweredSince",
         wish.reading, wish.danish, wish.shared_at AS "sharedAt", wish.talked_at AS "talkedAt",
         booking.starts_at AS "bookingStartsAt", booking.status AS "bookingStatus",
         (EXISTS (SELECT FROM referral
                   WHERE referral.citizen_id = citizen.id AND referral.status IN ('accepted', 'started'))
          OR EXISTS (SELECT FROM suggestion_decision decision
                       JOIN referral ON referral.id = decision.referral_id AND referral.status = 'sent'
                      WHERE decision.citizen_id = citizen.id)
          OR EXISTS (SELECT FROM assignment
                      WHERE assignment.citizen_id = citizen.id
                        AND assignment.finished_at IS NULL AND assignment.withdrawn_at IS NULL)) AS "nextAgreed"
    FROM unnest($1::uuid[]) AS citizen (id)
    LEFT JOIN citizen_activity activity ON activity.citizen_id = citizen.id
    LEFT JOIN citizen_unanswered_message unanswered ON unanswered.citizen_id = citizen.id
    LEFT JOIN citizen_support_wish wish ON wish.citizen_id = citizen.id
    LEFT JOIN LATERAL (
      SELECT starts_at, status FROM citizen_booking
       WHERE citizen_id = citizen.id AND status <> 'cancelled'
       ORDER BY starts_at DESC LIMIT 1
    ) AS booking ON true`;

const progressStatement = `
  SELECT citizen_id AS "citizenId", enrolment_id AS "enrolmentId", sprint_id AS "sprintId",
         sprint_title AS "sprintTitle", enrolled_at AS "enrolledAt", started_at AS "startedAt",
         levels_finished AS "levelsFinished", levels_total AS "levelsTotal", stars, completed_at AS "completedAt"
    FROM citizen_progress WHERE citizen_id = ANY($1) ORDER BY enrolled_at DESC, enrolment_id`;

const stepColumns = `
  citizen_id AS "citizenId", run_id AS "runId", step_id AS "stepId",
  level_title AS "levelTitle", step_prompt AS "stepPrompt", sprint_title AS "sprintTitle"`;

const failingStatement = `
  SELECT ${stepColumns}, tries, since FROM failing_step WHERE citizen_id = ANY($1) AND passed_at IS NULL`;

const helpStatement = `
  SELECT ${stepColumns}, help_request_id AS "helpRequestId", requested_at AS "requestedAt"
    FROM citizen_help_request WHERE citizen_id = ANY($1) AND closed_at IS NULL`;
