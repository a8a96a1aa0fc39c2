import type { Parts } from '../parts.js';
import { AwardStandingRow } from './award-standing.entity.js';
import { BadgeAwardRow } from './badge-award.entity.js';
import { OnEnrolmentCreated, OnRunFinished, OnSprintCompletedGiveBadge } from './badges.handlers.js';
import { BadgesService } from './badges.service.js';

/** Rules that give badges, and what each citizen has earned. */
export const badges: Parts = {
  providers: [BadgesService, OnEnrolmentCreated, OnRunFinished, OnSprintCompletedGiveBadge],
  entities: [AwardStandingRow, BadgeAwardRow],
  migrations: [],
  subscribers: [
    {
      handler: 'awards.enrolment-created',
      event: 'enrolment.created',
      useClass: OnEnrolmentCreated,
      hearsOfStaff: true,
    },
    { handler: 'awards.run-finished', event: 'run.finished', useClass: OnRunFinished, hearsOfStaff: true },
    {
      handler: 'awards.completion-badge',
      event: 'sprint.completed',
      useClass: OnSprintCompletedGiveBadge,
      hearsOfStaff: true,
    },
  ],
  personalData: [
    {
      table: 'award_standing',
      personColumn: 'citizen_id',
      columns: ['citizen_id', 'stars', 'exam_passed', 'completed'],
      purpose: 'Know which badges a citizen has earned.',
      basis: 'public-task',
      retention: { months: 24, after: 'account-idle', then: 'delete' },
    },
    {
      table: 'badge_award',
      personColumn: 'citizen_id',
      columns: ['citizen_id', 'badge_id', 'awarded_at'],
      purpose: 'Show the citizen what they have earned.',
      basis: 'public-task',
      retention: { months: 24, after: 'account-idle', then: 'keep-without-identity' },
    },
  ],
};
