import { useSyncExternalStore } from 'react';

/** A screen keyboard takes at least this share of the height; a browser's own bars take less. */
const keyboardShare = 0.25;

function isOpen(): boolean {
  const viewport = window.visualViewport;
  if (!viewport) return false;
  // Pinch zoom shrinks the visual viewport too; only a height lost at normal scale is a keyboard.
  return viewport.scale < 1.1 && viewport.height < window.innerHeight * (1 - keyboardShare);
}

/** True while the screen keyboard covers a part of the page: then the stage gives its place to the words. */
export function useKeyboardOpen(): boolean {
  return useSyncExternalStore((listener) => {
    window.visualViewport?.addEventListener('resize', listener);
    return () => window.visualViewport?.removeEventListener('resize', listener);
  }, isOpen);
}
