/** Finds what a level names in the drawings of its world. Nothing is ever missing: there is a stand-in for everything. */
import type { Rig } from '../cast/rig.js';
import type { Prop } from '../props/prop.js';
import type { StageScene } from '../scenes/scene.js';
import { isSame, worldOfRig } from './directory.js';
import { loadWorld } from './load-world.js';
import type { WorldArt } from './world-art.js';

/** The place of a level; an unknown one is played in the world's first. */
export function placeIn(world: WorldArt, id: string): StageScene {
  return world.places.find((place) => place.id === id) ?? firstOf(world.places);
}

/** A thing by its id; one that nobody has drawn is drawn as the world's first. */
export function propIn(world: WorldArt, id: string | null): Prop {
  return world.props.find((prop) => prop.id === id) ?? firstOf(world.props);
}

/** Somebody by the id of the drawing; a stranger is played by a stable stand-in of the world. */
export function rigIn(world: WorldArt, id: string): Rig {
  const known = world.rigs.find((rig) => rig.id === id) ?? world.rigs.find((rig) => isSame(rig.id, id));
  if (known !== undefined) return known;
  const sum = [...id].reduce((total, letter) => total + letter.charCodeAt(0), 0);
  return world.rigs[sum % world.rigs.length] ?? firstOf(world.rigs);
}

/** Somebody by the id of the drawing, whatever world it is in; a stranger comes from `home`. */
export async function findRig(id: string, home: string): Promise<Rig> {
  return rigIn(await loadWorld(worldOfRig(id) ?? home), id);
}

function firstOf<T>(list: readonly T[]): T {
  const [first] = list;
  if (first === undefined) throw new Error('A world needs at least one place, one person and one thing.');
  return first;
}
