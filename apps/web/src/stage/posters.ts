/** The places as still pictures: the background of the stage while it loads, and all there is of it when it cannot. */
import { svgDocument, svgUrl } from './art/svg.js';
import { designBox } from './scenes/scene.js';
import { sceneFor } from './scenes/scene-library.js';

const drawn = new Map<string, string>();

/** A 16:9 picture as a data address, for `background-size: cover`. */
export function posterUrl(sceneId: string): string {
  const known = drawn.get(sceneId);
  if (known !== undefined) return known;
  const scene = sceneFor(sceneId);
  const url = svgUrl(svgDocument(designBox, scene.back + scene.front + scene.light));
  drawn.set(sceneId, url);
  return url;
}
