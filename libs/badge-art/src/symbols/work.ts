import { circle, rectangle } from '../paths.js';
import type { Pictogram } from './pictogram.js';

const sheet = rectangle(2.5, 4, 19, 16, 2);
const tack = 'M8.5 3h7l-.8 6.5 3.8 4v1.5h-13v-1.5l3.8-4Z';
const barrel = 'M5 6.5v11c0 1.7 3.1 3 7 3s7-1.3 7-3v-11';
const lid = 'M5 6.5c0-1.7 3.1-3 7-3s7 1.3 7 3-3.1 3-7 3-7-1.3-7-3Z';
const piece =
  'M4.5 8h3.7c.8 0 1.2-.8 .8-1.5a2.7 2.7 0 1 1 4.8 0c-.4.7 0 1.5 .8 1.5h2.9v3.2c0 .8.8 1.2 1.5 .8a2.7 2.7 0 1 1 0 4.8c-.7-.4-1.5 0-1.5 .8V21h-13Z';
const quill = 'M3.5 20.5l1-5L15.8 4.2a2.3 2.3 0 0 1 3.2 0l.8.8a2.3 2.3 0 0 1 0 3.2L8.5 19.5Z';
const crescent = 'M20.5 14A8.8 8.8 0 1 1 10 3.5a7 7 0 0 0 10.5 10.5Z';
const bag = rectangle(2.5, 7.5, 19, 12.5, 2.2);

/** Tools of a trade: figures, planning, and an evening at the front desk. */
export const workSymbols = {
  sheet: {
    lines: [sheet, 'M2.5 9.5h19', 'M2.5 14.75h19', 'M9 9.5V20'],
    solid: ['M4.5 4h15a2 2 0 0 1 2 2v3.5h-19V6a2 2 0 0 1 2-2Z'],
  },
  formula: { lines: ['M18 7V4H6l7 8-7 8h12v-3'] },
  pin: { lines: [tack, 'M12 15v6.5'], soft: [tack] },
  choice: {
    lines: [
      'M12 21.5V17c0-4.5-6-4-6-9V4.5',
      'M12 17c0-4.5 6-4 6-9V4.5',
      'M2.8 7L6 3.8 9.2 7',
      'M14.8 7L18 3.8 21.2 7',
    ],
  },
  magnifier: { lines: [circle(10.2, 10.2, 7), 'M15.5 15.5L21.5 21.5'], soft: [circle(10.2, 10.2, 7)] },
  coins: {
    lines: [lid, barrel, 'M5 12c0 1.7 3.1 3 7 3s7-1.3 7-3'],
    soft: [`${barrel}c0-1.7-3.1-3-7-3s-7 1.3-7 3Z`],
  },
  puzzle: { lines: [piece], soft: [piece] },
  pen: { lines: [quill, 'M13 7l4 4'], soft: [quill] },
  moon: {
    lines: [crescent],
    soft: [crescent],
    solid: ['M17.5 2.5l1 2.5 2.5 1-2.5 1-1 2.5-1-2.5-2.5-1 2.5-1Z'],
  },
  briefcase: {
    lines: [bag, 'M8.5 7.5V5.5a2 2 0 0 1 2-2h3a2 2 0 0 1 2 2v2', 'M2.5 13.5h19'],
    soft: [bag],
    solid: [rectangle(10, 11.5, 4, 4, 1)],
  },
  wheel: {
    lines: [circle(12, 12, 9.5), 'M12 2.5v19', 'M3.8 7.3l16.4 9.4', 'M20.2 7.3L3.8 16.7'],
    solid: [circle(12, 12, 3)],
  },
} satisfies Record<string, Pictogram>;
