/** The office printer: a thing in rooms, and what the stage prints on. */
import { office } from '../art/palette.js';
import { circle, ellipse, fill, rect, shaded, stroke } from '../art/svg.js';

export const textLines = (
  x: number,
  y: number,
  widths: readonly number[],
  colour: string,
  step = 8,
  weight = 3,
): string => widths.map((width, row) => stroke(`M${x} ${y + row * step}h${width}`, colour, weight)).join('');

export function printer(papers: string, papersInFront = false): string {
  return (
    ellipse(74, 104, 70, 6, '#2a1d12', 0.2) +
    fill('M34 6H112L116 40H30Z', '#f8f4ea') +
    textLines(46, 15, [52, 44, 54], '#cfc6b4', 8, 2.6) +
    shaded(
      'printer-body',
      'M10 34H138Q146 34 146 42V92Q146 102 136 102H12Q2 102 2 92V42Q2 34 10 34Z',
      '#e7e2d8',
      fill('M104 30H150V106H96Z', '#b9b2a4', 0.55) + rect(0, 34, 150, 6, '#f8f5ee'),
    ) +
    rect(14, 46, 46, 14, '#2f3b44', 4) +
    rect(18, 49, 26, 8, '#9fd0c4', 2) +
    circle(52, 53, 2.4, '#7fd08f') +
    circle(126, 53, 5, '#cfc8ba') +
    circle(126, 53, 2.6, office.violet) +
    rect(20, 68, 108, 10, '#39434b', 3) +
    fill('M14 86H134L142 100H6Z', '#d2cbbd') +
    stroke('M14 86H134', '#f4f0e7', 2) +
    (papersInFront ? papers : '')
  );
}
