import { PeopleService } from '@mikrosprint/accounts';
import { Clock, Database } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { In, MoreThan } from 'typeorm';
import { AssignmentRow, openAssignment } from '../assignments/assignment.entity.js';
import { CitizenActivityRow, CitizenProgressRow } from '../citizen/citizen-progress.entity.js';
import { ReferralRow } from '../referrals/referral.entity.js';
import { openStatuses } from '../referrals/referral-states.js';
import { SuggestionDecisionRow } from './suggestion.entity.js';
import { rejectedForDays, type SuggestionFacts } from './suggestion-rules.js';

/** Reads what the rules of suggestions look at, about one citizen. */
@Injectable()
export class SuggestionFactsService {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleService,
    private readonly clock: Clock,
  ) {}

  async of(citizenId: string): Promise<SuggestionFacts> {
    const { manager } = this.database.dataSource;
    // A day more than the rule counts: days end at midnight in Copenhagen.
    const since = new Date(this.clock.now().getTime() - (rejectedForDays + 1) * 86_400_000);
    const [people, activity, progress, referrals, assignments, decisions] = await Promise.all([
      this.people.summaries([citizenId]),
      manager.findOneBy(CitizenActivityRow, { citizenId }),
      manager.findBy(CitizenProgressRow, { citizenId }),
      manager.findBy(ReferralRow, [
        { citizenId, status: In([...openStatuses]) },
        { citizenId, status: 'dropped', changedAt: MoreThan(since) },
      ]),
      manager.findBy(AssignmentRow, { citizenId, ...openAssignment }),
      manager.findBy(SuggestionDecisionRow, { citizenId, decidedAt: MoreThan(since) }),
    ]);
    const open = referrals.filter(({ status }) => status !== 'dropped');
    return {
      goalJob: people.get(citizenId)?.preferences.goalJob ?? null,
      lastActivityAt: activity?.lastAt ?? null,
      taken: progress.map(({ sprintId, sprintTitle: title, startedAt, completedAt }) => ({
        ...{ sprintId, title, startedAt, completedAt },
      })),
      underWay: [
        ...open.flatMap(({ courseId }) => courseId ?? []),
        ...assignments.map(({ sprintId }) => sprintId),
      ],
      refused: [
        ...referrals.flatMap(({ status, courseId, changedAt: at }) =>
          status === 'dropped' && courseId !== null ? [{ sprintId: courseId, at, reason: null }] : [],
        ),
        ...decisions
          // Changed is a kind no to this one: another was better.
          .filter(({ decision }) => decision !== 'accepted')
          .map(({ sprintId, decidedAt: at, reason }) => ({ sprintId, at, reason })),
      ],
    };
  }
}
