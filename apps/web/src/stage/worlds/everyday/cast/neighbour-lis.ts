/** Lis, fifty-four, who cooked for two hundred: round and strong, short hair dyed red, a blouse with rolled-up sleeves. */
import { skins } from '../../../art/palette.js';
import { circle, ellipse, fill, outline, rect, shaded, stroke } from '../../../art/svg.js';
import type { FaceSpec } from '../../../cast/parts/face.js';
import { neckline, trunkPart } from '../../../cast/parts/trunk.js';
import { town } from '../palette.js';
import { person } from './person.js';

const skin = skins.ruddy;
const hair = '#a52a2c';
const hairDark = '#741a20';
const hairLight = '#d4564a';
const blouse = '#f3e6c9';
const blouseShade = '#cfb98d';
const skirt = '#35566a';

const face: FaceSpec = {
  id: 'lis',
  skin,
  temple: 37,
  cheek: 42,
  jaw: 39,
  chin: 19,
  chinY: 126,
  crownY: 30,
  earSize: 0.95,
  eye: { iris: '#5a7a4a', width: 9.2, height: 5, tilt: 0.4, lash: 2.1, crease: true, bags: 0.35 },
  brow: { colour: '#7c3a2c', thickness: 4.8, length: 12, arch: 3 },
  nose: 'button',
  mouth: { y: 112, width: 25, fullness: 0.8 },
  age: 2,
};

/** Cut short with a fringe that she trims herself; a grey parting shows how long ago it was dyed. */
const hairFront = shaded(
  'lis-hair',
  outline([
    [104, 92, 'corner'],
    [97, 72],
    [99, 46],
    [114, 24],
    [142, 14],
    [172, 17],
    [194, 34],
    [203, 58],
    [201, 82],
    [196, 96, 'corner'],
    [192, 78],
    [186, 62],
    [176, 58],
    [168, 62],
    [158, 55],
    [146, 62],
    [134, 55],
    [122, 62],
    [113, 68],
    [109, 82],
  ]),
  hair,
  fill('M174 8H214V110H190C192 70 188 40 174 8Z', hairDark, 0.5) +
    stroke('M156 15C150 20 146 26 145 32', '#c9c4bd', 5) +
    stroke(
      'M144 30C132 36 120 44 113 60M150 30C152 38 156 46 158 54M158 24C170 32 182 44 188 62M136 22C122 30 110 42 104 58M146 34C144 44 140 52 134 55',
      hairDark,
      2,
      0.6,
    ) +
    stroke('M116 36C122 28 132 22 142 20M172 28C180 34 186 42 190 50', hairLight, 4, 0.8),
);

const hairBack = fill(
  outline([
    [102, 92],
    [98, 56],
    [116, 22],
    [150, 12],
    [186, 22],
    [202, 56],
    [198, 94],
    [186, 112],
    [114, 112],
  ]),
  hairDark,
);

const earrings = circle(109, 100, 4, town.tealLight) + circle(192, 100, 4, town.teal);

const beads = [
  [122, 152, town.coral],
  [128, 163, town.amber],
  [137, 171, town.teal],
  [147, 175, town.coral],
  [157, 174, town.amber],
  [167, 169, town.teal],
  [175, 160, town.coral],
  [180, 150, town.amber],
]
  .map(
    ([x, y, colour]) =>
      circle(Number(x), Number(y), 5.4, String(colour)) +
      circle(Number(x) - 1.4, Number(y) - 1.6, 1.5, '#ffffff', 0.7),
  )
  .join('');

function clothes(): string {
  const sprigs = Array.from({ length: 42 }, (_, index) => {
    const x = 84 + (index % 6) * 25 + (Math.floor(index / 6) % 2) * 12;
    const y = 184 + Math.floor(index / 6) * 26;
    return (
      fill(`M${x} ${y}q5 -7 9 -1q-4 6 -9 1Z`, town.coral, 0.85) + stroke(`M${x} ${y}l-4 6`, town.leaf, 2)
    );
  }).join('');
  const front =
    stroke('M150 172V352', blouseShade, 3) +
    [196, 228, 260, 292, 324].map((y) => circle(150, y, 3.4, town.tealDeep)).join('');
  const collar =
    fill('M132 138L114 148L126 174L148 168Z', '#fbf3df') +
    fill('M168 138L186 148L174 174L152 168Z', '#e6d6b2') +
    stroke('M126 174L148 168M174 174L152 168', blouseShade, 1.6);
  const hem =
    stroke('M88 350Q150 358 212 350', blouseShade, 2.4) + rect(96, 292, 34, 40, blouseShade, 3, 0.4);
  return neckline(skin, 18, 164) + sprigs + front + collar + hem;
}

export const neighbourLis = person({
  id: 'neighbour-lis',
  joints: { shoulder: 54, shoulderY: 182, elbowY: 260, wristY: 326 },
  stance: { head: 1, shoulderLeft: 15, elbowLeft: -26, shoulderRight: 16, elbowRight: -30 },
  hands: {},
  pitch: 204,
  face,
  arms: {
    top: 24,
    elbow: 20,
    wrist: 13.5,
    sleeve: blouse,
    sleeveShade: blouseShade,
    cuff: '#fbf3df',
    cover: 0.16,
    upperDetail:
      stroke('M78 200q14 6 32 0M76 226q16 6 34 0', blouseShade, 2, 0.5) +
      [196, 222, 246].map((y) => fill(`M88 ${y}q5 -7 9 -1q-4 6 -9 1Z`, town.coral, 0.85)).join(''),
  },
  legs: {
    hip: 29,
    knee: 23,
    hem: 19,
    cloth: skirt,
    clothShade: '#24404f',
    shoe: '#f1ece0',
    sole: town.slateLight,
  },
  trunk: trunkPart(
    { id: 'lis', skin, neck: 15, shoulder: 60, chest: 61, waist: 62, hem: 66, hemY: 362, slope: 8 },
    blouse,
    '#9c8557',
    clothes(),
    beads,
  ),
  hairBack: { name: 'hair-back', bone: 'head', box: { x: 92, y: 6, width: 116, height: 112 }, svg: hairBack },
  onHead: ellipse(122, 103, 12, 8, skin.blush, 0.3) + ellipse(172, 104, 11, 8, skin.blush, 0.3),
  overHead: [
    {
      name: 'hair-front',
      bone: 'head',
      box: { x: 92, y: 8, width: 116, height: 98 },
      svg: hairFront + earrings,
    },
  ],
});
