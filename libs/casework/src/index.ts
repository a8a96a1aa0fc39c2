export { caseworkFeature } from './casework.feature.js';
