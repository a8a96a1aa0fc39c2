import type { FeatureDescriptor } from '@mikrosprint/platform';
import {
  InsightRunRow,
  InsightStateRow,
  LevelTallyRow,
  PendingRunRow,
  RecountedRunRow,
} from './insight.entity.js';
import { OnRunFinished, OnRunStarted } from './insight.handlers.js';
import { FoldLogJob, foldLogJob, RebuildJob, rebuildJob } from './insight.jobs.js';
import { InsightModule } from './insight.module.js';
import { InsightRecount1763810600000 } from './insight-recount.migration.js';
import { InsightTables1763800600000 } from './insight-tables.migration.js';

/** How the tasks do, in figures about groups: read models only. */
export const insightFeature: FeatureDescriptor = {
  name: 'insight',
  module: InsightModule,
  entities: [PendingRunRow, InsightRunRow, RecountedRunRow, LevelTallyRow, InsightStateRow],
  migrations: [InsightTables1763800600000, InsightRecount1763810600000],
  subscribers: [
    { handler: 'insight.run-started', event: 'run.started', useClass: OnRunStarted },
    { handler: 'insight.run-finished', event: 'run.finished', useClass: OnRunFinished },
  ],
  jobs: [
    { name: foldLogJob, schedule: { pattern: '* * * * *', tz: 'Europe/Copenhagen' }, useClass: FoldLogJob },
    { name: rebuildJob, useClass: RebuildJob },
  ],
  personalData: [
    {
      table: 'insight_run',
      // Found through the enrolment, as the actions it is read from.
      personColumn: null,
      columns: ['enrolment_id', 'started_at', 'steps'],
      purpose:
        'Count each learner once in the figures that make a sprint better. Only sums are shown, of five or more.',
      basis: 'public-task',
      retention: { months: 12, after: 'last-activity', then: 'aggregate' },
    },
    {
      table: 'insight_recount',
      personColumn: null,
      columns: ['enrolment_id', 'started_at', 'steps'],
      purpose: 'The same while everything is counted anew; empty when that is done.',
      basis: 'public-task',
      retention: { months: 12, after: 'last-activity', then: 'delete' },
    },
  ],
};
