import { Module } from '@nestjs/common';
import { AccountsModule } from '@mikrosprint/accounts';
import { CatalogueModule } from '@mikrosprint/catalogue';
import { SeedDemoPlay } from './demo-play.seed.js';
import { EnrolmentsService } from './enrolments.service.js';
import { ExamsService } from './exams.service.js';
import { FinishService } from './finish.service.js';
import { OnHelpAnswered } from './help-answered.handler.js';
import { HelpRequestsService } from './help-requests.service.js';
import { HomeService } from './home.service.js';
import { LearningController } from './learning.controller.js';
import { OutcomeService } from './outcome.service.js';
import { RunsController } from './runs.controller.js';
import { RunsService } from './runs.service.js';
import { RunsStore } from './runs.store.js';

@Module({
  imports: [AccountsModule, CatalogueModule],
  controllers: [LearningController, RunsController],
  providers: [
    EnrolmentsService,
    ExamsService,
    FinishService,
    HelpRequestsService,
    HomeService,
    OnHelpAnswered,
    OutcomeService,
    RunsService,
    RunsStore,
    SeedDemoPlay,
  ],
  exports: [EnrolmentsService],
})
export class PlayModule {}
