// The stage by itself on a page: built once, served from memory's neighbour, played by the real engine without a server.
import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import type { ActionInput, RunState } from '@mikrosprint/level-engine';
import type { Browser, Page } from 'playwright-core';
import type { StageProbe } from '../../apps/web/src/stage/stage-types.js';
import { isFullRun } from './support.js';

/** What the page offers to a test. */
interface ReviewWindow {
  __stage?: StageProbe;
  review: {
    source: {
      taken: ActionInput[];
      getState(): RunState;
      dispatch(action: ActionInput): void;
      next(): ActionInput | null;
      happen(kind: RunState['fx']['kind'], subject: string | null): void;
    };
    mount(): { destroy(): void };
    handle: { destroy(): void };
  };
}
declare const window: ReviewWindow & typeof globalThis;

const root = path.resolve(__dirname, '../..');
const built = path.join(root, 'tests/output/stage-page');
const pictures = path.join(root, 'tests/output/screenshots/stage');

export const stageSizes = { wide: { width: 960, height: 540 }, phone: { width: 360, height: 310 } } as const;
export type StageSize = keyof typeof stageSizes;

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

export async function serveStagePage(): Promise<{ url: string; close(): Promise<void> }> {
  await promisify(execFile)(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '--config', 'tests/browser/stage-page.config.ts'],
    { cwd: root },
  );
  const server: Server = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://stage').pathname;
    readFile(path.join(built, path.normalize(name)))
      .then((body) => {
        response.setHeader('content-type', types[path.extname(name)] ?? 'application/octet-stream');
        response.end(body);
      })
      .catch(() => response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/review.html`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

export interface StageWish {
  world: string;
  scene: string;
  tasks: string;
  renderer?: 'canvas' | 'webgl';
  calm?: boolean;
  exam?: boolean;
}

/** One stage on one page, and everything that went wrong on it. */
export class StagePage {
  readonly problems: string[] = [];

  private constructor(readonly page: Page) {
    page.on('pageerror', (error) => this.problems.push(String(error)));
    page.on('console', (message) => {
      const text = message.text();
      // A drawing that is not there yet is only warned of, and shows as a black box.
      const isHole = text.startsWith('Texture ');
      if ((message.type() === 'error' || isHole) && !text.includes('favicon')) this.problems.push(text);
    });
  }

  static async open(browser: Browser, url: string, wish: StageWish): Promise<StagePage> {
    const { world, scene, tasks, renderer = 'canvas', calm = false, exam = false } = wish;
    const page = await browser.newPage({ viewport: { width: 1000, height: 640 }, hasTouch: true });
    await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
    const stage = new StagePage(page);
    const query = new URLSearchParams({ world, scene, tasks, r: renderer });
    if (calm) query.set('calm', '');
    if (exam) query.set('mode', 'exam');
    await page.goto(`${url}?${query}`);
    await stage.ready();
    return stage;
  }

  /** The place is painted and the first frame of its act has been drawn. */
  async ready(): Promise<void> {
    const broken = new Promise<never>((_, reject) => this.page.once('pageerror', reject));
    const painted = this.page.waitForFunction(
      () => document.body.dataset['failed'] !== undefined || window.__stage?.ready() === true,
      undefined,
      { timeout: 60_000 },
    );
    await Promise.race([painted, broken]);
    await this.page.waitForTimeout(400);
  }

  async resize(size: StageSize): Promise<void> {
    await this.page.evaluate(({ width, height }) => {
      const element = document.querySelector<HTMLElement>('#stage');
      if (element === null) return;
      element.style.width = `${width}px`;
      element.style.height = `${height}px`;
    }, stageSizes[size]);
    await this.page.waitForTimeout(350);
  }

  async picture(name: string): Promise<void> {
    mkdirSync(pictures, { recursive: true });
    await this.page.locator('#stage').screenshot({ path: path.join(pictures, `${name}.png`) });
  }

  /** A picture of a moment that passes. The full run waits for it; the guard of every change only goes through it. */
  async glimpse(name: string): Promise<void> {
    if (!isFullRun) return;
    await this.page.waitForTimeout(160);
    await this.picture(name);
  }

  /** The middle of something on the stage, in page pixels. */
  async at(id: string, share = 0.5): Promise<{ x: number; y: number }> {
    const objects = await this.objects();
    const found = objects.find((object) => object.id === id);
    const corner = await this.page.locator('#stage canvas').boundingBox();
    if (found === undefined || corner === null)
      throw new Error(
        `There is no ${id} on the stage, only ${objects.map((object) => object.id).join(', ')}.`,
      );
    return { x: corner.x + found.x + found.width / 2, y: corner.y + found.y + found.height * share };
  }

  async drag(from: string, to: string): Promise<void> {
    const [start, goal] = [await this.at(from), await this.at(to)];
    const { mouse } = this.page;
    await mouse.move(start.x, start.y);
    await mouse.down();
    await mouse.move((start.x + goal.x) / 2, (start.y + goal.y) / 2, { steps: 5 });
    await mouse.move(goal.x, goal.y, { steps: 5 });
    await mouse.up();
    await this.page.waitForTimeout(150);
  }

  async touch(id: string, share = 0.5): Promise<void> {
    const { x, y } = await this.at(id, share);
    await this.page.touchscreen.tap(x, y);
    await this.page.waitForTimeout(150);
  }

  objects(): ReturnType<StageProbe['objects']> extends infer R ? Promise<R> : never {
    return this.page.evaluate(() => window.__stage?.objects() ?? []);
  }

  taken(): Promise<ActionInput[]> {
    return this.page.evaluate(() => window.review.source.taken);
  }

  state(): Promise<RunState> {
    return this.page.evaluate(() => window.review.source.getState());
  }

  send(action: ActionInput): Promise<void> {
    return this.page.evaluate((sent) => window.review.source.dispatch(sent), action);
  }

  happen(kind: RunState['fx']['kind'], subject: string | null): Promise<void> {
    return this.page.evaluate(([what, about]) => window.review.source.happen(what, about), [
      kind,
      subject,
    ] as const);
  }

  /** Gives the next right answer; false when there is none left. */
  async answer(): Promise<boolean> {
    return this.page.evaluate(() => {
      const action = window.review.source.next();
      if (action !== null) window.review.source.dispatch(action);
      return action !== null;
    });
  }

  /** Mounts and takes away the stage again and again; what is left of it afterwards. */
  remount(times: number): Promise<{ canvases: number; heap: number }> {
    return this.page.evaluate(async (count) => {
      const heap = (): number => {
        const { memory } = performance as unknown as { memory?: { usedJSHeapSize: number } };
        return memory?.usedJSHeapSize ?? 0;
      };
      const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
      window.review.handle.destroy();
      await pause(300);
      let before = 0;
      for (let round = 0; round < count; round += 1) {
        const handle = window.review.mount();
        while (window.__stage?.ready() !== true) await pause(30);
        handle.destroy();
        await pause(120);
        if (round === 1) {
          Reflect.get(globalThis, 'gc')?.();
          before = heap();
        }
      }
      await pause(300);
      Reflect.get(globalThis, 'gc')?.();
      return { canvases: document.querySelectorAll('#stage canvas').length, heap: heap() - before };
    }, times);
  }

  failed(): Promise<string | undefined> {
    return this.page.evaluate(() => document.body.dataset['failed']);
  }

  /** Nothing has gone wrong, and the picture is live. */
  async sound(): Promise<void> {
    expect(await this.failed()).toBeUndefined();
    expect(this.problems).toEqual([]);
    expect(await this.page.locator('#stage canvas').count()).toBe(1);
    expect(await this.page.locator('#stage canvas').getAttribute('aria-hidden')).toBe('true');
  }

  close(): Promise<void> {
    return this.page.close();
  }
}
