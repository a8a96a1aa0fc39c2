import { AccountsModule } from '@mikrosprint/accounts';
import { Module } from '@nestjs/common';
import { AwardsProjection } from './awards.projection.js';
import { CaseloadService } from './caseload.service.js';
import { CaseworkController } from './casework.controller.js';
import * as handlers from './casework.handlers.js';
import { CitizenNews } from './citizen-news.js';
import { CitizenPageService } from './citizen-page.service.js';
import { SeedDemoCaseload } from './demo-caseload.seed.js';
import { HelpAnswersService } from './help-answers.service.js';
import { HelpProjection } from './help.projection.js';
import { LookUpsService } from './look-ups.service.js';
import { ProgressProjection } from './progress.projection.js';
import { SignalFactsService } from './signal-facts.service.js';
import { SupportProjection } from './support.projection.js';
import { SupportTalksService } from './support-talks.service.js';

@Module({
  imports: [AccountsModule],
  controllers: [CaseworkController],
  providers: [
    ...Object.values(handlers),
    AwardsProjection,
    CaseloadService,
    CitizenNews,
    CitizenPageService,
    HelpAnswersService,
    HelpProjection,
    LookUpsService,
    ProgressProjection,
    SeedDemoCaseload,
    SignalFactsService,
    SupportProjection,
    SupportTalksService,
  ],
})
export class CaseworkModule {}
