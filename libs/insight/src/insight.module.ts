import { Module } from '@nestjs/common';
import { AccountsModule } from '@mikrosprint/accounts';
import { CatalogueModule } from '@mikrosprint/catalogue';
import { PlayModule } from '@mikrosprint/play';
import { CountedVersions } from './counted-versions.service.js';
import { FoldingService } from './folding.service.js';
import { InsightController } from './insight.controller.js';
import { OnRunFinished, OnRunStarted } from './insight.handlers.js';
import { FoldLogJob, RebuildJob } from './insight.jobs.js';
import { ItemStatisticsService } from './item-statistics.service.js';
import { OwnedSprintsService } from './owned-sprints.service.js';
import { RecountService } from './recount.service.js';
import { ResultsExport } from './results-export.service.js';
import { ResultsController } from './results.controller.js';
import { RunReader } from './run-reader.service.js';
import { SprintListService } from './sprint-list.service.js';
import { TalliesStore } from './tallies.store.js';

@Module({
  imports: [AccountsModule, CatalogueModule, PlayModule],
  controllers: [InsightController, ResultsController],
  providers: [
    CountedVersions,
    FoldingService,
    FoldLogJob,
    ItemStatisticsService,
    OnRunFinished,
    OnRunStarted,
    OwnedSprintsService,
    RebuildJob,
    RecountService,
    ResultsExport,
    RunReader,
    SprintListService,
    TalliesStore,
  ],
})
export class InsightModule {}
