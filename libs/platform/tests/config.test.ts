import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../src/config.js';

const database = 'postgresql://someone:word@127.0.0.1:5432/mikrosprint';
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'config-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function configure(settings: Record<string, string> = {}) {
  return loadConfig({ DATABASE_URL: database, MIKROSPRINT_DATA: folder, ...settings });
}

describe('the settings', () => {
  test('listen only on this computer until asked', () => {
    expect(configure().http).toEqual({ host: '127.0.0.1', port: 3000, publicUrl: 'http://localhost:3000' });
  });

  test('name the setting that is wrong', () => {
    expect(() => configure({ PORT: 'http' })).toThrow(/PORT/);
    expect(() => loadConfig({ MIKROSPRINT_DATA: folder })).toThrow(/DATABASE_URL/);
    expect(() => configure({ MAIL: 'ftp://mail' })).toThrow(/MAIL/);
  });

  test('an empty value is as good as none', () => {
    expect(configure({ REDIS_URL: '' }).redisUrl).toBeNull();
  });

  test('a machine makes its own secret once and keeps it to itself', () => {
    const first = configure().tokenSecret.export().toString('utf8');
    const second = configure().tokenSecret.export().toString('utf8');
    expect(first).toBe(second);
    expect(first.length).toBeGreaterThanOrEqual(32);
    expect(readFileSync(join(folder, 'token-secret'), 'utf8')).toBe(first);
    expect(statSync(join(folder, 'token-secret')).mode & 0o077).toBe(0);
  });

  test('production wants a secret that somebody chose', () => {
    const production = { NODE_ENV: 'production' };
    expect(() => configure(production)).toThrow(/TOKEN_SECRET is required/);
    const example = 'change-me-change-me-change-me-change-me';
    expect(() => configure({ ...production, TOKEN_SECRET: example })).toThrow(/looks like an example/);
    expect(() => configure({ ...production, TOKEN_SECRET: 'a'.repeat(40) })).toThrow(/looks like an example/);
    const chosen = 'kR7_2vQm9xWzL4tYbN8cHfJ1sDgA6eUp0oIi';
    expect(configure({ ...production, TOKEN_SECRET: chosen }).production).toBe(true);
  });

  test('a stand-in for the push services is for development only, and a key of our own is a key', () => {
    const production = { NODE_ENV: 'production', TOKEN_SECRET: 'kR7_2vQm9xWzL4tYbN8cHfJ1sDgA6eUp0oIi' };
    const receiver = { PUSH_RECEIVER: 'http://127.0.0.1:9000/path' };
    expect(configure(receiver).pushReceiver).toBe('http://127.0.0.1:9000');
    expect(configure(production).pushReceiver).toBeNull();
    expect(() => configure({ ...production, ...receiver })).toThrow(/PUSH_RECEIVER is for development/);
    expect(() => configure({ VAPID_PRIVATE_KEY: 'short' })).toThrow(/VAPID_PRIVATE_KEY: is 32 bytes/);
  });

  test('demo people in production only when asked for by name', () => {
    const production = { NODE_ENV: 'production', TOKEN_SECRET: 'kR7_2vQm9xWzL4tYbN8cHfJ1sDgA6eUp0oIi' };
    expect(configure(production).demo).toBe(false);
    expect(() => configure({ ...production, DEMO_MODE: 'yes' })).toThrow(/DEMO_MODE=yes is refused/);
    expect(configure({ ...production, DEMO_MODE: 'yes-in-production' }).demo).toBe(true);
    expect(configure({ DEMO_MODE: 'yes' }).demo).toBe(true);
  });
});
