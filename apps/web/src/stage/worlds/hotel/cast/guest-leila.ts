/** Leila, on her way with a child: thirties, dark curls under a mustard band, coral raincoat, a wide-awake toddler in a ring sling. */
import { circle, ellipse, fill, group, shaded, stroke } from '../../../art/svg.js';
import { browParts, eyeParts, headBase, nosePart, type FaceSpec } from '../../../cast/parts/face.js';
import { armParts, legParts } from '../../../cast/parts/limbs.js';
import { mouthParts } from '../../../cast/parts/mouth.js';
import { neckline, trunkPart } from '../../../cast/parts/trunk.js';
import type { Rig, RigJoints } from '../../../cast/rig.js';
import { flow, shape } from '../flow.js';
import { hotel } from '../palette.js';
import { tanned } from './skins.js';
import { jacketFronts } from './tailoring.js';

const skin = tanned;
const hair = '#2e1f1c';
const hairLight = '#5a3d34';
const coat = '#e06b55';
const coatShade = '#b04534';
const sling = '#2f6f86';
const joints: RigJoints = { shoulder: 46, shoulderY: 178, elbowY: 257, wristY: 326 };

const face: FaceSpec = {
  id: 'leila',
  skin,
  temple: 35,
  cheek: 37,
  jaw: 30,
  chin: 13.5,
  chinY: 127,
  earSize: 0.9,
  eye: { iris: '#4a2f1e', width: 10.8, height: 6, tilt: 1, lash: 2.8, crease: true, bags: 0.4 },
  brow: { colour: '#2a1a16', thickness: 5.4, length: 13, arch: 2.4 },
  nose: 'aquiline',
  mouth: { y: 112.5, width: 23, fullness: 1.3 },
  age: 0,
};

const curls = (list: readonly (readonly [number, number, number])[], colour: string): string =>
  list.map(([x, y, radius]) => circle(x, y, radius, colour)).join('');

const hairBack =
  curls(
    [
      [118, 30, 18],
      [150, 25, 22],
      [180, 30, 18],
      [104, 54, 18],
      [196, 54, 18],
      [98, 80, 18],
      [203, 80, 18],
      [98, 106, 18],
      [203, 106, 18],
      [104, 130, 16],
      [198, 130, 16],
      [116, 146, 13],
      [188, 146, 13],
      [150, 60, 44],
    ],
    '#211513',
  ) +
  [
    [98, 76],
    [94, 100],
    [102, 126],
    [204, 76],
    [206, 102],
    [198, 128],
    [114, 146],
    [188, 146],
  ]
    .map(([x = 0, y = 0]) => stroke(`M${x - 7} ${y}a7 7 0 1 1 9 6`, hairLight, 2, 0.8))
    .join('');

const hairFront =
  curls(
    [
      [112, 62, 9],
      [110, 76, 8],
      [111, 90, 7],
      [188, 62, 9],
      [191, 76, 8],
      [190, 90, 7],
      [122, 52, 8],
      [178, 52, 8],
      [134, 46, 7],
      [166, 46, 7],
      [150, 45, 7],
    ],
    hair,
  ) +
  shaded(
    'leila-top',
    flow('108,60 112,36 130,18 152,12 174,18 190,36 194,60 180,48 150,42 122,48'),
    hair,
    stroke(
      'M118 44a7 7 0 1 1 9 5M136 30a7 7 0 1 1 9 5M156 24a7 7 0 1 1 9 5M172 36a7 7 0 1 1 8 6',
      hairLight,
      2,
      0.8,
    ),
  ) +
  stroke('M108 56C116 32 134 24 151 24C168 24 186 32 194 56', '#e3a92f', 11) +
  stroke('M109 53C118 31 134 22 151 22', '#f4cb66', 2.6, 0.9);

const clothes =
  fill('M116 136H184V360H116Z', '#f6efe2') +
  [176, 188, 200, 212, 224, 236].map((y) => stroke(`M116 ${y}h68`, hotel.harbour, 3.2, 0.85)).join('') +
  neckline(skin, 15, 154) +
  stroke('M133 139Q150 164 167 139', '#ddd0b8', 4) +
  jacketFronts(
    [
      [128, 138],
      [124, 210],
      [120, 300],
      [116, 372],
    ],
    coat,
    '#d05d48',
    coatShade,
  ) +
  shape('130,136 110,146 104,162 122,168 132,156', '#ec8470') +
  shape('170,136 190,146 196,162 178,168 168,156', '#c4543f') +
  stroke('M204 300h-22v26', coatShade, 2.4);

const strap =
  stroke('M184 152C172 190 150 214 118 236', sling, 19) +
  stroke('M188 158C176 194 154 220 124 242M178 152C166 186 146 208 114 228', '#1f4f61', 1.8, 0.7);
const ring = `<circle cx="176" cy="172" r="8" fill="none" stroke="${hotel.brassLight}" stroke-width="3.4"/>`;

const toddlerSkin = '#dba57c';
/** The child sits on the hip, one fist in the coat, and looks at everything. */
const toddler =
  shape('116,300 112,330 118,346 132,346 134,326 140,306', '#4b7a5a') +
  shape('114,340 110,352 116,358 134,357 134,345', '#d9b24c', 1, 0.3) +
  shape('96,198 118,188 140,198 146,236 140,262 104,262 94,236', '#f2c14e') +
  shape('100,206 92,226 104,238 116,232 112,214', '#e0ab36') +
  shaded(
    'leila-sling',
    flow('84,240 110,232 148,234 164,250 158,290 138,318 112,320 92,298 82,266'),
    sling,
    fill('M128 226H170V324H134C146 292 144 258 128 226Z', '#1f4f61', 0.5) +
      stroke(
        'M86 256C108 270 140 270 162 256M88 276C108 290 138 290 158 276M96 298C112 308 134 308 146 300',
        '#1f4f61',
        2,
        0.65,
      ),
  ) +
  group(
    'translate(117 176) rotate(6)',
    circle(-22, 2, 5.5, toddlerSkin) +
      circle(23, 2, 5.5, '#c48d64') +
      ellipse(0, 0, 23, 24, toddlerSkin) +
      shape('-24,-6 -22,-22 -8,-32 8,-32 22,-22 24,-6 12,-12 -12,-12', '#f4efe4') +
      stroke('M-19 -22Q0 -34 19 -22', '#d4483f', 5) +
      stroke('M-23 -10Q0 -20 23 -10', '#d4483f', 5) +
      circle(0, -36, 6.5, '#d4483f') +
      circle(-9, 1, 3.6, '#ffffff') +
      circle(9, 1, 3.6, '#ffffff') +
      circle(-10, 1.4, 2.6, '#3a231a') +
      circle(8, 1.4, 2.6, '#3a231a') +
      circle(-10.8, 0.4, 0.9, '#ffffff') +
      circle(7.2, 0.4, 0.9, '#ffffff') +
      stroke('M-13 -5q4 -2.500 7 0M5 -5q4 -2.500 7 0', '#6b4430', 1.5) +
      ellipse(-1.5, 6, 2.6, 1.8, '#c48d64') +
      stroke('M-6 12q5 4 10 -0.500', '#8f4a3c', 1.8) +
      circle(-14, 8, 4, '#e28a70', 0.55) +
      circle(13, 8, 4, '#d97f66', 0.5),
  ) +
  ellipse(142, 226, 7.5, 6.5, toddlerSkin) +
  stroke('M139 224v5M143 223v6', '#b07c55', 1.1);

const arms = armParts({
  id: 'leila',
  skin,
  joints,
  top: 18.5,
  elbow: 15,
  wrist: 10.5,
  sleeve: coat,
  sleeveShade: coatShade,
  cuff: coatShade,
  cover: 0.96,
});

const trunk = trunkPart(
  { id: 'leila', skin, neck: 13, shoulder: 55, chest: 49, waist: 48, hem: 57, hemY: 368, slope: 5 },
  coat,
  coatShade,
  clothes,
);

export const guestLeila: Rig = {
  id: 'guest-family-leila',
  joints,
  stance: {
    head: 3,
    lean: 1.2,
    shoulderLeft: 26,
    elbowLeft: -72,
    wristLeft: -12,
    shoulderRight: 9,
    elbowRight: -16,
  },
  hands: {},
  pitch: 210,
  parts: [
    { name: 'hair-back', bone: 'head', box: { x: 78, y: -4, width: 146, height: 168 }, svg: hairBack },
    ...legParts({
      id: 'leila',
      hip: 23,
      knee: 17,
      hem: 13,
      cloth: '#3d4a66',
      clothShade: '#2a344a',
      shoe: '#e3b341',
      sole: '#8f6a17',
    }),
    ...arms.upper,
    trunk,
    {
      name: 'toddler',
      bone: 'chest',
      box: { x: 78, y: 130, width: 118, height: 232 },
      svg: strap + toddler + ring,
    },
    { name: 'head', bone: 'head', ...headBase(face) },
    ...eyeParts(face),
    nosePart(face),
    ...mouthParts(face),
    ...browParts(face),
    { name: 'hair-front', bone: 'head', box: { x: 98, y: 6, width: 106, height: 94 }, svg: hairFront },
    ...arms.fore,
  ],
};
