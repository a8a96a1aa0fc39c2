// A server that takes drafts as the real one does, and a clock that moves when the test says so.
import type { DraftPart, DraftView, PartView, Saved, SaveRequest } from '@mikrosprint/contracts';
import { ApiProblem } from '../../../apps/web/src/api/problem.js';
import type { Changes } from '../../../apps/web/src/studio/draft/draft-store.js';
import type { PartContent } from '../../../apps/web/src/studio/draft/json.js';

const someone = { personId: '0199aaaa-0000-7000-8000-000000000009', displayName: 'Line' };
const at = '2026-11-22T09:42:00.000Z';

/** What happens to the next call: it arrives, its answer is lost, or it never arrives. */
export type Weather = 'fine' | 'answer-lost' | 'down' | 'signed-out' | 'locked' | 'too-large';

const problems: Partial<Record<Weather, ApiProblem>> = {
  down: new ApiProblem('offline', 0),
  'signed-out': new ApiProblem('session-ended', 401),
  locked: new ApiProblem('draft-locked', 409),
  'too-large': new ApiProblem('draft-too-large', 413),
};

export class StudioServer {
  revision = 1;
  weather: Weather = 'fine';
  readonly parts = new Map<DraftPart, PartView>();
  readonly calls: Changes[] = [];
  private readonly taken = new Map<string, Saved>();

  constructor(parts: Record<string, PartContent>) {
    for (const [part, content] of Object.entries(parts)) this.put(part as DraftPart, content);
  }

  /** Somebody else saves. */
  write(part: DraftPart, content: PartContent | null): void {
    this.revision += 1;
    if (content === null) this.parts.delete(part);
    else this.put(part, content);
  }

  save = async (changes: SaveRequest['changes']): Promise<Saved> => {
    this.calls.push(changes);
    await Promise.resolve();
    const refusal = problems[this.weather];
    if (refusal) throw refusal;
    const saved = this.take(changes);
    if (this.weather === 'answer-lost') throw new ApiProblem('offline', 0);
    return saved;
  };

  view(): DraftView {
    return {
      draftId: '0199aaaa-0000-7000-8000-000000000001',
      sprintId: 'send-en-fil',
      title: { da: 'Send en fil' },
      status: 'draft',
      revision: this.revision,
      levels: 1,
      steps: 1,
      updatedAt: at,
      updatedBy: someone,
      published: null,
      openComments: 0,
      organisation: null,
      parts: [...this.parts.values()],
      here: [],
      transitions: ['submit'],
    };
  }

  private put(part: DraftPart, content: PartContent): void {
    this.parts.set(part, { part, revision: this.revision, content, savedAt: at, savedBy: someone });
  }

  private take(changes: Changes): Saved {
    const overtaken = changes.filter(
      ({ part, baseRevision }) => (this.parts.get(part)?.revision ?? 0) !== baseRevision,
    );
    const digest = JSON.stringify(changes);
    if (overtaken.length > 0) {
      const before = this.taken.get(digest);
      if (before) return before;
      throw new ApiProblem('draft-conflict', 409, {
        parts: overtaken.flatMap(({ part }) => this.parts.get(part) ?? []),
        gone: overtaken.map(({ part }) => part).filter((part) => !this.parts.has(part)),
      });
    }
    this.revision += 1;
    for (const { part, content } of changes) {
      if (content === null) this.parts.delete(part);
      else this.put(part, content);
    }
    const saved = { revision: this.revision, savedAt: at };
    this.taken.set(digest, saved);
    return saved;
  }
}

export class Timers {
  private now = 0;
  private waiting: { at: number; work: () => void }[] = [];

  later = (milliseconds: number, work: () => void): (() => void) => {
    const entry = { at: this.now + milliseconds, work };
    this.waiting.push(entry);
    return () => (this.waiting = this.waiting.filter((other) => other !== entry));
  };

  /** Lets so much time pass, with everything that falls due on the way. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.now + milliseconds;
    for (;;) {
      const next = this.waiting.filter(({ at: due }) => due <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.waiting = this.waiting.filter((other) => other !== next);
      this.now = next.at;
      next.work();
      await settled();
    }
    this.now = end;
    await settled();
  }
}

export async function settled(): Promise<void> {
  for (let turn = 0; turn < 30; turn++) await Promise.resolve();
}
