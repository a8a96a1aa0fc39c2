export { notificationsFeature } from './notifications.feature.js';
export { DigestsService } from './digests.service.js';
