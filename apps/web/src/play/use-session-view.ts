import { useSyncExternalStore } from 'react';
import type { PlaySession, SessionView } from './session.js';

export function useSessionView(session: PlaySession): SessionView {
  return useSyncExternalStore(
    (listener) => session.subscribe(listener),
    () => session.getView(),
  );
}
