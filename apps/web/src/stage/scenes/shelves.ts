/** Shelves full of binders, in an order that follows from a seed. */
import { office } from '../art/palette.js';
import { circle, polygon, rect, shaded, stroke } from '../art/svg.js';

const spines: readonly (readonly [string, string])[] = [
  [office.violet, office.violetPale],
  [office.sageDeep, office.sagePale],
  ['#c98a5b', '#f6e6d2'],
  [office.violetDeep, office.violetPale],
  [office.sage, '#f4efe2'],
  ['#e4d6bb', '#8c7a5a'],
  ['#5a7a88', '#e2ecee'],
];

/** A row of binders and boxes that stand on the shelf at baseY. The seed decides the order; nothing is random. */
export function binderRow(x: number, baseY: number, width: number, height: number, seed: number): string {
  let drawn = '';
  let at = x;
  for (let index = 0; at < x + width - 14; index += 1) {
    const pick = (index * 5 + seed * 3) % 11;
    const [colour, label] = spines[pick % spines.length] ?? ['#888888', '#ffffff'];
    const thick = Math.min(pick % 3 === 0 ? 20 : 15, x + width - at);
    const tall = height - ((pick * 7 + seed) % 5) * 2;
    if (pick === 10) {
      drawn +=
        polygon([at + 4, baseY, at + 17, baseY, at + 34, baseY - tall + 4, at + 21, baseY - tall], colour) +
        stroke(`M${at + 17} ${baseY}L${at + 34} ${baseY - tall + 4}`, '#000000', 1, 0.15);
      at += 38;
    } else {
      drawn +=
        rect(at, baseY - tall, thick - 1.5, tall, colour, 1.5) +
        rect(at + thick - 4.5, baseY - tall, 3, tall, '#000000', 0, 0.13) +
        rect(at + 3, baseY - tall * 0.82, thick - 8, tall * 0.3, label, 1, 0.9) +
        circle(at + thick / 2 - 0.8, baseY - tall * 0.2, 2.2, '#000000', 0.25);
      at += thick;
    }
  }
  return drawn;
}

/** An open shelf unit full of binders. */
export function shelving(
  id: string,
  x: number,
  y: number,
  width: number,
  rows: number,
  rowHeight: number,
  seed: number,
): string {
  const height = rows * rowHeight + 12;
  const boards = Array.from({ length: rows }, (_, row) => {
    const base = y + 8 + (row + 1) * rowHeight - 8;
    return (
      rect(x + 8, base - rowHeight + 8, width - 16, rowHeight - 8, '#8d6a45', 0, row % 2 === 0 ? 0.9 : 1) +
      rect(x + 8, base - rowHeight + 8, width - 16, 12, '#5f4429', 0, 0.5) +
      binderRow(x + 14, base, width - 34, rowHeight - 22, seed + row * 4) +
      rect(x + 4, base, width - 8, 8, office.oakLight) +
      rect(x + 4, base + 6, width - 8, 3, office.oakShade)
    );
  }).join('');
  return (
    rect(x + 10, y + 8, width, height, '#2a1d12', 3, 0.14) +
    rect(x, y, width, height, office.oakShade, 3) +
    shaded(`${id}-case`, `M${x} ${y}h${width}v${height}h${-width}Z`, office.oak, boards) +
    rect(x, y, 9, height, office.oakLight) +
    rect(x + width - 9, y, 9, height, office.oakShade) +
    rect(x - 4, y - 6, width + 8, 10, office.oakLight, 2)
  );
}
