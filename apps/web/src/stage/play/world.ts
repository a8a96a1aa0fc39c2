/** What an act on the stage has at hand. Everything an act makes goes into one of the layers and is gone with it. */
import type Phaser from 'phaser';
import type { ActionInput, LearnerLevel, LearnerStep, RunState } from '@mikrosprint/level-engine';
import type { LocalizedText } from '@mikrosprint/curriculum';
import type { Box } from '../art/svg.js';
import type { StageScene } from '../scenes/scene.js';
import type { WorldArt } from '../worlds/world-art.js';
import type { Sounds } from '../sounds.js';
import type { StageLocale } from '../stage-types.js';
import type { Effects } from './effects.js';
import type { Motion } from './motion.js';
import type { People } from './people.js';
import type { StageCamera } from './stage-camera.js';
import type { TextureShelf } from './texture-shelf.js';

export interface Layers {
  back: Phaser.GameObjects.Container;
  people: Phaser.GameObjects.Container;
  front: Phaser.GameObjects.Container;
  things: Phaser.GameObjects.Container;
  over: Phaser.GameObjects.Container;
  air: Phaser.GameObjects.Container;
  top: Phaser.GameObjects.Container;
}

export interface World {
  readonly scene: Phaser.Scene;
  readonly level: LearnerLevel;
  readonly art: WorldArt;
  readonly shelf: TextureShelf;
  readonly motion: Motion;
  readonly camera: StageCamera;
  readonly effects: Effects;
  readonly people: People;
  readonly sounds: Sounds;
  readonly layers: Layers;
  readonly place: StageScene;
  readonly locale: StageLocale;
  caption(text: LocalizedText | null): void;
  dispatch(action: ActionInput): void;
  /** Letters are dragged: the page must not scroll under the finger. */
  holdTouch(on: boolean): void;
  pointerStyle(kind: 'default' | 'pointer' | 'grab' | 'grabbing'): void;
}

export interface Point {
  x: number;
  y: number;
}

export interface ActObject extends Box {
  id: string;
}

/** One step as it is played in the room. It follows the state and plays what just happened; it never decides. */
export interface Act {
  /** What it lays out follows the shape of the screen, so it is laid anew when that changes. */
  readonly spatial?: true;
  /** Puts everything where the state says it is; called once, before the first frame of the step. */
  enter(state: RunState): void;
  /** After every change; `fresh` is true when `state.fx` has not been played yet. */
  follow(state: RunState, fresh: boolean): void;
  update?(delta: number): void;
  pointerDown?(point: Point): void;
  pointerMove?(point: Point, held: boolean): void;
  pointerUp?(point: Point): void;
  /** A press and release on the same spot; a page that is scrolled under the finger is none. */
  tap?(point: Point): void;
  /** What can be tapped or dragged now, in design units. */
  objects(): ActObject[];
  leave(): void;
}

export type ActMaker<S extends LearnerStep> = (world: World, step: S) => Act;

export function makeLayers(scene: Phaser.Scene): Layers {
  const layer = (): Phaser.GameObjects.Container => scene.add.container(0, 0);
  // Light falls over the people and the furniture, but under what one must be able to read and take hold of.
  return {
    back: layer(),
    people: layer(),
    front: layer(),
    over: layer(),
    air: layer(),
    things: layer(),
    top: layer(),
  };
}

export function inside(box: Box, point: Point, margin = 0): boolean {
  return (
    point.x >= box.x - margin &&
    point.x <= box.x + box.width + margin &&
    point.y >= box.y - margin &&
    point.y <= box.y + box.height + margin
  );
}

/**
 * The thing under a finger: first what the point is really on (the last drawn wins), then the nearest within reach.
 * @param reach design units around a small thing that still count as on it
 */
export function pick<T extends Box>(things: readonly T[], point: Point, reach: number): T | null {
  const on = things.filter((thing) => inside(thing, point));
  const last = on[on.length - 1];
  if (last !== undefined) return last;
  let best: { thing: T; distance: number } | null = null;
  for (const thing of things) {
    const x = Math.max(thing.x - point.x, 0, point.x - thing.x - thing.width);
    const y = Math.max(thing.y - point.y, 0, point.y - thing.y - thing.height);
    const distance = Math.hypot(x, y);
    if (distance <= reach && (best === null || distance < best.distance)) best = { thing, distance };
  }
  return best?.thing ?? null;
}
