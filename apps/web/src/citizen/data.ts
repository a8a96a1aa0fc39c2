import { useQuery, useQueryClient, useMutation } from '@tanstack/react-query';
import type { AwardsView, EnrolmentView, HomeView, SharedView, SprintCard } from '@mikrosprint/contracts';
import { api } from '../api/client.js';
import { keys } from '../api/queries.js';

export const useHome = () => useQuery({ queryKey: keys.home, queryFn: () => api.get<HomeView>('home') });

export const useSprints = () =>
  useQuery({
    queryKey: keys.sprints,
    queryFn: () => api.get<{ sprints: SprintCard[] }>('sprints').then(({ sprints }) => sprints),
    staleTime: 300_000,
  });

export const useAwards = () =>
  useQuery({ queryKey: keys.awards, queryFn: () => api.get<AwardsView>('me/awards') });

export const useShared = () =>
  useQuery({ queryKey: keys.shared, queryFn: () => api.get<SharedView>('me/shared') });

/** Takes a place in a sprint; pressing twice gives the same place. */
export function useEnrol() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (sprintId: string) => api.post<EnrolmentView>('enrolments', { sprintId }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.home }),
  });
}
