// What other features may use of the catalogue.
export { catalogueFeature } from './catalogue.feature.js';
export { CatalogueModule } from './catalogue.module.js';
export { ImportContent } from './import-content.boot.js';
export { OpenSprintsService } from './open-sprints.service.js';
export { PictureWorkshop } from './media/picture-workshop.service.js';
export { LearnerCounts } from './studio/learner-counts.js';
export { PlannedCoursesService } from './planned-courses.service.js';
export { countedLevels } from './sprint-views.js';
export { SprintRow, SprintVersionRow } from './sprints.entity.js';
export { VersionsService, type PublishedVersion } from './versions.service.js';
