import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { SaveSupport, SupportAnswers, SupportView, SupportWish } from '@mikrosprint/contracts';
import { api } from '../api/client.js';
import { keys } from '../api/queries.js';
import { useSession } from '../api/session.js';

/** The answers as they are chosen on the page. */
export type Draft = { [Question in keyof SupportAnswers]: SupportAnswers[Question] | null };

export const noAnswers: Draft = { reading: null, danish: null };

/** The wish for support that follows from the answers; null when nothing is hard, or nothing is said yet. */
export function wishOf({ reading, danish }: Draft): SupportWish | null {
  const isHard = (answer: Draft['reading']): boolean => answer !== null && answer !== 'easy';
  const wish = { reading: isHard(reading), danish: isHard(danish) };
  return wish.reading || wish.danish ? wish : null;
}

export const useSupport = () =>
  useQuery({ queryKey: keys.support, queryFn: () => api.get<SupportView>('me/support') });

export function useSaveSupport() {
  const client = useQueryClient();
  const { setPreference } = useSession();
  return useMutation({
    mutationFn: (answers: SaveSupport) => api.put<SupportView>('me/support', answers),
    onSuccess: (view) => {
      client.setQueryData(keys.support, view);
      // The server offers the questions no more, and the open pages have to hear of it.
      void setPreference({ supportCard: false }).catch(() => undefined);
      return client.invalidateQueries({ queryKey: keys.shared });
    },
  });
}

export function useForgetSupport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.delete('me/support'),
    onSuccess: () => {
      client.setQueryData<SupportView>(keys.support, { answers: null, sharedAt: null });
      return client.invalidateQueries({ queryKey: keys.shared });
    },
  });
}
