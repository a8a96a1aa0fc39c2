export { notificationsFeature } from './notifications.feature.js';
