import type { FeatureDescriptor } from '@mikrosprint/platform';
import { aboutACitizen } from '../about-a-citizen.js';
import { CaseloadMoves } from './caseload-moves.service.js';
import { HandoverLoads } from './handover-loads.service.js';
import { HandoverReach } from './handover-reach.service.js';
import { Handover1763830700002 } from './handover-table.migration.js';
import { HandoverRow } from './handover.entity.js';
import { BeginHandoversJob } from './handovers-begin.job.js';
import { HandoversController } from './handovers.controller.js';
import { HandoversService } from './handovers.service.js';

/** What handovers bring to the module of casework. */
export const handoverModule = {
  controllers: [HandoversController],
  providers: [BeginHandoversJob, CaseloadMoves, HandoverLoads, HandoverReach, HandoversService],
};

/** What handovers bring to the feature of casework. */
export const handoverParts = {
  entities: [HandoverRow],
  migrations: [Handover1763830700002],
  jobs: [
    {
      name: 'casework.handovers-begin',
      schedule: { pattern: '5 0,6 * * *', tz: 'Europe/Copenhagen' },
      useClass: BeginHandoversJob,
    },
  ],
  personalData: [
    aboutACitizen('handover', 'Know who followed a citizen, and who does next.', [
      'from_id',
      'to_id',
      'by_id',
      'on_day',
    ]),
  ],
} satisfies Partial<FeatureDescriptor>;
