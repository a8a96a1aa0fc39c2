import type { FeatureDescriptor, PersonalDataTable } from '@mikrosprint/platform';
import { CaseloadMemberRow } from './caseload-member.entity.js';
import * as handlers from './casework.handlers.js';
import { CaseworkModule } from './casework.module.js';
import { CaseworkTables1763700400000 } from './casework-tables.migration.js';
import { CitizenHelpRequestRow, FailingStepRow } from './citizen-help.entity.js';
import { CitizenActivityRow, CitizenLevelRow, CitizenProgressRow } from './citizen-progress.entity.js';
import { CitizenBadgeRow, CitizenCertificateRow, CitizenTimelineRow } from './citizen-story.entity.js';
import { SeedDemoCaseload } from './demo-caseload.seed.js';
import { SupportWishRow } from './support-wish.entity.js';
import { SupportWish1763780400000 } from './support-wish.migration.js';

/** All of it is about a citizen, serves the talk with their caseworker, and goes when the citizen has been away long. */
function aboutACitizen(table: string, purpose: string, columns: string[]): PersonalDataTable {
  return {
    table,
    personColumn: 'citizen_id',
    columns: ['citizen_id', ...columns],
    purpose,
    basis: 'public-task',
    retention: { months: 24, after: 'account-idle', then: 'delete' },
  };
}

/** Caseloads and the pages of a caseworker. Everything about play arrives as an event. */
export const caseworkFeature: FeatureDescriptor = {
  name: 'casework',
  module: CaseworkModule,
  entities: [
    CaseloadMemberRow,
    CitizenActivityRow,
    CitizenBadgeRow,
    CitizenCertificateRow,
    CitizenHelpRequestRow,
    CitizenLevelRow,
    CitizenProgressRow,
    CitizenTimelineRow,
    FailingStepRow,
    SupportWishRow,
  ],
  migrations: [CaseworkTables1763700400000, SupportWish1763780400000],
  subscribers: [
    {
      handler: 'casework.enrolment-created',
      event: 'enrolment.created',
      useClass: handlers.OnEnrolmentCreated,
    },
    { handler: 'casework.run-started', event: 'run.started', useClass: handlers.OnRunStarted },
    { handler: 'casework.run-finished', event: 'run.finished', useClass: handlers.OnRunFinished },
    {
      handler: 'casework.review-practised',
      event: 'review.practised',
      useClass: handlers.OnReviewPractised,
    },
    {
      handler: 'casework.step-failed',
      event: 'step.failed-repeatedly',
      useClass: handlers.OnStepFailedRepeatedly,
    },
    { handler: 'casework.step-passed', event: 'step.passed-after-failing', useClass: handlers.OnStepPassed },
    { handler: 'casework.sprint-completed', event: 'sprint.completed', useClass: handlers.OnSprintCompleted },
    { handler: 'casework.help-requested', event: 'help.requested', useClass: handlers.OnHelpRequested },
    { handler: 'casework.help-withdrawn', event: 'help.withdrawn', useClass: handlers.OnHelpWithdrawn },
    { handler: 'casework.support-shared', event: 'support.shared', useClass: handlers.OnSupportShared },
    {
      handler: 'casework.support-withdrawn',
      event: 'support.withdrawn',
      useClass: handlers.OnSupportWithdrawn,
    },
    { handler: 'casework.badge-awarded', event: 'badge.awarded', useClass: handlers.OnBadgeAwarded },
    {
      handler: 'casework.certificate-issued',
      event: 'certificate.issued',
      useClass: handlers.OnCertificateIssued,
    },
    {
      handler: 'casework.certificate-revoked',
      event: 'certificate.revoked',
      useClass: handlers.OnCertificateRevoked,
    },
  ],
  jobs: [],
  boot: [{ name: 'Demo caseload', when: 'demo', useClass: SeedDemoCaseload }],
  personalData: [
    aboutACitizen('caseload_member', 'Know which caseworker follows a citizen.', ['caseworker_id', 'since']),
    aboutACitizen('citizen_activity', 'See when a citizen was last active.', ['last_at']),
    aboutACitizen('citizen_progress', 'See how far a citizen is in a sprint.', [
      'levels_finished',
      'stars',
      'completed_at',
    ]),
    aboutACitizen('citizen_level', 'See which levels a citizen has finished.', ['stars', 'percent']),
    aboutACitizen('failing_step', 'See where a citizen is stuck.', ['step_id', 'tries', 'since']),
    aboutACitizen('citizen_help_request', 'Answer a citizen who asks for help.', [
      'step_id',
      'requested_at',
      'closed_how',
      'closed_by',
    ]),
    {
      ...aboutACitizen('citizen_support_wish', 'Talk about support that a citizen has asked us to know of.', [
        'reading',
        'danish',
        'shared_at',
        'talked_at',
        'talked_by',
      ]),
      // As long as the answers it follows from.
      retention: { months: 12, after: 'last-activity', then: 'delete' },
    },
    aboutACitizen('citizen_timeline', 'Prepare a conversation with a citizen.', [
      'at',
      'kind',
      'title',
      'detail',
    ]),
    aboutACitizen('citizen_badge', 'See what a citizen has earned.', ['title', 'awarded_at']),
    aboutACitizen('citizen_certificate', 'See what a citizen has earned.', ['exam_percent', 'issued_at']),
  ],
};
