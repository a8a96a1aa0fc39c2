import type { WriteNote } from '@mikrosprint/contracts';
import type { ProblemCode } from '../../../api/problem.js';

/** What is being written about one citizen. `waiting`: it is to be kept, and the server has not said yet that it is. */
export interface NoteDraft extends WriteNote {
  waiting: boolean;
  /** Why the server did not take it; trying again would not help. */
  refused?: ProblemCode;
}

/** By the citizen's id. */
export type NoteDraftsKept = Record<string, NoteDraft>;

export interface NoteDraftDoors {
  send(citizenId: string, note: WriteNote): Promise<void>;
  /** The code of a refusal that stands; null for what passes, as a line that is down does. */
  refusalOf(problem: unknown): ProblemCode | null;
  kept(): Promise<NoteDraftsKept | undefined>;
  keep(change: (kept: NoteDraftsKept) => NoteDraftsKept): void;
  newId(): string;
  /** Does it a little later. */
  later(work: () => void): void;
}

/** The notes that one person has begun: each letter is kept on the device, and goes from there once it is saved. */
export class NoteDrafts {
  private drafts: NoteDraftsKept = {};
  private awake: Promise<void> | null = null;
  private readonly sending = new Set<string>();
  private willTryAgain = false;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly doors: NoteDraftDoors) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly getState = (): NoteDraftsKept => this.drafts;

  /** Takes up what an earlier visit left; what is written here meanwhile is newer. */
  wake(): Promise<void> {
    this.awake ??= this.doors.kept().then((kept = {}) => this.set({ ...kept, ...this.drafts }));
    return this.awake;
  }

  write(citizenId: string, change: Partial<Pick<WriteNote, 'text' | 'shared'>>): void {
    const { refused: _, ...before } = this.drafts[citizenId] ?? this.empty();
    if (before.waiting) return;
    const draft = { ...before, ...change };
    this.put(citizenId, draft.text === '' && !draft.shared ? null : draft);
  }

  /** From now on it is to be kept, whenever there is a line. */
  async save(citizenId: string): Promise<void> {
    const draft = this.drafts[citizenId];
    if (draft === undefined || draft.text.trim() === '') return;
    this.put(citizenId, { ...draft, waiting: true });
    await this.send(citizenId);
  }

  /** Tries again with all that wait. */
  async sendWaiting(): Promise<void> {
    await this.wake();
    const waiting = Object.entries(this.drafts).filter(([, { waiting }]) => waiting);
    await Promise.all(waiting.map(([citizenId]) => this.send(citizenId)));
  }

  private async send(citizenId: string): Promise<void> {
    const draft = this.drafts[citizenId];
    if (draft === undefined || this.sending.has(citizenId)) return;
    this.sending.add(citizenId);
    const { id, text, shared } = draft;
    try {
      await this.doors.send(citizenId, { id, text: text.trim(), shared });
      this.put(citizenId, null);
    } catch (problem) {
      const refused = this.doors.refusalOf(problem);
      if (refused !== null) this.put(citizenId, { ...draft, waiting: false, refused });
      else this.tryAgain();
    } finally {
      this.sending.delete(citizenId);
    }
  }

  private tryAgain(): void {
    if (this.willTryAgain) return;
    this.willTryAgain = true;
    this.doors.later(() => {
      this.willTryAgain = false;
      void this.sendWaiting();
    });
  }

  private empty(): NoteDraft {
    return { id: this.doors.newId(), text: '', shared: false, waiting: false };
  }

  private put(citizenId: string, draft: NoteDraft | null): void {
    const changed = (drafts: NoteDraftsKept): NoteDraftsKept => {
      const { [citizenId]: _, ...others } = drafts;
      return draft === null ? others : { ...others, [citizenId]: draft };
    };
    this.doors.keep(changed);
    this.set(changed(this.drafts));
  }

  private set(drafts: NoteDraftsKept): void {
    this.drafts = drafts;
    for (const listener of this.listeners) listener();
  }
}
