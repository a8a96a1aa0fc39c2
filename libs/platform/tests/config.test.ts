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
  const needed = {
    DATABASE_URL: database,
    MIKROSPRINT_DATA: folder,
    PUBLIC_URL: 'https://sprint.example.dk',
  };
  return loadConfig({ ...needed, ...settings });
}

const chosen = 'kR7_2vQm9xWzL4tYbN8cHfJ1sDgA6eUp0oIi';
const production = { NODE_ENV: 'production', TOKEN_SECRET: chosen, CREDENTIAL_SECRET: chosen };

describe('the settings', () => {
  test('listen only on this computer until asked', () => {
    expect(configure({ PUBLIC_URL: '', DEMO_MODE: 'yes' }).http).toEqual({
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://localhost:3000',
    });
  });

  test('want the address that stands in every proof, except in a demo', () => {
    expect(() => configure({ PUBLIC_URL: '' })).toThrow(/PUBLIC_URL is required outside demo mode/);
    expect(configure({ PUBLIC_URL: 'https://sprint.example.dk/' }).http.publicUrl).toBe(
      'https://sprint.example.dk',
    );
  });

  test('say who issues, in words and in an address', () => {
    expect(configure().issuer).toEqual({ slug: 'koebenhavns-kommune', url: null, email: null });
    expect(() => configure({ ISSUER_SLUG: 'Københavns Kommune' })).toThrow(/ISSUER_SLUG: is small letters/);
    expect(() => configure({ ISSUER_EMAIL: 'kommunen' })).toThrow(/ISSUER_EMAIL/);
  });

  test('name the setting that is wrong', () => {
    expect(() => configure({ PORT: 'http' })).toThrow(/PORT/);
    expect(() => loadConfig({ MIKROSPRINT_DATA: folder, DEMO_MODE: 'yes' })).toThrow(/DATABASE_URL/);
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

  test('the keys of credentials are sealed with a secret of its own', () => {
    const { tokenSecret, credentialSecret } = configure();
    expect(credentialSecret.equals(tokenSecret)).toBe(false);
    expect(configure().credentialSecret.equals(credentialSecret)).toBe(true);
    expect(statSync(join(folder, 'credential-secret')).mode & 0o077).toBe(0);
  });

  test.each(['TOKEN_SECRET', 'CREDENTIAL_SECRET'])('production wants a %s that somebody chose', (name) => {
    expect(() => configure({ ...production, [name]: '' })).toThrow(`${name} is required`);
    const example = 'change-me-change-me-change-me-change-me';
    expect(() => configure({ ...production, [name]: example })).toThrow(`${name} looks like an example`);
    expect(() => configure({ ...production, [name]: 'a'.repeat(40) })).toThrow(/looks like an example/);
    expect(configure(production).production).toBe(true);
  });

  test.each([
    ['PUSH_RECEIVER', 'pushReceiver'],
    ['PROOF_SOURCE', 'proofSource'],
  ] as const)('%s, a stand-in for machines of others, is for development only', (name, field) => {
    const standIn = { [name]: 'http://127.0.0.1:9000/path' };
    expect(configure(standIn)[field]).toBe('http://127.0.0.1:9000');
    expect(configure(production)[field]).toBeNull();
    expect(() => configure({ ...production, ...standIn })).toThrow(`${name} is for development`);
  });

  test('a key of our own towards the push services is a key', () => {
    expect(() => configure({ VAPID_PRIVATE_KEY: 'short' })).toThrow(/VAPID_PRIVATE_KEY: is 32 bytes/);
  });

  test('demo people in production only when asked for by name', () => {
    expect(configure(production).demo).toBe(false);
    expect(() => configure({ ...production, DEMO_MODE: 'yes' })).toThrow(/DEMO_MODE=yes is refused/);
    expect(configure({ ...production, DEMO_MODE: 'yes-in-production' }).demo).toBe(true);
    expect(configure({ DEMO_MODE: 'yes' }).demo).toBe(true);
  });
});
