import { Injectable, Optional } from '@nestjs/common';

/** What a room needs to know of a meeting. It never learns what the meeting is about. */
export interface RoomWanted {
  /** One room per slot: everybody in it meets the others. */
  roomId: string;
  personId: string;
  /** The link lets this person in between these moments and at no other time. */
  from: Date;
  until: Date;
  /** Sound and picture are never kept. A service that cannot promise that must refuse. */
  recording: false;
  /** What is written belongs in the citizen's thread, where both find it again for as long as threads are kept. */
  ownChat: false;
}

/**
 * A service with rooms for video. An installation connects one by providing this class from a global module; there may
 * be none.
 */
export abstract class VideoRoomService {
  /** A link for one person into one room: it opens for nobody else and at no other time. */
  abstract joinLink(wanted: RoomWanted): Promise<string>;
}

/** The port to video. Without a service behind it the pages say "ikke tilsluttet". */
@Injectable()
export class VideoRooms {
  constructor(@Optional() private readonly service?: VideoRoomService) {}

  get connected(): boolean {
    return this.service !== undefined;
  }

  /** Null: no service is connected. */
  async joinLink(wanted: RoomWanted): Promise<string | null> {
    return this.service === undefined ? null : this.service.joinLink(wanted);
  }
}
