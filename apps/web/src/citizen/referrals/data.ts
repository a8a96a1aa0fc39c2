import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AnswerReferral, JobRoleList, ReferralList, SuggestionList } from '@mikrosprint/contracts';
import { api } from '../../api/client.js';
import { keys } from '../../api/queries.js';
import { useSharedOf } from '../shared-of.js';

/** One's own; on the page that a caseworker looks at together with the citizen, the citizen's. */
export function useMyReferrals() {
  const of = useSharedOf()?.citizenId;
  return useQuery({
    queryKey: of ? keys.referrals(of) : keys.myReferrals,
    queryFn: () => api.get<ReferralList>(of ? `caseload/${of}/referrals` : 'me/referrals'),
  });
}

export function useMySuggestions() {
  const of = useSharedOf()?.citizenId;
  return useQuery({
    queryKey: of ? keys.suggestions(of) : keys.mySuggestions,
    queryFn: () => api.get<SuggestionList>(of ? `caseload/${of}/suggestions` : 'me/suggestions'),
  });
}

export const useJobRoles = () =>
  useQuery({
    queryKey: keys.jobRoles,
    queryFn: () => api.get<JobRoleList>('job-roles'),
    staleTime: 300_000,
  });

/** `onAnswered` is said before the lists look again: by then what was answered may be gone from them. */
export function useAnswerReferral(referralId: string, onAnswered: (answer: AnswerReferral) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (answer: AnswerReferral) => api.post(`me/referrals/${referralId}/answer`, answer),
    onSuccess: (_answer, said) => onAnswered(said),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: keys.allReferrals }),
        client.invalidateQueries({ queryKey: keys.allSuggestions }),
      ]),
  });
}
