import type { FeatureDescriptor } from '@mikrosprint/platform';
import { aboutACitizen } from '../about-a-citizen.js';
import { CitizenReadinessRow } from './readiness.entity.js';
import { CitizenReadiness1763830800001 } from './readiness-table.migration.js';
import { ReadinessController } from './readiness.controller.js';
import { ReadinessService } from './readiness.service.js';

/** What digital readiness brings to the module of casework. */
export const readinessModule = { controllers: [ReadinessController], providers: [ReadinessService] };

/** What digital readiness brings to the feature of casework. */
export const readinessParts = {
  entities: [CitizenReadinessRow],
  migrations: [CitizenReadiness1763830800001],
  personalData: [
    {
      ...aboutACitizen('citizen_readiness', 'Offer support with what is digital, and nothing else.', [
        'source',
        'author_id',
        'services',
        'documents',
        'safety',
        'at',
      ]),
      // As long as other answers about oneself.
      retention: { months: 12, after: 'last-activity', then: 'delete' },
    },
  ],
} satisfies Partial<FeatureDescriptor>;
