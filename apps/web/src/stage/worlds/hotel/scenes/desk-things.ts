/** Things that stand on the hotel's desks in more than one room. */
import { circle, ellipse, fill, polygon, rect, shaded, stroke } from '../../../art/svg.js';
import { hotel } from '../palette.js';

/** The work screen while nobody uses it, as large as the one that the stage puts in its place (196 by 178). */
export function sleepingScreen(id: string, x: number, y: number): string {
  return (
    `<g transform="translate(${x} ${y})">` +
    ellipse(98, 172, 66, 6, hotel.shadow, 0.35) +
    fill('M84 134H112L118 164H78Z', '#2f3b47') +
    fill('M100 134H112L118 164H104Z', '#222c36') +
    rect(54, 160, 88, 10, '#3f4d58', 5) +
    rect(54, 160, 88, 4, '#66747e', 2) +
    rect(0, 0, 196, 138, '#1b242d', 9) +
    rect(2, 2, 192, 4, '#4d5b64', 3, 0.7) +
    circle(98, 133, 1.8, '#7fd08f') +
    shaded(
      `${id}-sleep`,
      'M7 8H189V127H7Z',
      '#173a55',
      fill('M7 100Q40 84 72 98T136 96T190 92V127H7Z', '#245878') +
        fill('M7 112Q50 98 90 110T190 106V127H7Z', '#33708f') +
        fill('M92 92V52L118 92ZM88 92V60L72 92Z', '#f2e2bf') +
        fill('M66 95H124L116 106H74Z', hotel.brass) +
        polygon([7, 8, 74, 8, 24, 127, 7, 127], '#ffffff', 0.08),
    ) +
    '</g>'
  );
}

/** A keyboard and a mouse that lie before the screen; (x, y) is the keyboard's middle front. */
export function keyboard(x: number, y: number): string {
  return (
    ellipse(x, y + 2, 86, 6, hotel.shadow, 0.25) +
    polygon([x - 68, y - 22, x + 68, y - 22, x + 80, y, x - 80, y], '#39434c') +
    [0, 1, 2]
      .map((row) => stroke(`M${x - 64 - row * 4} ${y - 17 + row * 6}h${128 + row * 8}`, '#7d8a94', 3.2))
      .join('') +
    ellipse(x + 104, y - 9, 13, 9, '#39434c') +
    stroke(`M${x + 104} ${y - 17}v7`, '#7d8a94', 1.6)
  );
}
