/** Tools on the wall and on the bench. */
import { circle, fill, group, polygon, rect, shaded, stroke } from '../../../art/svg.js';
import { shop } from '../palette.js';

/** A combination spanner, mouth up, ring down; about 12 wide; hangs from (0, 0). */
export function spanner(
  x: number,
  y: number,
  length: number,
  colour: string = shop.steelLight,
  angle = 0,
): string {
  return group(
    `translate(${x} ${y}) rotate(${angle})`,
    stroke(`M0 10V${length - 8}`, colour, 5) +
      fill('M-8 -2L-5 -9L-4 -1Q0 3 4 -1L5 -9L8 -2Q9 8 3 12H-3Q-9 8 -8 -2Z', colour) +
      `<circle cx="0" cy="${length - 4}" r="5.500" fill="none" stroke="${colour}" stroke-width="4.500"/>` +
      stroke(`M-1.500 14V${length - 14}`, '#ffffff', 1.3, 0.6),
  );
}

export function screwdriver(x: number, y: number, handle: string): string {
  return group(
    `translate(${x} ${y})`,
    stroke('M0 22V54', shop.steelDeep, 3.6) +
      rect(-5.5, -2, 11, 26, handle, 5) +
      stroke('M-2 3V18M2 3V18', '#ffffff', 1.2, 0.5),
  );
}

export function pliers(x: number, y: number): string {
  return group(
    `translate(${x} ${y})`,
    stroke('M-3 20C-11 32 -11 44 -8 54M3 20C11 32 11 44 8 54', shop.orange, 6) +
      fill('M-6 22L-5 4Q-2 -3 0 -3Q2 -3 5 4L6 22Q0 28 -6 22Z', shop.steel) +
      stroke('M0 -1V12', shop.graphite, 1.4) +
      circle(0, 19, 3.4, shop.steelPale),
  );
}

export function hammer(x: number, y: number): string {
  return group(
    `translate(${x} ${y})`,
    stroke('M0 8V62', shop.birchShade, 6) +
      stroke('M-1.500 12V58', shop.birchLight, 1.6) +
      fill('M-17 -3H10L20 3L10 10H-17Q-20 3 -17 -3Z', shop.steelDeep) +
      rect(-17, -3, 27, 4, shop.steel, 1),
  );
}

export function pump(x: number, y: number): string {
  return (
    stroke(`M${x} ${y + 6}V${y + 54}`, shop.steelLight, 4) +
    rect(x - 17, y, 34, 8, shop.orange, 4) +
    rect(x - 9, y + 50, 18, 84, shop.steelDark, 4) +
    rect(x - 9, y + 50, 6, 84, shop.steelDeep, 3) +
    rect(x - 24, y + 132, 48, 9, shop.graphite, 3) +
    stroke(
      `M${x + 8} ${y + 122}C${x + 36} ${y + 118} ${x + 34} ${y + 60} ${x + 18} ${y + 54}`,
      shop.graphite,
      3.6,
    )
  );
}

/** A pegboard with outlines where each tool belongs. */
export function pegboard(id: string, x: number, y: number, width: number, height: number): string {
  const holes = Array.from({ length: Math.floor(width / 18) * Math.floor(height / 18) }, (_, index) => {
    const columns = Math.floor(width / 18);
    return `M${x + 10 + (index % columns) * 18} ${y + 10 + Math.floor(index / columns) * 18}h0.1`;
  }).join('');
  const row = y + 22;
  const low = y + height * 0.56;
  const keys = [0, 1, 2, 3, 4].map((index) => spanner(x + 22 + index * 18, row, 74 - index * 10)).join('');
  const drivers = [shop.orange, shop.yellow, shop.greenLight, shop.red]
    .map((colour, index) => screwdriver(x + width - 22 - index * 21, row, colour))
    .join('');
  const chain = `<ellipse cx="${x + width - 26}" cy="${low + 28}" rx="16" ry="30" fill="none" stroke="${shop.steelDark}" stroke-width="4" stroke-dasharray="5 2.500"/>`;
  return (
    rect(x + 7, y + 9, width, height, shop.shadow, 4, 0.14) +
    rect(x, y, width, height, shop.greenDeep, 4) +
    shaded(
      `${id}-board`,
      `M${x + 5} ${y + 5}h${width - 10}v${height - 10}h${-(width - 10)}Z`,
      '#2c8a60',
      polygon(
        [x, y + height, x + width * 0.5, y, x + width * 0.75, y, x + width * 0.25, y + height],
        '#ffffff',
        0.08,
      ),
    ) +
    stroke(holes, shop.greenDark, 3, 0.45) +
    keys +
    drivers +
    hammer(x + 38, low) +
    pliers(x + 78, low + 4) +
    pliers(x + 110, low + 4) +
    // One tool is in use: its outline waits.
    `<g fill="none" stroke="${shop.greenPale}" stroke-width="2" stroke-dasharray="4 4" opacity="0.9"><path d="M${x + 138} ${low - 2}h11v58h-11z"/></g>` +
    chain
  );
}

/** A red and orange tool trolley on castors; the foot is at (x, y), 120 wide. */
export function toolTrolley(id: string, x: number, y: number, scale = 1): string {
  return group(
    `translate(${x} ${y}) scale(${scale})`,
    rect(-62, -4, 124, 8, shop.shadow, 4, 0.2) +
      [-48, 48].map((at) => circle(at, -7, 8, shop.graphite) + circle(at, -7, 3, shop.steel)).join('') +
      shaded(
        `${id}-trolley`,
        'M-60 -132H60V-16H-60Z',
        shop.orange,
        rect(24, -140, 40, 130, shop.orangeDeep, 0, 0.55) +
          [0, 1, 2, 3]
            .map(
              (drawer) =>
                rect(
                  -52,
                  -124 + drawer * 26 + (drawer === 3 ? 4 : 0),
                  104,
                  drawer === 3 ? 24 : 20,
                  shop.orangeDeep,
                  3,
                  0.5,
                ) + rect(-20, -116 + drawer * 26, 40, 5, shop.steelPale, 2.5),
            )
            .join(''),
      ) +
      rect(-66, -140, 132, 11, shop.graphite, 4) +
      spanner(-30, -150, 44, shop.steelLight, 78) +
      rect(10, -158, 30, 19, shop.greenDeep, 3) +
      rect(16, -166, 18, 9, shop.steelDark, 2),
  );
}

/** A vice that is bolted to a bench top at (x, y). */
export function vice(x: number, y: number): string {
  return group(
    `translate(${x} ${y})`,
    rect(-26, -8, 52, 9, shop.steelDark, 2) +
      fill('M-20 -8L-14 -34H14L20 -8Z', shop.blue) +
      fill('M2 -34H14L20 -8H6Z', '#1f5c86') +
      rect(-30, -50, 26, 18, shop.steelDeep, 2) +
      rect(0, -50, 24, 18, shop.steelDeep, 2) +
      rect(-30, -50, 26, 5, shop.steelLight, 2) +
      rect(0, -50, 24, 5, shop.steelLight, 2) +
      stroke('M24 -40H46M46 -54V-26', shop.steelDark, 5),
  );
}

/** An oil can with a long spout. */
export function oilCan(x: number, y: number, scale = 1): string {
  return group(
    `translate(${x} ${y}) scale(${scale})`,
    fill('M-20 0H20L16 -22Q14 -32 4 -34L0 -46H-6L-6 -34Q-15 -31 -17 -22Z', shop.orange) +
      fill('M4 0H20L16 -22Q14 -32 4 -34Z', shop.orangeDeep, 0.7) +
      stroke('M-3 -44L30 -72', shop.steelDeep, 4) +
      stroke('M-18 -24Q-32 -26 -30 -10Q-28 -2 -20 -4', shop.orangeDeep, 4.5) +
      rect(-10, -20, 16, 11, shop.orangePale, 2),
  );
}
