/**
 * A page that was loaded before a new version came may ask for a part that the server no longer has. Vite tells of it;
 * the page that failed is then loaded anew, once, which brings the new version.
 */
const reloadedKey = 'mikrosprint.reloaded-at';
const notAgainWithinMilliseconds = 30_000;

const missing = new WeakSet<object>();

export function watchForMissingParts(): void {
  addEventListener('vite:preloadError', (event) => {
    missing.add(event.payload);
    // Perhaps the new version is only not known here yet.
    void navigator.serviceWorker?.getRegistration().then((registration) => registration?.update());
  });
}

/** Loads the page anew when that may help. False: it was tried a moment ago, or there is no connection. */
export function reloadForMissingPart(error: unknown): boolean {
  const isMissing = typeof error === 'object' && error !== null && missing.has(error);
  if (!isMissing || !navigator.onLine) return false;
  const before = Number(sessionStorage.getItem(reloadedKey) ?? 0);
  if (Date.now() - before < notAgainWithinMilliseconds) return false;
  sessionStorage.setItem(reloadedKey, String(Date.now()));
  location.reload();
  return true;
}
