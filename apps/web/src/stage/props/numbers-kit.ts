/** What numbers look like in the room: bars on an easel, parts on shelves, coins at the till. */
import type { Accents } from '../art/accents.js';
import { circle, ellipse, fill, rect, shaded, stroke } from '../art/svg.js';
import { piece, type Piece } from './piece.js';

/** Height of a whole bar; it is drawn once and shown as tall as its number. */
export const barHeight = 200;

const bar = (main: string, dark: string): string =>
  rect(0, 0, 56, barHeight, main) +
  rect(34, 0, 22, barHeight, dark, 0, 0.55) +
  rect(6, 0, 6, barHeight, '#ffffff', 0, 0.25);

const easel = (c: Accents): string =>
  stroke('M70 250L44 330M290 250L316 330', '#8a6038', 9) +
  rect(8, 10, 352, 252, '#2a1d12', 8, 0.2) +
  rect(0, 0, 352, 252, '#b58756', 8) +
  rect(0, 0, 352, 8, '#e5c499', 4) +
  rect(10, 10, 332, 232, '#fffdf6', 3) +
  fill('M220 10H342V242H160Z', '#e8dec6', 0.35) +
  [60, 104, 148, 192].map((y) => stroke(`M24 ${y}H328`, '#e4ddca', 2)).join('') +
  stroke('M24 226H328', c.deep, 4) +
  rect(140, 244, 72, 10, '#8a6038', 3);

const crate = (main: string, dark: string): string =>
  rect(2, 3, 44, 30, '#2a1d12', 3, 0.2) +
  shaded(
    `crate-${main.slice(1)}`,
    'M3 0H41Q44 0 44 3V27Q44 30 41 30H3Q0 30 0 27V3Q0 0 3 0Z',
    main,
    rect(26, 0, 20, 32, dark, 0, 0.4) + rect(0, 0, 46, 7, '#ffffff', 0, 0.22),
  ) +
  rect(14, 12, 16, 9, '#fffaf0', 1.5) +
  stroke('M17 16.5h10', '#8d9aa1', 1.8);

const coin =
  ellipse(24, 13, 23, 9, '#8a641a') +
  ellipse(24, 9, 23, 9, '#e9bb45') +
  ellipse(24, 8.5, 17, 6, '#c9952b') +
  ellipse(24, 8, 16, 5.4, '#f0cb66');

const till = (c: Accents): string =>
  ellipse(175, 268, 176, 10, '#2a1d12', 0.2) +
  rect(20, 216, 312, 50, '#3a4650', 8) +
  rect(20, 216, 312, 10, '#5b6a75', 5) +
  rect(34, 228, 284, 26, '#222c35', 5) +
  shaded('till-top', 'M56 216L72 176H280L296 216Z', c.deep, rect(190, 170, 120, 50, c.dark, 0, 0.6)) +
  [0, 1, 2, 3, 4].map((index) => rect(92 + index * 36, 188, 24, 8, '#ffffff', 4, 0.5)).join('') +
  [0, 1, 2, 3, 4].map((index) => rect(88 + index * 37, 202, 26, 8, c.light, 4, 0.8)).join('');

const plank = (): string =>
  rect(0, 4, 352, 12, '#2a1d12', 3, 0.2) +
  rect(0, 0, 352, 12, '#b58756', 3) +
  rect(0, 0, 352, 4, '#e5c499', 2);

const bars = (c: Accents): readonly (readonly [string, string])[] => [
  [c.main, c.deep],
  [c.other, c.otherDeep],
  ['#d58a45', '#9a5a20'],
  ['#5b8a93', '#3a626a'],
  [c.light, c.main],
];

export function numbersKit(c: Accents): readonly Piece[] {
  return [
    ...bars(c).map(([main, dark], index) => piece(`bar-${index}`, 56, barHeight, bar(main, dark))),
    ...bars(c).map(([main, dark], index) => piece(`crate-${index}`, 48, 34, crate(main, dark))),
    piece('coin', 48, 22, coin),
    piece('easel', 362, 336, easel(c)),
    piece('till', 352, 280, till(c)),
    piece('plank', 352, 18, plank()),
    piece(
      'empty-place',
      60,
      40,
      `<rect x="2" y="2" width="56" height="36" rx="6" fill="#ffffff" fill-opacity="0.55" stroke="${c.deep}" stroke-width="2.6" stroke-dasharray="6 5"/>`,
    ),
    piece(
      'question',
      40,
      40,
      circle(20, 20, 19, '#ffffff') +
        `<circle cx="20" cy="20" r="15.5" fill="#fdf0ec" stroke="#b91c1c" stroke-width="3" stroke-dasharray="6 4.4"/>` +
        stroke('M15.5 16C15.5 10 25 10 25 16C25 20 20 19.5 20 23.5', '#7a1d12', 3.6) +
        circle(20, 28.5, 2.3, '#7a1d12'),
    ),
  ];
}
