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
import { created, ed25519, fullCredential, fullFacts, host, issuerId } from './examples.js';
import { verifiedByOthers, type World } from './others.js';

interface Served {
  keys?: readonly PublicKey[];
  revoked?: number[];
}

/** What the world finds under our addresses. */
const served = async ({ keys = [ed25519], revoked = [] }: Served): Promise<World> => {
  const bits = emptyStatusList();
  for (const index of revoked) setStatus(bits, index, true);
  const id = `${host}/ob/status/1`;
  const list = statusListCredential({ id, issuerId, bits, validFrom: created, ttlSeconds: 60 });
  const documents = new Map<string, object>([
    [issuerId, issuerDocument(issuerProfile(fullFacts.issuer), keys)],
    [id, await signCredential(list, ed25519, created)],
  ]);
  return async (address) => documents.get(address) ?? null;
};

const verified = (credential: object, world: World) =>
  verifiedByOthers(credential, world, new Date('2027-01-01T00:00:00Z'));

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
    const changed = { ...signed, name: 'Noget finere' };
    expect(await verified(changed, await served({}))).toMatchObject({ holds: false });
    const stolen = await signCredential(fullCredential(), createSigningKey('Ed25519'), created);
    expect(await verified(stolen, await served({}))).toMatchObject({ holds: false });
  });

  it('find what an older key signed', async () => {
    const young = createSigningKey('Ed25519');
    const signed = await signCredential(fullCredential(), ed25519, created);
    expect(await verified(signed, await served({ keys: [young, ed25519] }))).toMatchObject({ holds: true });
  });
});
