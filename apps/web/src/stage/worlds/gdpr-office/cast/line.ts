/** Line, the new trainee: twenty-four, copper bun, freckles, violet overshirt with a small pin. */
import { office, skins } from '../../../art/palette.js';
import { circle, ellipse, fill, outline, shaded, stroke } from '../../../art/svg.js';
import { browParts, eyeParts, headBase, nosePart, type FaceSpec } from '../../../cast/parts/face.js';
import { armParts, legParts } from '../../../cast/parts/limbs.js';
import { mouthParts } from '../../../cast/parts/mouth.js';
import { neckline, trunkPart } from '../../../cast/parts/trunk.js';
import type { Rig, RigJoints } from '../../../cast/rig.js';

const skin = skins.freckled;
const hair = '#b4602d';
const hairLight = '#d68a4c';
const hairDark = '#8a431c';
const joints: RigJoints = { shoulder: 44, shoulderY: 176, elbowY: 256, wristY: 326 };

const face: FaceSpec = {
  id: 'line',
  skin,
  temple: 35,
  cheek: 36,
  jaw: 27,
  chin: 11,
  chinY: 127,
  crownY: 27,
  earSize: 0.9,
  eye: { iris: '#4f7d6b', width: 10.5, height: 6.4, tilt: 1.6, lash: 2.5, crease: true, bags: 0 },
  brow: { colour: '#9a5125', thickness: 3.8, length: 12.5, arch: 3 },
  nose: 'upturned',
  mouth: { y: 112, width: 21, fullness: 1.1 },
  age: 0,
};

const freckles = [
  [124, 93],
  [128, 97],
  [121, 98],
  [132, 93],
  [163, 94],
  [168, 98],
  [172, 94],
  [160, 98],
  [175, 99],
  [141, 90],
  [149, 91],
  [126, 102],
]
  .map(([x = 0, y = 0]) => circle(x, y, 1.1, skin.line, 0.45))
  .join('');

const hairBack =
  fill(
    outline([
      [170, 6],
      [184, 2],
      [196, 10],
      [197, 24],
      [186, 34],
      [172, 32],
      [164, 20],
    ]),
    hair,
  ) +
  stroke(
    'M171 24C172 14 182 8 191 13M176 30C180 22 188 18 195 22M186 3C190 -1 196 1 197 6M168 10C164 6 166 2 170 2',
    hairDark,
    1.8,
    0.8,
  ) +
  fill(
    outline([
      [106, 90],
      [104, 60],
      [116, 32],
      [148, 20],
      [182, 30],
      [196, 60],
      [195, 92],
      [188, 110],
      [168, 118],
      [130, 118],
      [112, 110],
    ]),
    hairDark,
  );

const hairShape = outline([
  [106, 96],
  [103, 70],
  [109, 44],
  [126, 25],
  [150, 18],
  [174, 24],
  [190, 44],
  [197, 70],
  [195, 98],
  [190, 106, 'corner'],
  [187, 86],
  [183, 70],
  [172, 57],
  [154, 46],
  [138, 38],
  [134, 50],
  [124, 60],
  [116, 72],
  [113, 90],
  [110, 108, 'corner'],
]);
const hairFront =
  shaded(
    'line-hair',
    hairShape,
    hair,
    stroke(
      'M137 38C122 40 112 54 108 78M133 32C118 38 108 52 105 72M140 37C158 40 178 52 187 74M146 30C166 34 184 48 191 72M136 46C126 50 117 62 113 80',
      hairDark,
      1.6,
      0.55,
    ) + stroke('M126 30C140 22 164 24 178 38M120 36C114 42 110 50 108 58', hairLight, 3, 0.7),
  ) + stroke('M111 104C109 112 111 118 115 122M191 102C193 110 191 116 188 120', hair, 2.4);

function clothes(): string {
  const tee = fill('M122 138H178L182 350H118Z', '#fbf5ea');
  const stripes = Array.from({ length: 11 }, (_, row) =>
    stroke(`M110 ${176 + row * 15}q40 7 80 0`, office.violetLight, 4.4, 0.75),
  ).join('');
  const neck = neckline(skin, 15, 158) + stroke('M133 140Q150 172 167 140', '#e8dcc8', 4);
  const leftFront = fill(
    outline(
      [
        [128, 138],
        [133, 200],
        [128, 270],
        [124, 350],
        [80, 350],
        [80, 140],
      ],
      true,
      0.25,
    ),
    office.violet,
  );
  const rightFront = fill(
    outline(
      [
        [172, 138],
        [168, 200],
        [173, 270],
        [178, 350],
        [220, 350],
        [220, 140],
      ],
      true,
      0.25,
    ),
    office.violet,
  );
  const lapels =
    fill(
      outline(
        [
          [129, 139],
          [118, 148],
          [113, 172],
          [126, 166],
          [134, 186],
        ],
        true,
        0.1,
      ),
      office.violetLight,
    ) +
    fill(
      outline(
        [
          [171, 139],
          [182, 148],
          [187, 172],
          [174, 166],
          [167, 186],
        ],
        true,
        0.1,
      ),
      '#9484bb',
    );
  const seams =
    stroke('M112 206h20v20q-10 6 -20 0zM178 206h18v20q-9 6 -18 0z', office.violetDeep, 1.5, 0.7) +
    [240, 268, 296].map((y) => circle(125, y, 1.9, office.violetDark)).join('');
  return tee + stripes + neck + leftFront + rightFront + lapels + seams;
}

const pin = circle(182, 184, 5.2, office.sun) + stroke('M179.5 184l2 2 3.5-4', office.ink, 1.4);

const arms = armParts({
  id: 'line',
  skin,
  joints,
  top: 16,
  elbow: 12.5,
  wrist: 8.2,
  sleeve: office.violet,
  sleeveShade: office.violetDeep,
  cuff: office.violetLight,
  cover: 0.66,
});

const legs = legParts({
  id: 'line',
  hip: 21,
  knee: 15.5,
  hem: 12,
  cloth: '#3d5568',
  clothShade: '#2b3e4d',
  shoe: '#f3eee4',
  sole: '#c7bca8',
});

const trunk = trunkPart(
  { id: 'line', skin, neck: 12.5, shoulder: 51, chest: 42, waist: 38, hem: 45, hemY: 340, slope: 4 },
  office.violet,
  office.violetDark,
  clothes(),
  pin,
);

export const line: Rig = {
  id: 'line',
  joints,
  stance: { head: -2, browTilt: -3, shoulderLeft: 8, elbowRight: -18, elbowLeft: -9 },
  hands: {},
  pitch: 228,
  parts: [
    { name: 'hair-back', bone: 'head', box: { x: 98, y: -4, width: 106, height: 126 }, svg: hairBack },
    ...legs,
    ...arms.upper,
    trunk,
    { name: 'head', bone: 'head', ...headBase(face) },
    ...eyeParts(face),
    nosePart(face, freckles),
    ...mouthParts(face),
    {
      name: 'hair-front',
      bone: 'head',
      box: { x: 98, y: 12, width: 104, height: 114 },
      svg: hairFront + ellipse(113, 99, 2.6, 2.6, office.sun),
    },
    ...browParts(face),
    ...arms.fore,
  ],
};
