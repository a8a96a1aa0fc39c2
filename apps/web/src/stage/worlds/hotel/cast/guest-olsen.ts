/** Olsen, who travels for work: forties, braids gathered high, camel coat over a teal roll-neck, a laptop bag across. */
import { circle, fill, rect, shaded, stroke } from '../../../art/svg.js';
import { browParts, eyeParts, headBase, nosePart, type FaceSpec } from '../../../cast/parts/face.js';
import { armParts, legParts } from '../../../cast/parts/limbs.js';
import { mouthParts } from '../../../cast/parts/mouth.js';
import { trunkPart } from '../../../cast/parts/trunk.js';
import type { Rig, RigJoints } from '../../../cast/rig.js';
import { flow, shape } from '../flow.js';
import { hotel } from '../palette.js';
import { ebony } from './skins.js';
import { jacketFronts, lapels } from './tailoring.js';

const skin = ebony;
const hair = '#211a1c';
const hairLight = '#46383a';
const coat = '#c79a63';
const coatShade = '#94683a';
const teal = '#1f6f75';
const joints: RigJoints = { shoulder: 48, shoulderY: 176, elbowY: 258, wristY: 331 };

const face: FaceSpec = {
  id: 'olsen',
  skin,
  temple: 35,
  cheek: 37,
  jaw: 29,
  chin: 14,
  chinY: 130,
  earSize: 0.9,
  eye: { iris: '#3a2114', width: 10.6, height: 5.6, tilt: 1.8, lash: 2.8, crease: true, bags: 0.3 },
  brow: { colour: '#1c1314', thickness: 4.4, length: 13.5, arch: 2.2 },
  nose: 'broad',
  mouth: { y: 115, width: 25, fullness: 1.5 },
  age: 1,
};

/** Braids drawn up into a coil on top of the head. */
const coil =
  circle(155, 20, 19, hair) +
  stroke('M139 20C142 2 168 2 171 20M143 27C147 10 164 10 167 27', hairLight, 2.8, 0.8) +
  rect(139, 27, 32, 7, hotel.brass, 3.5);

const hairFront = shaded(
  'olsen-hair',
  flow(
    '112,82! 110,62 114,42 126,28 148,20 172,26 186,42 190,62 188,82! 184,66 178,52 164,44 148,42 132,46 120,56 116,68',
  ),
  hair,
  stroke(
    'M114 66C120 50 134 36 152 26M122 54C130 42 142 34 154 26M138 46C144 38 150 32 156 26M154 44C156 38 157 32 158 26M168 48C166 40 163 32 160 26M182 60C178 46 170 34 162 26M187 70C186 54 176 38 164 28',
    hairLight,
    1.8,
    0.9,
  ),
);

const earrings = circle(112, 99, 3.2, hotel.brassLight) + circle(187, 99, 3.2, hotel.brass);

const glasses =
  `<g fill="#ffffff" fill-opacity="0.14" stroke="${hotel.brass}" stroke-width="2.2"><rect x="116" y="71" width="30" height="20" rx="7"/><rect x="151" y="71" width="30" height="20" rx="7"/></g>` +
  stroke('M146 77q2.500 -2 5 0M116 76L111 74M181 76L188 74', hotel.brass, 2) +
  stroke('M121 75q3 -1.500 7 -1.500M156 75q3 -1.500 7 -1.500', '#ffffff', 1.4, 0.6);

const rollNeck = shaded(
  'olsen-roll',
  flow('131,130 150,136 169,130 173,146 166,160 150,164 134,160 127,146'),
  '#2a8087',
  fill('M157 122H180V170H153Z', '#134b50', 0.55) + stroke('M130 147Q150 157 171 147', '#134b50', 2, 0.8),
);

const clothes =
  fill('M112 132H188V360H112Z', teal) +
  Array.from({ length: 9 }, (_, index) => stroke(`M${124 + index * 6.5} 166V300`, '#134b50', 1.1, 0.5)).join(
    '',
  ) +
  fill('M112 300H188V372H112Z', '#2b2f3a') +
  jacketFronts(
    [
      [124, 138],
      [128, 210],
      [126, 300],
      [118, 398],
    ],
    coat,
    '#b88a54',
    coatShade,
  ) +
  lapels(
    [
      [124, 138],
      [98, 160],
      [106, 182],
      [99, 192],
      [128, 266],
    ],
    '#d8ae78',
    '#c0935c',
    coatShade,
  ) +
  stroke('M92 306l26 6M208 306l-26 6', coatShade, 3.4, 0.8);

/** The strap runs from one shoulder to the bag at the other hip. */
const strap =
  stroke('M120 152C146 190 176 236 196 280', '#2b241f', 7) +
  stroke('M119 154C145 192 174 238 194 282', '#5a4a3c', 1.8) +
  rect(150, 202, 11, 9, hotel.brass, 2);
const bag =
  shaded(
    'olsen-bag',
    flow('172,282 236,276 242,340 236,348 180,352 172,344', 0.25),
    '#3a302a',
    fill('M218 270H250V356H222Z', '#211a16', 0.6) + stroke('M174 306L240 300', '#5f5045', 2.4),
  ) +
  rect(198, 294, 18, 12, hotel.brass, 2) +
  stroke('M188 280q16 -14 32 -3', '#211a16', 4);

/** A telephone, nearly always in the hand. */
const telephone = `<g transform="rotate(10)">${rect(-9, -14, 20, 36, '#161c24', 4)}${rect(-6.5, -10, 15, 27, '#7fc4d6', 2)}${rect(-4, -6, 10, 3, '#ffffff', 1, 0.8)}</g>`;

const arms = armParts({
  id: 'olsen',
  skin,
  joints,
  top: 19,
  elbow: 14.5,
  wrist: 10,
  sleeve: coat,
  sleeveShade: coatShade,
  cuff: coatShade,
  cover: 1,
  held: { hand: 'left', behind: telephone, front: '', box: { x: -26, y: -22, width: 52, height: 56 } },
});

const trunk = trunkPart(
  { id: 'olsen', skin, neck: 13.5, shoulder: 56, chest: 48, waist: 45, hem: 58, hemY: 396, slope: 3 },
  coat,
  coatShade,
  clothes,
  strap,
);

export const guestOlsen: Rig = {
  id: 'guest-olsen',
  joints,
  stance: { head: -2, browTilt: -4, shoulderLeft: 12, elbowLeft: -112, wristLeft: 22, elbowRight: -12 },
  hands: { leftHand: 'hold' },
  pitch: 192,
  parts: [
    { name: 'coil', bone: 'head', box: { x: 132, y: -2, width: 46, height: 40 }, svg: coil },
    ...legParts({
      id: 'olsen',
      hip: 23,
      knee: 17,
      hem: 13,
      cloth: '#2b2f3a',
      clothShade: '#1c1f28',
      shoe: '#6b2433',
      sole: '#33101a',
    }),
    ...arms.upper,
    trunk,
    { name: 'bag', bone: 'chest', box: { x: 166, y: 262, width: 82, height: 96 }, svg: bag },
    { name: 'head', bone: 'head', ...headBase(face) },
    { name: 'roll-neck', bone: 'chest', box: { x: 122, y: 124, width: 56, height: 44 }, svg: rollNeck },
    ...eyeParts(face),
    nosePart(face),
    ...mouthParts(face),
    ...browParts(face),
    { name: 'glasses', bone: 'face', box: { x: 106, y: 66, width: 88, height: 30 }, svg: glasses },
    {
      name: 'hair-front',
      bone: 'head',
      box: { x: 104, y: 14, width: 94, height: 94 },
      svg: hairFront + shape('112,80 109,90 113,92', hair) + earrings,
    },
    ...arms.fore,
  ],
};
