/** What the CV asks the server. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type {
  ConversationPage,
  CvFileQuery,
  CvSaved,
  CvShare,
  CvView,
  SaveCv,
  SendMessage,
  ShareCv,
} from '@mikrosprint/contracts';
import { api } from '../../api/client.js';
import { fileOf, handOver } from '../../api/hand-over.js';
import { keys } from '../../api/queries.js';
import { lastKnown } from '../../api/remembered.js';
import { usePerson } from '../../api/session.js';

export const cvKey = ['cv'];

export const cvApi = {
  save: (request: SaveCv) => api.put<CvSaved>('me/cv', request),
  share: (wish: ShareCv) => api.post<CvShare>('me/cv/shares', wish),
  withdraw: (shareId: string) => api.delete(`me/cv/shares/${shareId}`),
  send: (citizenId: string, message: SendMessage) => api.post(`conversations/${citizenId}/messages`, message),
};

const pathOf = ({ format, locale }: CvFileQuery): string => `me/cv/file?format=${format}&locale=${locale}`;

export const cvQuery = (accountId: string) => ({
  queryKey: cvKey,
  queryFn: () => lastKnown(accountId, 'cv', () => api.get<CvView>('me/cv')),
});

export function useCvFile() {
  return useMutation({
    mutationFn: async (query: CvFileQuery) => {
      const { name, content } = await fileOf(await api.answer(pathOf(query)), `cv.${query.format}`);
      handOver(name, content);
    },
  });
}

export function useCopyCv() {
  return useMutation({
    mutationFn: async (locale: CvFileQuery['locale']) => {
      const words = await api.file(pathOf({ format: 'text', locale }));
      await navigator.clipboard.writeText(await words.text());
    },
  });
}

/** What changes who can read the CV; what stands is asked for again, also after a refusal. */
function useShareChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => client.invalidateQueries({ queryKey: cvKey }),
  });
}

export const useShareCv = () => useShareChange(cvApi.share);
export const useWithdraw = () => useShareChange(cvApi.withdraw);

/** Makes the link and sends it in a message. Pressed again after a lost answer, both are the same ones. */
export function useSendToCaseworker() {
  const { id } = usePerson();
  const client = useQueryClient();
  return useShareChange(
    async ({ wish, messageId, text }: { wish: ShareCv; messageId: string; text: string }) => {
      const share = await cvApi.share(wish);
      await cvApi.send(id, { id: messageId, text: `${text}\n\n${share.url}`.trim() });
      void client.invalidateQueries({ queryKey: keys.conversation(id) });
      return share;
    },
  );
}

/** Who follows the citizen; null for nobody. */
export const caseworkerQuery = (citizenId: string) => ({
  queryKey: ['cv', 'caseworker', citizenId],
  queryFn: async () => (await api.get<ConversationPage>(`conversations/${citizenId}`)).caseworkerName,
});
