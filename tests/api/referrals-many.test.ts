// The same course for several citizens of a caseload, each with a referral of their own.
import { randomUUID } from 'node:crypto';
import type { InboxView, ReferralList, ReferralsAnswer, SendReferral } from '@mikrosprint/contracts';
import { Client, codeOf } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';

let environment: TestEnvironment;
let caseworker: Client;
let second: Client;
let ids: string[];

beforeAll(async () => {
  environment = await createTestEnvironment();
  ({ caseworker } = environment);
  second = environment.signedIn('borger-01@demo.mikrosprint.test');
  ids = await Promise.all([environment.citizen.personId(), second.personId()]);
});
afterAll(() => environment.close());
beforeEach(() => environment.database.query('DELETE FROM referral'));

type Course = { kind: 'sprint'; courseId: string } | { kind: 'workshop'; title: string };
const workshop: Course = { kind: 'workshop', title: 'CV-værksted på biblioteket' };
const send = (course: Course) =>
  caseworker.expect(
    caseworker.post(`/api/caseload/${ids[0]}/referrals`, {
      id: randomUUID(),
      ...course,
    } satisfies SendReferral),
  );
const inboxOf = async (client: Client, kind: string) => {
  await environment.settled();
  const { items } = await client.expect(client.get<InboxView>('/api/inbox'));
  return items.filter((item) => item.kind === kind);
};

describe('to several at once', () => {
  const sendMany = (course: Course, referrals: { id: string; citizenId: string }[]) =>
    caseworker.post<ReferralsAnswer>('/api/referrals', { course, referrals });
  const toMany = (citizenIds: string[]) => citizenIds.map((citizenId) => ({ id: randomUUID(), citizenId }));
  test('each is asked, and of the others it says why not', async () => {
    await send(workshop);
    await send({ kind: 'sprint', courseId: 'hotel' });
    const stranger = randomUUID();
    const referrals = toMany([...ids, stranger]);
    const { sent, refused } = await caseworker.expect(
      sendMany({ kind: 'sprint', courseId: 'hotel' }, referrals),
    );
    expect(sent).toEqual([{ citizenId: ids[1], referralId: referrals[1]?.id }]);
    expect(refused).toHaveLength(2);
    expect(refused).toEqual(
      expect.arrayContaining([
        { citizenId: ids[0], why: 'already-referred' },
        { citizenId: stranger, why: 'not-found' },
      ]),
    );
    const mine = await second.expect(second.get<ReferralList>('/api/me/referrals'));
    expect(mine.referrals).toMatchObject([{ courseId: 'hotel', status: 'sent' }]);
    expect(await inboxOf(second, 'referral-changed')).toHaveLength(1);
  });

  test('pressed again it is the same, also many times at once', async () => {
    const referrals = toMany(ids);
    const presses = await Promise.all(Array.from({ length: 6 }, () => sendMany(workshop, referrals)));
    expect(presses.map(({ status }) => status)).toEqual(presses.map(() => 200));
    const { rows } = await environment.database.query('SELECT FROM referral');
    expect(rows).toHaveLength(2);
  });

  test.each<[string, Course, () => { id: string; citizenId: string }[], number, string]>([
    ['nobody I follow', workshop, () => toMany([randomUUID()]), 404, 'not-found'],
    ['nobody', workshop, () => [], 422, 'validation'],
    [
      'a sprint that is not there',
      { kind: 'sprint', courseId: 'no-such' },
      () => toMany(ids),
      409,
      'sprint-not-open',
    ],
    [
      'more than a caseload',
      workshop,
      () => toMany(Array.from({ length: 201 }, () => randomUUID())),
      422,
      'validation',
    ],
  ])('%s is refused, and nothing is sent', async (_, course, referrals, status, code) => {
    const refusal = await sendMany(course, referrals());
    expect([refusal.status, codeOf(refusal)]).toEqual([status, code]);
    const { rows } = await environment.database.query('SELECT FROM referral');
    expect(rows).toHaveLength(0);
  });
});
