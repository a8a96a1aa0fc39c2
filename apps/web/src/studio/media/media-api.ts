/** The library's calls to the server, and the names under which their answers are remembered. */
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { heaviestUpload, type MediaChange, type MediaItem, type MediaList } from '@mikrosprint/contracts';
import { api, ApiProblem } from '../../api/client.js';

/** The draft whose library is meant; null for my own. */
export type Beside = string | null;

export const mediaKeys = {
  all: ['studio-media'] as const,
  list: (draftId: Beside) => ['studio-media', draftId] as const,
};

const withDraft = (path: string, draftId: Beside, more: Record<string, string> = {}): string => {
  const query = new URLSearchParams({ ...more, ...(draftId !== null && { draftId }) });
  return query.size === 0 ? path : `${path}?${query}`;
};

export const mediaApi = {
  list: async (draftId: Beside) => (await api.get<MediaList>(withDraft('studio/media', draftId))).items,
  /** What is too large for the server is not sent to it. */
  upload: async (file: Blob, name: string, draftId: Beside): Promise<MediaItem> => {
    if (file.size > heaviestUpload) throw new ApiProblem('media-too-large', 413);
    return api.upload<MediaItem>(withDraft('studio/media', draftId, { name }), file);
  },
  change: (mediaId: string, change: MediaChange) => api.patch<MediaItem>(`studio/media/${mediaId}`, change),
  remove: (mediaId: string) => api.delete(`studio/media/${mediaId}`),
};

/** Which draft the page is about. */
export function useBeside(): Beside {
  return useParams()['draftId'] ?? null;
}

/** All files of the library, the newest first. */
export function useLibrary(draftId: Beside) {
  return useQuery({ queryKey: mediaKeys.list(draftId), queryFn: () => mediaApi.list(draftId) });
}

/**
 * The files whose content this page has fetched, as addresses of its own: only the page may show what is not published.
 * A file never changes, so each is fetched once.
 */
const fetched = new Map<string, Promise<string>>();

export function contentOf(mediaId: string, draftId: Beside): Promise<string> {
  const known = fetched.get(mediaId);
  if (known) return known;
  const address = api
    .file(withDraft(`studio/media/${mediaId}/content`, draftId))
    .then((content) => URL.createObjectURL(content));
  fetched.set(mediaId, address);
  address.catch(() => fetched.delete(mediaId));
  return address;
}
