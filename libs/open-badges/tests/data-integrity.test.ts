import {
  createSigningKey,
  NotAKey,
  signCredential,
  UndefinedWord,
  verifyDataIntegrity,
  type SignedCredential,
} from '@mikrosprint/open-badges';
import { pinnedContexts } from '../src/contexts/contexts.js';
import { canonicalForm } from '../src/proofs/canonical.js';
import { created, ed25519, fullCredential, issuerId, listed, p256 } from './examples.js';
import { canonicalLines, holdsIndependently } from './independent.js';
import { everyChange } from './tampering.js';

const keys = listed([ed25519]);
const sign = (credential = fullCredential(), key = ed25519): Promise<SignedCredential> =>
  signCredential(credential, key, created);

describe('a signed credential', () => {
  it('verifies here and by the independent path', async () => {
    for (const credential of [
      fullCredential(),
      fullCredential({ recipient: null, tasks: [], examPercent: null, validUntil: null }),
      fullCredential({ tasks: ['Én: "to" \\ tre\tog\nfire \u0007 🏅'] }),
    ]) {
      const signed = await sign(credential);
      expect(await verifyDataIntegrity(signed, keys)).toEqual({
        ok: true,
        controller: issuerId,
        verificationMethod: `${issuerId}#${ed25519.multibase}`,
      });
      expect(await holdsIndependently(signed)).toBe(true);
    }
  });

  it('is what it was, with a proof beside', async () => {
    const credential = fullCredential();
    const { proof, ...rest } = await sign(credential);
    expect(rest).toEqual(credential);
    expect(proof).toEqual([
      {
        type: 'DataIntegrityProof',
        cryptosuite: 'eddsa-rdfc-2022',
        created: '2026-11-20T10:00:00Z',
        verificationMethod: `${issuerId}#${ed25519.multibase}`,
        proofPurpose: 'assertionMethod',
        proofValue: expect.stringMatching(/^z[1-9A-HJ-NP-Za-km-z]{80,90}$/),
      },
    ]);
  });

  it('is the same text each time: the signature takes no chance', async () => {
    expect(await sign()).toEqual(await sign());
  });

  it('does not mind the order of words or a proof that stands alone', async () => {
    const signed = await sign();
    const turned = Object.fromEntries(Object.entries({ ...signed, proof: signed.proof[0] }).reverse());
    expect(await verifyDataIntegrity(turned, keys)).toMatchObject({ ok: true });
  });
});

describe('tampering', () => {
  it('with any single field is caught', async () => {
    const signed = await sign();
    const survivors: string[] = [];
    let changes = 0;
    for (const { what, changed } of everyChange(signed)) {
      changes += 1;
      const check = await verifyDataIntegrity(changed, keys);
      if (check.ok) survivors.push(what);
    }
    expect(survivors).toEqual([]);
    expect(changes).toBeGreaterThan(150);
    // Some 250 checks on a machine that has other work too.
  }, 120_000);

  it('is called what it is', async () => {
    const signed = await sign();
    const better = structuredClone(signed);
    if (better.credentialSubject.result?.[0]) better.credentialSubject.result[0].value = '99';
    expect(await verifyDataIntegrity(better, keys)).toEqual({
      ok: false,
      reason: 'altered',
      where: 'proof.proofValue',
    });
    const { proof: _, ...unsigned } = signed;
    expect(await verifyDataIntegrity(unsigned, keys)).toMatchObject({ reason: 'no-proof' });
    expect(await verifyDataIntegrity({ ...signed, laud: 'cum' }, keys)).toEqual({
      ok: false,
      reason: 'undefined-word',
      where: 'laud',
    });
  });
});

describe('words that mean the same and that no reader sees', () => {
  const hidings: [string, (signed: SignedCredential) => object][] = [
    [
      '@included',
      ({ validUntil, ...rest }) => ({ ...rest, '@included': [{ id: rest.id, type: rest.type, validUntil }] }),
    ],
    [
      'https://www.w3.org/2018/credentials#validUntil',
      ({ validUntil, ...rest }) => ({
        ...rest,
        'https://www.w3.org/2018/credentials#validUntil': {
          '@type': 'http://www.w3.org/2001/XMLSchema#dateTime',
          '@value': validUntil,
        },
      }),
    ],
  ];
  it.each(hidings)('as %s they would hide when it ends: refused', async (where, hide) => {
    const hidden = hide(await sign());
    // The canonical form cannot tell them apart: by the signature alone it would pass.
    expect(await holdsIndependently(hidden)).toBe(true);
    expect(await verifyDataIntegrity(hidden, keys)).toEqual({ ok: false, reason: 'undefined-word', where });
  });

  it.each([
    ['a context of their own', (signed: SignedCredential) => [...signed['@context'], { ends: '@nest' }]],
    [
      'a context nobody knows',
      (signed: SignedCredential) => [...signed['@context'], 'https://evil.example/v1'],
    ],
  ])('with %s: refused', async (_, contextOf) => {
    const signed = await sign();
    const check = await verifyDataIntegrity({ ...signed, '@context': contextOf(signed) }, keys);
    expect(check).toMatchObject({ ok: false, reason: 'unknown-context' });
  });

  it('with a context further inside: refused', async () => {
    const signed = await sign();
    const inside = { ...signed, credentialSubject: { '@context': {}, ...signed.credentialSubject } };
    expect(await verifyDataIntegrity(inside, keys)).toMatchObject({
      reason: 'unknown-context',
      where: '@context',
    });
  });
});

describe('keys', () => {
  const other = createSigningKey('Ed25519');

  it('may change: what the old one signed still holds', async () => {
    const [old, young] = [await sign(), await sign(fullCredential(), other)];
    const both = listed([other, ed25519]);
    expect(await verifyDataIntegrity(old, both)).toMatchObject({ ok: true });
    expect(await verifyDataIntegrity(young, both)).toMatchObject({ ok: true });
  });

  it('that fell into wrong hands are not listed, and what they signed no longer holds', async () => {
    expect(await verifyDataIntegrity(await sign(), listed([other]))).toMatchObject({ reason: 'wrong-key' });
  });

  it('of somebody else are not the issuer’s', async () => {
    const elsewhere = listed([ed25519], 'https://other.example/issuers/1');
    expect(await verifyDataIntegrity(await sign(), elsewhere)).toEqual({
      ok: false,
      reason: 'wrong-issuer',
      where: 'issuer',
    });
  });

  it('that did not sign it make it altered', async () => {
    const swapped = () => ({ controller: issuerId, publicKeyMultibase: other.multibase });
    expect(await verifyDataIntegrity(await sign(), swapped)).toMatchObject({ reason: 'altered' });
  });

  it('may be unreachable, of another kind, or no keys at all', async () => {
    const signed = await sign();
    expect(await verifyDataIntegrity(signed, () => null)).toMatchObject({ reason: 'key-unreachable' });
    for (const publicKeyMultibase of [p256.multibase, 'z6Mk', '', 'zzzz', `${ed25519.multibase}1`]) {
      const key = () => ({ controller: issuerId, publicKeyMultibase });
      expect(await verifyDataIntegrity(signed, key)).toMatchObject({ reason: 'wrong-key' });
    }
    const jwk = () => ({ controller: issuerId, publicKeyJwk: { ...ed25519.jwk } });
    expect(await verifyDataIntegrity(signed, jwk)).toMatchObject({ ok: true });
  });
});

describe('several proofs', () => {
  it('must all hold, as far as they are known', async () => {
    const signed = await sign();
    const [proof] = signed.proof;
    const unknown = { ...proof, cryptosuite: 'bbs-2023' };
    const broken = { ...proof, created: '2026-11-21T10:00:00Z' };
    const check = (proofs: object[]) => verifyDataIntegrity({ ...signed, proof: proofs }, keys);
    expect(await check([unknown, proof])).toMatchObject({ ok: true });
    expect(await check([proof, broken])).toMatchObject({ reason: 'altered' });
    expect(await check([unknown])).toMatchObject({ reason: 'unknown-proof-kind' });
    expect(await check(new Array<object>(50).fill(proof))).toMatchObject({ reason: 'unknown-proof-kind' });
    expect(await check([{ ...proof, proofPurpose: 'authentication' }])).toMatchObject({ ok: false });
  });
});

describe('what is no credential', () => {
  it.each([
    null,
    7,
    'text',
    [],
    {},
    { issuer: 7 },
    { proof: 7 },
    { proof: [null] },
    { issuer: 'a', proof: {} },
  ])('%j is an answer, not an exception', async (document) => {
    expect(await verifyDataIntegrity(document, keys)).toMatchObject({ ok: false });
  });

  it('is too heavy when it is deep or wide', async () => {
    const { proof, ...credential } = await sign();
    let deep: object = { type: ['Evidence'] };
    for (let level = 0; level < 60; level += 1) deep = { type: ['Evidence'], evidence: deep };
    const wide = new Array(6_000).fill({ type: ['Evidence'], name: 'x' });
    const words = Object.fromEntries(Array.from({ length: 300_000 }, (_, index) => [`w${index}`, 1]));
    for (const evidence of [deep, wide, words]) {
      const check = await verifyDataIntegrity({ ...credential, evidence, proof }, keys);
      expect(check).toMatchObject({ ok: false, reason: 'too-heavy' });
    }
  });
});

describe('issuing', () => {
  it('refuses a misspelt word instead of leaving it unsigned', async () => {
    const misspelt = { ...fullCredential(), awardedDato: '2026-11-19T08:30:00Z' };
    const refused: unknown = await signCredential(misspelt, ed25519, created).catch(
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(UndefinedWord);
    expect(refused).toMatchObject({ word: 'awardedDato' });
  });

  it('refuses a misspelt word inside', async () => {
    const credential = fullCredential();
    const { achievement, ...subject } = credential.credentialSubject;
    const misspelt = { ...subject, achievement: { ...achievement, critera: { narrative: 'x' } } };
    await expect(
      signCredential({ ...credential, credentialSubject: misspelt }, ed25519, created),
    ).rejects.toBeInstanceOf(UndefinedWord);
  });

  it('signs with Ed25519 only', async () => {
    await expect(sign(fullCredential(), p256)).rejects.toBeInstanceOf(NotAKey);
  });
});

describe('two canonical forms', () => {
  it('agree where things look alike and only their neighbours tell them apart', async () => {
    const alike = { type: ['Evidence'], name: 'Opgave' };
    const credential = { ...fullCredential(), evidence: [alike, alike, { ...alike, narrative: 'x' }] };
    expect(await canonicalForm(credential, pinnedContexts)).toBe(await canonicalLines(credential));
    const signed = await signCredential(credential, ed25519, created);
    expect(await holdsIndependently(signed)).toBe(true);
    expect(await verifyDataIntegrity(signed, keys)).toMatchObject({ ok: true });
  });

  it('agree where two strangers hold nameless things of nameless things', async () => {
    const profile = (name: string) => ({
      type: ['Profile'],
      parentOrg: { type: ['Profile'], parentOrg: { type: ['Profile'], name } },
    });
    const { issuer: _, ...credential } = fullCredential();
    const document = { ...credential, issuer: [profile('a'), profile('b'), profile('b')] };
    expect(await canonicalForm(document, pinnedContexts)).toBe(await canonicalLines(document));
  });
});
