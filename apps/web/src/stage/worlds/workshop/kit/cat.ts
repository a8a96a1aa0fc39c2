/** Kæde, the workshop's cat: ginger with a white bib, a green collar with one link of a bicycle chain. */
import { circle, ellipse, fill, group, outline, stroke } from '../../../art/svg.js';
import { shop } from '../palette.js';

const fur = '#e08a3c';
const furShade = '#b9641f';
const furLight = '#f2b272';
const stripe = '#a9561a';
const bib = '#fff4e4';

/** A head that looks at us, ears up; the middle is (0, 0), about 40 wide. */
function head(eyes: 'open' | 'shut'): string {
  const ears =
    fill('M-19 -6L-17 -25L-4 -15Z', fur) +
    fill('M19 -6L18 -25L5 -15Z', furShade) +
    fill('M-15 -9L-14.500 -19L-7 -13Z', '#f0b3a0') +
    fill('M15 -9L15 -19L8 -13Z', '#d99884');
  const face = outline([
    [0, -17],
    [14, -13],
    [20, -1],
    [18, 8],
    [8, 15],
    [0, 16],
    [-8, 15],
    [-18, 8],
    [-20, -1],
    [-14, -13],
  ]);
  const muzzle = fill(
    outline([
      [0, 1],
      [6, 5],
      [9, 10],
      [4, 15],
      [0, 15.5],
      [-4, 15],
      [-9, 10],
      [-6, 5],
    ]),
    bib,
  );
  const eye = (x: number): string =>
    eyes === 'open'
      ? ellipse(x, -1, 4.6, 4.8, '#e9e58a') +
        ellipse(x, -1, 1.7, 4.3, '#1d1a14') +
        circle(x - 1.2, -3, 1.2, '#ffffff')
      : stroke(`M${x - 4} -1Q${x} 3 ${x + 4} -1`, '#5b2d0d', 1.8);
  return (
    ears +
    fill(face, fur) +
    stroke(
      'M0 -16V-8M-6 -15L-4.500 -9M6 -15L4.500 -9M-19 3L-12 3.500M-18 8L-12 6.500M19 3L12 3.500M18 8L12 6.500',
      stripe,
      1.9,
      0.75,
    ) +
    muzzle +
    eye(-8.5) +
    eye(8.5) +
    fill('M-3 4H3L0 7.500Z', '#d2726a') +
    stroke('M0 7.500V10M0 10Q-3 13 -5.500 11M0 10Q3 13 5.500 11', '#7a4526', 1.3) +
    stroke('M-9 8L-24 5M-9 10L-23 12M9 8L24 5M9 10L23 12', '#ffffff', 0.9, 0.85)
  );
}

const collar = (x: number, y: number): string =>
  stroke(`M${x - 13} ${y}Q${x} ${y + 9} ${x + 13} ${y}`, shop.greenDeep, 4.4) +
  `<ellipse cx="${x}" cy="${y + 9}" rx="3" ry="4.600" fill="none" stroke="${shop.steelLight}" stroke-width="2"/>`;

/** Sitting upright, tail around the paws. Feet at (0, 0), about 62 wide and 92 high. */
export function catSitting(x: number, y: number, scale = 1, flip = false): string {
  const body = outline([
    [-10, -56],
    [10, -56],
    [20, -34],
    [27, -12],
    [24, -1],
    [0, 1],
    [-22, -1],
    [-25, -14],
    [-19, -36],
  ]);
  return group(
    `translate(${x} ${y}) scale(${flip ? -scale : scale} ${scale})`,
    ellipse(2, 0, 34, 4.5, shop.shadow, 0.22) +
      fill(body, fur) +
      fill('M10 -56C24 -36 30 -14 24 -1L8 0C16 -20 14 -40 6 -56Z', furShade, 0.6) +
      fill(
        outline([
          [-7, -54],
          [7, -54],
          [9, -36],
          [5, -20],
          [-5, -20],
          [-9, -36],
        ]),
        bib,
      ) +
      stroke('M21 -30L13 -29M24 -20L15 -20M-20 -31L-13 -30M-23 -20L-15 -21', stripe, 2.4, 0.7) +
      stroke('M-7 -20V-3M7 -20V-3', fur, 9) +
      stroke('M0 -20V-2', furShade, 1.6, 0.7) +
      ellipse(-8, -2.5, 7, 4, bib) +
      ellipse(8, -2.5, 7, 4, bib) +
      stroke('M24 -6C38 -4 40 4 26 3.500C14 3 4 4 -6 3', fur, 7) +
      stroke('M-6 3H-2', bib, 6) +
      group('translate(0 -70)', head('open')) +
      collar(0, -56),
  );
}

/** Curled up asleep, about 96 wide and 42 high; lies on y = 0. */
export function catSleeping(x: number, y: number, scale = 1, flip = false): string {
  const body = outline([
    [-46, -10],
    [-40, -28],
    [-14, -40],
    [18, -38],
    [42, -24],
    [48, -8],
    [40, 0],
    [-38, 0],
  ]);
  return group(
    `translate(${x} ${y}) scale(${flip ? -scale : scale} ${scale})`,
    ellipse(0, 1, 54, 5, shop.shadow, 0.24) +
      fill(body, fur) +
      fill('M20 -38C44 -26 54 -8 42 0H6C28 -8 30 -26 20 -38Z', furShade, 0.5) +
      stroke('M-8 -39L-6 -28M6 -40L8 -29M20 -37L20 -27M33 -30L30 -21M42 -20L36 -15', stripe, 2.8, 0.7) +
      fill('M-40 -26C-24 -40 0 -42 14 -39C-6 -36 -24 -30 -34 -18Z', furLight, 0.55) +
      group('translate(-28 -14) rotate(-10)', head('shut')) +
      stroke('M44 -6C30 6 0 3 -14 -2', fur, 9) +
      stroke('M-14 -2L-20 -4', bib, 7.5) +
      stroke('M30 0C20 1.500 8 1 0 -0.500', stripe, 1.8, 0.6),
  );
}

/** Head and two paws over an edge, for boxes and shelves. The edge is y = 0. */
export function catPeeking(x: number, y: number, scale = 1): string {
  const paw = (at: number): string =>
    fill(`M${at - 6} -7Q${at} -11 ${at + 6} -7V2Q${at} 7 ${at - 6} 2Z`, bib) +
    stroke(`M${at - 2} -1V3M${at + 2} -1V3`, '#d8b48e', 1.2);
  return group(
    `translate(${x} ${y}) scale(${scale})`,
    group('translate(0 -13)', head('open')) + paw(-20) + paw(20),
  );
}

export const catParts = { head, fur, furShade, bib, stripe } as const;
