/** Grethe, seventy-eight, who rides a tricycle: a helmet with a flower on white curls, a raspberry raincoat, a string bag. */
import { circle, ellipse, fill, group, outline, rect, shaded, stroke } from '../../../art/svg.js';
import { browParts, eyeParts, headBase, nosePart, type FaceSpec } from '../../../cast/parts/face.js';
import { armParts, legParts } from '../../../cast/parts/limbs.js';
import { mouthParts } from '../../../cast/parts/mouth.js';
import { neckline, trunkPart } from '../../../cast/parts/trunk.js';
import type { Rig, RigJoints } from '../../../cast/rig.js';
import { shop, shopSkins } from '../palette.js';

const skin = shopSkins.rosy;
const coat = '#b93b63';
const coatShade = '#872346';
const coatLight = '#d96488';
const curl = '#f4f2ee';
const curlShade = '#d3cfc8';
const joints: RigJoints = { shoulder: 49, shoulderY: 184, elbowY: 260, wristY: 326 };

const face: FaceSpec = {
  id: 'grethe',
  skin,
  temple: 35,
  cheek: 39,
  jaw: 36,
  chin: 18,
  chinY: 127,
  earSize: 1.15,
  eye: { iris: '#4b86b0', width: 8.6, height: 4.6, tilt: -1.2, lash: 1.7, crease: true, bags: 0.5 },
  brow: { colour: '#cbc6be', thickness: 3.8, length: 11, arch: 3 },
  nose: 'upturned',
  mouth: { y: 112.5, width: 21, fullness: 0.6 },
  age: 3,
};

const cheeks =
  ellipse(122, 101, 11, 8, skin.blush, 0.4) +
  ellipse(172, 102, 10, 8, skin.blush, 0.4) +
  stroke('M128 122Q146 132 164 122', skin.line, 1.3, 0.3);

const locks: readonly (readonly [number, number, number])[] = [
  [110, 66, 9],
  [105, 78, 9],
  [106, 91, 8],
  [111, 101, 6.5],
  [188, 66, 9],
  [193, 78, 9],
  [192, 91, 8],
  [187, 101, 6.5],
  [122, 57, 8],
  [136, 53, 8],
  [150, 52, 8],
  [164, 53, 8],
  [177, 57, 8],
];
const curls =
  locks.map(([x, y, radius]) => circle(x, y, radius, x > 170 ? '#e6e2db' : curl)).join('') +
  locks
    .map(([x, y, radius]) =>
      stroke(
        `M${x - radius * 0.55} ${y + radius * 0.2}q${radius * 0.5} ${-radius} ${radius * 1.1} ${-radius * 0.1}`,
        curlShade,
        1.7,
      ),
    )
    .join('');

const helmet =
  shaded(
    'grethe-helmet',
    outline([
      [99, 58],
      [102, 34],
      [122, 10],
      [150, 3],
      [180, 10],
      [199, 34],
      [201, 58],
      [178, 50],
      [150, 47],
      [122, 50],
    ]),
    shop.yellow,
    fill('M172 0H210V66H182C188 44 184 20 172 0Z', '#c4950f', 0.6) +
      [
        'M118 44C118 30 124 20 132 14L138 16C130 24 127 34 127 45Z',
        'M142 42C142 28 144 18 148 10H155C153 20 153 30 154 42Z',
        'M168 44C168 32 165 22 160 13L167 14C175 22 178 32 179 47Z',
      ]
        .map((vent) => fill(vent, '#6d5208', 0.8))
        .join('') +
      stroke('M107 36C112 24 120 15 130 10', '#ffffff', 4, 0.6) +
      stroke('M99 58C122 46 178 46 201 58', '#a87d0a', 4, 0.7),
  ) +
  group(
    'translate(110 46)',
    [0, 1, 2, 3, 4]
      .map((petal) => circle(Math.cos(petal * 1.257) * 6.4, Math.sin(petal * 1.257) * 6.4, 4.8, '#ffffff'))
      .join('') + circle(0, 0, 4, shop.orange),
  );

const strap =
  stroke('M107 64C108 90 122 122 143 130M191 64C190 90 174 122 149 130', '#4f5a5e', 3) +
  rect(138, 126, 16, 7, shop.graphite, 2.5);
const earring = circle(112, 100, 3, '#fdf6e9') + circle(111.3, 99.2, 1, '#ffffff');

function clothes(): string {
  const blouse =
    fill('M126 136H174L160 190H140Z', '#f6ecd9') +
    neckline(skin, 16, 152) +
    stroke('M134 142Q150 158 166 142', '#fdf9ef', 6) +
    [136, 143, 150, 157, 164]
      .map(
        (x, index) =>
          circle(x, 150 + (2 - Math.abs(index - 2)) * 3, 3.2, '#fffdf6') +
          circle(x - 0.8, 149 + (2 - Math.abs(index - 2)) * 3, 1, '#ffffff'),
      )
      .join('');
  const dots = Array.from({ length: 46 }, (_, index) =>
    circle(
      82 + (index % 8) * 19 + (Math.floor(index / 8) % 2) * 9,
      190 + Math.floor(index / 8) * 29,
      3.4,
      '#fbe3ea',
      0.85,
    ),
  ).join('');
  const fronts =
    fill('M132 138L148 182V366H70V138ZM168 138L152 182V366H230V138Z', coat) +
    dots +
    stroke('M150 182V362', coatShade, 2.4);
  const collar =
    fill('M132 136L112 146L116 172L147 184L136 160Z', coatLight) +
    fill('M168 136L188 146L184 172L153 184L164 160Z', '#9f2d52') +
    stroke('M116 172L147 184M184 172L153 184', coatShade, 1.4, 0.6);
  const buttons = [206, 240, 274, 308]
    .map((y) => circle(158, y, 4.6, shop.yellow) + circle(157, y - 1, 1.4, '#fff4c8'))
    .join('');
  const pockets =
    rect(92, 286, 34, 30, coatShade, 6, 0.35) +
    rect(90, 284, 38, 9, coatLight, 4) +
    rect(178, 284, 38, 9, coatShade, 4, 0.7);
  return blouse + fronts + collar + buttons + pockets;
}

/** A string bag with apples and a bicycle bell in it. */
const bag = {
  behind:
    stroke('M0 6L-16 54M2 6L18 54', '#e7dcc4', 3) +
    circle(-8, 82, 12, shop.red) +
    circle(12, 84, 12, '#7fb24a') +
    circle(2, 68, 11, shop.orange) +
    circle(0, 100, 12, shop.red) +
    fill('M-20 52Q0 60 22 52L26 92Q22 118 2 120Q-20 118 -24 92Z', '#e7dcc4', 0.28) +
    stroke(
      'M-20 52Q0 62 22 52M-24 70Q0 80 25 70M-24 90Q0 100 26 90M-18 108Q2 116 20 108M-16 54L-20 112M-2 58V120M12 57L16 114M-20 60L14 118M20 60L-14 116',
      '#f4ecd9',
      2,
    ),
  front: '',
};

const arms = armParts({
  id: 'grethe',
  skin,
  joints,
  top: 20,
  elbow: 16,
  wrist: 11,
  sleeve: coat,
  sleeveShade: coatShade,
  cuff: coatLight,
  cover: 0.98,
  upperDetail: [0, 1, 2, 3, 4, 5]
    .map((index) => circle(92 + (index % 2) * 16, 178 + index * 16, 3.2, '#fbe3ea', 0.8))
    .join(''),
  foreDetail: [0, 1, 2, 3]
    .map((index) => circle(94 + (index % 2) * 14, 268 + index * 15, 3.2, '#fbe3ea', 0.8))
    .join(''),
  held: {
    hand: 'right',
    behind: bag.behind,
    front: bag.front,
    box: { x: -30, y: -14, width: 62, height: 140 },
  },
});

const legs = legParts({
  id: 'grethe',
  hip: 24,
  knee: 20,
  hem: 17,
  cloth: '#5d6670',
  clothShade: '#434a53',
  shoe: '#e9e4d8',
  sole: shop.steel,
  detail: rect(108, 492, 36, 7, shop.yellow, 2),
});

const trunk = trunkPart(
  { id: 'grethe', skin, neck: 14, shoulder: 55, chest: 55, waist: 58, hem: 66, hemY: 368, slope: 11 },
  coat,
  coatShade,
  clothes(),
);

export const customerGrethe: Rig = {
  id: 'customer-grethe',
  joints,
  stance: {
    head: 2.5,
    nod: 1,
    lean: -1,
    shoulderLeft: 12,
    elbowLeft: -34,
    wristLeft: -8,
    shoulderRight: 9,
    elbowRight: -6,
  },
  hands: { rightHand: 'hold' },
  pitch: 208,
  parts: [
    ...legs,
    ...arms.upper,
    trunk,
    { name: 'head', bone: 'head', ...headBase(face, cheeks) },
    ...eyeParts(face),
    nosePart(face),
    ...mouthParts(face),
    ...browParts(face),
    { name: 'curls', bone: 'head', box: { x: 92, y: 42, width: 114, height: 70 }, svg: curls + earring },
    { name: 'helmet', bone: 'head', box: { x: 94, y: -4, width: 112, height: 70 }, svg: helmet },
    { name: 'strap', bone: 'head', box: { x: 100, y: 58, width: 98, height: 80 }, svg: strap },
    ...arms.fore,
  ],
};
