/** Lying on the telephone like any other app: whether it can be offered here, and how. */
import { useSyncExternalStore } from 'react';

interface InstallPrompt extends Event {
  prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }>;
}

/** `ask`: the browser asks for us. `by-hand`: on an iPhone only the person can do it, and we say how. */
export type Install = 'none' | 'ask' | 'by-hand' | 'done';

let offered: InstallPrompt | null = null;
let state: Install = 'none';
const listeners = new Set<() => void>();

function move(next: Install): void {
  state = next;
  for (const listener of listeners) listener();
}

const isInstalled = (): boolean => matchMedia('(display-mode: standalone)').matches;

/** Only Apple's browser knows this property: true once the page lies on the home screen. */
const appleStandalone = (): boolean | undefined =>
  (navigator as Navigator & { standalone?: boolean }).standalone;

/** Before the first page: browsers make their offer early and once. */
export function watchForInstall(): void {
  if (isInstalled() || appleStandalone() === true) move('done');
  else if (appleStandalone() === false && navigator.maxTouchPoints > 1) move('by-hand');
  addEventListener('beforeinstallprompt', (event) => {
    // The browser's own banner would come in the middle of something.
    event.preventDefault();
    offered = event as InstallPrompt;
    move('ask');
  });
  addEventListener('appinstalled', () => {
    offered = null;
    move('done');
  });
}

/** Opens the browser's question. Whoever says no is not asked again by this page. */
export async function install(): Promise<void> {
  const question = offered;
  offered = null;
  if (!question) return;
  const { outcome } = await question.prompt();
  move(outcome === 'accepted' ? 'done' : 'none');
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useInstall = (): Install => useSyncExternalStore(subscribe, () => state);
