/** What a sequence is played with: cards on pegs, the places of a plan, and the string they hang from. */
import type { Accents } from '../art/accents.js';
import { circle, fill, polygon, rect, shaded, stroke } from '../art/svg.js';
import { piece, type Piece } from './piece.js';

export const cardSize = { width: 150, height: 104 };

/** Five cards that one can tell apart at a glance: another band, other lines, another small drawing. */
function card(c: Accents, variant: number): string {
  const band = [c.main, c.other, '#c9713f', c.deep, '#5b8a93'][variant] ?? c.main;
  const lines = [
    [66, 84, 48],
    [84, 60, 70],
    [54, 80, 64],
    [78, 72, 40],
    [60, 50, 84],
  ][variant] ?? [70, 60, 50];
  const drawing = [
    rect(14, 44, 26, 22, 'none') +
      `<rect x="13" y="45" width="28" height="22" rx="3" fill="none" stroke="${band}" stroke-width="3"/>` +
      stroke('M13 53h28M21 41v8M33 41v8', band, 3),
    circle(27, 50, 8, band) + fill('M13 72C13 58 41 58 41 72Z', band),
    `<circle cx="27" cy="58" r="13" fill="none" stroke="${band}" stroke-width="3"/>` +
      stroke('M27 50V58L33 62', band, 3),
    `<rect x="12" y="47" width="30" height="21" rx="3" fill="none" stroke="${band}" stroke-width="3"/>` +
      stroke('M13 50L27 60L41 50', band, 3),
    stroke('M15 66V48L27 42L39 48V66ZM22 66V57H32V66', band, 3),
  ][variant];
  return (
    rect(5, 7, 146, 99, '#2a1d12', 5, 0.2) +
    shaded(
      `board-card-${variant}`,
      'M4 0H142Q146 0 146 4V94Q146 98 142 98H4Q0 98 0 94V4Q0 0 4 0Z',
      '#fffcf3',
      rect(0, 0, 150, 15, band) +
        rect(0, 0, 150, 4, '#ffffff', 0, 0.25) +
        fill('M96 0H150V104H76Z', '#d9c9a6', 0.18) +
        polygon([126, 98, 146, 78, 146, 98], '#e4d7bd'),
    ) +
    (drawing ?? '') +
    lines.map((width, row) => stroke(`M54 ${50 + row * 14}h${width}`, '#a9b3b6', 4)).join('')
  );
}

const place = (edge: string, inside: string, dash: string): string =>
  `<rect x="3" y="3" width="144" height="98" rx="8" fill="${inside}" fill-opacity="0.5" stroke="${edge}" stroke-width="3.4"${dash === '' ? '' : ` stroke-dasharray="${dash}"`}/>`;

/** A clothes peg of wood. */
const peg =
  shaded('peg', 'M3 0H13L15 14L13 32H3L1 14Z', '#d8ac72', rect(8, 0, 10, 34, '#a97e4f', 0, 0.5)) +
  rect(0, 13, 16, 4, '#8c9aa3', 2) +
  stroke('M5 3v24', '#f3dcb6', 1.6, 0.8);

export function boardKit(c: Accents): readonly Piece[] {
  return [
    ...[0, 1, 2, 3, 4].map((variant) =>
      piece(`card-${variant}`, cardSize.width, cardSize.height, card(c, variant)),
    ),
    piece('slot', 150, 104, place(c.deep, '#fffdf5', '9 7')),
    piece('slot-glow', 150, 104, place('#f59e0b', '#ffe9a8', '')),
    piece(
      'string',
      120,
      8,
      stroke('M0 4H120', '#6d5238', 3.4) +
        Array.from({ length: 20 }, (_, index) => stroke(`M${index * 6 + 1} 5.5l3 -3`, '#c8a97a', 1.4)).join(
          '',
        ),
    ),
    piece('peg', 16, 34, peg),
    piece(
      'next',
      24,
      24,
      circle(12, 12, 11, '#ffffff', 0.95) +
        circle(12, 12, 9, c.deep) +
        stroke('M9.5 7.5L14.5 12L9.5 16.5', '#ffffff', 2.8),
    ),
    piece(
      'end-pin',
      22,
      22,
      circle(12, 13, 9, '#2a1d12', 0.25) + circle(11, 11, 9, c.main) + circle(8, 8, 3, '#ffffff', 0.75),
    ),
  ];
}
