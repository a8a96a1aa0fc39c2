import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import type { ChangeNote, LookUpPurpose, NoteList, NoteView } from '@mikrosprint/contracts';
import { api } from '../../../api/client.js';
import { onReturn } from '../../../api/connection.js';
import { ApiProblem } from '../../../api/problem.js';
import { keys, queryClient } from '../../../api/queries.js';
import { keep, kept } from '../../../api/remembered.js';
import { session, usePerson } from '../../../api/session.js';
import { newId } from '../../../play/sync/identity.js';
import { NoteDrafts, type NoteDraft, type NoteDraftsKept } from './note-drafts.js';

const name = 'citizen-notes';
const tryAgainMilliseconds = 8_000;
const keyOf = (citizenId: string): readonly string[] => [...keys.citizen(citizenId), 'notes'];

/** The same opening as the page around them: the purpose goes along and is logged once. */
export const useNotes = (citizenId: string, purpose: LookUpPurpose) =>
  useQuery({
    queryKey: [...keyOf(citizenId), purpose],
    queryFn: () => api.get<NoteList>(`caseload/${citizenId}/notes?purpose=${purpose}`),
    gcTime: 0,
  });

export function useChangeNote(citizenId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ noteId, change }: { noteId: string; change: ChangeNote }) =>
      api.patch<NoteView>(`caseload/${citizenId}/notes/${noteId}`, change),
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(citizenId) }),
  });
}

const known = new Map<string, NoteDrafts>();

function draftsOf(accountId: string): NoteDrafts {
  const before = known.get(accountId);
  if (before) return before;
  const drafts = new NoteDrafts({
    async send(citizenId, note) {
      // What one person wrote is never sent in the name of the next one at this computer.
      const { person, fromMemory } = session.getState();
      if (person?.id !== accountId || fromMemory) throw new Error('not signed in');
      await api.post<NoteView>(`caseload/${citizenId}/notes`, note);
      await queryClient.invalidateQueries({ queryKey: keyOf(citizenId) });
    },
    refusalOf(problem) {
      if (!(problem instanceof ApiProblem)) return null;
      const passes =
        problem.status < 400 || problem.status >= 500 || [401, 408, 429].includes(problem.status);
      return passes ? null : problem.code;
    },
    kept: () => kept<NoteDraftsKept>(accountId, name),
    keep: (change) =>
      void keep<NoteDraftsKept>(accountId, name, (before = {}) => {
        const after = change(before);
        return Object.keys(after).length > 0 ? after : undefined;
      }),
    newId,
    later: (work) => void setTimeout(work, tryAgainMilliseconds),
  });
  known.set(accountId, drafts);
  return drafts;
}

function sendOwn(): void {
  const { person, fromMemory } = session.getState();
  if (person && !fromMemory) void draftsOf(person.id).sendWaiting();
}
onReturn(sendOwn);
// As soon as the server has confirmed who is here, too.
session.subscribe(sendOwn);

/** What is being written about a citizen on this device, and what to do with it. */
export function useNoteDraft(citizenId: string) {
  const { id: accountId } = usePerson();
  const drafts = draftsOf(accountId);
  const all = useSyncExternalStore(drafts.subscribe, drafts.getState);
  useEffect(() => void drafts.sendWaiting(), [drafts]);
  const draft: NoteDraft | undefined = all[citizenId];
  return {
    draft,
    write: (change: { text?: string; shared?: boolean }) => drafts.write(citizenId, change),
    save: () => drafts.save(citizenId),
  };
}
