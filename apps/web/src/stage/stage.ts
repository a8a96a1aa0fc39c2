/** The stage: the only module that imports the game engine. Loaded when a level is opened, never before. */
import * as Phaser from 'phaser';
import { Director } from './play/director.js';
import { pickRenderer } from './pick-renderer.js';
import { designBox } from './scenes/scene.js';
import type { StageHandle, StageOptions, StageProbe } from './stage-types.js';
import { loadWorld } from './worlds/load-world.js';
import type { WorldArt } from './worlds/world-art.js';

/** Idle life goes on for so long after the last thing that happened; then the battery rests. */
const restAfter = 25_000;
/** With reduced motion nothing moves by itself: the loop rests as soon as the last change is drawn. */
const restAfterReduced = 400;
const sharpest = 2;
/** So long after a touch a mouse event is only its echo. */
const echoTime = 900;

interface Size {
  width: number;
  height: number;
  ratio: number;
}

function measure(element: HTMLElement): Size {
  const box = element.getBoundingClientRect();
  return {
    width: Math.max(1, Math.round(box.width)),
    height: Math.max(1, Math.round(box.height)),
    ratio: Math.min(window.devicePixelRatio || 1, 2),
  };
}

/** Pixels per design unit that drawings need so that they stay crisp at the closest view. */
function sharpnessFor({ width, height, ratio }: Size): number {
  // A stage that is hidden while the screen keyboard is open has no size yet; then the window's is a fair guess.
  const shown = Math.max(width, Math.min(window.innerWidth, designBox.width));
  const covering = Math.max(shown / designBox.width, height / designBox.height) * ratio;
  return Math.min(sharpest, Math.max(0.8, Math.ceil(covering * 1.15 * 4) / 4));
}

class StageRoom extends Phaser.Scene {
  director: Director | null = null;

  constructor(
    private readonly onReady: (room: StageRoom) => void,
    private readonly onFrame: (delta: number) => void,
  ) {
    super('stage');
  }

  create(): void {
    this.onReady(this);
  }

  override update(_time: number, delta: number): void {
    this.onFrame(Math.min(delta, 100));
  }
}

class Stage implements StageHandle {
  private readonly game: Phaser.Game;
  private readonly observer: ResizeObserver;
  private readonly unsubscribe: () => void;
  private room: StageRoom | null = null;
  private stirredAt = performance.now();
  private reduced: boolean;
  private gone = false;
  private touchedAt = -Infinity;

  constructor(
    private readonly element: HTMLElement,
    private readonly options: StageOptions,
  ) {
    this.reduced = options.reducedMotion;
    const size = measure(element);
    this.game = new Phaser.Game(this.config(size));
    this.observer = new ResizeObserver(() => this.guard(() => this.resize()));
    this.observer.observe(element);
    this.unsubscribe = options.source.subscribe(() => {
      this.stir();
      this.chase(this.room?.director?.follow());
    });
    for (const event of ['pointermove', 'pointerdown', 'touchstart'] as const) {
      element.addEventListener(event, this.stir, { capture: true, passive: true });
    }
    document.addEventListener('visibilitychange', this.stir);
  }

  setReducedMotion(on: boolean): void {
    this.reduced = on;
    const director = this.room?.director;
    if (director) director.motion.reduced = on;
    this.stir();
  }

  setSound(on: boolean): void {
    this.room?.director?.sounds.set(on);
  }

  setLocale(locale: StageOptions['locale']): void {
    this.room?.director?.setLocale(locale);
  }

  destroy(): void {
    if (this.gone) return;
    this.gone = true;
    this.unsubscribe();
    this.observer.disconnect();
    document.removeEventListener('visibilitychange', this.stir);
    for (const event of ['pointermove', 'pointerdown', 'touchstart'] as const) {
      this.element.removeEventListener(event, this.stir, { capture: true });
    }
    Reflect.deleteProperty(window, '__stage');
    this.endAct();
    const { renderer } = this.game;
    const gl = renderer instanceof Phaser.Renderer.WebGL.WebGLRenderer ? renderer.gl : null;
    // The engine ends itself in its next frame, which must come; the picture is gone at once.
    this.game.loop.wake();
    this.game.canvas?.remove();
    this.game.destroy(true);
    // Phaser never gives its WebGL context back; browsers allow only a few of them. It is let go after the last frame.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => gl?.getExtension('WEBGL_lose_context')?.loseContext()),
    );
  }

  private endAct(): void {
    try {
      this.room?.director?.leave();
    } catch {
      // It goes with its stage in any case.
    }
  }

  private config(size: Size): Phaser.Types.Core.GameConfig {
    const renderer = pickRenderer(window.location.search);
    // The drawings come while the engine starts.
    const world = loadWorld(this.options.world);
    return {
      type: renderer === 'webgl' ? Phaser.WEBGL : Phaser.CANVAS,
      parent: this.element,
      width: size.width * size.ratio,
      height: size.height * size.ratio,
      transparent: true,
      banner: false,
      audio: { noAudio: true },
      disableContextMenu: false,
      input: {
        keyboard: false,
        gamepad: false,
        mouse: {
          preventDefaultDown: false,
          preventDefaultUp: false,
          preventDefaultMove: false,
          preventDefaultWheel: false,
        },
        touch: { capture: false },
      },
      render: { antialias: true, roundPixels: false, powerPreference: 'low-power' },
      scale: { mode: Phaser.Scale.NONE, zoom: 1 / size.ratio, autoRound: false },
      scene: new StageRoom(
        (room) =>
          this.chase(
            world.then((art) => {
              if (!this.gone) this.open(room, art);
            }),
          ),
        (delta) => this.guard(() => this.frame(delta)),
      ),
    };
  }

  private open(room: StageRoom, art: WorldArt): void {
    this.room = room;
    const { canvas } = this.game;
    canvas.setAttribute('aria-hidden', 'true');
    canvas.style.touchAction = 'pan-y';
    canvas.style.opacity = '0';
    canvas.style.transition = this.reduced ? 'none' : 'opacity 240ms ease-out';
    const hooks = {
      holdTouch: (on: boolean) => {
        canvas.style.touchAction = on ? 'none' : 'pan-y';
      },
      pointerStyle: (kind: string) => {
        canvas.style.cursor = kind;
      },
      stir: this.stir,
    };
    const options = { ...this.options, reducedMotion: this.reduced };
    const director = new Director(room, options, art, hooks, sharpnessFor(measure(this.element)));
    room.director = director;
    this.listen(room, director);
    this.chase(
      director.begin().then(() => {
        if (this.gone) return;
        canvas.style.opacity = '1';
        this.stir();
        this.probe(director);
      }),
    );
  }

  private listen(room: StageRoom, director: Director): void {
    const pass = (kind: 'down' | 'move' | 'up') => (pointer: Phaser.Input.Pointer) =>
      this.guard(() => {
        if (this.isEcho(pointer)) return;
        const { x, y } = room.cameras.main.getWorldPoint(pointer.x, pointer.y);
        const { zoom } = this.game.scale;
        const finger = { x: pointer.x * zoom, y: pointer.y * zoom };
        director.pointer(kind, { x, y }, finger, pointer.isDown, pointer.wasCanceled);
      });
    room.input.on('pointerdown', pass('down'));
    room.input.on('pointermove', pass('move'));
    room.input.on('pointerup', pass('up'));
    room.input.on('pointerupoutside', pass('up'));
    room.input.on('gameout', () => director.pointerGone());
  }

  /** Browsers repeat a touch as a mouse press; one tap must not count twice. */
  private isEcho(pointer: Phaser.Input.Pointer): boolean {
    const now = performance.now();
    if (pointer.wasTouch) this.touchedAt = now;
    return !pointer.wasTouch && now - this.touchedAt < echoTime;
  }

  private frame(delta: number): void {
    const director = this.room?.director;
    if (!director || this.gone) return;
    director.update(delta);
    const quiet = performance.now() - this.stirredAt;
    const mayRest = this.reduced ? quiet > restAfterReduced : quiet > restAfter;
    if (mayRest && director.ready && !director.motion.busy) this.game.loop.sleep();
  }

  private resize(): void {
    if (this.gone || !this.game.isBooted) return;
    const { width, height, ratio } = measure(this.element);
    const { scale, canvas } = this.game;
    if (scale.zoom !== 1 / ratio) scale.setZoom(1 / ratio);
    // Phaser leaves an earlier style size alone when pixels and CSS pixels are the same.
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
    scale.resize(width * ratio, height * ratio);
    this.room?.director?.resized();
    this.stir();
  }

  private readonly stir = (): void => {
    this.stirredAt = performance.now();
    if (!this.gone && this.game.isBooted && !this.game.loop.running && !document.hidden)
      this.game.loop.wake();
  };

  /** Where things are, for tests that use a real pointer; only when the address asks for it. */
  private probe(director: Director): void {
    if (!new URLSearchParams(window.location.search).has('r')) return;
    const probe: StageProbe = {
      ready: () => director.ready,
      crowd: (count) => {
        this.stir();
        director.fill(count);
      },
      objects: () => {
        const camera = this.room?.cameras.main;
        if (camera === undefined) return [];
        const { ratio } = measure(this.element);
        const view = camera.worldView;
        const scale = camera.zoom / ratio;
        return director.objects().map(({ id, x, y, width, height }) => ({
          id,
          x: (x - view.x) * scale,
          y: (y - view.y) * scale,
          width: width * scale,
          height: height * scale,
        }));
      },
    };
    Object.assign(window, { __stage: probe });
  }

  private guard(work: () => void): void {
    if (this.gone) return;
    try {
      work();
    } catch (error) {
      this.fail(error);
    }
  }

  private chase(work: Promise<void> | undefined): void {
    work?.catch((error: unknown) => this.fail(error));
  }

  /** The level is complete without the stage: it takes itself away and says why, once. */
  private fail(error: unknown): void {
    if (this.gone) return;
    try {
      this.destroy();
    } finally {
      this.options.onError(error);
    }
  }
}

export function mountStage(element: HTMLElement, options: StageOptions): StageHandle {
  return new Stage(element, options);
}
