/**
 * What one author writes in one draft. An edit holds at once; within a second this device keeps it, within three the
 * server has been asked to. What the server has not taken is never let go of: a lost answer is asked for again with the
 * very same changes, and what somebody else has saved meanwhile waits for a choice.
 */
import type { DraftPart, DraftView, PartView, SaveRequest, Saved } from '@mikrosprint/contracts';
import { ApiProblem } from '../../api/problem.js';
import { conflictIn } from './conflict-facts.js';
import { sameJson, type PartContent } from './json.js';
import type { Base, KeptDraft, WrittenPart } from './kept-draft.js';

export type Changes = SaveRequest['changes'];

export interface DraftPorts {
  send(changes: Changes): Promise<Saved>;
  /** Null: nothing is left to keep. */
  keep(kept: KeptDraft | null): Promise<void>;
  /** Before the call is over, for a page that may be taken away. */
  keepAtOnce(kept: KeptDraft): void;
  /** Calls back after so many milliseconds; what it returns calls it off. */
  later(milliseconds: number, work: () => void): () => void;
}

/**
 * `unsaved`: soon sent. `offline`: nobody answers, tried again. `signed-out`: goes on after signing in. `locked`: it is
 * not being written now. `refused`: the server says why; the next edit tries again.
 */
export type SaveState = 'saved' | 'unsaved' | 'saving' | 'offline' | 'signed-out' | 'locked' | 'refused';

/** A part that both have changed. Null: taken away. */
export interface Conflict {
  part: DraftPart;
  base: PartContent | null;
  mine: PartContent | null;
  theirs: PartView | null;
}

export interface DraftSnapshot {
  parts: ReadonlyMap<DraftPart, PartContent>;
  revision: number;
  save: SaveState;
  savedAt: string | null;
  /** Why the server did not take it. */
  problem: ApiProblem | null;
  conflicts: readonly Conflict[];
  /** Something is on this device alone. */
  unsent: boolean;
}

interface PartState {
  base: Base | null;
  mine: PartContent | null;
}

const keepAfter = 500;
const sendAfter = 2_000;
/** The most changes that one save carries. */
const mostChanges = 40;
const longestWait = 30_000;
/** So soon after a try that failed, another call that gets through says little of the next one. */
const restAfterFailure = 3_000;

const isChanged = ({ base, mine }: PartState): boolean =>
  base === null || mine === null ? base !== mine : !sameJson(base.content, mine);

/** Trying again can help: nobody answered, or somebody who was busy. */
const mayPass = (problem: unknown): boolean =>
  !(problem instanceof ApiProblem) || problem.status === 0 || problem.status === 429 || problem.status >= 500;

export class DraftStore {
  private readonly parts = new Map<DraftPart, PartState>();
  private readonly conflicts = new Map<DraftPart, PartView | null>();
  private readonly listeners = new Set<() => void>();
  private pending: Changes | null = null;
  private sending: Promise<void> | null = null;
  private halt: 'offline' | 'signed-out' | 'locked' | 'refused' | null = null;
  private problem: ApiProblem | null = null;
  private attempts = 0;
  private revision: number;
  private savedAt: string | null;
  private cancelKeep: (() => void) | null = null;
  private cancelSend: (() => void) | null = null;
  private cancelRest: (() => void) | null = null;
  private shown: DraftSnapshot;

  constructor(
    view: Pick<DraftView, 'revision' | 'updatedAt' | 'parts'>,
    private readonly ports: DraftPorts,
    kept: KeptDraft | null = null,
  ) {
    this.revision = view.revision;
    this.savedAt = view.updatedAt;
    for (const { part, revision, content } of view.parts) {
      this.parts.set(part, { base: { revision, content }, mine: content });
    }
    if (kept) this.goOnWith(kept);
    this.shown = this.look();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  snapshot = (): DraftSnapshot => this.shown;

  /** All of them at once; null takes the part away. */
  edit(changes: Iterable<readonly [DraftPart, PartContent | null]>): void {
    for (const [part, mine] of changes) {
      const state = this.parts.get(part);
      if (state) state.mine = mine;
      else if (mine !== null) this.parts.set(part, { base: null, mine });
    }
    if (this.halt === 'refused') this.goOn();
    this.keepSoon();
    this.sendAfter(sendAfter);
    this.tell();
  }

  /** What the server holds now: taken over wherever nothing is being written here. */
  refresh({ revision, updatedAt, status, parts }: DraftView): void {
    if (revision < this.revision) return;
    this.revision = revision;
    this.savedAt = updatedAt;
    for (const view of parts) this.follow(view);
    const there = new Set(parts.map(({ part }) => part));
    for (const [part, state] of this.parts) {
      if (!there.has(part) && state.base !== null && !this.isBusy(part, state)) this.parts.delete(part);
    }
    if (this.halt === 'locked' && status === 'draft') this.resume();
    this.tell();
  }

  /** The author's choice between their own and what somebody else has saved. */
  resolve(part: DraftPart, chosen: PartContent | null): void {
    const theirs = this.conflicts.get(part);
    if (theirs === undefined) return;
    this.conflicts.delete(part);
    this.settle(part, theirs, chosen);
    this.keepSoon();
    this.sendAfter(0);
    this.tell();
  }

  /** After signing in again, or when the server is back. */
  resume(): void {
    this.goOn();
    this.cancelSend?.();
    this.cancelSend = null;
    this.sendAfter(this.cancelRest ? restAfterFailure : 0);
    this.tell();
  }

  /** Keeps and sends what there is, now. True: the server has all of it. */
  async flush(): Promise<boolean> {
    this.cancelKeep?.();
    this.cancelKeep = null;
    await this.keepNow();
    // What was written while an earlier save was under way goes with the next one.
    for (let turn = 0; turn < 3 && this.isUnsent(); turn++) {
      if (this.halt === 'offline') this.goOn();
      await (this.sending ?? this.send());
      if (this.halt !== null) break;
    }
    return !this.isUnsent();
  }

  /** The page may be gone the next moment. */
  noteLastWords(): void {
    const parts = this.changed();
    if (parts.length > 0) this.ports.keepAtOnce({ parts, pending: this.pending });
  }

  /** Nothing more is done by itself; what is kept stays kept. */
  close(): void {
    this.cancelKeep?.();
    this.cancelSend?.();
    this.cancelRest?.();
    this.cancelKeep = this.cancelSend = this.cancelRest = null;
    this.listeners.clear();
  }

  private goOnWith({ parts, pending }: KeptDraft): void {
    for (const { part, base, mine } of parts) {
      const there = this.parts.get(part);
      // The server has it after all: only its answer was lost.
      if (pending === null && there && sameJson(there.mine ?? undefined, mine ?? undefined)) continue;
      this.parts.set(part, { base, mine });
    }
    this.pending = pending;
    if (this.isUnsent()) this.sendAfter(0);
  }

  private follow({ part, revision, content }: PartView): void {
    const state = this.parts.get(part);
    if (!state) this.parts.set(part, { base: { revision, content }, mine: content });
    else if (!this.isBusy(part, state) && (state.base?.revision ?? 0) < revision) {
      this.parts.set(part, { base: { revision, content }, mine: content });
    }
  }

  private isBusy(part: DraftPart, state: PartState): boolean {
    return isChanged(state) || this.conflicts.has(part) || this.inPending(part);
  }

  private inPending(part: DraftPart): boolean {
    return this.pending?.some((change) => change.part === part) ?? false;
  }

  private changed(): WrittenPart[] {
    return [...this.parts]
      .filter(([part, state]) => isChanged(state) || this.inPending(part))
      .map(([part, { base, mine }]) => ({ part, base, mine }));
  }

  private isUnsent(): boolean {
    return this.pending !== null || [...this.parts.values()].some(isChanged);
  }

  private nextChanges(): Changes | null {
    const changes = this.changed()
      .filter(({ part }) => !this.conflicts.has(part))
      .map(({ part, base, mine }) => ({ part, baseRevision: base?.revision ?? 0, content: mine }));
    return changes.length === 0 ? null : changes.slice(0, mostChanges);
  }

  private keepSoon(): void {
    this.cancelKeep ??= this.ports.later(keepAfter, () => {
      this.cancelKeep = null;
      void this.keepNow();
    });
  }

  /** A device that keeps nothing is no reason not to send. */
  private async keepNow(): Promise<void> {
    const parts = this.changed();
    await this.ports
      .keep(parts.length === 0 ? null : { parts, pending: this.pending })
      .catch(() => undefined);
  }

  private sendAfter(milliseconds: number): void {
    if (this.halt === 'signed-out' || this.halt === 'locked') return;
    if (milliseconds === 0) this.cancelSend?.();
    else if (this.cancelSend) return;
    this.cancelSend = this.ports.later(milliseconds, () => {
      this.cancelSend = null;
      void this.sendNext();
    });
  }

  /** Never two at once; a save that has failed meanwhile has set its own next try. */
  private async sendNext(): Promise<void> {
    const before = this.sending;
    await before;
    if (before && this.halt !== null) return;
    await this.send();
  }

  private send(): Promise<void> {
    this.sending ??= this.sendNow().finally(() => {
      this.sending = null;
      this.tell();
    });
    return this.sending;
  }

  private async sendNow(): Promise<void> {
    if (this.halt === 'signed-out' || this.halt === 'locked') return;
    this.cancelSend?.();
    this.cancelSend = null;
    this.pending ??= this.nextChanges();
    const changes = this.pending;
    if (changes === null) return this.keepNow();
    this.tell();
    // Kept before it goes: whoever opens the draft after a crash then asks for the same answer.
    await this.keepNow();
    try {
      this.taken(changes, await this.ports.send(changes));
    } catch (problem) {
      this.notTaken(problem);
    }
    await this.keepNow();
  }

  private taken(changes: Changes, { revision, savedAt }: Saved): void {
    this.pending = null;
    this.goOn();
    this.attempts = 0;
    this.revision = Math.max(this.revision, revision);
    this.savedAt = savedAt;
    for (const { part, content } of changes) {
      const state = this.parts.get(part);
      if (state) state.base = content === null ? null : { revision, content };
      if (state?.base === null && state.mine === null) this.parts.delete(part);
    }
    if (this.nextChanges() !== null) this.sendAfter(sendAfter);
  }

  private notTaken(problem: unknown): void {
    if (mayPass(problem)) {
      this.halt = 'offline';
      this.attempts += 1;
      this.cancelRest?.();
      this.cancelRest = this.ports.later(restAfterFailure, () => (this.cancelRest = null));
      return this.sendAfter(Math.min(longestWait, 1_000 * 2 ** this.attempts));
    }
    const known = problem as ApiProblem;
    if (known.status === 401) {
      this.halt = 'signed-out';
      return;
    }
    this.pending = null;
    const conflict = known.code === 'draft-conflict' ? conflictIn(known.facts) : null;
    if (conflict) {
      for (const view of conflict.parts) this.meet(view.part, view);
      for (const part of conflict.gone) this.meet(part, null);
      // The save was refused as a whole: what nobody else has touched goes without the rest.
      if (this.nextChanges() !== null) this.sendAfter(0);
      return;
    }
    this.halt = known.code === 'draft-locked' ? 'locked' : 'refused';
    this.problem = known;
  }

  /** Somebody else has saved the part. The same words on both sides need no choice. */
  private meet(part: DraftPart, theirs: PartView | null): void {
    const mine = this.parts.get(part)?.mine ?? null;
    const same = theirs === null ? mine === null : mine !== null && sameJson(theirs.content, mine);
    if (same) this.settle(part, theirs, mine);
    else this.conflicts.set(part, theirs);
  }

  private settle(part: DraftPart, theirs: PartView | null, mine: PartContent | null): void {
    const base = theirs && { revision: theirs.revision, content: theirs.content };
    if (base === null && mine === null) this.parts.delete(part);
    else this.parts.set(part, { base, mine });
  }

  private goOn(): void {
    this.halt = null;
    this.problem = null;
  }

  private saveState(): SaveState {
    if (!this.isUnsent()) return 'saved';
    if (this.halt !== null) return this.halt;
    return this.pending !== null ? 'saving' : 'unsaved';
  }

  private look(): DraftSnapshot {
    const parts = [...this.parts].flatMap(([part, { mine }]) =>
      mine === null ? [] : [[part, mine] as const],
    );
    const conflicts = [...this.conflicts].map(([part, theirs]) => {
      const state = this.parts.get(part);
      return { part, base: state?.base?.content ?? null, mine: state?.mine ?? null, theirs };
    });
    return {
      parts: new Map(parts),
      revision: this.revision,
      save: this.saveState(),
      savedAt: this.savedAt,
      problem: this.problem,
      conflicts,
      unsent: this.isUnsent(),
    };
  }

  private tell(): void {
    this.shown = this.look();
    for (const listener of this.listeners) listener();
  }
}
