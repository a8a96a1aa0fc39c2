import type { Fetched, FetchFailure } from '../fetching/guarded-fetcher.js';
import { isObject, type JsonObject } from '../proofs/proof-check.js';

/** What this installation knows of a credential of its own. */
export interface OwnCredential {
  subjectId: string | null;
  identityHashes: string[];
  revoked: boolean;
}

/** Where a check finds what it does not have: at home, or on the network through the guarded fetcher. */
export interface Sources {
  /**
   * The document behind an address or DID of this installation, without the network. `null`: nothing lies there.
   * `undefined`: the address is somebody else's.
   */
  ownDocument(address: string): Promise<JsonObject | null | undefined>;
  /** One that this installation issued, by the id in its document. */
  ownCredential(id: string): Promise<OwnCredential | null>;
  fetch(url: string): Promise<Fetched>;
}

export type Found =
  | { ok: true; own: boolean; content: JsonObject | string }
  | { ok: false; own: boolean; failure: FetchFailure };

/** Its link, its keys, its list, and the keys of that: whoever names more wants something else. */
const mostFetches = 8;

/** The documents one check asks for, each once. */
export class Documents {
  private readonly asked = new Map<string, Promise<Found>>();
  private fetches = 0;

  constructor(private readonly sources: Sources) {}

  /** JSON, or the text of a JWT, behind an address or a did:web. */
  get(address: string): Promise<Found> {
    const known = this.asked.get(address);
    if (known !== undefined) return known;
    const asking = this.find(address);
    this.asked.set(address, asking);
    return asking;
  }

  private async find(address: string): Promise<Found> {
    const own = await this.sources.ownDocument(address);
    if (own === null) return { ok: false, own: true, failure: 'unreachable' };
    if (own !== undefined) return { ok: true, own: true, content: own };
    const url = address.startsWith('did:') ? addressOfDid(address) : address;
    if (url === null) return { ok: false, own: false, failure: 'refused' };
    const fetched = await this.fetch(url);
    if (!fetched.ok) return { ok: false, own: false, failure: fetched.failure };
    const content = contentOf(fetched.body);
    return content === null
      ? { ok: false, own: false, failure: 'wrong-kind' }
      : { ok: true, own: false, content };
  }

  /** The bytes themselves, for what somebody handed in as a link. */
  async fetch(url: string): Promise<Fetched> {
    this.fetches += 1;
    return this.fetches > mostFetches ? { ok: false, failure: 'refused' } : this.sources.fetch(url);
  }
}

/** The did:web method, section 3.2: colons are slashes, the colon of a port is written %3A. Null for other methods. */
function addressOfDid(did: string): string | null {
  const [, rest] = /^did:web:([A-Za-z0-9._%:-]+)$/.exec(did) ?? [];
  if (rest === undefined) return null;
  const [host = '', ...path] = rest.split(':');
  const place = path.length === 0 ? '.well-known' : path.join('/');
  return `https://${host.replace(/%3A/gi, ':')}/${place}/did.json`;
}

/** An object, or a compact JWS; null for anything else. */
function contentOf(body: Uint8Array): JsonObject | string | null {
  const text = Buffer.from(body).toString('utf8').trim();
  if (/^[\w-]+(\.[\w-]+){2}$/.test(text)) return text;
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}
