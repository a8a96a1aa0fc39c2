/** The clock on the wall of the post room: it goes on with every action, never by itself. */
import type Phaser from 'phaser';
import type { World } from './world.js';

const turn = Math.PI * 2;

export class WallClock {
  constructor(
    private readonly world: World,
    private readonly short: Phaser.GameObjects.Image,
    private readonly long: Phaser.GameObjects.Image,
    /** Minutes since midnight when the step began. */
    private readonly start: number,
  ) {}

  /** @param minutes passed since the step began. */
  turn(minutes: number, animate: boolean): void {
    const total = this.start + minutes;
    const goals = { long: ((total % 60) / 60) * turn, short: ((total % 720) / 720) * turn };
    for (const [hand, goal] of [
      [this.long, goals.long],
      [this.short, goals.short],
    ] as const) {
      if (!animate) hand.rotation = goal;
      // The engine keeps angles within half a turn; going on from where the hand is never runs backwards.
      else {
        const ahead = (((goal - hand.rotation) % turn) + turn) % turn;
        const rotation = hand.rotation + (ahead > turn - 0.001 ? 0 : ahead);
        void this.world.motion.to(hand, { rotation }, { ms: 380, ease: 'Cubic.easeInOut' });
      }
    }
  }

  takeDown(): void {
    this.short.destroy();
    this.long.destroy();
  }
}

/** @param start HH:MM */
export function hangClock(world: World, start: string): WallClock | null {
  const clock = world.place.wallClock;
  if (clock === undefined) return null;
  const { shelf, layers } = world;
  const hand = (key: 'hand-short' | 'hand-long', length: number): Phaser.GameObjects.Image => {
    const image = shelf.image('pieces', key).setOrigin(0.5, 0.92).setPosition(clock.x, clock.y);
    return image.setScale(image.scaleX, (image.scaleY * length) / (key === 'hand-short' ? 40 : 48));
  };
  const [short, long] = [hand('hand-short', clock.radius * 0.56), hand('hand-long', clock.radius * 0.8)];
  layers.back.add([short, long]);
  const [hour = 8, minute = 40] = start.split(':').map(Number);
  return new WallClock(world, short, long, hour * 60 + minute);
}
