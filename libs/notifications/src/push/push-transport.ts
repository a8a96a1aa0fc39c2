import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { Clock, Config } from '@mikrosprint/platform';
import { Injectable } from '@nestjs/common';
import { isPushAddress, lookupPublic } from './push-address.js';
import { encryptForBrowser, type SubscriptionKeys } from './push-encryption.js';
import { PushKeys } from './push-keys.js';

export interface BrowserAddress extends SubscriptionKeys {
  endpoint: string;
}

/** `gone`: the browser no longer wants it. `refused`: this one will never be taken. `later`: worth another try. */
export type PushAnswer = 'taken' | 'gone' | 'refused' | 'later';

/** A word that nobody fetched within half a day is no news. */
const keepSeconds = 12 * 3_600;
const patienceMilliseconds = 10_000;

/** Hands one message to the push service of a browser (RFC 8030); nowhere else, and never along a redirect. */
@Injectable()
export class PushTransport {
  constructor(
    private readonly keys: PushKeys,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async send(to: BrowserAddress, message: string): Promise<PushAnswer> {
    if (!isPushAddress(to.endpoint, this.config.pushReceiver)) return 'refused';
    let body: Buffer;
    try {
      body = encryptForBrowser(Buffer.from(message), to);
    } catch {
      return 'refused';
    }
    const status = await this.post(new URL(to.endpoint), body).catch(() => 0);
    if (status >= 200 && status < 300) return 'taken';
    if (status === 404 || status === 410) return 'gone';
    return status === 0 || status === 429 || status >= 500 ? 'later' : 'refused';
  }

  private post(url: URL, body: Buffer): Promise<number> {
    const isOwnReceiver = url.origin === this.config.pushReceiver;
    const open = url.protocol === 'http:' ? plainRequest : secureRequest;
    return new Promise((resolve, reject) => {
      const asked = open(
        url,
        {
          method: 'POST',
          ...(isOwnReceiver ? {} : { lookup: lookupPublic }),
          agent: false,
          timeout: patienceMilliseconds,
          signal: AbortSignal.timeout(patienceMilliseconds),
          headers: {
            authorization: this.keys.authorization(url.href, this.clock.now()),
            'content-encoding': 'aes128gcm',
            'content-type': 'application/octet-stream',
            'content-length': body.length,
            ttl: keepSeconds,
            urgency: 'normal',
            // A newer one takes the place of one that was not fetched yet.
            topic: 'news',
          },
        },
        (answer) => {
          resolve(answer.statusCode ?? 0);
          // What it says is of no interest, however long it is.
          answer.destroy();
        },
      );
      asked.on('error', reject);
      asked.end(body);
    });
  }
}
