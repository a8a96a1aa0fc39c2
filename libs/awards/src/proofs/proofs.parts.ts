import type { Parts } from '../parts.js';
import { AwardShareRow } from './award-share.entity.js';
import { ExternalProofRow } from './external-proof.entity.js';
import { ProofTables1763900200000 } from './proof-tables.migration.js';
import { ProofViews } from './proof-views.service.js';

/** What holders do with their awards: files to take along, links to show, the name on the paper, proofs from others. */
export const proofs: Parts = {
  providers: [ProofViews],
  entities: [AwardShareRow, ExternalProofRow],
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
      table: 'external_proof',
      personColumn: 'citizen_id',
      columns: ['citizen_id', 'title', 'issuer', 'date', 'link', 'file', 'credential', 'verdict', 'added_at'],
      purpose: 'Keep the citizen’s proofs from others beside their own.',
      basis: 'consent',
      retention: { months: 24, after: 'account-idle', then: 'delete' },
    },
  ],
};
