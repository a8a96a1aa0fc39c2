/** Head-and-shoulders pictures of the cast for pages outside the canvas; the same drawings, no game engine. */
import { svgDocument, svgUrl, type Box } from './art/svg.js';
import { moodFace, moodPose } from './cast/moods.js';
import { drawRig, type CastMood } from './cast/rig.js';
import { findRig } from './worlds/in-world.js';

export type { CastMood } from './cast/rig.js';

const frame: Box = { x: 60, y: -8, width: 180, height: 180 };
const drawn = new Map<string, string>();

/** A square picture as a data address, transparent behind the person; show it decoratively beside the name. */
export async function portraitUrl(rigId: string, mood: CastMood = 'neutral'): Promise<string> {
  const key = `${rigId} ${mood}`;
  const known = drawn.get(key);
  if (known !== undefined) return known;
  const rig = await findRig(rigId, 'gdpr-office');
  const url = svgUrl(svgDocument(frame, drawRig(rig, moodPose(rig, mood), moodFace(rig, mood))));
  drawn.set(key, url);
  return url;
}
