import type { Verdict } from '@mikrosprint/contracts';
import { bakePng } from '../src/index.js';
import { smallPng } from './support/small-png.js';
import { checkIn, came, otherIssuer, World, type Json } from './support/world.js';

let world: World;
beforeEach(async () => {
  world = await World.made();
});
const check = (handed: unknown) => checkIn(world, handed);

describe('something else', () => {
  const png = (text: string) => bakePng(smallPng, text);
  test.each<[string, unknown, [Verdict, string, string]]>([
    ['words', 'I have a certificate', ['unreadable', 'read', 'not-a-credential']],
    ['nothing', '   ', ['unreadable', 'read', 'not-a-credential']],
    ['broken JSON', '{"a":', ['unreadable', 'read', 'broken-json']],
    ['JSON of something else', { a: 1 }, ['unreadable', 'read', 'not-a-credential']],
    [
      'a list of two',
      [{ credentialSubject: {} }, { credentialSubject: {} }],
      ['unreadable', 'read', 'not-a-credential'],
    ],
    ['JSON without end', '['.repeat(200_000), ['unreadable', 'read', 'broken-json']],
    ['a broken JWT', 'eyJhbGciOiJFUzI1NiJ9.e30', ['unreadable', 'read', 'broken-jwt']],
    ['a JWT of no JSON', 'YWJj.YWJj.YWJj', ['unreadable', 'read', 'broken-jwt']],
    ['a JWT without a signature', 'eyJhbGciOiJub25lIn0.e30.', ['unreadable', 'read', 'broken-jwt']],
    ['a page', '<html><body>', ['unreadable', 'read', 'not-a-credential']],
    ['a PDF', Buffer.from('%PDF-1.7\n\xff\xfe', 'latin1'), ['unreadable', 'read', 'not-a-credential']],
    [
      'a zip',
      Buffer.from('PK\u0003\u0004\u0014\0\0\0\u0008\0', 'latin1'),
      ['unreadable', 'read', 'zip-file'],
    ],
    [
      'an empty zip',
      Buffer.concat([Buffer.from('PK\u0005\u0006'), Buffer.alloc(18)]),
      ['unreadable', 'read', 'zip-file'],
    ],
    [
      'a gigantic zip',
      Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(9_000_000)]),
      ['unreadable', 'read', 'zip-file'],
    ],
    ['words about a zip', Buffer.from('PK is a format'), ['unreadable', 'read', 'not-a-credential']],
    ['a picture with nothing in it', smallPng, ['unreadable', 'read', 'nothing-baked-in']],
    [
      'a picture with a link in it',
      png('https://badges.example.org/1'),
      ['unreadable', 'read', 'not-a-credential'],
    ],
    [
      'a picture in a picture',
      png('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      ['unreadable', 'read', 'not-a-credential'],
    ],
    ['a link to nowhere', 'https://badges.example.org/nothing', ['unreadable', 'read', 'link-unreachable']],
    [
      'a link of ours to nothing',
      'https://mikrosprint.example/verify/2',
      ['unreadable', 'read', 'link-unreachable'],
    ],
    ['a gigantic text', 'x'.repeat(3_000_000), ['unreadable', 'read', 'too-large']],
    [
      'an old badge',
      { '@context': 'https://w3id.org/openbadges/v2', type: 'Assertion' },
      ['malformed', 'structure', 'old-version'],
    ],
    [
      'an old credential',
      { '@context': ['https://www.w3.org/2018/credentials/v1'], credentialSubject: {} },
      ['malformed', 'structure', 'old-version'],
    ],
  ])('%s is refused with a reason', async (_, handed, expected) => {
    expect(came(await check(handed))).toEqual(expected);
  });

  test.each(['refused', 'too-slow', 'too-large', 'wrong-kind'] as const)(
    'a link that ends with "%s" says so',
    async (failure) => {
      world.network.set('https://badges.example.org/x', { ok: false, failure });
      const reason = failure === 'wrong-kind' ? 'not-a-credential' : `link-${failure}`;
      expect(came(await check('https://badges.example.org/x'))).toEqual(['unreadable', 'read', reason]);
    },
  );

  test('a link that leads to a link is not followed on', async () => {
    world.serve('https://badges.example.org/a', 'https://badges.example.org/b');
    expect(came(await check('https://badges.example.org/a'))).toEqual([
      'unreadable',
      'read',
      'not-a-credential',
    ]);
    expect(world.asked).toEqual(['https://badges.example.org/a']);
  });

  test('what a wallet wraps around one credential is taken off', async () => {
    const document = await world.theirs();
    const token = await world.token(otherIssuer, world.others.theirsForJwt);
    const wrapped = [
      [document],
      { compactJws: token },
      { compactJwsString: [token], credential: [] },
      JSON.stringify(token),
      { type: 'VerifiablePresentation', verifiableCredential: [document] },
      {
        type: ['VerifiablePresentation'],
        verifiableCredential: [
          { type: 'EnvelopedVerifiableCredential', id: `data:application/vc+jwt,${token}` },
        ],
      },
    ];
    for (const one of wrapped) expect((await check(one)).verdict).toBe('valid');
    const two = { type: 'VerifiablePresentation', verifiableCredential: [document, document] };
    expect(came(await check(two))).toEqual(['unreadable', 'read', 'not-a-credential']);
  });
});

describe('the structure', () => {
  const subject = (change: Json) => (document: Json) => ({
    ...document,
    credentialSubject: { ...(document.credentialSubject as Json), ...change },
  });
  const achievement = (change: Json) => (document: Json) => {
    const inner = (document.credentialSubject as Json).achievement as Json;
    return subject({ achievement: { ...inner, ...change } })(document);
  };
  const set = (change: Json) => (document: Json) => ({ ...document, ...change });
  test.each<[string, (document: Json) => Json, string, string]>([
    ['no id', set({ id: undefined }), 'missing-field', 'id'],
    ['an id that is no address', set({ id: 'one' }), 'wrong-type', 'id'],
    ['a type that is a word', set({ type: 'OpenBadgeCredential' }), 'wrong-type', 'type'],
    ['a type of something else', set({ type: ['VerifiableCredential'] }), 'wrong-type', 'type'],
    ['no issuer', set({ issuer: undefined }), 'missing-field', 'issuer'],
    ['an issuer without an id', set({ issuer: { type: ['Profile'] } }), 'missing-field', 'issuer.id'],
    [
      'an issuer typed by a word',
      set({ issuer: { id: otherIssuer, type: 'Profile' } }),
      'wrong-type',
      'issuer.type',
    ],
    ['no validFrom', set({ validFrom: undefined }), 'missing-field', 'validFrom'],
    ['a date without a zone', set({ validFrom: '2026-01-01T00:00:00' }), 'wrong-type', 'validFrom'],
    ['a day alone', set({ validFrom: '2026-01-01' }), 'wrong-type', 'validFrom'],
    ['a day that is none', set({ validUntil: '2026-13-45T00:00:00Z' }), 'wrong-type', 'validUntil'],
    [
      'contexts in another order',
      (one) => ({ ...one, '@context': (one['@context'] as string[]).toReversed() }),
      'wrong-type',
      '@context.0',
    ],
    [
      'one context',
      set({ '@context': ['https://www.w3.org/ns/credentials/v2'] }),
      'missing-field',
      '@context.1',
    ],
    ['no contexts', set({ '@context': undefined }), 'missing-field', '@context'],
    [
      'a context nobody knows',
      (one) => ({ ...one, '@context': [...(one['@context'] as string[]), 'https://evil.example/c'] }),
      'unknown-context',
      '@context.3',
    ],
    [
      'a context written out',
      (one) => ({
        ...one,
        '@context': [...(one['@context'] as string[]), { name: 'https://evil.example/' }],
      }),
      'unknown-context',
      '@context.3',
    ],
    ['no subject', set({ credentialSubject: undefined }), 'missing-field', 'credentialSubject'],
    ['no achievement', subject({ achievement: undefined }), 'missing-field', 'credentialSubject.achievement'],
    ['nobody it belongs to', subject({ id: undefined, identifier: [] }), 'no-recipient', 'credentialSubject'],
    [
      'a subject typed by a word',
      subject({ type: 'AchievementSubject' }),
      'wrong-type',
      'credentialSubject.type',
    ],
    ['no name', achievement({ name: undefined }), 'missing-field', 'credentialSubject.achievement.name'],
    [
      'criteria in a word',
      achievement({ criteria: 'x' }),
      'wrong-type',
      'credentialSubject.achievement.criteria',
    ],
    [
      'an identifier with more to say',
      subject({
        identifier: [
          { type: 'IdentityObject', hashed: true, identityHash: 'x', identityType: 'name', cpr: '1' },
        ],
      }),
      'wrong-type',
      'credentialSubject.identifier.0',
    ],
    [
      'an identifier typed by a list',
      subject({
        identifier: [{ type: ['IdentityObject'], hashed: true, identityHash: 'x', identityType: 'name' }],
      }),
      'wrong-type',
      'credentialSubject.identifier.0.type',
    ],
  ])('with %s is told by its field', async (_, change, reason, where) => {
    const report = await check(change(await world.theirs()));
    expect(report.verdict).toBe('malformed');
    expect(report.steps.find(({ step }) => step === 'structure')).toMatchObject({
      outcome: 'failed',
      reason,
      where,
    });
    expect(report.credential).toBeNull();
  });
});
