import { randomUUID } from 'node:crypto';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { eventually } from '../support/eventually.js';

let environment: TestEnvironment;

beforeAll(async () => {
  environment = await createTestEnvironment({ settings: { TEST_HOST_PROBE: 'yes' } });
});
afterAll(() => environment.close());

const helpWithdrawn = () => ({
  type: 'help.withdrawn',
  data: { citizenId: randomUUID(), helpRequestId: randomUUID() },
});
const certificateRevoked = () => ({
  type: 'certificate.revoked',
  data: { citizenId: randomUUID(), certificateId: randomUUID() },
});
const slowStep = () => ({
  type: 'step.passed-after-failing',
  data: { citizenId: randomUUID(), runId: randomUUID(), stepId: 'a' },
});

async function effects(handler: string, eventIds: string[]): Promise<string[]> {
  const { rows } = await environment.database.query<{ event_id: string }>(
    'SELECT event_id FROM probe WHERE handler = $1 AND event_id = ANY($2) ORDER BY event_id',
    [handler, eventIds],
  );
  return rows.map((row) => row.event_id);
}

describe('an event', () => {
  test('reaches its handler, once, and nobody has to poll for it', async () => {
    const ids = await environment.probe<string[]>('append', { events: [helpWithdrawn(), helpWithdrawn()] });
    await eventually(async () => (await effects('probe.notes', ids)).length === 2);
    await environment.settled();
    expect(await effects('probe.notes', ids)).toEqual([...ids].sort());
  });

  test('of a transaction that fails has never happened', async () => {
    const { rows: before } = await environment.database.query('SELECT count(*)::int AS n FROM outbox');
    await expect(environment.probe('append', { events: [helpWithdrawn()], fail: true })).rejects.toThrow(
      'on purpose',
    );
    const { rows: after } = await environment.database.query('SELECT count(*)::int AS n FROM outbox');
    expect(after).toEqual(before);
  });

  test('that does not fit its schema is refused where it is written', async () => {
    const crooked = { type: 'help.withdrawn', data: { citizenId: 'somebody', helpRequestId: randomUUID() } };
    await expect(environment.probe('append', { events: [crooked] })).rejects.toThrow(/citizenId/);
    const chatty = { ...helpWithdrawn(), data: { ...helpWithdrawn().data, name: 'Amina' } };
    await expect(environment.probe('append', { events: [chatty] })).rejects.toThrow(/name/);
  });

  test('told twice has one effect (C-12)', async () => {
    const ids = await environment.probe<string[]>('append', { events: [helpWithdrawn()] });
    await eventually(async () => (await effects('probe.notes', ids)).length === 1);
    // As after a crash between adding to the queue and marking the row.
    await environment.database.query('UPDATE outbox SET relayed_at = NULL WHERE id = ANY($1)', [ids]);
    await environment.settled();
    expect(await effects('probe.notes', ids)).toHaveLength(1);
  });

  test('whose handler fails is tried again, and the failed tries leave nothing behind', async () => {
    const ids = await environment.probe<string[]>('append', { events: [certificateRevoked()] });
    await eventually(async () => (await effects('probe.stumbles', ids)).length === 1);
    await environment.settled();
    expect(await effects('probe.stumbles', ids)).toHaveLength(1);
    expect(environment.log()).toContain('probe.stumbles');
    expect(environment.log()).toContain(ids[0]);
  });

  test('survives the worker being killed in the middle of it (F9)', async () => {
    const ids = await environment.probe<string[]>('append', { events: [slowStep(), slowStep(), slowStep()] });
    await eventually(async () => {
      const { rows } = await environment.database.query(`SELECT FROM bullmq.job WHERE state = 'active'`);
      return rows.length > 0;
    });
    await environment.restart('kill');
    await eventually(async () => (await effects('probe.slow', ids)).length === 3, 45_000);
    await environment.settled();
    expect(await effects('probe.slow', ids)).toEqual([...ids].sort());
  });

  test('is told once although two workers race for it (F3)', async () => {
    const second = await environment.another({ api: false, worker: true });
    const events = Array.from({ length: 300 }, helpWithdrawn);
    const ids = await environment.probe<string[]>('append', { events });
    await eventually(async () => (await effects('probe.notes', ids)).length >= 300);
    await environment.settled();
    expect(await effects('probe.notes', ids)).toEqual([...ids].sort());
    await second.close();
  });
});

describe('a live hint', () => {
  test('reaches every open page of the person, through every api process, and nobody else', async () => {
    const second = await environment.another({ api: true, worker: false });
    const here = await environment.citizen.hints();
    const elsewhere = await environment.at(second, 'citizen').hints();
    const stranger = await environment.caseworker.hints();
    const personIds = [await environment.citizen.personId()];
    await environment.probe('tell', { personIds, hint: { topic: 'inbox', id: 'a' } });
    await eventually(() => here.length === 1 && elsewhere.length === 1);
    expect([here, elsewhere, stranger]).toEqual([
      [{ topic: 'inbox', id: 'a' }],
      [{ topic: 'inbox', id: 'a' }],
      [],
    ]);
    await second.close();
  });

  test('of a transaction leaves when it commits, and never when it fails', async () => {
    const hints = await environment.citizen.hints();
    const personIds = [await environment.citizen.personId()];
    const tell = (id: string, fail: boolean) =>
      environment.probe('tell', { personIds, hint: { topic: 'progress', id }, inTransaction: true, fail });
    await expect(tell('lost', true)).rejects.toThrow('on purpose');
    await tell('kept', false);
    await eventually(() => hints.length > 0);
    expect(hints).toEqual([{ topic: 'progress', id: 'kept' }]);
  });
});
