// The package has no types; other projects that compile this file must find ours, which an import cannot express.
// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- see above
/// <reference path="./zzfx.d.ts" />
/** Short sounds made on the spot. Off until the player chooses them; the library is fetched only then. */
export type SoundName =
  | 'tap'
  | 'lift'
  | 'drop'
  | 'good'
  | 'bad'
  | 'hint'
  | 'done'
  | 'paper'
  | 'print'
  | 'stamp'
  | 'send'
  | 'grow'
  | 'bell'
  | 'win'
  | 'voice';

type Recipe = readonly (number | undefined)[];

/** zzfx parameters: volume, randomness, frequency, attack, sustain, release, shape, curve, slide, ... */
const recipes: Readonly<Record<SoundName, Recipe>> = {
  tap: [0.35, 0, 420, 0, 0.01, 0.03, 1, 1.6],
  lift: [0.3, 0, 300, 0.01, 0.02, 0.06, 1, 1.2, 12],
  drop: [0.45, 0, 150, 0, 0.02, 0.09, 0, 0.8, -6],
  good: [0.45, 0, 587, 0.01, 0.09, 0.22, 1, 1.4, 0, 0, 293, 0.08],
  bad: [0.35, 0, 196, 0.01, 0.06, 0.16, 1, 1, -2],
  hint: [0.3, 0, 740, 0.02, 0.05, 0.16, 1, 1.6, 0, 0, 120, 0.06],
  done: [0.45, 0, 523, 0.01, 0.1, 0.26, 1, 1.4, 0, 0, 262, 0.07, 0.07],
  paper: [0.22, 0.1, 900, 0.01, 0.03, 0.07, 4, 2, 0, 0, 0, 0, 0, 8],
  print: [0.2, 0, 90, 0.02, 0.25, 0.1, 2, 0.4, 0, 0, 40, 0.04, 0.06],
  stamp: [0.55, 0, 92, 0, 0.02, 0.1, 2, 0.6, -3],
  send: [0.25, 0, 320, 0.02, 0.08, 0.16, 1, 1.6, 16],
  grow: [0.28, 0, 240, 0.01, 0.1, 0.1, 1, 1.3, 5],
  bell: [0.45, 0, 1320, 0, 0.05, 0.5, 0, 1.8],
  win: [0.5, 0, 523, 0.02, 0.22, 0.45, 1, 1.5, 0, 0, 262, 0.1, 0.12],
  voice: [0.16, 0.08, 160, 0.01, 0.02, 0.03, 1, 0.7],
};

/** Each world answers in its own voice: brass bells in the hotel, wood and steel in the workshop, soft wood in the library. */
const inWorld: Readonly<Record<string, Partial<Record<SoundName, Recipe>>>> = {
  hotel: {
    good: [0.42, 0, 880, 0, 0.05, 0.42, 0, 1.9],
    done: [0.45, 0, 784, 0, 0.1, 0.5, 0, 1.8, 0, 0, 262, 0.09],
    tap: [0.3, 0, 620, 0, 0.01, 0.06, 0, 1.8],
    drop: [0.4, 0, 210, 0, 0.02, 0.12, 0, 1, -4],
  },
  workshop: {
    good: [0.4, 0, 392, 0.01, 0.06, 0.16, 1, 1.2, 0, 0, 196, 0.06],
    done: [0.45, 0, 392, 0.01, 0.1, 0.22, 1, 1.2, 0, 0, 196, 0.06, 0.06],
    tap: [0.32, 0, 250, 0, 0.01, 0.03, 2, 1.4],
    drop: [0.45, 0, 120, 0, 0.02, 0.1, 2, 0.8, -5],
  },
  everyday: {
    good: [0.4, 0, 523, 0.01, 0.05, 0.26, 0, 1.6, 0, 0, 131, 0.07],
    done: [0.42, 0, 466, 0.01, 0.1, 0.34, 0, 1.5, 0, 0, 233, 0.08, 0.08],
    tap: [0.32, 0, 340, 0, 0.01, 0.04, 0, 1.8],
    drop: [0.4, 0, 170, 0, 0.02, 0.1, 0, 1, -4],
  },
};

export class Sounds {
  private play: ((...parameters: (number | undefined)[]) => unknown) | null = null;

  constructor(
    private on: boolean,
    private readonly world: string,
  ) {
    if (on) void this.load();
  }

  set(on: boolean): void {
    this.on = on;
    if (on) void this.load();
  }

  /** @param pitch hertz instead of the recipe's own. */
  sound(name: SoundName, pitch?: number): void {
    if (!this.on || this.play === null) return;
    const recipe = [...(inWorld[this.world]?.[name] ?? recipes[name])];
    if (pitch !== undefined) recipe[2] = pitch;
    try {
      this.play(...recipe);
    } catch {
      // A browser that gives no sound must not stop the level.
      this.on = false;
    }
  }

  private async load(): Promise<void> {
    if (this.play !== null) return;
    try {
      const { zzfx } = await import('zzfx');
      this.play = zzfx;
    } catch {
      this.on = false;
    }
  }
}
