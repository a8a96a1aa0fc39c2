import type { FeatureDescriptor } from '@mikrosprint/platform';
import { bookingFeature } from './bookings/bookings.parts.js';
import { storyTellers } from './demo-story/demo-story.parts.js';
import { MeetingsModule } from './meetings.module.js';
import { messagesParts } from './messages/messages.parts.js';

/** What a citizen and those who follow them say to each other, and when they meet. */
export const meetingsFeature: FeatureDescriptor = {
  name: 'meetings',
  module: MeetingsModule,
  entities: [...messagesParts.entities, ...bookingFeature.entities],
  migrations: [...messagesParts.migrations, ...bookingFeature.migrations],
  subscribers: [...messagesParts.subscribers, ...bookingFeature.subscribers],
  jobs: [...messagesParts.jobs, ...bookingFeature.jobs],
  boot: bookingFeature.boot,
  story: storyTellers,
  personalData: [...messagesParts.personalData, ...bookingFeature.personalData],
};
