import type { FeatureDescriptor } from '@mikrosprint/platform';
import { aboutACitizen } from './about-a-citizen.js';
import { assignmentsParts } from './assignments/assignments.parts.js';
import { OnBookingChanged } from './bookings/bookings.projection.js';
import { CitizenBookingRow } from './bookings/citizen-booking.entity.js';
import { CitizenBooking1763830500002 } from './bookings/citizen-booking.migration.js';
import { caseloadParts } from './caseload/caseload.parts.js';
import * as handlers from './casework.handlers.js';
import { CaseworkModule } from './casework.module.js';
import { CaseworkTables1763700400000 } from './casework-tables.migration.js';
import { CitizenHelpRequestRow, FailingStepRow } from './help/citizen-help.entity.js';
import {
  CitizenActivityRow,
  CitizenLevelRow,
  CitizenProgressRow,
} from './citizen/citizen-progress.entity.js';
import { CitizenSkill1763830900001 } from './citizen/citizen-skill.migration.js';
import { SpecialBadge1763900300001 } from './citizen/special-badge.migration.js';
import { CitizenSkillRow } from './citizen/citizen-skill.entity.js';
import {
  CitizenBadgeRow,
  CitizenCertificateRow,
  CitizenTimelineRow,
} from './citizen/citizen-story.entity.js';
import { SeedDemoCaseload } from './caseload/demo-caseload.seed.js';
import { demoStoryParts } from './demo-story/demo-story.parts.js';
import { handoverParts } from './handover/handover.parts.js';
import { UnansweredMessageRow } from './messages/unanswered-message.entity.js';
import { UnansweredMessage1763830400002 } from './messages/unanswered-message.migration.js';
import { OnConversationAnswered, OnConversationWaiting } from './messages/unanswered-message.projection.js';
import { portfolioParts } from './portfolio/portfolio.parts.js';
import { notesParts } from './notes/notes.parts.js';
import { readinessParts } from './readiness/readiness.parts.js';
import { referralsParts } from './referrals/referrals.parts.js';
import { suggestionsParts } from './suggestions/suggestions.parts.js';
import { togetherParts } from './together/together.parts.js';
import { SupportWishRow } from './support/support-wish.entity.js';
import { targetGroupsParts } from './target-groups/target-groups.parts.js';
import { SupportWish1763780400000 } from './support/support-wish.migration.js';

/** Caseloads and the pages of a caseworker. Everything about play arrives as an event. */
export const caseworkFeature: FeatureDescriptor = {
  name: 'casework',
  module: CaseworkModule,
  entities: [
    CitizenActivityRow,
    CitizenBadgeRow,
    CitizenBookingRow,
    CitizenCertificateRow,
    CitizenHelpRequestRow,
    CitizenLevelRow,
    CitizenProgressRow,
    CitizenSkillRow,
    CitizenTimelineRow,
    FailingStepRow,
    SupportWishRow,
    UnansweredMessageRow,
    ...caseloadParts.entities,
    ...notesParts.entities,
    ...readinessParts.entities,
    ...referralsParts.entities,
    ...assignmentsParts.entities,
    ...suggestionsParts.entities,
    ...handoverParts.entities,
    ...portfolioParts.entities,
    ...targetGroupsParts.entities,
  ],
  migrations: [
    CaseworkTables1763700400000,
    SupportWish1763780400000,
    ...caseloadParts.migrations,
    ...notesParts.migrations,
    ...referralsParts.migrations,
    ...assignmentsParts.migrations,
    ...suggestionsParts.migrations,
    ...handoverParts.migrations,
    ...portfolioParts.migrations,
    ...targetGroupsParts.migrations,
    UnansweredMessage1763830400002,
    CitizenBooking1763830500002,
    ...readinessParts.migrations,
    ...togetherParts.migrations,
    CitizenSkill1763830900001,
    SpecialBadge1763900300001,
  ],
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
    {
      handler: 'casework.conversation-waiting',
      event: 'conversation.waiting',
      useClass: OnConversationWaiting,
    },
    {
      handler: 'casework.conversation-answered',
      event: 'conversation.answered',
      useClass: OnConversationAnswered,
    },
    { handler: 'casework.booking-changed', event: 'booking.changed', useClass: OnBookingChanged },
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
  jobs: [
    ...referralsParts.jobs,
    ...assignmentsParts.jobs,
    ...suggestionsParts.jobs,
    ...handoverParts.jobs,
    ...portfolioParts.jobs,
  ],
  boot: [{ name: 'Demo caseload', when: 'demo', useClass: SeedDemoCaseload }, ...portfolioParts.boot],
  story: demoStoryParts.story,
  personalData: [
    aboutACitizen('caseload_member', 'Know which caseworker follows a citizen.', ['caseworker_id', 'since']),
    aboutACitizen('citizen_activity', 'See when a citizen was last active.', ['last_at']),
    aboutACitizen('citizen_progress', 'See how far a citizen is in a sprint.', [
      'levels_finished',
      'stars',
      'completed_at',
    ]),
    aboutACitizen('citizen_level', 'See which levels a citizen has finished.', ['stars', 'percent']),
    aboutACitizen('citizen_skill', 'See what a citizen can do, and what shows it.', [
      'percent',
      'total',
      'shown_at',
    ]),
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
    aboutACitizen('citizen_unanswered_message', 'Answer what a citizen wrote.', ['since']),
    aboutACitizen('citizen_booking', 'Know the next meeting with a citizen, and which came about.', [
      'caseworker_id',
      'starts_at',
      'status',
      'late',
    ]),
    aboutACitizen('citizen_timeline', 'Prepare a conversation with a citizen.', [
      'at',
      'kind',
      'title',
      'detail',
    ]),
    aboutACitizen('citizen_badge', 'See what a citizen has earned.', ['title', 'awarded_at']),
    aboutACitizen('citizen_certificate', 'See what a citizen has earned.', ['exam_percent', 'issued_at']),
    ...caseloadParts.personalData,
    ...notesParts.personalData,
    ...readinessParts.personalData,
    ...referralsParts.personalData,
    ...assignmentsParts.personalData,
    ...suggestionsParts.personalData,
    ...handoverParts.personalData,
    ...targetGroupsParts.personalData,
  ],
};
