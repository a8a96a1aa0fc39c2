/** Finding risks in a room: things stand where the level puts them, lift under the pointer, and are put right when found. */
import type Phaser from 'phaser';
import type { LearnerStepOf, RunState, SpotState } from '@mikrosprint/level-engine';
import type { Box } from '../art/svg.js';
import type { Prop } from '../props/prop.js';
import { propIn } from '../worlds/in-world.js';
import { signPlaces, signScale } from './signs.js';
import { pick, type Act, type ActObject, type Point, type World } from './world.js';

type SpotStep = LearnerStepOf<'spot'>;
type Thing = SpotStep['things'][number];

interface ShownThing extends Box {
  thing: Thing;
  prop: Prop;
  group: Phaser.GameObjects.Container;
  image: Phaser.GameObjects.Image;
  number: Phaser.GameObjects.Image;
  badge: Phaser.GameObjects.Image | null;
  fit: number;
  status: 'open' | 'found' | 'missed' | 'marked';
}

/** The box that holds them all, with room for their numbers. */
export function around(boxes: readonly Box[], margin: number): Box {
  const left = Math.min(...boxes.map((box) => box.x)) - margin;
  const top = Math.min(...boxes.map((box) => box.y)) - margin;
  const right = Math.max(...boxes.map((box) => box.x + box.width)) + margin;
  const bottom = Math.max(...boxes.map((box) => box.y + box.height)) + margin;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

export class SpotAct implements Act {
  readonly spatial = true;
  private readonly shown: ShownThing[] = [];
  private hovered: ShownThing | null = null;
  private open = true;
  private signScale = 1;

  constructor(
    private readonly world: World,
    private readonly step: SpotStep,
  ) {}

  enter(state: RunState): void {
    const { things } = this.step;
    const boxes = things.flatMap(({ box }) => (box === null ? [] : [box]));
    this.world.camera.look(around(boxes.length > 0 ? boxes : [this.world.place.talkFocus], 26));
    this.signScale = signScale(this.world.camera.cssZoom);
    // What stands farther back is drawn first, so that a note in front of a screen stays in front.
    const backFirst = [...things].sort(
      (a, b) => (a.box ? a.box.y + a.box.height : 0) - (b.box ? b.box.y + b.box.height : 0),
    );
    backFirst.forEach((thing, order) => this.place(thing, order));
    this.placeNumbers();
    this.reconcile(state, false);
  }

  follow(state: RunState, fresh: boolean): void {
    this.reconcile(state, fresh);
    if (!fresh) return;
    if (state.fx.kind === 'bad' && state.fx.subject !== null) this.refuse(state.fx.subject);
    if (state.fx.kind === 'hint') this.sweep();
    if (state.fx.kind === 'step-done') this.celebrate();
  }

  pointerMove(point: Point): void {
    const target = this.pickAt(point);
    if (target === this.hovered) return;
    if (this.hovered !== null) this.lift(this.hovered, false);
    this.hovered = target;
    if (target !== null) this.lift(target, true);
    this.world.caption(target?.thing.label ?? null);
    this.world.pointerStyle(target !== null && this.open ? 'pointer' : 'default');
  }

  pointerDown(point: Point): void {
    this.pointerMove(point);
  }

  tap(point: Point): void {
    const target = this.pickAt(point);
    if (target === null || !this.open) return;
    this.world.sounds.sound('tap');
    this.world.effects.ring(
      target.x + target.width / 2,
      target.y + target.height / 2,
      Math.max(target.width, target.height),
      'sun',
    );
    this.world.dispatch({ stepId: this.step.id, type: 'tap', payload: { thing: target.thing.id } });
  }

  objects(): ActObject[] {
    return this.shown.map(({ thing, x, y, width, height }) => ({ id: thing.id, x, y, width, height }));
  }

  leave(): void {
    this.world.caption(null);
    this.world.pointerStyle('default');
    for (const { group } of this.shown) group.destroy(true);
    this.shown.length = 0;
  }

  private place(thing: Thing, order: number): void {
    if (thing.box === null) return;
    const { scene, shelf, layers, effects, art } = this.world;
    const prop = propIn(art, thing.prop);
    const fit = Math.min(thing.box.width / prop.box.width, thing.box.height / prop.box.height);
    const [width, height] = [prop.box.width * fit, prop.box.height * fit];
    const x = thing.box.x + (thing.box.width - width) / 2;
    const y = thing.box.y + thing.box.height - height;
    const group = scene.make.container({ x: x + width / 2, y: y + height, add: false });
    const image = shelf.image('things', prop.id).setOrigin(0.5, 1);
    image.setScale(image.scaleX * fit);
    const number = shelf.image(shelf.number(thing.number)).setOrigin(0.5, 0.5);
    number.setScale(number.scaleX * this.signScale);
    group.add([image, number]);
    layers.things.add(group);
    this.shown.push({
      thing,
      prop,
      group,
      image,
      number,
      badge: null,
      fit,
      status: 'open',
      x,
      y,
      width,
      height,
    });
    effects.pop(group, 60 + order * 45);
  }

  private placeNumbers(): void {
    const places = signPlaces(this.shown, 17 * this.signScale);
    this.shown.forEach(({ group, number }, index) => {
      const { x, y } = places[index] ?? group;
      number.setPosition(x - group.x, y - group.y);
    });
  }

  private pickAt(point: Point): ShownThing | null {
    // At least 44 CSS pixels to hit, whatever the zoom.
    return pick(this.shown, point, 22 / this.world.camera.cssZoom);
  }

  private lift(shown: ShownThing, up: boolean): void {
    const { motion, shelf } = this.world;
    if (!this.shown.includes(shown)) return;
    const scale = (shown.fit / shelf.sharpness) * (up && this.open ? 1.05 : 1);
    motion.stop(shown.image);
    void motion.to(shown.image, { y: up && this.open ? -5 : 0, scaleX: scale, scaleY: scale }, { ms: 150 });
  }

  private reconcile(state: RunState, animate: boolean): void {
    const step = state.steps[this.step.id];
    if (step?.mechanic !== 'spot') return;
    this.open = step.status === 'open';
    for (const shown of this.shown) {
      const status = statusOf(step, shown.thing.id);
      if (status === shown.status) continue;
      shown.status = status;
      this.show(shown, animate);
    }
  }

  private show(shown: ShownThing, animate: boolean): void {
    const { effects, sounds } = this.world;
    shown.badge?.destroy();
    shown.badge = null;
    const resolved = this.world.art.props.find(({ id }) => id === shown.prop.resolved);
    const isFound = shown.status === 'found';
    shown.image.setFrame(isFound && resolved !== undefined ? resolved.id : shown.prop.id);
    shown.image.setAlpha(isFound && resolved === undefined ? 0.35 : 1);
    shown.number.setVisible(
      shown.status === 'open' || shown.status === 'marked' || shown.status === 'missed',
    );
    if (shown.status === 'open') return;
    const key = { found: 'tick', missed: 'tried', marked: 'picked' }[shown.status];
    const atNumber = isFound;
    const beside = atNumber ? 0 : Math.sign(shown.number.x || 1) * 26 * this.signScale;
    shown.badge = effects.piece(key, shown.number.x - beside, shown.number.y);
    shown.badge.setScale(shown.badge.scaleX * this.signScale * (atNumber ? 0.95 : 0.76));
    shown.group.add(shown.badge);
    if (!animate) return;
    effects.pop(shown.badge);
    const middle = { x: shown.x + shown.width / 2, y: shown.y + shown.height / 2 };
    if (isFound) {
      effects.glow(middle.x, middle.y, Math.max(shown.width, shown.height) * 1.9);
      effects.ring(middle.x, middle.y, Math.max(shown.width, shown.height) * 1.2, 'good');
      effects.paper(middle.x, middle.y, 10, 56);
      this.hop(shown);
      sounds.sound('good');
    } else if (shown.status === 'marked') {
      effects.ring(middle.x, middle.y, Math.max(shown.width, shown.height), 'pick');
      sounds.sound('tap');
    }
  }

  private hop(shown: ShownThing): void {
    this.world.motion.stop(shown.image);
    shown.image.y = 0;
    void this.world.motion.to(shown.image, { y: -16 }, { ms: 130, yoyo: true, ease: 'Quad.easeOut' });
  }

  private refuse(id: string): void {
    const shown = this.shown.find(({ thing }) => thing.id === id);
    if (shown === undefined) return;
    void this.world.effects.shake(shown.group);
    this.world.camera.nudge();
    this.world.sounds.sound('bad');
  }

  /** A hint leads without telling: light wanders over everything that is still open. */
  private sweep(): void {
    this.world.sounds.sound('hint');
    const open = this.shown.filter(({ status }) => status === 'open').sort((a, b) => a.x - b.x);
    open.forEach((shown, order) => {
      void this.world.motion.wait(order * 140).then(() => {
        this.world.effects.glow(
          shown.x + shown.width / 2,
          shown.y + shown.height / 2,
          Math.max(shown.width, shown.height) * 1.7,
          520,
        );
      });
    });
  }

  private celebrate(): void {
    const { people, camera, sounds } = this.world;
    sounds.sound('done');
    for (const post of ['guest', 'colleague'] as const) people.at(post)?.setMood('pleased');
    people.at('guest')?.gesturing('welcome', 1800);
    camera.pulse();
  }
}

function statusOf(step: SpotState, id: string): ShownThing['status'] {
  if (step.found.includes(id)) return 'found';
  if (step.missed.includes(id)) return 'missed';
  return step.marked.includes(id) ? 'marked' : 'open';
}
