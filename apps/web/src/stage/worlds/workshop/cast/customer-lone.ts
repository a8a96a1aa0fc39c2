/** Lone, fifty-six: a broken knee in a brace, a forearm crutch, a long plait, a denim jacket and a big scarf. */
import { skins } from '../../../art/palette.js';
import { circle, ellipse, fill, outline, rect, shaded, stroke } from '../../../art/svg.js';
import { browParts, eyeParts, headBase, nosePart, type FaceSpec } from '../../../cast/parts/face.js';
import { armParts, legParts } from '../../../cast/parts/limbs.js';
import { mouthParts } from '../../../cast/parts/mouth.js';
import { trunkPart } from '../../../cast/parts/trunk.js';
import { anatomy, type Rig, type RigJoints, type RigPart } from '../../../cast/rig.js';
import { shop } from '../palette.js';

const skin = skins.warm;
const hair = '#7c3f23';
const hairDark = '#54270f';
const hairLight = '#a8623a';
const silver = '#b9a695';
const denim = '#5f84b4';
const denimShade = '#41618c';
const dress = '#e4b544';
const dressShade = '#b78619';
const scarf = '#2f7f68';
const joints: RigJoints = { shoulder: 52, shoulderY: 180, elbowY: 258, wristY: 328 };

const face: FaceSpec = {
  id: 'lone',
  skin,
  temple: 37,
  cheek: 40,
  jaw: 36,
  chin: 17,
  chinY: 127,
  earSize: 1,
  eye: { iris: '#5c6b34', width: 9.4, height: 5.2, tilt: -0.4, lash: 2.2, crease: true, bags: 0.35 },
  brow: { colour: '#6b3820', thickness: 5, length: 12.5, arch: 2 },
  nose: 'aquiline',
  mouth: { y: 113.5, width: 25, fullness: 0.9 },
  age: 2,
};

const freckles = [
  [122, 96],
  [128, 101],
  [119, 103],
  [134, 97],
  [166, 98],
  [173, 95],
  [170, 103],
  [177, 101],
]
  .map(([x = 0, y = 0]) => circle(x, y, 1.2, skin.line, 0.4))
  .join('');

const hairBack = fill(
  outline([
    [108, 80],
    [108, 40],
    [124, 20],
    [152, 13],
    [180, 20],
    [194, 44],
    [194, 84],
    [186, 116],
    [176, 132],
    [124, 138],
    [106, 122],
    [102, 100],
  ]),
  hairDark,
);

/** Combed back from the forehead and gathered to one side; a few strands have come loose. */
const hairFront =
  shaded(
    'lone-hair',
    outline([
      [106, 118, 'corner'],
      [99, 98],
      [101, 60],
      [114, 30],
      [138, 15],
      [168, 16],
      [188, 32],
      [197, 58],
      [193, 80, 'corner'],
      [187, 70],
      [180, 52],
      [166, 41],
      [148, 40],
      [130, 44],
      [118, 56],
      [113, 74],
      [112, 94],
    ]),
    hair,
    fill('M170 10H206V90H184C190 60 184 34 170 10Z', hairDark, 0.4) +
      stroke(
        'M176 22C150 20 122 34 108 84M182 30C160 26 128 36 111 78M188 42C176 34 160 32 146 35M168 17C142 16 114 32 104 76',
        hairDark,
        1.8,
        0.6,
      ) +
      stroke('M172 24C148 22 126 34 114 58', silver, 4.6, 0.85) +
      stroke('M142 18C126 24 112 38 107 58', hairLight, 4, 0.7),
  ) +
  stroke('M150 41C140 46 130 50 124 60M158 41C168 46 174 50 178 58', hair, 2.2) +
  stroke('M190 78C194 86 192 96 189 102', hair, 2) +
  stroke('M188 98v7', shop.steelLight, 1.6) +
  circle(188, 108, 4, shop.orange) +
  circle(187, 107, 1.3, '#fff3e0');

/** The plait lies over her left shoulder, in five links. */
const plait =
  [0, 1, 2, 3, 4, 5]
    .map((link) => {
      const [x, y] = [112 - link * 1.2, 126 + link * 17];
      const wide = 14 - link * 0.9;
      return (
        fill(
          `M${x - wide} ${y}Q${x - wide} ${y + 18} ${x} ${y + 22}Q${x + wide} ${y + 18} ${x + wide} ${y}Q${x} ${y + 8} ${x - wide} ${y}Z`,
          link % 2 === 0 ? hair : hairLight,
        ) +
        stroke(
          `M${x} ${y + 5}V${y + 19}M${x - wide * 0.6} ${y + 4}Q${x - wide * 0.5} ${y + 14} ${x - 2} ${y + 19}`,
          hairDark,
          1.4,
          0.6,
        )
      );
    })
    .join('') +
  rect(99, 226, 13, 7, shop.orange, 3) +
  fill('M100 232Q98 248 103 254Q109 254 112 246L111 232Z', hair);

function clothes(): string {
  const knit =
    fill('M110 138H190L196 380H104Z', dress) +
    Array.from({ length: 10 }, (_, row) =>
      stroke(`M112 ${196 + row * 17}q38 6 76 0`, dressShade, 1.3, 0.5),
    ).join('');
  const left = fill('M128 138C130 190 126 250 124 318L80 322V138Z', denim);
  const right = fill('M172 138C170 190 174 250 176 318L222 322V138Z', denim);
  const seams =
    stroke('M128 146C130 200 126 260 124 316M172 146C170 200 174 260 176 316', '#e9c89a', 1.6, 0.9) +
    stroke('M124 150C126 200 122 260 120 314', denimShade, 1.6, 0.7) +
    rect(92, 214, 28, 26, denimShade, 3, 0.45) +
    fill('M90 210H122V218L106 225L90 218Z', '#6f93c1') +
    rect(182, 214, 28, 26, denimShade, 3, 0.6) +
    fill('M180 210H212V218L196 225L180 218Z', denimShade) +
    circle(106, 219, 2.2, '#e9c89a') +
    circle(196, 219, 2.2, '#e9c89a') +
    fill('M80 308L124 304V320H80ZM176 304L220 308V320H176Z', denimShade, 0.7);
  const pin = circle(192, 196, 6, shop.orange) + circle(192, 196, 2.4, '#fff3e0');
  return knit + left + right + seams + pin;
}

const scarfPart =
  fill(
    outline([
      [116, 140],
      [130, 134],
      [150, 146],
      [170, 134],
      [186, 142],
      [182, 162],
      [164, 176],
      [148, 180],
      [130, 174],
      [116, 160],
    ]),
    scarf,
  ) +
  fill('M150 168L176 172L184 232L158 236Z', scarf) +
  fill('M164 170L176 172L184 232L172 234Z', '#1d5a49', 0.7) +
  stroke('M120 148Q148 166 182 150M122 158Q148 176 178 160', '#1d5a49', 2, 0.7) +
  stroke('M157 190L179 188M159 206L181 204M161 222L183 220', '#f2d99a', 3) +
  stroke('M160 236v8M167 235v8M174 234v8M181 232v8', scarf, 2.4);

/**
 * The crutch hangs from the cuff round her forearm, so it stays with her when the hand lets go of the grip. It moves
 * with the upper arm; the turn and the shift put it upright under the hand as she stands.
 */
const nearSide = anatomy.centre + joints.shoulder;
const stanceTurn = 15;
const upright = (drawing: string): string =>
  `<g transform="rotate(${stanceTurn} ${nearSide} ${joints.shoulderY}) translate(${nearSide + 27} 325)">${drawing}</g>`;
const crutchBox = { x: 104, y: 232, width: 146, height: 322 };

const shaft: RigPart = {
  name: 'crutch',
  bone: 'upperRight',
  box: crutchBox,
  svg: upright(
    rect(-4, 14, 8, 194, shop.steelDeep, 4) +
      rect(-3, 16, 3, 188, shop.steelLight, 1.5) +
      rect(-4, 120, 8, 8, shop.orange, 2) +
      [138, 148, 158].map((y) => circle(0, y, 1.4, shop.steelDark)).join('') +
      rect(-7, 200, 14, 13, shop.graphite, 4) +
      stroke('M0 20C3 -10 1 -40 -4 -70', shop.steelDeep, 7) +
      rect(-14, 9, 28, 9, shop.graphite, 4),
  ),
};

const cuff: RigPart = {
  name: 'crutch-cuff',
  bone: 'upperRight',
  box: crutchBox,
  svg: upright(
    fill('M-22 -72Q-6 -62 14 -72V-58Q-4 -47 -22 -58Z', shop.orange) +
      stroke('M-21 -69Q-5 -59 13 -69', shop.orangeLight, 2.4),
  ),
};

const arms = armParts({
  id: 'lone',
  skin,
  joints,
  top: 20,
  elbow: 16.5,
  wrist: 11.5,
  sleeve: denim,
  sleeveShade: denimShade,
  cuff: '#7b9ccb',
  cover: 0.96,
});

/** Only the left knee is broken. */
const brace =
  fill(
    outline([
      [103, 384, 'corner'],
      [151, 384, 'corner'],
      [150, 420],
      [147, 458, 'corner'],
      [107, 458, 'corner'],
      [105, 420],
    ]),
    '#39434a',
  ) +
  stroke('M104 398H151M107 444H148', shop.orange, 8) +
  stroke('M104 395H151M107 441H148', shop.orangeLight, 1.6) +
  ellipse(127, 421, 13, 12, '#59666d') +
  ellipse(127, 421, 7, 6.5, '#39434a');

const legs = legParts({
  id: 'lone',
  hip: 26,
  knee: 21,
  hem: 16,
  cloth: '#4b3f52',
  clothShade: '#362d3c',
  shoe: '#6a3c2a',
  sole: '#efe6d6',
});

const trunk = trunkPart(
  { id: 'lone', skin, neck: 15, shoulder: 60, chest: 58, waist: 60, hem: 66, hemY: 382, slope: 7 },
  dress,
  '#4d5a5e',
  clothes(),
);

export const customerLone: Rig = {
  id: 'customer-lone',
  joints,
  stance: {
    head: -2.5,
    lean: 1.4,
    shoulderLeft: 10,
    elbowLeft: -14,
    shoulderRight: 15,
    elbowRight: -9,
    wristRight: -5,
  },
  hands: { rightHand: 'hold' },
  pitch: 186,
  parts: [
    { name: 'hair-back', bone: 'head', box: { x: 98, y: 8, width: 108, height: 134 }, svg: hairBack },
    ...legs,
    { name: 'brace', bone: 'legLeft', box: { x: 98, y: 380, width: 60, height: 82 }, svg: brace },
    ...arms.upper,
    trunk,
    { name: 'scarf', bone: 'chest', box: { x: 110, y: 128, width: 82, height: 120 }, svg: scarfPart },
    { name: 'head', bone: 'head', ...headBase(face, freckles) },
    ...eyeParts(face),
    nosePart(face),
    ...mouthParts(face),
    ...browParts(face),
    { name: 'hair-front', bone: 'head', box: { x: 96, y: 8, width: 110, height: 118 }, svg: hairFront },
    { name: 'plait', bone: 'chest', box: { x: 88, y: 120, width: 44, height: 138 }, svg: plait },
    shaft,
    ...arms.fore,
    cuff,
  ],
};
