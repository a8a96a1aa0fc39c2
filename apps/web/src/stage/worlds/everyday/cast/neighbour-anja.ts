/** Anja, forty-seven, on the bus before six: a blond ponytail, freckles, a rain jacket with taped seams, a bag across. */
import { skins } from '../../../art/palette.js';
import { circle, fill, outline, rect, shaded, stroke } from '../../../art/svg.js';
import type { FaceSpec } from '../../../cast/parts/face.js';
import { neckline, trunkPart } from '../../../cast/parts/trunk.js';
import { town } from '../palette.js';
import { person } from './person.js';

const skin = skins.freckled;
const hair = '#c89a57';
const hairDark = '#936a33';
const hairLight = '#e6c587';
const jacket = '#23424f';
const jacketShade = '#142b35';
const jacketLight = '#3d6475';

const face: FaceSpec = {
  id: 'anja',
  skin,
  temple: 34,
  cheek: 36,
  jaw: 29,
  chin: 12,
  chinY: 129,
  earSize: 0.95,
  eye: { iris: '#4f86a3', width: 9.8, height: 5.4, tilt: 0.8, lash: 2, crease: true, bags: 0.55 },
  brow: { colour: '#8a6432', thickness: 4.2, length: 12.5, arch: 2.4 },
  nose: 'upturned',
  mouth: { y: 114, width: 23, fullness: 0.75 },
  age: 1,
};

const freckles = [
  [122, 95],
  [128, 99],
  [119, 101],
  [133, 96],
  [165, 97],
  [171, 94],
  [174, 100],
  [168, 102],
  [146, 90],
]
  .map(([x = 0, y = 0]) => circle(x, y, 1.2, skin.line, 0.42))
  .join('');

/** The ponytail swings out behind her right shoulder. */
const ponytail =
  shaded(
    'anja-tail',
    outline([
      [166, 24],
      [186, 22],
      [204, 40],
      [214, 78],
      [214, 118],
      [222, 152],
      [208, 172],
      [196, 160],
      [200, 130],
      [194, 94],
      [186, 60],
    ]),
    hair,
    fill('M206 36H230V180H212C210 130 210 80 206 36Z', hairDark, 0.5) +
      stroke('M186 40C202 68 206 108 206 160M194 36C208 70 212 110 214 156', hairDark, 2, 0.6) +
      stroke('M190 50C198 76 202 100 202 128', hairLight, 3, 0.8),
  ) + rect(176, 28, 16, 16, town.coral, 6);

const hairFront =
  shaded(
    'anja-hair',
    outline([
      [110, 86, 'corner'],
      [104, 66],
      [108, 42],
      [124, 23],
      [150, 16],
      [176, 22],
      [192, 42],
      [196, 66],
      [191, 86, 'corner'],
      [187, 68],
      [178, 52],
      [164, 42],
      [150, 46],
      [134, 52],
      [120, 62],
      [114, 74],
    ]),
    hair,
    fill('M172 10H212V96H186C188 60 184 36 172 10Z', hairDark, 0.45) +
      stroke(
        'M164 42C168 32 174 26 184 26M150 46C156 34 166 24 180 22M134 52C140 36 156 22 176 19M120 62C124 44 140 24 168 17M114 74C112 50 124 30 150 18',
        hairDark,
        1.8,
        0.55,
      ) +
      stroke('M118 52C122 38 134 27 150 22', hairLight, 4, 0.8),
  ) +
  stroke('M118 62C112 74 112 92 116 106', hair, 3.4) +
  stroke('M186 66C190 78 190 90 187 100', hairDark, 2.6);

function clothes(): string {
  const fleece =
    fill('M126 136H174L164 210H136Z', town.coral) +
    neckline(skin, 14, 150) +
    stroke('M134 142Q150 160 166 142', town.coralDeep, 6) +
    stroke('M150 158V214', '#fff4e6', 2.4);
  const fronts =
    fill(
      'M131 138C130 176 136 206 149 222V356H70V138ZM169 138C170 176 164 206 151 222V356H230V138Z',
      jacket,
    ) +
    fill('M76 150H131L134 192Q104 204 76 196Z', jacketLight, 0.8) +
    fill('M224 150H169L166 192Q196 204 224 196Z', jacketLight, 0.55);
  const zip = stroke('M150 222V352', town.coral, 3.4) + rect(146, 226, 8, 13, town.coralLight, 2);
  const hood =
    fill('M132 134L112 144L110 168L134 196L140 168Z', jacketShade) +
    fill('M168 134L188 144L190 168L166 196L160 168Z', '#0f222b') +
    stroke('M114 146C116 164 124 178 134 194M186 146C184 164 176 178 166 194', jacketLight, 2.4);
  const pockets =
    stroke('M100 276l24 26M200 276l-24 26', jacketShade, 4) +
    stroke('M101 275l24 26M199 275l-24 26', town.coral, 2) +
    rect(88, 204, 30, 8, '#dfe8e6', 1) +
    rect(182, 204, 30, 8, '#dfe8e6', 1);
  return fleece + fronts + zip + pockets + hood + rect(70, 344, 160, 10, jacketShade);
}

/** A strap from shoulder to hip, and the bag at her side. */
const bag =
  stroke('M114 152C132 210 164 262 196 300', '#8f5a35', 9) +
  stroke('M116 156C134 212 166 262 196 298', '#bd8657', 2.4) +
  rect(176, 292, 50, 48, '#8f5a35', 7) +
  rect(176, 292, 50, 22, '#a86c42', 7) +
  rect(195, 306, 12, 12, town.amber, 3);

export const neighbourAnja = person({
  id: 'neighbour-anja',
  joints: { shoulder: 46, shoulderY: 176, elbowY: 258, wristY: 332 },
  stance: { head: -2, shoulderLeft: 9, elbowLeft: -20, shoulderRight: 13, elbowRight: -44, wristRight: -6 },
  hands: {},
  pitch: 216,
  face,
  arms: {
    top: 17.5,
    elbow: 14,
    wrist: 10,
    sleeve: jacket,
    sleeveShade: jacketShade,
    cuff: town.coralDeep,
    cover: 0.97,
    upperDetail: rect(70, 150, 70, 44, jacketLight, 0, 0.7) + rect(70, 214, 70, 6, '#dfe8e6'),
  },
  legs: {
    hip: 24,
    knee: 18,
    hem: 15,
    cloth: '#596c8c',
    clothShade: '#3f4f6b',
    shoe: '#46525a',
    sole: town.coralLight,
  },
  trunk: trunkPart(
    { id: 'anja', skin, neck: 12.5, shoulder: 53, chest: 47, waist: 47, hem: 54, hemY: 354, slope: 5 },
    jacket,
    jacketShade,
    clothes(),
  ),
  hairBack: { name: 'ponytail', bone: 'head', box: { x: 160, y: 14, width: 68, height: 164 }, svg: ponytail },
  onTrunk: [{ name: 'bag', bone: 'chest', box: { x: 104, y: 144, width: 126, height: 202 }, svg: bag }],
  onHead: freckles,
  overHead: [
    { name: 'hair-front', bone: 'head', box: { x: 98, y: 10, width: 106, height: 100 }, svg: hairFront },
  ],
});
