/** Mette, bookkeeper: late forties, short grey-blond hair, glasses on a chain of beads, a pencil behind the ear. */
import { skins } from '../../../art/palette.js';
import { circle, ellipse, fill, outline, rect, shaded, stroke } from '../../../art/svg.js';
import { browParts, eyeParts, headBase, nosePart, type FaceSpec } from '../../../cast/parts/face.js';
import { armParts, legParts } from '../../../cast/parts/limbs.js';
import { mouthParts } from '../../../cast/parts/mouth.js';
import { neckline, trunkPart } from '../../../cast/parts/trunk.js';
import type { Rig, RigJoints } from '../../../cast/rig.js';
import { shop } from '../palette.js';

const skin = skins.fair;
const hair = '#cdb98d';
const hairDark = '#9d8a63';
const hairLight = '#ebe0c4';
const silver = '#d9d7cf';
const vest = '#54788a';
const vestShade = '#3b5767';
const shirt = '#f5f4ee';
const joints: RigJoints = { shoulder: 48, shoulderY: 178, elbowY: 258, wristY: 328 };

const face: FaceSpec = {
  id: 'mette',
  skin,
  temple: 36,
  cheek: 38.5,
  jaw: 33,
  chin: 15,
  chinY: 126,
  earSize: 1,
  eye: { iris: '#4f7f78', width: 9.2, height: 4.9, tilt: 0.2, lash: 2, crease: true, bags: 0.4 },
  brow: { colour: '#94805a', thickness: 4.6, length: 12, arch: 2.2 },
  nose: 'straight',
  mouth: { y: 112.5, width: 23, fullness: 0.65 },
  age: 2,
};

const hairBack = fill(
  outline([
    [106, 92],
    [103, 58],
    [120, 22],
    [150, 12],
    [182, 22],
    [197, 56],
    [195, 94],
    [186, 112],
    [114, 112],
  ]),
  hairDark,
);

/** Cut short and combed over from a side parting, with two silver strands. */
const hairFront =
  shaded(
    'mette-hair',
    outline([
      [106, 96, 'corner'],
      [100, 74],
      [102, 46],
      [116, 24],
      [140, 12],
      [170, 14],
      [190, 30],
      [199, 56],
      [197, 80],
      [192, 100, 'corner'],
      [188, 82],
      [186, 66],
      [178, 52],
      [170, 42],
      [160, 52],
      [140, 58],
      [122, 58],
      [115, 68],
      [112, 82],
    ]),
    hair,
    fill('M170 8H210V110H184C186 70 184 40 170 8Z', hairDark, 0.45) +
      stroke(
        'M172 26C160 42 138 52 114 56M168 20C150 34 126 42 106 50M176 30C186 42 192 58 193 84M164 16C144 20 120 28 108 44',
        hairDark,
        1.8,
        0.55,
      ) +
      stroke('M166 32C152 44 136 50 122 53', silver, 4.4, 0.9) +
      stroke('M180 34C188 46 191 60 191 74', silver, 3.6, 0.8) +
      stroke('M122 24C134 16 150 14 162 16', hairLight, 4, 0.7),
  ) +
  fill('M168 16C172 8 180 8 184 14C180 14 176 16 174 20Z', hair) +
  fill('M112 30C106 24 100 28 98 34C104 32 108 34 110 38Z', hair);

const pencil =
  stroke('M186 70L220 55', shop.orange, 5.4) +
  stroke('M187 68.500L219 54', shop.orangeLight, 1.6) +
  stroke('M215 57L220 55', '#d98f86', 5.4);

const frame = '#b3441f';
const glasses =
  `<g fill="#eaf5f4" fill-opacity="0.32" stroke="${frame}" stroke-width="2.800"><path d="M116 75Q131 70 145 76Q146 90 132 92Q118 92 116 75Z"/><path d="M151 76Q165 70 181 75Q180 92 165 92Q151 90 151 76Z"/></g>` +
  stroke('M145 78q3 -3 6 0M116 76L109 73M181 76L190 73', frame, 2.6) +
  stroke('M121 78q4 -3 9 -3M156 78q4 -3 9 -3', '#ffffff', 1.8, 0.8);

const bead = (d: string): string =>
  `<path d="${d}" fill="none" stroke="${shop.greenDeep}" stroke-width="1.400"/><path d="${d}" fill="none" stroke="${shop.orange}" stroke-width="3.800" stroke-linecap="round" stroke-dasharray="0.1 7.500"/>`;
const chain = bead('M110 77C105 98 106 124 119 146') + bead('M190 77C196 98 194 124 181 146');

function clothes(): string {
  const stripes = [86, 97, 108, 119, 130, 170, 181, 192, 203, 214]
    .map((x) => stroke(`M${x} 138V350`, '#9fc3b4', 1.6, 0.7))
    .join('');
  const shirtCloth = fill('M80 136H220V350H80Z', shirt) + stripes;
  const knit = fill(
    outline(
      [
        [116, 140],
        [128, 170],
        [150, 206],
        [172, 170],
        [184, 140],
        [212, 168],
        [210, 352],
        [90, 352],
        [88, 168],
      ],
      true,
      0.12,
    ),
    vest,
  );
  const rows = Array.from({ length: 11 }, (_, row) =>
    stroke(`M90 ${200 + row * 14}q30 5 60 0t60 0`, vestShade, 1.2, 0.45),
  ).join('');
  const pattern =
    [98, 114, 130, 146, 162, 178, 194]
      .map(
        (x) => fill(`M${x} 262l8 -8 8 8 -8 8Z`, '#f2a65e') + fill(`M${x + 4} 262l4 -4 4 4 -4 4Z`, shop.paper),
      )
      .join('') + stroke('M88 248H212M88 276H212', '#f2a65e', 3);
  const edge =
    stroke('M116 142L128 171L150 206L172 171L184 142', vestShade, 5) +
    rect(84, 330, 132, 22, vestShade, 0, 0.8);
  const collar =
    fill('M133 138L122 150L138 178L150 160Z', '#ffffff') +
    fill('M167 138L178 150L162 178L150 160Z', '#e4e4da') +
    stroke('M138 178L150 160L162 178', '#bcc4bb', 1.4) +
    circle(150, 178, 2, '#aab5ac') +
    circle(150, 194, 2, '#aab5ac');
  return shirtCloth + neckline(skin, 15, 160) + knit + rows + pattern + edge + collar;
}

const arms = armParts({
  id: 'mette',
  skin,
  joints,
  top: 18,
  elbow: 14.5,
  wrist: 10.5,
  sleeve: shirt,
  sleeveShade: '#cfd8d0',
  cuff: '#e2e8e0',
  cover: 0.8,
  upperDetail: [78, 88, 98, 108, 118].map((x) => stroke(`M${x} 150V280`, '#9fc3b4', 1.4, 0.7)).join(''),
  foreDetail: [78, 88, 98, 108, 118].map((x) => stroke(`M${x} 240V350`, '#9fc3b4', 1.4, 0.7)).join(''),
});
const legs = legParts({
  id: 'mette',
  hip: 26,
  knee: 20,
  hem: 18,
  cloth: '#3d4b47',
  clothShade: '#2a3531',
  shoe: shop.orangeDark,
  sole: '#4a2210',
});

const trunk = trunkPart(
  { id: 'mette', skin, neck: 13, shoulder: 55, chest: 51, waist: 51, hem: 57, hemY: 350, slope: 6 },
  shirt,
  '#5c7178',
  clothes(),
);

export const mette: Rig = {
  id: 'mette',
  joints,
  stance: { head: -1.5, elbowLeft: -12, shoulderRight: 9, elbowRight: -20 },
  hands: {},
  pitch: 196,
  parts: [
    { name: 'hair-back', bone: 'head', box: { x: 98, y: 8, width: 104, height: 110 }, svg: hairBack },
    ...legs,
    ...arms.upper,
    trunk,
    { name: 'head', bone: 'head', ...headBase(face, ellipse(146, 108, 22, 8, skin.light, 0.25)) },
    ...eyeParts(face),
    nosePart(face),
    ...mouthParts(face),
    ...browParts(face),
    { name: 'pencil', bone: 'head', box: { x: 178, y: 46, width: 48, height: 30 }, svg: pencil },
    { name: 'hair-front', bone: 'head', box: { x: 94, y: 4, width: 110, height: 102 }, svg: hairFront },
    { name: 'glasses', bone: 'face', box: { x: 102, y: 64, width: 96, height: 36 }, svg: glasses },
    { name: 'chain', bone: 'head', box: { x: 94, y: 70, width: 112, height: 80 }, svg: chain },
    ...arms.fore,
  ],
};
