import { AccountsModule } from '@mikrosprint/accounts';
import { Module } from '@nestjs/common';
import { CatalogueController } from './catalogue.controller.js';
import { ClipsController } from './clips.controller.js';
import { DraftExports } from './exchange/draft-exports.service.js';
import { ExchangeThread } from './exchange/exchange-thread.service.js';
import { ExportsController } from './exchange/exports.controller.js';
import { ImportApplying } from './exchange/import-applying.service.js';
import { ImportMedia } from './exchange/import-media.service.js';
import { ImportProposals } from './exchange/import-proposals.service.js';
import { ForgetImportsJob } from './exchange/import.jobs.js';
import { ImportsController } from './exchange/imports.controller.js';
import { ImportContent } from './import-content.boot.js';
import { DraftMedia } from './media/draft-media.service.js';
import { MediaLibraries } from './media/media-libraries.service.js';
import { MediaMaker } from './media/media-maker.service.js';
import { MediaController } from './media/media.controller.js';
import { MediaService } from './media/media.service.js';
import { PictureWorkshop } from './media/picture-workshop.service.js';
import { OpenSprintsService } from './open-sprints.service.js';
import { PlannedCoursesService } from './planned-courses.service.js';
import { PicturesController } from './pictures.controller.js';
import { Publisher } from './publisher.service.js';
import { ContentInspector } from './studio/content-inspector.service.js';
import { DraftAccess } from './studio/draft-access.service.js';
import { DraftChecks } from './studio/draft-checks.service.js';
import { DraftComments } from './studio/draft-comments.service.js';
import { DraftCompanyController } from './studio/draft-company.controller.js';
import { DraftHistory } from './studio/draft-history.service.js';
import { DraftMoves } from './studio/draft-moves.service.js';
import { DraftNews } from './studio/draft-news.service.js';
import { DraftPlan } from './studio/draft-plan.service.js';
import { DraftPresence } from './studio/draft-presence.service.js';
import { DraftPublishing } from './studio/draft-publishing.service.js';
import { DraftReviewController } from './studio/draft-review.controller.js';
import { DraftSaves } from './studio/draft-saves.service.js';
import { DraftStarts } from './studio/draft-starts.service.js';
import { DraftWritingController } from './studio/draft-writing.controller.js';
import { DraftsService } from './studio/drafts.service.js';
import { LearnerCounts } from './studio/learner-counts.js';
import { Organisations } from './studio/organisations.service.js';
import { StudioController } from './studio/studio.controller.js';
import { VersionsService } from './versions.service.js';

const studio = [
  ContentInspector,
  DraftAccess,
  DraftChecks,
  DraftComments,
  DraftHistory,
  DraftMoves,
  DraftNews,
  DraftPlan,
  DraftPresence,
  DraftPublishing,
  DraftSaves,
  DraftStarts,
  DraftsService,
  LearnerCounts,
  Organisations,
];

const media = [DraftMedia, MediaLibraries, MediaMaker, MediaService, PictureWorkshop];

const exchange = [
  DraftExports,
  ExchangeThread,
  ForgetImportsJob,
  ImportApplying,
  ImportMedia,
  ImportProposals,
];

@Module({
  imports: [AccountsModule],
  controllers: [
    CatalogueController,
    ClipsController,
    PicturesController,
    MediaController,
    StudioController,
    DraftWritingController,
    DraftCompanyController,
    DraftReviewController,
    ImportsController,
    ExportsController,
  ],
  providers: [
    ImportContent,
    OpenSprintsService,
    PlannedCoursesService,
    Publisher,
    VersionsService,
    ...studio,
    ...media,
    ...exchange,
  ],
  exports: [
    ImportContent,
    LearnerCounts,
    OpenSprintsService,
    PictureWorkshop,
    PlannedCoursesService,
    VersionsService,
  ],
})
export class CatalogueModule {}
