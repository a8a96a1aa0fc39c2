import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, type KeyObject } from 'node:crypto';

/*
 * Private keys at rest: AES-256-GCM with a key derived from the secret of the installation (HKDF, RFC 5869). The id of
 * the signing key is authenticated with it, so a sealed key cannot be put in the place of another one.
 *
 * sealed = version (1 byte) | nonce (12) | tag (16) | ciphertext
 */
const version = 1;
const nonceLength = 12;
const tagLength = 16;

/** The secret is not the one that the key was sealed with, or somebody changed what was sealed. */
export class CannotUnseal extends Error {
  override name = 'CannotUnseal';
}

export function seal(privateKey: Uint8Array, keyId: string, secret: KeyObject): Buffer {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', sealingKey(secret), nonce);
  cipher.setAAD(Buffer.from(keyId, 'utf8'));
  const text = Buffer.concat([cipher.update(privateKey), cipher.final()]);
  return Buffer.concat([Buffer.from([version]), nonce, cipher.getAuthTag(), text]);
}

/** Throws `CannotUnseal`. */
export function unseal(sealed: Uint8Array, keyId: string, secret: KeyObject): Buffer {
  const textStart = 1 + nonceLength + tagLength;
  if (sealed.length <= textStart || sealed[0] !== version) throw new CannotUnseal('Not a sealed key.');
  const decipher = createDecipheriv('aes-256-gcm', sealingKey(secret), sealed.subarray(1, 1 + nonceLength));
  decipher.setAAD(Buffer.from(keyId, 'utf8'));
  decipher.setAuthTag(sealed.subarray(1 + nonceLength, textStart));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(textStart)), decipher.final()]);
  } catch (cause) {
    throw new CannotUnseal('The secret does not open this key.', { cause });
  }
}

function sealingKey(secret: KeyObject): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, new Uint8Array(), 'mikrosprint signing keys', 32));
}
