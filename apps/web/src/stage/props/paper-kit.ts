/** What a letter is put together from: the sheet, its blocks, a line in one's own hand, the stamp, and how it travels. */
import type { Accents } from '../art/accents.js';
import { circle, ellipse, fill, polygon, rect, shaded, stroke } from '../art/svg.js';
import { piece, type Piece } from './piece.js';

export const sheetSize = { width: 300, height: 372 };
export const blockSize = { width: 244, height: 34 };

function sheetOf(c: Accents, kind: 'letter' | 'mail' | 'note'): string {
  const paper = kind === 'note' ? '#fff4cf' : '#fffdf7';
  const shadow = rect(8, 10, 300, 372, '#2a1d12', 5, 0.2);
  if (kind === 'mail')
    return (
      shadow +
      rect(0, 0, 300, 372, '#fffdf7', 8) +
      fill('M0 8Q0 0 8 0H292Q300 0 300 8V34H0Z', c.deep) +
      [16, 34, 52].map((x) => circle(x, 17, 5, '#ffffff', 0.85)).join('') +
      rect(74, 11, 120, 12, '#ffffff', 6, 0.3) +
      stroke('M22 54h40M22 74h30', c.main, 6) +
      stroke('M74 54h120M74 74h166', '#aab4b8', 6) +
      stroke('M16 90H284', '#e0dac9', 2)
    );
  const folded = 'M0 0H268L300 32V372H0Z';
  return (
    shadow +
    fill(folded, paper) +
    fill('M190 0H268L300 32V372H150Z', '#d9c9a6', 0.14) +
    fill('M268 0L300 32H268Z', '#e0d3b8') +
    (kind === 'letter'
      ? circle(36, 40, 16, c.pale) +
        polygon([36, 28, 46, 46, 26, 46], c.main) +
        rect(64, 30, 110, 8, c.deep, 4) +
        stroke('M66 50h70', '#c3cbcd', 5) +
        stroke('M22 90H278', '#e6dfce', 2)
      : circle(150, 16, 10, '#2a1d12', 0.15) +
        circle(148, 13, 10, c.main) +
        rect(22, 52, 130, 8, c.deep, 4) +
        stroke('M22 90H278', '#e8d9a6', 2))
  );
}

/** Three lines of ink; every block has a rhythm of its own, so that one sees which one moved. */
function block(variant: number): string {
  const ends = [
    [212, 140],
    [216, 186],
    [196, 100],
    [214, 204],
    [206, 78],
    [218, 158],
  ][variant] ?? [210, 140];
  const word = (from: number, to: number, y: number, phase: number): string => {
    let path = '';
    for (let x = from, index = phase; x < to - 10; index += 1) {
      const width = 14 + ((index * 37) % 30);
      path += `M${x} ${y}H${Math.min(to, x + width)}`;
      x += width + 8;
    }
    return stroke(path, '#46565d', 5);
  };
  return word(4, ends[0] ?? 230, 9, variant) + word(4, ends[1] ?? 150, 24, variant + 3);
}

const handwriting = (c: Accents): string =>
  stroke(
    'M4 20C10 4 16 4 16 16C16 26 24 24 28 14C30 8 36 10 36 18C36 26 44 24 48 14C52 6 58 10 56 20C60 26 66 20 70 12M84 20C88 8 96 8 96 18C100 24 108 16 112 12C116 8 120 16 118 22C124 22 130 14 136 12C140 18 146 20 152 12M168 20C172 10 180 6 180 18C184 26 192 14 198 12C204 14 200 24 208 20C214 16 220 12 228 14',
    c.deep,
    3.4,
  );

const stamp = (c: Accents): string =>
  `<g transform="rotate(-9 46 46)"><circle cx="46" cy="46" r="38" fill="none" stroke="${c.main}" stroke-width="5"/><circle cx="46" cy="46" r="29" fill="none" stroke="${c.main}" stroke-width="2.4" stroke-dasharray="5 4"/>${stroke('M32 47l10 11 19-24', c.main, 7)}</g>`;

const stamper = (c: Accents): string =>
  ellipse(40, 108, 38, 6, '#2a1d12', 0.24) +
  shaded(
    'stamper-base',
    'M6 84H74Q78 84 78 88V102H2V88Q2 84 6 84Z',
    '#3a4650',
    rect(44, 80, 40, 30, '#222c35', 0, 0.6),
  ) +
  fill('M30 84C34 66 30 56 28 46H52C50 56 46 66 50 84Z', '#c9986b') +
  circle(40, 26, 24, c.main) +
  circle(32, 18, 7, '#ffffff', 0.5);

const envelope = (c: Accents): string =>
  rect(5, 7, 150, 98, '#2a1d12', 6, 0.2) +
  shaded(
    'paper-envelope',
    'M6 0H146Q152 0 152 6V94Q152 100 146 100H6Q0 100 0 94V6Q0 0 6 0Z',
    '#fdf5e3',
    fill('M90 0H156V104H80Z', '#d8c7a2', 0.35) + fill('M0 0H152L76 56Z', '#f3e5c6'),
  ) +
  stroke('M3 3L76 55L149 3', '#cdb98d', 3) +
  circle(76, 56, 15, c.main) +
  circle(72, 52, 5, '#ffffff', 0.45);

const plane = (c: Accents): string =>
  polygon([0, 44, 120, 0, 44, 62], '#ffffff') +
  polygon([44, 62, 120, 0, 62, 92], '#dfe6ea') +
  polygon([44, 62, 120, 0, 50, 84], c.light) +
  stroke('M0 44L120 0L62 92L44 62Z', c.deep, 2.6);

/** A strip under a block when it was looked at: by colour and by the shape of the edge. */
const strip = (colour: string, edge: string, dash: string): string =>
  `<rect x="1.5" y="1.5" width="261" height="39" rx="7" fill="${colour}" stroke="${edge}" stroke-width="2.4"${dash === '' ? '' : ` stroke-dasharray="${dash}"`}/>`;

export function paperKit(c: Accents): readonly Piece[] {
  return [
    ...(['letter', 'mail', 'note'] as const).map((kind) =>
      piece(`sheet-${kind}`, 310, 384, sheetOf(c, kind)),
    ),
    ...[0, 1, 2, 3, 4, 5].map((variant) =>
      piece(`block-${variant}`, blockSize.width, blockSize.height, block(variant)),
    ),
    piece('handwriting', 236, 30, handwriting(c)),
    piece('stamp', 92, 92, stamp(c)),
    piece('stamper', 80, 116, stamper(c)),
    piece('envelope', 158, 108, envelope(c)),
    piece('plane', 122, 94, plane(c)),
    piece('strip-new', 264, 42, strip(c.pale, c.light, '')),
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
