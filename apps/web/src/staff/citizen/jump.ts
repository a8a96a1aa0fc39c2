/** Shows a part of the page and gives it the focus, so that Tab goes on from there. */
export function jumpTo(id: string): void {
  const part = document.getElementById(id);
  part?.scrollIntoView({ block: 'start' });
  part?.focus({ preventScroll: true });
}
