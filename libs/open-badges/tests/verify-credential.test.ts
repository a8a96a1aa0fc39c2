import { sign } from 'node:crypto';
import { checkSteps, type CheckStep, type VerificationReport, type Verdict } from '@mikrosprint/contracts';
import { SignJWT } from 'jose';
import { pinnedContexts } from '../src/contexts/contexts.js';
import {
  achievementCredential,
  bakePng,
  bakeSvg,
  createSigningKey,
  issuerDocument,
  keyId,
  signCredential,
  signJwt,
} from '../src/index.js';
import { toBase58 } from '../src/multibase.js';
import { canonicalHash } from '../src/proofs/canonical.js';
import { smallPng } from './support/small-png.js';
import {
  came,
  checkIn,
  email,
  factsFrom,
  listOf,
  noon,
  otherIssuer,
  ourIssuer,
  World,
  type Json,
} from './support/world.js';

let world: World;
beforeEach(async () => {
  world = await World.made();
});

const check = (handed: unknown, options: { email?: string; now?: Date } = {}) =>
  checkIn(world, handed, options);
const reasonOf = ({ steps }: VerificationReport, step: CheckStep) =>
  steps.find((line) => line.step === step)?.reason;

describe('one of ours', () => {
  test('is valid step by step, and its facts are told', async () => {
    const report = await check(await world.ours(), { email });
    expect(report.steps.map(({ step, outcome }) => [step, outcome])).toEqual(
      checkSteps.map((step) => [step, 'passed']),
    );
    expect(report).toMatchObject({ input: 'json', verdict: 'valid', checkedAt: noon.toISOString() });
    expect(report.credential).toMatchObject({
      name: 'Persondata i hverdagen',
      issuerName: 'Byen',
      ours: true,
      results: [{ value: '84 %' }],
      competences: [{ framework: 'DigComp 3.0', code: '2.5' }],
    });
    expect(report.credential?.evidence.join()).toContain('Rydde et skrivebord');
    expect(world.asked).toEqual([]);
  });

  test('is valid as a JWT, in a PNG, in an SVG and by its link', async () => {
    const document = await world.ours();
    const token = await world.token(ourIssuer, world.keys.oursForJwt);
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>';
    world.own.set('https://mikrosprint.example/verify/1', document as unknown as Json);
    const handed = [
      ['jwt', token],
      ['png', bakePng(smallPng, JSON.stringify(document))],
      ['png', bakePng(smallPng, token)],
      ['svg', Buffer.from(bakeSvg(svg, JSON.stringify(document)))],
      ['svg', bakeSvg(svg, token)],
      ['link', ' https://mikrosprint.example/verify/1\n'],
    ] as const;
    for (const [input, one] of handed) expect(await check(one)).toMatchObject({ input, verdict: 'valid' });
  });

  test('is revoked the moment we know, and for others when the list says so', async () => {
    const document = await world.ours();
    const known = world.issued.get(document.id);
    if (known) known.revoked = true;
    expect(came(await check(document))).toEqual(['revoked', 'status', 'revoked']);
    if (known) known.revoked = false;
    await world.list(ourIssuer, world.keys.ours, [4711]);
    expect(came(await check(document))).toEqual(['revoked', 'status', 'revoked']);
  });

  test('does not hold when a key of ours is no longer listed', async () => {
    const document = await world.ours();
    world.own.set(
      ourIssuer,
      issuerDocument({ id: ourIssuer, type: ['Profile'], name: 'City' }, [createSigningKey('Ed25519')]),
    );
    expect(came(await check(document))).toEqual(['wrong-key', 'proof', 'wrong-key']);
  });

  test('keeps its verdict apart from the address that is asked about', async () => {
    const document = await world.ours();
    expect(reasonOf(await check(document), 'recipient')).toBe('not-asked');
    for (const typed of [' Samira@Example.com ', email]) {
      expect(reasonOf(await check(document, { email: typed }), 'recipient')).toBe('fine');
    }
    const other = await check(document, { email: 'other@example.com' });
    expect(came(other)).toEqual(['other-recipient', 'recipient', 'other-recipient']);
    const nameless = await check(await world.ours({ recipient: null }), { email });
    expect(came(nameless)).toEqual(['valid-but-unsure', 'recipient', 'no-recipient']);
  });
});

describe('a forged one of ours', () => {
  test('with a changed fact is altered', async () => {
    const document = structuredClone(await world.ours());
    document.credentialSubject.achievement.name = 'Brain surgery';
    expect(came(await check(document))).toEqual(['altered', 'proof', 'altered']);
  });

  test.each<[string, (document: Json) => void]>([
    ['another id', (document) => Object.assign(document.credentialSubject as Json, { id: 'urn:uuid:1' })],
    [
      'another address',
      ({ credentialSubject }) => {
        const [identifier] = (credentialSubject as { identifier: Json[] }).identifier;
        Object.assign(identifier ?? {}, { identityHash: `sha256$${'0'.repeat(64)}` });
      },
    ],
    ['no address', ({ credentialSubject }) => delete (credentialSubject as Json).identifier],
  ])('with %s has its subject swapped', async (_, change) => {
    const document = structuredClone(await world.ours()) as unknown as Json;
    change(document);
    expect(came(await check(document))).toEqual(['swapped-subject', 'proof', 'swapped-subject']);
  });

  test('signed by a key that somebody made is by the wrong key', async () => {
    const facts = factsFrom(ourIssuer);
    const credential = achievementCredential(facts);
    const forged = await signCredential(credential, createSigningKey('Ed25519'), noon);
    expect(came(await check(forged))).toEqual(['wrong-key', 'proof', 'wrong-key']);
    const token = await signJwt(credential, createSigningKey('P-256'));
    expect(came(await check(token))).toEqual(['wrong-key', 'proof', 'wrong-key']);
    expect(world.asked).toEqual([]);
  });

  test('signed by another issuer’s key is by the wrong issuer', async () => {
    const document = await world.theirs();
    const forged = { ...document, issuer: { id: ourIssuer, type: ['Profile'], name: 'Byen' } };
    const methodOfOther = await resigned(world, forged);
    expect(came(await check(methodOfOther))).toEqual(['wrong-issuer', 'issuer', 'wrong-issuer']);
  });
});

/** Signed under our issuer's name with a verification method of the other issuer. */
async function resigned(world_: World, document: Json): Promise<Json> {
  const { proof: _, ...unsigned } = document;
  const key = world_.others.theirs;
  const options = {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-rdfc-2022',
    created: '2026-01-01T00:00:00Z',
    verificationMethod: `${otherIssuer}#${key.multibase}`,
    proofPurpose: 'assertionMethod',
  };
  const context = unsigned['@context'];
  const data = Buffer.concat([
    await canonicalHash({ ...options, '@context': context }, pinnedContexts),
    await canonicalHash(unsigned, pinnedContexts),
  ]);
  return { ...unsigned, proof: [{ ...options, proofValue: toBase58(sign(null, data, key.private)) }] };
}

describe('one of somebody else', () => {
  test('is valid with its own keys and lists, as JSON and as a JWT', async () => {
    const report = await check(await world.theirs(), { email });
    expect(report).toMatchObject({ verdict: 'valid', credential: { ours: false } });
    expect(world.asked.sort()).toEqual([otherIssuer, listOf(otherIssuer)].sort());
    expect((await check(await world.token(otherIssuer, world.others.theirsForJwt))).verdict).toBe('valid');
  });

  test('by a link is fetched', async () => {
    world.serve('https://badges.example.org/1.json', await world.theirs());
    expect(await check('https://badges.example.org/1.json')).toMatchObject({
      input: 'link',
      verdict: 'valid',
    });
  });

  test.each<[string, () => Promise<unknown>, [Verdict, string, string]]>([
    ['expired', () => world.theirs({ validUntil: new Date('2026-02-01') }), ['expired', 'dates', 'expired']],
    [
      'not yet valid',
      () => world.theirs({ validFrom: new Date('2026-04-01') }),
      ['not-yet-valid', 'dates', 'not-yet-valid'],
    ],
    [
      'revoked',
      async () => {
        await world.list(otherIssuer, world.others.theirs, [4711]);
        return world.theirs();
      },
      ['revoked', 'status', 'revoked'],
    ],
    [
      'with a list that its issuer did not sign',
      async () => {
        await world.list(otherIssuer, createSigningKey('Ed25519'), [4711]);
        return world.theirs();
      },
      ['valid-but-unsure', 'status', 'status-unsigned'],
    ],
    [
      'with a list that cannot be read',
      async () => world.theirs({ status: { list: listOf(otherIssuer), index: 131_072 } }),
      ['valid-but-unsure', 'status', 'status-broken'],
    ],
    [
      'with a list that is gone',
      async () => {
        world.network.delete(listOf(otherIssuer));
        return world.theirs();
      },
      ['valid-but-unsure', 'status', 'status-unreachable'],
    ],
    [
      'whose issuer cannot be reached',
      async () => {
        world.network.delete(otherIssuer);
        return world.theirs({}, ({ credentialStatus: _, ...rest }) => rest);
      },
      ['valid-but-unsure', 'issuer', 'issuer-unreachable'],
    ],
    [
      'whose issuer names no keys',
      async () => {
        world.serve(otherIssuer, { id: otherIssuer, type: ['Profile'], name: 'Other' });
        return world.theirs({}, ({ credentialStatus: _, ...rest }) => rest);
      },
      ['valid-but-unsure', 'issuer', 'issuer-unknown'],
    ],
    [
      'by a key that is not listed',
      () => world.theirs({}, undefined, createSigningKey('Ed25519')),
      ['wrong-key', 'proof', 'wrong-key'],
    ],
    [
      'by a key that only may do something else',
      async () => {
        const document = issuerDocument({ id: otherIssuer, type: ['Profile'], name: 'Other' }, [
          world.others.theirs,
        ]);
        world.serve(otherIssuer, { ...document, assertionMethod: [] });
        return world.theirs();
      },
      ['wrong-key', 'proof', 'wrong-key'],
    ],
    [
      'with a JWT whose key is gone',
      async () => {
        world.network.delete(keyId(otherIssuer, world.others.theirsForJwt));
        return world.token(otherIssuer, world.others.theirsForJwt);
      },
      ['unverifiable', 'proof', 'key-unreachable'],
    ],
    [
      'unsigned',
      () => world.theirs().then(({ proof: _, ...rest }) => rest),
      ['unsigned', 'proof', 'no-proof'],
    ],
    [
      'signed in an unknown way',
      () => world.theirs().then((one) => ({ ...one, proof: [{ type: 'BbsBlsSignature2020' }] })),
      ['unverifiable', 'proof', 'unknown-proof-kind'],
    ],
    [
      'with a word that no context defines',
      () => world.theirs().then((one) => ({ ...one, myOwnWord: 'x' })),
      ['malformed', 'structure', 'undefined-word'],
    ],
  ])('that is %s gets its own verdict', async (_, made, expected) => {
    expect(came(await check(await made()))).toEqual(expected);
  });

  test('as a JWT with claims of another is told apart', async () => {
    const credential = achievementCredential(factsFrom(otherIssuer));
    const key = world.others.theirsForJwt;
    const sign = (claims: Json) =>
      new SignJWT({ ...credential, ...claims } as never)
        .setProtectedHeader({ alg: 'ES256', kid: keyId(otherIssuer, key), typ: 'JWT' })
        .sign(key.private);
    expect(came(await check(await sign({ sub: 'urn:uuid:other' })))).toEqual([
      'swapped-subject',
      'proof',
      'swapped-subject',
    ]);
    expect(came(await check(await sign({ jti: 'urn:uuid:other' })))).toEqual([
      'altered',
      'proof',
      'claims-differ',
    ]);
    expect(came(await check(await sign({ nbf: 1 })))).toEqual(['altered', 'proof', 'claims-differ']);
  });

  test('with a key that lies at a stranger’s and calls the issuer its owner is refused', async () => {
    const stranger = createSigningKey('P-256');
    world.serve('https://evil.example/key', {
      id: 'https://evil.example/key',
      controller: otherIssuer,
      publicKeyJwk: stranger.jwk,
    });
    const token = await new SignJWT({ ...achievementCredential(factsFrom(otherIssuer)) } as never)
      .setProtectedHeader({ alg: 'ES256', kid: 'https://evil.example/key', typ: 'JWT' })
      .sign(stranger.private);
    expect(came(await check(token))).toEqual(['wrong-key', 'proof', 'wrong-key']);
  });

  test('of a did:web is found through its document', async () => {
    const did = 'did:web:school.example:badges';
    const key = createSigningKey('Ed25519');
    const document = issuerDocument({ id: did, type: ['Profile'], name: 'School' }, [key]);
    world.serve('https://school.example/badges/did.json', document);
    const facts = factsFrom(otherIssuer, { issuer: { id: did, name: 'School' } });
    const { credentialStatus: _, ...credential } = achievementCredential(facts);
    expect(came(await check(await signCredential(credential, key, noon)))).toEqual(['valid', '', '']);
  });

  test('of a did:key holds, and says nothing of who that is', async () => {
    const key = createSigningKey('Ed25519');
    const facts = factsFrom(otherIssuer, { issuer: { id: `did:key:${key.multibase}`, name: 'Nobody' } });
    const { credentialStatus: _, ...credential } = achievementCredential(facts);
    const report = await check(await signCredential(credential, key, noon));
    expect(came(report)).toEqual(['valid-but-unsure', 'issuer', 'issuer-unknown']);
  });

  test('asks for no more documents than a credential needs', async () => {
    const entry = (at: number) => ({
      id: `https://badges.example.org/l/${at}#1`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: '1',
      statusListCredential: `https://badges.example.org/l/${at}`,
    });
    const many = Array.from({ length: 100 }, (_, at) => entry(at));
    const report = await check(await world.theirs({}, (one) => ({ ...one, credentialStatus: many })));
    expect(report.verdict).toBe('valid-but-unsure');
    expect(world.asked.length).toBeLessThanOrEqual(8);
  });

  test('shows only text of a bounded length', async () => {
    const report = await check(
      await world.theirs({}, (one) => ({
        ...one,
        credentialSubject: {
          ...one.credentialSubject,
          achievement: {
            ...one.credentialSubject.achievement,
            name: `\u202e<script>alert(1)</script>${'x'.repeat(5_000)}`,
            description: 'y'.repeat(100_000),
          },
        },
      })),
    );
    expect(report.credential?.name).toMatch(/^<script>alert\(1\)<\/script>x+…$/);
    expect(report.credential?.name).toHaveLength(300);
    expect(report.credential?.description).toHaveLength(2_000);
  });
});
