import { createPublicKey } from 'node:crypto';
import {
  createSigningKey,
  didDocument,
  didOf,
  exportPrivateKey,
  importPrivateKey,
  isMultikey,
  issuerDocument,
  issuerProfile,
  jwkSet,
  keyKinds,
  NotAKey,
  publicKeyOfJwk,
} from '@mikrosprint/open-badges';
import * as fc from 'fast-check';
import { keyOfMultibase } from '../src/keys.js';
import { fromBase58, NotMultibase, toBase58 } from '../src/multibase.js';
import { ed25519, fullFacts, issuerId, p256 } from './examples.js';
import { base58 } from './independent.js';

describe('a key', () => {
  it.each(keyKinds)('%s survives being put away', (kind) => {
    const key = createSigningKey(kind);
    const back = importPrivateKey(exportPrivateKey(key));
    expect(back.multibase).toBe(key.multibase);
    expect(back.private.equals(key.private)).toBe(true);
    expect(publicKeyOfJwk(key.jwk)).toEqual({ kind, multibase: key.multibase, jwk: key.jwk });
  });

  it.each(keyKinds)('%s is the same key as Multikey and as JWK', (kind) => {
    // Twenty keys: of the points on P-256 half have an odd y, and some begin with a zero byte.
    for (let count = 0; count < 20; count += 1) {
      const { jwk, multibase } = createSigningKey(kind);
      expect(keyOfMultibase(multibase).equals(createPublicKey({ key: jwk, format: 'jwk' }))).toBe(true);
      expect(multibase).toMatch(kind === 'Ed25519' ? /^z6Mk/ : /^zDn/);
    }
  });

  it('says nothing of its private half in public', () => {
    const documents = [
      didDocument('https://bevis.example', issuerProfile(fullFacts.issuer), [ed25519, p256]),
      issuerDocument(issuerProfile(fullFacts.issuer), [ed25519, p256]),
      jwkSet(issuerId, [ed25519, p256]),
    ];
    for (const key of [ed25519, p256]) {
      const { d = '' } = key.private.export({ format: 'jwk' });
      expect(d.length).toBeGreaterThan(40);
      expect(JSON.stringify(documents)).not.toContain(d);
    }
    expect(JSON.stringify(documents)).not.toMatch(/"d"|private/i);
  });

  it('is no key when it is not', () => {
    expect(() => importPrivateKey(new Uint8Array(48))).toThrow(NotAKey);
    for (const text of [
      '',
      'z',
      'z6Mk',
      'main-key',
      `${ed25519.multibase}1`,
      `u${'A'.repeat(46)}`,
      `z${'1'.repeat(500)}`,
    ]) {
      expect(isMultikey(text)).toBe(false);
    }
    expect(isMultikey(ed25519.multibase) && isMultikey(p256.multibase)).toBe(true);
  });
});

describe('base58', () => {
  it('round-trips any bytes, and as big numbers do', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        const text = toBase58(bytes);
        expect([...fromBase58(text)]).toEqual([...bytes]);
        if (bytes.some((byte) => byte > 0)) expect([...base58(text.slice(1))]).toEqual([...bytes]);
      }),
    );
  });
  it.each(['', 'abc', 'z0', 'zO', 'zI', 'zl', 'z é'])('%j is none', (text) => {
    expect(() => fromBase58(text)).toThrow(NotMultibase);
  });
});

describe('the documents of an issuer', () => {
  const profile = issuerProfile(fullFacts.issuer);

  it('name a host and its port as did:web does', () => {
    expect(didOf('https://bevis.example')).toBe('did:web:bevis.example');
    expect(didOf('http://localhost:4000/')).toBe('did:web:localhost%3A4000');
  });

  it('list every key under the name that signs with it', () => {
    const did = didDocument('https://bevis.example', profile, [ed25519, p256]);
    expect(did.alsoKnownAs).toEqual([issuerId]);
    expect(did.assertionMethod).toEqual(did.verificationMethod.map(({ id }) => id));
    expect(did.verificationMethod[0]).toEqual({
      id: `did:web:bevis.example#${ed25519.multibase}`,
      type: 'Multikey',
      controller: 'did:web:bevis.example',
      publicKeyMultibase: ed25519.multibase,
    });
    const issuer = issuerDocument(profile, [ed25519]);
    expect(issuer).toMatchObject({ ...profile, assertionMethod: [`${issuerId}#${ed25519.multibase}`] });
    expect(issuer.verificationMethod[0]?.controller).toBe(issuerId);
  });

  it('give the keys of JWTs by the address that a JWT names', () => {
    const { keys } = jwkSet(issuerId, [ed25519, p256]);
    expect(keys).toEqual([
      { ...ed25519.jwk, kid: `${issuerId}/keys/${ed25519.multibase}`, alg: 'EdDSA', use: 'sig' },
      { ...p256.jwk, kid: `${issuerId}/keys/${p256.multibase}`, alg: 'ES256', use: 'sig' },
    ]);
  });
});
