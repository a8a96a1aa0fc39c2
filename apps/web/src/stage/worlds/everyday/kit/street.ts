/** The street outside, in the rain of the day or at dusk, and the windows through which one sees it. */
import { circle, ellipse, fill, linearGradient, polygon, rect, stroke } from '../../../art/svg.js';
import { town } from '../palette.js';

export type Hour = 'rain' | 'clearing' | 'dusk';

const skies: Readonly<Record<Hour, readonly [string, string, string]>> = {
  rain: [town.rainTop, '#aebcc1', town.rainLow],
  clearing: ['#7fb0c6', '#bcd6d9', '#fbe6c0'],
  dusk: [town.duskTop, '#6d5877', town.duskLow],
};

const fronts: readonly (readonly [string, string])[] = [
  ['#b8694e', '#7d3f2e'],
  ['#e3c58f', '#a4713d'],
  ['#c98369', '#83452f'],
  ['#a9b7ab', '#5e6f6a'],
];

/** One house with its roof; in the rain and at dusk people are at home. */
function house(x: number, groundY: number, wide: number, high: number, index: number, hour: Hour): string {
  const [front, roof] = fronts[index % fronts.length] ?? ['#b8694e', '#7d3f2e'];
  const columns = Math.max(2, Math.round(wide / 44));
  const rows = Math.max(2, Math.round(high / 54));
  const step = wide / columns;
  const panes = Array.from({ length: columns * rows }, (_, cell) => {
    const paneX = x + ((cell % columns) + 0.5) * step - 9;
    const paneY = groundY - high + (Math.floor(cell / columns) + 0.3) * (high / rows);
    const lit = hour !== 'clearing' && (cell * 5 + index * 3) % (hour === 'dusk' ? 3 : 4) !== 0;
    return (
      rect(paneX - 2, paneY - 2, 22, 30, '#fff6e6', 0, 0.85) +
      rect(paneX, paneY, 18, 26, lit ? town.lampDeep : '#8fa9b3') +
      stroke(`M${paneX + 9} ${paneY}v26M${paneX} ${paneY + 10}h18`, '#fff6e6', 1.6, 0.85)
    );
  }).join('');
  const dim = hour === 'dusk' ? rect(x, groundY - high, wide, high, town.duskTop, 0, 0.4) : '';
  return (
    polygon(
      [
        x - 6,
        groundY - high,
        x + wide * 0.16,
        groundY - high - wide * 0.26,
        x + wide * 0.84,
        groundY - high - wide * 0.26,
        x + wide + 6,
        groundY - high,
      ],
      hour === 'dusk' ? '#3a2a35' : roof,
    ) +
    rect(
      x + wide * 0.66,
      groundY - high - wide * 0.36,
      wide * 0.09,
      wide * 0.16,
      hour === 'dusk' ? '#3a2a35' : roof,
    ) +
    rect(x, groundY - high, wide, high, front) +
    dim +
    panes
  );
}

/** A birch that has kept some of its yellow leaves; the foot is at (x, y). */
export function autumnTree(x: number, y: number, size: number): string {
  const crown: readonly (readonly [number, number, number, string])[] = [
    [-30, -116, 32, '#c98a2a'],
    [30, -122, 34, '#b9722a'],
    [0, -150, 36, '#dfa53c'],
    [2, -108, 32, '#cf8f2f'],
    [24, -150, 22, '#ecbe58'],
    [-28, -142, 20, '#ecbe58'],
  ];
  return `<g transform="translate(${x} ${y}) scale(${size})">${ellipse(0, 0, 44, 6, town.shadow, 0.2)}${fill('M-6 0C-4 -40 -5 -70 -8 -98H8C4 -70 5 -40 7 0Z', '#7b614d')}${stroke('M-4 -78L-24 -104M4 -84L22 -112M0 -92V-132', '#7b614d', 5)}${crown.map(([cx, cy, r, colour]) => circle(cx, cy, r, colour, 0.92)).join('')}</g>`;
}

/** Fills the box with the sky, the other side of the street and its mirror in the wet asphalt. */
export function streetView(
  id: string,
  [x, y, width, height]: readonly [number, number, number, number],
  hour: Hour,
  ground = 0.78,
): string {
  const groundY = y + height * ground;
  const [high, middle, low] = skies[hour];
  const count = Math.max(2, Math.round(width / (height * 0.42)));
  const step = width / count;
  const row = Array.from({ length: count + 1 }, (_, index) =>
    house(
      x - step * 0.3 + index * step,
      groundY,
      step * 0.98,
      height * (0.36 + ((index * 5 + 2) % 4) * 0.06),
      index,
      hour,
    ),
  ).join('');
  const gleam = Array.from({ length: count * 2 }, (_, index) =>
    rect(
      x + width * ((index * 0.37 + 0.09) % 1),
      groundY + 6,
      width * 0.018 + 3,
      (y + height - groundY) * (0.4 + ((index * 3) % 5) * 0.1),
      hour === 'clearing' ? '#fff2d2' : town.lampDeep,
      2,
      0.38,
    ),
  ).join('');
  return (
    linearGradient(
      `${id}-sky`,
      [0, 0, 0, 1],
      [
        { at: 0, colour: high },
        { at: 0.5, colour: middle },
        { at: ground, colour: low },
      ],
    ) +
    `<clipPath id="${id}-view"><rect x="${x}" y="${y}" width="${width}" height="${height}"/></clipPath><g clip-path="url(#${id}-view)">` +
    rect(x, y, width, height, `url(#${id}-sky)`) +
    [0.15, 0.5, 0.82]
      .map((share, index) =>
        ellipse(
          x + width * share,
          y + height * (0.1 + (index % 2) * 0.08),
          width * 0.22,
          height * 0.05,
          hour === 'dusk' ? '#8a6a80' : '#ffffff',
          hour === 'rain' ? 0.28 : 0.5,
        ),
      )
      .join('') +
    row +
    autumnTree(x + width * 0.2, groundY + 4, height / 330) +
    rect(x, groundY, width, y + height - groundY + 2, hour === 'dusk' ? '#3b4657' : town.wet) +
    rect(x, groundY, width, 5, '#c9c4b8', 0, 0.8) +
    gleam +
    '</g>'
  );
}

/** A tall window in a brick surround with a segment arch, a deep sill and panes of old glass. */
export function archWindow(
  id: string,
  [x, y, width, height]: readonly [number, number, number, number],
  hour: Hour,
): string {
  const arch = (grow: number): string =>
    `M${x - grow} ${y + height + grow}V${y + 34}Q${x + width / 2} ${y - 34 - grow * 1.4} ${x + width + grow} ${y + 34}V${y + height + grow}Z`;
  // Joints of the arch, from its inner edge to its outer one.
  const joints = Array.from({ length: 15 }, (_, index) => {
    const share = (index + 0.5) / 15;
    const rise = share * (1 - share);
    return `M${(x + width * share).toFixed(0)} ${(y + 28 - 136 * rise).toFixed(0)}L${(x - 26 + (width + 52) * share).toFixed(0)} ${(y + 36 - 208 * rise).toFixed(0)}`;
  }).join('');
  return (
    fill(arch(26), town.brickDark) +
    stroke(joints, town.mortar, 1.8) +
    fill(arch(8), '#f4ead8') +
    `<clipPath id="${id}-arch"><path d="${arch(0)}"/></clipPath><g clip-path="url(#${id}-arch)">` +
    streetView(id, [x, y - 30, width, height + 30], hour) +
    polygon(
      [
        x + width * 0.1,
        y + height,
        x + width * 0.4,
        y - 30,
        x + width * 0.52,
        y - 30,
        x + width * 0.22,
        y + height,
      ],
      '#ffffff',
      0.2,
    ) +
    '</g>' +
    rect(x + width / 2 - 4, y - 10, 8, height + 10, '#f4ead8') +
    rect(x, y + height * 0.42, width, 7, '#f4ead8') +
    rect(x + width / 2 + 4, y - 8, 2, height + 8, town.shadow, 0, 0.18) +
    rect(x - 34, y + height + 6, width + 68, 15, '#f7efe0', 3) +
    rect(x - 34, y + height + 17, width + 68, 5, '#cdbda0', 2)
  );
}
