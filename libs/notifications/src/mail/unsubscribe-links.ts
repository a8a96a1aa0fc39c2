import { createHmac, timingSafeEqual, type KeyObject } from 'node:crypto';
import type { UnsubscribeState } from '@mikrosprint/contracts';

/** What a link ends, and for whom. */
export interface Unsubscription {
  personId: string;
  what: UnsubscribeState['what'];
}

export type ReadLink = { ok: true; of: Unsubscription } | { ok: false; reason: 'unknown' | 'old' };

/** E-mails older than this are no longer acted upon. */
export const linkDays = 90;

const dayMs = 86_400_000;
const kinds: readonly UnsubscribeState['what'][] = ['email', 'reminders'];
const contentBytes = 1 + 16 + 4;
const signatureBytes = 16;

/**
 * The key of a link: what it ends (1 byte), the person (16) and the day it was written (4, days since 1970), with an
 * HMAC-SHA256 cut to 128 bits (RFC 2104, section 5). Whoever has it can end e-mails and do nothing else.
 */
export function writeLink({ personId, what }: Unsubscription, writtenAt: Date, secret: KeyObject): string {
  const content = Buffer.alloc(contentBytes);
  content.writeUInt8(kinds.indexOf(what), 0);
  Buffer.from(personId.replaceAll('-', ''), 'hex').copy(content, 1);
  content.writeUInt32BE(Math.floor(writtenAt.getTime() / dayMs), 17);
  return Buffer.concat([content, signature(content, secret)]).toString('base64url');
}

export function readLink(key: string, now: Date, secret: KeyObject): ReadLink {
  const bytes = /^[\w-]{1,100}$/.test(key) ? Buffer.from(key, 'base64url') : Buffer.alloc(0);
  const content = bytes.subarray(0, contentBytes);
  const isOurs =
    bytes.length === contentBytes + signatureBytes &&
    timingSafeEqual(bytes.subarray(contentBytes), signature(content, secret));
  const what = isOurs ? kinds[content.readUInt8(0)] : undefined;
  if (what === undefined) return { ok: false, reason: 'unknown' };
  const age = Math.floor(now.getTime() / dayMs) - content.readUInt32BE(17);
  if (age > linkDays) return { ok: false, reason: 'old' };
  const hex = content.subarray(1, 17).toString('hex');
  const personId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return { ok: true, of: { personId, what } };
}

function signature(content: Buffer, secret: KeyObject): Buffer {
  const mac = createHmac('sha256', secret).update('unsubscribe').update(content).digest();
  return mac.subarray(0, signatureBytes);
}
