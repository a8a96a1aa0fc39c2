import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type {
  ConversationList,
  ConversationPage,
  OpeningHours,
  OwnOpeningHours,
  ReplyPhrases,
} from '@mikrosprint/contracts';
import { api } from '../api/client.js';
import { keys } from '../api/queries.js';
import { usePerson } from '../api/session.js';
import type { UnsentMessage } from './outgoing.js';
import { catchUp, firstSeen, withPage, type Thread } from './thread.js';
import { outgoingOf } from './unsent-messages.js';

const pathOf = (citizenId: string): string => `conversations/${citizenId}`;

/** A thread that is kept up by hints: each one fetches what came after the last seen line, and so does a new line. */
export function useThread(citizenId: string) {
  const client = useQueryClient();
  const queryKey = keys.conversation(citizenId);
  const query = useQuery({
    queryKey,
    queryFn: ({ signal }) =>
      catchUp(
        (part) => api.get<ConversationPage>(`${pathOf(citizenId)}${part}`, { signal }),
        () => client.getQueryData<Thread>(queryKey),
      ),
    staleTime: 0,
    // Nothing of it stays on a page that may no longer see it.
    gcTime: 0,
  });
  const [isFetchingEarlier, setFetchingEarlier] = useState(false);
  const fetchEarlier = async (): Promise<void> => {
    if (!query.data || isFetchingEarlier) return;
    setFetchingEarlier(true);
    try {
      const page = await api.get<ConversationPage>(`${pathOf(citizenId)}?before=${firstSeen(query.data)}`);
      client.setQueryData<Thread>(queryKey, (thread) => withPage(thread, page));
    } finally {
      setFetchingEarlier(false);
    }
  };
  return { ...query, isFetchingEarlier, fetchEarlier };
}

/** What this device still has to send in the thread, and how to write something new. */
export function useOutgoing(citizenId: string, thread: Thread | undefined) {
  const { id: accountId } = usePerson();
  const outgoing = outgoingOf(accountId);
  const { messages, isStuck } = useSyncExternalStore(outgoing.subscribe, outgoing.getState);
  useEffect(() => void outgoing.wake(), [outgoing]);
  const lines = thread?.messages;
  useEffect(() => {
    for (const { id } of lines ?? []) outgoing.settle(id);
  }, [outgoing, lines]);
  const keptHere = new Set(lines?.map(({ id }) => id));
  return {
    unsent: messages.filter((message) => message.citizenId === citizenId && !keptHere.has(message.id)),
    isStuck,
    write: (text: string): void => {
      const writtenAt = new Date().toISOString();
      const message: UnsentMessage = { id: crypto.randomUUID(), citizenId, text, writtenAt };
      void outgoing.write(message);
    },
    discard: (id: string): void => outgoing.settle(id),
  };
}

/** Tells the server what has been seen; only the reader's own pages follow. */
export function useMarkRead(citizenId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (seq: number) => api.put(`${pathOf(citizenId)}/read`, { seq }),
    onSuccess: (_, seq) => {
      client.setQueryData<Thread>(
        keys.conversation(citizenId),
        (thread) => thread && { ...thread, readSeq: Math.max(thread.readSeq, seq), unread: 0 },
      );
      void client.invalidateQueries({ queryKey: keys.unreadMessages });
      void client.invalidateQueries({ queryKey: keys.conversations });
    },
  });
}

/** What the citizen has written up to `seq` needs no answer. */
export function useSettle(citizenId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (seq: number) => api.post(`${pathOf(citizenId)}/settle`, { seq }),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: keys.conversation(citizenId) }),
        client.invalidateQueries({ queryKey: keys.conversations }),
      ]),
  });
}

export const useConversations = () =>
  useQuery({ queryKey: keys.conversations, queryFn: () => api.get<ConversationList>('conversations') });

const hoursKey = ['messages', 'hours'];
const phrasesKey = ['messages', 'phrases'];

export const useOwnHours = () =>
  useQuery({ queryKey: hoursKey, queryFn: () => api.get<OwnOpeningHours>('me/opening-hours') });

/** Null: the hours of the unit hold again. */
export function useSetHours() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (hours: OpeningHours | null) =>
      hours === null
        ? api.delete<OwnOpeningHours>('me/opening-hours')
        : api.put<OwnOpeningHours>('me/opening-hours', hours),
    onSuccess: (saved) => client.setQueryData<OwnOpeningHours>(hoursKey, saved),
  });
}

export const usePhrases = () =>
  useQuery({ queryKey: phrasesKey, queryFn: () => api.get<ReplyPhrases>('me/reply-phrases') });

export function useSetPhrases() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (phrases: string[]) => api.put<ReplyPhrases>('me/reply-phrases', { phrases }),
    onSuccess: (saved) => client.setQueryData<ReplyPhrases>(phrasesKey, saved),
  });
}
