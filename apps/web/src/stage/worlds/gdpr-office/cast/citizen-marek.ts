/** Marek, a craftsman on his way to a job: broad, stubble, a nose that was broken once, pencil behind the ear. */
import { office, skins } from '../../../art/palette.js';
import { circle, ellipse, fill, outline, rect, stroke } from '../../../art/svg.js';
import { browParts, eyeParts, headBase, nosePart, type FaceSpec } from '../../../cast/parts/face.js';
import { armParts, legParts } from '../../../cast/parts/limbs.js';
import { mouthParts } from '../../../cast/parts/mouth.js';
import { neckline, trunkPart } from '../../../cast/parts/trunk.js';
import type { Rig, RigJoints } from '../../../cast/rig.js';

const skin = skins.fair;
const hair = '#a98d63';
const jacket = '#4d6478';
const jacketShade = '#334657';
const yoke = '#e2743a';
const reflective = '#e9edd8';
const joints: RigJoints = { shoulder: 58, shoulderY: 176, elbowY: 258, wristY: 332 };

const face: FaceSpec = {
  id: 'marek',
  skin,
  temple: 37,
  cheek: 40,
  jaw: 37,
  chin: 20,
  chinY: 131,
  crownY: 27,
  earSize: 1.1,
  eye: { iris: '#6a7f57', width: 9, height: 4.6, tilt: -0.2, lash: 2, crease: true, bags: 0.3 },
  brow: { colour: '#85693f', thickness: 6.2, length: 14, arch: 0.4 },
  nose: 'broken',
  mouth: { y: 115.5, width: 25, fullness: 0.45 },
  age: 1,
};

const stubble =
  fill(
    outline([
      [108, 88],
      [114, 98],
      [124, 106],
      [136, 108],
      [145, 109],
      [156, 108],
      [168, 105],
      [180, 97],
      [190, 88],
      [192, 130],
      [150, 142],
      [106, 130],
    ]),
    '#8a7458',
    0.33,
  ) +
  Array.from({ length: 34 }, (_, i) =>
    circle(114 + ((i * 37) % 70), 106 + ((i * 23) % 24), 0.8, '#6b5638', 0.5),
  ).join('') +
  fill(
    outline([
      [132, 113],
      [145, 111],
      [159, 113],
      [158, 119],
      [145, 121],
      [134, 119],
    ]),
    skin.base,
    0.75,
  );

const buzz =
  fill(
    outline([
      [111, 72],
      [109, 52],
      [118, 32],
      [136, 22],
      [152, 20],
      [172, 24],
      [186, 38],
      [190, 56],
      [188, 74],
      [184, 60],
      [176, 47],
      [160, 40],
      [140, 40],
      [124, 46],
      [116, 58],
    ]),
    hair,
  ) +
  Array.from({ length: 22 }, (_, i) =>
    stroke(`M${130 + ((i * 29) % 42)} ${29 + ((i * 13) % 9)}l1.2 -3`, '#7d6542', 1.2, 0.7),
  ).join('') +
  fill(
    outline([
      [186, 46],
      [190, 58],
      [188, 74],
      [184, 60],
    ]),
    '#86704b',
  );

const pencil = `<g transform="translate(190 66) rotate(-24)">${rect(-12, -2.7, 28, 5.4, office.sun, 1)}${rect(-12, 0.2, 28, 2.5, '#d99a12', 1)}${fill('M-12 -2.7L-20 0L-12 2.7Z', '#ecc9a0')}${fill('M-17.2 -0.9L-20 0L-17.2 0.9Z', '#2b2b2b')}${rect(15, -2.7, 6, 5.4, '#d9776b', 1)}</g>`;

function clothes(): string {
  const shirt =
    fill('M122 138H178L174 350H126Z', '#3a3f45') +
    neckline(skin, 17, 154) +
    stroke('M130 139Q150 170 170 139', '#2b3036', 5);
  const left = fill(
    outline(
      [
        [126, 137],
        [132, 190],
        [136, 350],
        [70, 350],
        [70, 137],
      ],
      true,
      0.15,
    ),
    jacket,
  );
  const right = fill(
    outline(
      [
        [174, 137],
        [168, 190],
        [164, 350],
        [230, 350],
        [230, 137],
      ],
      true,
      0.15,
    ),
    jacket,
  );
  const yokes = fill('M70 137H126L131 186L70 196Z', yoke) + fill('M230 137H174L169 186L230 196Z', '#c55d27');
  const stripes =
    rect(70, 196, 63, 8, reflective) +
    rect(167, 196, 63, 8, '#cfd4ba') +
    rect(70, 192, 62, 3, '#8f4a24', 0, 0.5);
  const collar =
    fill('M128 136L112 146L120 170L132 176Z', jacketShade) +
    fill('M172 136L188 146L180 170L168 176Z', '#2c3d4c');
  const pockets =
    rect(92, 222, 30, 34, '#42586b', 3) +
    stroke('M92 232h30', jacketShade, 2) +
    rect(178, 222, 28, 34, '#3c5163', 3) +
    stroke('M178 232h28', jacketShade, 2);
  const rule =
    rect(98, 206, 5, 22, office.sun, 1) +
    rect(104.5, 203, 5, 25, '#e0a50f', 1) +
    stroke('M99 211h3M99 216h3M105.5 208h3M105.5 214h3', '#7a5a00', 1);
  const zips =
    stroke('M133 190L137 345M167 190L163 345', '#222f3a', 2.2) +
    stroke('M92 300h26M182 300h26', jacketShade, 2.6);
  return shirt + left + right + yokes + stripes + collar + rule + pockets + zips;
}

const arms = armParts({
  id: 'marek',
  skin,
  joints,
  top: 22.5,
  elbow: 18.5,
  wrist: 12.5,
  sleeve: jacket,
  sleeveShade: jacketShade,
  cuff: jacketShade,
  cover: 0.42,
  upperDetail: fill('M50 140H140V190L50 196Z', yoke) + rect(50, 196, 90, 8, reflective),
});

const legs = legParts({
  id: 'marek',
  hip: 28,
  knee: 22,
  hem: 18,
  cloth: '#5d564a',
  clothShade: '#433e35',
  shoe: '#8a5a2c',
  sole: '#2b2015',
  detail: rect(108, 396, 36, 46, '#4a443a', 5) + stroke('M98 352h22v32', '#3a352d', 2),
});

const trunk = trunkPart(
  { id: 'marek', skin, neck: 18, shoulder: 68, chest: 59, waist: 55, hem: 57, hemY: 346, slope: 2 },
  jacket,
  jacketShade,
  clothes(),
);

export const citizenMarek: Rig = {
  id: 'citizen-marek',
  joints,
  stance: { head: 1, shoulderLeft: 12, elbowLeft: -12, shoulderRight: 11, elbowRight: -20, lean: 0.4 },
  hands: {},
  pitch: 112,
  parts: [
    ...legs,
    ...arms.upper,
    trunk,
    { name: 'head', bone: 'head', ...headBase(face, stubble) },
    { name: 'hair', bone: 'head', box: { x: 102, y: 14, width: 94, height: 66 }, svg: buzz },
    ...eyeParts(face),
    nosePart(face, stroke('M156 60l5 -9', '#b98a6c', 2, 0.7) + ellipse(139, 99, 5, 3, skin.blush, 0.35)),
    ...mouthParts(face),
    ...browParts(face),
    { name: 'pencil', bone: 'head', box: { x: 166, y: 50, width: 48, height: 30 }, svg: pencil },
    ...arms.fore,
  ],
};
