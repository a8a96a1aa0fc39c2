/** Tells the other tabs of this browser that a level is being played, so that nothing is replaced under it. */
const name = 'mikrosprint-playing';

// Web Locks exist only in secure contexts, and so do service workers: where there is none, nothing is replaced.
const locks = 'locks' in navigator ? navigator.locks : null;

function hold(): () => void {
  let release: () => void = () => undefined;
  const played = new Promise<void>((resolve) => (release = resolve));
  void locks?.request(name, { mode: 'shared' }, () => played);
  return release;
}

/** Holds until the returned function is called, or the page is left. */
export function startPlaying(): () => void {
  let release = hold();
  // A page that is left lives on for a while, and must not hold up the one that follows it.
  const leave = (): void => release();
  const comeBack = (event: PageTransitionEvent): void => {
    if (event.persisted) release = hold();
  };
  addEventListener('pagehide', leave);
  addEventListener('pageshow', comeBack);
  return () => {
    removeEventListener('pagehide', leave);
    removeEventListener('pageshow', comeBack);
    release();
  };
}

export async function isSomebodyPlaying(): Promise<boolean> {
  const { held = [], pending = [] } = (await locks?.query()) ?? {};
  return [...held, ...pending].some((lock) => lock.name === name);
}
