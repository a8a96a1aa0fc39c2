// Rooms for video that exist only in tests: a link says whose it is and when it opens, and is sealed so that nobody can
// change that.
import { createHmac } from 'node:crypto';
import { Global, Module } from '@nestjs/common';
import { built } from './test-database.mjs';

const { VideoRoomService } = await built('libs/meetings/src/index.js');

class DemoRooms extends VideoRoomService {
  async joinLink({ roomId, personId, from, until, recording, ownChat }) {
    if (recording !== false || ownChat !== false) throw new Error('nothing is ever kept in a room');
    const url = new URL(`https://rooms.example/${roomId}`);
    const said = { person: personId, from: from.toISOString(), until: until.toISOString() };
    for (const [name, value] of Object.entries(said)) url.searchParams.set(name, value);
    url.searchParams.set('seal', createHmac('sha256', 'demo rooms').update(url.href).digest('hex'));
    return url.href;
  }
}

class DemoRoomsModule {}
Module({
  providers: [{ provide: VideoRoomService, useClass: DemoRooms }],
  exports: [VideoRoomService],
})(DemoRoomsModule);
Global()(DemoRoomsModule);

export const demoVideo = {
  name: 'demo-video',
  module: DemoRoomsModule,
  entities: [],
  migrations: [],
  subscribers: [],
  jobs: [],
  personalData: [],
};
