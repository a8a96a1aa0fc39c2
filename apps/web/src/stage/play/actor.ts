/** A person on the stage: walks, breathes, blinks, looks, talks and shows a mood. Poses flow into each other. */
import type Phaser from 'phaser';
import {
  anatomy,
  partShows,
  placeBones,
  restFace,
  type CastMood,
  type FaceState,
  type Gaze,
  type MouthShape,
  type Pose,
  type Rig,
  type RigPart,
} from '../cast/rig.js';
import { moodFace, moodPose } from '../cast/moods.js';
import { gestures, type GestureName } from '../cast/gestures.js';
import type { StandingPlace } from '../scenes/scene.js';
import type { Motion } from './motion.js';
import type { TextureShelf } from './texture-shelf.js';

const stride = 74;
const talkShapes: readonly MouthShape[] = ['half', 'wide', 'rest', 'half', 'round', 'half', 'wide', 'rest'];

export class Actor {
  readonly container: Phaser.GameObjects.Container;
  private readonly images: { part: RigPart; image: Phaser.GameObjects.Image }[] = [];
  private pose: Pose;
  private goal: Pose;
  private face: FaceState;
  private drawnFace = '';
  private mood: CastMood = 'neutral';
  private gesture: { name: GestureName; until: number } | null = null;
  private walking = 0;
  private talkUntil = 0;
  private nextBlink = 1200;
  private nextGlance = 2600;
  private attention = { turn: 0, nod: 0 };
  private clock: number;
  private look: number;

  constructor(
    scene: Phaser.Scene,
    shelf: TextureShelf,
    private readonly motion: Motion,
    readonly rig: Rig,
    public place: StandingPlace,
    private readonly onSyllable: (pitch: number) => void,
  ) {
    this.pose = moodPose(rig, 'neutral');
    this.goal = this.pose;
    this.face = moodFace(rig, 'neutral');
    this.look = place.facing === 'left' ? 1 : -1;
    // People do not breathe in step.
    this.clock = rig.pitch * 17;
    this.container = scene.make.container({ x: place.x, y: place.y, add: false });
    this.stand();
    const texture = `rig-${rig.id}`;
    for (const part of rig.parts) {
      const image = shelf.image(texture, part.name).setOrigin(0, 0);
      this.images.push({ part, image });
      this.container.add(image);
    }
    this.draw();
  }

  /** Where the face is, in the room. */
  get head(): { x: number; y: number } {
    return {
      x: this.container.x,
      y: this.container.y - (anatomy.ground - anatomy.eyeY) * this.container.scaleY,
    };
  }

  async walkIn(): Promise<void> {
    if (this.motion.reduced) return;
    const outside = this.place.from === 'left' ? -260 : 260;
    this.container.x = this.place.x + outside;
    this.container.setAlpha(0);
    void this.motion.to(this.container, { alpha: 1 }, { ms: 160 });
    await this.walkTo(this.place.x, 560);
  }

  async walkOut(): Promise<void> {
    if (this.motion.reduced) return;
    const outside = this.place.from === 'left' ? -280 : 280;
    void this.motion.to(this.container, { alpha: 0 }, { ms: 180, delay: 180 });
    await this.walkTo(this.place.x + outside, 380);
  }

  /** Walks to another place in the room, growing or shrinking with the distance. */
  async goTo(place: StandingPlace, ms = 420): Promise<void> {
    this.place = place;
    if (this.motion.reduced) {
      this.stand();
      return;
    }
    this.motion.stop(this.container);
    this.container.setAlpha(1);
    // One looks where one goes, and turns when one is there.
    this.look = place.x < this.container.x ? 1 : -1;
    this.container.scaleX = Math.abs(this.container.scaleX) * this.look;
    void this.motion.to(this.container, { y: place.y, scaleY: place.scale }, { ms, ease: 'Sine.easeInOut' });
    void this.motion.to(this.container, { scaleX: place.scale * this.look }, { ms, ease: 'Sine.easeInOut' });
    await this.walkTo(place.x, ms);
    if (this.place === place) this.stand();
  }

  setMood(mood: CastMood): void {
    this.mood = mood;
    this.face = { ...this.face, mood };
    this.aim();
  }

  /** A gesture on top of the mood, for a moment. */
  gesturing(name: GestureName, ms = 1400): void {
    this.gesture = { name, until: this.clock + ms };
    this.aim();
  }

  /** Moves the mouth for as long as the words would take, at most four seconds. */
  talk(letters: number): void {
    const ms = Math.min(4000, 500 + letters * 34);
    this.talkUntil = this.clock + ms;
    if (this.gesture === null) this.gesturing('explain', Math.min(ms, 2600));
  }

  get talking(): boolean {
    return !this.motion.reduced && this.clock < this.talkUntil;
  }

  glance(gaze: Gaze, ms = 1200): void {
    this.face = { ...this.face, gaze };
    this.nextGlance = this.clock + ms;
  }

  /** Follows with the eyes, and a little with the head, what the player points at. */
  lookTowards(point: { x: number; y: number }): void {
    const { head } = this;
    // The drawing may be mirrored; left and right are the drawing's own.
    const aside = (point.x - head.x) * this.look;
    const below = point.y - head.y;
    this.face = { ...this.face, gaze: gazeTo(aside, below) };
    this.attention = {
      turn: Math.max(-3, Math.min(3, aside / 90)),
      nod: Math.max(-1.5, Math.min(2, below / 160)),
    };
    this.nextGlance = this.clock + 1500;
  }

  /** @param delta milliseconds since the last frame. */
  update(delta: number): void {
    if (this.motion.reduced) {
      this.still();
      return;
    }
    this.clock += delta;
    if (this.gesture !== null && this.clock > this.gesture.until) {
      this.gesture = null;
      this.aim();
    }
    this.live();
    this.flow(delta);
    this.draw();
  }

  /** True when the next frame would look the same; only with reduced motion. */
  get settled(): boolean {
    return this.motion.reduced;
  }

  destroy(): void {
    this.motion.stop(this.container);
    this.container.destroy(true);
  }

  private stand(): void {
    const { x, y, scale, facing } = this.place;
    this.look = facing === 'left' ? 1 : -1;
    this.container.setPosition(x, y).setScale(scale * this.look, scale);
  }

  private still(): void {
    this.pose = { ...this.goal };
    this.face = { ...restFace, ...this.rig.hands, ...this.gestureHands(), mood: this.mood };
    this.draw();
  }

  private aim(): void {
    const base = moodPose(this.rig, this.mood);
    const shape = this.gesture === null ? {} : gestures[this.gesture.name].pose;
    this.goal = { ...base, ...this.keepHeld(shape) };
    this.face = { ...this.face, ...restHands(this.rig), ...this.gestureHands() };
  }

  /** A hand that holds a stick or a pad does not let go for a gesture. */
  private keepHeld(pose: Partial<Pose>): Partial<Pose> {
    const kept = { ...pose };
    if (this.rig.hands.leftHand === 'hold') {
      delete kept.shoulderLeft;
      delete kept.elbowLeft;
      delete kept.wristLeft;
    }
    return kept;
  }

  private gestureHands(): Partial<FaceState> {
    if (this.gesture === null) return {};
    const hands = gestures[this.gesture.name].hands;
    return this.rig.hands.leftHand === 'hold' ? { ...hands, leftHand: 'hold' } : hands;
  }

  private live(): void {
    if (this.clock > this.nextBlink) this.nextBlink = this.clock + 2200 + ((this.clock * 7) % 2600);
    const eyesClosed = this.nextBlink - this.clock > 0 && this.sinceBlink() < 130;
    if (this.clock > this.nextGlance) {
      this.attention = { turn: 0, nod: 0 };
      const around: readonly Gaze[] = ['front', 'front', 'left', 'front', 'down', 'front', 'right'];
      this.face = { ...this.face, gaze: around[Math.floor(this.clock / 700) % around.length] ?? 'front' };
      this.nextGlance = this.clock + 1300 + ((this.clock * 3) % 1700);
    }
    let mouth: MouthShape = 'rest';
    if (this.talking) {
      const beat = Math.floor(this.clock / 115);
      mouth = talkShapes[(beat * 5) % talkShapes.length] ?? 'half';
      if (mouth === 'wide' && this.face.mouth !== 'wide') this.onSyllable(this.rig.pitch);
    }
    this.face = { ...this.face, eyesClosed, mouth };
  }

  private blinkStart = 0;
  private lastBlink = 0;
  private sinceBlink(): number {
    if (this.lastBlink !== this.nextBlink) {
      this.lastBlink = this.nextBlink;
      this.blinkStart = this.clock;
    }
    return this.clock - this.blinkStart;
  }

  /** Every joint goes a share of the way to its goal, so that a new mood never jumps. */
  private flow(delta: number): void {
    const share = 1 - Math.exp(-delta / 85);
    const next = { ...this.pose };
    for (const joint of Object.keys(next) as (keyof Pose)[])
      next[joint] += (this.goal[joint] - next[joint]) * share;
    const breath = Math.sin(this.clock / 560);
    next.breath = breath;
    const sway = Math.sin(this.clock / 1370);
    this.pose = next;
    this.shown = {
      ...next,
      turn: next.turn + this.attention.turn,
      nod: next.nod + this.attention.nod,
      head: next.head + sway * 0.7 + (this.talking ? Math.sin(this.clock / 150) * 1.3 : 0),
      lean: next.lean + sway * 0.25,
    };
    if (this.walking > 0) {
      const step = Math.sin((this.container.x / stride) * Math.PI);
      this.shown.bob = Math.abs(step) * 5;
      this.shown.legLeft = step * 11;
      this.shown.legRight = step * 11;
      this.shown.shoulderLeft += step * 7;
      this.shown.shoulderRight -= step * 7;
    }
  }
  private shown: Pose | null = null;

  private draw(): void {
    const bones = placeBones(this.rig, this.shown ?? this.pose);
    const faceKey = `${this.face.mood}${this.face.gaze}${this.face.mouth}${this.face.eyesClosed ? 1 : 0}${this.face.leftHand}${this.face.rightHand}`;
    const faceChanged = faceKey !== this.drawnFace;
    this.drawnFace = faceKey;
    for (const { part, image } of this.images) {
      if (faceChanged) image.setVisible(partShows(part, this.face));
      if (!image.visible) continue;
      const { angle, x, y } = bones[part.bone];
      const radians = angle * (Math.PI / 180);
      const [sine, cosine] = [Math.sin(radians), Math.cos(radians)];
      const { x: left, y: top } = part.box;
      image.setPosition(
        x + cosine * left - sine * top - anatomy.centre,
        y + sine * left + cosine * top - anatomy.ground,
      );
      image.setRotation(radians);
    }
  }

  private async walkTo(x: number, ms: number): Promise<void> {
    this.walking += 1;
    await this.motion.to(this.container, { x }, { ms, ease: 'Sine.easeInOut' });
    this.walking -= 1;
  }
}

function restHands(rig: Rig): Pick<FaceState, 'leftHand' | 'rightHand'> {
  return { leftHand: rig.hands.leftHand ?? 'relaxed', rightHand: rig.hands.rightHand ?? 'relaxed' };
}

function gazeTo(aside: number, below: number): Gaze {
  if (Math.abs(aside) < 70) return below > 120 ? 'down' : 'front';
  return aside < 0 ? 'left' : 'right';
}
