import type { ReferralActor, ReferralKind, ReferralStatus } from '@mikrosprint/contracts';

interface Step {
  from: ReferralStatus;
  to: ReferralStatus;
  by: ReferralActor;
  /** Only for these; absent: for all. */
  kinds?: readonly ReferralKind[];
}

const outside: readonly ReferralKind[] = ['planned', 'workshop'];

/**
 * Every step of a referral and who may take it. A course of ours begins and ends by what the citizen does in it, so
 * nobody notes that by hand; beginning it without having pressed yes is a yes too. Of what happens elsewhere only the
 * caseworker knows. The citizen may change their mind until it has begun, and the caseworker may drop what is open.
 */
export const referralSteps: readonly Step[] = [
  { from: 'sent', to: 'accepted', by: 'citizen' },
  { from: 'sent', to: 'dropped', by: 'citizen' },
  { from: 'accepted', to: 'dropped', by: 'citizen' },
  { from: 'accepted', to: 'started', by: 'caseworker', kinds: outside },
  { from: 'started', to: 'finished', by: 'caseworker', kinds: outside },
  { from: 'sent', to: 'dropped', by: 'caseworker' },
  { from: 'accepted', to: 'dropped', by: 'caseworker' },
  { from: 'started', to: 'dropped', by: 'caseworker' },
  // A planned course may have become a sprint meanwhile: whatever tells of it moves it.
  { from: 'sent', to: 'started', by: 'platform' },
  { from: 'accepted', to: 'started', by: 'platform' },
  { from: 'sent', to: 'finished', by: 'platform' },
  { from: 'accepted', to: 'finished', by: 'platform' },
  { from: 'started', to: 'finished', by: 'platform' },
];

export const openStatuses: readonly ReferralStatus[] = ['sent', 'accepted', 'started'];

export function isOpen(status: ReferralStatus): boolean {
  return openStatuses.includes(status);
}

/** Where somebody may take a referral from here, in the order of the table. */
export function nextSteps(from: ReferralStatus, by: ReferralActor, kind: ReferralKind): ReferralStatus[] {
  return referralSteps
    .filter((step) => step.from === from && step.by === by && (step.kinds?.includes(kind) ?? true))
    .map(({ to }) => to);
}

export function mayMove(
  from: ReferralStatus,
  to: ReferralStatus,
  by: ReferralActor,
  kind: ReferralKind,
): boolean {
  return nextSteps(from, by, kind).includes(to);
}
