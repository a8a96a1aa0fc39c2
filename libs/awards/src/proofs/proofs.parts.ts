import type { Parts } from '../parts.js';
import { AwardArchive } from './award-archive.service.js';
import { AwardFilesController } from './award-files.controller.js';
import { AwardFiles } from './award-files.service.js';
import { AwardShareRow } from './award-share.entity.js';
import { ExternalChecks } from './external-checks.service.js';
import { ExternalFileMaker } from './external-file-maker.service.js';
import { ExternalProofRow } from './external-proof.entity.js';
import { ExternalProofsController } from './external-proofs.controller.js';
import { ExternalProofs } from './external-proofs.service.js';
import { HeldAwards } from './held-awards.service.js';
import { HolderNameChangeRow } from './holder-name-change.entity.js';
import { HolderNameService } from './holder-name.service.js';
import { ProofTables1763900200000 } from './proof-tables.migration.js';
import { ProofViews } from './proof-views.service.js';
import { SharesController } from './shares.controller.js';
import { SharesService } from './shares.service.js';

/** What holders do with their awards: files to take along, links to show, the name on the paper, proofs from others. */
export const proofs: Parts = {
  controllers: [AwardFilesController, SharesController, ExternalProofsController],
  providers: [
    AwardArchive,
    AwardFiles,
    ExternalChecks,
    ExternalFileMaker,
    ExternalProofs,
    HeldAwards,
    HolderNameService,
    ProofViews,
    SharesService,
  ],
  entities: [AwardShareRow, ExternalProofRow, HolderNameChangeRow],
  migrations: [ProofTables1763900200000],
  personalData: [
    {
      table: 'award_share',
      personColumn: 'citizen_id',
      columns: ['citizen_id', 'token', 'since', 'opened'],
      purpose: 'Show an award to whoever the citizen gave the link.',
      basis: 'consent',
      retention: { months: 24, after: 'account-idle', then: 'delete' },
    },
    {
      table: 'holder_name_change',
      personColumn: null,
      columns: ['before', 'after'],
      purpose: 'Find out whether a paper was made to fit somebody else.',
      basis: 'public-task',
      retention: { months: 24, after: 'created', then: 'delete' },
    },
    {
      table: 'external_proof',
      personColumn: 'citizen_id',
      columns: ['citizen_id', 'title', 'issuer', 'date', 'link', 'file', 'credential', 'verdict', 'added_at'],
      purpose: 'Keep the citizen’s proofs from others beside their own.',
      basis: 'consent',
      retention: { months: 24, after: 'account-idle', then: 'delete' },
    },
  ],
};
