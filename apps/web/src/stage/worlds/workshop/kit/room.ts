/** What the workshop's rooms are built from: whitewashed brick, green paint, a concrete floor, enamel lamps. */
import {
  circle,
  ellipse,
  fill,
  group,
  linearGradient,
  outline,
  polygon,
  rect,
  shaded,
  stroke,
} from '../../../art/svg.js';
import { paintedBox } from '../../../scenes/scene.js';
import { shop } from '../palette.js';

const left = paintedBox.x;
const right = paintedBox.x + paintedBox.width;
const top = paintedBox.y;
const bottom = paintedBox.y + paintedBox.height;
const width = right - left;

/** Loose groups of bricks that show through the whitewash; where they are follows from a number. */
function brickwork(until: number, seed: number): string {
  const patches = Array.from({ length: 30 }, (_, index) => {
    const x = left + ((index * 377 + seed * 131) % 1000) * 1.58;
    const y = top + 70 + ((index * 211 + seed * 67) % 100) * 0.01 * (until - top - 130);
    const rows = 2 + (index % 3);
    return Array.from({ length: rows }, (_row, row) => {
      const bricks = 1 + ((index + row) % 3);
      return Array.from(
        { length: bricks },
        (_brick, brick) =>
          `<rect x="${(x + brick * 40 + (row % 2) * 20).toFixed(0)}" y="${(y + row * 17).toFixed(0)}" width="38" height="15" rx="1.5" fill="${(index + brick + row) % 4 === 0 ? shop.brickShade : 'none'}" stroke="${shop.brickLine}" stroke-width="1.2"/>`,
      ).join('');
    }).join('');
  }).join('');
  return `<g opacity="0.8">${patches}</g>`;
}

/** Wall with a steel beam on top, whitewashed brick, green paint below `paintY` and a dark skirting. */
export function brickWall(id: string, floorY: number, paintY: number, seed: number): string {
  const gradient = linearGradient(
    `${id}-wall`,
    [0, 0, 1, 0],
    [
      { at: 0, colour: '#fbfaf2' },
      { at: 0.4, colour: '#f3f5ee' },
      { at: 1, colour: '#dfe7e1' },
    ],
  );
  const paint = linearGradient(
    `${id}-paint`,
    [0, 0, 1, 0],
    [
      { at: 0, colour: '#3a9f70' },
      { at: 0.5, colour: shop.green },
      { at: 1, colour: '#27795a' },
    ],
  );
  const boards = Array.from({ length: 27 }, (_, index) =>
    rect(left + 14 + index * 60, paintY + 6, 2, floorY - paintY - 20, shop.greenDeep, 0, 0.4),
  ).join('');
  const bolts = Array.from({ length: 22 }, (_, index) =>
    circle(left + 30 + index * 74, top + 118, 4, shop.greenDark, 0.8),
  ).join('');
  return (
    gradient +
    paint +
    rect(left, top, width, floorY - top, `url(#${id}-wall)`) +
    brickwork(paintY, seed) +
    rect(left, top, width, 96, '#cfd9d5') +
    Array.from({ length: 9 }, (_, index) => rect(left + index * 190, top, 20, 100, '#b7c4c0')).join('') +
    rect(left, top + 96, width, 44, shop.greenDeep) +
    rect(left, top + 96, width, 8, shop.green) +
    rect(left, top + 132, width, 8, shop.greenDark) +
    bolts +
    rect(left, top + 140, width, 8, shop.shadow, 0, 0.12) +
    rect(left, paintY, width, floorY - paintY, `url(#${id}-paint)`) +
    boards +
    rect(left, paintY - 6, width, 8, shop.greenPale) +
    rect(left, paintY + 2, width, 4, shop.greenDark, 0, 0.35) +
    rect(left, floorY - 14, width, 14, shop.steelDark) +
    rect(left, floorY - 14, width, 3, shop.steel, 0, 0.8)
  );
}

/** Polished concrete in large slabs, running to a point behind the wall. */
export function concreteFloor(id: string, floorY: number): string {
  const vanishing = { x: 430, y: floorY - 230 };
  const towards = (nearX: number): number =>
    vanishing.x + (nearX - vanishing.x) * ((floorY - vanishing.y) / (bottom - vanishing.y));
  const lines = Array.from({ length: 11 }, (_, index) => {
    const nearX = -1700 + index * 430;
    return stroke(`M${towards(nearX).toFixed(1)} ${floorY}L${nearX} ${bottom}`, shop.concreteLine, 1.8, 0.6);
  }).join('');
  const rows = [0.1, 0.32, 0.66]
    .map((share) => {
      const y = (floorY + (bottom - floorY) * share).toFixed(1);
      return stroke(`M${left} ${y}H${right}`, shop.concreteLine, 1.4 + share * 1.4, 0.6);
    })
    .join('');
  const worn = Array.from({ length: 16 }, (_, index) =>
    ellipse(
      left + ((index * 617) % 1600),
      floorY + 26 + ((index * 97) % 260),
      46 + ((index * 31) % 60),
      5 + (index % 4) * 2,
      index % 3 === 0 ? '#ffffff' : shop.steelDeep,
      index % 3 === 0 ? 0.22 : 0.07,
    ),
  ).join('');
  return (
    linearGradient(
      `${id}-floor`,
      [0, 0, 0, 1],
      [
        { at: 0, colour: shop.concreteFar },
        { at: 0.55, colour: shop.concrete },
        { at: 1, colour: '#a9b4ae' },
      ],
    ) +
    rect(left, floorY, width, bottom - floorY, `url(#${id}-floor)`) +
    worn +
    rows +
    lines +
    rect(left, floorY, width, 12, shop.shadow, 0, 0.14)
  );
}

/** An enamel factory lamp on a pipe. */
export function factoryLamp(
  x: number,
  rimY: number,
  colour: string = shop.greenDeep,
  dark: string = shop.greenDark,
): string {
  return (
    stroke(`M${x} ${top + 136}V${rimY - 46}`, shop.steelDark, 3) +
    rect(x - 8, rimY - 56, 16, 18, shop.steelDark, 3) +
    ellipse(x, rimY + 2, 52, 7, '#fffbe6') +
    shaded(
      `factory-lamp-${x}-${rimY}`,
      `M${x - 56} ${rimY}Q${x - 52} ${rimY - 20} ${x - 18} ${rimY - 27}L${x - 11} ${rimY - 42}H${x + 11}L${x + 18} ${rimY - 27}Q${x + 52} ${rimY - 20} ${x + 56} ${rimY}Q${x} ${rimY + 9} ${x - 56} ${rimY}Z`,
      colour,
      fill(`M${x + 10} ${rimY - 46}h60v60h-48Z`, dark, 0.6) +
        stroke(`M${x - 44} ${rimY - 5}Q${x - 38} ${rimY - 17} ${x - 20} ${rimY - 21}`, '#ffffff', 3, 0.5),
    )
  );
}

/** A station clock in a steel ring; hands are painted here or moved by the stage. */
export function shopClock(x: number, y: number, radius: number): string {
  const ticks = Array.from({ length: 12 }, (_, hour) => {
    const angle = (hour / 12) * Math.PI * 2;
    const inner = radius * (hour % 3 === 0 ? 0.68 : 0.78);
    return stroke(
      `M${(x + Math.sin(angle) * inner).toFixed(1)} ${(y - Math.cos(angle) * inner).toFixed(1)}L${(x + Math.sin(angle) * radius * 0.88).toFixed(1)} ${(y - Math.cos(angle) * radius * 0.88).toFixed(1)}`,
      shop.ink,
      hour % 3 === 0 ? 4 : 2,
    );
  }).join('');
  return (
    circle(x + 5, y + 7, radius + 6, shop.shadow, 0.16) +
    circle(x, y, radius + 6, shop.steelDark) +
    circle(x, y, radius + 3.5, shop.orange) +
    circle(x, y, radius, '#fdfdf8') +
    ticks
  );
}

export function shopClockHands(x: number, y: number, radius: number, hour: number, minute: number): string {
  const arm = (turn: number, length: number, weight: number): string => {
    const angle = turn * Math.PI * 2;
    return stroke(
      `M${x} ${y}L${(x + Math.sin(angle) * length).toFixed(1)} ${(y - Math.cos(angle) * length).toFixed(1)}`,
      shop.ink,
      weight,
    );
  };
  return (
    arm((hour % 12) / 12 + minute / 720, radius * 0.5, 4.4) +
    arm(minute / 60, radius * 0.76, 3) +
    circle(x, y, 3.6, shop.orange)
  );
}

/** Daylight from the open door, lying on the floor and in the air. */
export function doorLight(id: string, corners: readonly number[], strength = 0.34): string {
  return (
    linearGradient(
      `${id}-day`,
      [0, 0, 1, 0.6],
      [
        { at: 0, colour: '#fffbe8', opacity: strength },
        { at: 0.6, colour: '#fff6d6', opacity: strength * 0.45 },
        { at: 1, colour: '#fff6d6', opacity: 0 },
      ],
    ) + polygon(corners, `url(#${id}-day)`)
  );
}

/** Near the eye and out of focus: a wheel that leans into the picture on one side, a rack of handlebars on the other. */
export function nearWheel(id: string, x: number, y: number, radius: number): string {
  const spokes = Array.from({ length: 12 }, (_, index) => {
    const angle = (index / 12) * Math.PI * 2;
    return `M${x} ${y}L${(x + Math.cos(angle) * radius).toFixed(0)} ${(y + Math.sin(angle) * radius).toFixed(0)}`;
  }).join('');
  const ring = (r: number, colour: string, weight: number): string =>
    `<circle cx="${x}" cy="${y}" r="${r}" fill="none" stroke="${colour}" stroke-width="${weight}"/>`;
  return (
    `<filter id="${id}-soft" x="-15%" y="-15%" width="130%" height="130%"><feGaussianBlur stdDeviation="2.6"/></filter>` +
    group(
      '',
      `<g filter="url(#${id}-soft)">${stroke(spokes, '#6f8087', 2.4, 0.55)}${ring(radius, '#1c2629', 24)}${ring(radius - 17, '#75878f', 8)}</g>`,
    )
  );
}

export function nearLeaves(id: string, x: number, y: number, flip: 1 | -1): string {
  const leaf = (angle: number, length: number, colour: string): string =>
    `<g transform="rotate(${angle})">${fill(
      outline([
        [0, 0],
        [-length * 0.2, -length * 0.35],
        [-length * 0.16, -length * 0.75],
        [0, -length],
        [length * 0.18, -length * 0.72],
        [length * 0.2, -length * 0.32],
      ]),
      colour,
    )}</g>`;
  return (
    `<filter id="${id}-soft" x="-20%" y="-20%" width="140%" height="140%"><feGaussianBlur stdDeviation="2.400"/></filter>` +
    `<g filter="url(#${id}-soft)" transform="translate(${x} ${y}) scale(${flip} 1)">` +
    leaf(-26, 250, '#1e5b41') +
    leaf(48, 260, '#23684a') +
    leaf(12, 320, '#2c7d58') +
    leaf(74, 210, '#1b4f39') +
    '</g>'
  );
}

/** A tall green plant in an old oil can. The foot is at (x, y). */
export function cannedPlant(id: string, x: number, y: number, scale = 1): string {
  const leaf = (angle: number, length: number, colour: string): string =>
    `<g transform="translate(0 -50) rotate(${angle})">${fill(`M0 0C${-length * 0.3} ${-length * 0.35} ${-length * 0.22} ${-length * 0.8} 0 ${-length}C${length * 0.22} ${-length * 0.8} ${length * 0.3} ${-length * 0.35} 0 0Z`, colour)}${stroke(`M0 -4V${-length * 0.86}`, shop.greenDark, 1.6, 0.5)}</g>`;
  return group(
    `translate(${x} ${y}) scale(${scale})`,
    ellipse(0, 0, 36, 5, shop.shadow, 0.22) +
      leaf(-58, 66, shop.greenDeep) +
      leaf(58, 68, shop.greenDark) +
      leaf(-30, 92, shop.green) +
      leaf(28, 96, '#26805a') +
      leaf(-4, 112, '#42a275') +
      leaf(-78, 44, '#42a275') +
      leaf(80, 44, shop.green) +
      shaded(
        `${id}-can`,
        'M-24 -52H24V0H-24Z',
        shop.orange,
        rect(6, -60, 30, 70, shop.orangeDeep, 0, 0.6) +
          rect(-30, -40, 60, 5, shop.orangeLight) +
          rect(-30, -12, 60, 4, shop.orangeLight) +
          rect(-12, -31, 24, 15, '#fff3e2', 2),
      ) +
      rect(-27, -56, 54, 8, shop.steel, 3),
  );
}
