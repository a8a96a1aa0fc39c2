import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

export interface StartOptions {
  data: string;
  port: number;
  settings?: Record<string, string>;
  /** Starts as this user instead of ours. */
  user?: { uid: number; gid: number };
}

/** One `npm start`, as a person sees it: its lines, whether it became ready, how it ended. */
export class StartedProduct {
  private text = '';
  private readonly child: ChildProcess;
  readonly ended: Promise<number | null>;

  constructor(readonly options: StartOptions) {
    const { data, port, settings, user } = options;
    this.child = spawn(process.execPath, [path.join(root, 'apps/deploy/local/start.mjs')], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      // The demo people without their story, as the other suites have them.
      env: {
        PATH: process.env['PATH'],
        MIKROSPRINT_DATA: data,
        PORT: String(port),
        DEMO_STORY: 'no',
        ...settings,
      },
      ...user,
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (chunk: Buffer) => (this.text += chunk.toString('utf8')));
    }
    this.ended = new Promise((resolve) => this.child.once('exit', resolve));
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  get output(): string {
    return this.text;
  }

  /** Resolves when the address was printed; fails with everything it said when it ended before. */
  async ready(): Promise<void> {
    let over = false;
    void this.ended.then(() => (over = true));
    while (!this.text.includes('Mikrosprint is running')) {
      if (over) throw new Error(`It did not start:\n${this.text}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Waits until it has ended by itself, and returns the lines it explained itself with. */
  async refusal(): Promise<{ code: number | null; lines: string[] }> {
    const code = await this.ended;
    const lines = this.text
      .split('\n')
      .filter((line) => line.trim() !== '' && !/^(Building|Starting|Preparing)/.test(line));
    return { code, lines };
  }

  async stop(): Promise<number | null> {
    this.child.kill('SIGTERM');
    return this.ended;
  }

  /** As `kill -9` does: nothing of it can tidy up. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
  }

  async health(): Promise<{ status: string }> {
    const answer = await fetch(`http://127.0.0.1:${this.options.port}/api/health`);
    return (await answer.json()) as { status: string };
  }
}

export function temporaryFolder(mode = 0o755): { path: string; remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'mikrosprint-start-'));
  // mkdtemp makes folders only their maker can enter, which is one of the cases to test, and not the others.
  chmodSync(folder, mode);
  return { path: folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
