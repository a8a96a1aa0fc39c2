/** Tells a tap from a drag and from a page that is being scrolled under the finger. */
import type { Point } from './world.js';

/** CSS pixels a finger may slip and still have tapped. */
const slip = 12;

export class Taps {
  private from: Point | null = null;

  /**
   * True when this event completes a tap.
   * @param point CSS pixels of the screen: the room may glide under a finger that lies still.
   */
  follow(kind: 'down' | 'move' | 'up', point: Point, cancelled: boolean): boolean {
    if (kind === 'down') this.from = point;
    const { from } = this;
    if (from === null) return false;
    const far = Math.hypot(point.x - from.x, point.y - from.y);
    if (far > slip || cancelled) this.from = null;
    if (kind !== 'up') return false;
    const isTap = this.from !== null;
    this.from = null;
    return isTap;
  }
}
