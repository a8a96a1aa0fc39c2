import type { Parts } from '../parts.js';
import { CvAwards } from './cv-awards.service.js';
import { CvDrafts } from './cv-drafts.service.js';
import { CvFiles } from './cv-files.service.js';
import { CvPaper } from './cv-paper.service.js';
import { CvSaves } from './cv-saves.service.js';
import { CvShareOpeningRow } from './cv-share-opening.entity.js';
import { CvShareRow } from './cv-share.entity.js';
import { CvShares } from './cv-shares.service.js';
import { CvTables1763900400000 } from './cv-tables.migration.js';
import { CvController } from './cv.controller.js';
import { CvRow } from './cv.entity.js';
import { CvService } from './cv.service.js';
import { SharedCvController } from './shared-cv.controller.js';
import { SharedCvs } from './shared-cvs.service.js';

/** A citizen's CV: written by them, drafted for them, shared by them alone. */
export const cv: Parts = {
  controllers: [CvController, SharedCvController],
  providers: [CvAwards, CvDrafts, CvFiles, CvPaper, CvSaves, CvService, CvShares, SharedCvs],
  entities: [CvRow, CvShareRow, CvShareOpeningRow],
  migrations: [CvTables1763900400000],
  personalData: [
    {
      table: 'cv',
      personColumn: 'citizen_id',
      columns: ['citizen_id', 'document', 'updated_at'],
      purpose: 'Let the citizen write a CV and take it along.',
      basis: 'consent',
      retention: { months: 24, after: 'account-idle', then: 'delete' },
    },
    {
      table: 'cv_share',
      personColumn: 'citizen_id',
      columns: ['citizen_id', 'shared_with', 'label', 'token', 'created_at', 'ends_at', 'withdrawn_at'],
      purpose: 'Show the CV to whoever the citizen gave a link, until it ends.',
      basis: 'consent',
      retention: { months: 12, after: 'closed', then: 'delete' },
    },
    {
      table: 'cv_share_opening',
      personColumn: null,
      columns: ['at', 'what'],
      purpose: 'Show the citizen when their CV was opened.',
      basis: 'consent',
      retention: { months: 12, after: 'closed', then: 'delete' },
    },
  ],
};
