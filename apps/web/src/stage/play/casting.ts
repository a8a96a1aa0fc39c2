/** Where a step is played, who is there and what lies about. Pure: it knows levels and drawings, not the engine. */
import type { LearnerLevel, LearnerStep } from '@mikrosprint/level-engine';
import type { Prop } from '../props/prop.js';
import type { StageScene } from '../scenes/scene.js';
import { placeIn, propIn } from '../worlds/in-world.js';
import type { WorldArt } from '../worlds/world-art.js';
import type { Moment } from './moment.js';
import { deviceOf } from './devices.js';
import type { KitName } from './texture-shelf.js';

export interface Casting {
  guest: string | null;
  colleague: string | null;
}

/** The place for a step: the level's own, unless the task needs furniture that only another has. */
export function placeFor(art: WorldArt, levelScene: string, step: LearnerStep): StageScene {
  const own = placeIn(art, levelScene);
  if (hasFurniture(own, step)) return own;
  return art.places.find((place) => hasFurniture(place, step)) ?? own;
}

function hasFurniture(place: StageScene, step: LearnerStep): boolean {
  switch (step.mechanic) {
    case 'spot':
      return step.surface === 'document' || place.holdsThings === true;
    case 'triage':
      return place.sortingTable !== undefined;
    case 'screen':
      return place.workplace !== undefined;
    case 'sequence':
      return place.board !== undefined;
    case 'compose':
      return place.desk !== undefined;
    case 'shift':
      return place.queue !== undefined;
    case 'sheet':
      return place.numbers !== undefined && place.numbers.kind === (step.chart?.kind ?? place.numbers.kind);
    case 'dialogue':
    case 'recall':
      return true;
  }
}

/** Who is there: the person the step is about, and whoever introduced it when that is somebody else. */
export function castingFor(briefActor: string, { step, arrival }: Pick<Moment, 'step' | 'arrival'>): Casting {
  if (step.mechanic === 'shift') return { guest: null, colleague: null };
  const host = step.intro?.actor ?? arrival?.actor ?? briefActor;
  const guest = aboutWhom(step) ?? arrival?.actor ?? host;
  const isTalk = step.mechanic === 'dialogue' || step.mechanic === 'screen';
  return { guest, colleague: isTalk && host !== guest ? host : null };
}

function aboutWhom(step: LearnerStep): string | null {
  return step.mechanic === 'dialogue' || step.mechanic === 'screen' ? step.actor : null;
}

/** Everybody who comes in the step, so that they are drawn before they are needed. */
export function castOf(step: LearnerStep): string[] {
  const named = [step.intro?.actor, aboutWhom(step)];
  if (step.mechanic === 'compose') named.push(step.reply.actor);
  if (step.mechanic === 'shift') named.push(...step.arrivals.map(({ actor }) => actor));
  return [...new Set(named.filter((name) => typeof name === 'string'))];
}

/** What the act of a step lays out, beside the pieces that every room has. */
export function kitsOf(step: LearnerStep): KitName[] {
  if (step.mechanic === 'sequence') return ['board'];
  if (step.mechanic === 'compose') return ['paper'];
  if (step.mechanic === 'sheet') return ['numbers'];
  if (step.mechanic === 'screen' && deviceOf(step.app.kind).kit === 'devices') return ['devices'];
  return [];
}

/** Everything that a level spreads in its rooms, and what it turns into when it is dealt with. */
export function thingsOf(art: WorldArt, level: LearnerLevel): Prop[] {
  const tasks = level.steps.flatMap((step) =>
    step.mechanic === 'shift' ? step.arrivals.map((arrival) => arrival.step) : [step],
  );
  const named = tasks.flatMap((step) =>
    step.mechanic === 'spot' && step.surface === 'room'
      ? step.things.map(({ prop }) => propIn(art, prop))
      : [],
  );
  const resolved = named.flatMap((prop) => art.props.filter(({ id }) => id === prop.resolved));
  return [...new Set([...named, ...resolved])];
}
