/** Dust in the morning light: hardly seen, but the room is never a still picture. Gone with reduced motion. */
import type Phaser from 'phaser';
import type { Box } from '../art/svg.js';
import type { Motion } from './motion.js';
import type { TextureShelf } from './texture-shelf.js';

const count = 14;
const air: Box = { x: 90, y: 60, width: 780, height: 330 };

interface Mote {
  image: Phaser.GameObjects.Image;
  /** Where it is on its way, and how fast it goes. */
  phase: number;
  pace: number;
}

export class Ambience {
  private readonly motes: Mote[] = [];
  private clock = 0;

  constructor(
    layer: Phaser.GameObjects.Container,
    shelf: TextureShelf,
    private readonly motion: Motion,
  ) {
    for (let index = 0; index < count; index += 1) {
      const image = shelf.image('pieces', 'mote').setOrigin(0.5, 0.5).setAlpha(0);
      image.setScale(image.scaleX * (0.3 + ((index * 7) % 5) * 0.11));
      layer.add(image);
      this.motes.push({ image, phase: index * 2.39, pace: 0.6 + ((index * 5) % 7) / 10 });
    }
  }

  /** @param delta milliseconds */
  update(delta: number): void {
    if (this.motion.reduced) {
      for (const { image } of this.motes) image.setAlpha(0);
      return;
    }
    this.clock += delta / 1000;
    this.motes.forEach(({ image, phase, pace }, index) => {
      const way = this.clock * pace * 0.045 + index / count;
      const share = way - Math.floor(way);
      image.setPosition(
        air.x +
          (((index * 0.618) % 1) + share * 0.22) * air.width * 0.82 +
          Math.sin(this.clock * 0.5 + phase) * 14,
        air.y + air.height * (1 - share) + Math.sin(this.clock * 0.33 * pace + phase) * 20,
      );
      image.setAlpha(Math.sin(share * Math.PI) * (0.35 + 0.25 * Math.sin(this.clock * 0.8 + phase)));
    });
  }
}
