/** Who is in the room: the person a step is about, and the colleague who explains. They come, speak and go. */
import type Phaser from 'phaser';
import type { CastMood, Rig } from '../cast/rig.js';
import type { StandingPlace } from '../scenes/scene.js';
import type { Sounds } from '../sounds.js';
import { Actor } from './actor.js';
import type { Motion } from './motion.js';
import type { TextureShelf } from './texture-shelf.js';

/** Where somebody belongs: with the step, beside it, or in the queue (by the arrival's id). */
export type Post = 'guest' | 'colleague' | `queue ${string}`;

interface Present {
  castId: string;
  actor: Actor;
}

export class People {
  private readonly present = new Map<Post, Present>();
  private readonly rigs = new Map<string, Rig>();
  private bubble: {
    container: Phaser.GameObjects.Container;
    dots: Phaser.GameObjects.Image[];
    over: Actor;
  } | null = null;
  private bubbleClock = 0;

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly layer: Phaser.GameObjects.Container,
    private readonly bubbles: Phaser.GameObjects.Container,
    private readonly shelf: TextureShelf,
    private readonly motion: Motion,
    private readonly sounds: Sounds,
    /** The drawing of a member of the cast. */
    private readonly drawingOf: (castId: string) => Promise<Rig>,
  ) {}

  /** Draws everybody who will be needed, so that nobody pops in half painted. */
  async prepare(castIds: readonly string[]): Promise<void> {
    await Promise.all(
      castIds.map(async (castId) => {
        const rig = this.rigs.get(castId) ?? (await this.drawingOf(castId));
        this.rigs.set(castId, rig);
        await this.shelf.person(rig);
      }),
    );
  }

  /** The person at a post, walking in when somebody else (or nobody) stood there. Null sends whoever is there away. */
  set(post: Post, castId: string | null, place: StandingPlace, walks = true): Actor | null {
    const now = this.present.get(post);
    if (now !== undefined && now.castId === castId) {
      if (now.actor.place !== place) void now.actor.goTo(place);
      return now.actor;
    }
    if (now !== undefined) this.dismiss(post, now);
    const rig = castId === null ? undefined : this.rigs.get(castId);
    if (castId === null || rig === undefined) return null;
    const actor = new Actor(this.scene, this.shelf, this.motion, rig, place, (pitch) =>
      this.sounds.sound('voice', pitch),
    );
    this.present.set(post, { castId, actor });
    // The colleague stands a little farther back, and those who wait behind both.
    if (post === 'guest') this.layer.add(actor.container);
    else this.layer.addAt(actor.container, 0);
    if (walks) void actor.walkIn();
    return actor;
  }

  /** Somebody takes another post and walks there; whoever had it leaves. */
  move(from: Post, to: Post, place: StandingPlace): Actor | null {
    const person = this.present.get(from);
    if (person === undefined) return null;
    const before = this.present.get(to);
    if (before !== undefined) this.dismiss(to, before);
    this.present.delete(from);
    this.present.set(to, person);
    this.layer.bringToTop(person.actor.container);
    void person.actor.goTo(place);
    return person.actor;
  }

  castOf(post: Post): string | null {
    return this.present.get(post)?.castId ?? null;
  }

  posts(): Post[] {
    return [...this.present.keys()];
  }

  /** Those who wait step out of the picture while something large lies before them. */
  showQueue(shown: boolean): void {
    for (const [post, { actor }] of this.present) {
      if (!post.startsWith('queue ')) continue;
      this.motion.stop(actor.container);
      void this.motion.to(actor.container, { alpha: shown ? 1 : 0 }, { ms: 180 });
    }
  }

  /** The shift is over, or another step begins: nobody waits any more. */
  sendQueueAway(): void {
    for (const [post, person] of this.present) if (post.startsWith('queue ')) this.dismiss(post, person);
  }

  /** Everybody leaves at once, without a walk: the place itself changes. */
  clear(): void {
    for (const { actor } of this.present.values()) actor.destroy();
    this.present.clear();
    this.hush();
  }

  at(post: Post): Actor | null {
    return this.present.get(post)?.actor ?? null;
  }

  find(castId: string): Actor | null {
    // Whoever the step is about comes before somebody who only waits.
    const posts: readonly Post[] = ['guest', 'colleague', ...this.present.keys()];
    const post = posts.find((candidate) => this.castOf(candidate) === castId);
    return post === undefined ? null : this.at(post);
  }

  /** Everybody follows what the player points at. */
  lookTowards(point: { x: number; y: number }): void {
    for (const { actor } of this.present.values()) actor.lookTowards(point);
  }

  /** Shows something at this side of the room with the hand that is nearer to it. */
  show(post: Post, x: number): void {
    const actor = this.at(post);
    if (actor === null) return;
    const isLeftOfDrawing = (x - actor.place.x) * (actor.place.facing === 'left' ? 1 : -1) < 0;
    actor.gesturing(isLeftOfDrawing ? 'point' : 'present', 1700);
  }

  speak(actor: Actor | null, letters: number, mood?: CastMood): void {
    if (actor === null) return;
    if (mood !== undefined) actor.setMood(mood);
    actor.talk(letters);
    if (!this.motion.reduced) this.showBubble(actor);
  }

  update(delta: number): void {
    for (const { actor } of this.present.values()) actor.update(delta);
    const { bubble } = this;
    if (bubble === null) return;
    this.bubbleClock += delta;
    if (!bubble.over.talking) {
      this.hush();
      return;
    }
    const { x, y } = bubblePlace(bubble.over);
    bubble.container.setPosition(x, y);
    bubble.dots.forEach((dot, index) => {
      dot.y = -5 - Math.max(0, Math.sin(this.bubbleClock / 130 - index * 0.9)) * 6;
    });
  }

  destroyBubble(): void {
    this.hush();
  }

  private dismiss(post: Post, { actor }: Present): void {
    this.present.delete(post);
    if (this.bubble?.over === actor) this.hush();
    void actor.walkOut().then(() => actor.destroy());
  }

  private hush(): void {
    this.bubble?.container.destroy(true);
    this.bubble = null;
  }

  /** Three dots in a bubble: the words themselves stand in the panel. */
  private showBubble(actor: Actor): void {
    this.hush();
    const container = this.scene.make.container({ ...bubblePlace(actor), add: false });
    container.add(this.shelf.image('pieces', 'bubble').setOrigin(0.5, 0.5));
    const dots = [-16, -2, 12].map((offset) =>
      this.shelf.image('pieces', 'bubble-dot').setOrigin(0.5, 0.5).setPosition(offset, -5),
    );
    container.add(dots);
    this.bubbles.add(container);
    this.bubble = { container, dots, over: actor };
    this.bubbleClock = 0;
    container.setScale(0.4).setAlpha(0);
    void this.motion.to(container, { alpha: 1 }, { ms: 120 });
    void this.motion.to(container, { scaleX: 1, scaleY: 1 }, { ms: 220, ease: 'Back.easeOut' });
  }
}

/** Beside the head, where its tail points at the mouth. */
function bubblePlace(actor: Actor): { x: number; y: number } {
  const { x, y } = actor.head;
  return { x: x + 66 * actor.place.scale + 16, y: y - 50 * actor.place.scale };
}
