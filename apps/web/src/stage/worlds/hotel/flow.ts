/** Outlines written as one line of points, which keeps a drawing of thirty shapes readable. */
import { fill, outline, type OutlinePoint } from '../../art/svg.js';

/**
 * The outline through points such as `"12,40 18,22 30,20!"`; an exclamation mark makes a sharp corner.
 * @param roundness 0 is straight lines, 1 is a very loose curve.
 */
export function flow(points: string, roundness = 0.5, closed = true): string {
  const list = points
    .trim()
    .split(/\s+/)
    .map((word): OutlinePoint => {
      const [x = 0, y = 0] = word.replace('!', '').split(',').map(Number);
      return word.endsWith('!') ? [x, y, 'corner'] : [x, y];
    });
  return outline(list, closed, roundness);
}

/** Long decimals of worked-out places cut to one: nobody sees the difference, and the drawing is half as long. */
export function tidy(svg: string): string {
  return svg.replace(/\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 10) / 10));
}

/** A filled shape through the points. */
export function shape(points: string, colour: string, opacity = 1, roundness = 0.5): string {
  return fill(flow(points, roundness), colour, opacity);
}
