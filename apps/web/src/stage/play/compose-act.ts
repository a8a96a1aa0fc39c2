/** A letter that fills block by block. When it is right it is stamped, leaves, and the answer comes back. */
import type Phaser from 'phaser';
import type { ComposeState, LearnerStepOf, RunState } from '@mikrosprint/level-engine';
import type { Box } from '../art/svg.js';
import { blockSize, sheetSize } from '../props/paper-kit.js';
import { designBox } from '../scenes/scene.js';
import { lettersOf } from './letters.js';
import { around } from './spot-act.js';
import type { Act, ActObject, World } from './world.js';

type ComposeStep = LearnerStepOf<'compose'>;

interface Line {
  group: Phaser.GameObjects.Container;
  words: Phaser.GameObjects.Image;
}

/** Where the first block stands on the sheet, and how far the last may reach. */
const firstLine = 118;
const lastLine = 330;
const ownLine = 'own words';

export class ComposeAct implements Act {
  readonly spatial = true;
  private readonly group: Phaser.GameObjects.Container;
  private readonly lines = new Map<string, Line>();
  private corner = { x: 0, y: 0, scale: 1 };
  private question: Phaser.GameObjects.Image | null = null;
  private sent = false;
  private left = false;

  constructor(
    private readonly world: World,
    private readonly step: ComposeStep,
  ) {
    this.group = world.scene.make.container({ x: 0, y: 0, add: false });
  }

  enter(state: RunState): void {
    const { shelf, layers, camera, place, people, motion } = this.world;
    const { paper, focus } = deskOf(this.world);
    this.corner = paperOn(this.world, paper);
    this.group.add(shelf.image('paper', `sheet-${this.step.paper.kind}`).setOrigin(0, 0));
    this.group.setPosition(this.corner.x, this.corner.y).setScale(this.corner.scale);
    layers.things.add(this.group);
    camera.look(around([focus, this.paperBox()], 4));
    const compose = this.compose(state);
    if (compose !== null) this.write(compose, false);
    if (compose?.status === 'done') {
      this.sent = true;
      this.group.setVisible(false);
    } else if (!motion.reduced) this.layDown();
    if (place.guest.x > paper.x) people.show('guest', paper.x);
  }

  follow(state: RunState, fresh: boolean): void {
    const compose = this.compose(state);
    if (compose === null) return;
    this.write(compose, true);
    const { kind } = state.fx;
    if (compose.status === 'done' && !this.sent) {
      this.sent = true;
      this.settleQuestion(false);
      void this.send(state);
      return;
    }
    if (!fresh) return;
    const { sounds, camera, effects, people } = this.world;
    const reader = people.at('guest');
    if (kind === 'bad') {
      sounds.sound('bad');
      camera.nudge(3);
      void effects.shake(this.group, 5);
      this.settleQuestion(true);
      reader?.setMood('worried');
      reader?.gesturing('think', 1700);
    } else if (kind === 'hint') {
      sounds.sound('hint');
      const { x, y, scale } = this.corner;
      effects.glow(x + (sheetSize.width * scale) / 2, y + (sheetSize.height * scale) / 2, 420, 700, true);
      reader?.gesturing('explain', 1600);
    } else this.settleQuestion(false);
  }

  private paperBox(): Box {
    const { x, y, scale } = this.corner;
    return { x, y, width: sheetSize.width * scale, height: sheetSize.height * scale };
  }

  objects(): ActObject[] {
    return [];
  }

  leave(): void {
    this.left = true;
    this.group.destroy(true);
  }

  private compose(state: RunState): ComposeState | null {
    const step = state.steps[this.step.id];
    return step?.mechanic === 'compose' ? step : null;
  }

  /** The paper slides in from the hand and is laid down. */
  private layDown(): void {
    const { motion, sounds } = this.world;
    const { x, y } = this.corner;
    this.group
      .setPosition(x - 40, y + 90)
      .setRotation(-0.08)
      .setAlpha(0);
    sounds.sound('paper');
    void motion.to(this.group, { alpha: 1 }, { ms: 140 });
    void motion.to(this.group, { x, y, rotation: 0 }, { ms: 300, ease: 'Back.easeOut' });
  }

  /** Blocks come, go and change places; what stays slides to its new line. */
  private write(compose: ComposeState, animate: boolean): void {
    const wanted = [...compose.chosen, ...(compose.ownWords.trim() === '' ? [] : [ownLine])];
    const { motion, sounds } = this.world;
    for (const [id, line] of this.lines) {
      if (wanted.includes(id)) continue;
      this.lines.delete(id);
      if (animate) sounds.sound('paper');
      void motion
        .to(line.group, { scaleY: 0.05, alpha: 0 }, { ms: animate ? 160 : 1, ease: 'Quad.easeIn' })
        .then(() => line.group.destroy(true));
    }
    const pitch = Math.min(44, (lastLine - firstLine) / Math.max(1, wanted.length));
    wanted.forEach((id, index) => {
      const y = firstLine + index * pitch;
      const fit = Math.min(1, pitch / (blockSize.height + 5));
      const known = this.lines.get(id);
      if (known === undefined) this.addLine(id, y, fit, animate);
      else void motion.to(known.group, { y, scaleY: fit }, { ms: animate ? 200 : 1 });
    });
  }

  private addLine(id: string, y: number, fit: number, animate: boolean): void {
    const { scene, shelf, motion, sounds } = this.world;
    const group = scene.make.container({ x: 22, y, add: false }).setScale(1, fit);
    const block = this.step.blocks.find((candidate) => candidate.id === id);
    const words = shelf
      .image('paper', block === undefined ? 'handwriting' : `block-${block.number % 6}`)
      .setOrigin(0, 0.5)
      .setPosition(24, 0);
    group.add(words);
    if (block !== undefined) {
      const number = shelf.image(shelf.number(block.number)).setOrigin(0.5, 0.5).setPosition(4, 0);
      group.add(number.setScale(number.scaleX * 0.78));
    }
    this.group.add(group);
    this.lines.set(id, { group, words });
    if (!animate || motion.reduced) return;
    sounds.sound('tap');
    const strip = shelf.image('paper', 'strip-new').setOrigin(0, 0.5).setPosition(-8, 0);
    group.addAt(strip, 0);
    void motion.to(strip, { alpha: 0 }, { ms: 300, delay: 320 }).then(() => strip.destroy());
    // The pen runs along the line.
    const full = words.scaleX;
    words.setScale(full * 0.04, words.scaleY);
    void motion.to(words, { scaleX: full }, { ms: 260, ease: 'Cubic.easeOut' });
  }

  /** A question mark in the corner as long as the text has something to mend. */
  private settleQuestion(shown: boolean): void {
    if (!shown) {
      this.question?.destroy();
      this.question = null;
      return;
    }
    if (this.question !== null) return;
    const { shelf, effects } = this.world;
    this.question = shelf.image('paper', 'question').setOrigin(0.5, 0.5).setPosition(286, 20);
    this.question.setScale(this.question.scaleX * 1.4);
    this.group.add(this.question);
    effects.pop(this.question);
  }

  /** Stamped, folded, gone, and answered. An exam's letter only leaves. */
  private async send(state: RunState): Promise<void> {
    const { motion } = this.world;
    const passed = state.fx.kind === 'step-done';
    if (motion.reduced) this.group.setVisible(false);
    else {
      if (passed) await this.stamp();
      if (this.left) return;
      await this.flyAway();
    }
    if (!this.left && passed) await this.answer();
  }

  private async stamp(): Promise<void> {
    const { shelf, motion, sounds, effects, camera } = this.world;
    const [x, y] = [222, 304];
    const tool = shelf
      .image('paper', 'stamper')
      .setOrigin(0.5, 0.9)
      .setPosition(x, y - 130)
      .setAlpha(0);
    this.group.add(tool);
    void motion.to(tool, { alpha: 1 }, { ms: 90 });
    await motion.to(tool, { y: y + 20 }, { ms: 200, ease: 'Cubic.easeIn' });
    if (this.left) return;
    sounds.sound('stamp');
    camera.nudge(2);
    const mark = shelf.image('paper', 'stamp').setOrigin(0.5, 0.5).setPosition(x, y);
    this.group.addAt(mark, this.group.getIndex(tool));
    effects.paper(this.corner.x + x * this.corner.scale, this.corner.y + y * this.corner.scale, 10, 70);
    void motion.to(tool, { alpha: 0 }, { ms: 160, delay: 60 });
    await motion.to(tool, { y: y - 110 }, { ms: 220, delay: 60 });
  }

  private async flyAway(): Promise<void> {
    const { shelf, motion, sounds, layers, place } = this.world;
    const { x, y, scale } = this.corner;
    const [middleX, middleY] = [x + (sheetSize.width * scale) / 2, y + (sheetSize.height * scale) / 2];
    void motion.to(this.group, { x: middleX, y: middleY }, { ms: 180, ease: 'Quad.easeIn' });
    await motion.to(this.group, { scaleX: 0.1, scaleY: 0.1, alpha: 0 }, { ms: 180, ease: 'Quad.easeIn' });
    if (this.left) return;
    const key = this.step.paper.kind === 'mail' ? 'plane' : 'envelope';
    const flyer = shelf.image('paper', key).setOrigin(0.5, 0.5).setPosition(middleX, middleY);
    layers.top.add(flyer);
    this.world.effects.pop(flyer);
    await motion.wait(220);
    sounds.sound('send');
    const goal = place.workplace?.window ?? { x: place.talkFocus.x + 30, y: place.talkFocus.y + 20 };
    const small = flyer.scaleX * 0.2;
    void motion.to(
      flyer,
      { scaleX: small, scaleY: small, rotation: -0.35 },
      { ms: 480, ease: 'Sine.easeIn' },
    );
    await motion.to(flyer, { x: goal.x, y: goal.y, alpha: 0.6 }, { ms: 480, ease: 'Cubic.easeIn' });
    flyer.destroy();
  }

  /** Whoever the letter went to is there, and shows how it was taken. */
  private async answer(): Promise<void> {
    const { people, place, camera, sounds, effects, motion } = this.world;
    const { actor, text } = this.step.reply;
    const known = people.find(actor);
    const reader = known ?? people.set('colleague', actor, place.colleague);
    const { x, y, width, height } = place.talkFocus;
    const right = Math.max(x + width, (reader?.place.x ?? 0) + 100);
    camera.look({ x, y, width: right - x, height });
    if (known === null) await motion.wait(460);
    if (this.left) return;
    sounds.sound('done');
    camera.pulse();
    people.speak(reader, lettersOf(text, 60), 'pleased');
    if (reader !== null) effects.paper(reader.head.x, reader.head.y - 20, 14, 90);
    const beside = people.at('guest');
    if (beside !== reader) {
      beside?.setMood('pleased');
      beside?.gesturing('nod', 900);
    }
  }
}

/**
 * The sheet is as wide as its place on the desk. Where that place lies flat it stands up from the near edge, as high as
 * it may without covering the face of whoever stands behind.
 */
function paperOn({ place }: World, paper: Box): { x: number; y: number; scale: number } {
  const { guest } = place;
  const hidesFace = guest.x + 60 > paper.x && guest.x - 60 < paper.x + paper.width;
  const chin = guest.y - 384 * guest.scale;
  const highest = Math.min(paper.y, hidesFace ? Math.max(chin, designBox.y + 40) : designBox.y + 60);
  const bottom = Math.min(paper.y + paper.height, designBox.height - 12);
  const scale = Math.min(paper.width / sheetSize.width, (bottom - highest) / sheetSize.height);
  return {
    x: paper.x + (paper.width - sheetSize.width * scale) / 2,
    y: bottom - sheetSize.height * scale,
    scale,
  };
}

function deskOf({ place }: World): { paper: Box; focus: Box } {
  if (place.desk !== undefined) return place.desk;
  const { x, y } = place.card;
  return { paper: { x: x - 150, y: y - 186, width: 300, height: 372 }, focus: place.cardFocus };
}
