/** Where a step is played and who is there. Pure: it knows levels and places, not the engine. */
import type { LearnerStep } from '@mikrosprint/level-engine';
import { sceneFor } from '../scenes/scene-library.js';
import type { StageScene } from '../scenes/scene.js';

export interface Casting {
  guest: string;
  colleague: string | null;
}

/** The place for a step: the level's own, unless the task needs furniture that it does not have. */
export function placeFor(levelScene: string, step: LearnerStep): StageScene {
  const own = sceneFor(levelScene);
  if (step.mechanic === 'spot' && step.surface === 'room' && own.holdsThings !== true)
    return sceneFor('office-desk');
  if (step.mechanic === 'triage' && own.sortingTable === undefined) return sceneFor('mail-room');
  if (step.mechanic === 'screen' && own.workplace === undefined) return sceneFor('archive-desk');
  return own;
}

/** Who is there: the person the step is about, and whoever introduced it when that is somebody else. */
export function castingFor(briefActor: string, step: LearnerStep): Casting {
  const host = step.intro?.actor ?? briefActor;
  if (step.mechanic !== 'dialogue' && step.mechanic !== 'screen') return { guest: host, colleague: null };
  const guest = step.actor ?? host;
  return { guest, colleague: host === guest ? null : host };
}
