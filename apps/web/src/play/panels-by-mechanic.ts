/** One lazy chunk for each mechanic. */
import { lazy, type ComponentType } from 'react';
import type { Mechanic } from '@mikrosprint/curriculum';
import type { PanelProps } from './panel.js';

const load = {
  dialogue: () => import('./panels/DialoguePanel.js').then((module) => ({ default: module.DialoguePanel })),
  recall: () => import('./panels/RecallPanel.js').then((module) => ({ default: module.RecallPanel })),
  screen: () => import('./panels/ScreenPanel.js').then((module) => ({ default: module.ScreenPanel })),
  spot: () => import('./panels/SpotPanel.js').then((module) => ({ default: module.SpotPanel })),
  triage: () => import('./panels/TriagePanel.js').then((module) => ({ default: module.TriagePanel })),
};

const panels = {
  dialogue: lazy(load.dialogue),
  recall: lazy(load.recall),
  screen: lazy(load.screen),
  spot: lazy(load.spot),
  triage: lazy(load.triage),
};

/** Fetches the panels of a level before their steps are reached, so that a step never waits and works offline. */
export async function preloadPanels(mechanics: Iterable<Mechanic>): Promise<void> {
  await Promise.allSettled([...new Set(mechanics)].map((mechanic) => load[mechanic]()));
}

/**
 * The panel of a step. A panel only ever gets steps and states of its own mechanic (the registry above says so), which
 * is more than the type of a union can express.
 */
export function panelOf(mechanic: Mechanic): ComponentType<PanelProps<Mechanic>> {
  return panels[mechanic] as unknown as ComponentType<PanelProps<Mechanic>>;
}
