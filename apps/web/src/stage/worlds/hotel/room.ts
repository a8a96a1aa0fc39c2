/** What every room of the hotel is built from: panelled walls, ceilings with beams, floors, and the light of lamps. */
import {
  circle,
  ellipse,
  fill,
  linearGradient,
  polygon,
  radialGradient,
  rect,
  stroke,
} from '../../art/svg.js';
import { paintedBox } from '../../scenes/scene.js';
import { tidy } from './flow.js';
import { hotel } from './palette.js';

const left = paintedBox.x;
const top = paintedBox.y;
const width = paintedBox.width;
const right = left + width;
const bottom = top + paintedBox.height;

/** The light around a lamp; every document that shows one names its own gradient. */
export function glow(id: string, x: number, y: number, radius: number, strength = 0.6): string {
  return (
    radialGradient(id, [
      { at: 0, colour: '#fff0c2', opacity: strength },
      { at: 0.35, colour: '#ffd88a', opacity: strength * 0.42 },
      { at: 1, colour: '#ffb95a', opacity: 0 },
    ]) + circle(x, y, radius, `url(#${id})`)
  );
}

/** Lamplight that lies on a table or a floor. */
export function lightPool(
  id: string,
  x: number,
  y: number,
  radiusX: number,
  radiusY: number,
  strength = 0.5,
): string {
  return (
    radialGradient(id, [
      { at: 0, colour: '#ffe9b8', opacity: strength },
      { at: 0.5, colour: '#ffdc9a', opacity: strength * 0.5 },
      { at: 1, colour: '#ffd48a', opacity: 0 },
    ]) + ellipse(x, y, radiusX, radiusY, `url(#${id})`)
  );
}

interface WallColours {
  paper: string;
  paperFar: string;
  panel: string;
  panelDark: string;
}

export const blueWall: WallColours = {
  paper: '#336384',
  paperFar: '#1c3b54',
  panel: hotel.walnut,
  panelDark: hotel.walnutDark,
};

/** A small pattern of waves, a shade lighter than the paper it is printed on. */
function wavePattern(id: string): string {
  return `<pattern id="${id}" width="36" height="18" patternUnits="userSpaceOnUse">${stroke(
    'M0 18a18 18 0 0 1 36 0M6 18a12 12 0 0 1 24 0M12 18a6 6 0 0 1 12 0M-18 9a18 18 0 0 1 36 0M18 9a18 18 0 0 1 36 0',
    '#ffffff',
    1,
    0.09,
  )}</pattern>`;
}

/** A ceiling with beams, papered wall, brass rail, and walnut panels down to the floor. */
export function panelledWall(id: string, colours: WallColours, floorY: number, panelY: number): string {
  const panelHeight = floorY - panelY - 44;
  const panels = Array.from({ length: 14 }, (_, index) => {
    const x = left + 10 + index * 116;
    return (
      rect(x, panelY + 18, 96, panelHeight, colours.panelDark, 3, 0.55) +
      rect(x + 4, panelY + 22, 92, panelHeight - 4, hotel.walnutLight, 3, 0.6) +
      rect(x + 6, panelY + 24, 86, panelHeight - 10, colours.panel, 2)
    );
  }).join('');
  const beams = Array.from({ length: 9 }, (_, index) => {
    const x = left + 40 + index * 190;
    return polygon(
      [x, -88, x + 46, -88, x + 46 + (x - 460) * 0.16, top, x + (x - 460) * 0.16, top],
      '#3a2114',
    );
  }).join('');
  return (
    wavePattern(`${id}-waves`) +
    linearGradient(
      `${id}-paper`,
      [0, 0, 1, 0],
      [
        { at: 0, colour: colours.paperFar },
        { at: 0.28, colour: colours.paper },
        { at: 0.7, colour: colours.paper },
        { at: 1, colour: colours.paperFar },
      ],
    ) +
    rect(left, top, width, floorY - top, `url(#${id}-paper)`) +
    rect(left, -70, width, floorY + 70, `url(#${id}-waves)`) +
    rect(left, top, width, 114, '#54321f') +
    beams +
    rect(left, -90, width, 22, hotel.walnutDark) +
    rect(left, -72, width, 6, hotel.brass) +
    rect(left, -66, width, 18, '#0a1826', 0, 0.28) +
    rect(left, panelY, width, floorY - panelY, colours.panel) +
    panels +
    rect(left, panelY - 9, width, 12, hotel.walnutLight) +
    rect(left, panelY - 9, width, 3, hotel.honey) +
    rect(left, panelY - 16, width, 3, hotel.brass, 0, 0.85) +
    rect(left, floorY - 18, width, 18, colours.panelDark) +
    rect(left, floorY - 18, width, 3, hotel.walnutLight)
  );
}

/** Where the floor's lines meet, and how far along a line from the wall to the eye a height lies. */
function perspective(floorY: number): { at: (nearX: number, y: number) => number } {
  const vanishing = { x: 480, y: floorY - 270 };
  return {
    at: (nearX, y) => vanishing.x + ((nearX - vanishing.x) * (y - vanishing.y)) / (bottom - vanishing.y),
  };
}

/** Tiles in two colours that run towards the back wall. */
export function tileFloor(id: string, floorY: number, dark: string, light: string): string {
  const { at } = perspective(floorY);
  const rows = [0, 0.045, 0.105, 0.185, 0.29, 0.42, 0.58, 0.77, 1].map(
    (share) => floorY + (bottom - floorY) * share,
  );
  const tiles = rows
    .slice(0, -1)
    .flatMap((y, row) =>
      Array.from({ length: 14 }, (_, column) => {
        const x = -2220 + (column * 2 + (row % 2)) * 200;
        const next = rows[row + 1] ?? bottom;
        return polygon([at(x, y), y, at(x + 200, y), y, at(x + 200, next), next, at(x, next), next], dark);
      }),
    )
    .join('');
  return (
    linearGradient(
      `${id}-sheen`,
      [0, 0, 0, 1],
      [
        { at: 0, colour: '#fff0c8', opacity: 0.22 },
        { at: 0.5, colour: '#0a1420', opacity: 0.1 },
        { at: 1, colour: '#0a1420', opacity: 0.5 },
      ],
    ) +
    rect(left, floorY, width, bottom - floorY, light) +
    tiles +
    rect(left, floorY, width, bottom - floorY, `url(#${id}-sheen)`) +
    rect(left, floorY, width, 12, hotel.shadow, 0, 0.3)
  );
}

/** Dark boards that run towards the back wall. */
export function boardFloor(id: string, floorY: number, near = '#7a4c2c', far = '#93603a'): string {
  const { at } = perspective(floorY);
  const lines = Array.from({ length: 30 }, (_, index) => {
    const x = -2100 + index * 180;
    return stroke(`M${at(x, floorY).toFixed(1)} ${floorY}L${x} ${bottom}`, '#4b2b17', 1.6, 0.5);
  }).join('');
  const joints = Array.from({ length: 26 }, (_, index) => {
    const y = floorY + (bottom - floorY) * ((((index * 7) % 11) + 1) / 12) ** 1.6;
    const x = -2100 + ((index * 5) % 27) * 180;
    return stroke(
      `M${at(x, y).toFixed(1)} ${y.toFixed(1)}L${at(x + 180, y).toFixed(1)} ${y.toFixed(1)}`,
      '#4b2b17',
      1.5,
      0.5,
    );
  }).join('');
  return (
    linearGradient(
      `${id}-boards`,
      [0, 0, 0, 1],
      [
        { at: 0, colour: far },
        { at: 0.6, colour: near },
        { at: 1, colour: '#4f2f1b' },
      ],
    ) +
    rect(left, floorY, width, bottom - floorY, `url(#${id}-boards)`) +
    lines +
    joints +
    rect(left, floorY, width, 12, hotel.shadow, 0, 0.25)
  );
}

/** A rug with a border and a fringe, lying in the room's perspective. */
export function rug(
  x: number,
  y: number,
  far: number,
  near: number,
  depth: number,
  colour: string,
  border: string,
): string {
  const edge = (inset: number, tone: string): string =>
    polygon(
      [
        x - far / 2 + inset,
        y + inset * 0.3,
        x + far / 2 - inset,
        y + inset * 0.3,
        x + near / 2 - inset * 1.4,
        y + depth - inset * 0.5,
        x - near / 2 + inset * 1.4,
        y + depth - inset * 0.5,
      ],
      tone,
    );
  return (
    edge(-3, hotel.shadow).replace('/>', ' opacity="0.25"/>') +
    edge(0, border) +
    edge(9, hotel.brass) +
    edge(13, border) +
    edge(28, colour)
  );
}

/** A brass arm with an opal globe on the wall. */
export function sconce(id: string, x: number, y: number): string {
  return (
    glow(`${id}-glow`, x, y - 12, 130, 0.62) +
    rect(x - 8, y + 14, 16, 34, hotel.brassDark, 8) +
    rect(x - 8, y + 14, 7, 34, hotel.brass, 4) +
    stroke(`M${x} ${y + 30}v-18`, hotel.brass, 5) +
    ellipse(x, y + 11, 13, 4, hotel.brassDark) +
    circle(x, y - 8, 19, '#fff4d3') +
    circle(x - 5, y - 13, 8, '#ffffff', 0.8) +
    fill(`M${x - 13} ${y + 6}a19 19 0 0 0 26 0Z`, '#f3c678', 0.75)
  );
}

/** Three opal globes on a brass ring under the ceiling. */
export function chandelier(id: string, x: number, y: number): string {
  const globes = [-58, 0, 58]
    .map((shift) => {
      const drop = shift === 0 ? 18 : 4;
      return (
        stroke(`M${x + shift} ${y - 12}v${drop}`, hotel.brassDark, 3) +
        circle(x + shift, y + drop + 6, 17, '#fff4d3') +
        circle(x + shift - 5, y + drop + 1, 7, '#ffffff', 0.8) +
        fill(`M${x + shift - 12} ${y + drop + 18}a17 17 0 0 0 24 0Z`, '#f3c678', 0.7)
      );
    })
    .join('');
  return (
    glow(`${id}-glow`, x, y + 16, 230, 0.55) +
    stroke(
      `M${x} ${top + 110}V${y - 40}M${x - 58} ${y - 14}L${x} ${y - 44}L${x + 58} ${y - 14}`,
      hotel.brassDark,
      2.6,
    ) +
    globes +
    rect(x - 74, y - 18, 148, 7, hotel.brass, 3.5) +
    rect(x - 74, y - 18, 148, 2.5, hotel.brassLight, 1.5)
  );
}

/** A lamp with a pleated shade, standing at (x, y). */
export function tableLamp(
  id: string,
  x: number,
  y: number,
  shade: string,
  shadeDark: string,
  size = 1,
): string {
  const pleats = [-20, -10, 0, 10, 20]
    .map((shift) => stroke(`M${shift * 0.62} -92L${shift * 1.5} -50`, shadeDark, 1.4, 0.5))
    .join('');
  return (
    glow(`${id}-glow`, x, y - 60 * size, 120 * size, 0.6) +
    `<g transform="translate(${x} ${y}) scale(${size})">` +
    ellipse(0, 0, 26, 5, hotel.shadow, 0.3) +
    fill(
      'M-20 0Q-20 -8 -6 -10C-4 -16 -14 -24 -12 -34C-10 -44 10 -44 12 -34C14 -24 4 -16 6 -10Q20 -8 20 0Z',
      hotel.brass,
    ) +
    fill(
      'M4 -41C13 -42 14 -34 12 -30C11 -22 4 -16 6 -10Q20 -8 20 0H6C2 -12 8 -30 4 -41Z',
      hotel.brassDark,
      0.7,
    ) +
    rect(-3, -52, 6, 12, hotel.brassDark) +
    fill('M-20 -94H20L38 -48H-38Z', shade) +
    fill('M4 -94H20L38 -48H10Z', shadeDark, 0.35) +
    pleats +
    rect(-39, -51, 78, 5, hotel.brassLight, 2) +
    rect(-21, -97, 42, 4, hotel.brass, 2) +
    '</g>'
  );
}

/** The evening: the corners lie in the dark, the middle, where people stand, does not. */
export function eveningLight(id: string): string {
  return (
    `<radialGradient id="${id}" cx="0.5" cy="0.46" r="0.62">` +
    '<stop offset="0.52" stop-color="#07111f" stop-opacity="0"/><stop offset="0.8" stop-color="#07111f" stop-opacity="0.3"/><stop offset="1" stop-color="#07111f" stop-opacity="0.68"/></radialGradient>' +
    rect(left, top, right - left, bottom - top, `url(#${id})`)
  );
}

/** Long fronds at the edge of the picture, near the eye and out of the light. */
export function nearPalm(x: number, y: number, flip: 1 | -1, scale = 1): string {
  const frond = (angle: number, length: number, colour: string): string => {
    const leaflets = Array.from({ length: 9 }, (_, index) => {
      const share = 0.22 + index * 0.085;
      const at = { x: Math.sin(share * 1.1) * length * 0.34, y: -length * share };
      const reach = length * 0.3 * (1.15 - share * 0.7);
      return (
        fill(
          `M${at.x} ${at.y}q${reach * 0.2} ${-reach * 0.55} ${reach} ${-reach * 0.3}q${-reach * 0.5} ${reach * 0.42} ${-reach} ${reach * 0.42}Z`,
          colour,
        ) +
        fill(
          `M${at.x} ${at.y}q${-reach * 0.4} ${-reach * 0.5} ${-reach * 0.95} ${-reach * 0.1}q${reach * 0.5} ${reach * 0.3} ${reach * 0.95} ${reach * 0.25}Z`,
          colour,
        )
      );
    }).join('');
    return `<g transform="rotate(${angle})">${stroke(`M0 0Q${length * 0.06} ${-length * 0.5} ${length * 0.31} ${-length}`, colour, 5)}${leaflets}</g>`;
  };
  return tidy(
    `<g transform="translate(${x} ${y}) scale(${flip * scale} ${scale})">${frond(-38, 210, '#122b2c')}${frond(44, 220, '#153231')}${frond(-8, 270, '#1c3d39')}${frond(20, 240, '#204640')}</g>`,
  );
}
