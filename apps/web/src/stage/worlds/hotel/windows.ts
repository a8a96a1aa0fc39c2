/** Windows of the hotel, and the harbour on a rainy evening behind them. */
import { circle, fill, linearGradient, polygon, rect, stroke, type Box } from '../../art/svg.js';
import { tidy } from './flow.js';
import { hotel } from './palette.js';

/** A number in 0..1 that follows from two others: the same harbour every evening. */
function chance(index: number, salt: number): number {
  const mixed = Math.imul(index * 2 + 1, 0x9e3779b1) ^ Math.imul(salt + 7, 0x85ebca6b);
  return ((Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) >>> 8) % 1000) / 1000;
}

const facades = ['#4a3a44', '#3c4457', '#57434a', '#35505f', '#5a4a3f', '#46394f'];

/** Old harbour houses with gables; some people are at home. */
function quayHouses({ x, y, width, height }: Box, base: number, count: number, salt: number): string {
  return Array.from({ length: count }, (_, index) => {
    const wide = width / count;
    const at = x + index * wide - 2;
    const eaves = y + height * (base - 0.17 - chance(index, salt) * 0.1);
    const ridge = eaves - height * (0.05 + chance(index, salt + 3) * 0.05);
    const ground = y + height * base;
    const colour = facades[(index * 5 + salt) % facades.length] ?? '#3c4457';
    const lights = Array.from({ length: 9 }, (_, cell) => {
      if (chance(index * 9 + cell, salt + 1) < 0.42) return '';
      const cellX = at + wide * (0.2 + (cell % 3) * 0.25);
      const cellY = eaves + (ground - eaves) * (0.12 + Math.floor(cell / 3) * 0.28);
      return rect(
        cellX,
        cellY,
        wide * 0.13,
        (ground - eaves) * 0.15,
        cell % 4 === 0 ? '#ffc266' : '#ffe0a0',
        0,
        0.95,
      );
    }).join('');
    return (
      fill(
        `M${at} ${ground}V${eaves}L${at + wide * 0.5} ${ridge}L${at + wide + 3} ${eaves}V${ground}Z`,
        colour,
      ) +
      rect(at + wide * 0.68, ridge, wide * 0.1, (eaves - ridge) * 0.9, colour) +
      lights
    );
  }).join('');
}

/** A two-masted ship at the quay with a string of lamps. */
function ship(x: number, y: number, size: number): string {
  return (
    `<g transform="translate(${x} ${y}) scale(${size})">` +
    stroke('M-26 -4V-92M22 -4V-78M-26 -86L-66 -8M-26 -86L22 -72L58 -10M-44 -40H-8M6 -36H40', '#161f2e', 2.6) +
    fill('M-74 -10H62L78 -18L66 8Q64 14 54 14H-58Q-70 14 -72 4Z', '#182436') +
    rect(-70, -4, 134, 3, '#c99a45', 0, 0.8) +
    rect(-10, -24, 26, 14, '#2a3950') +
    rect(-6, -20, 7, 6, hotel.lamp) +
    rect(4, -20, 7, 6, hotel.lamp) +
    [-60, -48, -36, -14, -2, 10, 34, 46]
      .map((at, index) =>
        circle(
          at,
          index < 3 ? -22 - (at + 66) * 1.7 : -80 + Math.abs(at - 22) * (at > 22 ? 1.7 : 0.1),
          2.1,
          '#ffd27a',
        ),
      )
      .join('') +
    '</g>'
  );
}

/** Water with the lights of the quay drawn out in it. */
function water({ x, y, width, height }: Box, from: number): string {
  const surface = y + height * from;
  const streaks = Array.from({ length: 34 }, (_, index) => {
    const at = x + width * chance(index, 7);
    const down = surface + (height * (1 - from) * ((index % 9) + 0.6)) / 9.4;
    const wide = width * (0.012 + chance(index, 2) * 0.035);
    return stroke(
      `M${at.toFixed(1)} ${down.toFixed(1)}h${wide.toFixed(1)}`,
      index % 3 === 0 ? '#ffcf82' : index % 3 === 1 ? '#7fa6c4' : '#ffb35a',
      1.8,
      0.55,
    );
  }).join('');
  return rect(x, surface, width, height * (1 - from), '#16324a') + streaks;
}

/** Rain in the air and drops that have run down the glass. */
function rain({ x, y, width, height }: Box): string {
  const lines = Array.from({ length: Math.round(width / 6) }, (_, index) => {
    const at = x + width * chance(index, 11);
    const down = y + height * chance(index, 5) * 0.94;
    const long = 9 + chance(index, 3) * 12;
    return `M${at.toFixed(1)} ${down.toFixed(1)}l${(-long * 0.22).toFixed(1)} ${long.toFixed(1)}`;
  }).join('');
  const drops = Array.from({ length: Math.round(width / 13) }, (_, index) => {
    const at = x + width * chance(index, 17);
    const down = y + height * (0.05 + chance(index, 23) * 0.88);
    const trail =
      index % 3 === 0 ? stroke(`M${at} ${down}v${-10 - chance(index, 4) * 18}`, '#dcecf5', 1.3, 0.3) : '';
    return trail + circle(at, down, 1.3 + chance(index, 9) * 1.4, '#e6f2f8', 0.6);
  }).join('');
  return stroke(lines, '#cfe3ef', 1, 0.34) + drops;
}

/** The harbour in the rain, cut to its box. */
export function harbourView(id: string, box: Box): string {
  const { x, y, width, height } = box;
  const lamps = [0.16, 0.52, 0.86]
    .map((share) => {
      const at = x + width * share;
      const foot = y + height * 0.93;
      const head = foot - height * 0.32;
      return (
        `<circle cx="${at}" cy="${head}" r="${height * 0.14}" fill="url(#${id}-halo)"/>` +
        stroke(`M${at} ${foot}V${head}`, '#0b1420', 3) +
        circle(at, head - 2, 4.6, '#fff0c4') +
        rect(at - 5, head - 9, 10, 3, '#0b1420', 1)
      );
    })
    .join('');
  return tidy(
    linearGradient(
      `${id}-sky`,
      [0, 0, 0, 1],
      [
        { at: 0, colour: '#0f2440' },
        { at: 0.5, colour: '#2b4c6e' },
        { at: 0.75, colour: '#6d7290' },
      ],
    ) +
      `<radialGradient id="${id}-halo"><stop offset="0" stop-color="#ffe9b0" stop-opacity="0.75"/><stop offset="1" stop-color="#ffc569" stop-opacity="0"/></radialGradient>` +
      `<clipPath id="${id}-view"><rect x="${x}" y="${y}" width="${width}" height="${height}"/></clipPath><g clip-path="url(#${id}-view)">` +
      rect(x, y, width, height, `url(#${id}-sky)`) +
      quayHouses(box, 0.68, Math.max(4, Math.round(width / 44)), 2) +
      rect(x, y + height * 0.675, width, height * 0.02, '#2b2430') +
      water(box, 0.69) +
      ship(x + width * 0.66, y + height * 0.76, Math.min(1.1, height / 290)) +
      rect(x, y + height * 0.92, width, height * 0.09, '#1d1a22') +
      rect(x, y + height * 0.92, width, 3, '#5b5560') +
      lamps +
      rain(box) +
      '</g>',
  );
}

function drape(x: number, y: number, height: number, flip: 1 | -1): string {
  return (
    `<g transform="translate(${x} ${y}) scale(${flip} 1)">` +
    fill(
      `M-8 0H52C48 ${height * 0.3} 40 ${height * 0.5} 22 ${height * 0.62}C30 ${height * 0.76} 34 ${height * 0.9} 32 ${height}H-8Z`,
      hotel.wine,
    ) +
    fill(
      `M6 0H16C16 ${height * 0.34} 12 ${height * 0.5} 8 ${height * 0.62}C14 ${height * 0.8} 14 ${height * 0.9} 14 ${height}H2Z`,
      hotel.wineDark,
      0.75,
    ) +
    fill(
      `M28 0H38C36 ${height * 0.3} 30 ${height * 0.48} 18 ${height * 0.6}C22 ${height * 0.5} 28 ${height * 0.3} 28 0Z`,
      hotel.wineDark,
      0.75,
    ) +
    stroke(
      `M22 0C22 ${height * 0.3} 18 ${height * 0.5} 12 ${height * 0.6}M-2 0V${height}`,
      hotel.wineLight,
      2.4,
      0.7,
    ) +
    rect(-8, height * 0.6, 32, 9, hotel.brass, 4) +
    fill(`M-4 ${height * 0.62 + 5}l8 22h-12Z`, hotel.brassDark) +
    '</g>'
  );
}

/** A tall window in a walnut frame, with drapes when the wall has room for them. */
export function harbourWindow(id: string, box: Box, drapes = true): string {
  const { x, y, width, height } = box;
  const bars = width > 150 ? [1 / 3, 2 / 3] : [1 / 2];
  const curtains = drapes
    ? drape(x - 22, y - 22, height + 62, 1) +
      drape(x + width + 22, y - 22, height + 62, -1) +
      rect(x - 52, y - 32, width + 104, 9, hotel.brass, 4.5) +
      rect(x - 52, y - 32, width + 104, 3, hotel.brassLight, 1.5) +
      circle(x - 54, y - 28, 8, hotel.brassDark) +
      circle(x + width + 54, y - 28, 8, hotel.brassDark)
    : '';
  return (
    rect(x - 14, y - 12, width + 28, height + 26, hotel.walnutDark, 3) +
    rect(x - 14, y - 12, width + 28, height + 22, hotel.walnutLight, 3) +
    rect(x - 6, y - 5, width + 12, height + 10, hotel.walnutDark, 2) +
    harbourView(id, box) +
    bars
      .map(
        (share) =>
          rect(x + width * share - 3, y, 6, height, hotel.walnut) +
          rect(x + width * share - 3, y, 2, height, hotel.walnutLight),
      )
      .join('') +
    rect(x, y + height * 0.3, width, 6, hotel.walnut) +
    rect(x, y + height * 0.3, width, 2, hotel.walnutLight) +
    polygon(
      [x + width * 0.1, y + height, x + width * 0.34, y, x + width * 0.4, y, x + width * 0.16, y + height],
      '#ffffff',
      0.07,
    ) +
    rect(x - 24, y + height + 8, width + 48, 13, hotel.honeyDark, 3) +
    rect(x - 24, y + height + 8, width + 48, 4, hotel.honeyLight, 2) +
    curtains
  );
}
