/**
 * The steps that this tab has brought into drafts, so that their author finds them among the others. They are new until
 * somebody says that they have been seen, or the tab is closed.
 */
import { useSyncExternalStore } from 'react';
import { useParams } from 'react-router';
import type { ImportApplied } from '@mikrosprint/contracts';
import { rowKey, type Place } from '../outline/places.js';

const brought = new Map<string, readonly Place[]>();
const listeners = new Set<() => void>();
const none: readonly Place[] = [];

function tell(): void {
  for (const listener of listeners) listener();
}

export function markImported({ draftId, steps }: ImportApplied): void {
  brought.set(draftId, [...(brought.get(draftId) ?? []), ...steps]);
  tell();
}

export function seenImported(draftId: string): void {
  brought.delete(draftId);
  tell();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useImportedSteps(draftId: string): readonly Place[] {
  return useSyncExternalStore(subscribe, () => brought.get(draftId) ?? none);
}

/** Whether a row of the outline is one of them, in the draft that the page is about. */
export function useIsImported(place: Place): boolean {
  const { draftId = '' } = useParams();
  const key = rowKey(place);
  return useImportedSteps(draftId).some((step) => rowKey(step) === key);
}
