/** Where a step is played, who is there and what lies about. Pure: it knows levels and drawings, not the engine. */
import type { LearnerLevel, LearnerStep } from '@mikrosprint/level-engine';
import type { Prop } from '../props/prop.js';
import type { StageScene } from '../scenes/scene.js';
import { placeIn, propIn } from '../worlds/in-world.js';
import type { WorldArt } from '../worlds/world-art.js';

export interface Casting {
  guest: string;
  colleague: string | null;
}

/** The place for a step: the level's own, unless the task needs furniture that only another has. */
export function placeFor(art: WorldArt, levelScene: string, step: LearnerStep): StageScene {
  const own = placeIn(art, levelScene);
  if (hasFurniture(own, step)) return own;
  return art.places.find((place) => hasFurniture(place, step)) ?? own;
}

function hasFurniture(place: StageScene, step: LearnerStep): boolean {
  if (step.mechanic === 'spot') return step.surface === 'document' || place.holdsThings === true;
  if (step.mechanic === 'triage') return place.sortingTable !== undefined;
  return step.mechanic !== 'screen' || place.workplace !== undefined;
}

/** Who is there: the person the step is about, and whoever introduced it when that is somebody else. */
export function castingFor(briefActor: string, step: LearnerStep): Casting {
  const host = step.intro?.actor ?? briefActor;
  if (step.mechanic !== 'dialogue' && step.mechanic !== 'screen') return { guest: host, colleague: null };
  const guest = step.actor ?? host;
  return { guest, colleague: host === guest ? null : host };
}

/** Everything that a level spreads in its rooms, and what it turns into when it is dealt with. */
export function thingsOf(art: WorldArt, level: LearnerLevel): Prop[] {
  const named = level.steps.flatMap((step) =>
    step.mechanic === 'spot' && step.surface === 'room'
      ? step.things.map(({ prop }) => propIn(art, prop))
      : [],
  );
  const resolved = named.flatMap((prop) => art.props.filter(({ id }) => id === prop.resolved));
  return [...new Set([...named, ...resolved])];
}
