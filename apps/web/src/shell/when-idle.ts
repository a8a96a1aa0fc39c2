/** Runs work when the page has nothing better to do; returns how to call it off. Safari has no idle callback. */
export function whenIdle(work: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const handle = requestIdleCallback(work, { timeout: 3000 });
    return () => cancelIdleCallback(handle);
  }
  const handle = setTimeout(work, 600);
  return () => clearTimeout(handle);
}
