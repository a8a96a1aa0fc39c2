/*
 * What the product issued, in the hands of strangers: they have the file of a citizen and the addresses in it, and
 * programs that share no code with ours.
 */
import type { AwardsView } from '@mikrosprint/contracts';
import { holdsIndependently, jwtHoldsIndependently } from '../../libs/open-badges/tests/independent.js';
import { type OthersView, verifiedByOthers } from '../../libs/open-badges/tests/others.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { Story } from './support/care-events.js';

let environment: TestEnvironment;
let awards: { awardId: string; json: object; jwt: string }[] = [];

beforeAll(async () => {
  environment = await createTestEnvironment({ settings: { TEST_HOST_PROBE: 'yes' } });
  const story = await Story.of(environment, environment.citizen);
  await story.lived(
    story.enrolled(),
    story.finished('personal-data', 2, 1),
    story.exam(84, true),
    story.completed(84),
  );
  await environment.settled();
  const { citizen } = environment;
  const { certificates, badges } = await citizen.expect(citizen.get<AwardsView>('/api/me/awards'));
  const proofs = [...certificates, ...badges].flatMap(({ proof }) => proof ?? []);
  const file = <T>(awardId: string, format: string) =>
    citizen.expect(citizen.get<T>(`/api/me/awards/${awardId}/files/${format}`));
  awards = await Promise.all(
    proofs.map(async ({ awardId }) => ({
      awardId,
      json: await file<object>(awardId, 'json'),
      jwt: await file<string>(awardId, 'jwt'),
    })),
  );
});
afterAll(() => environment.close());

/** Only what is public: no account, no cookie. */
const world = async (address: string): Promise<object | null> => {
  const { pathname } = new URL(address);
  const answer = await fetch(`${environment.baseUrl}${pathname}`, {
    headers: { accept: 'application/json' },
  });
  return answer.ok ? ((await answer.json()) as object) : null;
};
const byOthers = (json: object): Promise<OthersView> => verifiedByOthers(json, world, new Date());

test('every proof that was issued holds for them, in both its forms', async () => {
  expect(awards.length).toBeGreaterThan(1);
  for (const { awardId, json, jwt } of awards) {
    const { kid } = JSON.parse(Buffer.from(jwt.split('.')[0] ?? '', 'base64url').toString()) as {
      kid: string;
    };
    const key = (await world(kid)) ?? {};
    expect([awardId, await holdsIndependently(json)]).toEqual([awardId, true]);
    expect([awardId, jwtHoldsIndependently(jwt, key)]).toEqual([awardId, true]);
    expect([awardId, await byOthers(json)]).toEqual([awardId, { holds: true, revoked: false }]);
    expect([awardId, await byOthers({ ...json, awardedDate: '2020-01-01T00:00:00Z' })]).toMatchObject([
      awardId,
      { holds: false },
    ]);
  }
});

test('one that was revoked is revoked for them too, and no other', async () => {
  const [revoked, other] = awards;
  const { admin } = environment;
  await admin.expect(
    admin.post(`/api/admin/awards/${revoked?.awardId}/revocation`, {
      cause: 'error',
      reason: 'Udstedt ved en fejl.',
    }),
  );
  await environment.settled();
  expect(await byOthers(revoked?.json ?? {})).toEqual({ holds: true, revoked: true });
  expect(await byOthers(other?.json ?? {})).toEqual({ holds: true, revoked: false });
});
