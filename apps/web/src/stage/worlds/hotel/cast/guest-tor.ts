/** Tor, a musician: thirties, long auburn hair under a green cap, leather jacket, the guitar on his back. */
import { skins } from '../../../art/palette.js';
import { circle, fill, group, rect, shaded, stroke } from '../../../art/svg.js';
import { browParts, eyeParts, headBase, nosePart, type FaceSpec } from '../../../cast/parts/face.js';
import { armParts, legParts } from '../../../cast/parts/limbs.js';
import { mouthParts } from '../../../cast/parts/mouth.js';
import { neckline, trunkPart } from '../../../cast/parts/trunk.js';
import type { Rig, RigJoints } from '../../../cast/rig.js';
import { flow, shape } from '../flow.js';
import { hotel } from '../palette.js';
import { jacketFronts, lapels } from './tailoring.js';

const skin = skins.freckled;
const hair = '#9a4a26';
const hairLight = '#c4703f';
const hairDark = '#6b2f16';
const leather = '#3a3136';
const leatherShade = '#241d21';
const knit = '#4f7a5e';
const knitDark = '#34563f';
const joints: RigJoints = { shoulder: 51, shoulderY: 176, elbowY: 260, wristY: 335 };

const face: FaceSpec = {
  id: 'tor',
  skin,
  temple: 34,
  cheek: 36,
  jaw: 30,
  chin: 15,
  chinY: 131,
  earSize: 1,
  eye: { iris: '#5d7d4b', width: 10, height: 5, tilt: -0.8, lash: 2, crease: true, bags: 0.55 },
  brow: { colour: '#7b3b1d', thickness: 5.6, length: 13, arch: 1 },
  nose: 'broken',
  mouth: { y: 115.5, width: 24, fullness: 0.6 },
  age: 1,
};

/** Gig bag: body at the hip, neck over the shoulder. */
const guitar = group(
  'translate(28 8) rotate(8 190 220)',
  shaded(
    'tor-guitar',
    flow(
      '180,14 196,10 210,16 208,64 206,150 226,172 230,206 218,232 240,268 244,318 222,356 192,364 160,356 140,318 144,268 164,232 154,206 158,172 178,150 180,64',
    ),
    '#2d3d4f',
    fill('M200 0H260V372H204C214 250 206 120 200 0Z', '#18242f', 0.6) +
      stroke('M166 184C160 200 166 222 172 234C158 256 148 288 158 326', '#506a82', 2.6, 0.9) +
      stroke('M182 66H206M176 152H210', '#506a82', 2),
  ) +
    rect(172, 286, 40, 50, '#24323f', 4) +
    stroke('M172 298h40', '#506a82', 2) +
    circle(192, 316, 7, '#d98f3c') +
    circle(192, 316, 3, '#2d3d4f'),
);

const hairBack = shaded(
  'tor-back',
  flow(
    '106,66 100,96 98,128 92,158 102,178 118,186 132,166 168,166 182,186 198,178 208,158 202,128 200,96 194,66 150,40',
  ),
  hairDark,
  stroke(
    'M106 100C102 130 102 152 110 174M194 100C198 130 198 152 190 174M112 110C110 136 112 156 120 170M188 110C190 136 188 156 180 170',
    hair,
    5,
    0.9,
  ),
);

const hairFront =
  shape('110,60 104,86 102,116 98,146 108,152 114,130 113,104 113,80 118,62', hair) +
  shape('190,60 196,86 198,116 202,146 192,152 186,130 187,104 187,80 182,62', '#8a4020') +
  stroke('M108 80C105 104 106 124 103 144M193 82C195 104 194 124 197 144', hairLight, 2.4, 0.8) +
  shaded(
    'tor-cap',
    flow('106,62 108,34 126,12 150,4 174,12 192,34 195,62 170,52 150,50 128,52'),
    knit,
    [118, 130, 142, 154, 166, 178]
      .map((x) =>
        stroke(`M${x} 60Q${150 + (x - 150) * 0.8} 30 ${150 + (x - 150) * 0.4} 4`, knitDark, 1.8, 0.7),
      )
      .join('') + fill('M172 0H204V70H168Q180 36 172 0Z', knitDark, 0.5),
  ) +
  shaded(
    'tor-brim',
    flow('103,64 120,52 150,48 182,52 198,64 196,50 178,36 150,32 122,36 104,50'),
    '#5f8e6f',
    [112, 122, 132, 142, 152, 162, 172, 182, 192]
      .map((x) => stroke(`M${x} 32V68`, knitDark, 1.6, 0.7))
      .join(''),
  );

const stubble =
  shape(
    '111,88 116,102 124,111 134,113 145,112 157,113 168,110 179,101 187,88 186,114 166,140 126,140 108,112',
    '#b5643a',
    0.34,
  ) +
  [
    [124, 94],
    [130, 98],
    [120, 90],
    [166, 96],
    [172, 92],
    [160, 98],
    [136, 92],
  ]
    .map(([x = 0, y = 0]) => circle(x, y, 1, '#c47a55', 0.8))
    .join('');

const chinBeard = shape('136,121 146,118.5 156,121 154,134 146,139 138,134', hair, 0.75);

const clothes =
  fill('M112 132H188V360H112Z', '#f1e9d8') +
  [186, 200, 214, 228, 242, 256, 270, 284, 298].map((y) => stroke(`M112 ${y}h76`, '#b4432f', 5)).join('') +
  neckline(skin, 17, 160) +
  stroke('M132 140Q150 172 168 140', '#cbbd9f', 4) +
  fill('M100 316H200V360H100Z', '#3c4c63') +
  jacketFronts(
    [
      [122, 138],
      [122, 200],
      [124, 270],
      [122, 338],
    ],
    leather,
    '#2f272b',
    '#5d5157',
  ) +
  lapels(
    [
      [122, 138],
      [96, 164],
      [106, 178],
      [98, 190],
      [122, 232],
    ],
    '#4a4046',
    '#3b3237',
    leatherShade,
  ) +
  stroke('M104 214l10 18M196 214l-10 18', '#a8b0b4', 2.4) +
  circle(109, 184, 4.6, '#d98f3c') +
  circle(109, 184, 1.8, '#f6e7c4') +
  fill('M78 326H222V344H78Z', leatherShade) +
  rect(112, 328, 8, 12, '#a8b0b4', 1);

const strap =
  stroke('M188 150C168 196 138 246 104 286', '#18242f', 9) +
  stroke('M186 150C166 196 136 244 102 284', '#506a82', 1.6) +
  rect(146, 204, 12, 10, hotel.steel, 2);

const arms = armParts({
  id: 'tor',
  skin,
  joints,
  top: 20,
  elbow: 15,
  wrist: 11,
  sleeve: leather,
  sleeveShade: leatherShade,
  cuff: '#5d5157',
  cover: 0.95,
  foreDetail: stroke('M88 300h30', '#a8b0b4', 2, 0.8),
});

const trunk = trunkPart(
  { id: 'tor', skin, neck: 14, shoulder: 59, chest: 49, waist: 44, hem: 46, hemY: 342, slope: 3 },
  leather,
  leatherShade,
  clothes,
  strap,
);

export const guestTor: Rig = {
  id: 'guest-musician-tor',
  joints,
  stance: { head: 3, lean: -0.8, elbowLeft: -18, elbowRight: -10, shoulderRight: 9 },
  hands: {},
  pitch: 122,
  parts: [
    { name: 'guitar', bone: 'chest', box: { x: 148, y: 12, width: 126, height: 368 }, svg: guitar },
    { name: 'hair-back', bone: 'head', box: { x: 88, y: 36, width: 124, height: 154 }, svg: hairBack },
    ...legParts({
      id: 'tor',
      hip: 22,
      knee: 17,
      hem: 14,
      cloth: '#3c4c63',
      clothShade: '#2a3648',
      shoe: '#5a3520',
      sole: '#2b180e',
      detail: stroke('M116 418q12 5 24 0M118 426q10 4 20 0', '#7d8ea6', 2, 0.7),
    }),
    ...arms.upper,
    trunk,
    { name: 'head', bone: 'head', ...headBase(face, stubble) },
    ...eyeParts(face),
    nosePart(face),
    ...mouthParts(face),
    {
      name: 'chin-beard',
      bone: 'head',
      box: { x: 130, y: 114, width: 32, height: 28 },
      svg: group('translate(0 4)', chinBeard),
    },
    ...browParts(face),
    { name: 'hair-front', bone: 'head', box: { x: 92, y: 0, width: 116, height: 158 }, svg: hairFront },
    ...arms.fore,
  ],
};
