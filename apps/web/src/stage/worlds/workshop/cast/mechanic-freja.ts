/** Freja, mechanic: twenty-three, cycling cap, teal hair, a swallow tattooed on her arm, a smear of grease on her cheek. */
import { circle, ellipse, fill, group, outline, rect, shaded, stroke } from '../../../art/svg.js';
import { browParts, eyeParts, headBase, nosePart, type FaceSpec } from '../../../cast/parts/face.js';
import { armParts, legParts } from '../../../cast/parts/limbs.js';
import { mouthParts } from '../../../cast/parts/mouth.js';
import { neckline, trunkPart } from '../../../cast/parts/trunk.js';
import type { Rig, RigJoints } from '../../../cast/rig.js';
import { shop, shopSkins } from '../palette.js';

const skin = shopSkins.golden;
const hair = '#1d2227';
const teal = '#1d9a96';
const suit = '#5a8398';
const suitShade = '#3d6173';
const joints: RigJoints = { shoulder: 47, shoulderY: 175, elbowY: 256, wristY: 328 };

const face: FaceSpec = {
  id: 'freja',
  skin,
  temple: 36,
  cheek: 38.5,
  jaw: 30,
  chin: 12,
  chinY: 123,
  earSize: 0.9,
  eye: { iris: '#2f2018', width: 9.8, height: 4.5, tilt: 2, lash: 2.8, crease: false, bags: 0 },
  brow: { colour: '#20191a', thickness: 4.4, length: 12.5, arch: 1 },
  nose: 'button',
  mouth: { y: 109.5, width: 22, fullness: 0.95 },
  age: 0,
};

/** A blunt bob to the jaw that turns teal at the tips. */
const hairBack =
  fill(
    outline([
      [104, 70],
      [106, 36],
      [150, 18],
      [194, 36],
      [198, 72],
      [201, 112],
      [198, 132, 'corner'],
      [102, 132, 'corner'],
      [99, 110],
    ]),
    hair,
  ) +
  fill('M100 114C106 110 112 112 118 108L120 132H102ZM201 114C194 110 188 112 182 108L180 132H198Z', teal);

const sideHair =
  fill(
    outline([
      [106, 62],
      [118, 60],
      [114, 82],
      [114, 108],
      [110, 130, 'corner'],
      [100, 130, 'corner'],
      [99, 100],
    ]),
    hair,
  ) +
  fill('M99.500 106L114 104L110 130H100Z', teal) +
  fill(
    outline([
      [184, 62],
      [196, 64],
      [201, 100],
      [199, 130, 'corner'],
      [189, 130, 'corner'],
      [187, 104],
      [187, 82],
    ]),
    hair,
  ) +
  fill('M187 104L201 106L199 130H189Z', teal) +
  stroke('M105 72C103 90 103 108 105 126M195 72C197 90 197 108 195 126', '#45505a', 1.8, 0.7);

/** A cycling cap with its small peak turned up. */
const cap =
  shaded(
    'freja-cap',
    outline([
      [102, 62],
      [106, 38],
      [124, 17],
      [152, 11],
      [180, 19],
      [196, 40],
      [199, 62],
      [176, 55],
      [150, 52],
      [124, 55],
    ]),
    shop.orange,
    fill('M172 6H210V70H178C184 50 182 26 172 6Z', shop.orangeDeep, 0.55) +
      fill('M140 4H158L162 62H140Z', '#fff3e0') +
      stroke('M136 8C132 30 132 44 134 60M166 8C168 28 170 44 168 60', shop.orangeDeep, 1.6, 0.7) +
      stroke('M112 38C116 28 122 22 130 18', '#ffffff', 3, 0.4),
  ) +
  fill(
    outline([
      [112, 58],
      [120, 44],
      [146, 38],
      [170, 42],
      [184, 56],
      [166, 51],
      [148, 49],
      [128, 52],
    ]),
    shop.orangeDeep,
  ) +
  stroke('M116 54C126 46 140 42 152 42C164 43 174 48 180 54', '#fff3e0', 2.2, 0.9);

const rings = circle(186, 96, 2.2, shop.steelLight) + circle(187.5, 88, 1.8, shop.steelLight);
const grease = stroke('M118 104l12 -5M121 108l8 -3.500', '#4b4038', 3.2, 0.6);

function clothes(): string {
  const tee =
    fill('M122 136H178L168 250H132Z', '#f2efe6') +
    neckline(skin, 18, 154) +
    stroke('M132 138Q150 160 168 138', '#cfcabb', 3.4);
  const left = fill(
    outline(
      [
        [130, 136],
        [124, 168],
        [134, 214],
        [148, 256],
        [148, 352],
        [78, 352],
        [78, 136],
      ],
      true,
      0.15,
    ),
    suit,
  );
  const right = fill(
    outline(
      [
        [170, 136],
        [176, 168],
        [166, 214],
        [152, 256],
        [150, 352],
        [222, 352],
        [222, 136],
      ],
      true,
      0.15,
    ),
    suit,
  );
  const collar =
    fill('M130 136L112 146L118 172L133 186L126 160Z', '#6f98ac') +
    fill('M170 136L188 146L182 172L167 186L174 160Z', suitShade) +
    stroke('M134 214L148 256V340M166 214L152 256', shop.steelPale, 2) +
    circle(149, 258, 3, shop.orange);
  const pockets =
    rect(98, 214, 26, 30, suitShade, 3, 0.45) +
    stroke('M98 220H124', shop.orangeLight, 1.6) +
    rect(176, 214, 26, 30, suitShade, 3, 0.45) +
    stroke('M176 220H202', shop.orangeLight, 1.6) +
    rect(104, 202, 4, 20, shop.steelLight, 1) +
    rect(112, 204, 4, 18, shop.orange, 1);
  const belt =
    stroke('M82 292Q150 300 218 292', suitShade, 7) +
    stroke('M82 290Q150 298 218 290', shop.orangeLight, 1.4, 0.8);
  const patch = rect(182, 184, 22, 14, shop.orangeDark, 3) + stroke('M187 191h12', '#fff3e0', 2.4);
  return tee + left + right + collar + pockets + belt + patch;
}

const arms = armParts({
  id: 'freja',
  skin,
  joints,
  top: 18,
  elbow: 14,
  wrist: 10,
  sleeve: suit,
  sleeveShade: suitShade,
  cuff: '#6f98ac',
  cover: 0.14,
});

/** A swallow and a chain ring, in blue-green ink. */
const tattoo = {
  name: 'tattoo',
  bone: 'foreLeft' as const,
  box: { x: 86, y: 270, width: 36, height: 52 },
  svg: group(
    'translate(102 290)',
    fill(
      'M-9 -6C-4 -8 0 -5 1 -1C4 -7 9 -9 11 -8C8 -5 6 0 3 3C4 6 7 10 8 13L3 9L1 13L-1 8C-6 4 -6 0 -9 -6Z',
      '#23706f',
      0.85,
    ) +
      `<circle cx="-1" cy="22" r="5" fill="none" stroke="#23706f" stroke-width="1.800" stroke-dasharray="2.200 1.300"/>` +
      circle(-1, 22, 1.4, '#23706f'),
  ),
};

const legs = legParts({
  id: 'freja',
  hip: 23,
  knee: 18,
  hem: 17,
  cloth: suit,
  clothShade: suitShade,
  shoe: '#3a2c24',
  sole: '#d9a441',
  detail:
    rect(110, 398, 34, 34, suitShade, 4, 0.55) + stroke('M112 402h30M112 428h30', shop.orangeLight, 1.4, 0.8),
});

const trunk = trunkPart(
  { id: 'freja', skin, neck: 13, shoulder: 54, chest: 46, waist: 42, hem: 47, hemY: 344, slope: 3 },
  suit,
  suitShade,
  clothes(),
);

export const mechanicFreja: Rig = {
  id: 'mechanic-freja',
  joints,
  stance: { head: -2, shoulderLeft: 9, elbowLeft: -18, shoulderRight: 14, elbowRight: -30 },
  hands: {},
  pitch: 228,
  parts: [
    { name: 'hair-back', bone: 'head', box: { x: 94, y: 14, width: 112, height: 124 }, svg: hairBack },
    ...legs,
    ...arms.upper,
    trunk,
    { name: 'head', bone: 'head', ...headBase(face, grease) },
    ...eyeParts(face),
    nosePart(face, circle(150.5, 101.5, 1.3, shop.steelLight) + ellipse(128, 97, 2, 1, skin.light, 0.5)),
    ...mouthParts(face),
    ...browParts(face),
    { name: 'side-hair', bone: 'head', box: { x: 94, y: 54, width: 112, height: 84 }, svg: sideHair + rings },
    { name: 'cap', bone: 'head', box: { x: 96, y: 4, width: 110, height: 66 }, svg: cap },
    ...arms.fore,
    tattoo,
  ],
};
