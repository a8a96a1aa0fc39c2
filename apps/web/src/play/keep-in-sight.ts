import { useLayoutEffect, type RefObject } from 'react';

/** Pixels between the answer and what is said of it, and the 12 that the latter still has to rise when it is measured. */
const room = 12 + 12;
/** The head of the page, which sticks too. */
const head = 96;

/**
 * What is said of an answer sticks to the foot of the screen. When it comes up over the control that was pressed, the
 * page moves just so far that the control stands above it: one sees what one answered, and the focus is never hidden.
 * What is said may grow after it came (a line that it was saved, a button that reads aloud), so it is followed until
 * the learner does the next thing.
 * @param news another value each time something is said; null while nothing is
 */
export function useKeepInSight(outcome: RefObject<HTMLElement | null>, news: string | null): void {
  useLayoutEffect(() => {
    const pressed = document.activeElement;
    const said = outcome.current;
    if (news === null || !said || !pressed?.closest('#task') || said.contains(pressed)) return;
    const growth = new ResizeObserver(() => uncover(pressed, said));
    growth.observe(said);
    growth.observe(document.body);
    const leave = () => growth.disconnect();
    for (const deed of deeds) addEventListener(deed, leave, { passive: true });
    return () => {
      leave();
      for (const deed of deeds) removeEventListener(deed, leave);
    };
  }, [outcome, news]);
}

/** What the learner does next: from there on the page is theirs to move. */
const deeds = ['pointerdown', 'wheel', 'keydown'] as const;

function uncover(pressed: Element, said: Element): void {
  const { top, bottom } = pressed.getBoundingClientRect();
  const covered = Math.min(bottom + room - said.getBoundingClientRect().top, top - head);
  if (covered <= 0) return;
  const isCalm = document.documentElement.dataset['motion'] === 'reduced';
  scrollBy({ top: covered, behavior: isCalm ? 'auto' : 'smooth' });
}
