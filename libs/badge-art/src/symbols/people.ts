import { circle, rectangle } from '../paths.js';
import type { Pictogram } from './pictogram.js';

const shoulders = 'M2.5 19.5c0-4 2.5-6 6-6s6 2 6 6Z';
const handset = rectangle(6.5, 2.5, 11, 19, 2.4);
const camera = rectangle(2, 6.5, 13, 11, 2.4);
const bubble = 'M4.5 4h15a2 2 0 0 1 2 2v8.5a2 2 0 0 1-2 2H12l-5.5 4.5v-4.5h-2a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2Z';
const leaves = [
  'M12 13c0-4.5-3-7-8.5-7 0 4.5 3 7 8.5 7Z',
  'M12 16c0-4 3-6.5 8.5-6.5 0 4-3 6.5-8.5 6.5Z',
] as const;
const rose = 'M12 2l2.8 7.2 7.2 2.8-7.2 2.8-2.8 7.2-2.8-7.2-7.2-2.8 7.2-2.8Z';

/** People, and what happens between them. */
export const peopleSymbols = {
  ear: {
    lines: [
      'M6 9.5a6 6 0 0 1 12 0c0 4-4 5-4 8a4 4 0 0 1-7.5 2',
      'M9.8 10a2.3 2.3 0 0 1 4.6 0c0 1.7-2.4 2-2.4 4',
    ],
  },
  people: {
    lines: [
      circle(8.5, 8, 3.6),
      shoulders,
      'M15.5 4.7a3.6 3.6 0 0 1 0 6.6',
      'M18 13.9c2.3.8 3.5 2.7 3.5 5.6',
    ],
    soft: [shoulders],
  },
  speech: { lines: [bubble, 'M7.5 9h9', 'M7.5 12.5h5'], soft: [bubble] },
  phone: { lines: [handset, 'M10.5 18h3'], soft: [handset] },
  camera: { lines: [camera, 'M15 11l7-4v10l-7-4Z'], soft: [camera] },
  hook: {
    lines: [circle(14.5, 4.3, 2), 'M14.5 6.5v9a5.2 5.2 0 0 1-10.4 0v-3.5l3.6 3.5'],
  },
  seedling: { lines: ['M12 21.5V13', ...leaves], soft: leaves },
  compass: { lines: [rose], soft: [rose], solid: [circle(12, 12, 2)] },
} satisfies Record<string, Pictogram>;
