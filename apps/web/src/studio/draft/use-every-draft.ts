import { useQuery } from '@tanstack/react-query';
import type { DraftStatus } from '@mikrosprint/contracts';
import { everyDraft } from './all-drafts.js';
import { studioApi, studioKeys } from './studio-api.js';

/** @param status null for whatever status */
export function useEveryDraft(status: DraftStatus | null) {
  return useQuery({
    queryKey: [...studioKeys.drafts, status ?? 'all', 'every'],
    queryFn: () => everyDraft(studioApi.list, status),
  });
}
