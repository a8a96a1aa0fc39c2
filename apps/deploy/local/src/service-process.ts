import { spawn, type ChildProcess } from 'node:child_process';
import { Refusal } from './refusal.js';

export interface ServiceOptions {
  name: string;
  script: string;
  cwd: string;
  environment: Record<string, string | undefined>;
  say: (line: string) => void;
  /** Called when the service has been running and can no longer be kept so. */
  giveUp: (line: string) => void;
}

const firstDelayMs = 500;
const longestDelayMs = 10_000;
/** Running this long counts as healthy: the next failure starts with the short delay again. */
const steadyMs = 60_000;
const stopWithinMs = 4_000;
/** Never ready and dead this often: something a restart does not mend. */
const failedStarts = 3;

type Message = { ready: string } | { refused: string; message: string };

/** One process of the product, started again when it dies, with longer pauses when it keeps dying. */
export class ServiceProcess {
  private child: ChildProcess | null = null;
  private stopping = false;
  private failures = 0;
  private hasBeenReady = false;
  private delayMs = firstDelayMs;
  private refusal: string | null = null;
  private pause: NodeJS.Timeout | null = null;

  constructor(private readonly options: ServiceOptions) {}

  /** Resolves when the service says that it is ready; rejects with its own words when it refuses to start. */
  start(): Promise<void> {
    return new Promise((resolve, reject) => this.spawn(resolve, reject));
  }

  async stop(): Promise<void> {
    this.stopping = true;
    if (this.pause !== null) clearTimeout(this.pause);
    const child = this.child;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill('SIGTERM');
    const impatient = setTimeout(() => child.kill('SIGKILL'), stopWithinMs);
    await ended;
    clearTimeout(impatient);
  }

  private spawn(ready: () => void, refuse: (error: Error) => void): void {
    const startedAt = Date.now();
    const child = spawn(process.execPath, ['--enable-source-maps', this.options.script], {
      cwd: this.options.cwd,
      env: this.options.environment,
      // A group of its own: Ctrl+C in the terminal reaches the supervisor, which stops things in order.
      detached: true,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.child = child;
    child.on('message', (message: Message) => {
      if ('refused' in message) this.refusal = message.message;
      else {
        this.failures = 0;
        this.hasBeenReady = true;
        ready();
      }
    });
    child.once('exit', (code, signal) => {
      if (this.stopping) return;
      const reason = signal ?? `exit code ${code ?? 'unknown'}`;
      this.afterExit(reason, Date.now() - startedAt, ready, refuse);
    });
  }

  private afterExit(
    reason: string,
    livedMs: number,
    ready: () => void,
    refuse: (error: Error) => void,
  ): void {
    const { name, say, giveUp } = this.options;
    this.failures += 1;
    const hopeless = this.refusal ?? (this.failures >= failedStarts ? this.cannotStart(reason) : null);
    if (hopeless !== null) {
      // Before the first "ready" the caller waits for the refusal; afterwards nobody does, and the product is ended.
      refuse(new Refusal(hopeless));
      if (this.hasBeenReady) giveUp(hopeless);
      return;
    }
    if (livedMs > steadyMs) this.delayMs = firstDelayMs;
    say(`The ${name} stopped (${reason}); it is being started again.`);
    this.pause = setTimeout(() => this.spawn(ready, refuse), this.delayMs);
    this.delayMs = Math.min(this.delayMs * 2, longestDelayMs);
  }

  private cannotStart(reason: string): string {
    return `The ${this.options.name} does not start (${reason}, ${failedStarts} times); the reason is above.`;
  }
}
