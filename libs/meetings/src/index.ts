export { ThreadDuties } from './messages/thread-duties.service.js';
export { VideoRoomService, type RoomWanted } from './bookings/video-rooms.js';
export { meetingsFeature } from './meetings.feature.js';
