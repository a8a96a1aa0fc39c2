import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { LookUpPurpose, ReadinessView, RecordReadiness } from '@mikrosprint/contracts';
import { api } from '../../../api/client.js';
import { keys } from '../../../api/queries.js';

const keyOf = (citizenId: string): readonly string[] => [...keys.citizen(citizenId), 'readiness'];

/** The same opening as the page around it: the purpose goes along and is logged once. */
export const useReadiness = (citizenId: string, purpose: LookUpPurpose) =>
  useQuery({
    queryKey: [...keyOf(citizenId), purpose],
    queryFn: () => api.get<ReadinessView>(`caseload/${citizenId}/readiness?purpose=${purpose}`),
    gcTime: 0,
  });

export function useRecordReadiness(citizenId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (entry: RecordReadiness) => api.post<ReadinessView>(`caseload/${citizenId}/readiness`, entry),
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(citizenId) }),
  });
}
