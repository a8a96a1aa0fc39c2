/** Sorting post: letters lie on the table, trays stand before them, the wall clock goes on with every letter. */
import type Phaser from 'phaser';
import type { LearnerStepOf, RunState, TriageState } from '@mikrosprint/level-engine';
import type { Box } from '../art/svg.js';
import { signScale } from './signs.js';
import { hangClock, type WallClock } from './wall-clock.js';
import { inside, pick, type Act, type ActObject, type Point, type World } from './world.js';

type TriageStep = LearnerStepOf<'triage'>;

interface Letter extends Box {
  id: string;
  label: TriageStep['items'][number]['subject'];
  group: Phaser.GameObjects.Container;
  badge: Phaser.GameObjects.Image | null;
  home: Point;
  /** The tray it lies in, or null on the table; `late` is out of play. */
  tray: string | null;
  late: boolean;
}

interface Tray extends Box {
  id: string;
  label: TriageStep['piles'][number]['label'];
  back: Phaser.GameObjects.Image;
  front: Phaser.GameObjects.Image;
  glow: Phaser.GameObjects.Image;
  count: number;
}

const letterSize = { width: 100, height: 70 };
export class TriageAct implements Act {
  readonly spatial = true;
  private readonly letters: Letter[] = [];
  private readonly trays: Tray[] = [];
  private readonly slots: Phaser.GameObjects.Container;
  private readonly fronts: Phaser.GameObjects.Container;
  private readonly loose: Phaser.GameObjects.Container;
  private readonly everything: Phaser.GameObjects.Container;
  private clock: WallClock | null = null;
  private held: { letter: Letter; grip: Point; moved: boolean } | null = null;
  private chosen: Letter | null = null;
  private letterScale = 1;
  private signs = 1;
  private open = true;
  private exam = false;
  /** The table has been cleared: a letter in the air has nowhere to land any more. */
  private left = false;

  constructor(
    private readonly world: World,
    private readonly step: TriageStep,
  ) {
    const make = (): Phaser.GameObjects.Container => world.scene.make.container({ x: 0, y: 0, add: false });
    this.everything = make();
    this.slots = make();
    this.fronts = make();
    this.loose = make();
  }

  enter(state: RunState): void {
    const { layers, camera, place, holdTouch } = this.world;
    this.exam = state.mode === 'exam';
    layers.things.add(this.everything);
    const table = camera.tall ? place.sortingTable?.tall : place.sortingTable?.wide;
    if (table === undefined) return;
    camera.look(table.focus);
    this.signs = signScale(camera.cssZoom);
    this.layTrays(table.trays);
    this.everything.add([this.slots, this.fronts, this.loose]);
    this.layLetters(table.letters);
    this.clock = hangClock(this.world, this.step.clock?.start ?? '08:40');
    this.clock?.turn(this.stepState(state)?.minutes ?? 0, false);
    holdTouch(true);
    this.reconcile(state, false);
  }

  follow(state: RunState, fresh: boolean): void {
    this.reconcile(state, fresh);
    if (!fresh) return;
    const { fx } = state;
    if (fx.kind === 'bad' && fx.subject !== null) this.refuse(fx.subject);
    if (fx.kind === 'hint') this.sweep();
    if (fx.kind === 'step-done') this.celebrate();
  }

  pointerDown(point: Point): void {
    if (!this.open) return;
    const letter = this.letterAt(point);
    if (letter !== null) {
      this.held = {
        letter,
        grip: { x: point.x - letter.group.x, y: point.y - letter.group.y },
        moved: false,
      };
      // A letter on its way home, or still arriving, follows the hand at once.
      this.world.motion.stop(letter.group);
      letter.group.setAlpha(1);
      this.loose.add(letter.group);
      this.lift(letter, true);
      this.world.sounds.sound('lift');
      this.world.caption(letter.label);
      this.world.pointerStyle('grabbing');
      return;
    }
    const tray = this.trayAt(point);
    if (tray !== null && this.chosen !== null) this.send(this.chosen, tray);
    this.choose(null);
  }

  pointerMove(point: Point, isDown: boolean): void {
    const { held } = this;
    if (held !== null && isDown) {
      const [x, y] = [point.x - held.grip.x, point.y - held.grip.y];
      held.moved ||= Math.hypot(x - held.letter.group.x, y - held.letter.group.y) > 7;
      if (held.moved) held.letter.group.setPosition(x, y);
      this.highlight(held.moved ? this.trayUnder(point, held.letter) : null);
      return;
    }
    const letter = this.open ? this.letterAt(point) : null;
    const tray = this.trayAt(point);
    this.world.caption(letter?.label ?? tray?.label ?? null);
    this.world.pointerStyle(
      letter !== null ? 'grab' : tray !== null && this.chosen !== null ? 'pointer' : 'default',
    );
  }

  pointerUp(point: Point): void {
    const { held } = this;
    this.held = null;
    if (held === null) return;
    const tray = held.moved ? this.trayUnder(point, held.letter) : null;
    this.highlight(null);
    this.world.pointerStyle('default');
    if (tray !== null) {
      this.send(held.letter, tray);
      return;
    }
    // A tap without a drag picks the letter up; the next tap on a tray puts it there.
    const again = this.chosen === held.letter;
    this.goHome(held.letter);
    this.choose(held.moved || again ? null : held.letter);
  }

  objects(): ActObject[] {
    const box = ({ id, x, y, width, height }: ActObject): ActObject => ({ id, x, y, width, height });
    const here = this.letters.map((letter) => ({ ...letter, ...this.boxOf(letter) }));
    return [...here, ...this.trays].map(box);
  }

  leave(): void {
    this.left = true;
    this.world.caption(null);
    this.world.pointerStyle('default');
    this.world.holdTouch(false);
    this.everything.destroy(true);
    this.clock?.takeDown();
  }

  private layTrays(area: Box): void {
    const { shelf, effects } = this.world;
    const { piles } = this.step;
    const gap = 18;
    const width = Math.min((182 * area.height) / 112, (area.width - gap * (piles.length - 1)) / piles.length);
    const scale = width / 182;
    const start = area.x + (area.width - (width * piles.length + gap * (piles.length - 1))) / 2;
    piles.forEach((pile, index) => {
      const x = start + index * (width + gap);
      const height = 112 * scale;
      const y = area.y + area.height - height;
      const place = (key: string): Phaser.GameObjects.Image => {
        const image = shelf
          .image('pieces', key)
          .setOrigin(0.5, 1)
          .setPosition(x + width / 2, y + height);
        return image.setScale(image.scaleX * scale);
      };
      const [back, front] = [place('tray-back'), place(`tray-front-${pile.mark}`)];
      const glow = effects.piece('tray-glow', x + width / 2, y + height / 2 + 6).setAlpha(0);
      glow.setScale(glow.scaleX * scale);
      this.everything.addAt(glow, 0);
      this.everything.add(back);
      this.fronts.add(front);
      this.trays.push({ id: pile.id, label: pile.label, back, front, glow, count: 0, x, y, width, height });
      for (const image of [back, front]) effects.pop(image, index * 60);
    });
  }

  private layLetters(area: Box): void {
    const { items } = this.step;
    const columns = items.length <= 4 ? items.length : Math.ceil(items.length / 2);
    const rows = Math.ceil(items.length / columns);
    this.letterScale = Math.min(
      1.6,
      area.width / columns / (letterSize.width + 12),
      area.height / rows / (letterSize.height - (rows > 1 ? 14 : 0)),
    );
    items.forEach((item, index) => {
      const column = index % columns;
      const row = Math.floor(index / columns);
      const x = area.x + (area.width / columns) * (column + 0.5) + (row % 2 === 0 ? -4 : 6);
      const y = area.y + (area.height / rows) * (row + 0.5) + ((index * 7) % 5) - 2;
      this.letters.push(this.letter(item, index, { x, y }));
    });
  }

  private letter(item: TriageStep['items'][number], index: number, home: Point): Letter {
    const { scene, shelf, effects } = this.world;
    const group = scene.make.container({ x: home.x, y: home.y, add: false });
    const paper = shelf
      .image('pieces', `letter-${(item.number * 7 + Math.floor(item.number / 3)) % 4}`)
      .setOrigin(0.5, 0.5);
    const number = shelf.image(shelf.number(item.number)).setOrigin(0.5, 0.5).setPosition(-38, -22);
    number.setScale((number.scaleX * this.signs) / this.letterScale);
    group.add([paper, number]);
    group.setScale(this.letterScale).setRotation((((index * 13) % 7) - 3) * 0.014);
    this.loose.add(group);
    effects.pop(group, 160 + index * 45);
    const box = { x: home.x - 50, y: home.y - 35, ...letterSize };
    return { id: item.id, label: item.subject, group, badge: null, home, tray: null, late: false, ...box };
  }

  private stepState(state: RunState): TriageState | null {
    const step = state.steps[this.step.id];
    return step?.mechanic === 'triage' ? step : null;
  }

  private reconcile(state: RunState, animate: boolean): void {
    const step = this.stepState(state);
    if (step === null) return;
    this.open = step.status === 'open';
    this.clock?.turn(step.minutes, animate);
    for (const letter of this.letters) {
      const tray = step.placed[letter.id] ?? null;
      const late = step.late.includes(letter.id);
      if (tray !== letter.tray) {
        letter.tray = tray;
        if (tray === null) this.goHome(letter);
        else this.drop(letter, tray, animate);
      }
      if (late && !letter.late) this.expire(letter, animate);
    }
    if (!this.open) this.choose(null);
  }

  private drop(letter: Letter, trayId: string, animate: boolean): void {
    const tray = this.trays.find(({ id }) => id === trayId);
    if (tray === undefined) return;
    const { motion, sounds, effects, camera } = this.world;
    const spread = ((tray.count * 29) % 50) - 25;
    const goal = {
      x: tray.x + tray.width / 2 + spread,
      y: tray.y + tray.height * 0.34 - (tray.count % 4) * 2.5,
    };
    tray.count += 1;
    motion.stop(letter.group);
    const scale = Math.min(this.letterScale * 0.84, (tray.width / 182) * 1.05);
    const settle = (): void => {
      if (letter.tray === trayId && !this.left) this.slots.add(letter.group);
    };
    if (!animate || motion.reduced) {
      letter.group.setPosition(goal.x, goal.y).setScale(scale).setAlpha(1);
      settle();
      return;
    }
    this.loose.add(letter.group);
    void motion.to(letter.group, { scaleX: scale, scaleY: scale, rotation: spread * 0.004 }, { ms: 240 });
    void motion
      .to(letter.group, { x: goal.x, y: goal.y - 46 }, { ms: 150, ease: 'Sine.easeOut' })
      .then(async () => {
        settle();
        await motion.to(letter.group, { y: goal.y }, { ms: 130, ease: 'Quad.easeIn' });
        sounds.sound(this.exam ? 'drop' : 'good');
        if (this.exam) return;
        effects.paper(goal.x, tray.y + tray.height * 0.4, 9, 50);
        camera.pulse();
      });
  }

  /** Past its deadline: it gets a clock and slides out of reach. */
  private expire(letter: Letter, animate: boolean): void {
    letter.late = true;
    const { effects, motion } = this.world;
    letter.badge?.destroy();
    letter.badge = effects.piece('late', 40, -22);
    letter.group.add(letter.badge);
    if (animate) effects.pop(letter.badge);
    void motion.to(letter.group, { alpha: 0.45, y: letter.home.y - 10 }, { ms: 260 });
  }

  private refuse(id: string): void {
    const letter = this.letters.find((candidate) => candidate.id === id);
    if (letter === undefined) return;
    this.world.sounds.sound('bad');
    this.world.camera.nudge();
    if (letter.badge === null) {
      letter.badge = this.world.effects.piece('tried', 42, -22);
      letter.badge.setScale(letter.badge.scaleX * 0.72);
      letter.group.add(letter.badge);
      this.world.effects.pop(letter.badge);
    }
    void this.world.effects.shake(letter.group).then(() => {
      if (!this.left && letter.tray === null && this.held?.letter !== letter) this.goHome(letter);
    });
  }

  private send(letter: Letter, tray: Tray): void {
    this.choose(null);
    if (letter.tray === tray.id) {
      // In an exam a letter may be picked up and put back into the same tray.
      letter.tray = null;
      this.drop(letter, tray.id, true);
      letter.tray = tray.id;
      return;
    }
    const before = letter.tray;
    this.world.sounds.sound('drop');
    this.world.dispatch({ stepId: this.step.id, type: 'place', payload: { item: letter.id, pile: tray.id } });
    // The state answers at once. When it did not take the letter, the letter goes back where it was.
    if (letter.tray === before && letter.badge === null) this.goHome(letter);
  }

  private goHome(letter: Letter): void {
    const { motion } = this.world;
    if (letter.tray !== null) {
      const { tray } = letter;
      this.drop(letter, tray, false);
      return;
    }
    const scale = this.letterScale;
    void motion.to(
      letter.group,
      { x: letter.home.x, y: letter.home.y, scaleX: scale, scaleY: scale },
      { ms: 220, ease: 'Back.easeOut' },
    );
  }

  private choose(letter: Letter | null): void {
    if (this.chosen !== null && this.chosen !== letter) this.lift(this.chosen, false);
    this.chosen = letter;
    if (letter !== null) {
      this.lift(letter, true);
      this.world.caption(letter.label);
    }
    for (const tray of this.trays)
      void this.world.motion.to(tray.glow, { alpha: letter === null ? 0 : 0.5 }, { ms: 150 });
  }

  private lift(letter: Letter, up: boolean): void {
    const scale = this.letterScale * (up ? 1.12 : 1);
    void this.world.motion.to(letter.group, { scaleX: scale, scaleY: scale }, { ms: 110 });
  }

  private highlight(over: Tray | null): void {
    for (const tray of this.trays) {
      const goal = tray === over ? 1 : 0;
      if (Math.abs(tray.glow.alpha - goal) > 0.01) tray.glow.setAlpha(goal);
    }
  }

  private boxOf(letter: Letter): Box {
    const [width, height] = [letterSize.width * letter.group.scaleX, letterSize.height * letter.group.scaleY];
    return { x: letter.group.x - width / 2, y: letter.group.y - height / 2, width, height };
  }

  private letterAt(point: Point): Letter | null {
    const movable = this.letters.filter((letter) => !letter.late && (letter.tray === null || this.exam));
    const boxes = movable.map((letter) => ({ letter, ...this.boxOf(letter) }));
    const reach = 12 / this.world.camera.cssZoom;
    return pick(boxes, point, reach)?.letter ?? null;
  }

  private trayAt(point: Point): Tray | null {
    return this.trays.find((tray) => inside(tray, point, 8)) ?? null;
  }

  /** A drop counts where the finger is, or where the letter mostly lies. */
  private trayUnder(point: Point, letter: Letter): Tray | null {
    return this.trayAt(point) ?? this.trayAt({ x: letter.group.x, y: letter.group.y + 20 });
  }

  private sweep(): void {
    const { sounds, motion, effects } = this.world;
    sounds.sound('hint');
    const waiting = this.letters.filter((letter) => letter.tray === null && !letter.late);
    waiting.forEach(({ home }, order) => {
      void motion.wait(order * 110).then(() => effects.glow(home.x, home.y, 150, 480));
    });
  }

  private celebrate(): void {
    const { people, effects, camera, sounds } = this.world;
    sounds.sound('done');
    people.at('guest')?.setMood('pleased');
    people.at('guest')?.gesturing('welcome', 1800);
    for (const tray of this.trays) effects.paper(tray.x + tray.width / 2, tray.y, 8, 60);
    camera.pulse();
  }
}
