/** Movement with one switch: with reduced motion every change is immediate and nothing shakes, flies or loops. */
import type Phaser from 'phaser';

export interface Move {
  /** Milliseconds; 150-300 for reactions. */
  ms: number;
  ease?: string;
  delay?: number;
  /** There and back again: the target ends where it began. */
  yoyo?: boolean;
  repeat?: number;
}

export class Motion {
  constructor(
    private readonly scene: Phaser.Scene,
    public reduced: boolean,
  ) {}

  /** Resolves when the movement is over. A scene that ends in between leaves the promise open, which nobody waits for. */
  to(target: object, values: Record<string, number>, move: Move): Promise<void> {
    if (this.reduced) {
      if (move.yoyo !== true) Object.assign(target, values);
      return Promise.resolve();
    }
    return new Promise((resolve) => {
      this.scene.tweens.add({
        targets: target,
        ...values,
        duration: move.ms,
        ease: move.ease ?? 'Cubic.easeOut',
        delay: move.delay ?? 0,
        yoyo: move.yoyo ?? false,
        repeat: move.repeat ?? 0,
        onComplete: () => resolve(),
        onStop: () => resolve(),
      });
    });
  }

  /** A pause that reduced motion skips. */
  wait(ms: number): Promise<void> {
    if (this.reduced) return Promise.resolve();
    return new Promise((resolve) => {
      this.scene.time.delayedCall(ms, resolve);
    });
  }

  stop(target: object): void {
    this.scene.tweens.killTweensOf(target);
  }

  get busy(): boolean {
    return this.scene.tweens.getTweens().length > 0;
  }
}
