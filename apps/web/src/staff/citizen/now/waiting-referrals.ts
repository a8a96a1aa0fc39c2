import type { ReferralView } from '@mikrosprint/contracts';

const dayMs = 86_400_000;
/** After a week without a step somebody may have forgotten it. */
export const waitingDays = 7;

export interface WaitingReferral {
  referral: ReferralView;
  /** Since when nothing has happened; ISO 8601. */
  since: string;
}

/** Referrals that the citizen has not answered, or has agreed to without beginning, for `waitingDays`. */
export function waitingReferrals(referrals: readonly ReferralView[], now: number): WaitingReferral[] {
  return referrals.flatMap((referral) => {
    const since = referral.changes.at(-1)?.at;
    const waits = referral.status === 'sent' || referral.status === 'accepted';
    return since !== undefined && waits && now - Date.parse(since) >= waitingDays * dayMs
      ? [{ referral, since }]
      : [];
  });
}
