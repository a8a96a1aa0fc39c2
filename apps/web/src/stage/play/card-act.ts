/** A quick question: a card on the stage that turns over when the answer is right; pips count pairs and tries. */
import type Phaser from 'phaser';
import type { LearnerStepOf, RecallState, RunState } from '@mikrosprint/level-engine';
import type { Act, ActObject, World } from './world.js';

type RecallStep = LearnerStepOf<'recall'>;

export class CardAct implements Act {
  private readonly group: Phaser.GameObjects.Container;
  private readonly card: Phaser.GameObjects.Image;
  private readonly pips: Phaser.GameObjects.Image[] = [];

  constructor(
    private readonly world: World,
    private readonly step: RecallStep,
  ) {
    const { scene, shelf, place } = world;
    this.group = scene.make.container({ x: place.card.x, y: place.card.y, add: false });
    this.card = shelf.image('pieces', 'card-ask').setOrigin(0.5, 0.5);
    const count = step.task.kind === 'choice' ? step.task.options.length : step.task.lefts.length;
    for (let index = 0; index < count; index += 1) {
      const pip = shelf.image('pieces', 'pip').setOrigin(0.5, 0.5);
      pip.setPosition((index - (count - 1) / 2) * 34, 84);
      this.pips.push(pip);
    }
    this.group.add([this.card, ...this.pips]);
    this.group.setRotation(-0.022);
  }

  enter(state: RunState): void {
    const { camera, place, layers, motion, people } = this.world;
    camera.look(place.cardFocus);
    layers.top.add(this.group);
    this.show(state);
    if (!motion.reduced) {
      const scaleX = this.group.scaleX;
      this.group.setScale(0.1, 0.9).setAlpha(0);
      this.group.y = place.card.y + 40;
      void motion.to(this.group, { alpha: 1, y: place.card.y }, { ms: 220 });
      void motion.to(this.group, { scaleX, scaleY: 1 }, { ms: 300, ease: 'Back.easeOut' });
    }
    people.show('guest', place.card.x);
  }

  follow(state: RunState, fresh: boolean): void {
    const { effects, sounds, people, camera } = this.world;
    if (!fresh) {
      this.show(state);
      return;
    }
    const { kind } = state.fx;
    const asker = people.at('guest');
    if (kind === 'step-done') {
      void this.turn(state).then(() => effects.paper(this.group.x, this.group.y - 20, 14, 110));
      sounds.sound('done');
      asker?.setMood('pleased');
      asker?.gesturing('nod', 900);
      camera.pulse();
      return;
    }
    if (kind === 'reveal' || this.isOver(state)) {
      void this.turn(state);
      return;
    }
    this.show(state);
    if (kind === 'bad') {
      void effects.shake(this.group, 8);
      asker?.setMood('worried');
      asker?.gesturing('think', 1500);
      sounds.sound('bad');
    }
    if (kind === 'good') {
      effects.ring(this.group.x, this.group.y, 190, 'good');
      sounds.sound('good');
    }
    if (kind === 'hint') {
      sounds.sound('hint');
      effects.glow(this.group.x, this.group.y, 480);
      asker?.gesturing('explain', 1500);
    }
  }

  objects(): ActObject[] {
    return [];
  }

  leave(): void {
    const { motion } = this.world;
    void motion
      .to(this.group, { alpha: 0, y: this.group.y - 30 }, { ms: 180 })
      .then(() => this.group.destroy(true));
  }

  private recall(state: RunState): RecallState | null {
    const step = state.steps[this.step.id];
    return step?.mechanic === 'recall' ? step : null;
  }

  private isOver(state: RunState): boolean {
    return this.recall(state)?.status === 'done';
  }

  private async turn(state: RunState): Promise<void> {
    const { motion } = this.world;
    await motion.to(this.group, { scaleX: 0.02 }, { ms: 110, ease: 'Sine.easeIn' });
    this.show(state);
    await motion.to(this.group, { scaleX: 1 }, { ms: 170, ease: 'Back.easeOut' });
    this.group.setScale(1);
  }

  private show(state: RunState): void {
    const recall = this.recall(state);
    if (recall === null) return;
    const done = recall.status === 'done';
    // In an exam a handed-in card says only that it was answered.
    this.card.setFrame(!done ? 'card-ask' : state.mode === 'exam' ? 'card-taken' : 'card-right');
    const { task } = this.step;
    const frameOf = (index: number): string => {
      if (task.kind === 'pairs')
        return index < Object.keys(recall.matched).length
          ? state.mode === 'exam'
            ? 'pip'
            : 'pip-full'
          : 'pip';
      return recall.tried.includes(task.options[index]?.id ?? '') ? 'pip-tried' : 'pip';
    };
    this.pips.forEach((pip, index) => {
      pip.setFrame(frameOf(index)).setVisible(!done);
    });
  }
}
