import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { CitizenPage, LookUpPurpose } from '@mikrosprint/contracts';
import { api } from '../api/client.js';
import { keys } from '../api/queries.js';

export type HelpAnswer = 'called' | 'wrote' | 'met' | 'solved-itself';

/** Opened only with a purpose: the look-up is logged, and the citizen sees it. */
export const useCitizen = (citizenId: string, purpose: LookUpPurpose | null) =>
  useQuery({
    queryKey: [...keys.citizen(citizenId), purpose],
    queryFn: () => api.get<CitizenPage>(`caseload/${citizenId}?purpose=${purpose ?? ''}`),
    enabled: purpose !== null,
    gcTime: 0,
  });

/** Notes a talk about the wish that was shared at `sharedAt`: another one that has come since is not answered by it. */
export function useNoteTalk(citizenId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (sharedAt: string) => api.post(`caseload/${citizenId}/support-talk`, { sharedAt }),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: keys.citizen(citizenId) }),
        client.invalidateQueries({ queryKey: keys.caseload }),
      ]),
  });
}

export function useAnswerHelp(citizenId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ helpRequestId, how }: { helpRequestId: string; how: HelpAnswer }) =>
      api.post(`help-requests/${helpRequestId}/answer`, { how }),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: keys.citizen(citizenId) }),
        client.invalidateQueries({ queryKey: keys.caseload }),
        client.invalidateQueries({ queryKey: keys.inbox }),
      ]),
  });
}
