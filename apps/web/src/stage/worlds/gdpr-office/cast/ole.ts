/** Ole, who forwards everything: sixties, generous moustache, glasses on his forehead, knitted vest, loosened tie. */
import { office, skins } from '../../../art/palette.js';
import { circle, ellipse, fill, outline, stroke } from '../../../art/svg.js';
import { browParts, eyeParts, headBase, nosePart, type FaceSpec } from '../../../cast/parts/face.js';
import { armParts, legParts } from '../../../cast/parts/limbs.js';
import { mouthParts } from '../../../cast/parts/mouth.js';
import { neckline, trunkPart } from '../../../cast/parts/trunk.js';
import type { Rig, RigJoints } from '../../../cast/rig.js';

const skin = skins.ruddy;
const hair = '#d9d5cf';
const hairShade = '#b3aea6';
const vest = '#c98a3c';
const vestShade = '#9c6424';
const shirt = '#dfe8ee';
const joints: RigJoints = { shoulder: 58, shoulderY: 178, elbowY: 258, wristY: 328 };

const face: FaceSpec = {
  id: 'ole',
  skin,
  temple: 38,
  cheek: 42,
  jaw: 39,
  chin: 21,
  chinY: 132,
  crownY: 24,
  earSize: 1.15,
  eye: { iris: '#5b86a8', width: 9, height: 4.9, tilt: -0.8, lash: 1.8, crease: false, bags: 0.55 },
  brow: { colour: hairShade, thickness: 6, length: 13, arch: 2.2 },
  nose: 'bulbous',
  mouth: { y: 117, width: 23, fullness: 0.4 },
  age: 2,
};

const doubleChin = stroke('M124 126C134 134 158 134 170 125', skin.line, 1.5, 0.3);

const moustache =
  fill(
    outline([
      [145, 106],
      [155, 104],
      [168, 110],
      [174, 121],
      [163, 119],
      [154, 115.5],
      [145.5, 114],
      [137, 116],
      [128, 120],
      [118, 122],
      [122, 111],
      [135, 105],
    ]),
    hair,
  ) +
  stroke(
    'M140 108C133 109 127 113 123 119M150 107.5C159 108.5 166 112 170 118M145 109V113',
    hairShade,
    1.5,
    0.9,
  );

const hairSides =
  fill(
    outline([
      [110, 92],
      [103, 78],
      [104, 58],
      [113, 48],
      [117, 58],
      [114, 72],
      [115, 86],
    ]),
    hair,
  ) +
  fill(
    outline([
      [188, 92],
      [197, 78],
      [196, 58],
      [187, 48],
      [183, 58],
      [186, 72],
      [185, 86],
    ]),
    hairShade,
  ) +
  stroke('M108 62C106 70 107 80 111 88M192 62C194 70 193 80 189 88', '#9a958d', 1.4, 0.7) +
  ellipse(136, 36, 15, 7, '#ffffff', 0.28) +
  stroke('M128 27C138 21 156 20 170 27M124 32C130 26 138 23 146 22', hairShade, 1.4, 0.7);

/** Reading glasses pushed up where he never finds them. */
const glasses =
  `<g fill="#e9f3f6" fill-opacity="0.35" stroke="#4a3426" stroke-width="2.6"><rect x="116" y="40" width="26" height="16" rx="7"/><rect x="152" y="40" width="26" height="16" rx="7"/></g>` +
  stroke('M142 47q5 -4 10 0M116 46L108 58M178 46L189 58', '#4a3426', 2.4);

function clothes(): string {
  const checks =
    Array.from({ length: 9 }, (_, column) =>
      stroke(`M${96 + column * 14} 140V350`, '#9db6c6', 1.2, 0.8),
    ).join('') +
    Array.from({ length: 8 }, (_, row) => stroke(`M80 ${148 + row * 14}H220`, '#9db6c6', 1.2, 0.8)).join('');
  const collar =
    fill('M130 137L120 152L138 176L150 160Z', '#eef4f7') +
    fill('M170 137L180 152L162 176L150 160Z', '#d3dfe7');
  const tie =
    fill('M143 164L157 165L155 177L163 232L152 246L142 231L146 177Z', '#6d3c50') +
    stroke('M146 190l13 6M146 204l15 7M146 218l14 7', '#8f5a6e', 3);
  const body = fill(
    outline(
      [
        [112, 138],
        [122, 176],
        [136, 214],
        [150, 238],
        [164, 214],
        [178, 176],
        [188, 138],
        [240, 138],
        [240, 360],
        [60, 360],
        [60, 138],
      ],
      true,
      0.12,
    ),
    vest,
  );
  const edge = stroke('M112 140C122 182 134 212 150 238C166 212 178 182 188 140', vestShade, 6);
  const cables = [100, 120, 180, 200]
    .map((x) =>
      stroke(
        `M${x} 200q6 8 0 16q-6 8 0 16q6 8 0 16q-6 8 0 16q6 8 0 16q-6 8 0 16q6 8 0 16`,
        vestShade,
        2.2,
        0.55,
      ),
    )
    .join('');
  const hem =
    fill('M70 334H230V360H70Z', vestShade) +
    Array.from({ length: 20 }, (_, i) => stroke(`M${84 + i * 7} 336v14`, vest, 1.4, 0.6)).join('');
  return (
    fill('M70 138H230V250H70Z', shirt) +
    checks +
    neckline(skin, 18, 156) +
    collar +
    tie +
    body +
    edge +
    cables +
    hem
  );
}

const pens =
  stroke('M188 204V224', office.teal, 3.2) +
  stroke('M194 206V224', '#b9694a', 3.2) +
  stroke('M180 222h22v4h-22z', vestShade, 2);

const arms = armParts({
  id: 'ole',
  skin,
  joints,
  top: 22,
  elbow: 17.5,
  wrist: 11.5,
  sleeve: shirt,
  sleeveShade: '#a9bfcd',
  cuff: '#c3d3dd',
  cover: 0.5,
  upperDetail: Array.from(
    { length: 7 },
    (_, i) =>
      stroke(`M50 ${160 + i * 15}H130`, '#9db6c6', 1.2, 0.8) +
      stroke(`M${72 + i * 11} 140V300`, '#9db6c6', 1.2, 0.8),
  ).join(''),
});

const legs = legParts({
  id: 'ole',
  hip: 29,
  knee: 21,
  hem: 17,
  cloth: '#6b6256',
  clothShade: '#4f483f',
  shoe: '#3b2c22',
  sole: '#1f1712',
});

const trunk = trunkPart(
  { id: 'ole', skin, neck: 19, shoulder: 67, chest: 62, waist: 68, hem: 62, hemY: 350, slope: 5 },
  vest,
  vestShade,
  clothes(),
  pens,
);

export const ole: Rig = {
  id: 'ole',
  joints,
  stance: { head: 0, shoulderLeft: 12, elbowLeft: -14, shoulderRight: 12, elbowRight: -14, lean: -0.6 },
  hands: {},
  pitch: 108,
  parts: [
    ...legs,
    ...arms.upper,
    trunk,
    { name: 'head', bone: 'head', ...headBase(face, doubleChin) },
    { name: 'hair', bone: 'head', box: { x: 98, y: 14, width: 104, height: 84 }, svg: hairSides },
    ...eyeParts(face),
    nosePart(face, ellipse(139, 98, 6, 4, skin.blush, 0.5)),
    ...mouthParts(face),
    { name: 'moustache', bone: 'face', box: { x: 112, y: 100, width: 68, height: 26 }, svg: moustache },
    ...browParts(face),
    {
      name: 'glasses',
      bone: 'face',
      box: { x: 102, y: 34, width: 94, height: 30 },
      svg: glasses + circle(121, 45, 2, '#ffffff', 0.8) + circle(157, 45, 2, '#ffffff', 0.8),
    },
    ...arms.fore,
  ],
};
