/** Kirsten, shift leader: fifties, silver bob, wine-red blazer with the hotel's brass key, a silk scarf in harbour blue. */
import { skins } from '../../../art/palette.js';
import { circle, fill, rect, shaded, stroke } from '../../../art/svg.js';
import { browParts, eyeParts, headBase, nosePart, type FaceSpec } from '../../../cast/parts/face.js';
import { armParts, legParts } from '../../../cast/parts/limbs.js';
import { mouthParts } from '../../../cast/parts/mouth.js';
import { neckline, trunkPart } from '../../../cast/parts/trunk.js';
import type { Rig, RigJoints } from '../../../cast/rig.js';
import { flow, shape } from '../flow.js';
import { hotel } from '../palette.js';
import { jacketFronts, lapels } from './tailoring.js';

const skin = skins.fair;
const silver = '#cfc8bd';
const silverDark = '#968c82';
const joints: RigJoints = { shoulder: 50, shoulderY: 177, elbowY: 258, wristY: 329 };

const face: FaceSpec = {
  id: 'kirsten',
  skin,
  temple: 36,
  cheek: 38,
  jaw: 33,
  chin: 15,
  chinY: 128,
  earSize: 0.85,
  eye: { iris: '#4c7f9a', width: 10, height: 5.4, tilt: 0.8, lash: 2.4, crease: true, bags: 0.35 },
  brow: { colour: '#8c7a6c', thickness: 4, length: 12.5, arch: 3 },
  nose: 'straight',
  mouth: { y: 113.5, width: 25, fullness: 1 },
  age: 1,
};

const hairBack = shape(
  '102,74 107,38 128,15 154,10 182,19 197,42 202,78 203,108 197,126 182,130 168,114 134,114 118,130 103,126 97,108',
  silverDark,
);

const hairFront = shaded(
  'kirsten-hair',
  flow(
    '170,20 150,11 124,18 108,38 101,64 99,94 103,122! 113,126! 115,102 114,84 120,68 134,57 154,48 168,38 173,30 179,46 185,60 188,78 189,102 190,124! 200,118! 203,90 199,60 190,36 181,24',
  ),
  silver,
  stroke(
    'M168 28C150 40 124 46 112 76M166 24C144 30 118 42 107 84M172 30C182 46 192 62 194 100M176 28C190 44 198 64 199 96',
    silverDark,
    1.8,
    0.7,
  ) + stroke('M124 26C136 18 152 16 162 20M110 56C107 66 105 78 105 92', '#f4f2f0', 3.4, 0.8),
);

const scarf =
  shaded(
    'kirsten-scarf',
    flow('128,136 150,144 172,136 178,150 166,164 150,168 134,164 122,150'),
    hotel.harbourLight,
    fill('M154 130H182V172H150Z', hotel.harbour, 0.6) +
      stroke('M126 148Q150 162 174 148', hotel.brassLight, 2, 0.8),
  ) +
  shape('140,158 158,156 162,170 150,178 138,170', '#6ea3c2') +
  shape('144,172 138,208 128,202 138,172', hotel.harbourLight, 1, 0.2) +
  shape('152,174 160,204 168,196 158,170', hotel.harbour, 1, 0.2) +
  stroke('M141 178l-6 20', hotel.brassLight, 1.6, 0.7);

/** The badge of the house: a brass key on a plate. */
const badge =
  rect(108, 204, 25, 14, hotel.brass, 3) +
  rect(108, 204, 25, 4, hotel.brassLight, 2) +
  `<circle cx="114.500" cy="212" r="2.6" fill="none" stroke="${hotel.brassDark}" stroke-width="1.6"/>` +
  stroke('M117 212h11M125 212v2.500M128 212v2.500', hotel.brassDark, 1.6);

const clothes =
  fill('M118 136H182V350H118Z', '#f7eee0') +
  neckline(skin, 15, 156) +
  jacketFronts(
    [
      [124, 138],
      [132, 200],
      [146, 262],
      [144, 362],
    ],
    hotel.wine,
    '#76223a',
    hotel.wineDark,
  ) +
  lapels(
    [
      [124, 138],
      [104, 166],
      [114, 180],
      [108, 190],
      [146, 262],
    ],
    hotel.wineLight,
    '#8f3549',
    hotel.wineDark,
  ) +
  circle(146, 278, 3.6, hotel.brass) +
  circle(146, 304, 3.6, hotel.brass) +
  stroke('M96 300h24M204 300h-24', hotel.wineDark, 3, 0.8);

const cuffBraid = stroke('M70 312h60M70 318h60', hotel.brass, 2.4, 0.9);

const arms = armParts({
  id: 'kirsten',
  skin,
  joints,
  top: 19.5,
  elbow: 15,
  wrist: 10.5,
  sleeve: hotel.wine,
  sleeveShade: hotel.wineDark,
  cuff: '#f2e7d5',
  cover: 0.97,
  foreDetail: cuffBraid,
});

const trunk = trunkPart(
  { id: 'kirsten', skin, neck: 14, shoulder: 58, chest: 51, waist: 47, hem: 55, hemY: 360, slope: 4 },
  hotel.wine,
  hotel.wineDark,
  clothes,
  scarf + badge,
);

export const kirsten: Rig = {
  id: 'kirsten',
  joints,
  stance: { head: -1, elbowLeft: -12, elbowRight: -12 },
  hands: {},
  pitch: 186,
  parts: [
    { name: 'hair-back', bone: 'head', box: { x: 92, y: 6, width: 116, height: 130 }, svg: hairBack },
    ...legParts({
      id: 'kirsten',
      hip: 24,
      knee: 18,
      hem: 14,
      cloth: '#262c3b',
      clothShade: '#191d29',
      shoe: '#1c1a22',
      sole: '#0d0c10',
    }),
    ...arms.upper,
    trunk,
    { name: 'head', bone: 'head', ...headBase(face) },
    ...eyeParts(face),
    nosePart(face),
    ...mouthParts(face),
    ...browParts(face),
    {
      name: 'hair-front',
      bone: 'head',
      box: { x: 94, y: 6, width: 114, height: 124 },
      svg: hairFront + circle(111, 104, 3.4, '#fbf6ec') + circle(110, 103, 1.2, '#ffffff'),
    },
    ...arms.fore,
  ],
};
