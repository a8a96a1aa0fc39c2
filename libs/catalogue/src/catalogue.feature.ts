import type { FeatureDescriptor, PersonalDataTable } from '@mikrosprint/platform';
import { CatalogueModule } from './catalogue.module.js';
import { CatalogueTables1763700002000 } from './catalogue-tables.migration.js';
import { ClipTable1763770002000 } from './clip-table.migration.js';
import { ClipRow } from './clips.entity.js';
import { MediaTables1763812002000 } from './media/media-tables.migration.js';
import { MediaRow } from './media/media.entity.js';
import { PictureRow } from './pictures.entity.js';
import { ImportMediaRow, ImportProposalRow } from './exchange/import-proposal.entity.js';
import { ImportTables1763815002000 } from './exchange/import-tables.migration.js';
import { ForgetImportsJob, forgetImportsJob } from './exchange/import.jobs.js';
import { ImportContent } from './import-content.boot.js';
import { PlannedCourseTable1763790002000 } from './planned-course-table.migration.js';
import { PlannedCourseRow } from './planned-courses.entity.js';
import { SprintRow, SprintVersionRow } from './sprints.entity.js';
import { DraftCommentRow, DraftPresenceRow } from './studio/draft-company.entity.js';
import { DraftMoveRow, DraftPartRow, DraftRevisionRow, DraftRow } from './studio/drafts.entity.js';
import { StudioIndexes1763810008000 } from './studio/studio-indexes.migration.js';
import { StudioReview1763820002000 } from './studio/studio-review.migration.js';
import { StudioTables1763800002000 } from './studio/studio-tables.migration.js';

/** What colleagues see of who wrote what. The work stays when its author goes; the name does not. */
function aboutAnAuthor(
  table: string,
  personColumn: string,
  purpose: string,
  columns: string[],
): PersonalDataTable {
  return {
    table,
    personColumn,
    columns: [personColumn, ...columns],
    purpose,
    basis: 'public-task',
    retention: { months: 24, after: 'account-idle', then: 'keep-without-identity' },
  };
}

export const catalogueFeature: FeatureDescriptor = {
  name: 'catalogue',
  module: CatalogueModule,
  entities: [
    SprintRow,
    SprintVersionRow,
    ClipRow,
    PictureRow,
    MediaRow,
    PlannedCourseRow,
    DraftRow,
    DraftRevisionRow,
    DraftPartRow,
    DraftMoveRow,
    DraftCommentRow,
    DraftPresenceRow,
    ImportProposalRow,
    ImportMediaRow,
  ],
  migrations: [
    CatalogueTables1763700002000,
    ClipTable1763770002000,
    PlannedCourseTable1763790002000,
    StudioTables1763800002000,
    MediaTables1763812002000,
    StudioIndexes1763810008000,
    ImportTables1763815002000,
    StudioReview1763820002000,
  ],
  subscribers: [],
  jobs: [
    {
      name: forgetImportsJob,
      schedule: { pattern: '17 * * * *', tz: 'Europe/Copenhagen' },
      useClass: ForgetImportsJob,
    },
  ],
  personalData: [
    aboutAnAuthor('draft', 'updated_by', 'Show who changed a draft last, and let somebody else publish it.', [
      'submitted_by',
    ]),
    aboutAnAuthor('draft_revision', 'saved_by', 'Show colleagues whose change they compare or bring back.', [
      'saved_at',
    ]),
    aboutAnAuthor(
      'draft_move',
      'actor_id',
      'Answer for what citizens have met: who let it through, and why.',
      ['at', 'reason', 'excused'],
    ),
    aboutAnAuthor('draft_comment', 'author_id', 'Talk about a place in a draft.', ['text', 'at']),
    aboutAnAuthor(
      'media',
      'added_by',
      'Show colleagues who added a picture or a recording, so that they can ask.',
      ['added_at'],
    ),
    {
      ...aboutAnAuthor('import_proposal', 'person_id', 'Let an author say where a file they sent goes.', [
        'file_name',
      ]),
      retention: { months: 1, after: 'created', then: 'delete' },
    },
    {
      ...aboutAnAuthor('draft_presence', 'person_id', 'Show colleagues who has a draft open.', [
        'part',
        'since',
        'seen_at',
      ]),
      retention: { months: 1, after: 'last-activity', then: 'delete' },
    },
  ],
  boot: [{ name: 'Content', when: 'always', useClass: ImportContent }],
};
