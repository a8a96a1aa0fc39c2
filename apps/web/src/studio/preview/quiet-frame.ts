/**
 * The preview is a frame, and a frame that nobody stands in must not take the focus from the form beside it: the
 * player moves the focus to each new task, also when the author's writing brought it. It may within itself only.
 */
export function keepFocusInForm(): void {
  const focus = HTMLElement.prototype.focus;
  HTMLElement.prototype.focus = function (this: HTMLElement, options?: FocusOptions) {
    if (isStoodIn()) focus.call(this, options);
  };
  // The stage's engine asks for the whole window when it starts.
  const focusWindow = window.focus.bind(window);
  window.focus = () => {
    if (isStoodIn()) focusWindow();
  };
}

/** Asked of the page around it: a browser that is driven by a test says of every document that it has the focus. */
function isStoodIn(): boolean {
  return window.parent.document.activeElement === window.frameElement;
}

/** What was half typed in a rehearsal goes with it. */
export function forgetTyped(runId: string): void {
  try {
    const names = Object.keys(sessionStorage).filter((name) => name.includes(`.${runId}.`));
    for (const name of names) sessionStorage.removeItem(name);
  } catch {
    // Without storage nothing was kept.
  }
}
