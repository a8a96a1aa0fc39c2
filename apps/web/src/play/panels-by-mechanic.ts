/** One chunk for each mechanic, fetched once and kept. */
import { useCallback, useEffect, useState, type ComponentType } from 'react';
import { mechanicNames } from './mechanic-names.js';
import type { Mechanic } from '@mikrosprint/curriculum';
import type { PanelProps } from './panel.js';

/**
 * A panel only ever gets steps and states of its own mechanic (the loaders below say so), which is more than the type
 * of a union can express.
 */
type AnyPanel = ComponentType<PanelProps<Mechanic>>;

const load: { [M in Mechanic]: () => Promise<ComponentType<PanelProps<M>>> } = {
  compose: () => import('./panels/ComposePanel.js').then((module) => module.ComposePanel),
  dialogue: () => import('./panels/DialoguePanel.js').then((module) => module.DialoguePanel),
  recall: () => import('./panels/RecallPanel.js').then((module) => module.RecallPanel),
  screen: () => import('./panels/ScreenPanel.js').then((module) => module.ScreenPanel),
  sequence: () => import('./panels/SequencePanel.js').then((module) => module.SequencePanel),
  sheet: () => import('./panels/SheetPanel.js').then((module) => module.SheetPanel),
  shift: () => import('./panels/ShiftPanel.js').then((module) => module.ShiftPanel),
  spot: () => import('./panels/SpotPanel.js').then((module) => module.SpotPanel),
  triage: () => import('./panels/TriagePanel.js').then((module) => module.TriagePanel),
};

const loaded = new Map<Mechanic, AnyPanel>();

async function fetchPanel(mechanic: Mechanic): Promise<AnyPanel> {
  const known = loaded.get(mechanic);
  if (known) return known;
  const panel = (await load[mechanic]()) as unknown as AnyPanel;
  loaded.set(mechanic, panel);
  return panel;
}

/** Fetches all panels, the wanted first, so that no later step waits for one or misses it when the line is gone. */
export async function preloadPanels(wanted: readonly Mechanic[]): Promise<void> {
  for (const mechanic of new Set([...wanted, ...mechanicNames])) {
    await fetchPanel(mechanic).catch(() => undefined);
  }
}

/** The panel of a mechanic; null while it is fetched. `failed` until `retry` or the connection brings it. */
export function usePanel(mechanic: Mechanic): { panel: AnyPanel | null; failed: boolean; retry(): void } {
  const [fetched, setFetched] = useState<{ mechanic: Mechanic; panel: AnyPanel | null } | null>(null);
  const retry = useCallback(() => {
    fetchPanel(mechanic)
      .then((panel) => setFetched({ mechanic, panel }))
      .catch(() => setFetched({ mechanic, panel: null }));
  }, [mechanic]);
  useEffect(() => {
    if (!loaded.has(mechanic)) retry();
    addEventListener('online', retry);
    return () => removeEventListener('online', retry);
  }, [mechanic, retry]);
  const here = fetched?.mechanic === mechanic ? fetched : null;
  const panel = loaded.get(mechanic) ?? here?.panel ?? null;
  return { panel, failed: here !== null && panel === null, retry };
}
