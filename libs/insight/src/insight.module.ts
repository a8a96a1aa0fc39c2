import { Module } from '@nestjs/common';
import { AccountsModule } from '@mikrosprint/accounts';
import { CatalogueModule } from '@mikrosprint/catalogue';
import { PlayModule } from '@mikrosprint/play';
import { FoldingService } from './folding.service.js';
import { InsightController } from './insight.controller.js';
import { OnRunFinished, OnRunStarted } from './insight.handlers.js';
import { FoldLogJob, RebuildJob } from './insight.jobs.js';
import { ItemStatisticsService } from './item-statistics.service.js';
import { OwnedSprintsService } from './owned-sprints.service.js';
import { TalliesStore } from './tallies.store.js';

@Module({
  imports: [AccountsModule, CatalogueModule, PlayModule],
  controllers: [InsightController],
  providers: [
    FoldingService,
    FoldLogJob,
    ItemStatisticsService,
    OnRunFinished,
    OnRunStarted,
    OwnedSprintsService,
    RebuildJob,
    TalliesStore,
  ],
})
export class InsightModule {}
