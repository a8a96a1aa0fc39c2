import { createHash, generateKeyPairSync, sign as signBytes, type KeyObject } from 'node:crypto';
import {
  createSigningKey,
  keyId,
  NotAKey,
  readJwt,
  type ResolveKey,
  signJwt,
  verifyJwt,
} from '@mikrosprint/open-badges';
import { ed25519, fullCredential, issuerId, listed, p256 } from './examples.js';
import { jwtHoldsIndependently } from './independent.js';
import { everyChange } from './tampering.js';

const keys = listed([p256]);
type Parts = { header: Record<string, unknown>; payload: Record<string, unknown> };

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value ?? {})).toString('base64url');
const partsOf = (token: string): Parts => {
  const [header = '', payload = ''] = token.split('.');
  const read = (part: string) =>
    JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>;
  return { header: read(header), payload: read(payload) };
};
/** By node:crypto alone: also what the library would not sign. */
const signed = ({ header, payload }: Parts, key: KeyObject, digest: string | null = 'sha256'): string => {
  const text = `${encoded(header)}.${encoded(payload)}`;
  return `${text}.${signBytes(digest, Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
};

describe('a credential as a JWT', () => {
  it('has exactly the header and the claims of Open Badges 3.0', async () => {
    const credential = fullCredential();
    const { header, payload } = partsOf(await signJwt(credential, p256));
    expect(header).toEqual({ alg: 'ES256', kid: `${issuerId}/keys/${p256.multibase}`, typ: 'JWT' });
    expect(payload).toEqual({
      ...credential,
      iss: issuerId,
      jti: credential.id,
      sub: credential.credentialSubject.id,
      nbf: Date.parse(credential.validFrom) / 1000,
      exp: Date.parse('2031-11-19T08:30:00Z') / 1000,
    });
    const endless = partsOf(await signJwt(fullCredential({ validUntil: null }), p256));
    expect(endless.payload).not.toHaveProperty('exp');
  });

  it('verifies here and by node:crypto alone', async () => {
    const token = await signJwt(fullCredential(), p256);
    expect(await verifyJwt(token, keys)).toEqual({
      ok: true,
      controller: issuerId,
      verificationMethod: keyId(issuerId, p256),
    });
    expect(jwtHoldsIndependently(token, p256.jwk)).toBe(true);
  });

  it('can be read before it is checked', async () => {
    const credential = fullCredential();
    const read = readJwt(await signJwt(credential, p256));
    expect(read?.credential).toEqual(credential);
    expect(read?.claims).toMatchObject({ sub: credential.credentialSubject.id });
  });

  it('is signed on P-256 only', async () => {
    await expect(signJwt(fullCredential(), ed25519)).rejects.toBeInstanceOf(NotAKey);
  });
});

describe('tampering', () => {
  it('with any single field of header or payload is caught', async () => {
    const token = await signJwt(fullCredential(), p256);
    const signature = token.split('.')[2] ?? '';
    const survivors: string[] = [];
    for (const { what, changed } of everyChange(partsOf(token))) {
      const { header, payload } = changed as Parts;
      const check = await verifyJwt(`${encoded(header)}.${encoded(payload)}.${signature}`, keys);
      if (check.ok) survivors.push(what);
    }
    expect(survivors).toEqual([]);
  });

  it('with the signature is caught', async () => {
    const token = await signJwt(fullCredential(), p256);
    const [header, payload, signature = ''] = token.split('.');
    const turned = Buffer.from(signature, 'base64url');
    turned[0] = (turned[0] ?? 0) ^ 1;
    const check = await verifyJwt(`${header}.${payload}.${turned.toString('base64url')}`, keys);
    expect(check).toMatchObject({ ok: false, reason: 'altered' });
  });
});

describe('claims that differ from what was signed beside them', () => {
  const other = 'urn:uuid:11111111-1111-4111-8111-111111111111';
  it.each([
    ['sub', other, 'swapped-subject'],
    ['iss', 'https://other.example', 'claims-differ'],
    ['jti', other, 'claims-differ'],
    ['nbf', 1, 'claims-differ'],
    ['nbf', '2026', 'claims-differ'],
    ['exp', 4_102_444_800, 'claims-differ'],
  ])('%s %s: %s', async (claim, value, reason) => {
    const { header, payload } = partsOf(await signJwt(fullCredential(), p256));
    const token = signed({ header, payload: { ...payload, [claim]: value } }, p256.private);
    expect(await verifyJwt(token, keys)).toEqual({ ok: false, reason, where: claim });
  });

  it('a subject of somebody else in the credential', async () => {
    const { header, payload } = partsOf(await signJwt(fullCredential(), p256));
    const credentialSubject = { ...(payload.credentialSubject as object), id: other };
    const token = signed({ header, payload: { ...payload, credentialSubject } }, p256.private);
    expect(await verifyJwt(token, keys)).toMatchObject({ reason: 'swapped-subject' });
  });

  it('a missing claim contradicts nothing', async () => {
    const { header, payload } = partsOf(await signJwt(fullCredential(), p256));
    const { iss: _, jti: __, nbf: ___, ...rest } = payload;
    expect(await verifyJwt(signed({ header, payload: rest }, p256.private), keys)).toMatchObject({
      ok: true,
    });
  });
});

describe('keys', () => {
  const other = createSigningKey('P-256');

  it('may change, may be left out, and belong to one issuer', async () => {
    const token = await signJwt(fullCredential(), p256);
    expect(await verifyJwt(token, listed([other, p256]))).toMatchObject({ ok: true });
    expect(await verifyJwt(token, listed([other]))).toMatchObject({ reason: 'wrong-key', where: 'kid' });
    expect(await verifyJwt(token, () => null)).toMatchObject({ reason: 'key-unreachable' });
    expect(await verifyJwt(token, listed([p256], 'https://other.example'))).toMatchObject({
      reason: 'wrong-issuer',
    });
  });

  it('of others are no keys for this token', async () => {
    const token = await signJwt(fullCredential(), p256);
    const answer =
      (key: object): ResolveKey =>
      () =>
        ({ controller: issuerId, ...key }) as never;
    expect(await verifyJwt(token, answer({ publicKeyMultibase: other.multibase }))).toMatchObject({
      reason: 'altered',
    });
    for (const key of [
      { publicKeyMultibase: ed25519.multibase },
      { publicKeyMultibase: 'z' },
      { publicKeyJwk: ed25519.jwk },
      { publicKeyJwk: { kty: 'oct', k: 'c2VjcmV0' } },
      { publicKeyJwk: {} },
    ]) {
      expect(await verifyJwt(token, answer(key))).toMatchObject({ ok: false, reason: 'wrong-key' });
    }
  });

  it('inside the header vouch for nobody: the issuer is asked whether it lists them', async () => {
    const { payload } = partsOf(await signJwt(fullCredential(), p256));
    const jwk = other.jwk.kty === 'EC' ? { kty: 'EC', crv: 'P-256', x: other.jwk.x, y: other.jwk.y } : {};
    const token = signed({ header: { alg: 'ES256', jwk }, payload }, other.private);
    const asked: string[] = [];
    const check = await verifyJwt(token, (method) => {
      asked.push(method);
      return 'not-listed';
    });
    expect(check).toMatchObject({ reason: 'wrong-key' });
    const members = JSON.stringify({ crv: 'P-256', kty: 'EC', x: jwk.x, y: jwk.y });
    expect(asked).toEqual([`${issuerId}#${createHash('sha256').update(members).digest('base64url')}`]);
  });
});

describe('other algorithms', () => {
  it('RS256 and EdDSA are read, none and HS256 are not', async () => {
    const { payload } = partsOf(await signJwt(fullCredential(), p256));
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const answer =
      (publicKeyJwk: object): ResolveKey =>
      () => ({ controller: issuerId, publicKeyJwk: { ...publicKeyJwk } });
    const header = (alg: string) => ({ alg, kid: `${issuerId}/keys/1` });
    const rsa = signed({ header: header('RS256'), payload }, privateKey);
    expect(await verifyJwt(rsa, answer(publicKey.export({ format: 'jwk' })))).toMatchObject({ ok: true });
    const edDsa = signed({ header: header('EdDSA'), payload }, ed25519.private, null);
    expect(await verifyJwt(edDsa, answer(ed25519.jwk))).toMatchObject({ ok: true });
    for (const alg of ['none', 'HS256', 'RS512']) {
      const token = signed({ header: header(alg), payload }, p256.private);
      expect(await verifyJwt(token, keys)).toMatchObject({ reason: 'unknown-proof-kind', where: 'alg' });
    }
  });
});

describe('what is no JWT of a credential', () => {
  it.each([
    '',
    'a.b',
    'a.b.c.d',
    'not a token',
    `${encoded({ alg: 'ES256' })}..x`,
    `${encoded([])}.${encoded({})}.x`,
    `${encoded({ alg: 'ES256' })}.${encoded('text')}.x`,
    `${Buffer.from([0xff, 0xfe]).toString('base64url')}.${encoded({})}.x`,
  ])('%j is an answer, not an exception', async (token) => {
    expect(await verifyJwt(token, keys)).toMatchObject({ ok: false, reason: 'broken-jwt' });
  });

  it('says what is missing or too old', async () => {
    const header = { alg: 'ES256', kid: 'x' };
    const token = (payload: object, of: object = header) => `${encoded(of)}.${encoded(payload)}.eA`;
    expect(await verifyJwt(token({ vc: {}, iss: 'x' }), keys)).toMatchObject({ reason: 'old-version' });
    expect(await verifyJwt(token({ iss: 'x' }), keys)).toMatchObject({
      reason: 'missing-field',
      where: 'issuer',
    });
    expect(await verifyJwt(token({ issuer: 'x' }, { alg: 'ES256' }), keys)).toMatchObject({ where: 'kid' });
  });

  it('refuses a header that changes how it is signed', async () => {
    const { header, payload } = partsOf(await signJwt(fullCredential(), p256));
    const odd = signed({ header: { ...header, crit: ['b64'], b64: false }, payload }, p256.private);
    expect(await verifyJwt(odd, keys)).toMatchObject({ reason: 'broken-jwt', where: 'crit' });
  });
});
