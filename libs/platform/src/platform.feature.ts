import { Module } from '@nestjs/common';
import { PlatformTables1763700000000 } from './database/platform-tables.migration.js';
import type { FeatureDescriptor } from './feature.js';
import { DeliveryRow } from './outbox/delivery.entity.js';
import { OutboxRow } from './outbox/outbox.entity.js';
import { AccessLogRow } from './privacy/access-log.entity.js';
import { SweepJob } from './queue/sweep.job.js';

@Module({ providers: [SweepJob] })
class PlatformJobsModule {}

/** The platform's own tables and jobs, described like any other feature; always the first in the list. */
export const platformFeature: FeatureDescriptor = {
  name: 'platform',
  module: PlatformJobsModule,
  entities: [OutboxRow, DeliveryRow, AccessLogRow],
  migrations: [PlatformTables1763700000000],
  subscribers: [],
  jobs: [
    {
      name: 'platform.sweep',
      schedule: { pattern: '20 3 * * *', tz: 'Europe/Copenhagen' },
      useClass: SweepJob,
    },
  ],
  personalData: [
    {
      table: 'access_log',
      personColumn: 'citizen_id',
      columns: ['citizen_id', 'actor_id', 'role', 'unit_id', 'purpose', 'fields'],
      purpose: 'Show a citizen who among the staff has looked at their data, and what for.',
      basis: 'legal-obligation',
      retention: { months: 24, after: 'created', then: 'delete' },
    },
    {
      table: 'outbox',
      personColumn: null,
      columns: ['data'],
      purpose: 'Tell the other parts of the product, once, what has happened.',
      basis: 'public-task',
      retention: { months: 1, after: 'created', then: 'delete' },
    },
  ],
};
