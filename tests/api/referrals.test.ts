import { randomUUID } from 'node:crypto';
import type { InboxView, ReferralList, ReferralView } from '@mikrosprint/contracts';
import { Client, codeOf } from '../support/client.js';
import { createTestEnvironment, type TestEnvironment } from '../support/environment.js';
import { Story } from './support/care-events.js';

const day = 86_400_000;
let environment: TestEnvironment;
let caseworker: Client;
let citizen: Client;
let story: Story;

beforeAll(async () => {
  environment = await createTestEnvironment({ settings: { TEST_HOST_PROBE: 'yes' } });
  ({ caseworker, citizen } = environment);
  story = await Story.of(environment, citizen);
});
afterAll(() => environment.close());

/** Nothing of an earlier test is in the way of the next. */
beforeEach(async () => {
  await environment.database.query('DELETE FROM referral');
  await environment.database.query('DELETE FROM citizen_progress WHERE citizen_id = $1', [story.citizenId]);
  await environment.database.query('DELETE FROM inbox_item');
});

type Course = { kind: 'sprint' | 'planned'; courseId: string } | { kind: 'workshop'; title: string };
const workshop: Course = { kind: 'workshop', title: 'CV-værksted på biblioteket' };
const gdpr: Course = { kind: 'sprint', courseId: 'gdpr' };

const sent = (course: Course, id: string = randomUUID()) =>
  caseworker.post<ReferralView>(`/api/caseload/${story.citizenId}/referrals`, { id, ...course });
const send = (course: Course, id?: string) => caseworker.expect(sent(course, id));
const move = (referralId: string, body: unknown) =>
  caseworker.post<ReferralView>(`/api/referrals/${referralId}/moves`, body);
const answer = (referralId: string, yes: boolean, reason: string | null = null) =>
  citizen.post<ReferralView>(`/api/me/referrals/${referralId}/answer`, { yes, reason });
const staffSees = () =>
  caseworker.expect(caseworker.get<ReferralList>(`/api/caseload/${story.citizenId}/referrals`));
const citizenSees = () => citizen.expect(citizen.get<ReferralList>('/api/me/referrals'));
const inboxOf = async (client: Client, kind: string) => {
  await environment.settled();
  const { items } = await client.expect(client.get<InboxView>('/api/inbox'));
  return items.filter((item) => item.kind === kind);
};
const stateOf = async (referralId: string) =>
  (await citizenSees()).referrals.find((one) => one.referralId === referralId)?.status;

describe('a referral', () => {
  test('goes from sent to finished, and both sides read the same at every step', async () => {
    const hints = [await caseworker.hints(), await citizen.hints()];
    const { referralId } = await send(workshop);
    for (const step of [
      () => answer(referralId, true),
      () => move(referralId, { to: 'started' }),
      () => move(referralId, { to: 'finished' }),
    ]) {
      expect((await step()).status).toBe(200);
      expect(await staffSees()).toEqual(await citizenSees());
    }
    const [referral] = (await citizenSees()).referrals;
    expect(referral?.changes.map(({ to, by, reason }) => [to, by, reason])).toEqual([
      ['sent', 'caseworker', null],
      ['accepted', 'citizen', null],
      ['started', 'caseworker', null],
      ['finished', 'caseworker', null],
    ]);
    expect(referral).toMatchObject({ waitedDays: 0, next: { citizen: [], caseworker: [] } });
    await environment.settled();
    for (const heard of hints) expect(heard).toContainEqual({ topic: 'referrals', id: story.citizenId });
    const { rows } = await environment.database.query(
      `SELECT data ->> 'from' AS from, data ->> 'to' AS to, data ->> 'by' AS by FROM outbox
        WHERE type = 'referral.changed' AND data ->> 'referralId' = $1 ORDER BY id`,
      [referralId],
    );
    expect(rows).toEqual([
      { from: null, to: 'sent', by: 'caseworker' },
      { from: 'sent', to: 'accepted', by: 'citizen' },
      { from: 'accepted', to: 'started', by: 'caseworker' },
      { from: 'started', to: 'finished', by: 'caseworker' },
    ]);
  });

  test('tells the other side once for each change, and never why', async () => {
    const { referralId } = await send(workshop);
    expect(await inboxOf(citizen, 'referral-changed')).toHaveLength(1);
    await citizen.expect(answer(referralId, false, 'Jeg vil hellere noget om mandagen'));
    const told = await inboxOf(caseworker, 'referral-changed');
    expect(told.map(({ title }) => title.da)).toEqual([
      'Samira Rahimi siger nej tak til CV-værksted på biblioteket',
    ]);
    expect(JSON.stringify(told)).not.toContain('mandagen');
    const { referrals } = await staffSees();
    expect(referrals[0]?.changes.at(-1)).toMatchObject({
      to: 'dropped',
      by: 'citizen',
      reason: 'Jeg vil hellere noget om mandagen',
    });
  });

  const refused: [string, () => Promise<string>, (id: string) => Promise<{ status: number }>][] = [
    [
      'be finished before it has begun',
      async () => (await send(workshop)).referralId,
      (id) => move(id, { to: 'finished' }),
    ],
    [
      'be begun by hand before the citizen has said yes',
      async () => (await send(workshop)).referralId,
      (id) => move(id, { to: 'started' }),
    ],
    [
      'be begun by hand when it is a sprint: playing begins it',
      async () => {
        const { referralId } = await send(gdpr);
        await citizen.expect(answer(referralId, true));
        return referralId;
      },
      (id) => move(id, { to: 'started' }),
    ],
    [
      'be accepted after it was dropped',
      async () => {
        const { referralId } = await send(workshop);
        await caseworker.expect(move(referralId, { to: 'dropped', reason: 'Holdet er aflyst' }));
        return referralId;
      },
      (id) => answer(id, true),
    ],
    [
      'be refused after it has begun',
      async () => {
        const { referralId } = await send(workshop);
        await citizen.expect(answer(referralId, true));
        await caseworker.expect(move(referralId, { to: 'started' }));
        return referralId;
      },
      (id) => answer(id, false),
    ],
  ];
  test.each(refused)('cannot %s', async (_, prepare, step) => {
    const referralId = await prepare();
    const before = await stateOf(referralId);
    const refusal = await step(referralId);
    expect([refusal.status, codeOf(refusal as never)]).toEqual([409, 'referral-moved']);
    expect(await stateOf(referralId)).toBe(before);
  });

  test('is dropped by the caseworker with a reason, and not without one', async () => {
    const { referralId } = await send(workshop);
    const silent = await move(referralId, { to: 'dropped' });
    expect([silent.status, codeOf(silent)]).toEqual([422, 'validation']);
    await caseworker.expect(move(referralId, { to: 'dropped', reason: 'Holdet er aflyst' }));
    const [referral] = (await citizenSees()).referrals;
    expect(referral?.changes.at(-1)).toMatchObject({ by: 'caseworker', reason: 'Holdet er aflyst' });
  });

  test('pressed many times at once is one, and its answer too', async () => {
    const id = randomUUID();
    const presses = await Promise.all(Array.from({ length: 8 }, () => sent(gdpr, id)));
    expect(new Set(presses.map(({ status }) => status))).toEqual(new Set([200]));
    await Promise.all(Array.from({ length: 8 }, () => answer(id, true)));
    const { referrals } = await citizenSees();
    expect(referrals.map(({ changes }) => changes.map(({ to }) => to))).toEqual([['sent', 'accepted']]);
  });

  test('to the same course is open once, and an id means one referral', async () => {
    const { referralId } = await send(gdpr);
    const second = await sent(gdpr);
    expect([second.status, codeOf(second)]).toEqual([409, 'already-referred']);
    const other = await sent({ kind: 'sprint', courseId: 'hotel' }, referralId);
    expect([other.status, codeOf(other)]).toEqual([409, 'id-reused']);
    await citizen.expect(answer(referralId, false));
    expect((await sent(gdpr)).status).toBe(200);
  });

  test.each([
    ['a sprint that is not there', { kind: 'sprint', courseId: 'no-such-sprint' }, 409, 'sprint-not-open'],
    ['a planned course that is not planned', { kind: 'planned', courseId: 'gdpr' }, 409, 'sprint-not-open'],
    ['nothing', { kind: 'workshop', title: '  ' }, 422, 'validation'],
  ] as const)('to %s is refused', async (_, course, status, code) => {
    const refusal = await sent(course);
    expect([refusal.status, codeOf(refusal)]).toEqual([status, code]);
  });

  test('to a course that is only planned is one all the same', async () => {
    const referral = await send({ kind: 'planned', courseId: 'office-365' });
    expect(referral).toMatchObject({ kind: 'planned', status: 'sent', next: { caseworker: ['dropped'] } });
  });
});

describe('a referral to a sprint', () => {
  test('begins and finishes by itself, whatever the citizen pressed', async () => {
    const { referralId } = await send(gdpr);
    await story.lived(story.enrolled());
    expect(await stateOf(referralId)).toBe('started');
    await story.lived(story.started('desk'));
    await story.lived(story.completed());
    const [referral] = (await staffSees()).referrals;
    expect(referral?.changes.map(({ to, by }) => [to, by])).toEqual([
      ['sent', 'caseworker'],
      ['started', 'platform'],
      ['finished', 'platform'],
    ]);
  });

  test('counts the wait from the yes to the start', async () => {
    const { referralId } = await send(gdpr);
    await citizen.expect(answer(referralId, true));
    await environment.database.query(
      `UPDATE referral SET sent_at = sent_at - interval '9 days', accepted_at = accepted_at - interval '5 days'
        WHERE id = $1`,
      [referralId],
    );
    await story.lived(story.started('desk'));
    expect((await citizenSees()).referrals[0]).toMatchObject({ status: 'started', waitedDays: 5 });
    const medians = await environment.probe<unknown[]>('call', {
      ...{ lib: 'casework', service: 'WaitingTimes', method: 'medians' },
      args: [null, '2020-01-01T00:00:00Z', '2099-01-01T00:00:00Z'],
    });
    expect(medians).toEqual([expect.objectContaining({ course: 'gdpr', n: 1, medianDays: 5 })]);
  });

  test('is not begun by what was played before it was sent', async () => {
    const { referralId } = await send(gdpr);
    await environment.database.query(`UPDATE referral SET sent_at = sent_at + interval '1 minute'`);
    await story.lived(story.started('desk'));
    expect(await stateOf(referralId)).toBe('sent');
  });

  test('is told the end before the beginning and still ends', async () => {
    const { referralId } = await send(gdpr);
    const [first] = await story.tell(story.completed());
    expect(first).toBeDefined();
    await environment.settled();
    await story.lived(story.started('desk'));
    expect(await stateOf(referralId)).toBe('finished');
  });

  test('that the citizen has finished is not sent', async () => {
    await story.lived(story.completed());
    const refusal = await sent(gdpr);
    expect([refusal.status, codeOf(refusal)]).toEqual([409, 'already-finished']);
  });
});

describe('the reminder', () => {
  const remind = () =>
    environment.probe<number>('call', { lib: 'casework', service: 'ReferralReminders', method: 'remindDue' });
  const later = async (days: number) => {
    await environment.moveClock(days * day);
    caseworker.forget();
    citizen.forget();
  };
  afterEach(() => later(0));

  test('comes once after seven days without an answer, from however many workers, and never again', async () => {
    await send(workshop);
    await later(6);
    expect(await remind()).toBe(0);
    await later(7);
    const second = await environment.another({ api: false, worker: true });
    expect((await Promise.all([remind(), remind(), remind()])).sort()).toEqual([0, 0, 1]);
    await second.close();
    const [reminder, ...more] = await inboxOf(caseworker, 'referral-waits');
    expect(more).toEqual([]);
    expect(reminder?.title.da).toBe('Samira Rahimi har ikke svaret på CV-værksted på biblioteket');
    await later(40);
    expect(await remind()).toBe(0);
  });

  test('comes for a yes that nothing followed, and not for what has begun or was dropped', async () => {
    const waits = await send(workshop);
    const begun = await send({ kind: 'workshop', title: 'Truckkort' });
    const dropped = await send({ kind: 'workshop', title: 'Hygiejnebevis' });
    for (const { referralId } of [waits, begun]) await citizen.expect(answer(referralId, true));
    await caseworker.expect(move(begun.referralId, { to: 'started' }));
    await citizen.expect(answer(dropped.referralId, false));
    await later(8);
    expect(await remind()).toBe(1);
    const reminders = await inboxOf(caseworker, 'referral-waits');
    expect(reminders.map(({ title }) => title.da)).toEqual([
      'Samira Rahimi er ikke begyndt på CV-værksted på biblioteket',
    ]);
  });

  test('waits for somebody who follows the citizen', async () => {
    await send(workshop);
    const { rows } = await environment.database.query<{ caseworker_id: string; since: Date }>(
      'DELETE FROM caseload_member WHERE citizen_id = $1 RETURNING caseworker_id, since',
      [story.citizenId],
    );
    await later(9);
    expect(await remind()).toBe(0);
    const [member] = rows;
    await environment.database.query('INSERT INTO caseload_member VALUES ($1, $2, $3)', [
      story.citizenId,
      member?.caseworker_id,
      member?.since,
    ]);
    expect(await remind()).toBe(1);
  });
});

describe('somebody else’s', () => {
  test('citizen and referral are not there, and nothing changes', async () => {
    const { referralId } = await send(workshop);
    await environment.database.query('UPDATE caseload_member SET caseworker_id = $2 WHERE citizen_id = $1', [
      story.citizenId,
      randomUUID(),
    ]);
    const other = environment.signedIn('borger-01@demo.mikrosprint.test');
    const tries = await Promise.all([
      caseworker.get(`/api/caseload/${story.citizenId}/referrals`),
      sent(gdpr),
      move(referralId, { to: 'dropped', reason: 'ikke min' }),
      move(randomUUID(), { to: 'dropped', reason: 'ikke der' }),
      other.post(`/api/me/referrals/${referralId}/answer`, { yes: true, reason: null }),
      other.post(`/api/me/referrals/${randomUUID()}/answer`, { yes: true, reason: null }),
    ]);
    expect(tries.map((refusal) => [refusal.status, codeOf(refusal)])).toEqual(
      tries.map(() => [404, 'not-found']),
    );
    const { referrals } = await citizenSees();
    expect(referrals.map(({ status }) => status)).toEqual(['sent']);
    await environment.database.query('UPDATE caseload_member SET caseworker_id = $2 WHERE citizen_id = $1', [
      story.citizenId,
      await caseworker.personId(),
    ]);
  });
});
