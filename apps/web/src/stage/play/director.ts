/** Follows the session: chooses the place and the people for each step, starts its act, and passes on what happens. */
import type Phaser from 'phaser';
import type { LocalizedText } from '@mikrosprint/curriculum';
import type { StageScene } from '../scenes/scene.js';
import { Sounds } from '../sounds.js';
import type { StageLocale, StageOptions } from '../stage-types.js';
import { findRig, placeIn } from '../worlds/in-world.js';
import type { WorldArt } from '../worlds/world-art.js';
import { actFor } from './acts.js';
import { Ambience } from './ambience.js';
import { castOf, castingFor, kitsOf, placeFor, thingsOf, type Casting } from './casting.js';
import { Crowd } from './crowd.js';
import { Effects } from './effects.js';
import { playEnding } from './ending.js';
import { lettersOf } from './letters.js';
import { momentOf, type Moment } from './moment.js';
import { Motion } from './motion.js';
import { People } from './people.js';
import { Scenery } from './scenery.js';
import { StageCamera } from './stage-camera.js';
import { Taps } from './taps.js';
import { TextureShelf } from './texture-shelf.js';
import { makeLayers, type Act, type ActObject, type Layers, type Point, type World } from './world.js';

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
  private readonly scenery: Scenery;
  private readonly world: World;
  private readonly taps = new Taps();
  private pressed: Point = { x: 0, y: 0 };
  private locale: StageLocale;
  private captioned: LocalizedText | null = null;
  private ambience: Ambience | null = null;
  private crowd: Crowd | null = null;
  private act: Act | null = null;
  private moment: Moment | null = null;
  private key: string | null = null;
  private playedSeq: number;
  /** Also until the pieces are painted: a session may change before that, and nothing can be laid out without them. */
  private changing = true;
  private shape: string;

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
    this.sounds = new Sounds(options.soundOn, art.id);
    this.shelf = new TextureShelf(scene, sharpness, art.id);
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
    this.scenery = new Scenery(this.layers, this.shelf, this.motion, placeIn(art, source.level.scene));
    this.playedSeq = source.getState().fx.seq;
    this.world = this.makeWorld();
    this.shape = this.camera.shape;
  }

  /** Paints what the first step needs and begins; the rest is painted while the player reads. */
  async begin(): Promise<void> {
    // The first place and its people are painted beside the pieces; `follow` then finds them done.
    const first = momentOf(this.options.source.level, this.options.source.getState());
    this.paint(first).catch(() => undefined);
    await this.shelf.kit('pieces');
    this.ambience = new Ambience(this.art.air, this.layers, this.shelf, this.motion);
    this.changing = false;
    await this.follow();
    // What could not be painted ahead is painted, or fails aloud, when its step comes.
    this.prepareRest().catch(() => undefined);
  }

  /** Catches up with the session. Calls that come while a place is being painted are answered by one more look. */
  async follow(): Promise<void> {
    if (this.changing) return;
    const { level } = this.options.source;
    const moment = momentOf(level, this.options.source.getState());
    if ((moment?.key ?? 'end') !== this.key) {
      this.changing = true;
      try {
        await this.change(moment);
      } finally {
        this.changing = false;
      }
      this.hooks.stir();
      await this.follow();
      return;
    }
    if (moment === null) return;
    this.moment = moment;
    const { fx } = moment.state;
    const fresh = fx.seq !== this.playedSeq;
    this.playedSeq = fx.seq;
    this.act?.follow(moment.state, fresh);
  }

  update(delta: number): void {
    this.people.update(delta);
    this.ambience?.update(delta);
    this.crowd?.update(delta);
    this.act?.update?.(delta);
    this.camera.apply();
  }

  resized(): void {
    this.camera.resized();
    const { shape } = this.camera;
    if (shape === this.shape || this.changing) return;
    this.shape = shape;
    // A turned phone: what lies on a table is laid anew for the new shape.
    if (this.act?.spatial === true && this.moment !== null) this.start(this.moment);
  }

  setLocale(locale: StageLocale): void {
    this.locale = locale;
    if (this.captioned !== null) this.caption(this.captioned);
  }

  /** @param point design units in the room. @param finger the same in CSS pixels of the screen. */
  pointer(kind: 'down' | 'move' | 'up', point: Point, finger: Point, held: boolean, cancelled = false): void {
    if (this.changing) return;
    this.people.lookTowards(point);
    const { act } = this;
    const isTap = this.taps.follow(kind, finger, cancelled);
    if (kind === 'down') this.pressed = point;
    if (kind === 'down') act?.pointerDown?.(point);
    else if (kind === 'move') act?.pointerMove?.(point, held);
    else {
      act?.pointerUp?.(point);
      // What was under the finger when it came down was meant, wherever the camera has gone since.
      if (isTap) act?.tap?.(this.pressed);
    }
  }

  pointerGone(): void {
    this.caption(null);
  }

  objects(): ActObject[] {
    return this.changing ? [] : (this.act?.objects() ?? []);
  }

  /** Before the scene ends: what an act still waits for must not draw on it. */
  leave(): void {
    this.changing = true;
    this.act?.leave();
    this.act = null;
  }

  /** Extra people and things on the move, so that a bench has something to measure. */
  fill(count: number): void {
    this.crowd ??= new Crowd(this.scene, this.world, this.art);
    void this.crowd.fill(count).then(this.hooks.stir);
  }

  get ready(): boolean {
    return this.key !== null && !this.changing;
  }

  /** Where a moment is played and by whom; null is the end of the level. */
  private staging(moment: Moment | null): { place: StageScene; casting: Casting } {
    const { level } = this.options.source;
    if (moment === null)
      return { place: this.scenery.place, casting: { guest: level.debrief.actor, colleague: null } };
    const place = placeFor(this.art, level.scene, moment.step);
    return { place, casting: castingFor(level.brief.actor, moment) };
  }

  /** Everything that the moment needs as textures; what is there already costs nothing. */
  private async paint(moment: Moment | null): Promise<void> {
    const { place, casting } = this.staging(moment);
    const step = moment?.step ?? null;
    await Promise.all([
      this.shelf.place(place),
      this.people.prepare([casting.guest, casting.colleague].filter((name) => name !== null)),
      ...(step === null
        ? []
        : [
            this.people.prepare(castOf(step)),
            this.shelf.things(thingsOf(this.art, this.options.source.level)),
          ]),
      ...(step === null ? [] : kitsOf(step).map((kit) => this.shelf.kit(kit))),
    ]);
  }

  private async change(moment: Moment | null): Promise<void> {
    await this.paint(moment);
    const { place, casting } = this.staging(moment);
    if (moment?.arrival && place !== this.scenery.place) await this.callUp(moment.arrival.id);
    this.act?.leave();
    this.act = null;
    if (place !== this.scenery.place) this.people.clear();
    this.scenery.paint(place);
    this.ambience?.enter(place);
    const walks = this.seat(casting, moment, place);
    this.key = moment?.key ?? 'end';
    this.moment = moment;
    const state = this.options.source.getState();
    this.playedSeq = state.fx.seq;
    if (moment === null) playEnding(this.world, state);
    else {
      // The task waits until whoever was picked stands at the desk.
      if (walks) await this.motion.wait(360);
      this.begun(moment);
    }
  }

  private begun(moment: Moment): void {
    for (const post of ['guest', 'colleague'] as const) this.people.at(post)?.setMood('neutral');
    this.start(moment);
    const { intro, mechanic } = moment.step;
    if (intro !== null && mechanic !== 'dialogue')
      this.people.speak(this.people.find(intro.actor), lettersOf(intro.text));
  }

  private start(moment: Moment): void {
    this.act?.leave();
    this.act = actFor(this.world, moment.step);
    this.act.enter(moment.state);
  }

  /** Whoever was picked from the queue comes to the desk; otherwise people come as the step needs them. */
  private seat(casting: Casting, moment: Moment | null, place: StageScene): boolean {
    const post = moment?.arrival ? (`queue ${moment.arrival.id}` as const) : null;
    const comes = post !== null && this.people.move(post, 'guest', place.guest) !== null;
    if (!comes) this.people.set('guest', casting.guest, place.guest);
    this.people.set('colleague', casting.colleague, place.colleague);
    const step = moment?.step;
    if ((moment?.arrival ?? null) === null && step?.mechanic !== 'shift') this.people.sendQueueAway();
    // A talk may have listeners; a card or a paper would lie over their faces.
    this.people.showQueue(step?.mechanic === 'shift' || step?.mechanic === 'dialogue');
    return comes;
  }

  /** One sees who was picked before the place changes. */
  private async callUp(arrival: string): Promise<void> {
    this.act?.leave();
    this.act = null;
    const actor = this.people.move(`queue ${arrival}`, 'guest', this.scenery.place.guest);
    if (actor !== null) await this.motion.wait(380);
  }

  private async prepareRest(): Promise<void> {
    const { level } = this.options.source;
    const tasks = level.steps.flatMap((step) =>
      step.mechanic === 'shift' ? [step, ...step.arrivals.map((arrival) => arrival.step)] : [step],
    );
    // First come the people who walk in now.
    await this.motion.wait(900);
    for (const step of tasks) {
      await spareMoment();
      await this.shelf.place(placeFor(this.art, level.scene, step));
      for (const kit of kitsOf(step)) await this.shelf.kit(kit);
      for (const name of castOf(step)) {
        await spareMoment();
        await this.people.prepare([name]);
      }
    }
    await this.people.prepare([level.brief.actor, level.debrief.actor]);
  }

  private caption(text: LocalizedText | null): void {
    if (text === this.captioned && text === null) return;
    this.captioned = text;
    this.options.onCaption(text === null ? null : (text[this.locale] ?? text.da));
  }

  private makeWorld(): World {
    const { scene, options, art, shelf, motion, camera, people, sounds, layers, hooks, scenery } = this;
    const localeNow = (): StageLocale => this.locale;
    const stepNow = (): string | null => this.moment?.stepId ?? null;
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
        return scenery.place;
      },
      get locale() {
        return localeNow();
      },
      caption: (text) => this.caption(text),
      // A case of a shift is answered under the shift's own step.
      dispatch: (action) => options.source.dispatch({ ...action, stepId: stepNow() ?? action.stepId }),
      holdTouch: hooks.holdTouch,
      pointerStyle: hooks.pointerStyle,
    };
  }
}

/** What comes later is painted when the browser has nothing better to do, so that no frame waits for it. */
function spareMoment(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 1200 });
    else setTimeout(resolve, 60);
  });
}
