/** Tells the other tabs of this browser that a level is being played, so that nothing is replaced under it. */
const name = 'mikrosprint-playing';

// Web Locks exist only in secure contexts, and so do service workers: where there is none, nothing is replaced.
const locks = 'locks' in navigator ? navigator.locks : null;

/** Holds until the returned function is called, or the tab is gone. */
export function startPlaying(): () => void {
  if (!locks) return () => undefined;
  let stop: () => void = () => undefined;
  const played = new Promise<void>((resolve) => (stop = resolve));
  void locks.request(name, { mode: 'shared' }, () => played);
  return stop;
}

export async function isSomebodyPlaying(): Promise<boolean> {
  const { held = [], pending = [] } = (await locks?.query()) ?? {};
  return [...held, ...pending].some((lock) => lock.name === name);
}
