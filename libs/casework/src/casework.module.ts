import { AccountsModule } from '@mikrosprint/accounts';
import { CatalogueModule } from '@mikrosprint/catalogue';
import { Module } from '@nestjs/common';
import { AttendanceFigures } from './bookings/attendance-figures.service.js';
import { assignmentsModule } from './assignments/assignments.parts.js';
import { AsCitizenController } from './citizen/as-citizen.controller.js';
import { AwardsProjection } from './citizen/awards.projection.js';
import { OnBookingChanged } from './bookings/bookings.projection.js';
import { briefModule } from './brief/brief.parts.js';
import { CaseloadMembers } from './caseload/caseload-members.service.js';
import { caseloadModule } from './caseload/caseload.parts.js';
import { CaseworkController } from './caseload/casework.controller.js';
import * as handlers from './casework.handlers.js';
import { CitizenNews } from './citizen/citizen-news.js';
import { CitizenPageService } from './citizen/citizen-page.service.js';
import { demoStoryModule } from './demo-story/demo-story.parts.js';
import { handoverModule } from './handover/handover.parts.js';
import { HelpAnswersService } from './help/help-answers.service.js';
import { HelpProjection } from './help/help.projection.js';
import { LookUpsService } from './citizen/look-ups.service.js';
import { notesModule } from './notes/notes.parts.js';
import { Openings } from './citizen/openings.service.js';
import { ProgressProjection } from './citizen/progress.projection.js';
import { portfolioModule } from './portfolio/portfolio.parts.js';
import { readinessModule } from './readiness/readiness.parts.js';
import { referralsModule } from './referrals/referrals.parts.js';
import { SkillsProjection } from './citizen/skills.projection.js';
import { SignalFactsService } from './signals/signal-facts.service.js';
import { suggestionsModule } from './suggestions/suggestions.parts.js';
import { targetGroupsModule } from './target-groups/target-groups.parts.js';
import { togetherModule } from './together/together.parts.js';
import { SupportProjection } from './support/support.projection.js';
import { SupportTalksService } from './support/support-talks.service.js';
import {
  OnConversationAnswered,
  OnConversationWaiting,
  UnansweredMessageProjection,
} from './messages/unanswered-message.projection.js';

@Module({
  imports: [AccountsModule, CatalogueModule],
  controllers: [
    CaseworkController,
    AsCitizenController,
    ...caseloadModule.controllers,
    ...briefModule.controllers,
    ...notesModule.controllers,
    ...readinessModule.controllers,
    ...togetherModule.controllers,
    ...referralsModule.controllers,
    ...assignmentsModule.controllers,
    ...suggestionsModule.controllers,
    ...handoverModule.controllers,
    ...portfolioModule.controllers,
    ...targetGroupsModule.controllers,
  ],
  providers: [
    ...Object.values(handlers),
    ...caseloadModule.providers,
    ...briefModule.providers,
    ...notesModule.providers,
    ...readinessModule.providers,
    ...togetherModule.providers,
    ...referralsModule.providers,
    ...assignmentsModule.providers,
    ...suggestionsModule.providers,
    ...handoverModule.providers,
    ...portfolioModule.providers,
    ...demoStoryModule.providers,
    ...targetGroupsModule.providers,
    AttendanceFigures,
    AwardsProjection,
    CitizenNews,
    CitizenPageService,
    HelpAnswersService,
    HelpProjection,
    LookUpsService,
    OnBookingChanged,
    OnConversationAnswered,
    OnConversationWaiting,
    Openings,
    ProgressProjection,
    SignalFactsService,
    SkillsProjection,
    SupportProjection,
    SupportTalksService,
    UnansweredMessageProjection,
  ],
  exports: [AttendanceFigures, CaseloadMembers],
})
export class CaseworkModule {}
