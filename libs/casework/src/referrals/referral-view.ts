import type { ReferralView } from '@mikrosprint/contracts';
import type { ReferralChangeRow, ReferralRow } from './referral.entity.js';
import { nextSteps } from './referral-states.js';
import { waitedDays } from './waiting-times.js';

/** What both sides see. `changes` may hold those of other referrals too; oldest first. */
export function referralViewOf(row: ReferralRow, changes: readonly ReferralChangeRow[]): ReferralView {
  const { id, kind, courseId, title, status } = row;
  return {
    referralId: id,
    kind,
    courseId,
    title,
    status,
    next: {
      citizen: nextSteps(status, 'citizen', kind),
      caseworker: nextSteps(status, 'caseworker', kind),
    },
    changes: changes
      .filter(({ referralId }) => referralId === id)
      .map(({ at, to, by, reason }) => ({ at: at.toISOString(), to, by, reason })),
    waitedDays: waitedDays(row.acceptedAt, row.startedAt),
  };
}
