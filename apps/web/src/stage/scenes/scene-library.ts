/** All places of the world, by the id that a level's file uses. */
import { archiveDesk } from './archive-desk.js';
import { counter } from './counter.js';
import { examRoom } from './exam-room.js';
import { mailRoom } from './mail-room.js';
import { officeDesk } from './office-desk.js';
import type { StageScene } from './scene.js';

const places: readonly StageScene[] = [officeDesk, mailRoom, counter, archiveDesk, examRoom];

export const sceneLibrary: Readonly<Record<string, StageScene>> = Object.fromEntries(
  places.map((place) => [place.id, place]),
);

/** The place of a level; an unknown one is played at the desk rather than nowhere. */
export function sceneFor(id: string): StageScene {
  return sceneLibrary[id] ?? officeDesk;
}
