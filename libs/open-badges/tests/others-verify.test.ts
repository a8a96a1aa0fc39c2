/*
 * A credential of ours in the hands of somebody who has never heard of us: the libraries of Digital Bazaar, which many
 * verifiers are built on, and only the documents that we serve. From the credential they follow the addresses to the
 * key, from the key to the issuer, and to the list of what no longer holds.
 */
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { verifyCredential } from '@digitalbazaar/vc';
import { checkStatus } from '@digitalbazaar/vc-bitstring-status-list';
import {
  createSigningKey,
  emptyStatusList,
  issuerDocument,
  issuerProfile,
  type PublicKey,
  setStatus,
  signCredential,
  statusListCredential,
} from '@mikrosprint/open-badges';
import { pinnedContexts } from '../src/contexts/contexts.js';
import { created, ed25519, fullCredential, fullFacts, host, issuerId } from './examples.js';

interface Served {
  keys?: readonly PublicKey[];
  revoked?: number[];
}

/** What the world finds under our addresses. */
const served = async ({ keys = [ed25519], revoked = [] }: Served): Promise<Map<string, object>> => {
  const bits = emptyStatusList();
  for (const index of revoked) setStatus(bits, index, true);
  const id = `${host}/ob/status/1`;
  const list = statusListCredential({ id, issuerId, bits, validFrom: created, ttlSeconds: 60 });
  const issuer = issuerDocument(issuerProfile(fullFacts.issuer), keys);
  return new Map<string, object>([
    ...pinnedContexts,
    [issuerId, issuer],
    ...issuer.verificationMethod.map((method): [string, object] => [
      method.id,
      { '@context': 'https://w3id.org/security/multikey/v1', ...method },
    ]),
    [id, await signCredential(list, ed25519, created)],
  ]);
};

const verified = async (credential: object, documents: Map<string, object>) => {
  const suite = new DataIntegrityProof({ cryptosuite });
  const documentLoader = async (url: string) => {
    const document = documents.get(url);
    if (!document) throw new Error(`Nothing at ${url}`);
    return { contextUrl: null, documentUrl: url, document };
  };
  const now = new Date('2027-01-01T00:00:00Z');
  const { verified: holds, statusResult } = await verifyCredential({
    credential,
    suite,
    documentLoader,
    now,
    checkStatus,
  });
  return { holds, revoked: statusResult?.results?.[0]?.status };
};

describe('others', () => {
  it('find that it holds', async () => {
    const signed = await signCredential(fullCredential(), ed25519, created);
    expect(await verified(signed, await served({}))).toEqual({ holds: true, revoked: false });
  });

  it('find that it was taken back, and no neighbour', async () => {
    const signed = await signCredential(fullCredential(), ed25519, created);
    expect(await verified(signed, await served({ revoked: [4711] }))).toMatchObject({ revoked: true });
    expect(await verified(signed, await served({ revoked: [4710, 4712] }))).toMatchObject({ revoked: false });
  });

  it('find what was changed, and a key that is not ours', async () => {
    const signed = await signCredential(fullCredential(), ed25519, created);
    expect(await verified({ ...signed, name: 'Noget finere' }, await served({}))).toMatchObject({
      holds: false,
    });
    const stolen = await signCredential(fullCredential(), createSigningKey('Ed25519'), created);
    expect(await verified(stolen, await served({}))).toMatchObject({ holds: false });
  });

  it('find what an older key signed', async () => {
    const young = createSigningKey('Ed25519');
    const signed = await signCredential(fullCredential(), ed25519, created);
    expect(await verified(signed, await served({ keys: [young, ed25519] }))).toMatchObject({ holds: true });
  });
});
