import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { CitizenTargetGroup, TargetGroupList } from '@mikrosprint/contracts';
import { api } from '../../api/client.js';
import { keys } from '../../api/queries.js';

export const useTargetGroups = () =>
  useQuery({ queryKey: ['target-groups'], queryFn: () => api.get<TargetGroupList>('target-groups') });

const keyOf = (citizenId: string) => [...keys.citizen(citizenId), 'target-group'];

export const useTargetGroupOf = (citizenId: string, isWanted: boolean) =>
  useQuery({
    queryKey: keyOf(citizenId),
    queryFn: () => api.get<CitizenTargetGroup>(`caseload/${citizenId}/target-group`),
    enabled: isWanted,
  });

export function useSetTargetGroup(citizenId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (groupId: string | null) =>
      api.put<CitizenTargetGroup>(`caseload/${citizenId}/target-group`, { groupId }),
    onSuccess: (known) => client.setQueryData(keyOf(citizenId), known),
  });
}
