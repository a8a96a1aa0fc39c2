/** Ida, half of a couple in their sixties: white curls, red glasses, plum coat with a flowered shawl, handbag ready. */
import { circle, ellipse, fill, rect, shaded, stroke } from '../../../art/svg.js';
import { browParts, eyeParts, headBase, nosePart, type FaceSpec } from '../../../cast/parts/face.js';
import { armParts, legParts } from '../../../cast/parts/limbs.js';
import { mouthParts } from '../../../cast/parts/mouth.js';
import { trunkPart } from '../../../cast/parts/trunk.js';
import type { Rig, RigJoints } from '../../../cast/rig.js';
import { flow } from '../flow.js';
import { hotel } from '../palette.js';
import { rosy } from './skins.js';
import { jacketFronts } from './tailoring.js';

const skin = rosy;
const coat = '#7a5590';
const coatShade = '#573a6a';
const shawl = '#f0c674';
const joints: RigJoints = { shoulder: 52, shoulderY: 184, elbowY: 262, wristY: 328 };

const face: FaceSpec = {
  id: 'ida',
  skin,
  temple: 37,
  cheek: 41,
  jaw: 36,
  chin: 17,
  chinY: 127,
  earSize: 0.95,
  eye: { iris: '#5b7f5a', width: 9.2, height: 5.2, tilt: 0.2, lash: 2, crease: true, bags: 0.45 },
  brow: { colour: '#b8aca2', thickness: 3.6, length: 11, arch: 2.8 },
  nose: 'bulbous',
  mouth: { y: 115, width: 24, fullness: 0.8 },
  age: 2,
};

const curls = (list: readonly (readonly [number, number, number])[], colour: string): string =>
  list.map(([x, y, radius]) => circle(x, y, radius, colour)).join('');

const hairBack = curls(
  [
    [108, 84, 14],
    [104, 66, 14],
    [108, 46, 15],
    [120, 29, 16],
    [138, 19, 16],
    [158, 17, 16],
    [177, 24, 16],
    [190, 40, 15],
    [196, 60, 14],
    [193, 82, 14],
    [150, 36, 24],
  ],
  '#cfc8c2',
);
const hairFront =
  curls(
    [
      [106, 74, 10],
      [108, 56, 11],
      [116, 41, 12],
      [129, 31, 12],
      [144, 26, 12],
      [160, 26, 12],
      [175, 32, 12],
      [187, 44, 12],
      [193, 60, 11],
      [192, 76, 9],
      [122, 50, 9],
      [138, 42, 9],
      [154, 40, 9],
      [169, 44, 9],
      [182, 54, 8],
    ],
    '#f1ece6',
  ) +
  [
    [108, 56],
    [118, 41],
    [131, 30],
    [146, 25],
    [162, 26],
    [177, 33],
    [188, 46],
    [138, 42],
    [156, 40],
    [171, 45],
    [122, 52],
    [184, 56],
  ]
    .map(([x = 0, y = 0]) => stroke(`M${x - 5} ${y + 1}a5 5 0 1 1 6 4`, '#c2b8af', 1.6, 0.9))
    .join('');

const glasses =
  `<g fill="#ffffff" fill-opacity="0.22" stroke="#c23b3b" stroke-width="3"><path d="M115 76q0 -7 8 -7h14q8 0 8 7v6q0 12 -14 12t-16 -12Z"/><path d="M151 76q0 -7 8 -7h14q8 0 8 7v6q0 12 -14 12t-16 -12Z"/></g>` +
  stroke('M145 77q3 -3 6 0M115 76L109 73M181 76L190 73', '#c23b3b', 2.8) +
  stroke('M120 74q3 -2 7 -2M156 74q3 -2 7 -2', '#ffffff', 1.6, 0.7);

const flowers = [
  [126, 156],
  [142, 166],
  [160, 164],
  [174, 154],
  [134, 180],
  [150, 184],
  [166, 180],
]
  .map(
    ([x = 0, y = 0], index) =>
      circle(x, y, 3.4, index % 2 === 0 ? hotel.wine : hotel.harbourLight) + circle(x, y, 1.2, '#ffffff'),
  )
  .join('');

const shawlShape = shaded(
  'ida-shawl',
  flow('122,138 136,146 150,149 164,146 178,138 190,152 182,174 166,192 150,200 134,192 118,174 110,152'),
  shawl,
  fill('M156 130H200V204H150Z', '#cf9c45', 0.55) +
    stroke('M116 152Q150 182 184 152M124 172Q150 192 176 172', '#cf9c45', 2, 0.8) +
    flowers,
);

const toggles = [222, 252, 282]
  .map(
    (y) =>
      stroke(`M134 ${y}h32`, hotel.walnutDark, 2.2) +
      rect(138, y - 4, 24, 8, hotel.honey, 4) +
      rect(138, y - 4, 24, 3, hotel.honeyLight, 2),
  )
  .join('');

const clothes =
  jacketFronts(
    [
      [130, 138],
      [146, 196],
      [149, 262],
      [149, 382],
    ],
    coat,
    '#6c4a81',
    coatShade,
  ) +
  toggles +
  stroke('M92 292q14 6 28 2M208 292q-14 6 -28 2', coatShade, 3, 0.8);

/** A roomy handbag on the forearm, standing out at the hip. */
const handbag =
  stroke('M192 164C204 206 206 256 204 300M198 164C214 210 222 262 224 300', '#6d3320', 4.5) +
  shaded(
    'ida-bag',
    flow('190,298 238,298 246,346 240,356 188,356 182,346', 0.3),
    '#a5522f',
    fill('M222 290H252V360H226Z', '#6d3320', 0.5) + rect(180, 298, 70, 10, '#c06a3f'),
  ) +
  rect(208, 302, 12, 12, hotel.brass, 3) +
  circle(214, 308, 2, hotel.brassDark);

const arms = armParts({
  id: 'ida',
  skin,
  joints,
  top: 21,
  elbow: 17,
  wrist: 11,
  sleeve: coat,
  sleeveShade: coatShade,
  cuff: coatShade,
  cover: 0.97,
});

const trunk = trunkPart(
  { id: 'ida', skin, neck: 15, shoulder: 60, chest: 57, waist: 59, hem: 66, hemY: 378, slope: 9 },
  coat,
  coatShade,
  clothes,
  shawlShape,
);

export const guestIda: Rig = {
  id: 'guest-couple-ida',
  joints,
  stance: {
    head: 3,
    nod: 1,
    shoulderRight: 12,
    elbowRight: -58,
    wristRight: -4,
    elbowLeft: -22,
    shoulderLeft: 8,
  },
  hands: {},
  pitch: 204,
  parts: [
    { name: 'hair-back', bone: 'head', box: { x: 88, y: 0, width: 124, height: 102 }, svg: hairBack },
    ...legParts({
      id: 'ida',
      hip: 24,
      knee: 18,
      hem: 15,
      cloth: '#4a4452',
      clothShade: '#332e3a',
      shoe: '#7a3b45',
      sole: '#40191f',
    }),
    ...arms.upper,
    trunk,
    { name: 'head', bone: 'head', ...headBase(face, ellipse(147, 125, 18, 4, skin.shade, 0.3)) },
    ...eyeParts(face),
    nosePart(face),
    ...mouthParts(face),
    ...browParts(face),
    { name: 'glasses', bone: 'face', box: { x: 104, y: 62, width: 92, height: 36 }, svg: glasses },
    { name: 'hair-front', bone: 'head', box: { x: 92, y: 10, width: 116, height: 80 }, svg: hairFront },
    { name: 'handbag', bone: 'chest', box: { x: 176, y: 158, width: 76, height: 202 }, svg: handbag },
    ...arms.fore,
  ],
};
