// The questions about reading and Danish: the answers stay with the citizen, and the caseworker hears of a wish for
// support only while the citizen shares it.
import { randomUUID } from 'node:crypto';
import type {
  CaseloadView,
  CitizenPage,
  Person,
  SaveSupport,
  SharedView,
  SupportView,
} from '@mikrosprint/contracts';
import { Client, codeOf } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';

const minute = 60_000;
let environment: TestEnvironment;
let citizen: Client;
let caseworker: Client;
let citizenId: string;

beforeAll(async () => {
  environment = await createTestEnvironment({ settings: { TEST_HOST_PROBE: 'yes' } });
  ({ caseworker, citizen } = environment);
  citizenId = await citizen.personId();
});
afterAll(() => environment.close());

const readingIsHard: SaveSupport = { reading: 'hard', danish: 'easy', share: true };

const read = () => citizen.expect(citizen.get<SupportView>('/api/me/support'));

async function save(answers: SaveSupport): Promise<SupportView> {
  const view = await citizen.expect(citizen.put<SupportView>('/api/me/support', answers));
  await environment.settled();
  return view;
}

async function forget(): Promise<void> {
  await citizen.expect(citizen.delete('/api/me/support'));
  await environment.settled();
}

async function wishSignal(id = citizenId) {
  const { rows } = await caseworker.expect(caseworker.get<CaseloadView>('/api/caseload'));
  const row = rows.find((one) => one.citizenId === id);
  return row?.signals.find(({ kind }) => kind === 'wants-support');
}

const page = () =>
  caseworker.expect(caseworker.get<CitizenPage>(`/api/caseload/${citizenId}?purpose=follow-up`));

const talk = (sharedAt: string | undefined, id = citizenId) =>
  caseworker.post(`/api/caseload/${id}/support-talk`, { sharedAt });

async function news(): Promise<{ type: string; data: Record<string, unknown> }[]> {
  const { rows } = await environment.database.query<{ type: string; data: Record<string, unknown> }>(
    `SELECT type, data FROM outbox WHERE type LIKE 'support.%' AND data->>'citizenId' = $1 ORDER BY id`,
    [citizenId],
  );
  return rows;
}

describe('the answers', () => {
  beforeAll(forget);

  test('are null before the questions are answered', async () => {
    expect(await read()).toEqual({ answers: null, sharedAt: null });
  });

  test('stay with the citizen when nothing is shared, and are offered no more', async () => {
    const before = (await news()).length;
    const view = await save({ reading: 'some-trouble', danish: 'hard', share: false });
    expect(view).toEqual({ answers: { reading: 'some-trouble', danish: 'hard' }, sharedAt: null });
    expect(await read()).toEqual(view);
    expect(await news()).toHaveLength(before);
    expect(await wishSignal()).toBeUndefined();
    const me = await citizen.expect(citizen.get<Person>('/api/me'));
    expect(me.preferences.supportCard).toBe(false);
  });

  test('can be forgotten, also twice', async () => {
    await forget();
    expect(await read()).toEqual({ answers: null, sharedAt: null });
    const { rows } = await environment.database.query('SELECT FROM support_answer WHERE person_id = $1', [
      citizenId,
    ]);
    expect(rows).toHaveLength(0);
    await forget();
  });

  test.each([
    ['another word', { reading: 'fine', danish: 'easy', share: false }],
    ['a reason', { reading: 'hard', danish: 'easy', share: false, reason: 'x' }],
    ['no choice about sharing', { reading: 'hard', danish: 'easy' }],
  ])('take no %s', async (_, body) => {
    const answer = await citizen.put('/api/me/support', body);
    expect([answer.status, codeOf(answer)]).toEqual([422, 'validation']);
  });

  test('cannot be shared when nothing is hard', async () => {
    const answer = await citizen.put('/api/me/support', { reading: 'easy', danish: 'easy', share: true });
    expect([answer.status, codeOf(answer)]).toEqual([409, 'nothing-to-share']);
    expect((await read()).answers).toBeNull();
  });
});

describe('a wish that is shared', () => {
  beforeEach(forget);

  test('says with what, never how hard it is, and is told within the open page', async () => {
    const hints = await caseworker.hints();
    const own = await citizen.hints();
    const { sharedAt } = await save(readingIsHard);
    expect((await news()).at(-1)).toEqual({
      type: 'support.shared',
      data: { citizenId, reading: true, danish: false },
    });
    expect(await wishSignal()).toMatchObject({
      since: sharedAt,
      support: { reading: true, danish: false },
    });
    expect(JSON.stringify(await page())).not.toMatch(/hard|some-trouble/);
    expect(hints).toContainEqual({ topic: 'caseload', id: citizenId });
    expect(hints).toContainEqual({ topic: 'citizen', id: citizenId });
    expect(own).toContainEqual({ topic: 'progress', id: citizenId });
  });

  test('is a signal and nothing more: no message, no e-mail, no line, no activity', async () => {
    const before = await page();
    await save(readingIsHard);
    const after = await page();
    expect(after.timeline).toEqual(before.timeline);
    expect(after.lastActivityAt).toBe(before.lastActivityAt);
    const { rows } = await environment.database.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM outbox WHERE type IN ('notification.requested', 'mail.queued')
          AND data->>'citizenId' = $1`,
      [citizenId],
    );
    expect(rows).toEqual([{ n: 0 }]);
  });

  test('is told once: neither saving again nor another degree is news', async () => {
    const { sharedAt } = await save(readingIsHard);
    const before = (await news()).length;
    expect((await save(readingIsHard)).sharedAt).toBe(sharedAt);
    expect((await save({ ...readingIsHard, reading: 'some-trouble' })).sharedAt).toBe(sharedAt);
    expect(await news()).toHaveLength(before);
  });

  test('is gone at once when it is taken back, and the answers stay', async () => {
    await save(readingIsHard);
    await save({ ...readingIsHard, share: false });
    expect(await wishSignal()).toBeUndefined();
    expect((await read()).answers).toEqual({ reading: 'hard', danish: 'easy' });
    const { rows } = await environment.database.query(
      'SELECT reading, danish, shared_at FROM citizen_support_wish WHERE citizen_id = $1',
      [citizenId],
    );
    expect(rows).toEqual([{ reading: false, danish: false, shared_at: null }]);
  });

  test('is gone too when the answers are deleted, or nothing is hard any more', async () => {
    await save(readingIsHard);
    await forget();
    expect(await wishSignal()).toBeUndefined();
    await save(readingIsHard);
    await save({ reading: 'easy', danish: 'easy', share: false });
    expect(await wishSignal()).toBeUndefined();
  });

  test('is told truly when many savings come at once', async () => {
    const answers: SaveSupport[] = [readingIsHard, { ...readingIsHard, share: false }];
    await Promise.all(
      Array.from({ length: 10 }, (_, index) => citizen.put('/api/me/support', answers[index % 2])),
    );
    await Promise.all([citizen.put('/api/me/support', readingIsHard), citizen.delete('/api/me/support')]);
    await environment.settled();
    const { sharedAt } = await read();
    expect((await wishSignal())?.since ?? null).toBe(sharedAt);
  });

  test('waits for whoever follows the citizen later', async () => {
    const others = await environment.signedIn('borger-06@demo.mikrosprint.test').personId();
    const alone = environment.signedIn('borger-10@demo.mikrosprint.test');
    const aloneId = await alone.personId();
    const setCaseworker = (id: string) =>
      environment.database.query(
        `UPDATE caseload_member SET caseworker_id = (SELECT caseworker_id FROM caseload_member WHERE citizen_id = $2)
          WHERE citizen_id = $1`,
        [id, others],
      );
    await environment.database.query('UPDATE caseload_member SET caseworker_id = $2 WHERE citizen_id = $1', [
      aloneId,
      randomUUID(),
    ]);
    await alone.expect(alone.put('/api/me/support', { reading: 'easy', danish: 'hard', share: true }));
    await environment.settled();
    expect(await wishSignal(aloneId)).toBeUndefined();
    await setCaseworker(aloneId);
    expect(await wishSignal(aloneId)).toMatchObject({ support: { reading: false, danish: true } });
  });
});

describe('"we have talked about it"', () => {
  beforeEach(forget);

  test('takes the signal away and leaves a fact, which the citizen sees as well', async () => {
    await save(readingIsHard);
    const signal = await wishSignal();
    expect((await talk(signal?.since)).status).toBe(204);
    expect(await wishSignal()).toBeUndefined();
    const seen = await page();
    expect(seen.support).toEqual({ reading: true, danish: false, talkedAt: expect.any(String) });
    const shared = await citizen.expect(citizen.get<SharedView>('/api/me/shared'));
    expect(shared.page).toEqual(seen);
    expect((await talk(signal?.since)).status).toBe(204);
    expect((await page()).support).toEqual(seen.support);
  });

  test('is over when the citizen takes the wish back', async () => {
    const { sharedAt } = await save(readingIsHard);
    await talk(sharedAt ?? undefined);
    await save({ ...readingIsHard, share: false });
    expect((await page()).support).toBeNull();
    const again = await save(readingIsHard);
    expect(await wishSignal()).toMatchObject({ since: again.sharedAt });
  });

  test('is about the wish that was seen: another one brings the signal back', async () => {
    const { sharedAt } = await save(readingIsHard);
    await talk(sharedAt ?? undefined);
    await save({ ...readingIsHard, danish: 'some-trouble' });
    expect(await wishSignal()).toMatchObject({ support: { reading: true, danish: true } });
    expect((await page()).support).toBeNull();
    const stale = await talk(sharedAt ?? undefined);
    expect([stale.status, codeOf(stale)]).toEqual([409, 'conflict']);
    expect(await wishSignal()).toBeDefined();
  });

  test('needs a wish that is shared, and a citizen one follows', async () => {
    const now = new Date().toISOString();
    const foreign = environment.signedIn('borger-08@demo.mikrosprint.test');
    const foreignId = await foreign.personId();
    const { sharedAt } = await foreign.expect(foreign.put<SupportView>('/api/me/support', readingIsHard));
    await environment.settled();
    await environment.database.query('UPDATE caseload_member SET caseworker_id = $2 WHERE citizen_id = $1', [
      foreignId,
      randomUUID(),
    ]);
    for (const [at, id] of [
      [now, citizenId],
      [sharedAt ?? now, foreignId],
      [now, randomUUID()],
    ] as const) {
      const answer = await talk(at, id);
      expect([answer.status, codeOf(answer)]).toEqual([404, 'not-found']);
    }
  });
});

describe('the news of a wish', () => {
  const append = (...events: object[]) => environment.probe<string[]>('append', { events });
  const told = async (...events: object[]) => {
    await append(...events);
    await environment.settled();
  };
  const withdrawn = () => ({ type: 'support.withdrawn', data: { citizenId } });
  const shared = (reading: boolean, danish: boolean) => ({
    type: 'support.shared',
    data: { citizenId, reading, danish },
  });

  afterAll(async () => {
    await environment.moveClock(0);
    caseworker.forget();
    citizen.forget();
  });

  test('that is late changes nothing', async () => {
    await environment.moveClock(2 * minute);
    await told(withdrawn());
    await environment.moveClock(minute);
    await told(shared(true, true));
    expect(await wishSignal()).toBeUndefined();
    await environment.moveClock(4 * minute);
    await told(shared(false, true));
    await environment.moveClock(3 * minute);
    await told(withdrawn(), shared(true, false));
    expect(await wishSignal()).toMatchObject({ support: { reading: false, danish: true } });
  });

  test('of one moment is put in order by its id', async () => {
    await environment.moveClock(5 * minute);
    const ids = await append(shared(true, false), withdrawn(), shared(true, true));
    await environment.settled();
    expect([...ids].sort()).toEqual(ids);
    expect(await wishSignal()).toMatchObject({ support: { reading: true, danish: true } });
  });

  test('that is delivered a second time does not undo the talk', async () => {
    await talk((await wishSignal())?.since);
    await environment.database.query(`DELETE FROM delivery WHERE handler LIKE 'casework.support-%'`);
    await environment.database.query(`UPDATE outbox SET relayed_at = NULL WHERE type LIKE 'support.%'`);
    await environment.settled();
    expect(await wishSignal()).toBeUndefined();
    expect((await page()).support).toMatchObject({ reading: true, danish: true });
  });

  test('without anything to wish for is refused where it is written', async () => {
    await expect(append(shared(false, false))).rejects.toThrow(/a wish is for something/);
  });
});

test('the demo caseworker has one citizen who wishes for support', async () => {
  const louise = environment.signedIn('borger-11@demo.mikrosprint.test');
  expect(await wishSignal(await louise.personId())).toMatchObject({
    support: { reading: true, danish: false },
  });
});
