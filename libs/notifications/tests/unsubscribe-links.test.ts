import { createSecretKey, randomUUID } from 'node:crypto';
import { linkDays, readLink, writeLink } from '../src/mail/unsubscribe-links.js';

const secret = createSecretKey(Buffer.from('a secret of this test, long enough'));
const other = createSecretKey(Buffer.from('another secret, of somebody else...'));
const personId = randomUUID();
const written = new Date('2026-11-23T10:00:00Z');
const after = (days: number) => new Date(written.getTime() + days * 86_400_000);
const key = writeLink({ personId, what: 'email' }, written, secret);

test.each(['email', 'reminders'] as const)('a link says whose it is and ends %s', (what) => {
  const link = writeLink({ personId, what }, written, secret);
  expect(link).toMatch(/^[\w-]{50}$/);
  expect(readLink(link, after(1), secret)).toEqual({ ok: true, of: { personId, what } });
});

test('does not show the person to whoever reads it over', () => {
  expect(key).not.toContain(personId.slice(0, 8));
});

test('is the same when it is written again the same day, for the letter and its header', () => {
  expect(writeLink({ personId, what: 'email' }, after(0.5), secret)).toBe(key);
});

test('works for its days, and then says that it is old', () => {
  expect(readLink(key, after(linkDays), secret).ok).toBe(true);
  expect(readLink(key, after(linkDays + 1), secret)).toEqual({ ok: false, reason: 'old' });
});

const changed = (index: number) => {
  const bytes = Buffer.from(key, 'base64url');
  bytes.writeUInt8(bytes.readUInt8(index) ^ 1, index);
  return bytes.toString('base64url');
};

test.each([
  ['nothing', ''],
  ['nonsense', 'hello'],
  ['a cut one', key.slice(0, -3)],
  ['a longer one', `${key}AAAA`],
  ['no base64url', `${key.slice(0, -1)}!`],
  ['very long', 'a'.repeat(100_000)],
  ['another secret', writeLink({ personId, what: 'email' }, written, other)],
  ['another kind', changed(0)],
  ['another person', changed(5)],
  ['a later day', changed(20)],
  ['another signature', changed(36)],
])('is unknown: %s', (_, forged) => {
  expect(readLink(forged, after(1), secret)).toEqual({ ok: false, reason: 'unknown' });
});
