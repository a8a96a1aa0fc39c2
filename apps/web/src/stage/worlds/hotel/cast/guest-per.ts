/** Per, the other half of the couple: sixties, broad, a seaman's white beard, yellow oilskin, and one suitcase too many. */
import { skins } from '../../../art/palette.js';
import { circle, ellipse, fill, rect, shaded, stroke } from '../../../art/svg.js';
import { browParts, eyeParts, headBase, nosePart, type FaceSpec } from '../../../cast/parts/face.js';
import { armParts, legParts } from '../../../cast/parts/limbs.js';
import { mouthParts } from '../../../cast/parts/mouth.js';
import { trunkPart } from '../../../cast/parts/trunk.js';
import type { Rig, RigJoints } from '../../../cast/rig.js';
import { flow, shape } from '../flow.js';
import { hotel } from '../palette.js';
import { jacketFronts } from './tailoring.js';

const skin = skins.ruddy;
const white = '#ece7df';
const grey = '#bdb6ad';
const oilskin = '#e8b83c';
const oilskinShade = '#b98a1d';
const joints: RigJoints = { shoulder: 57, shoulderY: 178, elbowY: 262, wristY: 334 };

const face: FaceSpec = {
  id: 'per',
  skin,
  temple: 37,
  cheek: 40,
  jaw: 36,
  chin: 19,
  chinY: 128,
  earSize: 1.25,
  eye: { iris: '#4d86a8', width: 9, height: 4.8, tilt: -0.6, lash: 1.8, crease: true, bags: 0.5 },
  brow: { colour: '#d9d3ca', thickness: 6.6, length: 13, arch: 1.8 },
  nose: 'bulbous',
  mouth: { y: 115, width: 24, fullness: 0.5 },
  age: 2,
};

/** Cheeks and chin in white; the lips stay free. */
const beard =
  shape(
    '106,84 111,98 120,107 132,108 146,110 160,108 172,105 184,96 192,84 193,116 176,142 124,142 106,116',
    white,
    0.97,
  ) +
  shape('131,114 138,110.5 145.5,111.5 153,110.5 160,114 154,119.5 145.5,121 137.5,119.5', skin.base) +
  stroke(
    'M114 104L118 118M122 112L126 126M132 124L135 134M146 126V138M158 124L156 134M170 112L167 126M180 102L177 116',
    grey,
    1.6,
    0.8,
  );

const moustache = shape('126,112 133,104.5 145,107 157,104 165,111 155,111.5 145.5,109.5 136,112', '#f6f2ea');

const sideHair =
  shape('110,54 104,68 107,88 114,82 116,62', white) +
  shape('186,54 194,68 192,90 185,84 182,62', grey) +
  stroke('M130 36Q150 30 170 37', skin.light, 4, 0.7);

const jumper =
  fill('M100 136H200V360H100Z', '#24405c') +
  Array.from({ length: 11 }, (_, row) =>
    stroke(`M122 ${186 + row * 15}q28 6 56 0`, '#16304a', 1.5, 0.7),
  ).join('') +
  [138, 150, 162].map((x) => stroke(`M${x} 176V346`, '#3a5c7c', 3, 0.6)).join('');

const rollNeck = shaded(
  'per-roll',
  flow('126,134 150,141 174,134 180,150 170,164 150,169 130,164 120,150'),
  '#2c4c6b',
  fill('M156 128H184V174H152Z', '#16304a', 0.6) +
    [130, 140, 150, 160, 170].map((x) => stroke(`M${x} 140V168`, '#16304a', 1.4, 0.6)).join(''),
);

const clothes =
  jumper +
  jacketFronts(
    [
      [122, 138],
      [124, 210],
      [122, 300],
      [118, 372],
    ],
    oilskin,
    '#d7a62f',
    oilskinShade,
  ) +
  shape('124,137 104,146 98,164 118,172 128,158', '#f3ca5b') +
  shape('176,137 196,146 202,164 182,172 172,158', '#cf9d2a') +
  stroke('M92 296h22v30h-22M208 296h-22v30h22', oilskinShade, 2.2) +
  [214, 252, 290, 328].map((y) => circle(114, y, 3, '#7a5510') + circle(186, y, 3, '#7a5510')).join('');

const suitcase = (
  id: string,
  x: number,
  y: number,
  width: number,
  height: number,
  colour: string,
  dark: string,
): string =>
  shaded(
    id,
    `M${x + 5} ${y}H${x + width - 5}Q${x + width} ${y} ${x + width} ${y + 5}V${y + height - 5}Q${x + width} ${y + height} ${x + width - 5} ${y + height}H${x + 5}Q${x} ${y + height} ${x} ${y + height - 5}V${y + 5}Q${x} ${y} ${x + 5} ${y}Z`,
    colour,
    fill(`M${x + width * 0.7} ${y}H${x + width + 4}V${y + height}H${x + width * 0.62}Z`, dark, 0.5) +
      rect(x + width * 0.2, y, 6, height, dark, 0, 0.8) +
      rect(x + width * 0.74, y, 6, height, dark, 0, 0.8),
  ) +
  rect(x + width * 0.2 - 1, y + height * 0.42, 8, 8, hotel.brass, 1) +
  rect(x + width * 0.74 - 1, y + height * 0.42, 8, 8, hotel.brass, 1);

/** Two cases, a hat box and a strap that holds them, on a small trolley. */
const luggage =
  ellipse(28, 538, 58, 7, hotel.shadow, 0.3) +
  stroke('M72 528V318M72 318H50', hotel.steelDark, 5) +
  suitcase('per-case-low', -26, 444, 92, 82, '#8d3b34', '#5c211d') +
  rect(-12, 462, 24, 16, '#e7c26a', 2) +
  suitcase('per-case-middle', -18, 378, 80, 64, '#3d6a6a', '#254747') +
  `<circle cx="4" cy="414" r="11" fill="#f2e2bd"/>` +
  stroke('M-1 414h10M4 409v10', '#b34b3c', 2.4) +
  shaded(
    'per-hatbox',
    'M-8 338H50V376H-8Z',
    '#caa46a',
    fill('M30 336H54V380H26Z', '#93713d', 0.55) + stroke('M-8 352h60', '#93713d', 2),
  ) +
  rect(-12, 330, 66, 11, '#ddb97f', 4) +
  stroke('M14 330q7 -12 14 0', '#6d4b23', 3) +
  rect(-30, 526, 106, 6, hotel.steelDark, 3) +
  circle(-16, 534, 7, '#20262d') +
  circle(62, 534, 7, '#20262d') +
  stroke('M20 376V444M22 444V526', '#2b2018', 3, 0.8);

const arms = armParts({
  id: 'per',
  skin,
  joints,
  top: 23,
  elbow: 18,
  wrist: 12,
  sleeve: oilskin,
  sleeveShade: oilskinShade,
  cuff: '#24405c',
  cover: 0.97,
});

const trunk = trunkPart(
  { id: 'per', skin, neck: 17, shoulder: 67, chest: 61, waist: 61, hem: 62, hemY: 366, slope: 3 },
  oilskin,
  oilskinShade,
  clothes,
);

export const guestPer: Rig = {
  id: 'guest-couple-per',
  joints,
  stance: { head: -2, shoulderLeft: 22, elbowLeft: -8, wristLeft: -6, elbowRight: -16, lean: -0.6 },
  hands: {},
  pitch: 108,
  parts: [
    {
      name: 'luggage',
      bone: 'hips',
      box: { x: -26, y: 312, width: 118, height: 236 },
      svg: `<g transform="translate(8 0)">${luggage}</g>`,
    },
    ...legParts({
      id: 'per',
      hip: 26,
      knee: 20,
      hem: 17,
      cloth: '#4f5d6b',
      clothShade: '#38434e',
      shoe: '#2f5a4b',
      sole: '#18352b',
    }),
    ...arms.upper,
    trunk,
    { name: 'head', bone: 'head', ...headBase(face) },
    { name: 'roll-neck', bone: 'chest', box: { x: 112, y: 128, width: 76, height: 46 }, svg: rollNeck },
    { name: 'beard', bone: 'head', box: { x: 100, y: 50, width: 100, height: 96 }, svg: beard + sideHair },
    ...eyeParts(face),
    nosePart(face, moustache),
    ...mouthParts(face),
    ...browParts(face),
    ...arms.fore,
  ],
};
