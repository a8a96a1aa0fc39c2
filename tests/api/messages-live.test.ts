// Two pages that write at once while their lines break: nothing is lost, nothing comes twice, and the order is one.
import { randomUUID } from 'node:crypto';
import type { ConversationPage, MessageView } from '@mikrosprint/contracts';
import { catchUp, lastSeen, withKept, type Thread } from '../../apps/web/src/messages/thread.js';
import type { Client, LiveSocket } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { eventually } from '../support/eventually.js';
import { ThreadTest } from './support/threads.js';

let environment: TestEnvironment;
let thread: ThreadTest;
beforeAll(async () => {
  environment = await createTestEnvironment();
  thread = await ThreadTest.of(environment);
});
afterAll(() => environment.close());

const parts = [0, 1, 2, 3];

/** What a page does, without the page: it listens, and fetches what came after its last seen line. */
class OpenPage {
  known: Thread | undefined;
  /** Every line in the order it was shown first. */
  readonly shown: number[] = [];
  private turn: Promise<void> = Promise.resolve();
  private socket: LiveSocket | null = null;

  constructor(private readonly who: Client) {}

  async connect(): Promise<void> {
    this.socket = await this.who.connect();
    this.socket.on('hint', ({ topic }) => topic === 'messages' && void this.look());
    await this.look();
  }

  /** As a tunnel or a lid that is shut: no word of goodbye. */
  drop(): void {
    this.socket?.io.engine.close();
    this.socket?.disconnect();
  }

  look(): Promise<void> {
    this.turn = this.turn.then(async () => {
      const ask = (part: string): Promise<ConversationPage> => thread.page(this.who, part);
      this.show(await catchUp(ask, () => this.known));
    });
    return this.turn;
  }

  async write(text: string): Promise<MessageView> {
    const id = randomUUID();
    const kept = await thread.written(this.who, text, id);
    // The answer was lost on the way: the device sends again.
    if (kept.seq % 7 === 0) expect(await thread.written(this.who, text, id)).toEqual(kept);
    if (this.known) this.show(withKept(this.known, kept));
    return kept;
  }

  private show(next: Thread): void {
    const seen = this.known ? lastSeen(this.known) : 0;
    this.shown.push(...next.messages.map(({ seq }) => seq).filter((seq) => seq > seen));
    this.known = next;
  }
}

test('200 messages from both sides over lines that break between commits arrive everywhere, once and in order', async () => {
  const { citizen, caseworker } = environment;
  const pages = [new OpenPage(citizen), new OpenPage(caseworker), new OpenPage(citizen)] as const;
  await Promise.all(pages.map((page) => page.connect()));
  const [samira, mette, otherTab] = pages;
  for (const part of parts) {
    const sides = [samira, mette].map(async (page, side) => {
      for (let index = 0; index < 25; index += 1) {
        await page.write(`${side}-${part}-${index}`);
        if (index % 9 === side * 4) {
          page.drop();
          if (index % 2 === 0) await page.connect();
          else void page.connect();
        }
        if (side === 0 && part === 0 && index === 20) otherTab.drop();
      }
    });
    await Promise.all(sides);
    // Sixty a minute are allowed: the next part is written in the next minutes.
    await environment.moveClock((part + 1) * 62_000);
  }
  // Asleep since the first part, and awake again.
  await otherTab.connect();
  await eventually(async () => {
    await Promise.all(pages.map((page) => page.look()));
    return pages.every(({ known }) => known && lastSeen(known) === 200);
  });
  const everything = Array.from({ length: 200 }, (_, index) => index + 1);
  for (const page of pages) {
    expect(page.shown).toEqual(everything);
    expect(page.known?.messages.map(({ id }) => id)).toEqual(samira.known?.messages.map(({ id }) => id));
  }
  const texts = samira.known?.messages.map(({ text }) => text ?? '') ?? [];
  for (const side of ['0', '1']) {
    const written = texts.filter((text) => text.startsWith(`${side}-`));
    const inOrder = parts.flatMap((part) =>
      Array.from({ length: 25 }, (_, index) => `${side}-${part}-${index}`),
    );
    expect(written).toEqual(inOrder);
  }
});

test('a page that opens late fetches the newest part, and the older ones when it is asked to', async () => {
  const newest = await thread.page(environment.citizen);
  expect(newest.messages.map(({ seq }) => seq)).toEqual(
    Array.from({ length: 100 }, (_, index) => index + 101),
  );
  const older = await thread.page(environment.citizen, '?before=101');
  expect(older.messages.map(({ seq }) => seq)).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
});
