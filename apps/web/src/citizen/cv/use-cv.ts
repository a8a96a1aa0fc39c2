import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, use, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Cv, CvView } from '@mikrosprint/contracts';
import { onReturn } from '../../api/connection.js';
import { usePerson } from '../../api/session.js';
import { keepCv, keptCv } from './cv-keep.js';
import { CvStore, type CvSnapshot } from './cv-store.js';
import { cvApi, cvKey, cvQuery } from './data.js';
import { beingWritten } from './unsent-cv.js';

function later(milliseconds: number, work: () => void): () => void {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
}

const baseOf = ({ cv, revision }: CvView) => ({ cv, revision });

/** Whatever is about to take the page away, what is written goes first. */
function lookAfter(store: CvStore): () => void {
  const onHide = (): void => void (document.hidden && store.flush());
  document.addEventListener('visibilitychange', onHide);
  const stopWriting = beingWritten(store);
  const stopReturn = onReturn(() => store.resume());
  return () => {
    document.removeEventListener('visibilitychange', onHide);
    stopWriting();
    stopReturn();
  };
}

/** The CV for as long as its page is open; `store` is null until it is there. */
export function useCvStore() {
  const { id } = usePerson();
  const client = useQueryClient();
  const query = useQuery(cvQuery(id));
  const [store, setStore] = useState<CvStore | null>(null);
  const { data: view } = query;
  const ready = view !== undefined;
  useEffect(() => {
    if (!view) return;
    const keep = (kept: Parameters<typeof keepCv>[1]) => keepCv(id, kept);
    const made = new CvStore(baseOf(view), { save: cvApi.save, keep, later }, keptCv(id));
    const stop = lookAfter(made);
    setStore(made);
    return () => {
      stop();
      void made.flush().finally(() => made.close());
    };
    // As it was first fetched it begins the store; what is fetched later refreshes it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [id, ready]);
  useEffect(() => {
    if (store && view) store.refresh(baseOf(view));
  }, [store, view]);
  const revision = useSyncExternalStore(
    store ? store.subscribe : () => () => undefined,
    () => store?.snapshot().revision,
  );
  useEffect(() => {
    // Another education, other sentences to offer.
    if (revision !== undefined) void client.invalidateQueries({ queryKey: cvKey });
  }, [client, revision]);
  return { store, view, error: query.error, refetch: query.refetch };
}

export interface Writing extends CvSnapshot {
  view: CvView;
  store: CvStore;
  edit(change: Partial<Cv>): void;
}

const Context = createContext<Writing | null>(null);
export const WritingProvider = Context;

export function useSnapshot(store: CvStore, view: CvView): Writing {
  const snapshot = useSyncExternalStore(store.subscribe, store.snapshot);
  return useMemo(
    () => ({ ...snapshot, view, store, edit: (change) => store.edit(change) }),
    [snapshot, view, store],
  );
}

/** Within the page of the CV: what it says, and how to change it. */
export function useWriting(): Writing {
  const writing = use(Context);
  if (!writing) throw new Error('No CV is being written here');
  return writing;
}
