import { cohortStates, type Cohort, type CohortMember, type CohortState } from '@mikrosprint/contracts';

export interface CohortFact {
  /** YYYY-MM-DD in Copenhagen. */
  startsOn: string;
  dueOn: string | null;
  /** When they got a place; null while the first day has not come. */
  begunAt: Date | null;
  /** When they opened the first level of the sprint. */
  startedAt: Date | null;
  finishedAt: Date | null;
}

export function cohortStateOf({ begunAt, startedAt, finishedAt }: CohortFact): CohortState {
  if (finishedAt !== null) return 'finished';
  // They may have begun by themselves before the day that was agreed.
  if (startedAt !== null) return 'begun';
  return begunAt === null ? 'planned' : 'not-begun';
}

/** @param today the calendar day in Copenhagen: the last day itself is not late */
export function isLate({ dueOn, begunAt, finishedAt }: CohortFact, today: string): boolean {
  return finishedAt === null && begunAt !== null && dueOn !== null && dueOn < today;
}

/** Who may need a hand first: late, then by state, then by name. */
export function inOrder(members: readonly CohortMember[]): CohortMember[] {
  const place = ({ state }: CohortMember) => cohortStates.indexOf(state);
  return [...members].sort(
    (one, other) =>
      Number(other.late) - Number(one.late) ||
      place(one) - place(other) ||
      one.displayName.localeCompare(other.displayName, 'da'),
  );
}

/** Where a hand may be needed first: somebody is late, is under way, is to begin; last what everybody has finished. */
export function cohortsInOrder(cohorts: readonly Cohort[]): Cohort[] {
  const some = ({ members }: Cohort, ...states: CohortState[]) =>
    members.some(({ state }) => states.includes(state));
  const place = (cohort: Cohort): number => {
    if (cohort.members.some(({ late }) => late)) return 0;
    if (some(cohort, 'not-begun', 'begun')) return 1;
    return some(cohort, 'planned') ? 2 : 3;
  };
  return [...cohorts].sort((one, other) => place(one) - place(other));
}
