import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AnswerReadiness, ReadinessView } from '@mikrosprint/contracts';
import { api } from '../../api/client.js';
import { keys } from '../../api/queries.js';
import { useSharedOf } from '../shared-of.js';

const key = [...keys.shared, 'readiness'];

/** One's own; on the page that a caseworker looks at together with the citizen, the citizen's. */
export function useMyReadiness() {
  const of = useSharedOf();
  return useQuery({
    queryKey: of ? [...keys.citizen(of.citizenId), 'readiness', of.purpose] : key,
    queryFn: () =>
      api.get<ReadinessView>(
        of ? `caseload/${of.citizenId}/readiness?purpose=${of.purpose}` : 'me/readiness',
      ),
  });
}

export function useAnswerReadiness() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (answers: AnswerReadiness) => api.post<ReadinessView>('me/readiness', answers),
    onSuccess: (view) => client.setQueryData(key, view),
  });
}

export function useForgetReadiness() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.delete('me/readiness'),
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  });
}
