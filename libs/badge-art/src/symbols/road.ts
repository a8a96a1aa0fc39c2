import { circle } from '../paths.js';
import type { Pictogram } from './pictogram.js';

const sign = 'M12 4.5h6.5L21.5 7l-3 2.5H12Z';
const otherSign = 'M12 11.5H5.5l-3 2.5 3 2.5H12Z';
const cloth = 'M6 4.5c4.5-2.8 7.5 2.2 13.5-.4v9.8c-6 2.6-9-2.4-13.5.4Z';
const peak = 'M2 20L9.5 6.5l4.5 8 2-3L22 20Z';

/** The way: beginnings, ways through and coming back. */
export const roadSymbols = {
  journey: {
    lines: ['M8.5 18.5H15a3.5 3.5 0 0 0 0-7H9a3.5 3.5 0 0 1 0-7h6', circle(18.3, 4.8, 2.6)],
    solid: [circle(5.7, 18.5, 3)],
  },
  signpost: { lines: ['M12 2.5v19', sign, otherSign], soft: [sign, otherSign] },
  sunrise: {
    lines: ['M2 18.5h20', 'M6 18.5a6 6 0 0 1 12 0', 'M12 4v4', 'M3.7 9.2l2.5 2.5', 'M20.3 9.2l-2.5 2.5'],
    soft: ['M6 18.5a6 6 0 0 1 12 0Z'],
  },
  stairs: { lines: ['M2.5 20.5h5v-5.5h5V9.5h5V4h4'], soft: ['M2.5 20.5h5v-5.5h5V9.5h5V4h4v16.5Z'] },
  again: {
    lines: [
      'M4 10.5a8.3 8.3 0 0 1 14.5-3.2L20.5 9.5',
      'M20.5 3.8v5.7h-5.7',
      'M20 13.5a8.3 8.3 0 0 1-14.5 3.2L3.5 14.5',
      'M3.5 20.2v-5.7h5.7',
    ],
  },
  flag: { lines: ['M6 21.5V3', cloth], soft: [cloth] },
  mountain: { lines: [peak], soft: [peak], solid: ['M9.5 6.5l3 5.3-1.8 1.2-1.5-1.5-1.7 1.2-1.1-.6Z'] },
} satisfies Record<string, Pictogram>;
