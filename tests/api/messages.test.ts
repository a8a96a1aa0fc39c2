// A thread between a citizen and whoever follows them: order, once only, scope, unread, and what becomes a task.
import { randomUUID } from 'node:crypto';
import type { CaseloadView, ConversationPage, OwnOpeningHours } from '@mikrosprint/contracts';
import { codeOf, type Client } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { ThreadTest } from './support/threads.js';
import { dayFromNow } from '../support/days.js';

let environment: TestEnvironment;
let citizen: Client;
let caseworker: Client;
let thread: ThreadTest;

beforeAll(async () => {
  environment = await createTestEnvironment({ settings: { TEST_HOST_PROBE: 'yes' } });
  ({ citizen, caseworker } = environment);
  thread = await ThreadTest.of(environment);
});
afterAll(() => environment.close());

const signals = async () => {
  const { rows } = await caseworker.expect(caseworker.get<CaseloadView>('/api/caseload'));
  return rows.find(({ citizenId }) => citizenId === thread.citizenId)?.signals ?? [];
};

describe('a message', () => {
  test('is seen by both, in the order the server kept it', async () => {
    await thread.written(citizen, 'Hej Mette');
    await thread.written(caseworker, 'Hej Samira');
    await thread.written(citizen, 'Jeg har et spørgsmål');
    const seen = await thread.page(citizen);
    expect(seen.messages.map(({ seq, from, name, text }) => [seq, from, name, text])).toEqual([
      [1, 'citizen', 'Samira Rahimi', 'Hej Mette'],
      [2, 'caseworker', 'Mette Holm', 'Hej Samira'],
      [3, 'citizen', 'Samira Rahimi', 'Jeg har et spørgsmål'],
    ]);
    expect((await thread.page(caseworker)).messages).toEqual(seen.messages);
    expect(seen).toMatchObject({ caseworkerName: 'Mette Holm', lastSeq: 3 });
  });

  test('that is sent again, also many times at once, is the same message', async () => {
    const id = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => thread.written(citizen, 'Én gang', id)),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const { messages } = await thread.page(citizen);
    expect(messages.filter((message) => message.id === id)).toHaveLength(1);
    expect(messages.map(({ seq }) => seq)).toEqual(messages.map((_, index) => index + 1));
  });

  test('keeps its words: the same id with others, or from somebody else, is refused', async () => {
    const id = randomUUID();
    await thread.written(citizen, 'Mine ord', id);
    for (const [who, text] of [
      [citizen, 'Andre ord'],
      [caseworker, 'Mine ord'],
    ] as const) {
      const answer = await thread.send(who, text, id);
      expect([answer.status, codeOf(answer)]).toEqual([409, 'id-reused']);
    }
  });

  test('is told to both, and to both people’s other pages, when it is kept', async () => {
    const pages = await Promise.all([citizen.hints(), citizen.hints(), caseworker.hints()]);
    const { seq } = await thread.written(citizen, 'Er der nogen?');
    await thread.page(citizen, `?after=${seq - 1}`);
    for (const hints of pages) {
      await environment.settled();
      expect(hints).toContainEqual({ topic: 'messages', id: thread.citizenId });
    }
  });

  test.each([
    ['nothing', ''],
    ['only blanks', ' \n\t '],
    ['more than 4,000 characters', 'a'.repeat(4001)],
    ['far too much', 'a'.repeat(50_000)],
  ])('of %s is refused', async (_, text) => {
    const answer = await thread.send(citizen, text);
    expect([answer.status, codeOf(answer)]).toEqual([422, 'validation']);
  });

  test('is kept as text, whatever is in it', async () => {
    const hostile = '<script>alert(1)</script> & <b>fed</b> “æøå” 🙂 \u202e';
    expect((await thread.written(citizen, hostile)).text).toBe(hostile.trim());
    const zero = await thread.written(citizen, ' a\u0000b\r\n\r\n\r\n\r\nc\ud800 ');
    expect(zero.text).toBe('ab\n\nc');
    expect((await thread.written(citizen, 'a'.repeat(4000))).text).toHaveLength(4000);
  });

  test('that needs an answer no more than once is sent no more than sixty times a minute', async () => {
    const other = environment.signedIn('borger-02@demo.mikrosprint.test');
    const path = `/api/conversations/${await other.personId()}/messages`;
    const statuses = [];
    for (let index = 0; index < 61; index += 1) {
      statuses.push((await other.post(path, { id: randomUUID(), text: `${index}` })).status);
    }
    expect(statuses.filter((status) => status === 200)).toHaveLength(60);
    expect(statuses.at(-1)).toBe(429);
  });
});

describe('a part of a thread', () => {
  test('after a line begins with the next one, and before one ends with the one before', async () => {
    const { messages } = await thread.page(caseworker);
    const after = await thread.page(caseworker, '?after=2');
    expect(after.messages).toEqual(messages.slice(2));
    const before = await thread.page(caseworker, '?before=3');
    expect(before.messages).toEqual(messages.slice(0, 2));
    const nothing = await thread.page(caseworker, `?after=${after.lastSeq}`);
    expect(nothing).toMatchObject({ messages: [], lastSeq: messages.length });
  });

  test.each(['?after=-1', '?after=x', '?after=1&before=3', '?before=0', '?from=1'])(
    'is not asked for by %s',
    async (part) => {
      const answer = await citizen.get(`${thread.path}${part}`);
      expect([answer.status, codeOf(answer)]).toEqual([422, 'validation']);
    },
  );
});

describe('reading', () => {
  test('is counted per side, and the other side is never told', async () => {
    await thread.written(caseworker, 'Læs mig');
    const { unread, lastSeq } = await thread.page(citizen);
    expect(unread).toBeGreaterThan(0);
    expect(await thread.unread(citizen)).toBe(unread);
    const before = await thread.page(caseworker);
    const hints = await caseworker.hints();
    const own = await citizen.hints();
    const read = await citizen.put(`${thread.path}/read`, { seq: lastSeq });
    expect(read.status).toBe(204);
    expect(await thread.page(citizen)).toMatchObject({ unread: 0, readSeq: lastSeq });
    expect(await thread.unread(citizen)).toBe(0);
    expect(await thread.page(caseworker)).toEqual({ ...before, answering: expect.any(Object) });
    await environment.settled();
    expect(own).toContainEqual({ topic: 'messages', id: thread.citizenId });
    expect(hints.filter(({ topic }) => topic === 'messages')).toEqual([]);
  });

  test('never goes back, nor beyond what is written', async () => {
    const { lastSeq } = await thread.page(citizen);
    await citizen.put(`${thread.path}/read`, { seq: 1 });
    expect((await thread.page(citizen)).readSeq).toBe(lastSeq);
    await citizen.put(`${thread.path}/read`, { seq: lastSeq + 50 });
    await thread.written(caseworker, 'Efter alt det');
    expect(await thread.page(citizen)).toMatchObject({ readSeq: lastSeq, unread: 1 });
  });

  test('comes first in the caseworker’s list, with the newest words', async () => {
    const { seq } = await thread.written(citizen, 'Det nyeste');
    const mine = await thread.summary(caseworker);
    expect(mine).toMatchObject({ lastFrom: 'citizen', preview: 'Det nyeste', citizenName: 'Samira Rahimi' });
    expect(mine?.unread).toBeGreaterThan(0);
    const list = await thread.list(caseworker);
    expect(list).toHaveLength(12);
    const unread = list.map((one) => one.unread > 0);
    expect(unread).toEqual([...unread].sort((one, other) => Number(other) - Number(one)));
    await caseworker.put(`${thread.path}/read`, { seq });
    expect(await thread.summary(caseworker)).toMatchObject({ unread: 0 });
  });
});

describe('nobody else', () => {
  test('finds the thread: another citizen, another caseworker and somebody without a part in it', async () => {
    const others = [environment.signedIn('borger-03@demo.mikrosprint.test'), await thread.colleague()];
    for (const other of others) {
      const before = await thread.page(citizen);
      const answers = [
        await other.get(thread.path),
        await other.get(`${thread.path}?after=0`),
        await thread.send(other, 'Hej'),
        await other.put(`${thread.path}/read`, { seq: 1 }),
      ];
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
      expect((await thread.page(citizen)).messages).toEqual(before.messages);
      expect(await thread.list(other)).not.toContainEqual(
        expect.objectContaining({ citizenId: thread.citizenId }),
      );
    }
    for (const [index, other] of others.entries()) {
      const settled = await other.post(`${thread.path}/settle`, { seq: 1 });
      expect(settled.status).toBe(index === 0 ? 403 : 404);
    }
    expect((await environment.lead.get(thread.path)).status).toBe(403);
  });

  test('sees an invented thread either', async () => {
    const invented = `/api/conversations/${randomUUID()}`;
    expect((await citizen.get(invented)).status).toBe(404);
    expect((await caseworker.get(invented)).status).toBe(404);
    const sent = await caseworker.post(`${invented}/messages`, { id: randomUUID(), text: 'Hej' });
    expect(sent.status).toBe(404);
  });
});

describe('what is not read at once', () => {
  test('is one line in the inbox a day, without a word of it; what is read meanwhile is none', async () => {
    await citizen.put(`${thread.path}/read`, { seq: (await thread.page(citizen)).lastSeq });
    const { seq, sentAt } = await thread.written(caseworker, 'Hemmelige ord');
    await thread.duties();
    expect(await thread.told(citizen, 'message')).toEqual([]);
    await citizen.put(`${thread.path}/read`, { seq });
    await thread.clockAt(sentAt, 61_000);
    await thread.duties();
    expect(await thread.told(citizen, 'message')).toEqual([]);

    await thread.written(caseworker, 'Hemmelige ord igen');
    await thread.clockAt(sentAt, 130_000);
    await thread.duties();
    await thread.duties();
    await thread.written(caseworker, 'Og en til');
    await thread.clockAt(sentAt, 200_000);
    await thread.duties();
    const told = await thread.told(citizen, 'message');
    expect(told).toMatchObject([
      { title: { da: 'Mette Holm har skrevet til dig' }, link: '/contact', times: 2 },
    ]);
    expect(JSON.stringify(told)).not.toMatch(/Hemmelige|Og en til/);
    await thread.clockBack();
  });

  test('is told to the caseworker with the way to the thread', async () => {
    const { sentAt } = await thread.written(citizen, 'Til Mette');
    await thread.clockAt(sentAt, 61_000);
    await thread.duties();
    expect(await thread.told(caseworker, 'message')).toMatchObject([
      { title: { da: 'Samira Rahimi har skrevet til dig' }, link: `/messages/${thread.citizenId}` },
    ]);
    await thread.clockBack();
  });
});

describe('what is not answered in the opening hours', () => {
  const unanswered = async () => (await thread.page(citizen)).unanswered;

  test('becomes a task once, with its date, and is none any more when it is answered', async () => {
    await thread.written(caseworker, 'Nu er alt besvaret');
    expect(await unanswered()).toBeNull();
    const { sentAt } = await thread.written(citizen, 'Hvornår begynder kurset?');
    await thread.written(citizen, 'Og hvor?');
    const promise = await unanswered();
    expect(promise).toEqual({ since: sentAt, answerBy: expect.any(String), overdue: false });
    const due = promise?.answerBy ?? '';

    await thread.clockAt(due, -5_000);
    await thread.duties();
    expect(await unanswered()).toMatchObject({ overdue: false });
    expect(await signals()).not.toContainEqual(expect.objectContaining({ kind: 'unanswered-message' }));

    await thread.clockAt(due, 1_000);
    await Promise.all([thread.duties(), thread.duties()]);
    await thread.duties();
    expect(await unanswered()).toMatchObject({ overdue: true });
    expect((await signals()).filter(({ kind }) => kind === 'unanswered-message')).toMatchObject([
      { since: sentAt },
    ]);
    expect(await thread.kindsTold('conversation.waiting')).toBe(1);
    expect(await thread.told(caseworker, 'message-waits')).toMatchObject([
      { title: { da: 'Samira Rahimi venter på svar' }, link: `/messages/${thread.citizenId}`, times: 1 },
    ]);

    await thread.written(caseworker, 'På mandag, i lokale 2');
    await environment.settled();
    expect(await unanswered()).toBeNull();
    expect(await signals()).not.toContainEqual(expect.objectContaining({ kind: 'unanswered-message' }));
    expect(await thread.kindsTold('conversation.answered')).toBe(1);
    await thread.duties();
    expect(await thread.kindsTold('conversation.waiting')).toBe(1);
  });

  test('is none either when the caseworker says that it needs no answer, unless more was written since', async () => {
    const first = await thread.written(citizen, 'Tak for hjælpen!');
    const second = await thread.written(citizen, 'Eller vent lidt');
    const early = await caseworker.post(`${thread.path}/settle`, { seq: first.seq });
    expect([early.status, codeOf(early)]).toEqual([409, 'conflict']);
    const due = (await unanswered())?.answerBy ?? '';
    await thread.clockAt(due, 1_000);
    await thread.duties();
    expect((await signals()).map(({ kind }) => kind)).toContain('unanswered-message');
    expect((await caseworker.post(`${thread.path}/settle`, { seq: second.seq })).status).toBe(204);
    expect((await caseworker.post(`${thread.path}/settle`, { seq: second.seq })).status).toBe(204);
    await environment.settled();
    expect(await unanswered()).toBeNull();
    expect((await signals()).map(({ kind }) => kind)).not.toContain('unanswered-message');
    expect((await citizen.post(`${thread.path}/settle`, { seq: second.seq })).status).toBe(403);
    await thread.clockBack();
  });

  test('stays gone when the news come in the wrong order', async () => {
    const citizenId = await environment.signedIn('borger-04@demo.mikrosprint.test').personId();
    const { database } = environment;
    const tell = async (type: string, minutesAgo: number, data: object) => {
      await database.query(
        `WITH told AS (
           INSERT INTO outbox (id, type, version, occurred_at, data)
           VALUES ($1, $2, 1, now() - make_interval(mins => $3), $4) RETURNING pg_notify('outbox', '')
         ) SELECT count(*) FROM told`,
        [randomUUID(), type, minutesAgo, { citizenId, ...data }],
      );
      await environment.settled();
    };
    await tell('conversation.answered', 1, {});
    await tell('conversation.waiting', 2, { since: new Date().toISOString() });
    const { rows } = await database.query(
      'SELECT since FROM citizen_unanswered_message WHERE citizen_id = $1',
      [citizenId],
    );
    expect(rows).toEqual([{ since: null }]);
  });
});

describe('opening hours', () => {
  const hours = () => caseworker.expect(caseworker.get<OwnOpeningHours>('/api/me/opening-hours'));

  test('are those of the unit, or the usual ones, until the caseworker has their own', async () => {
    expect(await hours()).toMatchObject({ own: false, closedDays: [] });
    expect((await hours()).week.map(({ weekday, to }) => [weekday, to])).toEqual([
      [1, '15:00'],
      [2, '15:00'],
      [3, '15:00'],
      [4, '15:00'],
      [5, '13:00'],
    ]);
    const { rows } = await environment.database.query<{ id: string }>(
      `SELECT unit_id AS id FROM person_role JOIN person ON person.id = person_id
        WHERE email = 'caseworker@demo.mikrosprint.test'`,
    );
    const unitHours = JSON.stringify([{ weekday: 2, from: '10:00', to: '12:00' }]);
    await environment.database.query(`INSERT INTO opening_hours VALUES ($1, $2, '[]', now())`, [
      rows[0]?.id,
      unitHours,
    ]);
    expect(await hours()).toMatchObject({ own: false, week: [{ weekday: 2, from: '10:00', to: '12:00' }] });
    await environment.database.query('DELETE FROM opening_hours');
  });

  test('that are changed change what is promised, for what is not overdue', async () => {
    await thread.written(citizen, 'Hvornår svarer du?');
    const before = (await thread.page(citizen)).unanswered?.answerBy;
    const [soon, farOff] = [30, 90].map((days) => dayFromNow(days));
    const week = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '00:00', to: '23:59' }));
    const saved = await caseworker.expect(
      caseworker.put<OwnOpeningHours>('/api/me/opening-hours', {
        week: [...week].reverse(),
        closedDays: [farOff, soon, soon],
      }),
    );
    expect(saved).toEqual({ own: true, week, closedDays: [soon, farOff] });
    const page: ConversationPage = await thread.page(citizen);
    expect(page.unanswered?.answerBy).not.toBe(before);
    expect(page.answering).toMatchObject({ week, closedDays: [soon] });
    const usual = await caseworker.expect(caseworker.delete<OwnOpeningHours>('/api/me/opening-hours'));
    expect(usual.own).toBe(false);
    expect((await thread.page(citizen)).unanswered?.answerBy).toBe(before);
  });

  test.each([
    ['no day at all', { week: [], closedDays: [] }],
    [
      'a day that closes before it opens',
      { week: [{ weekday: 1, from: '15:00', to: '09:00' }], closedDays: [] },
    ],
    [
      'a day that is none',
      { week: [{ weekday: 1, from: '09:00', to: '15:00' }], closedDays: ['2026-02-30'] },
    ],
  ])('are not %s', async (_, body) => {
    const answer = await caseworker.put('/api/me/opening-hours', body);
    expect([answer.status, codeOf(answer)]).toEqual([422, 'validation']);
  });
});

describe('phrases of one’s own', () => {
  test('are kept once each, in order, and are nobody else’s', async () => {
    const phrases = ['Tak for din besked.', 'Jeg ringer i morgen.', 'Tak for din besked.'];
    const saved = await caseworker.expect(caseworker.put('/api/me/reply-phrases', { phrases }));
    expect(saved).toEqual({ phrases: phrases.slice(0, 2) });
    const colleague = environment.signedIn('kollega@demo.mikrosprint.test');
    expect(await colleague.expect(colleague.get('/api/me/reply-phrases'))).toEqual({ phrases: [] });
    const tooMany = Array.from({ length: 21 }, (_, index) => `${index}`);
    expect((await caseworker.put('/api/me/reply-phrases', { phrases: tooMany })).status).toBe(422);
    expect((await citizen.get('/api/me/reply-phrases')).status).toBe(403);
  });
});
