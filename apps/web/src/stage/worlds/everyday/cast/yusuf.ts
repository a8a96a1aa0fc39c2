/** Yusuf, student and volunteer, twenty-two: high curls, a coral hoodie, and the library's badge on his chest. */
import { skins } from '../../../art/palette.js';
import { circle, fill, group, outline, rect, stroke } from '../../../art/svg.js';
import type { FaceSpec } from '../../../cast/parts/face.js';
import { neckline, trunkPart } from '../../../cast/parts/trunk.js';
import { town } from '../palette.js';
import { person } from './person.js';

const skin = skins.deep;
const hair = '#171213';
const hairLight = '#43383a';
const hoodie = '#e2694f';
const hoodieShade = '#ab432e';
const hoodieLight = '#f38d74';

const face: FaceSpec = {
  id: 'yusuf',
  skin,
  temple: 33,
  cheek: 34.5,
  jaw: 27,
  chin: 12,
  chinY: 129,
  earSize: 1,
  eye: { iris: '#2b1a12', width: 10.2, height: 6.2, tilt: 0.6, lash: 2.2, crease: true, bags: 0 },
  brow: { colour: '#120d0d', thickness: 5.2, length: 12.5, arch: 2.2 },
  nose: 'broad',
  mouth: { y: 113.5, width: 25, fullness: 1.2 },
  age: 0,
};

/** High on top, shaved close at the sides. */
const curls: readonly (readonly [number, number, number])[] = [
  [118, 46, 9],
  [122, 32, 11],
  [132, 20, 12],
  [146, 13, 13],
  [161, 14, 12],
  [174, 22, 11],
  [182, 34, 10],
  [183, 47, 8],
  [134, 34, 12],
  [150, 28, 13],
  [166, 34, 12],
  [128, 46, 8],
  [144, 43, 8],
  [160, 44, 8],
  [174, 46, 8],
];
const hairFront =
  fill(
    outline([
      [114, 82],
      [113, 60],
      [118, 44],
      [124, 52],
      [118, 64],
      [117, 80],
    ]),
    hair,
    0.7,
  ) +
  fill(
    outline([
      [185, 82],
      [187, 60],
      [182, 44],
      [176, 52],
      [182, 64],
      [183, 80],
    ]),
    hair,
    0.7,
  ) +
  curls.map(([x, y, radius]) => circle(x, y, radius, hair)).join('') +
  curls
    .map(([x, y, radius]) =>
      stroke(
        `M${x - radius * 0.5} ${y + radius * 0.1}a${radius * 0.5} ${radius * 0.5} 0 1 1 ${radius * 0.9} ${radius * 0.2}`,
        hairLight,
        1.7,
        0.8,
      ),
    )
    .join('');

/** The hood lies round the neck like a collar. */
const hood =
  fill(
    outline([
      [112, 150],
      [122, 134],
      [150, 128],
      [178, 134],
      [188, 150],
      [176, 164],
      [160, 158],
      [150, 172],
      [140, 158],
      [124, 164],
    ]),
    hoodieLight,
  ) +
  fill(
    outline([
      [126, 140],
      [150, 133],
      [174, 140],
      [164, 154],
      [150, 166],
      [136, 154],
    ]),
    hoodieShade,
  ) +
  stroke('M114 151C124 162 134 160 150 172C166 160 176 162 186 151', hoodieShade, 2, 0.7);

const badge = group(
  'translate(176 206) rotate(4)',
  rect(-13, -9, 26, 34, '#000000', 3, 0.2) +
    rect(-15, -12, 28, 36, '#fffdf6', 3) +
    rect(-15, -12, 28, 10, town.teal, 3) +
    circle(-1, 4, 6, skin.base) +
    fill('M-10 19C-9 8 8 8 9 19Z', town.tealDeep) +
    rect(-5, -17, 8, 7, town.slateLight, 2),
);

function clothes(): string {
  const tee = fill('M128 134H172L164 178H136Z', '#f4efe4') + neckline(skin, 15, 152);
  const pocket =
    fill('M108 282L122 270H178L192 282L200 332H100Z', hoodieShade, 0.45) +
    stroke('M108 282L122 270H178L192 282', hoodieShade, 2.4);
  const seams = stroke('M96 152q8 20 5 44M204 152q-8 20 -5 44M150 178V270', hoodieShade, 1.8, 0.6);
  const strings =
    stroke('M137 162C136 180 134 196 135 214M163 162C164 178 167 190 165 204', '#fff4e6', 3.4) +
    circle(135, 216, 3, '#fff4e6') +
    circle(165, 206, 3, '#fff4e6');
  return tee + pocket + seams + hood + strings + rect(70, 334, 160, 14, hoodieShade, 0, 0.8);
}

export const yusuf = person({
  id: 'yusuf',
  joints: { shoulder: 46, shoulderY: 174, elbowY: 258, wristY: 336 },
  stance: { head: -3, lean: -1, shoulderLeft: 10, elbowLeft: -14, shoulderRight: 12, elbowRight: -34 },
  hands: {},
  pitch: 144,
  face,
  arms: {
    top: 17,
    elbow: 13.5,
    wrist: 10,
    sleeve: hoodie,
    sleeveShade: hoodieShade,
    cuff: hoodieShade,
    cover: 0.82,
    foreDetail: stroke('M90 296q12 5 24 0', hoodieShade, 2, 0.6),
  },
  legs: {
    hip: 21,
    knee: 16,
    hem: 14,
    cloth: '#3b5573',
    clothShade: '#273a52',
    shoe: '#f4efe4',
    sole: town.teal,
    detail: stroke('M112 424q10 4 20 0M114 432q8 3 16 0', '#5f7ea2', 2),
  },
  trunk: trunkPart(
    { id: 'yusuf', skin, neck: 13, shoulder: 53, chest: 44, waist: 42, hem: 46, hemY: 346, slope: 3 },
    hoodie,
    hoodieShade,
    clothes(),
    badge,
  ),
  onHead: fill('M138 122Q146 126 154 122L151 131H142Z', hair, 0.35),
  overHead: [
    { name: 'hair-front', bone: 'head', box: { x: 104, y: -4, width: 92, height: 92 }, svg: hairFront },
  ],
});
