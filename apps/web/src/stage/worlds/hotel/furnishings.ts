/** Fixed furniture of the hotel that more than one room shows. */
import { circle, ellipse, fill, linearGradient, polygon, rect, shaded, stroke } from '../../art/svg.js';
import { tidy } from './flow.js';
import { harbourView } from './windows.js';
import { hotel } from './palette.js';
import { glow } from './room.js';

/** A brass key on its hook, with a tassel. */
export function hangingKey(x: number, y: number, tassel: string, size = 1): string {
  return (
    `<g transform="translate(${x} ${y}) scale(${size})">` +
    circle(0, 0, 1.8, hotel.brassDark) +
    `<circle cx="0" cy="6" r="4.2" fill="none" stroke="${hotel.brassLight}" stroke-width="2.2"/>` +
    stroke('M0 10V22M0 17h4M0 21h4', hotel.brassLight, 2.4) +
    stroke('M-3 8L-6 14', tassel, 1.6) +
    fill('M-8.5 14h5l1.2 10h-7.4Z', tassel) +
    '</g>'
  );
}

/** Pigeonholes behind the desk: a key, a letter, or nothing when the guests are in. */
export function keyRack(id: string, x: number, y: number, columns: number, rows: number, cell = 36): string {
  const [width, height] = [columns * cell + 12, rows * (cell + 6) + 12];
  const holes = Array.from({ length: columns * rows }, (_, index) => {
    const cellX = x + 6 + (index % columns) * cell;
    const cellY = y + 6 + Math.floor(index / columns) * (cell + 6);
    const kind = (index * 7 + Math.floor(index / columns) * 3) % 6;
    const inner =
      rect(cellX + 2, cellY + 2, cell - 4, cell + 2, '#2f1a10', 2) +
      rect(cellX + 2, cellY + 2, cell - 4, 8, '#000000', 2, 0.35) +
      rect(cellX + 2, cellY + cell - 1, cell - 4, 5, hotel.honeyDark, 1);
    const letter =
      kind === 2 || kind === 5
        ? polygon(
            [
              cellX + 8,
              cellY + cell - 1,
              cellX + 11,
              cellY + 14,
              cellX + 26,
              cellY + 11,
              cellX + 25,
              cellY + cell - 1,
            ],
            '#f6ecd6',
          ) + stroke(`M${cellX + 13} ${cellY + 20}l9 -1M${cellX + 13} ${cellY + 25}l7 -1`, '#b9a988', 1.6)
        : '';
    const key =
      kind === 1
        ? ''
        : hangingKey(
            cellX + (kind === 2 ? 9 : cell / 2 + 2),
            cellY + 6,
            index % 2 === 0 ? hotel.wine : hotel.harbourLight,
            cell / 38,
          );
    return inner + letter + (kind === 5 ? '' : key);
  }).join('');
  return (
    rect(x + 6, y + 8, width, height, hotel.shadow, 4, 0.35) +
    shaded(
      `${id}-rack`,
      `M${x} ${y}h${width}v${height}h${-width}Z`,
      hotel.walnutLight,
      holes + rect(x, y, width, 3, hotel.honey),
    ) +
    rect(x - 7, y - 9, width + 14, 12, hotel.honeyDark, 3) +
    rect(x - 7, y - 9, width + 14, 4, hotel.honeyLight, 2) +
    rect(x - 5, y + height - 2, width + 10, 9, hotel.walnut, 3)
  );
}

/** The lift: brass doors, a half-round dial above and a lit button beside. */
export function lift(id: string, x: number, y: number, width: number, height: number): string {
  const middle = x + width / 2;
  const dial = y - 40;
  const door = (doorX: number): string =>
    rect(doorX, y, width / 2 - 1, height, `url(#${id}-brass)`) +
    `<rect x="${doorX + 9}" y="${y + 12}" width="${width / 2 - 19}" height="${height - 30}" rx="3" fill="none" stroke="${hotel.brassDark}" stroke-width="2"/>` +
    stroke(
      `M${doorX + width / 4} ${y + 30}V${y + height - 30}M${doorX + 16} ${y + height * 0.55}L${doorX + width / 4} ${y + height * 0.28}L${doorX + width / 2 - 17} ${y + height * 0.55}M${doorX + 16} ${y + height * 0.7}L${doorX + width / 4} ${y + height * 0.43}L${doorX + width / 2 - 17} ${y + height * 0.7}`,
      hotel.brassDark,
      2,
      0.75,
    );
  const ticks = Array.from({ length: 7 }, (_, index) => {
    const angle = Math.PI * (index / 6);
    return circle(
      middle - Math.cos(angle) * 27,
      dial + 22 - Math.sin(angle) * 27,
      2.4,
      index === 2 ? '#ffe08a' : hotel.brassDark,
    );
  }).join('');
  return (
    linearGradient(
      `${id}-brass`,
      [0, 0, 1, 0],
      [
        { at: 0, colour: '#b98a3a' },
        { at: 0.35, colour: '#e6bf6c' },
        { at: 1, colour: '#a37227' },
      ],
    ) +
    rect(x - 22, y - 20, width + 44, height + 20, hotel.walnutDark, 3) +
    rect(x - 16, y - 14, width + 32, height + 14, '#d8d0c2', 2) +
    rect(x - 16, y - 14, width + 32, height + 14, '#8e97a0', 2, 0.45) +
    rect(x - 4, y - 3, width + 8, height + 3, '#2a1a10') +
    door(x) +
    door(x + width / 2 + 1) +
    rect(middle - 1.5, y, 3, height, '#5d3d12') +
    fill(`M${middle - 40} ${dial + 24}a40 40 0 0 1 80 0Z`, hotel.brassDark) +
    fill(`M${middle - 35} ${dial + 22}a35 35 0 0 1 70 0Z`, '#f7ecd2') +
    ticks +
    stroke(`M${middle} ${dial + 21}L${middle - 12} ${dial - 1}`, hotel.ink, 3) +
    circle(middle, dial + 21, 4, hotel.brass) +
    rect(x + width + 28, y + height * 0.42, 14, 34, hotel.brass, 4) +
    circle(x + width + 35, y + height * 0.42 + 11, 4, '#ffdf8c') +
    circle(x + width + 35, y + height * 0.42 + 24, 4, hotel.brassDark)
  );
}

/** Double doors to the quay with a fanlight; the night stands outside. */
export function entrance(id: string, x: number, y: number, width: number, floorY: number): string {
  const height = floorY - y;
  const half = width / 2;
  const leaf = (leafX: number, hinge: 'left' | 'right'): string =>
    rect(leafX, y + 58, half - 2, height - 58, hotel.walnut) +
    rect(leafX + 4, y + 62, half - 10, height - 66, hotel.walnutLight, 2) +
    harbourView(`${id}-${hinge}`, { x: leafX + 13, y: y + 74, width: half - 28, height: height * 0.52 }) +
    `<rect x="${leafX + 12}" y="${y + 73}" width="${half - 26}" height="${height * 0.52 + 2}" fill="none" stroke="${hotel.brass}" stroke-width="2.5"/>` +
    rect(leafX + 13, y + 86 + height * 0.54, half - 28, height * 0.46 - 92 - 24, hotel.walnutDark, 2, 0.8) +
    rect(leafX + 4, floorY - 22, half - 10, 16, hotel.brass, 1) +
    rect(leafX + 4, floorY - 22, half - 10, 4, hotel.brassLight, 1);
  const rays = [-60, -30, 0, 30, 60]
    .map(
      (angle) =>
        `<g transform="rotate(${angle} ${x + half} ${y + 54})">${rect(x + half - 1.6, y - half * 0.5, 3.2, half * 0.5 + 54, hotel.walnut)}</g>`,
    )
    .join('');
  const fan = `M${x + 8} ${y + 52}A${half - 8} ${half - 14} 0 0 1 ${x + width - 8} ${y + 52}Z`;
  return (
    fill(
      `M${x - 14} ${floorY}V${y + 56}A${half + 14} ${half + 4} 0 0 1 ${x + width + 14} ${y + 56}V${floorY}Z`,
      hotel.walnutDark,
    ) +
    fill(
      `M${x - 7} ${floorY}V${y + 56}A${half + 7} ${half - 3} 0 0 1 ${x + width + 7} ${y + 56}V${floorY}Z`,
      hotel.honeyDark,
    ) +
    shaded(`${id}-fan`, fan, '#1d3a58', rect(x, y - half, width, half + 60, '#35587b', 0, 0.5) + rays) +
    leaf(x, 'left') +
    leaf(x + half + 2, 'right') +
    rect(x + half - 15, y + 74 + height * 0.26, 6, 58, hotel.brassLight, 3) +
    rect(x + half + 9, y + 74 + height * 0.26, 6, 58, hotel.brassLight, 3) +
    rect(x - 10, y + 50, width + 20, 9, hotel.honeyDark, 2) +
    rect(x - 10, y + 50, width + 20, 3, hotel.honeyLight, 1)
  );
}

/** A potted palm with arching fronds; (x, y) is the middle of the pot's foot. */
export function palm(id: string, x: number, y: number, size: number, pot: string, potDark: string): string {
  const frond = (dx: number, dy: number, colour: string): string => {
    const stem = `M0 -62Q${dx * 0.25} ${dy * 1.02} ${dx} ${dy}`;
    const leaflets = [0.35, 0.5, 0.65, 0.8, 0.95]
      .map((share) => {
        const at = {
          x: dx * share * share * 0.6 + dx * share * 0.36,
          y: -62 + (dy + 62) * (1.7 * share - 0.7 * share * share),
        };
        const reach = 26 * (1.1 - share * 0.5);
        const out = Math.sign(dx) || 1;
        return (
          fill(
            `M${at.x.toFixed(1)} ${at.y.toFixed(1)}q${out * reach * 0.7} ${reach * 0.05} ${out * reach} ${reach}q${-out * reach * 0.7} ${-reach * 0.2} ${-out * reach} ${-reach}Z`,
            colour,
          ) +
          fill(
            `M${at.x.toFixed(1)} ${at.y.toFixed(1)}q${out * reach * 0.3} ${-reach * 0.6} ${out * reach * 1.1} ${-reach * 0.35}q${-out * reach * 0.5} ${reach * 0.5} ${-out * reach * 1.1} ${reach * 0.35}Z`,
            colour,
          )
        );
      })
      .join('');
    return stroke(stem, colour, 3.4) + leaflets;
  };
  return tidy(
    `<g transform="translate(${x} ${y}) scale(${size})">` +
      ellipse(0, 0, 44, 7, hotel.shadow, 0.35) +
      frond(-62, -150, hotel.leafDark) +
      frond(66, -140, hotel.leafDark) +
      frond(-22, -186, hotel.leaf) +
      frond(36, -182, hotel.leaf) +
      frond(-78, -104, hotel.leaf) +
      frond(80, -98, '#3c6a50') +
      shaded(
        `${id}-pot`,
        'M-34 -64H34L26 -4Q26 0 20 0H-20Q-26 0 -26 -4Z',
        pot,
        fill('M10 -66H40V2H4Z', potDark, 0.7) + rect(-34, -46, 68, 6, hotel.brass),
      ) +
      rect(-38, -70, 76, 10, pot, 4) +
      rect(-38, -70, 76, 3, '#ffffff', 2, 0.25) +
      '</g>',
  );
}

/** A picture of the sea in a brass frame. */
export function seaPicture(
  id: string,
  x: number,
  y: number,
  width: number,
  height: number,
  sails = true,
): string {
  const boat = sails
    ? fill(
        `M${x + width * 0.42} ${y + height * 0.6}V${y + height * 0.22}L${x + width * 0.62} ${y + height * 0.6}Z`,
        '#fbf3e0',
      ) +
      fill(
        `M${x + width * 0.39} ${y + height * 0.6}V${y + height * 0.3}L${x + width * 0.26} ${y + height * 0.6}Z`,
        '#e7d9bd',
      ) +
      fill(
        `M${x + width * 0.22} ${y + height * 0.64}H${x + width * 0.68}L${x + width * 0.6} ${y + height * 0.74}H${x + width * 0.3}Z`,
        hotel.wine,
      )
    : circle(x + width * 0.66, y + height * 0.36, height * 0.12, '#ffe9b8');
  return (
    rect(x + 4, y + 7, width, height, hotel.shadow, 3, 0.35) +
    rect(x, y, width, height, hotel.brassDark, 3) +
    rect(x + 2, y + 2, width - 4, height - 4, hotel.brass, 2) +
    shaded(
      `${id}-sea`,
      `M${x + 8} ${y + 8}h${width - 16}v${height - 16}h${16 - width}Z`,
      '#b9cfd6',
      rect(x, y + height * 0.58, width, height, '#3f7390') +
        boat +
        stroke(`M${x + 10} ${y + height * 0.8}q8 -5 16 0t16 0t16 0t16 0t16 0t16 0`, '#9cc3d2', 2, 0.8),
    )
  );
}

/** A star as on a sea chart: it keeps a dial without hands from looking empty. */
function compassRose(x: number, y: number, reach: number): string {
  const point = (angle: number, length: number, colour: string): string =>
    `<g transform="rotate(${angle} ${x} ${y})">${polygon([x, y - length, x + length * 0.17, y, x, y], colour)}${polygon([x, y - length, x - length * 0.17, y, x, y], hotel.honeyLight)}</g>`;
  return (
    [45, 135, 225, 315].map((angle) => point(angle, reach * 0.66, hotel.creamShade)).join('') +
    [0, 90, 180, 270].map((angle) => point(angle, reach, hotel.brass)).join('')
  );
}

/** A ship's clock in a brass ring; the hands are moved by the stage or painted at a fixed time. */
export function brassClock(x: number, y: number, radius: number): string {
  const ticks = Array.from({ length: 12 }, (_, hour) => {
    const angle = (hour / 12) * Math.PI * 2;
    const inner = radius * (hour % 3 === 0 ? 0.68 : 0.78);
    return stroke(
      `M${(x + Math.sin(angle) * inner).toFixed(1)} ${(y - Math.cos(angle) * inner).toFixed(1)}L${(x + Math.sin(angle) * radius * 0.87).toFixed(1)} ${(y - Math.cos(angle) * radius * 0.87).toFixed(1)}`,
      hotel.ink,
      hour % 3 === 0 ? 3 : 1.8,
    );
  }).join('');
  return (
    circle(x + 3, y + 6, radius + 6, hotel.shadow, 0.35) +
    circle(x, y, radius + 6, hotel.brassDark) +
    circle(x, y, radius + 4, hotel.brass) +
    circle(x, y, radius + 1, hotel.brassDark) +
    circle(x, y, radius - 1, '#fdf6e3') +
    compassRose(x, y, radius * 0.52) +
    ticks
  );
}

export function brassClockHands(x: number, y: number, radius: number, hour: number, minute: number): string {
  const arm = (turn: number, length: number, weight: number): string => {
    const angle = turn * Math.PI * 2;
    return stroke(
      `M${x} ${y}L${(x + Math.sin(angle) * length).toFixed(1)} ${(y - Math.cos(angle) * length).toFixed(1)}`,
      hotel.ink,
      weight,
    );
  };
  return (
    arm((hour % 12) / 12 + minute / 720, radius * 0.5, 3.6) +
    arm(minute / 60, radius * 0.74, 2.6) +
    circle(x, y, 3.2, hotel.brassDark)
  );
}

/** A tufted armchair, seen from the front; (x, y) is the middle between its feet. */
export function armchair(
  id: string,
  x: number,
  y: number,
  size: number,
  colour: string,
  dark: string,
  light: string,
): string {
  const tufts = [-24, 0, 24]
    .flatMap((column) => [-118, -92].map((row) => circle(column, row, 2.2, dark)))
    .join('');
  return (
    `<g transform="translate(${x} ${y}) scale(${size})">` +
    ellipse(0, 0, 84, 9, hotel.shadow, 0.35) +
    stroke('M-52 -16L-56 0M52 -16L56 0', hotel.walnutDark, 8) +
    shaded(
      `${id}-back`,
      'M-58 -40V-108Q-56 -146 -20 -150Q0 -156 20 -150Q56 -146 58 -108V-40Z',
      colour,
      fill('M24 -160H70V-30H30Z', dark, 0.5) + tufts,
    ) +
    shaded(
      `${id}-seat`,
      'M-54 -58H54V-18Q54 -10 46 -10H-46Q-54 -10 -54 -18Z',
      colour,
      rect(-60, -34, 120, 30, dark, 0, 0.55) + rect(-60, -60, 120, 9, light, 0, 0.5),
    ) +
    shaded(
      `${id}-armleft`,
      'M-78 -70Q-78 -88 -62 -88Q-46 -88 -46 -70V-14H-74Q-78 -14 -78 -20Z',
      colour,
      rect(-52, -90, 10, 84, dark, 0, 0.5),
    ) +
    shaded(
      `${id}-armright`,
      'M78 -70Q78 -88 62 -88Q46 -88 46 -70V-14H74Q78 -14 78 -20Z',
      colour,
      rect(60, -92, 24, 84, dark, 0, 0.55),
    ) +
    stroke('M-70 -78Q-62 -84 -54 -78', light, 3, 0.7) +
    '</g>'
  );
}

/** A lamp of the kind banks had: brass foot, green glass, a pool of light under it. */
export function deskLamp(id: string, x: number, y: number, size = 1): string {
  return (
    glow(`${id}-glow`, x, y - 60 * size, 130 * size, 0.6) +
    `<g transform="translate(${x} ${y}) scale(${size})">` +
    ellipse(0, 1, 60, 9, '#ffe6a0', 0.35) +
    ellipse(0, 0, 30, 6, hotel.brassDark) +
    ellipse(0, -3, 28, 5, hotel.brass) +
    stroke('M0 -4V-66', hotel.brass, 5) +
    stroke('M-1.500 -6V-64', hotel.brassLight, 1.6) +
    shaded(
      `${id}-shade`,
      'M-46 -70Q-44 -98 -22 -100H22Q44 -98 46 -70Z',
      '#2f7d68',
      fill('M12 -104H50V-64H18Z', '#1d5647', 0.7) + stroke('M-36 -78Q-32 -92 -18 -94', '#a9e0cc', 4, 0.7),
    ) +
    ellipse(0, -70, 46, 4.5, '#fff1c6') +
    rect(-6, -106, 12, 8, hotel.brass, 3) +
    '</g>'
  );
}
