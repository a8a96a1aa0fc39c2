/** Samir, who owns the shop: thirties, curls, a full beard, an apron with oil on it, and always on his way somewhere. */
import { circle, ellipse, fill, outline, rect, shaded, stroke } from '../../../art/svg.js';
import { browParts, eyeParts, headBase, nosePart, type FaceSpec } from '../../../cast/parts/face.js';
import { armParts, legParts } from '../../../cast/parts/limbs.js';
import { mouthParts } from '../../../cast/parts/mouth.js';
import { neckline, trunkPart } from '../../../cast/parts/trunk.js';
import type { Rig, RigJoints } from '../../../cast/rig.js';
import { spanner } from '../kit/tools.js';
import { shop, shopSkins } from '../palette.js';

const skin = shopSkins.bronze;
const hair = '#1f1a18';
const hairLight = '#4a3f39';
const tee = '#e8742a';
const teeShade = '#b34e12';
const apron = '#22594a';
const apronShade = '#153d32';
const oil = '#0d241e';
const joints: RigJoints = { shoulder: 50, shoulderY: 174, elbowY: 258, wristY: 334 };

const face: FaceSpec = {
  id: 'samir',
  skin,
  temple: 34,
  cheek: 35.5,
  jaw: 29,
  chin: 13,
  chinY: 131,
  earSize: 1.1,
  eye: { iris: '#3b2616', width: 10.2, height: 6, tilt: 1, lash: 2.3, crease: true, bags: 0.45 },
  brow: { colour: '#191412', thickness: 7.4, length: 13.5, arch: 2.4 },
  nose: 'long',
  mouth: { y: 117, width: 26, fullness: 0.6 },
  age: 1,
};

/** A full beard down past the chin; the lips lie free. */
const beard =
  fill(
    outline([
      [112, 82],
      [116, 98],
      [124, 108],
      [133, 110],
      [140, 110],
      [146, 112],
      [152, 110],
      [160, 110],
      [168, 107],
      [178, 97],
      [185, 82],
      [188, 112],
      [172, 140],
      [128, 140],
      [110, 112],
    ]),
    hair,
  ) +
  fill(
    outline([
      [130, 117],
      [138, 113.5],
      [145.5, 114.5],
      [153, 113.5],
      [161, 117],
      [153, 122],
      [145.5, 123],
      [137.5, 122],
    ]),
    skin.base,
  );

/** The part of the beard that hangs below the jaw, over the neck. */
const beardTip =
  fill(
    outline([
      [120, 116],
      [130, 128],
      [146, 130],
      [162, 128],
      [175, 115],
      [172, 134],
      [160, 148],
      [146, 153],
      [132, 148],
      [122, 134],
    ]),
    hair,
  ) +
  stroke(
    'M130 130C134 138 138 144 142 148M146 132V150M160 130C157 138 154 144 151 148M138 130L141 142M153 131L151 142',
    hairLight,
    1.4,
    0.6,
  );

const moustache = fill(
  outline([
    [127, 115],
    [134, 108.5],
    [144, 110],
    [155, 108],
    [164, 114],
    [155, 115.5],
    [145, 113.5],
    [136, 115.5],
  ]),
  hair,
);

const curls: readonly (readonly [number, number, number])[] = [
  [110, 52, 10],
  [108, 66, 7],
  [114, 38, 12],
  [126, 24, 13],
  [142, 15, 14],
  [160, 14, 14],
  [176, 23, 13],
  [187, 38, 12],
  [190, 54, 9],
  [189, 67, 7],
  [132, 36, 13],
  [150, 30, 15],
  [168, 36, 13],
  [122, 46, 8],
  [178, 47, 8],
];
const hairFront =
  curls.map(([x, y, radius]) => circle(x, y, radius, hair)).join('') +
  curls
    .filter((_, index) => index % 2 === 0)
    .map(([x, y, radius]) =>
      stroke(
        `M${x - radius * 0.5} ${y - radius * 0.2}q${radius * 0.5} ${-radius * 0.8} ${radius} 0`,
        hairLight,
        1.8,
        0.75,
      ),
    )
    .join('');

function clothes(): string {
  const seams =
    stroke('M96 150q8 20 6 40M204 150q-8 20 -6 40', teeShade, 1.8, 0.6) +
    stroke('M131 140Q150 166 169 140', teeShade, 5);
  return neckline(skin, 17, 156) + seams;
}

const apronShape = outline(
  [
    [122, 190],
    [178, 190],
    [186, 236],
    [206, 268],
    [208, 352],
    [204, 408],
    [96, 408],
    [92, 352],
    [94, 268],
    [114, 236],
  ],
  true,
  0.2,
);

const apronPart =
  stroke('M124 192L131 142M176 192L169 142', '#8a5a32', 7) +
  circle(125, 194, 3, shop.steelLight) +
  circle(175, 194, 3, shop.steelLight) +
  shaded(
    'samir-apron',
    apronShape,
    apron,
    fill('M166 180H220V420H178C182 330 176 250 166 180Z', apronShade, 0.6) +
      stroke('M122 196H178', '#3c8069', 2) +
      ellipse(138, 250, 17, 11, oil, 0.75) +
      ellipse(152, 262, 8, 6, oil, 0.7) +
      circle(126, 236, 3.4, oil, 0.7) +
      ellipse(172, 372, 16, 10, oil, 0.6) +
      circle(118, 392, 5, oil, 0.6) +
      stroke('M176 300q8 10 4 24', oil, 5, 0.5),
  ) +
  spanner(128, 282, 46, shop.steelLight, 6) +
  rect(108, 304, 46, 50, '#2b6c59', 3) +
  stroke('M108 310H154M131 304V354', apronShade, 1.8) +
  fill('M164 300C176 296 184 304 182 318L186 346L174 340L166 348L162 320Z', '#f0e3cf') +
  stroke('M168 306q4 16 0 34M176 308q2 14 2 28', '#cdb894', 1.6) +
  circle(172, 330, 4, oil, 0.5);

const arms = armParts({
  id: 'samir',
  skin,
  joints,
  top: 19,
  elbow: 15,
  wrist: 11,
  sleeve: tee,
  sleeveShade: teeShade,
  cuff: teeShade,
  cover: 0.1,
});

/** The watch he looks at all the time. */
const watch = {
  name: 'watch',
  bone: 'foreLeft' as const,
  box: { x: 82, y: 312, width: 36, height: 24 },
  svg:
    rect(88, 320, 24, 9, shop.graphite, 3) +
    circle(98, 324.5, 7, shop.steelPale) +
    circle(98, 324.5, 5, '#ffffff') +
    stroke('M98 321V324.500L101 326', shop.ink, 1.4),
};

const legs = legParts({
  id: 'samir',
  hip: 23,
  knee: 18,
  hem: 14,
  cloth: '#4a5a72',
  clothShade: '#333f52',
  shoe: '#2b2b2b',
  sole: shop.orange,
  detail: rect(112, 408, 26, 6, '#5d6f8a', 2) + ellipse(124, 452, 8, 5, oil, 0.35),
});

const trunk = trunkPart(
  { id: 'samir', skin, neck: 15, shoulder: 58, chest: 48, waist: 45, hem: 47, hemY: 344, slope: 2 },
  tee,
  teeShade,
  clothes(),
);

export const samir: Rig = {
  id: 'samir',
  joints,
  stance: { lean: -2.4, head: 2, shoulderLeft: 12, elbowLeft: -26, elbowRight: -18, shoulderRight: 10 },
  hands: {},
  pitch: 148,
  parts: [
    ...legs,
    ...arms.upper,
    trunk,
    { name: 'apron', bone: 'chest', box: { x: 86, y: 134, width: 130, height: 280 }, svg: apronPart },
    { name: 'head', bone: 'head', ...headBase(face, beard) },
    { name: 'beard-tip', bone: 'head', box: { x: 114, y: 108, width: 68, height: 50 }, svg: beardTip },
    ...eyeParts(face),
    nosePart(face, moustache),
    ...mouthParts(face),
    ...browParts(face),
    { name: 'hair-front', bone: 'head', box: { x: 94, y: -2, width: 112, height: 80 }, svg: hairFront },
    ...arms.fore,
    watch,
  ],
};
