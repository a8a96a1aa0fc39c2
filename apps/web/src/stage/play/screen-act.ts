/** A work screen: rows fill and are marked as in the form, and when it is sent the room answers: print, file, hand over, send. */
import type Phaser from 'phaser';
import type { LearnerStepOf, RunState, ScreenState } from '@mikrosprint/level-engine';
import { deviceOf, type Device } from './devices.js';
import type { Act, ActObject, Point, World } from './world.js';

type ScreenStep = LearnerStepOf<'screen'>;

/** How wide a row is drawn. */
const rowWidth = 124;

export class ScreenAct implements Act {
  private readonly group: Phaser.GameObjects.Container;
  private readonly monitor: Phaser.GameObjects.Container;
  private readonly device: Device;
  private face: Phaser.GameObjects.Image | null = null;
  private readonly rows: Phaser.GameObjects.Image[] = [];
  private printer: Phaser.GameObjects.Image | null = null;
  private outcome: Phaser.GameObjects.Image | null = null;

  constructor(
    private readonly world: World,
    private readonly step: ScreenStep,
  ) {
    this.group = world.scene.make.container({ x: 0, y: 0, add: false });
    this.monitor = world.scene.make.container({ x: 0, y: 0, add: false });
    this.device = deviceOf(step.app.kind);
  }

  enter(state: RunState): void {
    const { shelf, layers, camera, place, effects, people } = this.world;
    layers.things.add(this.group);
    const work = place.workplace;
    if (work === undefined) return;
    const { screen } = work;
    const { kit, piece, width, height } = this.device;
    const fit = Math.min(screen.width / width, screen.height / height);
    this.monitor.setPosition(
      screen.x + (screen.width - width * fit) / 2,
      screen.y + screen.height - height * fit,
    );
    this.face = shelf.image(kit, piece).setOrigin(0, 0);
    this.monitor.setScale(fit).add(this.face);
    this.group.add(this.monitor);
    this.addPrinter();
    this.addRows();
    effects.pop(this.monitor, 60);
    camera.look(work.focus);
    this.show(state);
    if (this.screen(state)?.status === 'done') this.finish(false);
    people.at('guest')?.gesturing('explain', 1600);
  }

  follow(state: RunState, fresh: boolean): void {
    this.show(state);
    if (!fresh) return;
    const { people, sounds, camera, effects } = this.world;
    const { kind } = state.fx;
    const person = people.at('guest');
    if (kind === 'bad') {
      sounds.sound('bad');
      camera.nudge(3);
      void effects.shake(this.group, 4);
      person?.setMood('worried');
      person?.gesturing('think', 1600);
      return;
    }
    if (kind === 'hint') {
      sounds.sound('hint');
      const { x, y } = this.middle;
      effects.glow(x, y, this.device.width * 1.3 * this.monitor.scaleX, 650, true);
      person?.gesturing('point', 1600);
      return;
    }
    if (kind === 'step-done' || (state.mode === 'exam' && this.screen(state)?.status === 'done')) {
      this.finish(true);
      if (state.mode === 'exam') return;
      sounds.sound('done');
      person?.setMood('pleased');
    }
  }

  objects(): ActObject[] {
    return [];
  }

  leave(): void {
    this.outcome?.destroy();
    this.group.destroy(true);
  }

  private screen(state: RunState): ScreenState | null {
    const step = state.steps[this.step.id];
    return step?.mechanic === 'screen' ? step : null;
  }

  /** The middle of the glass. */
  private get middle(): Point {
    const { x, y, scaleX } = this.monitor;
    return { x: x + (this.device.width / 2) * scaleX, y: y + this.device.height * 0.4 * scaleX };
  }

  /** In an office it belongs to the furniture; beside a simulated page it stands only when it is needed. */
  private addPrinter(): void {
    const { shelf, place } = this.world;
    const box = place.workplace?.printer;
    if (box === undefined || (this.device.kit === 'devices' && this.step.reaction !== 'print')) return;
    this.printer = shelf.image('pieces', 'printer').setOrigin(0.5, 1);
    this.printer.setPosition(box.x + box.width / 2, box.y + box.height);
    this.printer.setScale((this.printer.scaleX * box.width) / 148);
    this.group.add(this.printer);
  }

  private addRows(): void {
    const { x, y, width, height } = this.device.rows;
    const count = this.step.fields.length;
    const pitch = Math.min(17, height / Math.max(1, count));
    for (let index = 0; index < count; index += 1) {
      const row = this.world.shelf.image('pieces', 'row-empty').setOrigin(0, 0);
      row.setPosition(x, y + index * pitch);
      const squeeze = pitch < 14 ? pitch / 15 : 1;
      row.setScale((row.scaleX * width) / rowWidth, row.scaleY * squeeze);
      this.rows.push(row);
      this.monitor.add(row);
    }
  }

  private show(state: RunState): void {
    const screen = this.screen(state);
    if (screen === null) return;
    this.step.fields.forEach((field, index) => {
      const verdict = screen.verdicts[field.id];
      const filled = (screen.values[field.id] ?? '') !== '';
      const frame =
        verdict === 'right'
          ? 'row-right'
          : verdict === 'wrong'
            ? 'row-wrong'
            : filled
              ? 'row-filled'
              : 'row-empty';
      this.rows[index]?.setFrame(frame);
    });
  }

  /** What sending does in the room. */
  private finish(animate: boolean): void {
    const work = this.world.place.workplace;
    if (work === undefined || this.outcome !== null) return;
    if (this.device.sent !== undefined) this.face?.setFrame(this.device.sent);
    // Where no printer stands, what would have been printed is sent.
    const reaction = this.step.reaction === 'print' && this.printer === null ? 'send' : this.step.reaction;
    const item = this.outcomeOf(reaction);
    this.outcome = item;
    this.group.add(item);
    const still = this.world.motion.reduced || !animate;
    if (reaction === 'print') void this.print(item, still);
    else if (reaction === 'hand-over') void this.handOver(item, still);
    else if (reaction === 'file') void this.file(item, still);
    else void this.send(item, still);
  }

  private outcomeOf(reaction: ScreenStep['reaction']): Phaser.GameObjects.Image {
    const { effects, shelf } = this.world;
    if (reaction === 'send' && this.device.kit === 'devices')
      return shelf.image('devices', 'away').setOrigin(0.5, 0.5);
    const key = { print: 'printed', 'hand-over': 'printed', file: 'folder', send: 'envelope-fly' }[reaction];
    return effects.piece(key, 0, 0);
  }

  private async print(item: Phaser.GameObjects.Image, still: boolean): Promise<void> {
    const { motion, sounds, effects, people, place } = this.world;
    const out = place.workplace?.paperOut ?? { x: 0, y: 0 };
    item.setPosition(out.x, out.y + 14);
    if (still) return;
    sounds.sound('print');
    item.setY(out.y - 16).setScale(item.scaleX, item.scaleY * 0.1);
    if (this.printer !== null) void effects.shake(this.printer, 1.5);
    const full = 1 / this.world.shelf.sharpness;
    await motion.to(item, { scaleY: full, y: out.y + 14 }, { ms: 620, ease: 'Linear' });
    effects.paper(out.x, out.y - 20, 10, 60);
    people.at('guest')?.gesturing('welcome', 1500);
  }

  private async handOver(item: Phaser.GameObjects.Image, still: boolean): Promise<void> {
    const { motion, sounds, people, place, effects } = this.world;
    const goal = { x: place.guest.x - 70, y: place.guest.y - 208 * place.guest.scale + 40 };
    item.setPosition(goal.x, goal.y);
    if (still) return;
    item.setPosition(this.middle.x + 40, 446);
    sounds.sound('paper');
    people.at('guest')?.gesturing('take', 2200);
    await motion.to(item, { x: goal.x, y: goal.y, rotation: -0.1 }, { ms: 460, ease: 'Cubic.easeInOut' });
    effects.paper(goal.x, goal.y, 10, 60);
    people.at('guest')?.gesturing('nod', 900);
  }

  private async file(item: Phaser.GameObjects.Image, still: boolean): Promise<void> {
    const { motion, sounds, effects, people, place } = this.world;
    const goal = place.workplace?.shelf ?? { x: 400, y: 150 };
    const small = item.scaleX * 0.5;
    if (still) {
      item.setPosition(goal.x, goal.y).setScale(small);
      return;
    }
    item.setPosition(this.middle.x + 40, 430);
    sounds.sound('paper');
    await motion.to(item, { y: 380 }, { ms: 140 });
    people.at('guest')?.gesturing('welcome', 1500);
    void motion.to(item, { scaleX: small, scaleY: small }, { ms: 420 });
    await motion.to(item, { x: goal.x, y: goal.y }, { ms: 420, ease: 'Cubic.easeInOut' });
    sounds.sound('drop');
    effects.ring(goal.x, goal.y, 110, 'good');
    effects.paper(goal.x, goal.y, 10, 60);
  }

  private async send(item: Phaser.GameObjects.Image, still: boolean): Promise<void> {
    const { motion, sounds, effects, people, place } = this.world;
    if (still) {
      item.setVisible(false);
      return;
    }
    const goal = place.workplace?.window ?? { x: 106, y: 120 };
    item.setPosition(this.middle.x + 40, this.middle.y + 20);
    sounds.sound('lift');
    effects.pop(item);
    await motion.wait(240);
    people.at('guest')?.gesturing('nod', 900);
    const small = item.scaleX * 0.22;
    void motion.to(item, { scaleX: small, scaleY: small, rotation: -0.5 }, { ms: 520 });
    await motion.to(item, { x: goal.x, y: goal.y }, { ms: 520, ease: 'Cubic.easeIn' });
    effects.paper(goal.x, goal.y, 8, 40);
    item.setVisible(false);
  }
}
