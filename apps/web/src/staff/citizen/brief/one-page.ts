import { useEffect, useRef, type RefObject } from 'react';

/** Points. The first is easy to read across a table; the last holds whatever there is to say. */
const sizes = [10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5, 6, 5.5, 5];
/** A4 without the margins of the style sheet, less a hair: a page that is full to the last pixel turns over. */
const millimetres = 297 - 2 * 14 - 1;
const pixelsPerMillimetre = 96 / 25.4;

/**
 * Before it is printed the sheet takes the shape of the paper, in the largest letters with which all of it fits one page;
 * the style sheet says what that shape is.
 */
export function useOnePage<Element extends HTMLElement>(): RefObject<Element | null> {
  const sheet = useRef<Element>(null);
  useEffect(() => {
    const toPaper = (): void => {
      const element = sheet.current;
      if (!element) return;
      element.dataset['paper'] = '';
      for (const size of sizes) {
        element.style.setProperty('--paper-letters', `${size}pt`);
        if (element.scrollHeight <= millimetres * pixelsPerMillimetre) return;
      }
    };
    const toScreen = (): void => {
      delete sheet.current?.dataset['paper'];
    };
    addEventListener('beforeprint', toPaper);
    addEventListener('afterprint', toScreen);
    return () => {
      removeEventListener('beforeprint', toPaper);
      removeEventListener('afterprint', toScreen);
    };
  }, []);
  return sheet;
}
