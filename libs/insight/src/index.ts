// What the apps may use of insight; no other feature builds on it.
export { FoldingService } from './folding.service.js';
export { insightFeature } from './insight.feature.js';
export type { Recounted } from './recount.service.js';
