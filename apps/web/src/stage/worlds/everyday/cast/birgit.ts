/** Birgit, librarian, sixty-one: a grey bun, glasses pushed up into her hair, a cardigan that she knitted herself. */
import { skins } from '../../../art/palette.js';
import { circle, fill, outline, rect, shaded, stroke } from '../../../art/svg.js';
import type { FaceSpec } from '../../../cast/parts/face.js';
import { neckline, trunkPart } from '../../../cast/parts/trunk.js';
import { town } from '../palette.js';
import { person } from './person.js';

const skin = skins.pale;
const hair = '#b9bcbd';
const hairDark = '#878d90';
const hairLight = '#e3e5e4';
const knit = '#1f6a73';
const knitShade = '#12474f';
const cream = '#f6ead2';

const face: FaceSpec = {
  id: 'birgit',
  skin,
  temple: 35,
  cheek: 36.5,
  jaw: 31,
  chin: 14,
  chinY: 128,
  earSize: 1.1,
  eye: { iris: '#4c7d93', width: 8.8, height: 4.6, tilt: -0.6, lash: 1.8, crease: true, bags: 0.5 },
  brow: { colour: '#8f9496', thickness: 4.2, length: 12, arch: 2.8 },
  nose: 'long',
  mouth: { y: 114.5, width: 22, fullness: 0.5 },
  age: 2,
};

const bun =
  circle(152, 14, 19, hairDark) +
  circle(150, 12, 17, hair) +
  stroke(
    'M136 12C140 -2 160 -2 166 10M140 20C146 8 158 8 164 18M146 26C150 20 156 20 160 24',
    hairDark,
    2,
    0.7,
  ) +
  stroke('M140 4C146 -1 152 -2 158 0', hairLight, 3, 0.9) +
  stroke('M124 22L176 2', town.coralDeep, 4.4);

/** Combed back from the forehead; a strand has got away on either side. */
const hairFront =
  shaded(
    'birgit-hair',
    outline([
      [108, 90, 'corner'],
      [103, 68],
      [107, 44],
      [122, 27],
      [148, 20],
      [176, 26],
      [192, 42],
      [197, 66],
      [193, 92, 'corner'],
      [188, 74],
      [182, 58],
      [166, 47],
      [148, 44],
      [130, 48],
      [117, 60],
      [112, 76],
    ]),
    hair,
    fill('M170 14H212V100H184C186 66 182 40 170 14Z', hairDark, 0.4) +
      stroke(
        'M118 58C124 40 136 28 148 22M130 48C136 36 144 28 150 22M148 44C150 36 152 28 152 22M166 47C164 38 160 28 156 22M181 57C176 42 168 30 160 24',
        hairDark,
        1.8,
        0.55,
      ) +
      stroke('M112 56C118 40 130 29 144 24', hairLight, 3.6, 0.8),
  ) + stroke('M110 84C104 94 106 104 110 110M192 86C197 96 196 104 192 112', hair, 3);

const glasses =
  `<g fill="#e6f4f3" fill-opacity="0.55" stroke="${town.coralDeep}" stroke-width="3.2"><path d="M119 43Q132 33 146 38Q148 51 135 54Q121 56 119 43Z"/><path d="M152 38Q166 33 179 43Q178 56 164 54Q151 51 152 38Z"/></g>` +
  stroke('M146 40q3 -3 6 0M119 45L108 54M179 45L192 54', town.coralDeep, 3) +
  stroke('M125 44q5 -5 11 -5M158 42q5 -4 10 -2', '#ffffff', 2, 0.9);

const earrings = circle(114, 101, 3.2, town.amber) + circle(187, 101, 3.2, town.amberDeep);

/** Rows of stars and zigzag across the yoke, as on a sweater for the North Sea. */
function clothes(): string {
  const row = (y: number, colour: string): string =>
    Array.from({ length: 13 }, (_, index) => fill(`M${76 + index * 12} ${y}l6 -6 6 6 -6 6Z`, colour)).join(
      '',
    );
  const zigzag = (y: number, colour: string): string =>
    stroke(`M74 ${y}${Array.from({ length: 13 }, () => 'l6 -6 6 6').join('')}`, colour, 2.8);
  const yoke =
    rect(70, 160, 160, 12, town.coral) +
    row(186, cream) +
    zigzag(204, town.amberLight) +
    row(220, town.coralLight) +
    rect(70, 232, 160, 5, cream);
  const blouse = fill('M131 136H169L162 350H138Z', '#fff8ec') + neckline(skin, 14, 158);
  const band =
    stroke('M131 138C134 176 139 214 139 350M169 138C166 176 161 214 161 350', knitShade, 7) +
    stroke('M131 138C134 176 139 214 139 350', '#2f7f88', 2.4);
  const buttons = [226, 262, 298, 334].map((y) => circle(139, y, 4.2, town.amber)).join('');
  const pockets =
    rect(92, 288, 34, 42, knitShade, 4, 0.5) +
    rect(174, 288, 34, 42, knitShade, 4, 0.5) +
    rect(92, 286, 34, 7, town.coral, 2) +
    rect(174, 286, 34, 7, town.coral, 2) +
    rect(100, 270, 7, 24, '#fffdf6', 2) +
    rect(110, 274, 7, 20, town.amberLight, 2);
  return (
    fill('M76 136H140V352H76Z M160 136H224V352H160Z', knit) +
    yoke +
    blouse +
    band +
    buttons +
    pockets +
    rect(70, 338, 68, 14, knitShade) +
    rect(162, 338, 68, 14, knitShade)
  );
}

export const birgit = person({
  id: 'birgit',
  joints: { shoulder: 46, shoulderY: 178, elbowY: 258, wristY: 330 },
  stance: { head: 1.5, nod: 0.6, shoulderLeft: 9, elbowLeft: -22, shoulderRight: 10, elbowRight: -26 },
  hands: {},
  pitch: 182,
  face,
  arms: {
    top: 17.5,
    elbow: 14,
    wrist: 10,
    sleeve: knit,
    sleeveShade: knitShade,
    cuff: town.coral,
    cover: 0.95,
    upperDetail:
      rect(60, 178, 90, 9, town.coral, 0, 0.9) +
      rect(60, 194, 90, 4, cream) +
      rect(60, 206, 90, 4, town.amberLight),
  },
  legs: {
    hip: 25,
    knee: 19,
    hem: 18,
    cloth: '#4a4f5c',
    clothShade: '#33373f',
    shoe: town.brickDeep,
    sole: '#3a1c12',
  },
  trunk: trunkPart(
    { id: 'birgit', skin, neck: 12.5, shoulder: 52, chest: 49, waist: 50, hem: 56, hemY: 350, slope: 7 },
    knit,
    knitShade,
    clothes(),
  ),
  hairBack: { name: 'bun', bone: 'head', box: { x: 118, y: -8, width: 66, height: 46 }, svg: bun },
  overHead: [
    {
      name: 'hair-front',
      bone: 'head',
      box: { x: 98, y: 14, width: 106, height: 100 },
      svg: hairFront + earrings,
    },
    { name: 'glasses', bone: 'head', box: { x: 104, y: 28, width: 92, height: 32 }, svg: glasses },
  ],
});
