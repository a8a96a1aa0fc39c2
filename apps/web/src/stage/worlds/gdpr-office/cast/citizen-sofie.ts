/** Sofie, a citizen with a baby on her front: late twenties, round glasses, ochre raincoat, too little sleep. */
import { office, skins } from '../../../art/palette.js';
import { circle, ellipse, fill, group, outline, shaded, stroke } from '../../../art/svg.js';
import { browParts, eyeParts, headBase, nosePart, type FaceSpec } from '../../../cast/parts/face.js';
import { armParts, legParts } from '../../../cast/parts/limbs.js';
import { mouthParts } from '../../../cast/parts/mouth.js';
import { neckline, trunkPart } from '../../../cast/parts/trunk.js';
import type { Rig, RigJoints } from '../../../cast/rig.js';

const skin = skins.warm;
const hair = '#4a2e22';
const hairLight = '#74503a';
const hairDark = '#2f1b13';
const coat = '#dba640';
const coatShade = '#ad7a20';
const wrap = '#7f8f9c';
const wrapDark = '#5d6c79';
const joints: RigJoints = { shoulder: 45, shoulderY: 178, elbowY: 256, wristY: 324 };

const face: FaceSpec = {
  id: 'sofie',
  skin,
  temple: 36,
  cheek: 38,
  jaw: 31,
  chin: 14,
  chinY: 126,
  earSize: 0.95,
  eye: { iris: '#5a4632', width: 9.6, height: 5.8, tilt: 0.4, lash: 2.3, crease: true, bags: 0.5 },
  brow: { colour: '#3f271c', thickness: 4.6, length: 12, arch: 1.4 },
  nose: 'button',
  mouth: { y: 112, width: 22, fullness: 0.95 },
  age: 0,
};

const hairBack =
  fill(
    outline([
      [104, 70],
      [108, 34],
      [148, 14],
      [190, 32],
      [199, 72],
      [202, 120],
      [196, 156],
      [182, 168],
      [166, 150],
      [132, 150],
      [118, 166],
      [104, 154],
      [99, 118],
    ]),
    hairDark,
  ) +
  stroke(
    'M108 110C104 130 106 146 114 158M194 110C198 130 196 146 188 158M103 90C100 110 100 130 105 146',
    hair,
    4,
    0.9,
  );

const hairFront = shaded(
  'sofie-hair',
  outline([
    [104, 118],
    [101, 86],
    [103, 54],
    [116, 28],
    [142, 16],
    [172, 20],
    [192, 40],
    [199, 72],
    [198, 112],
    [190, 132, 'corner'],
    [189, 96],
    [184, 74],
    [174, 58],
    [160, 46],
    [150, 36],
    [142, 50],
    [126, 62],
    [115, 76],
    [112, 98],
    [112, 128, 'corner'],
  ]),
  hair,
  stroke(
    'M150 30C130 36 112 58 107 96M146 26C122 34 106 58 104 92M152 32C172 40 188 62 193 96M158 28C180 36 194 60 197 92',
    hairDark,
    1.7,
    0.6,
  ) + stroke('M122 32C136 22 162 20 178 34M112 48C109 56 107 64 106 74', hairLight, 3.4, 0.6),
);

const glasses =
  `<g fill="#eaf4f6" fill-opacity="0.3" stroke="#7a3f2c" stroke-width="2.6"><circle cx="131" cy="82" r="14.5"/><circle cx="165" cy="82" r="14.5"/></g>` +
  stroke('M145 79q3.5 -3.5 6 0M117 79L111 76M179 79L188 76', '#7a3f2c', 2.4) +
  stroke('M122 76q3 -5 8 -5M156 76q3 -5 8 -5', '#ffffff', 1.8, 0.7);

function clothes(): string {
  const jumper =
    fill('M118 138H182V350H118Z', '#f2e8dc') +
    neckline(skin, 15, 152) +
    stroke('M132 140Q150 164 168 140', '#d9cbb6', 6);
  const left = fill(
    outline(
      [
        [130, 138],
        [124, 200],
        [118, 350],
        [80, 350],
        [80, 138],
      ],
      true,
      0.2,
    ),
    coat,
  );
  const right = fill(
    outline(
      [
        [170, 138],
        [176, 200],
        [182, 350],
        [220, 350],
        [220, 138],
      ],
      true,
      0.2,
    ),
    coat,
  );
  const hood =
    fill(
      outline(
        [
          [132, 136],
          [112, 144],
          [104, 158],
          [122, 164],
          [132, 156],
        ],
        true,
        0.5,
      ),
      '#e9bd62',
    ) +
    fill(
      outline(
        [
          [168, 136],
          [188, 144],
          [196, 158],
          [178, 164],
          [168, 156],
        ],
        true,
        0.5,
      ),
      '#bf8c2e',
    );
  const seams =
    stroke('M92 300h22v26M208 300h-22v26', coatShade, 2) +
    circle(118, 316, 2.4, '#f7eedd') +
    circle(182, 316, 2.4, '#f7eedd');
  return jumper + left + right + hood + seams;
}

const straps =
  stroke('M119 152C122 180 126 206 128 236M181 152C178 180 174 206 172 236', wrap, 15) +
  stroke('M124 160C127 184 131 208 132 228', '#9aa9b5', 2, 0.8);

/** The baby asleep in a wrap: a knitted hat, one ear, a cheek and a small fist. */
const baby = group(
  'translate(0 26)',
  shaded(
    'sofie-pouch',
    outline([
      [110, 214],
      [120, 196],
      [150, 188],
      [180, 196],
      [190, 214],
      [190, 262],
      [176, 292],
      [150, 300],
      [124, 292],
      [110, 262],
    ]),
    wrap,
    fill('M168 180H200V310H160C176 270 176 220 168 180Z', wrapDark, 0.55) +
      stroke(
        'M112 226C130 244 168 246 190 228M112 246C132 264 168 264 190 248M118 270C136 282 164 282 184 270',
        wrapDark,
        2.2,
        0.6,
      ),
  ) +
    fill(
      outline([
        [128, 196],
        [130, 178],
        [150, 168],
        [170, 178],
        [173, 198],
        [164, 212],
        [138, 212],
      ]),
      '#f0c3a2',
    ) +
    fill(
      outline([
        [126, 194],
        [127, 174],
        [138, 160],
        [154, 157],
        [170, 166],
        [176, 184],
        [172, 194],
        [158, 184],
        [140, 184],
      ]),
      office.sageLight,
    ) +
    stroke('M127 192C140 182 160 182 174 192', office.sageDeep, 5, 0.75) +
    stroke('M136 166l4 14M148 160l1 20M160 162l-3 18', office.sageDeep, 1.4, 0.5) +
    circle(150, 156, 7.5, '#f6efe2') +
    stroke('M137 200q4 3 8 0.5M156 201q4 2.5 8 0', '#8b563a', 1.6) +
    ellipse(150, 206, 3, 1.6, '#d08a73') +
    circle(139, 206, 4, '#e79f83', 0.5) +
    circle(165, 206, 4, '#e79f83', 0.5) +
    stroke('M112 214C130 222 168 222 188 214', '#9aa9b5', 6) +
    ellipse(176, 214, 7, 6, '#f0c3a2') +
    stroke('M172 212v5M176 211v6M180 212v5', '#c9906b', 1),
);

const arms = armParts({
  id: 'sofie',
  skin,
  joints,
  top: 18,
  elbow: 14.5,
  wrist: 11,
  sleeve: coat,
  sleeveShade: coatShade,
  cuff: coatShade,
  cover: 0.95,
});
const legs = legParts({
  id: 'sofie',
  hip: 23,
  knee: 17,
  hem: 13,
  cloth: '#46546b',
  clothShade: '#323d50',
  shoe: '#3c6b5b',
  sole: '#234238',
});

const trunk = trunkPart(
  { id: 'sofie', skin, neck: 13, shoulder: 54, chest: 48, waist: 48, hem: 56, hemY: 358, slope: 5 },
  coat,
  coatShade,
  clothes(),
);

export const citizenSofie: Rig = {
  id: 'citizen-sofie',
  joints,
  stance: {
    head: -3,
    shoulderLeft: 13,
    elbowLeft: -84,
    wristLeft: -10,
    shoulderRight: 10,
    elbowRight: -14,
    lean: 0.4,
  },
  hands: {},
  pitch: 215,
  parts: [
    { name: 'hair-back', bone: 'head', box: { x: 94, y: 10, width: 114, height: 164 }, svg: hairBack },
    ...legs,
    ...arms.upper,
    trunk,
    { name: 'baby', bone: 'chest', box: { x: 104, y: 138, width: 92, height: 194 }, svg: straps + baby },
    { name: 'head', bone: 'head', ...headBase(face) },
    ...eyeParts(face),
    nosePart(face),
    ...mouthParts(face),
    ...browParts(face),
    { name: 'glasses', bone: 'face', box: { x: 106, y: 64, width: 88, height: 36 }, svg: glasses },
    { name: 'hair-front', bone: 'head', box: { x: 96, y: 10, width: 108, height: 126 }, svg: hairFront },
    ...arms.fore,
  ],
};
