/** What the level player and the stage agree on. This file imports no game engine, so that any page may use it. */
import type { ActionInput, LearnerLevel, RunState } from '@mikrosprint/level-engine';

export type StageLocale = 'da' | 'en';

/** The session, seen from the stage: read, subscribe and dispatch, nothing else. */
export interface StageSource {
  level: LearnerLevel;
  getState(): RunState;
  subscribe(listener: () => void): () => void;
  dispatch(action: ActionInput): void;
}

export interface StageOptions {
  source: StageSource;
  reducedMotion: boolean;
  soundOn: boolean;
  /** The name of the object that is held or pointed at, or null. The page shows it in a caption outside the canvas. */
  onCaption(caption: string | null): void;
  locale: StageLocale;
  /** As in the sprint's `world`; one that nobody has drawn is the office. */
  world: string;
  /** Which drawing plays which member of the cast, from the sprint's sheet; an id without an entry names its own. */
  cast?: Readonly<Record<string, string>>;
  /** Called at most once; the stage has already taken itself away and the level goes on in the panel. */
  onError(error: unknown): void;
}

export interface StageHandle {
  setReducedMotion(on: boolean): void;
  setSound(on: boolean): void;
  setLocale(locale: StageLocale): void;
  destroy(): void;
}

export type MountStage = (element: HTMLElement, options: StageOptions) => StageHandle;

/** An object on the stage in CSS pixels relative to the canvas; what browser tests tap and drag. */
export interface StageObjectBox {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Reachable as `window.__stage`, only when the address has an `r` parameter. */
export interface StageProbe {
  /** False while a place is being painted or changed. */
  ready(): boolean;
  objects(): StageObjectBox[];
  /** So many extra people and things on the move, for benches; 0 sends them away. */
  crowd(count: number): void;
}
