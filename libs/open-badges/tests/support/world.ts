import { randomUUID } from 'node:crypto';
import type { VerificationReport, Verdict } from '@mikrosprint/contracts';
import {
  achievementCredential,
  createSigningKey,
  emptyStatusList,
  issuerDocument,
  keyId,
  listedJwk,
  setStatus,
  signCredential,
  signJwt,
  statusListCredential,
  verifyCredential,
  type AchievementCredential,
  type CredentialFacts,
  type Fetched,
  type OwnCredential,
  type SignedCredential,
  type SigningKey,
  type Sources,
} from '../../src/index.js';

/** A small world: issuers with their keys, what lies at which address, and what this installation has issued itself. */
export const noon = new Date('2026-03-01T12:00:00Z');
export const ourIssuer = 'https://mikrosprint.example/ob/issuers/city';
export const otherIssuer = 'https://badges.example.org/issuers/7';
export const email = 'samira@example.com';

export type Json = Record<string, unknown>;

export class World {
  readonly keys = { ours: createSigningKey('Ed25519'), oursForJwt: createSigningKey('P-256') };
  readonly others = { theirs: createSigningKey('Ed25519'), theirsForJwt: createSigningKey('P-256') };
  /** By address; what is not here is not there. */
  readonly own = new Map<string, Json>();
  readonly network = new Map<string, Fetched>();
  readonly issued = new Map<string, OwnCredential>();
  readonly asked: string[] = [];

  readonly sources: Sources = {
    ownDocument: async (address) =>
      address.startsWith('https://mikrosprint.example/') ? (this.own.get(address) ?? null) : undefined,
    ownCredential: async (id) => this.issued.get(id) ?? null,
    fetch: async (url) => {
      this.asked.push(url);
      return this.network.get(url) ?? { ok: false, failure: 'unreachable' };
    },
  };

  static async made(): Promise<World> {
    const world = new World();
    const { ours, oursForJwt } = world.keys;
    world.own.set(ourIssuer, issuerDocument({ id: ourIssuer, type: ['Profile'], name: 'City' }, [ours]));
    world.own.set(keyId(ourIssuer, oursForJwt), { ...listedJwk(ourIssuer, oursForJwt) });
    await world.list(ourIssuer, ours, []);
    const { theirs, theirsForJwt } = world.others;
    world.serve(otherIssuer, issuerDocument({ id: otherIssuer, type: ['Profile'], name: 'Other' }, [theirs]));
    world.serve(keyId(otherIssuer, theirsForJwt), listedJwk(otherIssuer, theirsForJwt));
    await world.list(otherIssuer, theirs, []);
    return world;
  }

  serve(url: string, document: unknown): void {
    const body = Buffer.from(typeof document === 'string' ? document : JSON.stringify(document));
    this.network.set(url, { ok: true, url, contentType: 'application/json', body });
  }

  /** The signed list of an issuer, with these places set. */
  async list(issuerId: string, key: SigningKey, set: number[]): Promise<void> {
    const bits = emptyStatusList();
    for (const index of set) setStatus(bits, index, true);
    const id = listOf(issuerId);
    const facts = { id, issuerId, bits, validFrom: noon, ttlSeconds: 60 };
    const signed = await signCredential(statusListCredential(facts), key, noon);
    if (issuerId === ourIssuer) this.own.set(id, signed);
    else this.serve(id, signed);
  }

  /** One of ours, and known to be. */
  async ours(changes: Partial<CredentialFacts> = {}): Promise<SignedCredential> {
    const credential = achievementCredential(factsFrom(ourIssuer, changes));
    this.issued.set(credential.id, knownOf(credential));
    return signCredential(credential, this.keys.ours, noon);
  }

  /** One of another issuer, signed by the key it lists. */
  async theirs(
    changes: Partial<CredentialFacts> = {},
    change: (credential: AchievementCredential) => object = (same) => same,
    key = this.others.theirs,
  ): Promise<Json> {
    const credential = achievementCredential(factsFrom(otherIssuer, changes));
    return (await signCredential(change(credential) as AchievementCredential, key, noon)) as unknown as Json;
  }

  async token(issuerId: string, key: SigningKey, changes: Partial<CredentialFacts> = {}): Promise<string> {
    return signJwt(achievementCredential(factsFrom(issuerId, changes)), key);
  }
}

export const listOf = (issuerId: string): string => `${new URL(issuerId).origin}/ob/status/1`;

function knownOf({ credentialSubject }: AchievementCredential): OwnCredential {
  const { id, identifier = [] } = credentialSubject;
  return {
    subjectId: id,
    identityHashes: identifier.map(({ identityHash }) => identityHash),
    revoked: false,
  };
}

export function factsFrom(issuerId: string, changes: Partial<CredentialFacts> = {}): CredentialFacts {
  return {
    credentialId: randomUUID(),
    subjectId: randomUUID(),
    issuer: { id: issuerId, name: 'Byen' },
    achievement: {
      id: `${new URL(issuerId).origin}/ob/achievements/gdpr-1`,
      kind: 'certificate',
      language: 'da',
      version: '1.0',
      name: 'Persondata i hverdagen',
      description: 'Kan passe på andres oplysninger.',
      criteria: 'Har bestået prøven.',
      hours: 6,
      alignments: [
        { name: 'Netiquette', framework: 'DigComp 3.0', code: '2.5', url: 'https://a.example/2.5' },
      ],
      passMark: 70,
      image: null,
    },
    examPercent: 84,
    tasks: ['Rydde et skrivebord'],
    recipient: { email, salt: '00112233445566778899aabbccddeeff' },
    awardedAt: new Date('2026-01-01T00:00:00Z'),
    validFrom: new Date('2026-01-01T00:00:00Z'),
    validUntil: null,
    status: { list: listOf(issuerId), index: 4711 },
    ...changes,
  };
}

/** Checks text, bytes, or anything that can be written as JSON. */
export function checkIn(
  { sources }: World,
  handed: unknown,
  { email: recipient = null, now = noon }: { email?: string | null; now?: Date } = {},
): Promise<VerificationReport> {
  const isAsItIs = typeof handed === 'string' || handed instanceof Uint8Array;
  return verifyCredential(isAsItIs ? handed : JSON.stringify(handed), { sources, now, email: recipient });
}

/** The verdict, and the first step that was not passed with its reason. */
export function came({ verdict, steps }: VerificationReport): [Verdict, string, string] {
  const line = steps.find(({ outcome }) => outcome === 'failed' || outcome === 'unsure');
  return [verdict, line?.step ?? '', line?.reason ?? ''];
}
