/** A talk: the person has walked in, speaks when the talk moves on, and shows in face and hands how it lands. */
import type { LearnerStepOf, RunState } from '@mikrosprint/level-engine';
import type { Box } from '../art/svg.js';
import type { CastMood } from '../cast/rig.js';
import { lettersOf } from './letters.js';
import type { Act, ActObject, World } from './world.js';

type TalkStep = LearnerStepOf<'dialogue'>;

/** The mood 0 (angry) .. 5 (relieved) as one of the four faces. */
export function faceOf(mood: number): CastMood {
  if (mood <= 1) return 'annoyed';
  if (mood === 2) return 'worried';
  return mood === 3 ? 'neutral' : 'pleased';
}

export class TalkAct implements Act {
  private node: string | null = null;
  /** The step is over; what was still to be said is not said to the next one. */
  private left = false;

  constructor(
    private readonly world: World,
    private readonly step: TalkStep,
  ) {}

  enter(state: RunState): void {
    this.world.camera.look(this.focus());
    const step = state.steps[this.step.id];
    if (step?.mechanic !== 'dialogue') return;
    this.node = step.node;
    const guest = this.world.people.at('guest');
    guest?.setMood(faceOf(step.mood));
    void this.later(420, () => this.sayNode(step.node));
  }

  follow(state: RunState, fresh: boolean): void {
    const step = state.steps[this.step.id];
    if (step?.mechanic !== 'dialogue') return;
    const moved = step.node !== this.node;
    this.node = step.node;
    if (!fresh) {
      this.world.people.at('guest')?.setMood(faceOf(step.mood));
      return;
    }
    this.react(state, faceOf(step.mood), moved);
  }

  objects(): ActObject[] {
    return [];
  }

  leave(): void {
    this.left = true;
    this.world.people.destroyBubble();
  }

  private react(state: RunState, mood: CastMood, moved: boolean): void {
    const { people, camera, effects, sounds } = this.world;
    const guest = people.at('guest');
    const { kind } = state.fx;
    if (kind === 'bad') {
      guest?.setMood(mood === 'pleased' || mood === 'neutral' ? 'worried' : mood);
      guest?.gesturing('refuse', 1500);
      camera.nudge(3);
      sounds.sound('bad');
      const colleague = people.at('colleague');
      if (state.feedback?.actor !== this.step.actor)
        people.speak(colleague, lettersOf(state.feedback?.text), 'worried');
      void this.later(2200, () => guest?.setMood(mood));
      return;
    }
    if (kind === 'hint') {
      const colleague = people.at('colleague') ?? guest;
      sounds.sound('hint');
      colleague?.gesturing('think', 1800);
      people.speak(colleague, 40, 'neutral');
      return;
    }
    guest?.setMood(mood);
    if (kind === 'good' || kind === 'step-done') {
      sounds.sound(kind === 'step-done' ? 'done' : 'good');
      guest?.gesturing('nod', 800);
      camera.pulse();
      const head = guest?.head;
      if (head !== undefined && kind === 'step-done') effects.paper(head.x, head.y - 30, 14, 90);
    }
    if (kind === 'step-done') people.at('colleague')?.setMood('pleased');
    const letters = lettersOf(state.feedback?.text);
    void this.later(260, () => people.speak(guest, moved ? Math.max(letters, 60) : letters, mood));
  }

  /** Both faces, when a colleague stands beside. */
  private focus(): Box {
    const { talkFocus, colleague } = this.world.place;
    if (this.world.people.at('colleague') === null) return talkFocus;
    const right = Math.max(talkFocus.x + talkFocus.width, colleague.x + 96);
    return { ...talkFocus, width: right - talkFocus.x };
  }

  private async later(ms: number, work: () => void): Promise<void> {
    await this.world.motion.wait(ms);
    if (!this.left) work();
  }

  private sayNode(node: string | null): void {
    const words = this.step.nodes.find(({ id }) => id === node)?.says;
    if (words !== undefined) this.world.people.speak(this.world.people.at('guest'), lettersOf(words));
  }
}
