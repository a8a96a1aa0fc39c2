import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  AssignmentAnswer,
  AssignSprint,
  ChangeAssignment,
  CohortList,
  CourseList,
  CourseQuery,
  MoveReferral,
  ReferralList,
  ReferralsAnswer,
  ReferralView,
  SendReferral,
  SendReferrals,
} from '@mikrosprint/contracts';
import { api } from '../../api/client.js';
import { keys } from '../../api/queries.js';

export const useReferrals = (citizenId: string) =>
  useQuery({
    queryKey: keys.referrals(citizenId),
    queryFn: () => api.get<ReferralList>(`caseload/${citizenId}/referrals`),
  });

export function useCourses(query: CourseQuery) {
  const wanted = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  return useQuery({
    queryKey: [...keys.courses, query],
    queryFn: () => api.get<CourseList>(`courses?${new URLSearchParams(wanted).toString()}`),
    // What was found stays while something narrower is looked for.
    placeholderData: (before) => before,
  });
}

/** Whatever was done about a citizen's next step, every list that shows it looks again. */
export function useLookAgain() {
  const client = useQueryClient();
  return () =>
    Promise.all(
      [keys.allReferrals, keys.allSuggestions, keys.caseload].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
    );
}

export function useSendReferral(citizenId: string) {
  const lookAgain = useLookAgain();
  return useMutation({
    mutationFn: (course: SendReferral) => api.post<ReferralView>(`caseload/${citizenId}/referrals`, course),
    onSettled: lookAgain,
  });
}

export function useSendReferrals() {
  const lookAgain = useLookAgain();
  return useMutation({
    mutationFn: (wanted: SendReferrals) => api.post<ReferralsAnswer>('referrals', wanted),
    onSettled: lookAgain,
  });
}

/** `onMoved` is said before the list looks again: by then the line may stand elsewhere. */
export function useMoveReferral(onMoved: () => void) {
  const lookAgain = useLookAgain();
  return useMutation({
    mutationFn: ({ referralId, move }: { referralId: string; move: MoveReferral }) =>
      api.post<ReferralView>(`referrals/${referralId}/moves`, move),
    onSuccess: onMoved,
    onSettled: lookAgain,
  });
}

export const useCohorts = () =>
  useQuery({ queryKey: keys.cohorts, queryFn: () => api.get<CohortList>('assignments') });

export function useAssign() {
  const lookAgain = useLookAgain();
  return useMutation({
    mutationFn: (wanted: AssignSprint) => api.post<AssignmentAnswer>('assignments', wanted),
    onSettled: lookAgain,
  });
}

export function useChangeAssignment(cohortId: string) {
  const lookAgain = useLookAgain();
  return useMutation({
    mutationFn: (change: ChangeAssignment) => api.patch(`assignments/${cohortId}`, change),
    onSettled: lookAgain,
  });
}

/** `onWithdrawn` is said before the lists look again: by then the line is gone. */
export function useWithdrawAssignment(cohortId: string, onWithdrawn: () => void) {
  const lookAgain = useLookAgain();
  return useMutation({
    mutationFn: (citizenIds: string[]) => api.post(`assignments/${cohortId}/withdraw`, { citizenIds }),
    onSuccess: onWithdrawn,
    onSettled: lookAgain,
  });
}
