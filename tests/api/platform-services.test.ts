import { randomUUID } from 'node:crypto';
// The one file, for the whole platform takes seconds to load.
import { outboxInsertSql } from '../../libs/platform/src/outbox/outbox.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';

let environment: TestEnvironment;

beforeAll(async () => {
  environment = await createTestEnvironment({ settings: { TEST_HOST_PROBE: 'yes' }, worker: false });
});
afterAll(() => environment.close());

const call = <T>(service: string, method: string, ...args: unknown[]) =>
  environment.probe<T>('call', { lib: 'platform', service, method, args });

describe('rate limits', () => {
  const limit = (key: string) => ({ key, limit: 3, windowSeconds: 60 });

  test('count every attempt, also when all arrive at once', async () => {
    const key = randomUUID();
    const attempts = Array.from({ length: 20 }, () => call('RateLimits', 'consume', [limit(key)]));
    const results = await Promise.allSettled(attempts);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    for (const result of results) {
      if (result.status === 'rejected') expect(String(result.reason)).toContain('too-many-requests');
    }
  });

  test('open again when their time is over, and are kept apart', async () => {
    const [one, other] = [randomUUID(), randomUUID()];
    for (let attempt = 0; attempt < 3; attempt += 1) await call('RateLimits', 'consume', [limit(one)]);
    await expect(call('RateLimits', 'consume', [limit(one)])).rejects.toThrow('too-many-requests');
    await call('RateLimits', 'consume', [limit(other)]);
    await environment.moveClock(61_000);
    await call('RateLimits', 'consume', [limit(one)]);
    await environment.moveClock(0);
  });

  test('survive a restart, and keep nobody’s address in the clear', async () => {
    const key = `sign-in:address:${randomUUID()}`;
    for (let attempt = 0; attempt < 3; attempt += 1) await call('RateLimits', 'consume', [limit(key)]);
    await environment.restart();
    await expect(call('RateLimits', 'consume', [limit(key)])).rejects.toThrow('too-many-requests');
    const { rows } = await environment.database.query<{ key: string }>('SELECT key FROM rate_limit');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter((row) => row.key.includes('sign-in'))).toEqual([]);
  });

  test('are forgotten on request', async () => {
    const key = randomUUID();
    for (let attempt = 0; attempt < 3; attempt += 1) await call('RateLimits', 'consume', [limit(key)]);
    await call('RateLimits', 'clear', key);
    await call('RateLimits', 'consume', [limit(key)]);
  });
});

describe('the look-up log', () => {
  const lookUp = (citizenId: string, purpose = 'follow-up') => ({
    actorId: randomUUID(),
    role: 'caseworker',
    unitId: null,
    citizenId,
    purpose,
    route: '/caseload/:citizenId',
    fields: ['progress'],
    result: 'shown',
  });

  test('shows a citizen who looked, newest first, and nobody else’s', async () => {
    const [amina, bo] = [randomUUID(), randomUUID()];
    await call('LookUpLog', 'record', lookUp(amina));
    await call('LookUpLog', 'record', [lookUp(bo), lookUp(amina, 'conversation')]);
    const seen = await call<{ purpose: string }[]>('LookUpLog', 'forCitizen', amina);
    expect(seen.map(({ purpose }) => purpose)).toEqual(['conversation', 'follow-up']);
  });

  test('wants a purpose, and cannot be rewritten', async () => {
    const amina = randomUUID();
    await expect(call('LookUpLog', 'record', lookUp(amina, ''))).rejects.toThrow(/purpose/);
    await call('LookUpLog', 'record', lookUp(amina));
    await expect(
      environment.database.query(`UPDATE access_log SET purpose = 'nothing' WHERE citizen_id = $1`, [amina]),
    ).rejects.toThrow('append-only');
  });
});

describe('the outbox of a hand-written statement', () => {
  test('writes events only when the change happened', async () => {
    const { rows } = await environment.database.query<{ n: number }>('SELECT count(*)::int AS n FROM outbox');
    const before = rows[0]?.n ?? 0;
    const parameter = JSON.stringify([
      {
        id: randomUUID(),
        type: 'help.withdrawn',
        version: 1,
        occurredAt: new Date().toISOString(),
        data: { citizenId: randomUUID(), helpRequestId: randomUUID() },
      },
    ]);
    const told = (when: string) =>
      environment.database.query(`WITH ${outboxInsertSql('$1', when)} SELECT 1 AS done`, [parameter]);
    await told('EXISTS (SELECT WHERE false)');
    const none = await environment.database.query('SELECT FROM outbox');
    expect(none.rowCount).toBe(before);
    const notified = await listen(() => told('true'));
    const one = await environment.database.query('SELECT FROM outbox');
    expect(one.rowCount).toBe(before + 1);
    expect(notified).toBe(true);
  });

  /** Whether the relay was poked although nothing selects from the inserted rows. */
  async function listen(work: () => Promise<unknown>): Promise<boolean> {
    const client = await environment.database.connect();
    let heard = false;
    client.on('notification', () => (heard = true));
    await client.query('LISTEN outbox');
    await work();
    await client.query('SELECT 1');
    client.release(true);
    return heard;
  }
});
