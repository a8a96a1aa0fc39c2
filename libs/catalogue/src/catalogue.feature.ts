import type { FeatureDescriptor } from '@mikrosprint/platform';
import { CatalogueModule } from './catalogue.module.js';
import { CatalogueTables1763700002000 } from './catalogue-tables.migration.js';
import { ClipTable1763770002000 } from './clip-table.migration.js';
import { ClipRow } from './clips.entity.js';
import { ImportContent } from './import-content.boot.js';
import { PlannedCourseTable1763790002000 } from './planned-course-table.migration.js';
import { PlannedCourseRow } from './planned-courses.entity.js';
import { SprintRow, SprintVersionRow } from './sprints.entity.js';

export const catalogueFeature: FeatureDescriptor = {
  name: 'catalogue',
  module: CatalogueModule,
  entities: [SprintRow, SprintVersionRow, ClipRow, PlannedCourseRow],
  migrations: [CatalogueTables1763700002000, ClipTable1763770002000, PlannedCourseTable1763790002000],
  subscribers: [],
  jobs: [],
  personalData: [],
  boot: [{ name: 'Content', when: 'always', useClass: ImportContent }],
};
