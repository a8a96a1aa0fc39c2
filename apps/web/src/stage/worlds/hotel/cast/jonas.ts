/** Jonas, night porter: young, long and thin, black fringe, waistcoat and bow tie, a ring of keys on his belt. */
import { circle, fill, rect, shaded, stroke } from '../../../art/svg.js';
import { browParts, eyeParts, headBase, nosePart, type FaceSpec } from '../../../cast/parts/face.js';
import { armParts, legParts } from '../../../cast/parts/limbs.js';
import { mouthParts } from '../../../cast/parts/mouth.js';
import { trunkPart } from '../../../cast/parts/trunk.js';
import type { Rig, RigJoints } from '../../../cast/rig.js';
import { flow, shape } from '../flow.js';
import { hotel } from '../palette.js';
import { golden } from './skins.js';
import { jacketFronts, shirtCollar } from './tailoring.js';

const skin = golden;
const hair = '#1d1b22';
const hairLight = '#3c3a48';
const shirt = '#f4f1ea';
const shirtShade = '#cfcabf';
const joints: RigJoints = { shoulder: 45, shoulderY: 174, elbowY: 260, wristY: 338 };

const face: FaceSpec = {
  id: 'jonas',
  skin,
  temple: 33,
  cheek: 35,
  jaw: 28,
  chin: 13,
  chinY: 130,
  crownY: 24,
  earSize: 1.1,
  eye: { iris: '#2d1d14', width: 9.8, height: 4.5, tilt: 2, lash: 2.2, crease: false, bags: 0.25 },
  brow: { colour: '#1d1a1c', thickness: 5, length: 13, arch: 0.8 },
  nose: 'button',
  mouth: { y: 114, width: 22, fullness: 0.8 },
  age: 0,
};

const hairFront =
  shaded(
    'jonas-hair',
    flow(
      '111,84! 108,60 109,38 117,20 136,6 158,2 180,8 192,24 195,46 189,84! 181,70 180,54 174,60 168,50 158,60 148,50 138,58 128,50 120,60 116,66',
    ),
    hair,
    stroke(
      'M122 52C124 34 138 16 158 12M134 56C136 40 148 24 170 18M150 54C154 42 166 32 184 32M166 54C170 46 178 42 188 44',
      hairLight,
      2.2,
      0.8,
    ),
  ) + stroke('M126 18C136 8 152 6 164 9', '#5a5868', 3, 0.7);

const bowTie =
  shape('150,166 128,156 125,166 128,178', hotel.harbour, 1, 0.3) +
  shape('150,166 172,156 175,166 172,178', '#1a3a55', 1, 0.3) +
  rect(144.5, 160, 11, 12, '#16324a', 3) +
  stroke('M131 161l8 4M169 161l-8 4', hotel.harbourLight, 1.6);

const keys =
  stroke('M118 300v10', hotel.steel, 2.4) +
  `<circle cx="118" cy="318" r="8.500" fill="none" stroke="${hotel.brassLight}" stroke-width="2.6"/>` +
  stroke('M113 325l-5 16M108 341l-3 -1M118 327v17M118 344h-3M123 325l6 15M129 340l3 -1', hotel.brass, 3);

const clothes =
  fill('M100 130H200V360H100Z', shirt) +
  stroke('M150 172V340', shirtShade, 1.6) +
  jacketFronts(
    [
      [120, 140],
      [132, 196],
      [149, 240],
      [148, 318],
    ],
    hotel.wine,
    '#76223a',
    hotel.wineDark,
  ) +
  shape('118,139 101,160 120,205 148,241 132,196', hotel.wineLight, 0.8, 0.2) +
  shape('182,139 199,160 180,205 152,241 168,196', '#8f3549', 0.8, 0.2) +
  [256, 276, 296]
    .map((y) => circle(150, y, 3.2, hotel.brass) + circle(149, y - 1, 1.1, hotel.brassLight))
    .join('') +
  fill('M90 314H210V366H90Z', '#232838') +
  rect(90, 312, 120, 9, '#191410') +
  rect(143, 310, 14, 13, hotel.brass, 2) +
  rect(110, 222, 24, 3, hotel.wineDark, 1) +
  rect(118, 210, 12, 13, hotel.linen, 1);

const arms = armParts({
  id: 'jonas',
  skin,
  joints,
  top: 17,
  elbow: 13.5,
  wrist: 9.5,
  sleeve: shirt,
  sleeveShade: shirtShade,
  cuff: '#e2ddd1',
  cover: 0.42,
  upperDetail: stroke('M84 236h40', hotel.wine, 4),
});

const trunk = trunkPart(
  { id: 'jonas', skin, neck: 13, shoulder: 51, chest: 43, waist: 40, hem: 43, hemY: 344, slope: 4 },
  '#232838',
  '#3d2a38',
  clothes,
  shirtCollar('#ffffff', '#e6e1d6', '#c8c2b4', 170) + bowTie + keys,
);

export const jonas: Rig = {
  id: 'jonas',
  joints,
  stance: { head: 2, elbowLeft: -10, elbowRight: -22, shoulderLeft: 6 },
  hands: {},
  pitch: 138,
  parts: [
    ...legParts({
      id: 'jonas',
      hip: 21,
      knee: 16,
      hem: 13,
      cloth: '#232838',
      clothShade: '#171a25',
      shoe: '#16141a',
      sole: '#0a090c',
    }),
    ...arms.upper,
    trunk,
    { name: 'head', bone: 'head', ...headBase(face) },
    ...eyeParts(face),
    nosePart(face, circle(163, 101, 1.1, skin.line, 0.7)),
    ...mouthParts(face),
    ...browParts(face),
    { name: 'hair-front', bone: 'head', box: { x: 102, y: -4, width: 98, height: 90 }, svg: hairFront },
    ...arms.fore,
  ],
};
