/** Amina, case worker: thirties, draped headscarf, sand blazer with a brooch; patient until someone shares a login. */
import { office, skins } from '../../../art/palette.js';
import { circle, ellipse, fill, outline, shaded, stroke } from '../../../art/svg.js';
import { browParts, eyeParts, headBase, nosePart, type FaceSpec } from '../../../cast/parts/face.js';
import { armParts, legParts } from '../../../cast/parts/limbs.js';
import { mouthParts } from '../../../cast/parts/mouth.js';
import { trunkPart } from '../../../cast/parts/trunk.js';
import type { Rig, RigJoints } from '../../../cast/rig.js';

const skin = skins.brown;
const scarf = '#2c7177';
const scarfLight = '#4b9297';
const scarfDark = '#1b4f55';
const blazer = '#cdb08a';
const blazerShade = '#a28359';
const joints: RigJoints = { shoulder: 47, shoulderY: 178, elbowY: 258, wristY: 328 };

const face: FaceSpec = {
  id: 'amina',
  skin,
  temple: 35,
  cheek: 36,
  jaw: 29,
  chin: 12,
  chinY: 128,
  earSize: 1,
  ears: false,
  eye: { iris: '#3b2415', width: 11, height: 6, tilt: 1.4, lash: 3, crease: true, bags: 0 },
  brow: { colour: '#2a1a12', thickness: 4.6, length: 13, arch: 2.8 },
  nose: 'straight',
  mouth: { y: 112.5, width: 23, fullness: 1.35 },
  age: 0,
};

/** The wrap with an opening for the face; drawn over the skull and under the features. */
const wrapOuter = outline([
  [104, 86],
  [105, 52],
  [122, 22],
  [150, 11],
  [178, 21],
  [195, 52],
  [197, 88],
  [190, 118],
  [172, 140],
  [148, 147],
  [126, 141],
  [110, 118],
]);
const wrapInner = outline([
  [117, 84],
  [119, 62],
  [131, 46],
  [149, 42],
  [167, 46],
  [178, 62],
  [180, 84],
  [175, 107],
  [162, 123],
  [147, 130],
  [133, 124],
  [121, 107],
]);
const wrap =
  `<clipPath id="amina-wrap"><path clip-rule="evenodd" d="${wrapOuter}${wrapInner}"/></clipPath><path fill-rule="evenodd" d="${wrapOuter}${wrapInner}" fill="${scarf}"/>` +
  `<g clip-path="url(#amina-wrap)">` +
  fill(
    outline([
      [172, 10],
      [186, 50],
      [186, 96],
      [168, 136],
      [210, 150],
      [215, 10],
    ]),
    scarfDark,
    0.5,
  ) +
  stroke(
    'M122 30C112 52 110 84 116 110M132 22C116 44 112 70 116 96M150 13C172 20 188 44 190 84M160 14C180 26 192 52 192 80',
    scarfDark,
    2,
    0.5,
  ) +
  stroke('M116 40C126 26 142 20 156 21M110 66C112 54 116 46 121 40', scarfLight, 4, 0.75) +
  stroke('M121 108C130 126 150 136 170 124', scarfDark, 3, 0.45) +
  '</g>' +
  stroke('M120 64C128 48 140 45 150 45C160 45 170 49 177 63', scarfDark, 4.5);

/** The ends of the scarf, crossed over the chest. */
const drape = shaded(
  'amina-drape',
  outline([
    [112, 118],
    [106, 136],
    [100, 150],
    [112, 166],
    [136, 186],
    [158, 210],
    [178, 214],
    [190, 196],
    [194, 172],
    [200, 152],
    [194, 136],
    [188, 116],
  ]),
  scarf,
  fill(
    outline([
      [168, 110],
      [176, 150],
      [172, 215],
      [210, 220],
      [210, 110],
    ]),
    scarfDark,
    0.5,
  ) +
    stroke(
      'M108 140C124 156 150 170 186 172M104 150C126 168 152 186 182 200M118 132C134 148 160 158 192 156',
      scarfDark,
      2.2,
      0.6,
    ) +
    stroke('M110 134C124 148 142 158 164 164', scarfLight, 3, 0.6),
);

function clothes(): string {
  const blouse = fill('M128 150H172L166 300H134Z', '#fbf4ea') + stroke('M150 200V300', '#dccfba', 1.4);
  const left = fill(
    outline(
      [
        [120, 140],
        [132, 220],
        [146, 262],
        [146, 350],
        [80, 350],
        [80, 140],
      ],
      true,
      0.2,
    ),
    blazer,
  );
  const right = fill(
    outline(
      [
        [180, 140],
        [168, 220],
        [148, 262],
        [147, 350],
        [220, 350],
        [220, 140],
      ],
      true,
      0.2,
    ),
    blazer,
  );
  const lapels =
    fill(
      outline(
        [
          [121, 142],
          [107, 168],
          [114, 190],
          [109, 198],
          [145, 262],
        ],
        true,
        0.05,
      ),
      '#dcc3a0',
    ) +
    fill(
      outline(
        [
          [179, 142],
          [193, 168],
          [186, 190],
          [191, 198],
          [149, 262],
        ],
        true,
        0.05,
      ),
      '#bd9d74',
    ) +
    stroke('M107 168L114 190L109 198L145 262M193 168L186 190L191 198L149 262', blazerShade, 1.5);
  const details =
    circle(150, 274, 3.6, '#6b4f2c') +
    stroke('M104 290h26M172 290h26', blazerShade, 3) +
    stroke('M150 262V350', blazerShade, 1.5);
  return blouse + left + right + lapels + details;
}

const brooch = circle(117, 212, 5.6, office.sun) + circle(117, 212, 2.6, '#8f3f52');

const arms = armParts({
  id: 'amina',
  skin,
  joints,
  top: 17.5,
  elbow: 13.5,
  wrist: 9,
  sleeve: blazer,
  sleeveShade: blazerShade,
  cuff: '#bd9d74',
  cover: 1,
});
const legs = legParts({
  id: 'amina',
  hip: 24,
  knee: 20,
  hem: 20,
  cloth: '#3f3a52',
  clothShade: '#2c283b',
  shoe: '#2c283b',
  sole: '#16141f',
});

const trunk = trunkPart(
  { id: 'amina', skin, neck: 13, shoulder: 54, chest: 46, waist: 41, hem: 52, hemY: 352, slope: 5 },
  blazer,
  blazerShade,
  clothes(),
  brooch,
);

export const amina: Rig = {
  id: 'amina',
  joints,
  stance: { head: 2, browTilt: -5, browLift: 1, elbowLeft: -20, shoulderLeft: 9, elbowRight: -10 },
  hands: {},
  pitch: 205,
  parts: [
    ...legs,
    ...arms.upper,
    trunk,
    { name: 'drape', bone: 'chest', box: { x: 94, y: 108, width: 112, height: 112 }, svg: drape },
    { name: 'head', bone: 'head', ...headBase(face) },
    { name: 'wrap', bone: 'head', box: { x: 98, y: 6, width: 106, height: 146 }, svg: wrap },
    ...eyeParts(face),
    nosePart(face, ellipse(156, 99, 1.2, 1.2, office.sun)),
    ...mouthParts(face),
    ...browParts(face),
    ...arms.fore,
  ],
};
