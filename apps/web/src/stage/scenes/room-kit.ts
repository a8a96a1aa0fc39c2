/** Pieces that the office's rooms are built from. The painted area is wider and taller than the frame (see scene.ts). */
import { office } from '../art/palette.js';
import { circle, ellipse, fill, linearGradient, outline, polygon, rect, shaded, stroke } from '../art/svg.js';
import { paintedBox } from './scene.js';

const left = paintedBox.x;
const right = paintedBox.x + paintedBox.width;
const top = paintedBox.y;
const bottom = paintedBox.y + paintedBox.height;

/** Wall with ceiling and cornice above, panelling below, and a skirting board on the floor line. */
export function wall(
  id: string,
  colours: { wall: string; far: string; panel: string; panelLine: string },
  floorY: number,
  panelY: number,
): string {
  const gradient = linearGradient(
    `${id}-wall`,
    [0, 0, 1, 0],
    [
      { at: 0, colour: colours.wall },
      { at: 0.45, colour: '#fbf4e6' },
      { at: 1, colour: colours.far },
    ],
  );
  const panels = Array.from({ length: 15 }, (_, index) => {
    const x = left + 12 + index * 108;
    return `<rect x="${x}" y="${panelY + 16}" width="88" height="${floorY - panelY - 42}" rx="3" fill="none" stroke="${colours.panelLine}" stroke-width="2" opacity="0.5"/>`;
  }).join('');
  return (
    gradient +
    rect(left, top, right - left, floorY - top, `url(#${id}-wall)`) +
    rect(left, top, right - left, 112, '#f7f1e5') +
    rect(left, -92, right - left, 10, '#e4d9c4') +
    rect(left, -82, right - left, 5, '#fffaf0') +
    rect(left, -77, right - left, 8, '#d8ccb4', 0, 0.6) +
    rect(left, panelY, right - left, floorY - panelY, colours.panel) +
    rect(left, panelY - 6, right - left, 8, '#f6efe1') +
    rect(left, panelY + 2, right - left, 4, colours.panelLine, 0, 0.5) +
    panels +
    rect(left, floorY - 16, right - left, 16, '#f3ebdb') +
    rect(left, floorY - 16, right - left, 3, '#fffaf2')
  );
}

/** Floorboards that run towards the back wall. */
export function floor(
  id: string,
  floorY: number,
  colours: { near: string; far: string; line: string },
): string {
  const gradient = linearGradient(
    `${id}-floor`,
    [0, 0, 0, 1],
    [
      { at: 0, colour: colours.far },
      { at: 0.6, colour: colours.near },
    ],
  );
  const depth = bottom - floorY;
  const vanishing = { x: 480, y: floorY - 260 };
  const boards = Array.from({ length: 27 }, (_, index) => {
    const nearX = -1900 + index * 180;
    const share = (floorY - vanishing.y) / (bottom - vanishing.y);
    const farX = vanishing.x + (nearX - vanishing.x) * share;
    return stroke(`M${farX.toFixed(1)} ${floorY}L${nearX} ${bottom}`, colours.line, 1.5, 0.45);
  }).join('');
  const joints = Array.from({ length: 26 }, (_, index) => {
    const row = (index * 7) % 11;
    const y = floorY + depth * ((row + 1) / 12) ** 1.6;
    const share = (y - vanishing.y) / (bottom - vanishing.y);
    const column = (index * 5) % 26;
    const x1 = vanishing.x + (-1900 + column * 180 - vanishing.x) * share;
    const x2 = vanishing.x + (-1900 + (column + 1) * 180 - vanishing.x) * share;
    return stroke(
      `M${x1.toFixed(1)} ${y.toFixed(1)}L${x2.toFixed(1)} ${y.toFixed(1)}`,
      colours.line,
      1.4,
      0.5,
    );
  }).join('');
  return (
    gradient +
    rect(left, floorY, right - left, depth, `url(#${id}-floor)`) +
    boards +
    joints +
    rect(left, floorY, right - left, 14, '#5a3c22', 0, 0.12)
  );
}

export function pendantLamp(x: number, shadeY: number, colour: string, dark: string): string {
  return (
    stroke(`M${x} ${top + 100}V${shadeY - 34}`, '#5b5048', 2.4) +
    ellipse(x, shadeY + 3, 40, 6, '#fff3cf') +
    shaded(
      `lamp-${x}-${shadeY}`,
      `M${x - 44} ${shadeY}C${x - 40} ${shadeY - 26} ${x - 18} ${shadeY - 34} ${x} ${shadeY - 36}C${x + 18} ${shadeY - 34} ${x + 40} ${shadeY - 26} ${x + 44} ${shadeY}Q${x} ${shadeY + 9} ${x - 44} ${shadeY}Z`,
      colour,
      fill(`M${x + 10} ${shadeY - 40}h50v50h-44Z`, dark, 0.55) +
        stroke(
          `M${x - 30} ${shadeY - 8}C${x - 26} ${shadeY - 22} ${x - 16} ${shadeY - 29} ${x - 6} ${shadeY - 31}`,
          '#ffffff',
          3,
          0.4,
        ),
    ) +
    rect(x - 6, shadeY - 44, 12, 10, dark, 3)
  );
}

/** The clock's face; the hands are either painted at a fixed time or moved by the stage. */
export function clockFace(x: number, y: number, radius: number): string {
  const ticks = Array.from({ length: 12 }, (_, hour) => {
    const angle = (hour / 12) * Math.PI * 2;
    const inner = radius * (hour % 3 === 0 ? 0.7 : 0.78);
    return stroke(
      `M${(x + Math.sin(angle) * inner).toFixed(1)} ${(y - Math.cos(angle) * inner).toFixed(1)}L${(x + Math.sin(angle) * radius * 0.86).toFixed(1)} ${(y - Math.cos(angle) * radius * 0.86).toFixed(1)}`,
      office.ink,
      hour % 3 === 0 ? 3 : 1.8,
    );
  }).join('');
  return (
    circle(x + 4, y + 6, radius + 4, '#2a1d12', 0.16) +
    circle(x, y, radius + 4, office.violetDeep) +
    circle(x, y, radius + 1, office.violetLight, 0.6) +
    circle(x, y, radius - 1, '#fffdf7') +
    ticks
  );
}

export function clockHands(x: number, y: number, radius: number, hour: number, minute: number): string {
  const arm = (turn: number, length: number, weight: number): string => {
    const angle = turn * Math.PI * 2;
    return stroke(
      `M${x} ${y}L${(x + Math.sin(angle) * length).toFixed(1)} ${(y - Math.cos(angle) * length).toFixed(1)}`,
      office.ink,
      weight,
    );
  };
  return (
    arm((hour % 12) / 12 + minute / 720, radius * 0.5, 4) +
    arm(minute / 60, radius * 0.74, 2.8) +
    circle(x, y, 3.4, office.violet)
  );
}

/** Morning light that falls through a window from the upper left. */
export function lightShafts(
  id: string,
  shafts: readonly (readonly [number, number, number, number])[],
  reach: number,
  slant: number,
): string {
  const gradient = linearGradient(
    `${id}-light`,
    [0, 0, 0.35, 1],
    [
      { at: 0, colour: '#fff1c4', opacity: 0.3 },
      { at: 0.7, colour: '#ffe9ae', opacity: 0.1 },
      { at: 1, colour: '#ffe9ae', opacity: 0 },
    ],
  );
  return (
    gradient +
    shafts
      .map(([x1, y1, x2, y2]) =>
        polygon(
          [x1, y1, x2, y2, x2 + slant * 1.25, y2 + reach, x1 + slant * 0.9, y1 + reach],
          `url(#${id}-light)`,
        ),
      )
      .join('')
  );
}

/** Big soft leaves at the edge of the picture, near the eye. */
export function nearLeaves(id: string, x: number, y: number, flip: 1 | -1, scale = 1): string {
  const leaf = (angle: number, length: number, colour: string): string =>
    `<g transform="rotate(${angle})">${fill(
      outline([
        [0, 0],
        [-length * 0.16, -length * 0.4],
        [-length * 0.1, -length * 0.8],
        [0, -length],
        [length * 0.14, -length * 0.75],
        [length * 0.17, -length * 0.35],
      ]),
      colour,
    )}${stroke(`M0 0Q${length * 0.03} ${-length * 0.5} 0 ${-length * 0.92}`, '#1f3327', 3, 0.4)}</g>`;
  return (
    `<filter id="${id}-soft" x="-20%" y="-20%" width="140%" height="140%"><feGaussianBlur stdDeviation="2.2"/></filter>` +
    `<g filter="url(#${id}-soft)" transform="translate(${x} ${y}) scale(${flip * scale} ${scale})">` +
    leaf(-34, 190, '#2c4636') +
    leaf(52, 210, '#2f4b3a') +
    leaf(-6, 250, '#38584a') +
    leaf(24, 230, '#426650') +
    leaf(-60, 150, '#365443') +
    leaf(78, 160, '#3d5e4b') +
    '</g>'
  );
}

/** Thin-framed glass wall of a meeting room with a table, chairs and a plant behind it. */
export function glassRoom(id: string, x: number, y: number, width: number, height: number): string {
  const floorY = y + height;
  const inside =
    rect(x, y, width, height, '#e9e3ee') +
    rect(x, y + height * 0.68, width, height * 0.32, '#d9cdb9') +
    rect(x + width * 0.52, y + height * 0.14, width * 0.34, height * 0.26, '#fbf7f0', 3) +
    stroke(
      `M${x + width * 0.56} ${y + height * 0.2}h${width * 0.2}M${x + width * 0.56} ${y + height * 0.26}h${width * 0.14}`,
      office.violetLight,
      4,
    ) +
    ellipse(x + width * 0.52, floorY - height * 0.2, width * 0.32, height * 0.06, '#b99a76') +
    ellipse(x + width * 0.52, floorY - height * 0.215, width * 0.32, height * 0.055, '#dcbf99') +
    rect(x + width * 0.5, floorY - height * 0.2, 10, height * 0.2, '#9b7d5b') +
    [0.22, 0.74]
      .map((share) =>
        fill(
          outline([
            [x + width * share, floorY - height * 0.36],
            [x + width * share + 34, floorY - height * 0.37],
            [x + width * share + 38, floorY - height * 0.2],
            [x + width * share - 2, floorY - height * 0.19],
          ]),
          office.violetLight,
        ),
      )
      .join('') +
    fill(
      outline([
        [x + width * 0.06, floorY - 8],
        [x + width * 0.02, floorY - 90],
        [x + width * 0.1, floorY - 130],
        [x + width * 0.17, floorY - 84],
        [x + width * 0.13, floorY - 8],
      ]),
      office.sage,
      0.9,
    );
  const bars = [0, 0.34, 0.67, 1]
    .map((share) => rect(x + width * share - 4, y, 8, height, office.violetDark))
    .join('');
  return (
    shaded(`${id}-inside`, `M${x} ${y}h${width}v${height}h${-width}Z`, '#e9e3ee', inside) +
    rect(x, y, width, height, '#dfeaf0', 0, 0.45) +
    polygon(
      [x + width * 0.06, floorY, x + width * 0.26, y, x + width * 0.31, y, x + width * 0.11, floorY],
      '#ffffff',
      0.5,
    ) +
    polygon(
      [x + width * 0.42, floorY, x + width * 0.6, y, x + width * 0.63, y, x + width * 0.45, floorY],
      '#ffffff',
      0.35,
    ) +
    rect(x, y + height * 0.5, width, 16, '#ffffff', 0, 0.45) +
    bars +
    rect(x - 4, y - 8, width + 8, 10, office.violetDark, 2) +
    rect(x - 4, floorY - 8, width + 8, 8, office.violetDark)
  );
}
