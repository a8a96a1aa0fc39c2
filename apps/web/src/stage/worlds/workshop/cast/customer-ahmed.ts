/** Ahmed, courier, twenty-six: a big square bag on his back, reflective jacket, headphones round his neck. */
import { circle, ellipse, fill, outline, polygon, rect, shaded, stroke } from '../../../art/svg.js';
import { browParts, eyeParts, headBase, nosePart, type FaceSpec } from '../../../cast/parts/face.js';
import { armParts, legParts } from '../../../cast/parts/limbs.js';
import { mouthParts } from '../../../cast/parts/mouth.js';
import { neckline, trunkPart } from '../../../cast/parts/trunk.js';
import type { Rig, RigJoints } from '../../../cast/rig.js';
import { shop, shopSkins } from '../palette.js';

const skin = shopSkins.umber;
const hair = '#14100f';
const jacket = '#1f8fa0';
const jacketShade = '#136572';
const jacketLight = '#4cb6c4';
const joints: RigJoints = { shoulder: 47, shoulderY: 174, elbowY: 258, wristY: 336 };

const face: FaceSpec = {
  id: 'ahmed',
  skin,
  temple: 33,
  cheek: 35,
  jaw: 28,
  chin: 13,
  chinY: 129,
  earSize: 0.95,
  eye: { iris: '#2a1911', width: 10, height: 5.8, tilt: 0.8, lash: 2.2, crease: true, bags: 0 },
  brow: { colour: '#0e0a09', thickness: 5.4, length: 12.5, arch: 1.4 },
  nose: 'broad',
  mouth: { y: 114, width: 25, fullness: 1.1 },
  age: 0,
};

/** Thin beard along the jaw, closer than a shadow. */
const stubble =
  fill(
    outline([
      [114, 92],
      [118, 108],
      [130, 119],
      [146, 122],
      [163, 119],
      [175, 107],
      [180, 92],
      [183, 110],
      [168, 134],
      [146, 140],
      [126, 134],
      [112, 112],
    ]),
    hair,
    0.6,
  ) + fill('M141 122H152L150 129H143Z', hair, 0.75);

const moustache = fill(
  'M131 110.500Q138 106.500 145.500 108.500Q153 106.500 160 110Q153 110.500 145.500 110Q138 110.500 131 110.500Z',
  hair,
  0.85,
);

/** Short twists on top, faded at the sides. */
const twists: readonly (readonly [number, number, number])[] = [
  [120, 38, -24],
  [129, 30, -16],
  [139, 24, -8],
  [150, 22, 0],
  [161, 24, 8],
  [171, 30, 16],
  [180, 38, 24],
  [126, 44, -18],
  [138, 38, -8],
  [150, 36, 2],
  [162, 38, 10],
  [174, 44, 18],
];
const hairFront =
  fill(
    outline([
      [115, 74],
      [113, 56],
      [120, 36],
      [136, 26],
      [150, 24],
      [165, 26],
      [180, 36],
      [187, 56],
      [185, 74],
      [181, 58],
      [172, 48],
      [150, 45],
      [128, 48],
      [119, 58],
    ]),
    hair,
    0.82,
  ) +
  twists
    .map(
      ([x, y, angle]) =>
        `<g transform="translate(${x} ${y}) rotate(${angle})">${rect(-5, -15, 10, 25, hair, 5)}${stroke('M-2.500 -10l5 4M-2.500 -4l5 4M-2.500 2l5 4', '#40342f', 1.3)}</g>`,
    )
    .join('');

/** The square bag: higher than his shoulders and wider than he is. */
const box =
  polygon([74, 112, 226, 112, 234, 122, 234, 306, 66, 306, 66, 122], shop.orange) +
  polygon([74, 112, 226, 112, 234, 122, 66, 122], shop.orangeLight) +
  rect(206, 122, 28, 184, shop.orangeDeep, 0, 0.7) +
  rect(66, 166, 168, 12, '#e9f0ee') +
  rect(66, 170, 168, 3, shop.steelLight) +
  rect(66, 282, 168, 10, '#e9f0ee') +
  stroke('M66 122H234M80 122V306M220 122V306', shop.orangeDark, 2, 0.6) +
  rect(66, 298, 168, 8, shop.orangeDark, 2);

function clothes(): string {
  const shirt = fill('M130 136H170L158 190H142Z', '#2b2f33') + neckline(skin, 15, 152);
  const yoke =
    fill('M76 136H224V206Q150 220 76 206Z', jacketLight, 0.9) +
    fill('M76 202Q150 216 224 202V214Q150 228 76 214Z', '#f3f7f4') +
    fill('M76 205Q150 219 224 205V209Q150 223 76 209Z', '#bccbcc');
  const collar =
    fill('M133 136L120 146L128 168L146 178L138 156Z', jacketShade) +
    fill('M167 136L180 146L172 168L154 178L162 156Z', '#0f4c57');
  const zip = stroke('M150 178V346', '#f1d25a', 3) + rect(147, 214, 6, 12, '#f1d25a', 2);
  const pockets =
    stroke('M100 262l26 14M200 262l-26 14', jacketShade, 3.4) +
    stroke('M86 330Q150 338 214 330', jacketShade, 4, 0.8);
  return fill('M76 136H224V352H76Z', jacket) + yoke + shirt + collar + zip + pockets;
}

/** Straps of the bag over both shoulders, with a buckled strap across the chest. */
const straps =
  stroke('M116 150C112 190 112 226 116 262M184 150C188 190 188 226 184 262', shop.graphite, 13) +
  stroke('M113 152C109 190 109 226 113 260', '#4d5b62', 2.4) +
  stroke('M113 236H187', shop.graphite, 5) +
  rect(140, 230, 20, 12, shop.steelDeep, 3) +
  rect(146, 233, 8, 6, shop.steelPale, 1.5) +
  rect(178, 192, 12, 20, shop.ink, 3) +
  rect(180, 195, 8, 11, '#8fd0c0', 1);

const headphones =
  stroke('M122 140C118 164 136 172 150 172C164 172 182 164 178 140', shop.graphite, 5) +
  rect(114, 134, 14, 24, shop.orange, 6) +
  rect(172, 134, 14, 24, shop.orangeDeep, 6) +
  rect(117, 138, 5, 16, shop.orangeLight, 2.5);

const arms = armParts({
  id: 'ahmed',
  skin,
  joints,
  top: 17.5,
  elbow: 13.5,
  wrist: 10,
  sleeve: jacket,
  sleeveShade: jacketShade,
  cuff: '#10505b',
  cover: 1,
  upperDetail: rect(70, 216, 70, 12, '#f3f7f4') + rect(70, 220, 70, 4, '#bccbcc'),
});

const legs = legParts({
  id: 'ahmed',
  hip: 22,
  knee: 16,
  hem: 12,
  cloth: '#2f3438',
  clothShade: '#1e2225',
  shoe: '#5b6a72',
  sole: shop.orange,
  detail: stroke('M120 330C116 400 118 460 118 510', jacketLight, 3) + rect(108, 486, 30, 7, '#f3f7f4', 1),
});

const trunk = trunkPart(
  { id: 'ahmed', skin, neck: 14, shoulder: 55, chest: 45, waist: 42, hem: 45, hemY: 344, slope: 2 },
  jacket,
  jacketShade,
  clothes(),
);

export const customerAhmed: Rig = {
  id: 'customer-ahmed',
  joints,
  stance: { head: -2, lean: 0.8, shoulderLeft: 8, elbowLeft: -10, shoulderRight: 12, elbowRight: -40 },
  hands: {},
  pitch: 138,
  parts: [
    {
      name: 'bag',
      bone: 'chest',
      box: { x: 60, y: 106, width: 180, height: 206 },
      svg: shaded('ahmed-bag', 'M60 106H240V310H60Z', 'none', box),
    },
    ...legs,
    ...arms.upper,
    trunk,
    {
      name: 'straps',
      bone: 'chest',
      box: { x: 98, y: 128, width: 104, height: 142 },
      svg: straps + headphones,
    },
    { name: 'head', bone: 'head', ...headBase(face, stubble + ellipse(136, 92, 6, 4, skin.light, 0.3)) },
    ...eyeParts(face),
    nosePart(face, moustache),
    ...mouthParts(face),
    ...browParts(face),
    {
      name: 'hair-front',
      bone: 'head',
      box: { x: 104, y: 0, width: 92, height: 80 },
      svg: hairFront + circle(116, 97, 2, shop.yellow),
    },
    ...arms.fore,
  ],
};
