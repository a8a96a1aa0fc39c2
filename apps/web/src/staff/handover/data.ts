import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  CaseloadSizes,
  ColleagueList,
  HandOver,
  HandOverAnswer,
  HandOverLoad,
  HandOverPreview,
  PlannedHandovers,
} from '@mikrosprint/contracts';
import { api } from '../../api/client.js';
import { keys } from '../../api/queries.js';

export const useColleagues = () =>
  useQuery({
    queryKey: keys.colleagues,
    queryFn: () => api.get<ColleagueList>('handovers/colleagues'),
  });

export const useSizes = () =>
  useQuery({ queryKey: keys.caseloadSizes, queryFn: () => api.get<CaseloadSizes>('handovers/caseloads') });

export const usePlanned = () =>
  useQuery({ queryKey: keys.plannedHandovers, queryFn: () => api.get<PlannedHandovers>('handovers') });

/** What would move along. Only read: a post, since it names many. */
export const useHandoverLoad = (wanted: HandOverPreview) =>
  useQuery({
    queryKey: [...keys.handovers, 'load', wanted],
    queryFn: () => api.post<HandOverLoad>('handovers/preview', wanted),
  });

/** What pages show of who follows whom is fetched anew. */
function useLookAgain(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    const old = [keys.handovers, keys.caseload, keys.conversations];
    await Promise.all(old.map((queryKey) => client.invalidateQueries({ queryKey })));
  };
}

export function useHandOver() {
  return useMutation({ mutationFn: (wanted: HandOver) => api.post<HandOverAnswer>('handovers', wanted) });
}

export function useDropHandover() {
  const lookAgain = useLookAgain();
  return useMutation({ mutationFn: (id: string) => api.delete(`handovers/${id}`), onSuccess: lookAgain });
}

export { useLookAgain };
