/** What moves in the air, hardly seen, so that a room is never a still picture. Gone with reduced motion. */
import type Phaser from 'phaser';
import type { Box } from '../art/svg.js';
import type { StageScene } from '../scenes/scene.js';
import type { WorldArt } from '../worlds/world-art.js';
import type { Motion } from './motion.js';
import type { TextureShelf } from './texture-shelf.js';
import type { Layers } from './world.js';

/** One thing on its way. */
interface Drift {
  image: Phaser.GameObjects.Image;
  index: number;
}

/** Moves one thing. @param clock seconds since the stage opened. */
type Way = (drift: Drift, clock: number, place: StageScene) => void;

const air: Box = { x: 90, y: 60, width: 780, height: 330 };
const share = (value: number): number => value - Math.floor(value);

/** Dust that rises in the light. */
const mote: Way = ({ image, index }, clock) => {
  const pace = 0.6 + ((index * 5) % 7) / 10;
  const phase = index * 2.39;
  const way = share(clock * pace * 0.045 + index / 14);
  image.setPosition(
    air.x + (share(index * 0.618) + way * 0.22) * air.width * 0.82 + Math.sin(clock * 0.5 + phase) * 14,
    air.y + air.height * (1 - way) + Math.sin(clock * 0.33 * pace + phase) * 20,
  );
  image.setAlpha(Math.sin(way * Math.PI) * (0.35 + 0.25 * Math.sin(clock * 0.8 + phase)));
};

/** Rain behind a pane: it comes out of nothing at the top and is gone before the frame, so no mask is needed. */
const drop: Way = ({ image, index }, clock, { windows = [] }) => {
  const pane = windows[index % windows.length];
  if (pane === undefined) {
    image.setAlpha(0);
    return;
  }
  const pace = 0.75 + ((index * 7) % 5) * 0.09;
  const turn = clock * pace + index * 0.379;
  const way = share(turn);
  const along = share(index * 0.618 + Math.floor(turn) * 0.271);
  const reach = pane.height - 40;
  image.setPosition(pane.x + 6 + along * (pane.width - 12) - way * 5, pane.y + 20 + way * reach);
  image.setAlpha(Math.sin(way * Math.PI) * 0.6);
};

/** A bead that creeps down the glass, stops, and creeps on. */
const bead: Way = ({ image, index }, clock, { windows = [] }) => {
  const pane = windows[(index * 3) % windows.length];
  if (pane === undefined) {
    image.setAlpha(0);
    return;
  }
  const way = share(clock * 0.05 + index * 0.23);
  const halting = way + Math.sin(way * 34) * 0.014;
  image.setPosition(
    pane.x + 10 + share(index * 0.381) * (pane.width - 20),
    pane.y + 8 + halting * (pane.height - 16),
  );
  image.setAlpha(Math.sin(way * Math.PI) * 0.8);
};

/** Light from the door that comes and goes with the clouds. */
const beam: Way = ({ image, index }, clock) => {
  image.setPosition(index * 380 - 60 + Math.sin(clock * 0.11 + index) * 34, -40);
  image.setAlpha(0.45 + 0.35 * Math.sin(clock * 0.23 + index * 2));
};

/** A bird now and then, far away: outside, behind the panes or in the open door. */
const bird: Way = ({ image, index }, clock, { windows = [] }) => {
  const turn = clock / 19 + index * 0.53;
  const way = share(turn) * 4;
  const pane = windows[Math.floor(turn) % Math.max(1, windows.length)];
  if (way > 1 || pane === undefined) {
    image.setAlpha(0);
    return;
  }
  image.setFrame(share(clock * 3.4) < 0.5 ? 'bird-up' : 'bird-down');
  image.setPosition(
    pane.x + 20 + way * (pane.width - 40),
    pane.y + pane.height * (0.5 - 0.22 * way) + Math.sin(way * 9) * pane.height * 0.08,
  );
  image.setAlpha(Math.min(1, Math.sin(way * Math.PI) * 3) * 0.75);
};

/** A leaf the wind carries in. */
const leaf: Way = ({ image, index }, clock) => {
  const way = share(clock / 13 + index * 0.41);
  image.setPosition(
    1000 - way * 900 + Math.sin(way * 14) * 40,
    210 + index * 60 + way * 230 + Math.sin(way * 11) * 26,
  );
  image.setRotation(way * 14);
  image.setAlpha(way < 0.6 ? Math.sin((way / 0.6) * Math.PI) * 0.85 : 0);
};

/** A yellow leaf that sails down behind the panes. */
const sailing: Way = ({ image, index }, clock, { windows = [] }) => {
  const pane = windows[(index * 2 + 1) % Math.max(1, windows.length)];
  if (pane === undefined) {
    image.setAlpha(0);
    return;
  }
  const way = share(clock / 9 + index * 0.37);
  const swing = Math.sin(way * 15 + index) * pane.width * 0.14;
  image.setPosition(
    pane.x + pane.width * (0.3 + 0.4 * share(index * 0.618)) + swing,
    pane.y + 12 + way * (pane.height - 24),
  );
  image.setRotation(Math.sin(way * 15 + index + 1) * 1.1);
  image.setAlpha(Math.min(1, Math.sin(way * Math.PI) * 3) * 0.9);
};

interface Flock {
  piece: string;
  count: number;
  way: Way;
  layer: 'air' | 'back';
  size: (index: number) => number;
}

const flocks: Readonly<Record<WorldArt['air'], readonly Flock[]>> = {
  motes: [
    { piece: 'mote', count: 14, way: mote, layer: 'air', size: (index) => 0.3 + ((index * 7) % 5) * 0.11 },
  ],
  rain: [
    { piece: 'drop', count: 26, way: drop, layer: 'back', size: (index) => 0.7 + (index % 3) * 0.2 },
    { piece: 'bead', count: 7, way: bead, layer: 'back', size: (index) => 0.7 + (index % 2) * 0.3 },
  ],
  daylight: [
    { piece: 'beam', count: 2, way: beam, layer: 'air', size: () => 1 },
    { piece: 'mote', count: 8, way: mote, layer: 'air', size: (index) => 0.3 + ((index * 7) % 5) * 0.1 },
    { piece: 'bird-up', count: 1, way: bird, layer: 'back', size: () => 0.6 },
    { piece: 'leaf', count: 1, way: leaf, layer: 'air', size: () => 0.8 },
  ],
  autumn: [
    { piece: 'drop', count: 12, way: drop, layer: 'back', size: (index) => 0.6 + (index % 3) * 0.15 },
    { piece: 'bead', count: 6, way: bead, layer: 'back', size: (index) => 0.7 + (index % 2) * 0.3 },
    { piece: 'leaf-yellow', count: 2, way: sailing, layer: 'back', size: () => 0.6 },
  ],
};

export class Ambience {
  private readonly drifting: { drift: Drift; way: Way; layer: Flock['layer'] }[] = [];
  private clock = 0;
  private place: StageScene | null = null;

  constructor(
    kind: WorldArt['air'],
    private readonly layers: Layers,
    shelf: TextureShelf,
    private readonly motion: Motion,
  ) {
    for (const { piece, count, way, layer, size } of flocks[kind]) {
      for (let index = 0; index < count; index += 1) {
        const image = shelf.image('pieces', piece).setOrigin(0.5, 0.5).setAlpha(0);
        image.setScale(image.scaleX * size(index));
        layers[layer].add(image);
        this.drifting.push({ drift: { image, index }, way, layer });
      }
    }
  }

  /** A new place has been painted: what belongs behind its furniture comes to the front of that layer again. */
  enter(place: StageScene): void {
    this.place = place;
    for (const { drift, layer } of this.drifting)
      if (layer === 'back') this.layers.back.bringToTop(drift.image);
  }

  /** @param delta milliseconds */
  update(delta: number): void {
    const { place } = this;
    if (this.motion.reduced || place === null) {
      for (const { drift } of this.drifting) drift.image.setAlpha(0);
      return;
    }
    this.clock += delta / 1000;
    for (const { drift, way } of this.drifting) way(drift, this.clock, place);
  }
}
