/** Frames what matters: the whole of a focus box at any shape of screen, never past the painted edge. */
import type Phaser from 'phaser';
import type { Box } from '../art/svg.js';
import { designBox, paintedBox } from '../scenes/scene.js';
import type { Motion } from './motion.js';

/** How far the camera may go in beyond showing the design box edge to edge. */
const closest = 1.2;

export interface View {
  zoom: number;
  x: number;
  y: number;
}

/** Pure, so that it can be reasoned about: the view of a screen of this size on this focus. */
export function viewOf(focus: Box, width: number, height: number): View {
  const fits = Math.min(width / focus.width, height / focus.height);
  const covers = Math.max(width / designBox.width, height / designBox.height);
  const widest = Math.max(width / paintedBox.width, height / paintedBox.height);
  const zoom = Math.max(widest, Math.min(fits, covers * closest));
  const [halfWidth, halfHeight] = [width / zoom / 2, height / zoom / 2];
  const between = (value: number, low: number, high: number): number =>
    low > high ? (low + high) / 2 : Math.min(high, Math.max(low, value));
  return {
    zoom,
    x: between(
      focus.x + focus.width / 2,
      paintedBox.x + halfWidth,
      paintedBox.x + paintedBox.width - halfWidth,
    ),
    y: between(
      focus.y + focus.height / 2,
      paintedBox.y + halfHeight,
      paintedBox.y + paintedBox.height - halfHeight,
    ),
  };
}

export class StageCamera {
  private focus: Box = designBox;
  private readonly view: View = { zoom: 1, x: designBox.width / 2, y: designBox.height / 2 };
  private readonly offset = { x: 0, y: 0 };
  private placed = false;

  constructor(
    private readonly camera: Phaser.Cameras.Scene2D.Camera,
    private readonly motion: Motion,
  ) {}

  /** Glides to the focus; the first one is simply there. */
  look(focus: Box): void {
    this.focus = focus;
    const goal = viewOf(focus, this.camera.width, this.camera.height);
    this.motion.stop(this.view);
    if (!this.placed) {
      Object.assign(this.view, goal);
      this.placed = true;
    } else {
      void this.motion.to(this.view, { ...goal }, { ms: 420, ease: 'Cubic.easeInOut' });
    }
    this.apply();
  }

  resized(): void {
    this.motion.stop(this.view);
    Object.assign(this.view, viewOf(this.focus, this.camera.width, this.camera.height));
    this.apply();
  }

  /** A small push sideways: something landed, or was not right. */
  nudge(strength = 4): void {
    if (this.motion.reduced) return;
    this.motion.stop(this.offset);
    this.offset.x = 0;
    void this.motion.to(
      this.offset,
      { x: strength },
      { ms: 55, yoyo: true, repeat: 1, ease: 'Sine.easeInOut' },
    );
  }

  /** A short lean in: well done. */
  pulse(): void {
    if (this.motion.reduced) return;
    void this.motion.to(
      this.view,
      { zoom: this.view.zoom * 1.018 },
      { ms: 130, yoyo: true, ease: 'Sine.easeOut' },
    );
  }

  apply(): void {
    this.camera.setZoom(this.view.zoom);
    this.camera.centerOn(this.view.x + this.offset.x, this.view.y + this.offset.y);
  }

  /** CSS pixels per design unit once the camera has arrived; sizes that a finger or an eye must manage follow from it. */
  get cssZoom(): number {
    return viewOf(this.focus, this.camera.width, this.camera.height).zoom * this.camera.scene.scale.zoom;
  }

  /** Changes when things must be laid out anew: another shape, or so much smaller that numbers must grow. */
  get shape(): string {
    return `${this.tall ? 'tall' : 'wide'} ${Math.round(Math.log2(this.cssZoom) * 2)}`;
  }

  /** True on a near-square or upright screen, as on a phone. */
  get tall(): boolean {
    return this.camera.width / this.camera.height < 1.35;
  }
}
