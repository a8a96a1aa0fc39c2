/** Follows the session: chooses the place and the people for each step, starts its act, and passes on what happens. */
import type Phaser from 'phaser';
import type { LocalizedText } from '@mikrosprint/curriculum';
import type { LearnerStep, RunState } from '@mikrosprint/level-engine';
import type { StageScene } from '../scenes/scene.js';
import { Sounds } from '../sounds.js';
import type { StageLocale, StageOptions } from '../stage-types.js';
import { findRig, placeIn } from '../worlds/in-world.js';
import type { WorldArt } from '../worlds/world-art.js';
import { actFor } from './acts.js';
import { Ambience } from './ambience.js';
import { castingFor, placeFor, thingsOf } from './casting.js';
import { Effects } from './effects.js';
import { Motion } from './motion.js';
import { People } from './people.js';
import { StageCamera } from './stage-camera.js';
import { TextureShelf } from './texture-shelf.js';
import type { Act, ActObject, Layers, Point, World } from './world.js';

export interface DirectorHooks {
  holdTouch(on: boolean): void;
  pointerStyle(kind: 'default' | 'pointer' | 'grab' | 'grabbing'): void;
  /** Something changed that wants to be drawn. */
  stir(): void;
}

export class Director {
  readonly motion: Motion;
  readonly sounds: Sounds;
  private readonly shelf: TextureShelf;
  private readonly camera: StageCamera;
  private readonly people: People;
  private readonly layers: Layers;
  private readonly world: World;
  private locale: StageLocale;
  private captioned: LocalizedText | null = null;
  private place: StageScene;
  private painted: Phaser.GameObjects.Image[] = [];
  private ambience: Ambience | null = null;
  private act: Act | null = null;
  private stepId: string | null = null;
  private playedSeq: number;
  private changing = false;
  private ended = false;

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly options: StageOptions,
    private readonly art: WorldArt,
    private readonly hooks: DirectorHooks,
    sharpness: number,
  ) {
    const { source } = options;
    this.locale = options.locale;
    this.motion = new Motion(scene, options.reducedMotion);
    this.sounds = new Sounds(options.soundOn);
    this.shelf = new TextureShelf(scene, sharpness);
    this.camera = new StageCamera(scene.cameras.main, this.motion);
    this.layers = makeLayers(scene);
    this.people = new People(
      scene,
      this.layers.people,
      this.layers.top,
      this.shelf,
      this.motion,
      this.sounds,
      (id) => findRig(options.cast?.[id] ?? id, art.id),
    );
    this.place = placeIn(art, source.level.scene);
    this.playedSeq = source.getState().fx.seq;
    this.world = this.makeWorld();
  }

  /** Paints what the first step needs and begins; the rest is painted while the player reads. */
  async begin(): Promise<void> {
    await this.shelf.pieces();
    this.ambience = new Ambience(this.layers.air, this.shelf, this.motion);
    await this.follow();
    // What could not be painted ahead is painted, or fails aloud, when its step comes.
    this.prepareRest().catch(() => undefined);
  }

  /** Catches up with the session. Calls that come while a place is being painted are answered by one more look. */
  async follow(): Promise<void> {
    if (this.changing) return;
    const state = this.options.source.getState();
    const step = state.finished ? null : this.stepOf(state);
    if ((step?.id ?? 'end') !== this.stepId) {
      this.changing = true;
      try {
        await this.change(step);
      } finally {
        this.changing = false;
      }
      this.hooks.stir();
      await this.follow();
      return;
    }
    const fresh = state.fx.seq !== this.playedSeq;
    this.playedSeq = state.fx.seq;
    this.act?.follow(state, fresh);
  }

  update(delta: number): void {
    this.people.update(delta);
    this.ambience?.update(delta);
    this.act?.update?.(delta);
    this.camera.apply();
  }

  resized(): void {
    this.camera.resized();
  }

  setLocale(locale: StageLocale): void {
    this.locale = locale;
    if (this.captioned !== null) this.caption(this.captioned);
  }

  pointer(kind: 'down' | 'move' | 'up', point: Point, held: boolean): void {
    if (this.changing) return;
    this.people.lookTowards(point);
    if (kind === 'down') this.act?.pointerDown?.(point);
    else if (kind === 'up') this.act?.pointerUp?.(point);
    else this.act?.pointerMove?.(point, held);
  }

  pointerGone(): void {
    this.caption(null);
  }

  objects(): ActObject[] {
    return this.changing ? [] : (this.act?.objects() ?? []);
  }

  get ready(): boolean {
    return this.stepId !== null && !this.changing;
  }

  private stepOf(state: RunState): LearnerStep | null {
    const id = state.order[state.current];
    return this.options.source.level.steps.find((step) => step.id === id) ?? null;
  }

  private async change(step: LearnerStep | null): Promise<void> {
    const { level } = this.options.source;
    const place = step === null ? this.place : placeFor(this.art, level.scene, step);
    const casting =
      step === null ? { guest: level.debrief.actor, colleague: null } : castingFor(level.brief.actor, step);
    const names = [casting.guest, casting.colleague].filter((name) => name !== null);
    await Promise.all([
      this.shelf.place(place),
      this.people.prepare(names),
      this.shelf.things(thingsOf(this.art, level)),
    ]);
    this.act?.leave();
    this.act = null;
    this.paint(place);
    this.people.set('guest', casting.guest, place);
    this.people.set('colleague', casting.colleague, place);
    this.stepId = step?.id ?? 'end';
    const state = this.options.source.getState();
    this.playedSeq = state.fx.seq;
    if (step === null) this.end(state);
    else {
      for (const post of ['guest', 'colleague'] as const) this.people.at(post)?.setMood('neutral');
      this.act = actFor(this.world, step);
      this.act.enter(state);
      if (step.intro !== null && step.mechanic !== 'dialogue') {
        this.people.speak(this.people.find(step.intro.actor), step.intro.text.da.length);
      }
    }
  }

  /** The level is over: the colleague who sums up is glad, and paper is in the air when it went well. */
  private end(state: RunState): void {
    if (this.ended) return;
    this.ended = true;
    this.camera.look(this.place.talkFocus);
    const actor = this.people.at('guest');
    if (state.fx.kind !== 'win') {
      actor?.setMood('neutral');
      return;
    }
    actor?.setMood('pleased');
    actor?.gesturing('welcome', 2400);
    this.sounds.sound('win');
    const { talkFocus } = this.place;
    [0.2, 0.5, 0.8].forEach((share, index) => {
      void this.motion.wait(index * 130).then(() => {
        this.world.effects.paper(
          talkFocus.x + talkFocus.width * share,
          talkFocus.y + 90 + (index % 2) * 40,
          18,
          130,
        );
      });
    });
  }

  private paint(place: StageScene): void {
    if (this.painted.length > 0 && this.place === place) return;
    const old = this.painted;
    const isFirst = old.length === 0;
    if (!isFirst) this.people.clear();
    this.place = place;
    const [back, front, over] = (['back', 'front', 'over'] as const).map((part) => {
      const key = `${place.id}-${part}`;
      const { x, y } = this.shelf.boxOf(key);
      return this.shelf.image(key).setOrigin(0, 0).setPosition(x, y);
    });
    if (back === undefined || front === undefined || over === undefined) return;
    this.layers.back.add(back);
    this.layers.front.add(front);
    this.layers.over.add(over);
    this.painted = [back, front, over];
    if (isFirst) return;
    for (const image of this.painted) {
      image.setAlpha(0);
      void this.motion.to(image, { alpha: 1 }, { ms: 260 });
    }
    void this.motion.wait(280).then(() => old.forEach((image) => image.destroy()));
  }

  private async prepareRest(): Promise<void> {
    const { level } = this.options.source;
    for (const step of level.steps) {
      await this.shelf.place(placeFor(this.art, level.scene, step));
      const { guest, colleague } = castingFor(level.brief.actor, step);
      await this.people.prepare([guest, ...(colleague === null ? [] : [colleague])]);
    }
    await this.people.prepare([level.debrief.actor]);
  }

  private caption(text: LocalizedText | null): void {
    if (text === this.captioned && text === null) return;
    this.captioned = text;
    this.options.onCaption(text === null ? null : (text[this.locale] ?? text.da));
  }

  private makeWorld(): World {
    const { scene, options, art, shelf, motion, camera, people, sounds, layers, hooks } = this;
    const placeNow = (): StageScene => this.place;
    const localeNow = (): StageLocale => this.locale;
    return {
      scene,
      level: options.source.level,
      art,
      shelf,
      motion,
      camera,
      people,
      sounds,
      layers,
      effects: new Effects(layers.top, layers.air, shelf, motion),
      get place() {
        return placeNow();
      },
      get locale() {
        return localeNow();
      },
      caption: (text) => this.caption(text),
      dispatch: (action) => options.source.dispatch(action),
      holdTouch: hooks.holdTouch,
      pointerStyle: hooks.pointerStyle,
    };
  }
}

function makeLayers(scene: Phaser.Scene): Layers {
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
