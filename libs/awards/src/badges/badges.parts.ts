import type { AnySubscriber } from '@mikrosprint/platform';
import type { Parts } from '../parts.js';
import { AwardPathRow } from './award-path.entity.js';
import { AwardStandingRow } from './award-standing.entity.js';
import { BadgeAwardRow } from './badge-award.entity.js';
import { BadgeGifts } from './badge-gifts.service.js';
import { BadgeRebuild } from './badge-rebuild.service.js';
import { BadgeRuleRow } from './badge-rule.entity.js';
import { BadgeRuleTables1763900300000 } from './badge-rule-tables.migration.js';
import { BadgeRulesController } from './badge-rules.controller.js';
import { OnBadgeRulesChanged, OnVersionPublished } from './badge-rules.handlers.js';
import { BadgeRulesService } from './badge-rules.service.js';
import { BadgeRulesViewService } from './badge-rules-view.service.js';
import { BadgeWallService } from './badge-wall.service.js';
import {
  OnEnrolmentCreated,
  OnReviewDayUsed,
  OnRunFinished,
  OnRunStarted,
  OnSprintCompletedGiveBadge,
  OnTaskTried,
} from './badges.handlers.js';
import { BadgesService } from './badges.service.js';
import { GiveEarnedJob, giveEarnedJob } from './give-earned.job.js';
import { RememberRules } from './remember-rules.boot.js';

/** What learners do; staff who learn for themselves earn badges as anybody. */
const ofLearners = [
  { handler: 'awards.enrolment-created', event: 'enrolment.created', useClass: OnEnrolmentCreated },
  { handler: 'awards.run-started', event: 'run.started', useClass: OnRunStarted },
  { handler: 'awards.run-finished', event: 'run.finished', useClass: OnRunFinished },
  { handler: 'awards.completion-badge', event: 'sprint.completed', useClass: OnSprintCompletedGiveBadge },
  { handler: 'awards.review-day-used', event: 'review.day-used', useClass: OnReviewDayUsed },
  { handler: 'awards.task-tried', event: 'workplace-task.tried', useClass: OnTaskTried },
] as const satisfies AnySubscriber[];

/** Rules that give badges, and what each citizen has earned. */
export const badges: Parts = {
  controllers: [BadgeRulesController],
  providers: [
    BadgeGifts,
    BadgeRebuild,
    BadgeRulesService,
    BadgeRulesViewService,
    BadgeWallService,
    BadgesService,
    GiveEarnedJob,
    OnBadgeRulesChanged,
    OnVersionPublished,
    RememberRules,
    ...ofLearners.map(({ useClass }) => useClass),
  ],
  entities: [AwardPathRow, AwardStandingRow, BadgeAwardRow, BadgeRuleRow],
  migrations: [BadgeRuleTables1763900300000],
  subscribers: [
    ...ofLearners.map((subscriber): AnySubscriber => ({ ...subscriber, hearsOfStaff: true })),
    { handler: 'awards.version-rules', event: 'sprint-version.published', useClass: OnVersionPublished },
    { handler: 'awards.badge-rules-changed', event: 'badge-rules.changed', useClass: OnBadgeRulesChanged },
  ],
  jobs: [{ name: giveEarnedJob, useClass: GiveEarnedJob }],
  boot: [{ name: 'Badge rules', when: 'always', useClass: RememberRules }],
  personalData: [
    {
      table: 'award_standing',
      personColumn: 'citizen_id',
      columns: ['citizen_id', 'stars', 'skills', 'exam_passed', 'completed'],
      purpose: 'Know which badges a citizen has earned.',
      basis: 'public-task',
      retention: { months: 24, after: 'account-idle', then: 'delete' },
    },
    {
      table: 'award_path',
      personColumn: 'citizen_id',
      columns: ['citizen_id', 'last_day', 'longest_pause', 'review_days', 'tasks_tried'],
      purpose: 'Know which badges across sprints a citizen has earned.',
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
