/** Shelves full of books; their order follows from a seed. */
import { ellipse, polygon, rect, stroke } from '../../../art/svg.js';
import { town } from '../palette.js';

const spines: readonly (readonly [string, string])[] = [
  [town.teal, town.tealPale],
  [town.coral, town.coralPale],
  ['#f1e2c4', town.amberDeep],
  [town.tealDeep, town.amberLight],
  [town.amber, '#fff4d9'],
  [town.brickDark, town.coralPale],
  ['#7f9aa2', '#eef3f3'],
  [town.moss, '#eef1de'],
  ['#5a4a6b', '#e6dcee'],
];

/** Books that stand on baseY, a few of them leaning or lying. */
export function bookRow(x: number, baseY: number, width: number, height: number, seed: number): string {
  let drawn = '';
  let at = x;
  for (let index = 0; at < x + width - 12; index += 1) {
    const pick = (index * 7 + seed * 5) % 13;
    const [colour, band] = spines[(pick + seed) % spines.length] ?? [town.teal, town.tealPale];
    const room = x + width - at;
    const tall = height * (0.74 + ((pick * 5 + seed) % 6) * 0.05);
    if (pick === 11 && room > 34) {
      drawn += polygon([at + 2, baseY, at + 15, baseY, at + 30, baseY - tall, at + 17, baseY - tall], colour);
      at += 34;
    } else if (pick === 12 && room > 46) {
      drawn +=
        rect(at + 1, baseY - 10, 42, 10, colour, 1.5) +
        rect(at + 5, baseY - 20, 36, 10, band, 1.5) +
        rect(at + 3, baseY - 29, 38, 9, town.brickLight, 1.5);
      at += 46;
    } else {
      const thick = Math.min(11 + (pick % 4) * 4, room);
      drawn +=
        rect(at, baseY - tall, thick - 1.5, tall, colour, 1.5) +
        rect(at + thick - 4.5, baseY - tall, 3, tall, '#000000', 0, 0.16) +
        rect(at + 1.5, baseY - tall * 0.86, thick - 4.5, pick % 2 === 0 ? 5 : tall * 0.26, band, 1, 0.9);
      at += thick;
    }
  }
  return drawn;
}

/** An oak case with books on every board. */
export function bookcase(
  [x, y, width, rows, rowHeight]: readonly [number, number, number, number, number],
  seed: number,
): string {
  const height = rows * rowHeight + 14;
  const boards = Array.from({ length: rows }, (_, row) => {
    const base = y + 6 + (row + 1) * rowHeight - 8;
    return (
      rect(x + 8, base - rowHeight + 10, width - 16, 14, town.shadow, 0, 0.28) +
      bookRow(x + 12, base, width - 24, rowHeight - 16, seed + row * 3) +
      rect(x + 4, base, width - 8, 8, town.oakLight) +
      rect(x + 4, base + 6, width - 8, 3, town.oakShade)
    );
  }).join('');
  return (
    rect(x + 10, y + 8, width, height, town.shadow, 3, 0.14) +
    rect(x, y, width, height, town.oakShade, 3) +
    rect(x + 8, y + 8, width - 16, height - 14, '#6d4a2c') +
    boards +
    rect(x, y, 9, height, town.oakLight, 2) +
    rect(x + width - 9, y, 9, height, town.oak, 2) +
    rect(x - 5, y - 7, width + 10, 11, town.oakLight, 2)
  );
}

/** Books near the eye and out of focus, at the lower edge of the picture. */
export function nearBooks(id: string, x: number, y: number, flip: 1 | -1): string {
  const book = (row: number, shift: number, wide: number, colour: string, pages: string): string =>
    rect(shift, -row * 46, wide, 44, colour, 6) +
    rect(shift + wide - 26, -row * 46 + 6, 24, 32, pages, 3) +
    stroke(`M${shift + 18} ${-row * 46 + 6}v32`, '#ffffff', 5, 0.3);
  return (
    `<filter id="${id}-soft" x="-15%" y="-15%" width="130%" height="130%"><feGaussianBlur stdDeviation="2.6"/></filter>` +
    `<g filter="url(#${id}-soft)" transform="translate(${x} ${y}) scale(${flip} 1)">` +
    ellipse(130, 46, 200, 18, town.shadow, 0.3) +
    book(0, -30, 300, town.tealDeep, '#e8ddc6') +
    book(1, -6, 262, town.brickDark, '#e1d3b8') +
    book(2, -40, 270, '#c18a32', '#efe3c9') +
    book(3, 8, 214, town.tealDark, '#dccfb4') +
    '</g>'
  );
}
