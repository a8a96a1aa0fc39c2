/** Putting cards in order: they hang from a string or lie in the places of a plan, are dragged, and make room for each other. */
import type Phaser from 'phaser';
import type { LearnerStepOf, RunState, SequenceState } from '@mikrosprint/level-engine';
import type { Box } from '../art/svg.js';
import { cardSize } from '../props/board-kit.js';
import { Board } from './board.js';
import { nearest } from './grid.js';
import { signScale } from './signs.js';
import { inside, pick, type Act, type ActObject, type Point, type World } from './world.js';

type SequenceStep = LearnerStepOf<'sequence'>;

interface Card {
  id: string;
  label: SequenceStep['cards'][number]['label'];
  group: Phaser.GameObjects.Container;
  peg: Phaser.GameObjects.Image;
  badge: Phaser.GameObjects.Image | null;
  /** Where it belongs now: the index of its place, or of its spot in the tray. */
  home: { on: 'board' | 'tray'; index: number };
  /** Where it is or is going; empty while a hand has it. */
  goal: string;
  look: 'open' | 'wrong' | 'right';
}

export class SequenceAct implements Act {
  readonly spatial = true;
  private readonly group: Phaser.GameObjects.Container;
  private readonly loose: Phaser.GameObjects.Container;
  private readonly cards: Card[] = [];
  private board: Board | null = null;
  private held: { card: Card; grip: Point; from: Point; moved: boolean } | null = null;
  private chosen: Card | null = null;
  private open = true;
  private exam = false;
  private left = false;
  /** How often it had been looked at, and how the cards stood then. */
  private checks = 0;
  private stood = new Map<string, string>();

  constructor(
    private readonly world: World,
    private readonly step: SequenceStep,
  ) {
    const make = (): Phaser.GameObjects.Container => world.scene.make.container({ x: 0, y: 0, add: false });
    this.group = make();
    this.loose = make();
  }

  enter(state: RunState): void {
    const { layers, holdTouch, people } = this.world;
    this.exam = state.mode === 'exam';
    layers.things.add(this.group);
    const plates = this.world.scene.make.container({ x: 0, y: 0, add: false });
    this.board = new Board(this.world, this.step, this.group, plates);
    this.group.add([this.loose, plates]);
    this.step.cards.forEach((card, index) => this.cards.push(this.card(card, index)));
    holdTouch(true);
    const sequence = this.sequence(state);
    this.checks = sequence?.checks ?? 0;
    this.reconcile(state, false);
    this.cards.forEach((card, index) => this.swingIn(card, index));
    people.show('guest', this.board.focus.x + this.board.focus.width / 2);
  }

  follow(state: RunState, fresh: boolean): void {
    const sequence = this.sequence(state);
    if (sequence === null) return;
    const looked = sequence.checks > this.checks;
    this.checks = sequence.checks;
    this.reconcile(state, true, looked);
    if (!fresh) return;
    const { kind, subject } = state.fx;
    const { people, sounds, camera } = this.world;
    if (kind === 'bad') {
      sounds.sound('bad');
      camera.nudge();
      people.at('guest')?.setMood('worried');
      people.at('guest')?.gesturing('think', 1600);
      for (const card of this.cards) if (sequence.wrong.includes(card.id)) this.wiggle(card);
    }
    if (kind === 'hint') this.lead(subject);
    if (kind === 'step-done') this.celebrate();
  }

  pointerDown(point: Point): void {
    const card = this.open ? this.cardAt(point) : null;
    if (card === null) {
      this.dropChosen(point);
      return;
    }
    if (this.chosen !== null && this.chosen !== card && this.dropChosen(point)) return;
    const { group } = card;
    this.held = { card, grip: { x: point.x - group.x, y: point.y - group.y }, from: point, moved: false };
    this.world.motion.stop(group);
    card.goal = '';
    group.setAlpha(1).setRotation(0);
    this.loose.bringToTop(group);
    this.lift(card);
    this.world.sounds.sound('lift');
    this.world.caption(card.label);
    this.world.pointerStyle('grabbing');
  }

  pointerMove(point: Point, isDown: boolean): void {
    const { held, board } = this;
    if (held !== null && isDown) {
      held.moved ||= Math.hypot(point.x - held.from.x, point.y - held.from.y) > 7;
      if (!held.moved) return;
      held.card.group.setPosition(point.x - held.grip.x, point.y - held.grip.y);
      held.card.peg.setVisible(false);
      if (this.step.slots === null) this.makeRoom(held.card, this.lineIndex(held.card));
      else board?.highlight(this.slotUnder(point, held.card));
      return;
    }
    const card = this.cardAt(point);
    const slot = board?.slotAt(point) ?? null;
    this.world.caption(card?.label ?? slot?.label ?? null);
    const canDrop = this.chosen !== null && (slot !== null || card !== null);
    this.world.pointerStyle(
      !this.open ? 'default' : canDrop ? 'pointer' : card !== null ? 'grab' : 'default',
    );
  }

  pointerUp(point: Point): void {
    const { held, board } = this;
    this.held = null;
    if (held === null) return;
    board?.highlight(null);
    this.world.pointerStyle('default');
    if (!held.moved) {
      // A tap without a drag picks the card up; the next tap says where it goes.
      const again = this.chosen === held.card;
      this.settle(held.card, true);
      this.choose(again ? null : held.card);
      return;
    }
    this.choose(null);
    this.letGo(held.card, point);
  }

  objects(): ActObject[] {
    const cards = this.cards.map((card) => ({ id: card.id, ...this.boxOf(card) }));
    const slots = (this.board?.slots ?? []).map(({ id, x, y, width, height }) => ({
      id,
      x,
      y,
      width,
      height,
    }));
    return [...cards, ...slots];
  }

  leave(): void {
    this.left = true;
    this.world.caption(null);
    this.world.pointerStyle('default');
    this.world.holdTouch(false);
    for (const card of this.cards) this.world.motion.stop(card.group);
    this.group.destroy(true);
  }

  private card(card: SequenceStep['cards'][number], index: number): Card {
    const { scene, shelf, camera } = this.world;
    const group = scene.make.container({ x: 0, y: 0, add: false });
    const paper = shelf.image('board', `card-${(card.number + 4) % 5}`).setOrigin(0.5, 0.5);
    const scale = this.board?.grid.scale ?? 1;
    const number = shelf.image(shelf.number(card.number)).setOrigin(0.5, 0.5).setPosition(-58, -36);
    number.setScale((number.scaleX * signScale(camera.cssZoom) * 1.05) / scale);
    const peg = shelf.image('board', 'peg').setOrigin(0.5, 0.4).setPosition(0, -56);
    group.add([paper, number, peg]);
    this.loose.add(group);
    const home = { on: 'tray', index } as const;
    return { id: card.id, label: card.label, group, peg, badge: null, home, goal: '', look: 'open' };
  }

  private sequence(state: RunState): SequenceState | null {
    const step = state.steps[this.step.id];
    return step?.mechanic === 'sequence' ? step : null;
  }

  private reconcile(state: RunState, animate: boolean, looked = false): void {
    const sequence = this.sequence(state);
    if (sequence === null) return;
    this.open = sequence.status === 'open';
    this.cards.forEach((card, index) => {
      card.home = this.homeOf(card, index, sequence);
      if (this.held?.card !== card) this.settle(card, animate);
    });
    if (looked) this.stood = new Map(this.cards.map((card) => [card.id, homeKey(card)]));
    const isRight = sequence.status === 'done' && !this.exam;
    for (const card of this.cards) {
      const isWrong = sequence.wrong.includes(card.id);
      const kept = this.stood.get(card.id) === homeKey(card) && card.home.on === 'board';
      this.mark(card, isWrong ? 'wrong' : isRight || (kept && !this.exam) ? 'right' : 'open', animate);
    }
    if (!this.open) this.choose(null);
  }

  private homeOf(card: Card, index: number, { order, placed }: SequenceState): Card['home'] {
    if (this.step.slots === null) return { on: 'board', index: Math.max(0, order.indexOf(card.id)) };
    const slot = this.step.slots.findIndex(({ id }) => id === placed[card.id]);
    return slot === -1 ? { on: 'tray', index } : { on: 'board', index: slot };
  }

  /** Goes where it belongs now. */
  private settle(card: Card, animate: boolean): void {
    const { board } = this;
    if (board === null || this.left) return;
    const { on, index } = card.home;
    const { x, y } = on === 'board' ? board.place(index) : board.trayPlace(index);
    const scale = on === 'board' ? board.grid.scale : board.looseScale;
    const tilt = on === 'tray' ? (((index * 13) % 7) - 3) * 0.012 : 0;
    card.peg.setVisible(this.step.slots === null);
    this.send(card, { x, y, scaleX: scale, scaleY: scale, rotation: tilt }, animate ? 230 : 0);
  }

  /** Sends a card somewhere; one that is on its way there already is left alone. */
  private send(card: Card, to: { x: number; y: number } & Record<string, number>, ms: number): void {
    const { motion } = this.world;
    const goal = `${to.x} ${to.y} ${to['scaleX'] ?? ''}`;
    if (card.goal === goal) return;
    card.goal = goal;
    motion.stop(card.group);
    card.group.setAlpha(1);
    if (ms === 0) Object.assign(card.group, to);
    else void motion.to(card.group, to, { ms, ease: 'Back.easeOut' });
  }

  /** The others move up while a card is held over the line. */
  private makeRoom(held: Card, index: number): void {
    const others = this.cards.filter((card) => card !== held).sort((a, b) => a.home.index - b.home.index);
    others.forEach((card, order) => {
      const place = this.board?.place(order >= index ? order + 1 : order);
      if (place !== undefined) this.send(card, { x: place.x, y: place.y }, 170);
    });
  }

  private lineIndex(card: Card): number {
    return nearest(this.board?.grid.middles ?? [], card.group);
  }

  private letGo(card: Card, point: Point): void {
    if (this.step.slots === null) {
      this.move(card, String(this.lineIndex(card) + 1), card.home.index === this.lineIndex(card));
      return;
    }
    const slot = this.slotUnder(point, card);
    const back =
      slot === null && card.home.on === 'board' && this.board !== null && inside(this.board.tray, point, 20);
    if (slot === null && !back) this.settle(card, true);
    else this.move(card, slot?.id ?? 'tray', slot !== null && this.lies(card, slot.id));
  }

  private lies(card: Card, slot: string): boolean {
    return card.home.on === 'board' && this.step.slots?.[card.home.index]?.id === slot;
  }

  private move(card: Card, to: string, isThere: boolean): void {
    this.world.sounds.sound('drop');
    if (!isThere) this.world.dispatch({ stepId: this.step.id, type: 'move', payload: { item: card.id, to } });
    // The state answers at once. Whatever it said, every card goes where the state has it.
    for (const each of this.cards) this.settle(each, true);
  }

  /** True when a card that was picked up by a tap has been put somewhere. */
  private dropChosen(point: Point): boolean {
    const { chosen, board } = this;
    if (chosen === null || board === null) return false;
    const other = this.cardAt(point);
    const slot = board.slotAt(point);
    if (this.step.slots === null ? other === null || other === chosen : slot === null) {
      if (other === null) this.choose(null);
      return false;
    }
    this.choose(null);
    if (slot !== null) this.move(chosen, slot.id, this.lies(chosen, slot.id));
    else if (other !== null) this.move(chosen, String(other.home.index + 1), false);
    return true;
  }

  private choose(card: Card | null): void {
    const before = this.chosen;
    this.chosen = card;
    if (before !== null && before !== card && !this.left) this.settle(before, true);
    if (card !== null) this.lift(card);
  }

  private lift(card: Card): void {
    const scale = (this.board?.grid.scale ?? 1) * 1.1;
    card.goal = '';
    void this.world.motion.to(card.group, { scaleX: scale, scaleY: scale }, { ms: 110 });
  }

  private mark(card: Card, look: Card['look'], animate: boolean): void {
    if (look === card.look) return;
    card.look = look;
    card.badge?.destroy();
    card.badge = null;
    if (look === 'open') return;
    const { effects } = this.world;
    card.badge = effects.piece(look === 'right' ? 'tick' : 'tried', 60, 34);
    card.badge.setScale((card.badge.scaleX * 0.95) / (this.board?.grid.scale ?? 1));
    card.group.add(card.badge);
    if (animate) effects.pop(card.badge);
  }

  private wiggle(card: Card): void {
    const { motion } = this.world;
    void motion
      .to(card.group, { rotation: 0.07 }, { ms: 60, yoyo: true, repeat: 2, ease: 'Sine.easeInOut' })
      .then(() => {
        if (!this.left && this.held?.card !== card) card.group.setRotation(0);
      });
  }

  private swingIn(card: Card, index: number): void {
    const { motion } = this.world;
    if (motion.reduced) return;
    const { group } = card;
    const { y, rotation } = group;
    group
      .setAlpha(0)
      .setY(y - 30)
      .setRotation(index % 2 === 0 ? 0.24 : -0.24);
    void motion.to(group, { alpha: 1 }, { ms: 120, delay: 120 + index * 55 });
    void motion.to(group, { y, rotation }, { ms: 300, delay: 120 + index * 55, ease: 'Back.easeOut' });
  }

  private lead(subject: string | null): void {
    const { effects, motion, sounds, people } = this.world;
    sounds.sound('hint');
    people.at('guest')?.gesturing('point', 1600);
    const about = this.cards.filter(({ id }) => id === subject);
    (about.length > 0 ? about : this.cards).forEach((card, order) => {
      void motion.wait(order * 110).then(() => {
        if (!this.left) effects.glow(card.group.x, card.group.y, 300, 560);
      });
    });
  }

  private celebrate(): void {
    const { people, camera, sounds, motion, effects } = this.world;
    sounds.sound('done');
    people.at('guest')?.setMood('pleased');
    people.at('guest')?.gesturing('welcome', 1800);
    camera.pulse();
    const inOrder = [...this.cards].sort((a, b) => a.home.index - b.home.index);
    inOrder.forEach((card, order) => {
      void motion.wait(240 + order * 70).then(() => {
        if (this.left) return;
        const { x, y } = card.group;
        void motion.to(card.group, { y: y - 12 }, { ms: 120, yoyo: true, ease: 'Quad.easeOut' });
        effects.paper(x, y, 6, 60);
      });
    });
  }

  private boxOf(card: Card): Box {
    const width = cardSize.width * Math.abs(card.group.scaleX);
    const height = cardSize.height * card.group.scaleY;
    return { x: card.group.x - width / 2, y: card.group.y - height / 2, width, height };
  }

  private cardAt(point: Point): Card | null {
    const inOrder = this.cards
      .map((card) => ({ card, depth: this.loose.getIndex(card.group), ...this.boxOf(card) }))
      .sort((a, b) => a.depth - b.depth);
    return pick(inOrder, point, 10 / this.world.camera.cssZoom)?.card ?? null;
  }

  /** A drop counts where the finger is, or where the card mostly lies. */
  private slotUnder(point: Point, card: Card): ReturnType<Board['slotAt']> {
    return this.board?.slotAt(point) ?? this.board?.slotAt(card.group) ?? null;
  }
}

function homeKey({ home }: Card): string {
  return `${home.on} ${home.index}`;
}
