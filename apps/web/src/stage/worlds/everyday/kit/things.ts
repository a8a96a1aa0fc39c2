/** What stands about in more than one place: computers, plants, a coat rack, a sleeping cat. */
import { circle, ellipse, fill, group, outline, polygon, rect, shaded, stroke } from '../../../art/svg.js';
import { town } from '../palette.js';

/** A screen on its foot, seen from the front; the foot is at (x, y), 112 wide. */
export function computer(id: string, x: number, y: number, scale: number, picture: string): string {
  return group(
    `translate(${x} ${y}) scale(${scale})`,
    ellipse(0, 0, 40, 4, town.shadow, 0.22) +
      fill('M-10 -22H10L14 -4H-14Z', town.slateDark) +
      rect(-28, -6, 56, 6, town.slate, 3) +
      rect(-58, -94, 116, 76, town.graphite, 6) +
      shaded(`${id}-glass`, 'M-53 -89H53V-24H-53Z', '#f5f8f6', picture) +
      polygon([-53, -89, -18, -89, -40, -24, -53, -24], '#ffffff', 0.12),
  );
}

/** What the screens of the row show: a page, a text, nothing. */
export const pictures = {
  page:
    rect(-53, -89, 106, 12, town.teal) +
    rect(-46, -70, 40, 26, town.coralLight, 2) +
    stroke('M2 -66h42M2 -58h34M2 -50h40M-46 -36h88', '#a9b8be', 3),
  text:
    rect(-53, -89, 106, 65, town.slatePale) +
    rect(-32, -84, 64, 62, '#ffffff', 1) +
    stroke('M-24 -74h30M-24 -64h46M-24 -56h42M-24 -48h46M-24 -40h38M-24 -32h44', '#9fafb5', 2.6),
  off: rect(-53, -89, 106, 65, town.tealDark) + circle(0, -57, 12, town.tealLight, 0.7),
} as const;

/** A plant in a pot; the foot is at (x, y). */
export function pottedPlant(
  x: number,
  y: number,
  scale: number,
  pot: string = town.coral,
  potDark: string = town.coralDeep,
): string {
  const leaf = (angle: number, length: number, colour: string): string =>
    `<g transform="translate(0 -42) rotate(${angle})">${fill(`M0 0C${-length * 0.32} ${-length * 0.3} ${-length * 0.24} ${-length * 0.8} 0 ${-length}C${length * 0.24} ${-length * 0.8} ${length * 0.32} ${-length * 0.3} 0 0Z`, colour)}${stroke(`M0 -4V${-length * 0.86}`, town.leafDeep, 1.5, 0.5)}</g>`;
  return group(
    `translate(${x} ${y}) scale(${scale})`,
    ellipse(0, 0, 32, 5, town.shadow, 0.22) +
      leaf(-62, 60, town.leafDeep) +
      leaf(62, 62, '#3d7654') +
      leaf(-34, 84, town.leaf) +
      leaf(32, 86, '#3d7654') +
      leaf(-6, 100, '#68a579') +
      leaf(-82, 40, '#68a579') +
      leaf(84, 40, town.leaf) +
      fill('M-26 -46H26L20 0H-20Z', pot) +
      fill('M6 -46H26L20 0H4Z', potDark, 0.6) +
      rect(-30, -50, 60, 9, pot, 3) +
      rect(-30, -50, 60, 3, '#ffffff', 2, 0.3),
  );
}

/** A wall clock in a teal ring, with painted hands. */
export function wallClock(x: number, y: number, radius: number, hour: number, minute: number): string {
  const arm = (turn: number, length: number, weight: number): string =>
    stroke(
      `M${x} ${y}L${(x + Math.sin(turn * 2 * Math.PI) * length).toFixed(1)} ${(y - Math.cos(turn * 2 * Math.PI) * length).toFixed(1)}`,
      town.ink,
      weight,
    );
  const ticks = Array.from({ length: 12 }, (_, index) => {
    const angle = (index / 12) * Math.PI * 2;
    const inner = radius * (index % 3 === 0 ? 0.7 : 0.8);
    return `M${(x + Math.sin(angle) * inner).toFixed(1)} ${(y - Math.cos(angle) * inner).toFixed(1)}L${(x + Math.sin(angle) * radius * 0.88).toFixed(1)} ${(y - Math.cos(angle) * radius * 0.88).toFixed(1)}`;
  }).join('');
  return (
    circle(x + 3, y + 5, radius + 4, town.shadow, 0.16) +
    circle(x, y, radius + 4, town.tealDeep) +
    circle(x, y, radius, '#fffdf6') +
    stroke(ticks, town.ink, 2) +
    arm((hour % 12) / 12 + minute / 720, radius * 0.5, 3.6) +
    arm(minute / 60, radius * 0.74, 2.6) +
    circle(x, y, 3, town.coral)
  );
}

/** Coats and an umbrella on hooks; it has rained since the morning. */
export function coats(x: number, y: number): string {
  return (
    rect(x - 8, y, 132, 12, town.oak, 3) +
    [8, 52, 96].map((at) => circle(x + at, y + 14, 5, town.graphite)).join('') +
    fill(
      `M${x + 8} ${y + 16}C${x - 20} ${y + 40} ${x - 18} ${y + 120} ${x - 14} ${y + 156}H${x + 32}C${x + 34} ${y + 120} ${x + 34} ${y + 40} ${x + 8} ${y + 16}Z`,
      town.amber,
    ) +
    stroke(`M${x + 8} ${y + 20}V${y + 152}`, town.amberDeep, 2.4) +
    fill(
      `M${x + 52} ${y + 16}C${x + 32} ${y + 40} ${x + 34} ${y + 110} ${x + 36} ${y + 140}H${x + 74}C${x + 76} ${y + 110} ${x + 74} ${y + 40} ${x + 52} ${y + 16}Z`,
      town.tealDeep,
    ) +
    stroke(`M${x + 54} ${y + 20}V${y + 138}`, town.tealDark, 2.4) +
    stroke(`M${x + 96} ${y + 18}V${y + 34}`, town.graphite, 3.4) +
    fill(`M${x + 96} ${y + 32}L${x + 110} ${y + 60}L${x + 98} ${y + 150}L${x + 84} ${y + 60}Z`, town.coral) +
    fill(`M${x + 97} ${y + 32}L${x + 110} ${y + 60}L${x + 98} ${y + 150}Z`, town.coralDeep, 0.6)
  );
}

/** Curled up and fast asleep, grey with white paws, 100 wide; lies on y = 0. */
export function greyCat(x: number, y: number, scale: number): string {
  const fur = '#8b9499';
  return group(
    `translate(${x} ${y}) scale(${scale})`,
    ellipse(0, 1, 54, 5, town.shadow, 0.24) +
      fill(
        outline([
          [-46, -10],
          [-40, -28],
          [-14, -40],
          [18, -38],
          [42, -24],
          [48, -8],
          [40, 0],
          [-38, 0],
        ]),
        fur,
      ) +
      fill('M20 -38C44 -26 54 -8 42 0H6C28 -8 30 -26 20 -38Z', '#697277', 0.6) +
      stroke('M-6 -39L-4 -29M8 -40L10 -29M22 -37L21 -27M34 -30L31 -21', '#5d666b', 2.6, 0.8) +
      fill('M-44 -26L-40 -42L-28 -32Z', fur) +
      fill('M-14 -34L-12 -46L-24 -36Z', '#7b858a') +
      ellipse(-28, -18, 19, 15, '#98a1a5') +
      fill('M-38 -12Q-28 -4 -18 -12Q-22 -20 -28 -20Q-34 -20 -38 -12Z', '#f4efe6') +
      stroke('M-40 -21Q-36 -17 -32 -21M-24 -21Q-20 -17 -16 -21', '#39434a', 1.8) +
      fill('M-30 -14H-26L-28 -11Z', '#d58a80') +
      stroke('M44 -6C30 6 0 3 -14 -2', fur, 9) +
      stroke('M-14 -2L-20 -4', '#f4efe6', 7.5),
  );
}
