import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { DraftView } from '@mikrosprint/contracts';
import { onReturn } from '../../api/connection.js';
import { session } from '../../api/session.js';
import { openKeep, type DraftKeep } from './draft-keep.js';
import { DraftStore, type DraftSnapshot } from './draft-store.js';
import { studioApi, studioKeys } from './studio-api.js';
import { beingWritten } from './unsent-drafts.js';

function later(milliseconds: number, work: () => void): () => void {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
}

const nothingKept: DraftKeep = {
  left: null,
  keep: () => Promise.resolve(),
  keepAtOnce: () => undefined,
  close: () => undefined,
};

function begin(view: DraftView, keep: DraftKeep): DraftStore {
  const { draftId } = view;
  const send = (changes: Parameters<typeof studioApi.save>[1]) => studioApi.save(draftId, changes);
  const { keepAtOnce } = keep;
  return new DraftStore(view, { send, keep: keep.keep, keepAtOnce, later }, keep.left);
}

/** Whatever is about to take the page away, what is written goes first. */
function lookAfter(store: DraftStore): () => void {
  const onHide = (): void => {
    if (!document.hidden) return;
    store.noteLastWords();
    void store.flush();
  };
  const onGone = (): void => store.noteLastWords();
  const onUnload = (event: BeforeUnloadEvent): void => {
    if (!store.snapshot().unsent) return;
    void store.flush();
    event.preventDefault();
  };
  document.addEventListener('visibilitychange', onHide);
  addEventListener('beforeunload', onUnload);
  addEventListener('pagehide', onGone);
  const stopWriting = beingWritten(store);
  const stopReturn = onReturn(() => store.resume());
  const stopSession = session.subscribe(() => {
    const { save } = store.snapshot();
    if (save === 'signed-out' && session.getState().status === 'signed-in') store.resume();
  });
  return () => {
    document.removeEventListener('visibilitychange', onHide);
    removeEventListener('beforeunload', onUnload);
    removeEventListener('pagehide', onGone);
    stopWriting();
    stopReturn();
    stopSession();
  };
}

/** The store of a draft for as long as its page is open; null until the draft is there. */
export function useDraftStore(accountId: string, draftId: string) {
  const query = useQuery({ queryKey: studioKeys.draft(draftId), queryFn: () => studioApi.open(draftId) });
  const [store, setStore] = useState<DraftStore | null>(null);
  const view = query.data;
  const ready = view !== undefined;
  useEffect(() => {
    if (!view) return;
    let gone = false;
    let stop: (() => void) | undefined;
    void openKeep(accountId, draftId)
      .catch(() => nothingKept)
      .then((keep) => {
        if (gone) return keep.close();
        const made = begin(view, keep);
        const stopLooking = lookAfter(made);
        stop = () => {
          stopLooking();
          void made.flush().finally(() => {
            made.close();
            keep.close();
          });
        };
        setStore(made);
      });
    return () => {
      gone = true;
      stop?.();
      setStore(null);
    };
    // The draft as it was first fetched begins the store; what is fetched later refreshes it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [accountId, draftId, ready]);
  useEffect(() => {
    if (store && view) store.refresh(view);
  }, [store, view]);
  return { store, view, viewAt: query.dataUpdatedAt, error: query.error, refetch: query.refetch };
}

export const useSnapshot = (store: DraftStore): DraftSnapshot =>
  useSyncExternalStore(store.subscribe, store.snapshot);
