import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReceivedPush {
  path: string;
  /** Decrypted as a browser does. */
  message: unknown;
  headers: IncomingMessage['headers'];
  /** What the sender says about itself, with its signature checked. */
  claims: { aud: string; exp: number; sub: string };
}

/** A browser and its push service in one: takes messages at its address, checks who sends, and reads them. */
export class PushReceiver {
  readonly received: ReceivedPush[] = [];
  /** What it answers next, by path; afterwards 201 again. */
  readonly refusals = new Map<string, number[]>();
  private readonly pair = createECDH('prime256v1');
  private readonly auth = randomBytes(16);

  private constructor(private readonly server: Server) {
    this.pair.generateKeys();
  }

  static async start(): Promise<PushReceiver> {
    const server = createServer();
    const receiver = new PushReceiver(server);
    server.on('request', (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () =>
        response.writeHead(receiver.take(request, Buffer.concat(chunks))).end('x'.repeat(99)),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return receiver;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** What `PushSubscription.toJSON()` would give. */
  subscription(path: string) {
    const keys = { p256dh: this.pair.getPublicKey('base64url'), auth: this.auth.toString('base64url') };
    return { endpoint: `${this.origin}${path}`, expirationTime: null, keys };
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private take(request: IncomingMessage, body: Buffer): number {
    const path = request.url ?? '';
    const refusal = this.refusals.get(path)?.shift();
    if (refusal !== undefined) return refusal;
    const { headers } = request;
    const [, token = '', key = ''] = /^vapid t=([^,]+), k=(.+)$/.exec(headers.authorization ?? '') ?? [];
    const message = JSON.parse(this.decrypt(body).toString()) as unknown;
    this.received.push({ path, message, headers, claims: claimsOf(token, key) });
    return 201;
  }

  /** RFC 8291, section 3.4, and RFC 8188, section 2, from the other side. */
  private decrypt(body: Buffer): Buffer {
    const salt = body.subarray(0, 16);
    const keyLength = body.readUInt8(20);
    const sender = body.subarray(21, 21 + keyLength);
    const record = body.subarray(21 + keyLength);
    const info = Buffer.concat([Buffer.from('WebPush: info\0'), this.pair.getPublicKey(), sender]);
    const material = hkdf(this.pair.computeSecret(sender), this.auth, info, 32);
    const key = hkdf(material, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16);
    const nonce = hkdf(material, salt, Buffer.from('Content-Encoding: nonce\0'), 12);
    const cipher = createDecipheriv('aes-128-gcm', key, nonce);
    cipher.setAuthTag(record.subarray(-16));
    const padded = Buffer.concat([cipher.update(record.subarray(0, -16)), cipher.final()]);
    const end = padded.lastIndexOf(2);
    return padded.subarray(0, end);
  }
}

const hkdf = (material: Buffer, salt: Buffer, info: Buffer, length: number) =>
  Buffer.from(hkdfSync('sha256', material, salt, info, length));

/** RFC 8292: the token is signed with the key that the browser was subscribed with. */
function claimsOf(token: string, key: string): ReceivedPush['claims'] {
  const point = Buffer.from(key, 'base64url');
  const [header = '', claims = '', signature = ''] = token.split('.');
  const jwk = {
    ...{ kty: 'EC', crv: 'P-256' },
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  };
  const publicKey = createPublicKey({ key: jwk, format: 'jwk' });
  const isOurs = verify(
    'sha256',
    Buffer.from(`${header}.${claims}`),
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  if (!isOurs) throw new Error('the token is not signed with its key');
  return JSON.parse(Buffer.from(claims, 'base64url').toString()) as ReceivedPush['claims'];
}
