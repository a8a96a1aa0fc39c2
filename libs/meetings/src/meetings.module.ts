import { AccountsModule } from '@mikrosprint/accounts';
import { CaseworkModule } from '@mikrosprint/casework';
import { Module } from '@nestjs/common';
import { bookingParts } from './bookings/bookings.parts.js';
import { storyTellers } from './demo-story/demo-story.parts.js';
import { messagesModule } from './messages/messages.parts.js';

@Module({
  imports: [AccountsModule, CaseworkModule],
  controllers: [...messagesModule.controllers, ...bookingParts.controllers],
  providers: [...messagesModule.providers, ...bookingParts.providers, ...storyTellers],
})
export class MeetingsModule {}
