/** Machines of the reception: screen, telephone, card terminal, printer, coffee. */
import { circle, ellipse, fill, rect, shaded, stroke } from '../../../art/svg.js';
import { hotel } from '../palette.js';

/** A small printer, 148 by 114; paper comes out at the lower front. */
export function printer(id: string): string {
  return (
    ellipse(74, 106, 72, 6, hotel.shadow, 0.35) +
    fill('M36 8H112L116 42H32Z', '#f3ead8') +
    stroke('M48 17h52M48 25h44', '#c9bb9c', 2.6) +
    shaded(
      `${id}-body`,
      'M10 36H138Q146 36 146 44V94Q146 104 136 104H12Q2 104 2 94V44Q2 36 10 36Z',
      '#3a4a58',
      fill('M104 32H150V108H96Z', '#263440', 0.7) + rect(0, 36, 150, 5, '#5c6e7d'),
    ) +
    rect(14, 48, 46, 14, '#16202a', 4) +
    rect(18, 51, 26, 8, '#8fd0c0', 2) +
    circle(52, 55, 2.4, '#7fd08f') +
    circle(126, 55, 5, '#1c2832') +
    circle(126, 55, 2.6, hotel.brass) +
    rect(20, 70, 108, 10, '#10181f', 3) +
    fill('M14 88H134L142 102H6Z', '#4a5c6b') +
    stroke('M14 88H134', '#8496a4', 2)
  );
}
