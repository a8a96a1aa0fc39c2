// What other features may use of play.
export { EnrolmentsService } from './enrolments.service.js';
export { playFeature } from './play.feature.js';
export { PlayModule } from './play.module.js';
export { RunRecordsService, type RunRecord } from './run-records.service.js';
export { SkillFactsService } from './skill-facts.service.js';
