// Which referrals a citizen's page reminds of: those that wait for a step.
import type { ReferralView } from '@mikrosprint/contracts';
import { waitingReferrals } from '../../apps/web/src/staff/citizen/now/waiting-referrals.js';

const now = Date.parse('2026-11-20T12:00:00.000Z');
const referral = (status: ReferralView['status'], at: string): ReferralView => ({
  ...{
    referralId: `${status} ${at}`,
    kind: 'workshop',
    courseId: null,
    title: { da: 'CV-værksted' },
    status,
  },
  ...{ next: { citizen: [], caseworker: [] }, waitedDays: null },
  changes: [
    { at: '2026-10-01T12:00:00.000Z', to: 'sent', by: 'caseworker', reason: null },
    { at, to: status, by: 'citizen', reason: null },
  ],
});

test.each<[ReferralView['status'], string, boolean]>([
  ['sent', '2026-11-13T12:00:00.000Z', true],
  ['sent', '2026-11-13T12:00:01.000Z', false],
  ['accepted', '2026-11-01T12:00:00.000Z', true],
  ['accepted', '2026-11-19T12:00:00.000Z', false],
  ['started', '2026-10-02T12:00:00.000Z', false],
  ['finished', '2026-10-02T12:00:00.000Z', false],
  ['dropped', '2026-10-02T12:00:00.000Z', false],
])('%s since %s: %s', (status, at, waits) => {
  const found = waitingReferrals([referral(status, at)], now);
  expect(found.map(({ since }) => since)).toEqual(waits ? [at] : []);
});
