/** Hansen, nearly eighty and hard of hearing: thin, upright, tweed suit and bow tie, hearing aid, umbrella over the arm. */
import { skins } from '../../../art/palette.js';
import { circle, ellipse, fill, rect, stroke } from '../../../art/svg.js';
import { browParts, eyeParts, headBase, nosePart, type FaceSpec } from '../../../cast/parts/face.js';
import { armParts, legParts } from '../../../cast/parts/limbs.js';
import { mouthParts } from '../../../cast/parts/mouth.js';
import { trunkPart } from '../../../cast/parts/trunk.js';
import type { Rig, RigJoints } from '../../../cast/rig.js';
import { shape } from '../flow.js';
import { hotel } from '../palette.js';
import { jacketFronts, lapels, shirtCollar } from './tailoring.js';

const skin = skins.pale;
const white = '#f0eeea';
const tweed = '#6f7a62';
const tweedShade = '#4c5642';
const waistcoat = '#a58a5c';
const joints: RigJoints = { shoulder: 46, shoulderY: 178, elbowY: 260, wristY: 332 };

const face: FaceSpec = {
  id: 'hansen',
  skin,
  temple: 36,
  cheek: 35,
  jaw: 26,
  chin: 12,
  chinY: 134,
  crownY: 22,
  earSize: 1.5,
  eye: { iris: '#6b5a46', width: 9, height: 4.8, tilt: -1.2, lash: 1.6, crease: true, bags: 0.65 },
  brow: { colour: '#e4e0d9', thickness: 6.2, length: 13, arch: 2.6 },
  nose: 'aquiline',
  mouth: { y: 117.5, width: 23, fullness: 0.3 },
  age: 3,
};

const skullMarks =
  ellipse(121, 107, 7, 13, skin.shade, 0.42) +
  ellipse(170, 108, 7, 13, skin.shade, 0.46) +
  circle(163, 38, 2.4, skin.shade, 0.8) +
  circle(171, 46, 1.6, skin.shade, 0.8) +
  circle(130, 34, 1.8, skin.shade, 0.7) +
  ellipse(140, 32, 18, 7, '#ffffff', 0.4);

const sideHair =
  shape('114,54 106,62 103,76 108,90 114,84 115,68 119,58', white) +
  shape('184,54 193,62 196,76 192,92 186,86 184,68 180,58', '#d5d2cc') +
  stroke('M116 44C130 28 156 20 182 34M120 50C134 36 156 28 180 42', white, 2.4, 0.9) +
  stroke('M108 66C106 74 107 82 110 87M192 66C194 74 192 84 190 89', '#bdb9b2', 1.4);

/** The aid behind the ear, its tube, and the dome in the ear. */
const hearingAid =
  shape('110,64 104,64.5 98.5,71 98,84 101.5,93 105,89 103.5,79 106,71 111,68.5', '#8b7355') +
  stroke('M101 73C100.500 79 101 84 102.500 88', '#e8cda2', 1.6) +
  stroke('M108.500 66C114 66 114.500 75 110 82', '#ffffff', 1.8, 0.9) +
  circle(109.5, 84, 3.2, '#e3c4ab') +
  circle(108.9, 83.4, 1.3, '#8d6a52');

const glasses =
  `<g fill="#ffffff" fill-opacity="0.2" stroke="#33271f" stroke-width="3.2"><rect x="114" y="70" width="32" height="24" rx="9"/><rect x="150" y="70" width="32" height="24" rx="9"/></g>` +
  stroke('M146 78q2 -2 4 0M114 77L108 74M182 77L191 74', '#33271f', 3) +
  stroke('M119 75q4 -2.500 9 -2.500M155 75q4 -2.500 9 -2.500', '#ffffff', 1.6, 0.7);

const weave = Array.from({ length: 13 }, (_, row) =>
  stroke(
    `M66 ${150 + row * 16}l8 6l8 -6l8 6l8 -6l8 6l8 -6l8 6l8 -6M178 ${150 + row * 16}l8 6l8 -6l8 6l8 -6l8 6l8 -6`,
    tweedShade,
    1,
    0.45,
  ),
).join('');

const bowTie =
  shape('150,166 127,155 123,166 127,179', '#b5352f', 1, 0.3) +
  shape('150,166 173,155 177,166 173,179', '#8f2523', 1, 0.3) +
  rect(144, 160, 12, 12, '#8f2523', 3) +
  [
    [131, 163],
    [136, 170],
    [167, 163],
    [163, 170],
  ]
    .map(([x = 0, y = 0]) => circle(x, y, 1.6, '#f6e7c4'))
    .join('');

const clothes =
  fill('M110 132H190V360H110Z', waistcoat) +
  fill('M126 134H174L150 214Z', '#fbf7ee') +
  stroke('M150 180V212', '#d8cfbd', 1.4) +
  stroke('M128 160L150 216L172 160', '#7d6539', 2) +
  [232, 254, 276, 298].map((y) => circle(150, y, 3, '#5f4a24')).join('') +
  stroke('M150 262q16 14 30 2', hotel.brassLight, 2.4) +
  jacketFronts(
    [
      [122, 138],
      [126, 210],
      [130, 280],
      [122, 364],
    ],
    tweed,
    '#636e57',
    tweedShade,
  ) +
  weave +
  lapels(
    [
      [122, 138],
      [99, 164],
      [109, 178],
      [102, 188],
      [128, 262],
    ],
    '#7f8b71',
    '#6a755c',
    tweedShade,
  ) +
  shape('102,206 108,196 112,204 118,195 122,206', '#f3ead8', 1, 0.2) +
  stroke('M100 207h24M92 300h26M208 300h-26', tweedShade, 3, 0.9);

/** A rolled umbrella to lean on. */
const umbrella =
  stroke('M0 6V196', hotel.steel, 3.4) +
  shape('-4,22 4,22 11,46 7,168 0,178 -7,168 -11,46', '#2f5878', 1, 0.25) +
  shape('2,22 4,22 11,46 7,168 2,176', '#1c3a54', 1, 0.25) +
  rect(-10, 92, 20, 6, '#1c3a54', 2) +
  stroke('M-5 48L-3 164', '#4d7ea3', 1.8, 0.8);
const crook =
  stroke('M0 22V4C0 -8 -22 -8 -22 6', hotel.walnutDark, 7.5) +
  stroke('M-1.500 20V4C-2 -5 -20 -5 -20.500 5', hotel.walnutLight, 2);

const arms = armParts({
  id: 'hansen',
  skin,
  joints,
  top: 17.5,
  elbow: 13.5,
  wrist: 9.5,
  sleeve: tweed,
  sleeveShade: tweedShade,
  cuff: '#f3ead8',
  cover: 0.97,
  held: { hand: 'left', behind: umbrella, front: '', box: { x: -30, y: -14, width: 56, height: 216 } },
});

const trunk = trunkPart(
  { id: 'hansen', skin, neck: 12.5, shoulder: 53, chest: 45, waist: 43, hem: 48, hemY: 362, slope: 7 },
  tweed,
  tweedShade,
  clothes,
  shirtCollar('#ffffff', '#e9e3d6', '#c8c2b4', 170) + bowTie,
);

export const guestHansen: Rig = {
  id: 'guest-hansen',
  joints,
  stance: { head: 6, lean: -1.4, nod: 1, shoulderLeft: 20, elbowLeft: -14, wristLeft: -5, elbowRight: -12 },
  hands: { leftHand: 'hold' },
  pitch: 112,
  parts: [
    ...legParts({
      id: 'hansen',
      hip: 20,
      knee: 16,
      hem: 14,
      cloth: '#59624d',
      clothShade: '#3f4737',
      shoe: '#4b2f1e',
      sole: '#241409',
    }),
    ...arms.upper,
    trunk,
    { name: 'head', bone: 'head', ...headBase(face, skullMarks) },
    {
      name: 'side-hair',
      bone: 'head',
      box: { x: 92, y: 20, width: 110, height: 80 },
      svg: sideHair + hearingAid,
    },
    ...eyeParts(face),
    nosePart(face),
    ...mouthParts(face),
    ...browParts(face),
    { name: 'glasses', bone: 'face', box: { x: 104, y: 66, width: 92, height: 32 }, svg: glasses },
    {
      name: 'crook',
      bone: 'handLeft',
      box: { x: 70, y: 320, width: 50, height: 44 },
      svg: `<g transform="translate(${150 - joints.shoulder} ${joints.wristY})">${crook}</g>`,
      when: { leftHand: 'hold' },
    },
    ...arms.fore,
  ],
};
