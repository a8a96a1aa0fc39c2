import { circle, rectangle } from '../paths.js';
import type { Pictogram } from './pictogram.js';

const drawers = 'M13 11h8v8a1.5 1.5 0 0 1-1.5 1.5h-5A1.5 1.5 0 0 1 13 19Z';
const tag =
  'M3 4.5v6.6a2 2 0 0 0 .6 1.4l8 8a2 2 0 0 0 2.8 0l6.1-6.1a2 2 0 0 0 0-2.8l-8-8a2 2 0 0 0-1.4-.6H4.5A1.5 1.5 0 0 0 3 4.5Z';
const dome = 'M4 16.5a8 8 0 0 1 16 0Z';
const tray = 'M3 13v5a2 2 0 0 0 2 2h14a2 2 0 0 0 2-2v-5h-5.5a3.5 3.5 0 0 1-7 0Z';
const envelope = rectangle(2.5, 5, 19, 14, 2);
const warning = 'M10.3 4.4a2 2 0 0 1 3.4 0l7.5 12.8a2 2 0 0 1-1.7 3h-15a2 2 0 0 1-1.7-3Z';
const diploma = rectangle(3, 4, 18, 12, 1.8);
const eye = 'M2 12c2.5-4.4 5.8-6.6 10-6.6s7.5 2.2 10 6.6c-2.5 4.4-5.8 6.6-10 6.6S4.5 16.4 2 12Z';
const paper = 'M6.5 2.5H14l5 5V20a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 5 20V4a1.5 1.5 0 0 1 1.5-1.5Z';
const padlock = rectangle(4.5, 10.5, 15, 10.5, 2.2);
const card = rectangle(2.5, 4.5, 19, 15, 2.2);
const month = rectangle(3.5, 5, 17, 15.5, 2.2);

/** Things on a desk and what is done with papers. */
export const officeSymbols = {
  desk: {
    lines: ['M2.5 11h19', 'M5 11v9.5', drawers, 'M16 15.5h2'],
    soft: [drawers],
    solid: ['M9 1.5l1.2 2.8 2.8 1.2-2.8 1.2L9 9.5 7.8 6.7 5 5.5l2.8-1.2Z'],
  },
  tag: { lines: [tag], soft: [tag], solid: [circle(7.6, 7.6, 1.5)] },
  counter: { lines: [dome, 'M2.5 20h19', 'M12 8.5V6'], soft: [dome], solid: [circle(12, 5, 1.9)] },
  clock: { lines: [circle(12, 12, 9.5), 'M12 6.5V12l3.8 2.5'], soft: [circle(12, 12, 9.5)] },
  inbox: { lines: [tray, 'M3 13l3-8.5h12l3 8.5'], soft: [tray] },
  letter: { lines: [envelope, 'M3 7.5l9 6 9-6'], soft: [envelope] },
  breach: { lines: [warning, 'M12 9v4.5'], soft: [warning], solid: [circle(12, 16.8, 1.4)] },
  certificate: {
    lines: [diploma, 'M6.5 8h7', 'M6.5 12h4'],
    soft: [diploma],
    solid: [circle(16.5, 13.5, 3.2), 'M14.3 15h4.4v6.8l-2.2-1.6-2.2 1.6Z'],
  },
  key: {
    lines: [circle(7.8, 8.2, 4.8), 'M11.3 11.7L20 20.4', 'M15.5 15.9l2.8-2.8'],
    soft: [circle(7.8, 8.2, 4.8)],
  },
  eye: { lines: [eye], soft: [eye], solid: [circle(12, 12, 3.2)] },
  file: { lines: [paper, 'M14 2.5v5h5', 'M8.5 12.5h7', 'M8.5 17h7'], soft: [paper] },
  upload: {
    lines: ['M12 15.5V4', 'M7 8.5L12 3.5l5 5', 'M3.5 15v3.5a2 2 0 0 0 2 2h13a2 2 0 0 0 2-2V15'],
  },
  scan: {
    lines: [
      'M3 8V5a2 2 0 0 1 2-2h3',
      'M16 3h3a2 2 0 0 1 2 2v3',
      'M21 16v3a2 2 0 0 1-2 2h-3',
      'M8 21H5a2 2 0 0 1-2-2v-3',
      'M6.5 12h11',
    ],
  },
  lock: {
    lines: [padlock, 'M8 10.5V7a4 4 0 0 1 8 0v3.5', 'M12 15.5v2'],
    soft: [padlock],
    solid: [circle(12, 15, 1.6)],
  },
  profile: {
    lines: [card, 'M5.5 16c.5-1.8 1.5-2.5 3-2.5s2.5.7 3 2.5', 'M15 10h3', 'M15 14h3'],
    soft: [card],
    solid: [circle(8.5, 9.7, 2.1)],
  },
  calendar: {
    lines: [month, 'M3.5 10h17', 'M8 2.5v4', 'M16 2.5v4', 'M8.5 15l2.5 2.3 4.5-4.3'],
    soft: [month],
  },
} satisfies Record<string, Pictogram>;
