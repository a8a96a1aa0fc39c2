import { createSecretKey, createECDH } from 'node:crypto';
import type { Config } from '@mikrosprint/platform';
import { PushKeys } from '../src/push/push-keys.js';

const config = (secret: string, pushKey: string | null = null) =>
  ({
    pushKey,
    tokenSecret: createSecretKey(Buffer.from(secret)),
    http: { publicUrl: 'https://mikrosprint.example:8443' },
  }) as Config;

test('every process of an installation makes the same key, and another installation another', () => {
  const ours = new PushKeys(config('the secret of one installation'));
  expect(new PushKeys(config('the secret of one installation')).publicKey).toBe(ours.publicKey);
  expect(new PushKeys(config('the secret of another')).publicKey).not.toBe(ours.publicKey);
  expect(Buffer.from(ours.publicKey, 'base64url')).toHaveLength(65);
});

test('a configured key is used as it is', () => {
  const pair = createECDH('prime256v1');
  pair.generateKeys();
  const secret = Buffer.from(pair.getPrivateKey('hex').padStart(64, '0'), 'hex').toString('base64url');
  expect(new PushKeys(config('unused', secret)).publicKey).toBe(pair.getPublicKey('base64url'));
});

test('says who sends, to whom and for how long: half a day at most', () => {
  const now = new Date('2026-11-23T10:00:00Z');
  const header = new PushKeys(config('a secret')).authorization('https://push.example/send/abc?x=1', now);
  const claims = /^vapid t=[\w-]+\.([\w-]+)\.[\w-]{86}, k=[\w-]{87}$/.exec(header)?.[1] ?? '';
  expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toEqual({
    aud: 'https://push.example',
    exp: now.getTime() / 1_000 + 12 * 3_600,
    sub: 'mailto:mikrosprint@mikrosprint.example',
  });
});
