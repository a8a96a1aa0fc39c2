import type { ReferralActor, ReferralKind, ReferralStatus } from '@mikrosprint/contracts';
import { isOpen, mayMove, nextSteps } from '../src/referrals/referral-states.js';

const statuses: ReferralStatus[] = ['sent', 'accepted', 'started', 'finished', 'dropped'];

/** Where each may take a referral from each state; everything that is not named is refused. */
const table: [ReferralKind, ReferralActor, Partial<Record<ReferralStatus, ReferralStatus[]>>][] = [
  ['sprint', 'citizen', { sent: ['accepted', 'dropped'], accepted: ['dropped'] }],
  ['sprint', 'caseworker', { sent: ['dropped'], accepted: ['dropped'], started: ['dropped'] }],
  [
    'sprint',
    'platform',
    { sent: ['started', 'finished'], accepted: ['started', 'finished'], started: ['finished'] },
  ],
  ['workshop', 'citizen', { sent: ['accepted', 'dropped'], accepted: ['dropped'] }],
  [
    'workshop',
    'caseworker',
    { sent: ['dropped'], accepted: ['started', 'dropped'], started: ['finished', 'dropped'] },
  ],
  [
    'planned',
    'caseworker',
    { sent: ['dropped'], accepted: ['started', 'dropped'], started: ['finished', 'dropped'] },
  ],
];

describe.each(table)('of a referral to a %s the %s', (kind, by, allowed) => {
  test.each(statuses)('may take from "%s" just the steps of the table', (from) => {
    const expected = allowed[from] ?? [];
    expect([...nextSteps(from, by, kind)].sort()).toEqual([...expected].sort());
    const can = statuses.filter((to) => mayMove(from, to, by, kind));
    expect(can.sort()).toEqual([...expected].sort());
  });
});

test('nothing leads out of what is finished or dropped, and everything open can be dropped', () => {
  const actors: ReferralActor[] = ['citizen', 'caseworker', 'platform'];
  for (const from of statuses) {
    const ways = actors.flatMap((by) => nextSteps(from, by, 'workshop'));
    expect([from, ways.length > 0, ways.includes('dropped')]).toEqual([from, isOpen(from), isOpen(from)]);
  }
});
