/** Shelves and what stands on them: boxes, tyres, bottles, saddles, helmets. */
import { circle, ellipse, fill, polygon, rect, shaded, stroke } from '../../../art/svg.js';
import { shop } from '../palette.js';

/** A cardboard box that stands on baseY. Its label says by colour what is in it. */
export function carton(
  x: number,
  baseY: number,
  width: number,
  height: number,
  label: string | null,
): string {
  const y = baseY - height;
  return (
    rect(x, y, width, height, shop.cardboard, 1.5) +
    rect(x + width * 0.72, y, width * 0.28, height, shop.cardboardShade, 1, 0.5) +
    rect(x, y, width, height * 0.13, shop.cardboardShade, 1, 0.55) +
    rect(x + width * 0.44, y, width * 0.12, height * 0.34, '#ead0a4', 0, 0.9) +
    (label === null
      ? ''
      : rect(x + width * 0.1, y + height * 0.46, width * 0.46, height * 0.36, '#fdfaf0', 1.5) +
        rect(x + width * 0.1, y + height * 0.46, width * 0.46, height * 0.12, label, 1))
  );
}

/** Tyres standing side by side, seen along the row. */
export function tyreRow(x: number, baseY: number, count: number, height: number): string {
  return Array.from({ length: count }, (_, index) => {
    const at = x + index * 11;
    return (
      ellipse(at + 8, baseY - height / 2, 9, height / 2, index % 3 === 1 ? '#3d494f' : shop.rubber) +
      ellipse(at + 10, baseY - height / 2, 5, height * 0.36, index % 2 === 0 ? '#4b585e' : '#566369') +
      (index === count - 1 ? ellipse(at + 10, baseY - height / 2, 4.4, height * 0.33, '#8a979d') : '')
    );
  }).join('');
}

function bottle(x: number, baseY: number, height: number, colour: string): string {
  return (
    rect(x, baseY - height * 0.7, 13, height * 0.7, colour, 3) +
    rect(x + 8, baseY - height * 0.7, 5, height * 0.7, '#000000', 2, 0.16) +
    rect(x + 3.5, baseY - height, 6, height * 0.34, shop.graphite, 2) +
    rect(x + 1.5, baseY - height * 0.48, 8, height * 0.24, '#ffffff', 1, 0.85)
  );
}

function saddle(x: number, baseY: number): string {
  return (
    fill(
      `M${x} ${baseY - 20}C${x + 10} ${baseY - 28} ${x + 30} ${baseY - 24} ${x + 46} ${baseY - 20}C${x + 44} ${baseY - 14} ${x + 30} ${baseY - 15} ${x + 22} ${baseY - 10}C${x + 10} ${baseY - 6} ${x - 2} ${baseY - 10} ${x} ${baseY - 20}Z`,
      '#5b3a26',
    ) +
    stroke(
      `M${x + 12} ${baseY - 10}L${x + 16} ${baseY - 1}M${x + 26} ${baseY - 13}L${x + 24} ${baseY - 1}M${x + 8} ${baseY - 1}H${x + 32}`,
      shop.steelDeep,
      2.6,
    )
  );
}

/** A helmet that lies on baseY, 46 wide. */
export function helmet(x: number, baseY: number, colour: string, shade: string): string {
  return (
    fill(
      `M${x} ${baseY - 6}C${x} ${baseY - 32} ${x + 42} ${baseY - 36} ${x + 48} ${baseY - 8}L${x + 44} ${baseY - 3}Q${x + 22} ${baseY - 9} ${x + 2} ${baseY - 2}Z`,
      colour,
    ) +
    fill(
      `M${x + 26} ${baseY - 31}C${x + 40} ${baseY - 30} ${x + 46} ${baseY - 20} ${x + 48} ${baseY - 8}L${x + 44} ${baseY - 3}L${x + 32} ${baseY - 6}Z`,
      shade,
      0.6,
    ) +
    stroke(
      `M${x + 10} ${baseY - 10}Q${x + 14} ${baseY - 22} ${x + 22} ${baseY - 25}M${x + 22} ${baseY - 10}Q${x + 26} ${baseY - 22} ${x + 34} ${baseY - 23}`,
      shade,
      4,
    ) +
    stroke(`M${x + 8} ${baseY - 4}Q${x + 16} ${baseY + 4} ${x + 22} ${baseY - 5}`, shop.graphite, 2)
  );
}

const labels = [shop.orange, shop.green, shop.blue, shop.yellow];

/** A board full of parts in an order that follows from a seed. */
export function partsRow(x: number, baseY: number, width: number, height: number, seed: number): string {
  let drawn = '';
  let at = x;
  for (let index = 0; at < x + width - 26; index += 1) {
    const pick = (index * 5 + seed * 7) % 8;
    const room = x + width - at;
    if (pick <= 2) {
      const wide = Math.min(38 + pick * 10, room);
      drawn += carton(
        at,
        baseY,
        wide,
        height * (0.56 + pick * 0.12),
        labels[(index + seed) % 4] ?? shop.orange,
      );
      at += wide + 4;
    } else if (pick === 3 && room > 62) {
      drawn += tyreRow(at, baseY, 4, height * 0.92);
      at += 56;
    } else if (pick === 4 && room > 52) {
      drawn += saddle(at + 2, baseY);
      at += 54;
    } else if (pick === 5 && room > 54) {
      drawn += helmet(at, baseY, labels[(seed + 1) % 4] ?? shop.green, shop.graphite);
      at += 56;
    } else {
      for (let bottleIndex = 0; bottleIndex < 3 && at < x + width - 14; bottleIndex += 1) {
        drawn += bottle(at, baseY, height * 0.6, labels[(bottleIndex + index) % 4] ?? shop.orange);
        at += 16;
      }
      at += 4;
    }
  }
  return drawn;
}

/** A steel rack with boards. With a seed it is full; with `null` it is empty and waits for what is counted. */
export function steelRack(
  id: string,
  x: number,
  y: number,
  width: number,
  rows: number,
  rowHeight: number,
  seed: number | null,
): string {
  const height = rows * rowHeight;
  const boards = Array.from({ length: rows }, (_, row) => {
    const base = y + (row + 1) * rowHeight - 9;
    return (
      rect(x, base - rowHeight + 9, width, 12, shop.shadow, 0, 0.1) +
      (seed === null ? '' : partsRow(x + 10, base, width - 20, rowHeight - 22, seed + row * 3)) +
      rect(x - 4, base, width + 8, 9, shop.birchLight) +
      rect(x - 4, base + 6, width + 8, 4, shop.birchShade) +
      rect(x - 4, base + 10, width + 8, 5, shop.shadow, 0, 0.08)
    );
  }).join('');
  const posts = [x - 8, x + width]
    .map(
      (at) =>
        rect(at, y - 14, 9, height + 34, shop.greenDeep) +
        rect(at, y - 14, 3, height + 34, shop.green) +
        Array.from({ length: Math.floor(height / 18) }, (_, hole) =>
          rect(at + 3, y - 4 + hole * 18, 3, 7, shop.greenDark, 1),
        ).join(''),
    )
    .join('');
  return (
    rect(x + 8, y + 6, width + 6, height + 10, shop.shadow, 3, 0.12) +
    shaded(
      `${id}-rack`,
      `M${x} ${y - 10}h${width}v${height + 12}h${-width}Z`,
      seed === null ? '#f4f6ee' : '#d5dfd6',
      (seed === null
        ? polygon(
            [x, y + height, x + width * 0.35, y - 12, x + width * 0.6, y - 12, x + width * 0.25, y + height],
            '#ffffff',
            0.55,
          )
        : '') + boards,
    ) +
    posts +
    rect(x - 8, y - 18, width + 17, 9, shop.greenDeep, 2) +
    rect(x - 8, y - 18, width + 17, 3, shop.greenLight, 1)
  );
}

/** A plastic crate of small parts, 70 wide. */
export function crate(x: number, baseY: number, colour: string, shade: string): string {
  return (
    ellipse(x + 35, baseY, 42, 5, shop.shadow, 0.18) +
    [0, 1, 2, 3]
      .map((index) =>
        circle(
          x + 14 + index * 14,
          baseY - 38 - (index % 2) * 4,
          9,
          index % 2 === 0 ? shop.steel : shop.steelDeep,
        ),
      )
      .join('') +
    polygon([x, baseY - 38, x + 70, baseY - 38, x + 64, baseY, x + 6, baseY], colour) +
    polygon([x + 46, baseY - 38, x + 70, baseY - 38, x + 64, baseY, x + 44, baseY], shade, 0.6) +
    rect(x - 3, baseY - 42, 76, 7, colour, 3) +
    rect(x + 20, baseY - 26, 28, 13, '#fdfaf0', 2) +
    stroke(`M${x + 24} ${baseY - 20}h18`, shop.steelDeep, 2)
  );
}
