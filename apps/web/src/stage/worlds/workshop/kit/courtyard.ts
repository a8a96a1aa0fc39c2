/** The courtyard in the sun, as one sees it through a door or a window, and the door itself. */
import { circle, ellipse, fill, linearGradient, polygon, rect, stroke } from '../../../art/svg.js';
import { shop } from '../palette.js';
import { bicycle, bikes } from './bicycle.js';

function housefront(
  x: number,
  y: number,
  width: number,
  height: number,
  colour: string,
  shade: string,
): string {
  const columns = Math.max(2, Math.round(width / 62));
  const rows = Math.max(2, Math.round(height / 80));
  const panes = Array.from({ length: columns * rows }, (_, index) => {
    const paneX = x + ((index % columns) + 0.5) * (width / columns) - 12;
    const paneY = y + (Math.floor(index / columns) + 0.35) * (height / rows);
    return (
      rect(paneX - 3, paneY - 3, 30, 44, '#fffaf0') +
      rect(paneX, paneY, 24, 38, (index * 5) % 3 === 0 ? '#8fb9c6' : '#a9ccd6') +
      polygon(
        [paneX, paneY + 38, paneX + 14, paneY, paneX + 20, paneY, paneX + 6, paneY + 38],
        '#ffffff',
        0.4,
      ) +
      stroke(`M${paneX + 12} ${paneY}V${paneY + 38}M${paneX} ${paneY + 14}H${paneX + 24}`, '#fffaf0', 2)
    );
  }).join('');
  return (
    rect(x, y, width, height, colour) +
    rect(x + width - 10, y, 10, height, shade, 0, 0.5) +
    rect(x - 4, y - 8, width + 8, 10, shade) +
    panes
  );
}

/** A round tree; the foot is at (x, y). */
export function yardTree(x: number, y: number, size: number): string {
  const crown: readonly (readonly [number, number, number, string])[] = [
    [-30, -118, 34, '#4d9e62'],
    [28, -122, 36, '#3f8e57'],
    [0, -150, 38, '#63b071'],
    [-4, -108, 34, '#57a769'],
    [22, -150, 24, '#79c183'],
    [-30, -140, 20, '#79c183'],
  ];
  return `<g transform="translate(${x} ${y}) scale(${size})">${ellipse(0, 0, 46, 6, shop.shadow, 0.18)}${fill('M-6 0C-4 -40 -5 -70 -8 -98H8C4 -70 5 -40 7 0Z', '#7d5b3e')}${crown.map(([cx, cy, r, colour]) => circle(cx, cy, r, colour)).join('')}</g>`;
}

/** Cobbles as rows of short arcs that grow towards the eye. */
export function cobbles(x: number, y: number, width: number, height: number, colour: string): string {
  return Array.from({ length: 9 }, (_, row) => {
    const at = y + height * ((row + 0.6) / 9.4) ** 1.5;
    const size = 12 + row * 5;
    const count = Math.ceil(width / size);
    const arcs = Array.from(
      { length: count },
      (_arc, index) =>
        `M${(x + index * size + (row % 2) * size * 0.5).toFixed(0)} ${at.toFixed(0)}q${(size / 2).toFixed(1)} ${(-size * 0.22).toFixed(1)} ${size} 0`,
    ).join('');
    return stroke(arcs, colour, 1 + row * 0.14, 0.4);
  }).join('');
}

/** Fills the box with the yard: sky, an ochre house, a red one, a tree, cobbles and, unless it would be in the way, a parked bicycle. */
export function courtyardView(
  id: string,
  [x, y, width, height]: readonly [number, number, number, number],
  ground = 0.72,
  parked = true,
): string {
  const groundY = y + height * ground;
  const sky = linearGradient(
    `${id}-sky`,
    [0, 0, 0, 1],
    [
      { at: 0, colour: shop.sky },
      { at: 0.8, colour: '#f1f8ee' },
    ],
  );
  const wallY = groundY - height * 0.52;
  return (
    sky +
    `<clipPath id="${id}-clip"><rect x="${x}" y="${y}" width="${width}" height="${height}"/></clipPath><g clip-path="url(#${id}-clip)">` +
    rect(x, y, width, height, `url(#${id}-sky)`) +
    ellipse(x + width * 0.7, y + height * 0.1, width * 0.24, height * 0.028, '#ffffff', 0.8) +
    ellipse(x + width * 0.55, y + height * 0.13, width * 0.16, height * 0.02, '#ffffff', 0.7) +
    housefront(x - 10, wallY, width * 0.56, groundY - wallY, '#edc67e', '#cf9f4f') +
    fill(
      `M${x - 20} ${wallY - 6}L${x + width * 0.06} ${wallY - height * 0.13}H${x + width * 0.44}L${x + width * 0.58} ${wallY - 6}Z`,
      '#c0694a',
    ) +
    housefront(
      x + width * 0.58,
      wallY + height * 0.12,
      width * 0.5,
      groundY - wallY - height * 0.12,
      '#d9896a',
      '#b2603f',
    ) +
    fill(
      `M${x + width * 0.56} ${wallY + height * 0.12}L${x + width * 0.64} ${wallY + height * 0.02}H${x + width * 1.1}V${wallY + height * 0.12}Z`,
      '#7c8a90',
    ) +
    rect(x, groundY - 4, width, y + height - groundY + 4, '#e9e0c4') +
    rect(x, groundY - 4, width, 10, '#cdbf98') +
    cobbles(x - 10, groundY + 2, width + 40, y + height - groundY, '#a8986f') +
    yardTree(x + width * 0.82, groundY + 6, height / 420) +
    (parked ? bicycle(x + width * 0.3, groundY + 18, height / 900, bikes.red, true) : '') +
    `</g>`
  );
}

/** The double door, wide open: a green frame, and the leaves folded back against the wall on both sides. */
export function openDoor(id: string, x: number, y: number, width: number, floorY: number): string {
  const height = floorY - y;
  const leaf = (leafX: number, near: boolean): string =>
    rect(leafX, y - 4, 54, height + 4, near ? shop.green : shop.greenDeep) +
    rect(leafX + (near ? 50 : 0), y - 4, 4, height + 4, shop.greenDark) +
    [0, 1, 2]
      .map(
        (row) =>
          rect(leafX + 9, y + 12 + row * height * 0.19, 36, height * 0.165, '#bfe0e4') +
          polygon(
            [
              leafX + 9,
              y + 12 + row * height * 0.19 + height * 0.165,
              leafX + 30,
              y + 12 + row * height * 0.19,
              leafX + 38,
              y + 12 + row * height * 0.19,
              leafX + 17,
              y + 12 + row * height * 0.19 + height * 0.165,
            ],
            '#ffffff',
            0.5,
          ),
      )
      .join('') +
    rect(
      leafX + 9,
      y + 20 + height * 0.58,
      36,
      height * 0.36,
      near ? shop.greenDeep : shop.greenDark,
      2,
      0.6,
    ) +
    rect(leafX + (near ? 6 : 40), y + height * 0.56, 6, 34, shop.steelLight, 3);
  return (
    rect(x - 16, y - 22, width + 32, height + 22, shop.greenDark) +
    rect(x - 10, y - 16, width + 20, height + 16, shop.greenDeep) +
    courtyardView(id, [x, y, width, height], 0.8, false) +
    rect(x - 16, y - 26, width + 32, 16, shop.steelDark) +
    rect(x - 16, y - 26, width + 32, 4, shop.steel) +
    leaf(x - 62, true) +
    leaf(x + width + 10, false) +
    rect(x - 6, floorY - 7, width + 12, 9, shop.steel) +
    rect(x - 6, floorY - 7, width + 12, 3, shop.steelPale)
  );
}
