import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { Sources } from '@mikrosprint/open-badges';
import { CheckingPool } from '../src/verification/checking-pool.js';

const threadFile = pathToFileURL(path.join(__dirname, 'support/odd.thread.mjs'));
const limits = { threads: 1, workMs: 300, memoryMb: 48, line: 2 };
const sources: Sources = {
  ownDocument: () => Promise.resolve(undefined),
  ownCredential: () => Promise.resolve(null),
  fetch: () => Promise.resolve({ ok: false, failure: 'refused' }),
};

let pool: CheckingPool;
beforeEach(() => {
  pool = new CheckingPool(threadFile, limits);
});
afterEach(() => pool.end());
const check = (handed: string, answers = sources) =>
  pool.check({ handed, email: null, now: '2026-03-01T12:00:00.000Z' }, answers);

test.each(['loop', 'fill'])(
  'a check that goes on for ever (%s) is ended, and the next one made',
  async (handed) => {
    expect(await check(handed)).toEqual({ ok: false, reason: 'too-heavy' });
    expect(await check('fine')).toEqual({ ok: true, report: 'fine' });
  },
);

test('whoever waits behind one that is ended gets an answer, and too many are told to come back', async () => {
  const all = await Promise.all(['loop', 'one', 'two', 'three', 'four'].map((handed) => check(handed)));
  expect(all[0]).toEqual({ ok: false, reason: 'too-heavy' });
  expect(all.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(2);
  expect(all.filter((one) => !one.ok && one.reason === 'busy').length).toBeGreaterThanOrEqual(1);
});

test('the time of others is not the time of the check', async () => {
  const fetch = async () => {
    await pause(limits.workMs * 2);
    return { ok: false, failure: 'too-slow' } as const;
  };
  expect(await check('ask', { ...sources, fetch })).toMatchObject({
    ok: true,
    report: { question: 1, answer: { failure: 'too-slow' } },
  });
});

test('what we cannot answer ends the check, and is our fault', async () => {
  const fetch = () => Promise.reject(new Error('the database is away'));
  await expect(check('ask', { ...sources, fetch })).rejects.toThrow('the database is away');
  await expect(check('throw')).rejects.toThrow('out of order');
  expect(await check('fine')).toEqual({ ok: true, report: 'fine' });
});
