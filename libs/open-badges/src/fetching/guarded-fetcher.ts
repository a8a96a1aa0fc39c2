import http from 'node:http';
import https from 'node:https';
import { largestProof } from '@mikrosprint/contracts';
import { isPublicName, NotPublic, publicLookup, type FindAddresses } from './public-address.js';

/*
 * Fetches what a stranger names. The address may be chosen to reach a machine of ours, to hold a connection open for
 * ever or to fill the memory: every one of these ends with a reason.
 */

export type FetchFailure = 'refused' | 'unreachable' | 'too-slow' | 'too-large' | 'wrong-kind';

export type Fetched =
  | { ok: true; /** After redirects. */ url: string; contentType: string; body: Uint8Array }
  | { ok: false; failure: FetchFailure };

export interface FetchLimits {
  /** From the first look-up to the last byte, redirects included, in milliseconds. */
  totalMs: number;
  /** The most an answer may weigh, in bytes. */
  most: number;
  redirects: number;
}

export const fetchLimits: Readonly<FetchLimits> = { totalMs: 6_000, most: largestProof, redirects: 3 };

export interface FetchSettings {
  /** Origins that are asked as they are, without https and on a private address: only our own, in a demo or a test. */
  trustedOrigins?: readonly string[];
  limits?: Readonly<FetchLimits>;
  /** Stands in for the network's names. */
  findAddresses?: FindAddresses;
}

/** What credentials, their keys and lists are served as; a page for people is none of them. */
const readable =
  /^(application\/([\w.+-]+\+)?json|application\/(vc|vc\+jwt|jwt|vp\+jwt|octet-stream)|text\/plain|image\/(png|svg\+xml))$/;

class Stopped extends Error {
  constructor(readonly failure: FetchFailure) {
    super(failure);
  }
}

interface Answer {
  status: number;
  location: string | undefined;
  contentType: string;
  body: Uint8Array;
}

/** Asks only addresses of the public internet, by https, without cookies or anything else that tells who asks. */
export class GuardedFetcher {
  private readonly trusted: ReadonlySet<string>;
  private readonly limits: Readonly<FetchLimits>;
  private readonly lookup: ReturnType<typeof publicLookup>;

  constructor({ trustedOrigins = [], limits = fetchLimits, findAddresses }: FetchSettings = {}) {
    this.trusted = new Set(trustedOrigins);
    this.limits = limits;
    this.lookup = publicLookup(findAddresses);
  }

  /** Never throws: whatever happens on the way is an answer. */
  async fetch(address: string): Promise<Fetched> {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(new Stopped('too-slow')), this.limits.totalMs);
    try {
      return await this.follow(address, stop.signal);
    } catch (error) {
      return { ok: false, failure: failureOf(stop.signal.aborted ? stop.signal.reason : error) };
    } finally {
      clearTimeout(timer);
      stop.abort();
    }
  }

  private async follow(address: string, signal: AbortSignal): Promise<Fetched> {
    let url = this.allowed(address);
    for (let redirects = 0; ; redirects += 1) {
      const { status, location, contentType, body } = await this.ask(url, signal);
      if (status >= 200 && status < 300) return { ok: true, url: url.href, contentType, body };
      if (status < 300 || status >= 400 || location === undefined) throw new Stopped('unreachable');
      if (redirects === this.limits.redirects) throw new Stopped('refused');
      url = this.allowed(location, url);
    }
  }

  /** Every address on the way is judged anew. */
  private allowed(address: string, base?: URL): URL {
    if (address.length > 2_000 || !URL.canParse(address, base?.href)) throw new Stopped('refused');
    const url = new URL(address, base);
    if (url.username !== '' || url.password !== '') throw new Stopped('refused');
    if (this.trusted.has(url.origin)) return url;
    if (url.protocol !== 'https:' || url.port !== '' || !isPublicName(url.hostname))
      throw new Stopped('refused');
    return url;
  }

  private ask(url: URL, signal: AbortSignal): Promise<Answer> {
    const isTrusted = this.trusted.has(url.origin);
    const { request } = url.protocol === 'https:' ? https : http;
    return new Promise((resolve, reject) => {
      const asking = request(
        url,
        {
          agent: false,
          signal,
          ...(isTrusted ? {} : { lookup: this.lookup }),
          headers: {
            accept:
              'application/vc+ld+json, application/ld+json, application/json, text/plain, image/*;q=0.5',
            // A small answer that unpacks to a large one is not asked for, and not taken.
            'accept-encoding': 'identity',
            'user-agent': 'Mikrosprint',
          },
        },
        (response) => this.read(response).then(resolve, reject),
      );
      asking.on('error', reject);
      asking.end();
    });
  }

  private async read(response: http.IncomingMessage): Promise<Answer> {
    const { statusCode: status = 0, headers } = response;
    const { location } = headers;
    const contentType = (headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
    const body = status >= 200 && status < 300 ? await this.bodyOf(response, contentType) : new Uint8Array();
    response.destroy();
    return { status, location, contentType, body };
  }

  private async bodyOf(response: http.IncomingMessage, contentType: string): Promise<Uint8Array> {
    const { headers } = response;
    const isPacked = (headers['content-encoding'] ?? 'identity') !== 'identity';
    if (isPacked || !readable.test(contentType)) throw stopped(response, 'wrong-kind');
    if (Number(headers['content-length'] ?? 0) > this.limits.most) throw stopped(response, 'too-large');
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of response as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > this.limits.most) throw stopped(response, 'too-large');
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  }
}

function stopped(response: http.IncomingMessage, failure: FetchFailure): Stopped {
  response.destroy();
  return new Stopped(failure);
}

function failureOf(error: unknown): FetchFailure {
  if (error instanceof Stopped) return error.failure;
  return error instanceof NotPublic ? 'refused' : 'unreachable';
}
