import { useLayoutEffect, type RefObject } from 'react';

/** Pixels between the answer and what is said of it. */
const room = 12;
/** The head of the page, which sticks too. */
const head = 96;

/**
 * What is said of an answer sticks to the foot of the screen. When it comes up over the control that was pressed, the
 * page moves just so far that the control stands above it: one sees what one answered, and the focus is never hidden.
 * @param news another value each time something is said; null while nothing is
 */
export function useKeepInSight(outcome: RefObject<HTMLElement | null>, news: string | null): void {
  useLayoutEffect(() => {
    const pressed = document.activeElement;
    const said = outcome.current;
    if (news === null || !said || !pressed?.closest('#task') || said.contains(pressed)) return;
    const { top, bottom } = pressed.getBoundingClientRect();
    const covered = Math.min(bottom + room - said.getBoundingClientRect().top, top - head);
    if (covered <= 0) return;
    const isCalm = document.documentElement.dataset['motion'] === 'reduced';
    scrollBy({ top: covered, behavior: isCalm ? 'auto' : 'smooth' });
  }, [outcome, news]);
}
