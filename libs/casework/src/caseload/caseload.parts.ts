import type { FeatureDescriptor } from '@mikrosprint/platform';
import { CaseloadExportController } from './export/caseload-export.controller.js';
import { CaseloadExport } from './export/caseload-export.service.js';
import { CaseloadMemberRow } from './caseload-member.entity.js';
import { CaseloadMembers } from './caseload-members.service.js';
import { CaseloadService } from './caseload.service.js';
import { SeedDemoCaseload } from './demo-caseload.seed.js';
import { SavedViewRow } from './saved-view.entity.js';
import { CaseloadView1763830100001 } from './saved-view.migration.js';
import { SavedViewsController } from './saved-views.controller.js';
import { SavedViewsService } from './saved-views.service.js';

/** What the list of citizens brings to the module of casework. */
export const caseloadModule = {
  controllers: [CaseloadExportController, SavedViewsController],
  providers: [CaseloadExport, CaseloadMembers, CaseloadService, SavedViewsService, SeedDemoCaseload],
};

/** What the list of citizens brings to the feature of casework. */
export const caseloadParts = {
  entities: [CaseloadMemberRow, SavedViewRow],
  migrations: [CaseloadView1763830100001],
  personalData: [
    {
      table: 'caseload_view',
      personColumn: 'caseworker_id',
      columns: ['caseworker_id', 'name', 'choice'],
      purpose: 'Open the list of citizens the way a caseworker likes to see it.',
      basis: 'public-task',
      retention: { months: 24, after: 'account-idle', then: 'delete' },
    },
  ],
} satisfies Partial<FeatureDescriptor>;
