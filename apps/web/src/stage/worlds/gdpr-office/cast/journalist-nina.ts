/** Nina, a journalist in her fifties: cropped greying curls, hoops, berry coat, note pad always half raised. */
import { office, skins } from '../../../art/palette.js';
import { circle, ellipse, fill, outline, rect, shaded, stroke } from '../../../art/svg.js';
import { browParts, eyeParts, headBase, nosePart, type FaceSpec } from '../../../cast/parts/face.js';
import { armParts, legParts } from '../../../cast/parts/limbs.js';
import { mouthParts } from '../../../cast/parts/mouth.js';
import { trunkPart } from '../../../cast/parts/trunk.js';
import type { Rig, RigJoints } from '../../../cast/rig.js';

const skin = skins.deep;
const hair = '#2a2526';
const grey = '#8f8a8c';
const coat = '#8d2f4b';
const coatShade = '#661d33';
const joints: RigJoints = { shoulder: 50, shoulderY: 177, elbowY: 258, wristY: 330 };

const face: FaceSpec = {
  id: 'nina',
  skin,
  temple: 36,
  cheek: 38,
  jaw: 31,
  chin: 15,
  chinY: 129,
  earSize: 0.9,
  eye: { iris: '#2b1710', width: 10.4, height: 5.8, tilt: 1.2, lash: 2.6, crease: true, bags: 0.35 },
  brow: { colour: '#1d1414', thickness: 4, length: 13, arch: 3.6 },
  nose: 'broad',
  mouth: { y: 114.5, width: 26, fullness: 1.7 },
  age: 1,
};

function curls(centres: readonly (readonly [number, number, number])[], colour: string): string {
  return centres.map(([x, y, radius]) => circle(x, y, radius, colour)).join('');
}

const crown: readonly (readonly [number, number, number])[] = [
  [112, 60, 13],
  [108, 44, 12],
  [118, 30, 14],
  [134, 19, 14],
  [152, 14, 15],
  [170, 19, 14],
  [184, 30, 14],
  [193, 46, 12],
  [190, 62, 11],
  [150, 30, 20],
  [130, 36, 15],
  [172, 36, 15],
];
const hairBack = curls([...crown, [108, 72, 10], [192, 76, 10]], '#1b1718');
const hairFront =
  curls(
    [
      [112, 56, 9],
      [114, 42, 11],
      [126, 31, 11],
      [141, 25, 11],
      [157, 24, 11],
      [172, 30, 11],
      [184, 42, 11],
      [188, 57, 9],
      [130, 42, 8],
      [146, 38, 8],
      [162, 39, 8],
      [176, 46, 7],
      [119, 50, 7],
    ],
    hair,
  ) +
  [
    [118, 34],
    [130, 24],
    [146, 17],
    [164, 19],
    [178, 29],
    [188, 44],
    [111, 48],
    [140, 32],
    [158, 31],
    [172, 38],
    [126, 38],
  ]
    .map(([x = 0, y = 0], index) =>
      stroke(`M${x - 4} ${y}a4 4 0 1 1 5 3.5`, index % 3 === 0 ? grey : '#4a4244', 1.6, 0.85),
    )
    .join('');

const hoops = ['M108 99a8.5 8.5 0 1 0 5 0', 'M187 99a8.5 8.5 0 1 0 5 0']
  .map((d) => stroke(d, office.sun, 2.6))
  .join('');

function clothes(): string {
  const polo =
    fill('M120 128H180L172 350H128Z', '#f3e9d8') +
    Array.from({ length: 12 }, (_, i) => stroke(`M${126 + i * 4.2} 170V330`, '#dccdb4', 1.2, 0.7)).join('');
  const left = fill(
    outline(
      [
        [118, 138],
        [130, 214],
        [153, 272],
        [155, 366],
        [76, 360],
        [76, 138],
      ],
      true,
      0.2,
    ),
    coat,
  );
  const right = fill(
    outline(
      [
        [182, 138],
        [170, 214],
        [150, 272],
        [152, 366],
        [224, 360],
        [224, 138],
      ],
      true,
      0.2,
    ),
    coat,
  );
  const lapels =
    fill(
      outline(
        [
          [120, 138],
          [98, 166],
          [108, 186],
          [102, 196],
          [138, 268],
        ],
        true,
        0.05,
      ),
      '#a9405e',
    ) +
    fill(
      outline(
        [
          [180, 138],
          [202, 166],
          [192, 186],
          [198, 196],
          [162, 268],
        ],
        true,
        0.05,
      ),
      '#7b2740',
    ) +
    stroke('M98 166L108 186L102 196L138 268M202 166L192 186L198 196L162 268', coatShade, 1.6);
  const buttons = circle(144, 290, 3.6, coatShade) + circle(144, 320, 3.6, coatShade);
  const pockets = stroke('M96 300l26 8M204 300l-26 8', coatShade, 3);
  return polo + right + left + stroke('M153 272L155 366', coatShade, 1.6) + lapels + buttons + pockets;
}

const rollNeck = shaded(
  'nina-roll',
  outline([
    [131, 130],
    [150, 135],
    [169, 130],
    [173, 146],
    [166, 160],
    [150, 164],
    [134, 160],
    [127, 146],
  ]),
  '#f3e9d8',
  fill('M158 120H180V170H154Z', '#cdbb9c', 0.6) + stroke('M130 146Q150 156 171 146', '#cdbb9c', 2),
);
const pad = {
  behind: `<g transform="rotate(8)">${rect(-30, -16, 46, 58, '#f8f3e8', 3)}${rect(-30, -16, 46, 9, office.violet, 3)}${stroke('M-24 2h34M-24 10h30M-24 18h34M-24 26h20', '#b7c2c6', 1.8)}${stroke('M-24 -18v6M-16 -18v6M-8 -18v6M0 -18v6M8 -18v6', '#46515a', 2)}</g>`,
  front: '',
};

const arms = armParts({
  id: 'nina',
  skin,
  joints,
  top: 19,
  elbow: 14.5,
  wrist: 10,
  sleeve: coat,
  sleeveShade: coatShade,
  cuff: coatShade,
  cover: 1,
  held: { hand: 'left', behind: pad.behind, front: '', box: { x: -42, y: -26, width: 70, height: 84 } },
});

const legs = legParts({
  id: 'nina',
  hip: 24,
  knee: 17,
  hem: 13,
  cloth: '#2f3640',
  clothShade: '#20262e',
  shoe: '#191414',
  sole: '#0d0a0a',
});

const trunk = trunkPart(
  { id: 'nina', skin, neck: 14, shoulder: 57, chest: 49, waist: 45, hem: 56, hemY: 366, slope: 3 },
  coat,
  coatShade,
  clothes(),
);

export const journalistNina: Rig = {
  id: 'journalist-nina',
  joints,
  stance: {
    head: -3,
    browTilt: -3,
    turn: -1,
    shoulderLeft: 14,
    elbowLeft: -108,
    wristLeft: 84,
    elbowRight: -12,
  },
  hands: { leftHand: 'hold' },
  pitch: 178,
  parts: [
    { name: 'hair-back', bone: 'head', box: { x: 92, y: -4, width: 116, height: 94 }, svg: hairBack },
    ...legs,
    ...arms.upper,
    trunk,
    { name: 'head', bone: 'head', ...headBase(face) },
    { name: 'roll-neck', bone: 'chest', box: { x: 122, y: 124, width: 56, height: 44 }, svg: rollNeck },
    ...eyeParts(face),
    nosePart(face, ellipse(161, 106, 1.2, 1.2, skin.line, 0.8)),
    ...mouthParts(face),
    ...browParts(face),
    {
      name: 'hair-front',
      bone: 'head',
      box: { x: 96, y: 6, width: 106, height: 114 },
      svg: hairFront + hoops,
    },
    ...arms.fore,
  ],
};
