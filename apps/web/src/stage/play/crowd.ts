/** More people and things on the move than a level ever has, for the bench that counts frames. */
import type Phaser from 'phaser';
import type { StandingPlace } from '../scenes/scene.js';
import type { WorldArt } from '../worlds/world-art.js';
import { Actor } from './actor.js';
import type { World } from './world.js';

interface Walker {
  actor: Actor;
  phase: number;
}

/** Every sixth is a person; the others are things that fly about. */
const peopleShare = 6;

export class Crowd {
  private readonly walkers: Walker[] = [];
  private readonly things: Phaser.GameObjects.Image[] = [];
  private clock = 0;

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly world: World,
    private readonly art: WorldArt,
  ) {}

  async fill(count: number): Promise<void> {
    this.empty();
    const people = Math.floor(count / peopleShare);
    const rigs = Array.from(
      { length: people },
      (_, index) => this.art.rigs[index % this.art.rigs.length],
    ).filter((rig) => rig !== undefined);
    await Promise.all(rigs.map((rig) => this.world.shelf.person(rig)));
    rigs.forEach((rig, index) => {
      const place: StandingPlace = { x: 100 + index * 140, y: 540, scale: 0.7, from: 'left', facing: 'left' };
      const actor = new Actor(this.scene, this.world.shelf, this.world.motion, rig, place, () => undefined);
      this.world.layers.people.add(actor.container);
      this.walkers.push({ actor, phase: index });
    });
    for (let index = 0; index < count - people; index += 1) {
      const thing = this.world.effects.piece(`letter-${index % 4}`, 0, 0);
      this.world.layers.things.add(thing);
      this.things.push(thing);
    }
  }

  /** @param delta milliseconds */
  update(delta: number): void {
    this.clock += delta / 1000;
    this.walkers.forEach(({ actor, phase }) => {
      actor.update(delta);
      actor.container.x = 480 + Math.sin(this.clock * 0.7 + phase * 1.3) * 420;
    });
    this.things.forEach((thing, index) => {
      const turn = this.clock * (0.5 + (index % 5) * 0.12) + index;
      thing.setPosition(480 + Math.sin(turn) * 400, 260 + Math.cos(turn * 1.3) * 200).setRotation(turn * 0.4);
    });
  }

  private empty(): void {
    for (const { actor } of this.walkers) actor.destroy();
    for (const thing of this.things) thing.destroy();
    this.walkers.length = 0;
    this.things.length = 0;
  }
}
