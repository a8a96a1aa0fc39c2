/** The painted layers of the place one is in. Another place fades in over the old one. */
import type Phaser from 'phaser';
import type { StageScene } from '../scenes/scene.js';
import type { Motion } from './motion.js';
import type { TextureShelf } from './texture-shelf.js';
import type { Layers } from './world.js';

export class Scenery {
  private painted: Phaser.GameObjects.Image[] = [];

  constructor(
    private readonly layers: Layers,
    private readonly shelf: TextureShelf,
    private readonly motion: Motion,
    private current: StageScene,
  ) {}

  get place(): StageScene {
    return this.current;
  }

  paint(place: StageScene): void {
    if (this.painted.length > 0 && this.current === place) return;
    const old = this.painted;
    this.current = place;
    this.painted = (['back', 'front', 'over'] as const).map((part) => {
      const key = `${place.id}-${part}`;
      const { x, y } = this.shelf.boxOf(key);
      const image = this.shelf.image(key).setOrigin(0, 0).setPosition(x, y);
      this.layers[part].add(image);
      return image;
    });
    if (old.length === 0) return;
    for (const image of this.painted) {
      image.setAlpha(0);
      void this.motion.to(image, { alpha: 1 }, { ms: 260 });
    }
    void this.motion.wait(280).then(() => old.forEach((image) => image.destroy()));
  }
}
