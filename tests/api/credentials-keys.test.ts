import { randomUUID } from 'node:crypto';
import type { AwardsView } from '@mikrosprint/contracts';
import {
  decodeStatusList,
  getStatus,
  publicKeyOfJwk,
  verifyDataIntegrity,
  type PublicJwk,
} from '@mikrosprint/open-badges';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { isFullRun } from '../support/full-run.js';
import { Story } from './support/care-events.js';
import { taskByCommand } from './support/rebuild-by-command.js';

let environment: TestEnvironment;
const settings: Record<string, string> = { TEST_HOST_PROBE: 'yes' };

beforeAll(async () => {
  environment = await createTestEnvironment({ settings });
});
afterAll(() => environment.close());

interface Key {
  id: string;
  kind: string;
  jwk: PublicJwk;
  retired: boolean;
  compromised: boolean;
}

async function keys(): Promise<Key[]> {
  const { rows } = await environment.database.query<Key>(
    `SELECT id, kind, jwk, retired_at IS NOT NULL AS retired, compromised_at IS NOT NULL AS compromised
       FROM signing_key ORDER BY created_at, kind`,
  );
  return rows;
}

async function documents(where: string): Promise<{ id: string; document: string; revoked: boolean }[]> {
  const { rows } = await environment.database.query<{ id: string; document: string; revoked: boolean }>(
    `SELECT id, document, revoked_at IS NOT NULL AS revoked FROM credential WHERE ${where} ORDER BY issued_at, id`,
  );
  return rows;
}

/** As a stranger checks it: with the keys that the issuer shows today. */
async function verifies(document: string): Promise<boolean> {
  const { body } = await environment.api.get<{ keys: PublicJwk[] }>('/.well-known/jwks.json');
  const shown = body.keys.map(publicKeyOfJwk);
  const check = await verifyDataIntegrity(JSON.parse(document), (method) => {
    const key = shown.find(({ multibase }) => method.endsWith(`#${multibase}`));
    const controller = method.split('#', 1)[0] ?? '';
    return Promise.resolve(key === undefined ? null : { controller, publicKeyMultibase: key.multibase });
  });
  return check.ok;
}

const inUse = async () => (await keys()).filter(({ retired }) => !retired).map(({ kind }) => kind);

describe('the keys', () => {
  test('are made once, however many processes start at the same moment', async () => {
    await environment.stop();
    await environment.database.query('TRUNCATE signing_key CASCADE');
    const parts = { api: false, worker: true };
    const hosts = await Promise.all([1, 2, 3].map(() => environment.another(parts)));
    expect(await inUse()).toEqual(['Ed25519', 'P-256']);
    expect(await keys()).toHaveLength(2);
    await Promise.all(hosts.map((host) => host.close()));
    await environment.restart();
  });

  test('are nowhere to be read', async () => {
    const { rows } = await environment.database.query<{ sealed: Buffer }>('SELECT sealed FROM signing_key');
    // The heads of private keys in PKCS#8.
    for (const { sealed } of rows)
      expect(sealed.toString('latin1')).not.toMatch(/\x30[\s\S]\x02\x01\x00\x30/);
  });

  test('that are rotated still vouch for what they signed, and new ones sign', async () => {
    const story = await Story.of(environment, environment.citizen);
    await story.lived(story.finished('desk', 3, 1));
    const [before] = await documents(`award_kind = 'badge'`);
    const rotated = await taskByCommand(environment, 'keys', ['rotate']);
    expect(rotated).toMatchObject({ code: 0, said: expect.stringContaining('New keys sign from now on.') });
    expect((await keys()).map(({ retired }) => retired)).toEqual([true, true, false, false]);
    await story.lived(story.finished('personal-data', 3, 2));
    const after = (await documents(`award_kind = 'badge'`)).at(-1);
    const newest = (await keys()).filter(({ kind, retired }) => kind === 'Ed25519' && !retired)[0]?.id ?? '?';
    expect([before?.document.includes(newest), after?.document.includes(newest)]).toEqual([false, true]);
    expect(await verifies(before?.document ?? '{}')).toBe(true);
    expect(await verifies(after?.document ?? '{}')).toBe(true);
  });

  test('that were lost to somebody else vouch for nothing, and every award is signed anew', async () => {
    const held = await documents('revoked_at IS NULL');
    const { code, said } = await taskByCommand(environment, 'keys', ['rotate', '--compromised']);
    expect([code, said]).toEqual([0, expect.stringContaining('certificates and badges were revoked')]);
    await environment.restart();
    await environment.settled();
    const lost = (await keys()).filter(({ compromised }) => compromised);
    expect(lost).toHaveLength(2);
    const signed = held.filter(({ document }) => lost.some(({ id }) => document.includes(id)));
    expect(signed.length).toBeGreaterThan(0);
    for (const { document } of signed) expect(await verifies(document)).toBe(false);
    const { badges } = await environment.citizen.expect(
      environment.citizen.get<AwardsView>('/api/me/awards'),
    );
    const earned = badges.filter(({ awardedAt }) => awardedAt !== null);
    expect(earned.every(({ proof }) => proof?.ready)).toBe(true);
    for (const { document } of await documents('revoked_at IS NULL'))
      expect(await verifies(document)).toBe(true);
    const list = await environment.api.get<{ credentialSubject: { encodedList: string } }>('/ob/status/1');
    expect(await verifies(JSON.stringify(list.body))).toBe(true);
    const bits = decodeStatusList(list.body.credentialSubject.encodedList);
    for (const { document } of signed) {
      const { credentialStatus } = JSON.parse(document) as { credentialStatus: { statusListIndex: string } };
      expect(getStatus(bits, Number(credentialStatus.statusListIndex))).toBe(true);
    }
  });

  test('are not replaced by a command that was mistyped', async () => {
    const before = await keys();
    for (const words of [[], ['revoke'], ['rotate', 'now'], ['rotate', '--compromissed']]) {
      const { code, said } = await taskByCommand(environment, 'keys', words);
      expect([words, code]).toEqual([words, 1]);
      expect(said).toContain('npm run keys -- rotate');
    }
    expect(await keys()).toEqual(before);
  });
});

describe('a start', () => {
  const start = (settings: Record<string, string>) =>
    environment.another({
      ...{ api: false, worker: true },
      environment: { TEST_HOST_PROBE: 'yes', ...settings },
    });

  test('with another secret says in one sentence what is wrong', async () => {
    await expect(start({ CREDENTIAL_SECRET: 'a secret that sealed nothing in here' })).rejects.toThrow(
      /CREDENTIAL_SECRET does not open the keys that sign certificates/,
    );
  });

  test('at another address is refused once proofs name the first one, except in a demo', async () => {
    const moved = { DEMO_MODE: 'no', PUBLIC_URL: 'https://moved.example.dk' };
    await expect(start(moved)).rejects.toThrow(
      /Proofs that were given name http:\/\/localhost:0 .* cannot be used/,
    );
    const { rows } = await environment.database.query<{ public_url: string }>(
      'SELECT public_url FROM issuer',
    );
    const home = { DEMO_MODE: 'no', PUBLIC_URL: rows[0]?.public_url ?? '' };
    await expect(start({ ...home, ISSUER_SLUG: 'elsewhere' })).rejects.toThrow(
      /ISSUER_SLUG=elsewhere cannot be used/,
    );
    await (await start(home)).close();
    const demo = await start({ PUBLIC_URL: 'https://moved.example.dk' });
    expect(demo.log()).toMatch(/Proofs of this demo name http:\/\/localhost:0/);
    await demo.close();
  });
});

test('a full status list is followed by the next one, signed before anything names it', async () => {
  const story = await Story.of(environment, environment.citizen);
  await environment.database.query('UPDATE status_list SET used = 100000 WHERE id = 1');
  await story.lived(story.finished('counter', 3, 3));
  const { rows } = await environment.database.query<{ status_list: number }>(
    'SELECT status_list FROM credential WHERE citizen_id = $1 ORDER BY issued_at DESC LIMIT 1',
    [story.citizenId],
  );
  expect(rows).toEqual([{ status_list: 2 }]);
  const list = await environment.api.get<{ id: string }>('/ob/status/2');
  expect([list.status, await verifies(JSON.stringify(list.body))]).toEqual([200, true]);
});

test('many certificates at once, three workers and a kill: none doubled and none missing', async () => {
  const count = isFullRun ? 200 : 40;
  const ids = Array.from({ length: count }, () => randomUUID());
  const story = await Story.of(environment, environment.citizen);
  await story.lived(story.exam(80, true), story.completed(80));
  await environment.database.query(
    `INSERT INTO certificate
       (id, citizen_id, enrolment_id, sprint_id, major, sprint_version_id, issued_at, holder_name, issuer_name, world,
        sprint_title, sprint_description, provider, tasks, competences, workload_hours, exam_percent, emblem,
        paper_revision)
     SELECT new.id, new.id, new.id, sprint_id, major, sprint_version_id, issued_at, holder_name, issuer_name, world,
            sprint_title, sprint_description, provider, tasks, competences, workload_hours, exam_percent, emblem,
            paper_revision
       FROM unnest($1::uuid[]) AS new (id), (SELECT * FROM certificate LIMIT 1) AS one`,
    [ids],
  );
  const parts = { api: false, worker: true };
  const [killed, other] = await Promise.all([environment.another(parts), environment.another(parts)]);
  // The sweep of the start is one; the others are asked for beside it, as after an update of three machines.
  await environment.restart();
  const sweep = {
    lib: 'awards',
    service: 'IssuingService',
    method: 'issueNext',
    args: ['certificate', null],
  };
  const sweeps = Promise.all([1, 2, 3].map(() => environment.probe('call', sweep)));
  await new Promise((resolve) => setTimeout(resolve, 700));
  await killed?.kill();
  await sweeps;
  await environment.settled();
  const { rows } = await environment.database.query<{ certificates: number; signed: number; places: number }>(
    `SELECT count(DISTINCT award_id)::int AS certificates, count(*)::int AS signed,
            count(DISTINCT (status_list, status_index))::int AS places
       FROM credential WHERE award_id = ANY($1)`,
    [ids],
  );
  expect(rows[0]).toEqual({ certificates: count, signed: count, places: count });
  const { rows: lists } = await environment.database.query<{ used: number; rows: number }>(
    `SELECT used, (SELECT count(*)::int FROM credential WHERE status_list = 2) AS rows FROM status_list WHERE id = 2`,
  );
  expect(lists[0]?.used).toBe(lists[0]?.rows);
  await other?.close();
});

test('whose secret is lost are replaced under another one, and what they signed stays valid', async () => {
  const anew = { CREDENTIAL_SECRET: 'the secret after the one that was lost' };
  const held = await documents('revoked_at IS NULL');
  const before = await keys();
  await environment.stop();
  const { code, said } = await taskByCommand(environment, 'keys', ['rotate'], anew);
  expect([code, said]).toEqual([0, expect.stringContaining('New keys sign from now on.')]);
  Object.assign(settings, anew);
  await environment.restart();
  const story = await Story.of(environment, environment.citizen);
  await story.lived(story.finished('inbox', 3, 3));
  const signed = (await documents('revoked_at IS NULL')).filter(
    ({ id }) => !held.some((old) => old.id === id),
  );
  expect(signed.length).toBeGreaterThan(0);
  for (const { document } of [...signed, ...held.slice(-3)]) expect(await verifies(document)).toBe(true);
  for (const { document } of signed) expect(before.some(({ id }) => document.includes(id))).toBe(false);
});
