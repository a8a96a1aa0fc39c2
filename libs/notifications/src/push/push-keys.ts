import { createECDH, createPrivateKey, hkdfSync, sign, type ECDH, type KeyObject } from 'node:crypto';
import { Config } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';

/** A day is the longest a token may live (RFC 8292, section 2); half of it leaves room for clocks that differ. */
const tokenSeconds = 12 * 3_600;

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Who we are to the push services: one key pair of the installation (VAPID, RFC 8292). */
@Injectable()
export class PushKeys {
  /** Uncompressed P-256 point, base64url: what a browser subscribes with. */
  readonly publicKey: string;
  private readonly signing: KeyObject;
  private readonly contact: string;

  constructor(config: Config) {
    const secret =
      config.pushKey === null ? derivedKey(config.tokenSecret) : Buffer.from(config.pushKey, 'base64url');
    const point = pairOf(secret).getPublicKey();
    this.publicKey = point.toString('base64url');
    this.signing = createPrivateKey({
      key: {
        ...{ kty: 'EC', crv: 'P-256', d: secret.toString('base64url') },
        x: point.subarray(1, 33).toString('base64url'),
        y: point.subarray(33).toString('base64url'),
      },
      format: 'jwk',
    });
    this.contact = `mailto:mikrosprint@${new URL(config.http.publicUrl).hostname}`;
  }

  /** The header `Authorization` of a message to a push service. */
  authorization(endpoint: string, now: Date): string {
    const claims = {
      aud: new URL(endpoint).origin,
      exp: Math.floor(now.getTime() / 1_000) + tokenSeconds,
      sub: this.contact,
    };
    const content = `${encoded({ typ: 'JWT', alg: 'ES256' })}.${encoded(claims)}`;
    // The two numbers of the signature side by side, as a JWT has them (RFC 7518, section 3.4).
    const key = { key: this.signing, dsaEncoding: 'ieee-p1363' as const };
    const signature = sign('sha256', Buffer.from(content), key).toString('base64url');
    return `vapid t=${content}.${signature}, k=${this.publicKey}`;
  }
}

/**
 * All processes and machines of an installation have the token secret in common, made at its first start or configured:
 * from it they make the same key, without keeping a second secret anywhere.
 */
function derivedKey(tokenSecret: KeyObject): Buffer {
  for (let attempt = 0; ; attempt += 1) {
    const secret = Buffer.from(hkdfSync('sha256', tokenSecret, '', `web push ${attempt}`, 32));
    if (isScalar(secret)) return secret;
  }
}

function pairOf(secret: Buffer): ECDH {
  const pair = createECDH('prime256v1');
  pair.setPrivateKey(secret);
  return pair;
}

/** One in four thousand million numbers is larger than the curve's order. */
function isScalar(secret: Buffer): boolean {
  try {
    pairOf(secret);
    return true;
  } catch {
    return false;
  }
}
