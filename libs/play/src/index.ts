// What other features may use of play.
export { EnrolmentsService } from './enrolments.service.js';
export { playFeature } from './play.feature.js';
export { PlayModule } from './play.module.js';
export { PastService, type Past, type PastFact } from './past.service.js';
export { RunRecordsService, type RunRecord } from './run-records.service.js';
export { SkillFactsService } from './skill-facts.service.js';
export { SkillsService } from './skills.service.js';
