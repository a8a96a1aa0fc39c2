import { BookingsInTheStory } from './bookings.story.js';
import { MessagesInTheStory } from './messages.story.js';

/** What the meetings bring to the story of the demo. */
export const storyTellers = [BookingsInTheStory, MessagesInTheStory];
