/**
 * What one person writes in their CV. An edit holds at once and this device keeps it; a moment after the writer pauses
 * the server is asked to. What it has not taken is never let go of.
 */
import type { Cv, CvChangedFacts, CvSaved, SaveCv } from '@mikrosprint/contracts';
import { ApiProblem } from '../../api/problem.js';
import { merge, same, type CvPart } from './cv-merge.js';
import { savable, type Problems } from './cv-rules.js';

/** The CV as the server has it. */
export interface Base {
  cv: Cv;
  revision: number;
}

/** What this device keeps until the server has it. */
export interface KeptCv {
  base: Base;
  mine: Cv;
  /** Saves that were never answered: the server may have one of them. */
  sent: Cv[];
}

export interface CvPorts {
  save(request: SaveCv): Promise<CvSaved>;
  /** Null: nothing is left to keep. */
  keep(kept: KeptCv | null): void;
  /** Calls back after so many milliseconds; what it returns calls it off. */
  later(milliseconds: number, work: () => void): () => void;
}

/**
 * `incomplete`: all is saved but fields that are not right yet. `offline`: nobody answers, tried again. `torn`: waits for
 * a choice. `refused`: the server says why; the next edit tries again.
 */
export type SaveState = 'saved' | 'unsaved' | 'saving' | 'incomplete' | 'offline' | 'torn' | 'refused';

export interface CvSnapshot {
  cv: Cv;
  save: SaveState;
  problems: Problems;
  /** Parts that were written here and elsewhere, with what stands there. */
  torn: readonly { part: CvPart; theirs: Cv }[];
  refusal: ApiProblem | null;
  revision: number;
}

const afterPause = 900;
/** So many unanswered saves are remembered. */
const mostUnanswered = 4;
const longestWait = 30_000;

const mayPass = (problem: unknown): boolean =>
  !(problem instanceof ApiProblem) ||
  problem.status < 400 ||
  problem.status >= 500 ||
  [401, 408, 429].includes(problem.status);

export class CvStore {
  private mine: Cv;
  private sent: Cv[] = [];
  private torn: CvPart[] = [];
  private closed = false;
  private sending: Promise<void> | null = null;
  private halt: 'offline' | 'refused' | null = null;
  private refusal: ApiProblem | null = null;
  private attempts = 0;
  private cancel: (() => void) | null = null;
  private readonly listeners = new Set<() => void>();
  private shown: CvSnapshot;

  constructor(
    private base: Base,
    private readonly ports: CvPorts,
    kept: KeptCv | null = null,
  ) {
    this.mine = base.cv;
    if (kept) this.goOnWith(kept);
    this.shown = this.look();
    if (this.isUnsaved()) this.sendAfter(0);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): CvSnapshot => this.shown;

  edit(change: Partial<Cv>): void {
    this.mine = { ...this.mine, ...change };
    if (this.halt === 'refused') this.halt = null;
    this.keep();
    this.sendAfter(afterPause);
    this.tell();
  }

  /** What the server holds now, from another tab perhaps. */
  refresh(there: Base): void {
    if (there.revision <= this.base.revision || this.sending !== null) return;
    this.follow(there);
    if (this.isUnsaved()) this.sendAfter(afterPause);
    this.tell();
  }

  /** The owner's choice for a part that was written here and elsewhere. */
  choose(part: CvPart, whose: 'mine' | 'theirs'): void {
    if (whose === 'theirs') this.mine = { ...this.mine, [part]: this.base.cv[part] };
    this.torn = this.torn.filter((one) => one !== part);
    this.keep();
    this.sendAfter(0);
    this.tell();
  }

  /** The line is back, or somebody has signed in again. */
  resume(): void {
    if (this.halt === 'offline') this.halt = null;
    if (this.isUnsaved()) this.sendAfter(0);
    this.tell();
  }

  /** Sends what there is, now. True: nothing is on this device alone. */
  async flush(): Promise<boolean> {
    this.cancel?.();
    this.cancel = null;
    if (this.halt === 'offline') this.halt = null;
    // What was written while an earlier save was under way goes with the next one.
    for (let turn = 0; turn < 3 && !this.closed && this.toSend() !== null; turn += 1) {
      await (this.sending ?? this.send());
      if (this.halt !== null) break;
    }
    return !this.isUnsaved();
  }

  /** Nothing is sent and nothing is kept any more. */
  close(): void {
    this.closed = true;
    this.cancel?.();
    this.cancel = null;
    this.listeners.clear();
  }

  private goOnWith({ base, mine, sent }: KeptCv): void {
    const there = this.base;
    this.base = base;
    this.mine = mine;
    this.sent = sent;
    this.follow(there);
  }

  /** Takes over what was saved elsewhere; what both have written waits for a choice. */
  private follow(there: Base): void {
    // The last save was taken after all, and only its answer was lost: what was written since goes on from it.
    const from = this.sent.some((cv) => same(cv, there.cv)) ? there.cv : this.base.cv;
    const { cv, torn } = merge(from, this.mine, there.cv);
    this.base = there;
    this.sent = [];
    this.mine = cv;
    this.torn = [...new Set([...this.torn, ...torn])].filter((part) => !same(cv[part], there.cv[part]));
    this.keep();
  }

  private isUnsaved(): boolean {
    const { cv, problems } = savable(this.mine, this.base.cv);
    return problems.size > 0 || !same(cv, this.base.cv);
  }

  /** Null: there is nothing to send, or it waits for a choice. */
  private toSend(): Cv | null {
    if (this.torn.length > 0) return null;
    const { cv } = savable(this.mine, this.base.cv);
    return same(cv, this.base.cv) ? null : cv;
  }

  private keep(): void {
    if (this.closed) return;
    const { base, mine, sent } = this;
    this.ports.keep(this.isUnsaved() ? { base, mine, sent } : null);
  }

  private sendAfter(milliseconds: number): void {
    this.cancel?.();
    if (this.closed) return;
    this.cancel = this.ports.later(milliseconds, () => {
      this.cancel = null;
      void (this.sending ?? this.send());
    });
  }

  private send(): Promise<void> {
    const cv = this.toSend();
    if (cv === null || this.closed) return Promise.resolve();
    this.sent = [...this.sent, cv].slice(-mostUnanswered);
    this.keep();
    this.sending = this.save(cv).finally(() => {
      this.sending = null;
      this.keep();
      if (this.halt === null && this.toSend() !== null && this.cancel === null) this.sendAfter(afterPause);
      this.tell();
    });
    this.tell();
    return this.sending;
  }

  private async save(cv: Cv): Promise<void> {
    try {
      const { revision } = await this.ports.save({ baseRevision: this.base.revision, cv });
      this.base = { cv, revision };
      this.sent = [];
      this.halt = null;
      this.attempts = 0;
    } catch (problem) {
      this.notTaken(problem);
    }
  }

  private notTaken(problem: unknown): void {
    if (mayPass(problem)) {
      this.halt = 'offline';
      this.attempts += 1;
      return this.sendAfter(Math.min(longestWait, 1_000 * 2 ** this.attempts));
    }
    const known = problem as ApiProblem;
    const there = known.code === 'cv-changed' ? changedTo(known.facts) : null;
    if (there) {
      this.halt = null;
      return this.follow(there);
    }
    this.halt = 'refused';
    this.refusal = known;
  }

  private look(): CvSnapshot {
    const { problems } = savable(this.mine, this.base.cv);
    return {
      cv: this.mine,
      save: this.stateOf(problems),
      problems,
      torn: this.torn.map((part) => ({ part, theirs: this.base.cv })),
      refusal: this.halt === 'refused' ? this.refusal : null,
      revision: this.base.revision,
    };
  }

  private stateOf(problems: Problems): SaveState {
    if (this.torn.length > 0) return 'torn';
    if (this.sending !== null) return 'saving';
    if (this.toSend() !== null) return this.halt ?? 'unsaved';
    return problems.size > 0 ? 'incomplete' : 'saved';
  }

  private tell(): void {
    this.shown = this.look();
    for (const listener of this.listeners) listener();
  }
}

function changedTo(facts: Record<string, unknown>): Base | null {
  const { cv, revision } = facts as Partial<CvChangedFacts>;
  return cv !== undefined && typeof revision === 'number' ? { cv, revision } : null;
}
