// Two hundred open pages lose the server in the middle of what is written, and find back to it by themselves: nothing
// is lost, nothing comes twice, nobody is turned away, and the caseworker's list is right afterwards.
import { randomUUID } from 'node:crypto';
import type { CaseloadView, ConversationPage, MessageView } from '@mikrosprint/contracts';
import { io } from 'socket.io-client';
import { lineOptions } from '../../apps/web/src/api/live-line.js';
import { catchUp, lastSeen, type Thread } from '../../apps/web/src/messages/thread.js';
import { Story } from '../api/support/care-events.js';
import type { LiveSocket } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { eventually } from '../support/eventually.js';

const pagesOpen = 200;
const callers = 20;
/** Below what a caseworker may write in a minute. */
const answered = 50;
const patienceMs = 120_000;
/** Two hundred people do not press the same key at the same moment. */
const betweenWritersMs = 10;
const beforeRepeatingMs = 400;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

let environment: TestEnvironment;
const pages: OpenPage[] = [];
beforeAll(async () => {
  environment = await createTestEnvironment({ settings: { TEST_HOST_PROBE: 'yes' } });
});
afterAll(() => {
  for (const { socket } of pages) socket.disconnect();
  return environment.close();
});

/** A citizen's page with the thread open, as the web has it: its line, its back-off, its catching up, its repeated sending. */
class OpenPage {
  known: Thread | undefined;
  /** Every line in the order it was shown first. */
  readonly shown: number[] = [];
  readonly refusals: number[] = [];
  readonly socket: LiveSocket;
  /** When it lost the line, and when it first tried to have it back. */
  lost = 0;
  firstTry = 0;
  private turn: Promise<void> = Promise.resolve();

  constructor(
    readonly citizenId: string,
    private readonly token: string,
    private readonly baseUrl: string,
  ) {
    this.socket = io(baseUrl, { ...lineOptions, transports: ['websocket'], forceNew: true, auth: { token } });
    this.socket.on('connect', () => void this.look());
    this.socket.on('hint', ({ topic }) => topic === 'messages' && void this.look());
    this.socket.on('disconnect', () => (this.lost = performance.now()));
    this.socket.io.on('reconnect_attempt', () => (this.firstTry ||= performance.now()));
  }

  /** What the last look brought; while nobody answers, what was known stays. */
  look(): Promise<void> {
    this.turn = this.turn.then(async () => {
      const next = await catchUp(
        (part) => this.ask<ConversationPage>('GET', part),
        () => this.known,
      ).catch(() => this.known);
      if (next === undefined) return;
      const seen = this.known ? lastSeen(this.known) : 0;
      this.shown.push(...next.messages.map(({ seq }) => seq).filter((seq) => seq > seen));
      this.known = next;
    });
    return this.turn;
  }

  /** Sends until the server has said that it is kept; whether an earlier try arrived nobody knows. */
  async write(text: string): Promise<MessageView> {
    const message = { id: randomUUID(), text };
    for (;;) {
      const kept = await this.ask<MessageView>('POST', '/messages', message).catch(() => null);
      if (kept) return kept;
      await pause(beforeRepeatingMs);
      await eventually(() => this.socket.connected, patienceMs);
    }
  }

  private async ask<T>(method: string, part: string, body?: unknown): Promise<T> {
    const answer = await fetch(`${this.baseUrl}/api/conversations/${this.citizenId}${part}`, {
      method,
      headers: { authorization: `Bearer ${this.token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) this.refusals.push(answer.status);
    if (!answer.ok) throw new Error(`${method} answered ${answer.status}`);
    return (await answer.json()) as T;
  }
}

/** Citizens whom the demo caseworker follows, each with the token of an open page. */
async function openPages(): Promise<void> {
  const ids = Array.from({ length: pagesOpen }, () => randomUUID());
  const { database } = environment;
  await database.query(
    `INSERT INTO person (id, email, display_name, preferences, created_at)
     SELECT id, id || '@lines.test', 'Borger ' || id, '{}', now() FROM unnest($1::uuid[]) AS id`,
    [ids],
  );
  await database.query(
    `INSERT INTO person_role (id, person_id, role, unit_id)
     SELECT gen_random_uuid(), id, 'citizen',
            (SELECT unit_id FROM person_role WHERE role = 'caseworker' AND person_id = $2)
       FROM unnest($1::uuid[]) AS id`,
    [ids, await environment.caseworker.personId()],
  );
  await database.query(
    'INSERT INTO caseload_member (citizen_id, caseworker_id, since) SELECT id, $2, now() FROM unnest($1::uuid[]) AS id',
    [ids, await environment.caseworker.personId()],
  );
  for (const personId of ids) {
    const sign = { lib: 'platform', service: 'AccessTokens', method: 'sign' };
    const args = [{ personId, sessionId: randomUUID() }];
    const token = await environment.probe<string>('call', { ...sign, args });
    pages.push(new OpenPage(personId, token, environment.baseUrl));
  }
  await eventually(() => pages.every(({ socket }) => socket.connected), patienceMs);
  await Promise.all(pages.map((page) => page.look()));
}

const kept = async (): Promise<number> => {
  const { rows } = await environment.database.query<{ kept: number }>(
    `SELECT count(*)::int AS kept FROM message WHERE text LIKE 'Fra borger %'`,
  );
  return rows[0]?.kept ?? 0;
};

test('a server that is killed and started anew has every page back, with every message once and in order', async () => {
  await openPages();
  const demo = await Story.of(environment, environment.citizen);
  const callsOf = pages.slice(0, callers).map(({ citizenId }) => {
    const call = demo.askedForHelp('neighbour');
    return { ...call, data: { ...call.data, citizenId, enrolmentId: randomUUID() } };
  });

  await environment.probe('append', { events: callsOf });
  const writing = Promise.all(
    pages.map(async (page, index) => {
      await pause(index * betweenWritersMs);
      return page.write(`Fra borger ${index}`);
    }),
  );
  await eventually(async () => (await kept()) >= callers, patienceMs);
  await environment.stop('kill');
  await eventually(() => pages.every(({ socket }) => !socket.connected), patienceMs);
  await environment.restart('kill');

  // Written before most of the pages are back: nothing tells them but their own looking.
  const { caseworker } = environment;
  const first = pages.slice(0, answered);
  for (const { citizenId } of first) {
    const path = `/api/conversations/${citizenId}/messages`;
    await caseworker.expect(caseworker.post(path, { id: randomUUID(), text: 'Fra sagsbehandler' }));
  }
  await writing;
  await eventually(() => pages.every(({ socket }) => socket.connected), patienceMs);
  // The line tells again: what is written now arrives without anybody asking.
  const last = pages.at(-1);
  const path = `/api/conversations/${last?.citizenId}/messages`;
  await caseworker.expect(caseworker.post(path, { id: randomUUID(), text: 'Fra sagsbehandler' }));
  await eventually(() => last && last.shown.length >= 2, patienceMs);
  await Promise.all(pages.map((page) => page.look()));

  expect(await kept()).toBe(pagesOpen);
  for (const [index, page] of pages.entries()) {
    const lines = page.known?.messages ?? [];
    expect(page.shown).toEqual(lines.map((_, place) => place + 1));
    expect(lines.filter(({ from }) => from === 'citizen').map(({ text }) => text)).toEqual([
      `Fra borger ${index}`,
    ]);
    const isAnswered = index < answered || page === last;
    expect(lines.filter(({ text }) => text === 'Fra sagsbehandler')).toHaveLength(isAnswered ? 1 : 0);
  }

  // Each page chose its own moment to come back, and none was turned away for coming.
  const waits = pages.map(({ lost, firstTry }) => Math.round((firstTry - lost) / 100));
  expect(new Set(waits).size).toBeGreaterThan(10);
  expect(pages.flatMap(({ refusals }) => refusals)).toEqual([]);

  await environment.settled();
  const { rows } = await caseworker.expect(caseworker.get<CaseloadView>('/api/caseload'));
  const calling = rows.filter(({ signals }) => signals.some(({ kind }) => kind === 'asked-for-help'));
  expect(rows).toHaveLength(pagesOpen + 12);
  const ours = new Set(pages.map(({ citizenId }) => citizenId));
  expect(
    calling
      .map(({ citizenId }) => citizenId)
      .filter((id) => ours.has(id))
      .sort(),
  ).toEqual(
    pages
      .slice(0, callers)
      .map(({ citizenId }) => citizenId)
      .sort(),
  );
});
