/** The queue of a shift: people wait with their patience over their heads, and the player taps whom to help next. */
import type Phaser from 'phaser';
import type { LearnerShift, LearnerStepOf, RunState, ShiftState } from '@mikrosprint/level-engine';
import type { Box } from '../art/svg.js';
import type { StandingPlace } from '../scenes/scene.js';
import type { Actor } from './actor.js';
import { dotsOf, moodOf, mostDots } from './patience.js';
import { signScale } from './signs.js';
import { pick, type Act, type ActObject, type Point, type World } from './world.js';

type Arrival = LearnerShift['arrivals'][number];

interface Waiting {
  arrival: Arrival;
  actor: Actor;
  sign: Phaser.GameObjects.Container;
  dots: Phaser.GameObjects.Image[];
  /** What is left of the patience, in dots. */
  left: number;
}

export class ShiftAct implements Act {
  readonly spatial = true;
  private waiting: Waiting[] = [];
  private hovered: Waiting | null = null;
  private signSize = 1;

  constructor(
    private readonly world: World,
    private readonly step: LearnerStepOf<'shift'>,
  ) {}

  enter(state: RunState): void {
    const { people, camera, place } = this.world;
    const shift = this.shift(state);
    if (place.queue !== undefined) camera.look(place.queue.focus);
    this.signSize = Math.max(1, signScale(camera.cssZoom) * 0.95);
    // Whoever was helped last goes away content.
    const helped = people.at('guest');
    if (helped !== null) {
      helped.setMood('pleased');
      people.set('guest', null, place.guest);
    }
    if (shift !== null)
      this.line(
        shift,
        people.posts().some((post) => post.startsWith('queue ')),
      );
  }

  follow(state: RunState, fresh: boolean): void {
    const shift = this.shift(state);
    if (shift === null) return;
    this.line(shift, true);
    if (!fresh) return;
    const { sounds, camera, effects } = this.world;
    if (state.fx.kind === 'hint') this.lead(state.fx.subject);
    if (state.fx.kind === 'bad') {
      sounds.sound('bad');
      camera.nudge(3);
    }
    if (state.fx.kind !== 'step-done') return;
    sounds.sound('done');
    camera.pulse();
    const { x, y, width } = this.world.place.queue?.focus ?? this.world.place.talkFocus;
    [0.25, 0.5, 0.75].forEach((share) => effects.paper(x + width * share, y + 90, 14, 110));
  }

  update(): void {
    for (const { actor, sign } of this.waiting) {
      const { x, y } = this.signPlace(actor);
      sign.setPosition(x, y);
    }
  }

  pointerDown(point: Point): void {
    this.pointerMove(point);
  }

  pointerMove(point: Point): void {
    const who = this.at(point);
    this.world.pointerStyle(who === null ? 'default' : 'pointer');
    this.world.caption(who?.arrival.wants ?? null);
    if (who === this.hovered) return;
    this.hovered = who;
    if (who === null) return;
    who.actor.gesturing('welcome', 900);
    const { x, y } = who.actor.container;
    this.world.effects.glow(x, y - 330 * who.actor.place.scale, 260 * who.actor.place.scale, 520);
  }

  tap(point: Point): void {
    const who = this.at(point);
    if (who === null) return;
    const { sounds, effects } = this.world;
    sounds.sound('bell');
    effects.ring(who.actor.head.x, who.actor.head.y, 150 * who.actor.place.scale, 'pick');
    this.world.dispatch({ stepId: this.step.id, type: 'pick', payload: { arrival: who.arrival.id } });
  }

  objects(): ActObject[] {
    return this.waiting.map((who) => ({ id: who.arrival.id, ...this.boxOf(who) }));
  }

  leave(): void {
    this.world.caption(null);
    this.world.pointerStyle('default');
    for (const { sign } of this.waiting) sign.destroy(true);
    this.waiting = [];
  }

  private shift(state: RunState): ShiftState | null {
    const step = state.steps[this.step.id];
    return step?.mechanic === 'shift' ? step : null;
  }

  /** Everybody stands where the queue has them: the first moves up, newcomers walk in last. */
  private line(shift: ShiftState, walks: boolean): void {
    const { people, place } = this.world;
    const places = place.queue?.places ?? [place.guest, place.colleague];
    const before = new Map(this.waiting.map((who) => [who.arrival.id, who]));
    this.waiting = shift.waiting.flatMap((id, index) => {
      const arrival = this.step.arrivals.find((candidate) => candidate.id === id);
      const spot = places[index] ?? behind(places, index);
      const actor =
        arrival === undefined || spot === undefined
          ? null
          : people.set(`queue ${id}`, arrival.actor, spot, walks);
      if (arrival === undefined || actor === null) return [];
      const known = before.get(id);
      before.delete(id);
      const who = known ?? { arrival, actor, left: -1, ...this.hangSign(arrival) };
      this.showPatience({ ...who, actor }, shift);
      return [who];
    });
    for (const { sign } of before.values()) sign.destroy(true);
    this.update();
  }

  private hangSign(arrival: Arrival): Pick<Waiting, 'sign' | 'dots'> {
    const { scene, shelf, layers, effects } = this.world;
    const sign = scene.make.container({ x: 0, y: 0, add: false });
    const plate = shelf.image('pieces', 'patience-plate').setOrigin(0, 0.5).setPosition(-24, 1);
    const number = shelf.image(shelf.number(arrival.number)).setOrigin(0.5, 0.5).setPosition(-28, 0);
    const dots = Array.from({ length: mostDots }, (_, index) =>
      shelf
        .image('pieces', 'patience')
        .setOrigin(0.5, 0.5)
        .setPosition(-3 + index * 15, 0),
    );
    sign.add([plate, number, ...dots]).setScale(this.signSize);
    layers.top.add(sign);
    effects.pop(sign, 200);
    return { sign, dots };
  }

  private showPatience(who: Waiting, shift: ShiftState): void {
    const { arrival, actor, dots } = who;
    const left = dotsOf(shift.patience[arrival.id] ?? arrival.patience, arrival.patience);
    dots.forEach((dot, index) => dot.setFrame(index < left ? 'patience' : 'patience-spent'));
    actor.setMood(moodOf(left));
  }

  private lead(subject: string | null): void {
    const { sounds, effects, motion } = this.world;
    sounds.sound('hint');
    const about = this.waiting.filter(({ arrival }) => arrival.id === subject);
    (about.length > 0 ? about : this.waiting).forEach(({ actor }, order) => {
      void motion.wait(order * 130).then(() => effects.glow(actor.head.x, actor.head.y, 190, 620));
    });
  }

  /** Over the head, a little aside, so that no face is covered. */
  private signPlace(actor: Actor): Point {
    const { x, y } = actor.head;
    return { x, y: y - 104 * actor.container.scaleY - 8 };
  }

  private boxOf({ actor }: Waiting): Box {
    const { x, y, scale } = actor.place;
    return { x: x - 62 * scale, y: y - 530 * scale, width: 124 * scale, height: 360 * scale };
  }

  private at(point: Point): Waiting | null {
    const boxes = this.waiting.map((who) => ({ who, ...this.boxOf(who) }));
    return pick(boxes, point, 12 / this.world.camera.cssZoom)?.who ?? null;
  }
}

/** A queue longer than the room has places goes on behind the last one. */
function behind(places: readonly StandingPlace[], index: number): StandingPlace | undefined {
  const last = places[places.length - 1];
  return last === undefined ? undefined : { ...last, x: last.x + (index - places.length + 1) * 60 };
}
