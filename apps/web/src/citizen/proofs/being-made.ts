import type { AwardsView, ProofView } from '@mikrosprint/contracts';

/** The signature comes a moment after the award; one that was revoked before it came never gets it. */
export const isWaiting = ({ ready, revoked }: ProofView): boolean => !ready && revoked === null;

/** Whether a job is still making something of it: it is worth asking again soon. */
export const isBeingMade = ({ badges, certificates }: AwardsView): boolean =>
  certificates.some(({ pdfReady, proof }) => !pdfReady || isWaiting(proof)) ||
  badges.some(({ proof }) => proof !== null && isWaiting(proof));
