/** Omar, thirty-five, from the warehouse: a full dark beard, a canvas work jacket, a knitted cap pushed back. */
import { skins } from '../../../art/palette.js';
import { fill, outline, rect, shaded, stroke } from '../../../art/svg.js';
import type { FaceSpec } from '../../../cast/parts/face.js';
import { neckline, trunkPart } from '../../../cast/parts/trunk.js';
import { town } from '../palette.js';
import { person } from './person.js';

const skin = skins.olive;
const hair = '#221a18';
const hairLight = '#4f403a';
const jacket = '#5b6b4f';
const jacketShade = '#3c4835';
const jacketLight = '#798a6a';
const cap = '#c9862c';
const capShade = '#935c14';

const face: FaceSpec = {
  id: 'omar',
  skin,
  temple: 35,
  cheek: 37,
  jaw: 32,
  chin: 15,
  chinY: 130,
  earSize: 1.1,
  eye: { iris: '#3f2a18', width: 9.8, height: 5.6, tilt: 0.2, lash: 2.3, crease: true, bags: 0.5 },
  brow: { colour: '#1d1614', thickness: 6.6, length: 13.5, arch: 1.6 },
  nose: 'aquiline',
  mouth: { y: 116, width: 25, fullness: 0.6 },
  age: 1,
};

/** Trimmed close on the cheeks, longer at the chin; the lips lie free. */
const beard =
  fill(
    outline([
      [110, 80],
      [114, 98],
      [122, 107],
      [133, 107],
      [141, 109],
      [146, 111],
      [152, 109],
      [161, 107],
      [170, 106],
      [181, 97],
      [187, 80],
      [190, 108],
      [172, 142],
      [126, 142],
      [108, 108],
    ]),
    hair,
    0.94,
  ) +
  fill(
    outline([
      [131, 116],
      [138, 112.5],
      [145.5, 113.5],
      [153, 112.5],
      [160, 116],
      [153, 121.5],
      [145.5, 122.5],
      [138, 121.5],
    ]),
    skin.base,
  ) +
  stroke('M118 104C122 116 130 126 138 130M178 103C174 116 164 126 156 130M146 127V133', hairLight, 1.5, 0.6);

const beardTip = fill(
  outline([
    [122, 120],
    [132, 130],
    [146, 132],
    [161, 130],
    [172, 119],
    [168, 134],
    [157, 143],
    [146, 146],
    [135, 143],
    [126, 134],
  ]),
  hair,
);

const moustache = fill(
  outline([
    [129, 113],
    [136, 106.5],
    [145, 108.5],
    [155, 106.5],
    [163, 112.5],
    [155, 113.5],
    [145, 112],
    [137, 113.5],
  ]),
  hair,
);

const hairSides =
  fill('M112 84C108 72 109 60 113 50L124 52C118 60 116 72 116 84Z', hair) +
  fill('M187 84C191 72 190 60 186 50L175 52C182 60 184 72 183 84Z', hair);

const knitCap =
  shaded(
    'omar-cap',
    outline([
      [107, 54],
      [108, 32],
      [122, 12],
      [150, 4],
      [178, 12],
      [192, 32],
      [193, 54],
      [172, 45],
      [150, 43],
      [128, 45],
    ]),
    cap,
    fill('M170 0H206V66H184C186 40 182 18 170 0Z', capShade, 0.6) +
      stroke(
        'M120 42C120 26 126 16 134 9M134 40C134 26 138 14 143 7M150 40V5M166 41C166 26 162 14 158 7M180 44C180 28 174 17 166 9',
        capShade,
        2,
        0.6,
      ),
  ) +
  fill('M105 56Q128 42 150 41Q172 42 195 56L194 42Q172 29 150 28Q128 29 106 42Z', '#d99a42') +
  stroke(
    'M112 52V41M122 47V36M133 44V33M144 42V31M156 42V31M167 44V33M178 47V36M188 52V41',
    capShade,
    2,
    0.55,
  );

function clothes(): string {
  const sweater =
    fill('M124 136H176L166 340H134Z', '#d8d2c2') +
    neckline(skin, 17, 150) +
    stroke('M131 142Q150 164 169 142', '#b8b09b', 5);
  const ribs = [142, 150, 158].map((x) => stroke(`M${x} 166V340`, '#b8b09b', 1.6, 0.7)).join('');
  const fronts =
    fill('M132 138C128 190 132 260 134 352H72V138ZM168 138C172 190 168 260 166 352H228V138Z', jacket) +
    stroke('M132 140C129 190 133 260 134 350M168 140C171 190 167 260 166 350', jacketShade, 3) +
    stroke('M137 170V344', '#e8dcb8', 2);
  const collar =
    fill('M131 136L110 146L112 178L136 190L134 158Z', '#4a3527') +
    fill('M169 136L190 146L188 178L164 190L166 158Z', '#38271c') +
    stroke('M112 178L136 190M188 178L164 190', '#6d513c', 1.8);
  const pocket = (x: number): string =>
    rect(x, 212, 36, 38, jacketLight, 3, 0.7) +
    fill(`M${x - 1} 212h38v9l-19 8l-19 -8Z`, jacketShade, 0.75) +
    rect(x + 15, 222, 7, 7, '#b99b57', 3.5);
  const lower =
    rect(84, 282, 42, 48, jacketLight, 3, 0.6) +
    rect(174, 282, 42, 48, jacketLight, 3, 0.5) +
    rect(82, 280, 46, 9, jacketShade, 2, 0.8) +
    rect(172, 280, 46, 9, jacketShade, 2, 0.8);
  const pen = rect(178, 200, 5, 22, town.teal, 2) + rect(178, 200, 5, 6, '#fffdf6', 2);
  return sweater + ribs + fronts + pocket(88) + pocket(174) + lower + pen + collar;
}

export const neighbourOmar = person({
  id: 'neighbour-omar',
  joints: { shoulder: 51, shoulderY: 174, elbowY: 258, wristY: 334 },
  stance: { head: 2, nod: 0.8, shoulderLeft: 8, elbowLeft: -10, shoulderRight: 9, elbowRight: -14 },
  hands: {},
  pitch: 116,
  face,
  arms: {
    top: 20,
    elbow: 16,
    wrist: 11.5,
    sleeve: jacket,
    sleeveShade: jacketShade,
    cuff: '#4a3527',
    cover: 0.95,
    upperDetail: stroke('M80 190q14 6 32 2', jacketLight, 2, 0.7),
    foreDetail: rect(84, 262, 30, 18, jacketLight, 8, 0.5),
  },
  legs: {
    hip: 23,
    knee: 18,
    hem: 16,
    cloth: '#2f3a45',
    clothShade: '#1f2730',
    shoe: '#8a5a2c',
    sole: '#3a2715',
    detail: rect(110, 398, 34, 36, '#1f2730', 4, 0.6) + rect(118, 508, 20, 5, '#d8a55a', 2),
  },
  trunk: trunkPart(
    { id: 'omar', skin, neck: 15, shoulder: 59, chest: 50, waist: 47, hem: 51, hemY: 346, slope: 2 },
    jacket,
    jacketShade,
    clothes(),
  ),
  onHead: beard,
  onNose: moustache,
  overHead: [
    { name: 'beard-tip', bone: 'head', box: { x: 116, y: 112, width: 62, height: 40 }, svg: beardTip },
    { name: 'hair-sides', bone: 'head', box: { x: 104, y: 46, width: 92, height: 42 }, svg: hairSides },
    { name: 'cap', bone: 'head', box: { x: 98, y: -2, width: 104, height: 66 }, svg: knitCap },
  ],
});
