/** Small, short answers of the room: a glow, a ring, a tick, a puff of paper. Nothing lasts longer than 700 ms. */
import type Phaser from 'phaser';
import type { Motion } from './motion.js';
import type { TextureShelf } from './texture-shelf.js';

export class Effects {
  constructor(
    private readonly layer: Phaser.GameObjects.Container,
    /** Under the things: a glow makes one stand out without covering it. */
    private readonly behind: Phaser.GameObjects.Container,
    private readonly shelf: TextureShelf,
    private readonly motion: Motion,
  ) {}

  piece(key: string, x: number, y: number): Phaser.GameObjects.Image {
    return this.shelf.image('pieces', key).setOrigin(0.5, 0.5).setPosition(x, y);
  }

  /** A ring that opens and is gone. */
  ring(x: number, y: number, size: number, kind: 'sun' | 'good' | 'pick'): void {
    if (this.motion.reduced) return;
    const image = this.piece(`ring-${kind}`, x, y);
    const full = (size / 120) * image.scaleX;
    image.setScale(full * 0.5);
    this.layer.add(image);
    void this.motion
      .to(image, { scaleX: full * 1.25, scaleY: full * 1.25, alpha: 0 }, { ms: 420 })
      .then(() => image.destroy());
  }

  /** Light around a thing for a moment; `over` it where the thing is larger than the light. */
  glow(x: number, y: number, size: number, ms = 650, over = false): void {
    if (this.motion.reduced) return;
    const image = this.piece('glow', x, y);
    image.setScale((size / 120) * image.scaleX).setAlpha(0);
    (over ? this.layer : this.behind).add(image);
    void this.motion.to(image, { alpha: 0.95 }, { ms: ms / 2, yoyo: true }).then(() => image.destroy());
  }

  /** Bits of coloured paper that jump up and fall. The spread follows from the index: the same every time. */
  paper(x: number, y: number, count = 12, reach = 70): void {
    if (this.motion.reduced) return;
    for (let index = 0; index < count; index += 1) {
      const bit = this.piece(`${index % 3 === 0 ? 'dot' : 'bit'}-${index % 5}`, x, y);
      this.layer.add(bit);
      const angle = (index / count) * Math.PI * 2 + (index % 2) * 0.35;
      const far = reach * (0.55 + ((index * 37) % 45) / 100);
      const [goalX, goalY] = [x + Math.cos(angle) * far, y + Math.sin(angle) * far * 0.8 - reach * 0.35];
      void this.motion.to(bit, { x: goalX }, { ms: 620, ease: 'Cubic.easeOut' });
      void this.motion.to(bit, { rotation: angle * 2.4 }, { ms: 620 });
      void this.motion.to(bit, { y: goalY }, { ms: 300, ease: 'Cubic.easeOut' }).then(async () => {
        void this.motion.to(bit, { alpha: 0 }, { ms: 330, ease: 'Quad.easeIn' });
        await this.motion.to(bit, { y: goalY + reach * 0.8 }, { ms: 340, ease: 'Quad.easeIn' });
        bit.destroy();
      });
    }
  }

  /** A shake of the head by a thing: not this one. */
  async shake(target: Phaser.GameObjects.Image | Phaser.GameObjects.Container, width = 6): Promise<void> {
    const home = target.x;
    await this.motion.to(
      target,
      { x: home + width },
      { ms: 50, yoyo: true, repeat: 2, ease: 'Sine.easeInOut' },
    );
    target.x = home;
  }

  /** Grows out of nothing with a little overshoot. */
  pop(target: Phaser.GameObjects.Image | Phaser.GameObjects.Container, delay = 0): void {
    if (this.motion.reduced) return;
    const [scaleX, scaleY] = [target.scaleX, target.scaleY];
    target.setScale(scaleX * 0.2, scaleY * 0.2).setAlpha(0);
    void this.motion.to(target, { alpha: 1 }, { ms: 120, delay });
    void this.motion.to(target, { scaleX, scaleY }, { ms: 260, delay, ease: 'Back.easeOut' });
  }
}
