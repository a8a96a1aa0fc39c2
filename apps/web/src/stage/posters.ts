/** The places as still pictures: the background of the stage while it loads, and all there is of it when it cannot. */
import { svgDocument, svgUrl } from './art/svg.js';
import { designBox } from './scenes/scene.js';
import { worldOfPlace } from './worlds/directory.js';
import { placeIn } from './worlds/in-world.js';
import { loadWorld } from './worlds/load-world.js';

const drawn = new Map<string, string>();

/**
 * A 16:9 picture as a data address, for `background-size: cover`.
 * @param world where a place that nobody knows is looked for.
 */
export async function posterUrl(sceneId: string, world = 'gdpr-office'): Promise<string> {
  const owner = worldOfPlace(sceneId) ?? world;
  const key = `${owner} ${sceneId}`;
  const known = drawn.get(key);
  if (known !== undefined) return known;
  const scene = placeIn(await loadWorld(owner), sceneId);
  const url = svgUrl(svgDocument(designBox, scene.back + scene.front + scene.light));
  drawn.set(key, url);
  return url;
}
