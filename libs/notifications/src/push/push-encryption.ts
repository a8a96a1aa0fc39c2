import { createCipheriv, createECDH, hkdfSync, randomBytes, type ECDH } from 'node:crypto';

/** The keys of one browser's subscription, base64url. */
export interface SubscriptionKeys {
  /** Its public key: an uncompressed P-256 point, 65 bytes. */
  p256dh: string;
  /** 16 secret bytes that only it and we know. */
  auth: string;
}

const recordSize = 4_096;
const tagBytes = 16;
/** What fits into the one record that is sent, with the byte that ends it. */
export const longestMessage = recordSize - tagBytes - 1;

/** Fresh for each message; given by tests alone. */
interface Chosen {
  salt: Buffer;
  sender: ECDH;
}

function fresh(): Chosen {
  const sender = createECDH('prime256v1');
  sender.generateKeys();
  return { salt: randomBytes(16), sender };
}

/**
 * A message that only the subscribed browser can read: the content coding `aes128gcm` (RFC 8188) with a key agreed as
 * RFC 8291, section 3.4 says. Throws when the browser's key is no point of the curve or the message is too long.
 */
export function encryptForBrowser(
  message: Buffer,
  keys: SubscriptionKeys,
  { salt, sender }: Chosen = fresh(),
): Buffer {
  const receiver = Buffer.from(keys.p256dh, 'base64url');
  const ourKey = sender.getPublicKey();
  const agreed = sender.computeSecret(receiver);
  const keyInfo = Buffer.concat([Buffer.from('WebPush: info\0'), receiver, ourKey]);
  const material = hkdf(agreed, Buffer.from(keys.auth, 'base64url'), keyInfo, 32);
  return encrypt(message, material, salt, ourKey);
}

/**
 * RFC 8188, section 2, as one record: header (salt, record size, key id), then the record. Exported for its vectors.
 *
 * @param material the secret that key and nonce are made from
 * @param keyId what tells the reader which key it is; in web push the sender's public key
 */
export function encrypt(message: Buffer, material: Buffer, salt: Buffer, keyId: Buffer): Buffer {
  if (message.length > longestMessage) throw new Error('The message does not fit into one record');
  const key = hkdf(material, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16);
  const nonce = hkdf(material, salt, Buffer.from('Content-Encoding: nonce\0'), 12);
  const header = Buffer.alloc(21);
  salt.copy(header, 0);
  header.writeUInt32BE(recordSize, 16);
  header.writeUInt8(keyId.length, 20);
  const cipher = createCipheriv('aes-128-gcm', key, nonce);
  // 2 marks the last record (section 2).
  const record = Buffer.concat([cipher.update(Buffer.concat([message, Buffer.from([2])])), cipher.final()]);
  return Buffer.concat([header, keyId, record, cipher.getAuthTag()]);
}

const hkdf = (material: Buffer, salt: Buffer, info: Buffer, length: number): Buffer =>
  Buffer.from(hkdfSync('sha256', material, salt, info, length));
