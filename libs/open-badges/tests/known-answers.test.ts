/*
 * Published answers: what a correct stack must reproduce byte for byte. Source: W3C "Data Integrity EdDSA Cryptosuites
 * 1.0", appendix B.1, "Data Integrity ECDSA Cryptosuites 1.0", appendix A.2, and Open Badges 3.0, section "IdentityHash".
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

/** The published seed as PKCS#8 (RFC 8410): a fixed beginning and the 32 bytes behind the Multikey's prefix. */
const published = importPrivateKey(
  Buffer.concat([
    Buffer.from('302e020100300506032b657004220420', 'hex'),
    base58('3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq').subarray(2),
  ]),
);

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
