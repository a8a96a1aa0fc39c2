import { Module } from '@nestjs/common';
import { AccountsModule } from '@mikrosprint/accounts';
import { CatalogueModule } from '@mikrosprint/catalogue';
import { OnAssignmentBegun } from './assignment-begun.handler.js';
import { SeedDemoPlay } from './demo-play.seed.js';
import { PlayInTheStory } from './demo-story/play.story.js';
import { EnrolmentsService } from './enrolments.service.js';
import { ExamsService } from './exams.service.js';
import { FeedbackService } from './feedback.service.js';
import { FinishService } from './finish.service.js';
import { GrowthController } from './growth.controller.js';
import { OnHelpAnswered } from './help-answered.handler.js';
import { HelpRequestsService } from './help-requests.service.js';
import { HomeService } from './home.service.js';
import { CountOfLearners } from './learner-counts.provider.js';
import { LearningController } from './learning.controller.js';
import { OutcomeService } from './outcome.service.js';
import { PastService } from './past.service.js';
import { ReviewAnswersService } from './review-answers.service.js';
import { ReviewCardsService } from './review-cards.service.js';
import { ReviewController } from './review.controller.js';
import { OnRunFinished } from './review.handler.js';
import { ReviewQuestionsService } from './review-questions.service.js';
import { ReviewService } from './review.service.js';
import { RunRecordsService } from './run-records.service.js';
import { RunsController } from './runs.controller.js';
import { RunsService } from './runs.service.js';
import { RunsStore } from './runs.store.js';
import { SkillFactsService } from './skill-facts.service.js';
import { SkillsService } from './skills.service.js';
import { WorkplaceTasksController } from './workplace-tasks.controller.js';
import { WorkplaceTasksService } from './workplace-tasks.service.js';

@Module({
  imports: [AccountsModule, CatalogueModule],
  controllers: [
    GrowthController,
    LearningController,
    ReviewController,
    RunsController,
    WorkplaceTasksController,
  ],
  providers: [
    CountOfLearners,
    EnrolmentsService,
    ExamsService,
    FeedbackService,
    FinishService,
    HelpRequestsService,
    HomeService,
    OnAssignmentBegun,
    OnHelpAnswered,
    OnRunFinished,
    OutcomeService,
    PastService,
    PlayInTheStory,
    ReviewAnswersService,
    ReviewCardsService,
    ReviewQuestionsService,
    ReviewService,
    RunRecordsService,
    RunsService,
    RunsStore,
    SeedDemoPlay,
    SkillFactsService,
    SkillsService,
    WorkplaceTasksService,
  ],
  exports: [EnrolmentsService, PastService, RunRecordsService, SkillFactsService, SkillsService],
})
export class PlayModule {}
