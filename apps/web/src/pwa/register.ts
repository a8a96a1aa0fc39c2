/** Puts the service worker in front of the pages, and keeps an eye on newer versions of the product. */
import { noteWaiting } from './update.js';

const quietMilliseconds = 2_000;
const longestWaitMilliseconds = 20_000;
const lookEveryMilliseconds = 30 * 60_000;

/** Calls once nothing has been fetched for a while: keeping the shell must not slow down what somebody waits for. */
function whenNetworkIsQuiet(work: () => void): void {
  let timer = setTimeout(done, quietMilliseconds);
  const deadline = setTimeout(done, longestWaitMilliseconds);
  const observer = new PerformanceObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(done, quietMilliseconds);
  });
  observer.observe({ type: 'resource', buffered: true });
  function done(): void {
    observer.disconnect();
    clearTimeout(timer);
    clearTimeout(deadline);
    work();
  }
}

/** What the worker keeps by its name alone: parts of the program, and what authors have drawn and recorded. */
const kept = /^\/(?:assets|api\/(?:pictures|clips))\//;

/** What this page fetched before the worker stood in front of it passes once more, out of the browser's own cache. */
async function showWhatIsHere(): Promise<void> {
  const parts = performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && kept.test(pathname))
    .map(({ href }) => href);
  for (const part of new Set(parts)) await fetch(part).catch(() => undefined);
}

function watch(registration: ServiceWorkerRegistration): void {
  const look = (): void => {
    if (registration.waiting && navigator.serviceWorker.controller) noteWaiting();
  };
  look();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', look);
  });
  const ask = (): void => {
    if (navigator.onLine && !document.hidden) void registration.update().catch(() => undefined);
  };
  setInterval(ask, lookEveryMilliseconds);
  let asked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || Date.now() - asked < lookEveryMilliseconds / 10) return;
    asked = Date.now();
    ask();
  });
}

async function register(): Promise<void> {
  const isFirst = navigator.serviceWorker.controller === null;
  const registration = await navigator.serviceWorker.register('/sw.js');
  watch(registration);
  if (!isFirst) return;
  navigator.serviceWorker.addEventListener('controllerchange', () => void showWhatIsHere(), { once: true });
}

/** Only the built product has a worker, and only secure contexts may have one. */
export function startWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  whenNetworkIsQuiet(() => {
    register().catch((cause: unknown) => console.warn('The pages are not kept for offline use.', cause));
  });
}
