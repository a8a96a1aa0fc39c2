import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { CaseloadView, ChangeView, ExportCaseload, SavedView, SaveView } from '@mikrosprint/contracts';
import { api } from '../../api/client.js';
import { keys } from '../../api/queries.js';
import { caseloadQuery } from './ahead.js';

export const useCaseload = () => useQuery(caseloadQuery);

/** Every change answers with all views; the list that is open takes them over. */
function useViewChange<Variables>(ask: (wanted: Variables) => Promise<{ views: SavedView[] }>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ask,
    onSuccess: ({ views }) =>
      client.setQueryData<CaseloadView>(keys.caseload, (known) => known && { ...known, views }),
  });
}

export const useSaveView = () => useViewChange((view: SaveView) => api.post('caseload-views', view));

export const useChangeView = () =>
  useViewChange(({ viewId, change }: { viewId: string; change: ChangeView }) =>
    api.patch(`caseload-views/${viewId}`, change),
  );

export const useRemoveView = () =>
  useViewChange((viewId: string) => api.delete<{ views: SavedView[] }>(`caseload-views/${viewId}`));

export const useExport = () =>
  useMutation({
    mutationFn: (wanted: ExportCaseload) => api.fileFor('caseload/export', wanted),
  });
