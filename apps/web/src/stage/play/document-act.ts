/** Finding risks in a document: a sheet on the stage with one line per sentence; the words themselves are in the panel. */
import type Phaser from 'phaser';
import type { LearnerStepOf, RunState } from '@mikrosprint/level-engine';
import type { Box } from '../art/svg.js';
import type { StageScene } from '../scenes/scene.js';
import { pick, type Act, type ActObject, type Point, type World } from './world.js';

type SpotStep = LearnerStepOf<'spot'>;

interface Line extends Box {
  thing: SpotStep['things'][number];
  mark: Phaser.GameObjects.Image;
  badge: Phaser.GameObjects.Image | null;
  status: string;
}

const sheet = { width: 400, height: 420, scale: 0.92 };

export class DocumentAct implements Act {
  private readonly group: Phaser.GameObjects.Container;
  private readonly lines: Line[] = [];
  private open = true;

  constructor(
    private readonly world: World,
    private readonly step: SpotStep,
  ) {
    this.group = world.scene.make.container({ x: 0, y: 0, add: false });
  }

  enter(state: RunState): void {
    const { shelf, layers, camera, place, motion } = this.world;
    const left = beside(place);
    const top = 66;
    const paper = shelf.image('pieces', 'sheet').setOrigin(0, 0);
    this.group.add(paper);
    this.group.setPosition(left, top).setScale(sheet.scale);
    const pitch = Math.min(56, 318 / this.step.things.length);
    this.step.things.forEach((thing, index) =>
      this.addLine(thing, 92 + index * pitch, pitch, { x: left, y: top }),
    );
    layers.top.add(this.group);
    const right = left + sheet.width * sheet.scale;
    const [from, to] = [Math.min(left - 24, place.guest.x - 90), Math.max(right + 24, place.guest.x + 100)];
    camera.look({ x: from, y: 40, width: to - from, height: 440 });
    this.world.people.show('guest', left + 180);
    this.reconcile(state, false);
    if (motion.reduced) return;
    this.group.setAlpha(0).setY(top + 60);
    void motion.to(this.group, { alpha: 1, y: top }, { ms: 280, ease: 'Back.easeOut' });
  }

  follow(state: RunState, fresh: boolean): void {
    this.reconcile(state, fresh);
    if (!fresh) return;
    const { effects, sounds, camera, people } = this.world;
    if (state.fx.kind === 'bad') {
      sounds.sound('bad');
      camera.nudge(3);
      people.at('guest')?.gesturing('think', 1500);
    }
    if (state.fx.kind === 'hint') {
      sounds.sound('hint');
      effects.glow(this.group.x + 184, this.group.y + 200, 620);
      people.at('guest')?.gesturing('explain', 1600);
    }
    if (state.fx.kind === 'step-done') {
      sounds.sound('done');
      people.at('guest')?.setMood('pleased');
      people.at('guest')?.gesturing('nod', 900);
      camera.pulse();
    }
  }

  pointerMove(point: Point): void {
    const line = this.lineAt(point);
    this.world.caption(line?.thing.label ?? null);
    this.world.pointerStyle(line !== null && this.open ? 'pointer' : 'default');
  }

  pointerDown(point: Point): void {
    this.pointerMove(point);
  }

  tap(point: Point): void {
    const line = this.lineAt(point);
    if (line === null || !this.open) return;
    this.world.sounds.sound('tap');
    this.world.dispatch({ stepId: this.step.id, type: 'tap', payload: { thing: line.thing.id } });
  }

  objects(): ActObject[] {
    return this.lines.map(({ thing, x, y, width, height }) => ({ id: thing.id, x, y, width, height }));
  }

  leave(): void {
    this.world.caption(null);
    this.world.pointerStyle('default');
    const { motion } = this.world;
    void motion
      .to(this.group, { alpha: 0, y: this.group.y + 40 }, { ms: 180 })
      .then(() => this.group.destroy(true));
  }

  private addLine(thing: SpotStep['things'][number], y: number, pitch: number, corner: Point): void {
    const { shelf } = this.world;
    const tall = Math.min(42, pitch - 4);
    const mark = shelf
      .image('pieces', 'sheet-mark')
      .setOrigin(0, 0.5)
      .setPosition(26, y + pitch / 2)
      .setVisible(false);
    mark.setScale(mark.scaleX, (mark.scaleY * tall) / 42);
    const words = shelf
      .image('pieces', 'sheet-line')
      .setOrigin(0, 0.5)
      .setPosition(68, y + pitch / 2);
    const number = shelf
      .image(shelf.number(thing.number))
      .setOrigin(0.5, 0.5)
      .setPosition(44, y + pitch / 2);
    number.setScale(number.scaleX * 0.9);
    this.group.add([mark, words, number]);
    const box = {
      x: corner.x + 22 * sheet.scale,
      y: corner.y + y * sheet.scale,
      width: 354 * sheet.scale,
      height: pitch * sheet.scale,
    };
    this.lines.push({ thing, mark, badge: null, status: 'open', ...box });
  }

  private lineAt(point: Point): Line | null {
    return pick(this.lines, point, 10);
  }

  private reconcile(state: RunState, animate: boolean): void {
    const step = state.steps[this.step.id];
    if (step?.mechanic !== 'spot') return;
    this.open = step.status === 'open';
    for (const line of this.lines) {
      const { id } = line.thing;
      const status = step.found.includes(id)
        ? 'found'
        : step.missed.includes(id)
          ? 'missed'
          : step.marked.includes(id)
            ? 'marked'
            : 'open';
      if (status === line.status) continue;
      line.status = status;
      this.show(line, animate);
    }
  }

  private show(line: Line, animate: boolean): void {
    const { effects, sounds } = this.world;
    line.badge?.destroy();
    line.badge = null;
    line.mark.setVisible(line.status === 'found' || line.status === 'marked');
    line.mark.setFrame(line.status === 'marked' ? 'sheet-pick' : 'sheet-mark');
    const key = { found: 'tick', missed: 'tried', marked: 'picked' }[line.status];
    if (key === undefined) return;
    line.badge = effects.piece(key, 362, line.mark.y);
    line.badge.setScale(line.badge.scaleX * 0.72);
    this.group.add(line.badge);
    if (!animate) return;
    effects.pop(line.badge);
    if (line.status !== 'found') return;
    sounds.sound('good');
    effects.paper(line.x + line.width / 2, line.y + line.height / 2, 9, 60);
  }
}

/** Where the card of the place is, but never over the face of whoever stands beside it. */
function beside({ card, guest }: StageScene): number {
  const width = sheet.width * sheet.scale;
  const face = 68 * guest.scale;
  const middle = card.x - width / 2;
  return guest.x < card.x ? Math.max(middle, guest.x + face) : Math.min(middle, guest.x - face - width);
}
