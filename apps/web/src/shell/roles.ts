import type { Role } from '@mikrosprint/contracts';

/** Who has the pages of somebody who learns: citizens, and staff for themselves. */
export const learners: readonly Role[] = ['citizen', 'caseworker', 'coordinator', 'lead', 'mentor'];
