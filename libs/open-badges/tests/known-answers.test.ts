/*
 * Published answers: what a correct stack must reproduce byte for byte. Source: W3C "Data Integrity EdDSA Cryptosuites
 * 1.0", appendix B.1, "Data Integrity ECDSA Cryptosuites 1.0", appendix A.2, the Open Badges 3.0 Implementation Guide, chapter 9, and Open Badges 3.0, section "IdentityHash".
 */
import { createHash } from 'node:crypto';
import {
  hashedEmail,
  identityHash,
  importPrivateKey,
  signCredential,
  verifyDataIntegrity,
} from '@mikrosprint/open-badges';
import { pinnedContexts } from '../src/contexts/contexts.js';
import { canonicalHash } from '../src/proofs/canonical.js';
import { base58, canonicalLines, holdsIndependently } from './independent.js';

/** The context of the examples defines no words: it lets every word be one. */
const contexts = new Map<string, object>([
  ...pinnedContexts,
  [
    'https://www.w3.org/ns/credentials/examples/v2',
    { '@context': { '@vocab': 'https://www.w3.org/ns/credentials/examples#' } },
  ],
]);

const alumni = {
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://www.w3.org/ns/credentials/examples/v2'],
  id: 'urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33',
  type: ['VerifiableCredential', 'AlumniCredential'],
  name: 'Alumni Credential',
  description: 'A minimum viable example of an Alumni Credential.',
  issuer: 'https://vc.example/issuers/5678',
  validFrom: '2023-01-01T00:00:00Z',
  credentialSubject: { id: 'did:example:abcdefgh', alumniOf: 'The School of Examples' },
};
const alumniHash = '517744132ae165a5349155bef0bb0cf2258fff99dfe1dbd914b938d775a36017';

const ed25519 = 'z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2';
const p256 = 'zDnaepBuvsQ8cpsWrVKw8fbpGpvPeNSjVPTWoq6cRqaYzBKVP';

const proofOf = (cryptosuite: string, multibase: string) => ({
  type: 'DataIntegrityProof',
  cryptosuite,
  created: '2023-02-24T23:36:38Z',
  verificationMethod: `did:key:${multibase}#${multibase}`,
  proofPurpose: 'assertionMethod',
});

const key = (publicKeyMultibase: string) => () => ({ controller: alumni.issuer, publicKeyMultibase });

/** A published seed of 32 bytes as PKCS#8 (RFC 8410), which puts a fixed beginning in front. */
const keyOfSeed = (seed: Uint8Array) =>
  importPrivateKey(Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]));

/** Two bytes say what a Multikey is. */
const published = keyOfSeed(base58('3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq').subarray(2));

describe('eddsa-rdfc-2022', () => {
  const value = 'z2YwC8z3ap7yx1nZYCg4L3j3ApHsF8kgPdSb5xoS1VR7vPG3F561B52hYnQF9iseabecm3ijx4K1FBTQsCZahKZme';
  const options = proofOf('eddsa-rdfc-2022', ed25519);

  it('hashes document and proof to the published values', async () => {
    const proof = { ...options, '@context': alumni['@context'] };
    expect((await canonicalHash(alumni, contexts)).toString('hex')).toBe(alumniHash);
    expect((await canonicalHash(proof, contexts)).toString('hex')).toBe(
      'bea7b7acfbad0126b135104024a5f1733e705108f42d59668b05c0c50004c6b0',
    );
  });

  it('reads the published key pair', () => {
    expect(published.multibase).toBe(ed25519);
  });

  it('accepts the published proof, and so does the independent path', async () => {
    const signed = { ...alumni, proof: { ...options, proofValue: value } };
    expect(await verifyDataIntegrity(signed, key(ed25519), contexts)).toMatchObject({ ok: true });
    expect(await holdsIndependently(signed, contexts)).toBe(true);
  });

  it('signs to the published value', async () => {
    const { proof } = await signCredential(alumni, published, new Date('2023-02-24T23:36:38Z'), contexts);
    expect(proof).toEqual([
      {
        ...options,
        verificationMethod: `https://vc.example/issuers/5678#${ed25519}`,
        proofValue:
          'z21EVs3eXERqTn4acNHT9viboqgzUaQ3kTmhPT3eA8qrVPE7CrQq78WkzctnMX5W4CrzcKnHw8V6dvy5pgWYCU5e9',
      },
    ]);
  });
});

describe('the badge of the Implementation Guide', () => {
  const issuer = 'https://example.edu/issuers/565049';
  const key = keyOfSeed(
    Buffer.from('6241a409e6707bb640a0140a8a32bc3d193c33a661747284d6adfa4ed4180be4', 'hex'),
  );
  const teamwork = {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    id: 'http://example.com/credentials/3527',
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: issuer, type: ['Profile'], url: 'https://www.imsglobal.org', name: 'Example Corp' },
    validFrom: '2010-01-01T00:00:00Z',
    name: 'Teamwork Badge',
    credentialSubject: {
      id: 'did:example:ebfeb1f712ebc6f1c276e12ec21',
      type: ['AchievementSubject'],
      achievement: {
        id: 'https://example.com/achievements/21st-century-skills/teamwork',
        type: ['Achievement'],
        criteria: {
          narrative:
            'Team members are nominated for this badge by their peers and recognized upon review by Example Corp management.',
        },
        description:
          'This badge recognizes the development of the capacity to collaborate within a group environment.',
        name: 'Teamwork',
      },
    },
  };

  it('hashes to the published value, by pinned contexts alone', async () => {
    expect((await canonicalHash(teamwork, pinnedContexts)).toString('hex')).toBe(
      '87f65a76d40146205e3b3e06cb0fbd153f97f9ce70372390f52566bb7f9e0773',
    );
  });

  it('is signed to the published value', async () => {
    const signed = await signCredential(teamwork, key, new Date('2010-01-01T19:23:24Z'));
    expect(signed.proof).toEqual([
      {
        type: 'DataIntegrityProof',
        created: '2010-01-01T19:23:24Z',
        verificationMethod: `${issuer}#z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi`,
        cryptosuite: 'eddsa-rdfc-2022',
        proofPurpose: 'assertionMethod',
        proofValue:
          'z5x9aCBYovW3CQCbKdNyhEm7ffYSw1YpEdPywQJoNbzDD2gkzQDKJ1sYKJaWvqZtkMtSbz35HcbgXVEDYHxCzgkCr',
      },
    ]);
    expect(await holdsIndependently(signed)).toBe(true);
  });
});

describe('ecdsa-rdfc-2019 on P-256', () => {
  it('accepts the published proof', async () => {
    const proofValue =
      'zaHXrr7AQdydBk3ahpCDpWbxfLokDqmCToYm2dyWvpcFVyWooC2he63w1f7UNQoAMKdhaRtcnaE2KTo5o5vTCcfw';
    const signed = { ...alumni, proof: { ...proofOf('ecdsa-rdfc-2019', p256), proofValue } };
    expect(await verifyDataIntegrity(signed, key(p256), contexts)).toMatchObject({ ok: true });
    // The suite names the kind of key.
    expect(await verifyDataIntegrity(signed, key(ed25519), contexts)).toMatchObject({ reason: 'wrong-key' });
  });
});

describe('the independent path', () => {
  it('knows the published canonical form', async () => {
    const lines = await canonicalLines(alumni, contexts);
    expect(createHash('sha256').update(lines).digest('hex')).toBe(alumniHash);
  });
});

describe('a hashed e-mail address', () => {
  it('is the one of the specification', () => {
    expect(hashedEmail('a@example.com', 'Kosher')).toMatchObject({
      type: 'IdentityObject',
      hashed: true,
      salt: 'Kosher',
    });
    expect(identityHash('a@example.com', 'Kosher')).toMatch(/^sha256\$b5809d8a[0-9a-f]{52}f399$/);
  });
  it('does not care how the address is written', () => {
    expect(identityHash(' A@Example.com ', 'Kosher')).toBe(identityHash('a@example.com', 'Kosher'));
  });
});
