/**
 * One play session, without React and without the stage: both look at it and both act through it. Practice answers at
 * once (the level engine runs here) and is stored, then sent; an exam asks the server and waits.
 */
import type { Level } from '@mikrosprint/curriculum';
import type { ActionInput, LearnerLevel, RunState } from '@mikrosprint/level-engine';
import type { StageSource } from '../stage/stage-types.js';
import type { QueueNotice } from './sync/queue.js';

export type SaveState =
  /** Everything is on the server. */
  | 'saved'
  | 'saving'
  /** No answer from the server: kept here and sent later. */
  | 'offline'
  /** Kept here until the person has signed in again. */
  | 'signed-out'
  /** The server will not take it; a person must act. */
  | 'blocked'
  /** Nothing is meant to be kept. */
  | 'rehearsed';

export interface SessionView {
  state: RunState;
  save: SaveState;
  /** Server time of the latest commit. */
  savedAt: string | null;
  /** Exam only: the answer is on its way, and nothing can be done until it has landed. */
  waiting: boolean;
  notice: QueueNotice | null;
}

export interface PlaySession extends StageSource {
  readonly level: LearnerLevel;
  /** Practice only: the level with its keys, for the preview of the outcome while offline. */
  readonly content: Level | null;
  readonly enrolmentId: string;
  /** An author tries the level: no server hears of it, and nobody can be asked for help. */
  readonly isRehearsal?: true;
  runId(): string;
  getView(): SessionView;
  getState(): RunState;
  subscribe(listener: () => void): () => void;
  dispatch(action: ActionInput): void;
  dismissNotice(): void;
  /** Look whether the run has moved on another device. */
  refresh(): Promise<void>;
  close(): void;
}

/** Holds a value and tells those who look. */
export class Observed<T> {
  private value: T;
  private readonly listeners = new Set<() => void>();

  constructor(value: T) {
    this.value = value;
  }

  get(): T {
    return this.value;
  }

  set(value: T): void {
    if (value === this.value) return;
    this.value = value;
    for (const listener of [...this.listeners]) listener();
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
