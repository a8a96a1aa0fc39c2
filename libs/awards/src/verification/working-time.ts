/**
 * Ends something that works for too long. While it waits for an answer the clock stands still, so a slow server of
 * others is not held against it.
 */
export class WorkingTime {
  private spentMs = 0;
  private since: number | null = null;
  private waiting = 0;
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly mostMs: number,
    private readonly over: () => void,
  ) {}

  begin(): void {
    if (this.timer !== null || this.waiting > 0) return;
    this.since = performance.now();
    this.timer = setTimeout(this.over, Math.max(0, this.mostMs - this.spentMs));
  }

  async whileWaiting<Answer>(answer: Promise<Answer>): Promise<Answer> {
    this.waiting += 1;
    this.pause();
    try {
      return await answer;
    } finally {
      this.waiting -= 1;
      this.begin();
    }
  }

  /** For good. */
  end(): void {
    this.waiting = Number.POSITIVE_INFINITY;
    this.pause();
  }

  private pause(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    if (this.since !== null) this.spentMs += performance.now() - this.since;
    this.timer = null;
    this.since = null;
  }
}
