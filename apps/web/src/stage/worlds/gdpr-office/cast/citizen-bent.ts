/** Bent, a citizen in his late seventies: tweed cap, hearing aid, walking stick, and time to talk. */
import { skins } from '../../../art/palette.js';
import { circle, ellipse, fill, outline, rect, shaded, stroke } from '../../../art/svg.js';
import { browParts, eyeParts, headBase, nosePart, type FaceSpec } from '../../../cast/parts/face.js';
import { armParts, legParts } from '../../../cast/parts/limbs.js';
import { mouthParts } from '../../../cast/parts/mouth.js';
import { neckline, trunkPart } from '../../../cast/parts/trunk.js';
import type { Rig, RigJoints } from '../../../cast/rig.js';

const skin = skins.pale;
const white = '#eeebe6';
const jacket = '#b9a684';
const jacketShade = '#8c7a5a';
const jumper = '#3e5468';
const joints: RigJoints = { shoulder: 47, shoulderY: 180, elbowY: 258, wristY: 328 };

const face: FaceSpec = {
  id: 'bent',
  skin,
  temple: 34,
  cheek: 36,
  jaw: 27,
  chin: 13,
  chinY: 132,
  earSize: 1.4,
  eye: { iris: '#6f8fa3', width: 8.6, height: 4.6, tilt: -1.6, lash: 1.6, crease: true, bags: 0.6 },
  brow: { colour: '#cfcac3', thickness: 5.4, length: 12, arch: 1.2 },
  nose: 'long',
  mouth: { y: 117.5, width: 22, fullness: 0.25 },
  age: 3,
};

const hollows =
  ellipse(122, 106, 7, 12, skin.shade, 0.4) +
  ellipse(170, 107, 7, 12, skin.shade, 0.45) +
  circle(165, 52, 1.8, skin.shade, 0.8) +
  circle(128, 56, 1.4, skin.shade, 0.8);

const sideHair =
  fill(
    outline([
      [112, 60],
      [107, 72],
      [109, 86],
      [115, 80],
      [117, 64],
    ]),
    white,
  ) +
  fill(
    outline([
      [184, 60],
      [190, 72],
      [189, 88],
      [183, 82],
      [181, 64],
    ]),
    '#d6d1c9',
  );

/** The body behind the ear, the clear tube and the dome in it. */
const hearingAid =
  fill(
    outline([
      [110, 66],
      [104.5, 66.5],
      [100, 73],
      [99.5, 84],
      [102.5, 91],
      [105.5, 87],
      [104.5, 78],
      [107, 72],
      [111, 70],
    ]),
    '#6f7781',
  ) +
  stroke('M102.5 74C102 79 102.5 83 103.5 86', '#a9b1ba', 1.4) +
  stroke('M109 67.5C114 68 114.5 75 110.5 81', '#ffffff', 1.6, 0.9) +
  circle(110, 83, 3, '#d8b79d') +
  circle(109.4, 82.4, 1.2, '#8d6a52');

const cap =
  shaded(
    'bent-cap',
    outline([
      [102, 58],
      [108, 34],
      [128, 16],
      [156, 12],
      [182, 20],
      [196, 38],
      [197, 56],
      [180, 50],
      [150, 47],
      [122, 52],
    ]),
    '#84796a',
    Array.from({ length: 9 }, (_, i) =>
      stroke(`M${92 + i * 13} 8l14 56M${112 + i * 13} 8l-14 56`, '#6a6053', 1.1, 0.6),
    ).join('') +
      fill(
        outline([
          [170, 10],
          [176, 34],
          [172, 60],
          [205, 62],
          [205, 10],
        ]),
        '#4e463c',
        0.45,
      ) +
      stroke('M106 44C124 34 160 30 194 42', '#a39785', 2, 0.4),
  ) +
  fill(
    outline([
      [98, 62],
      [103, 54],
      [122, 48],
      [148, 46],
      [164, 49],
      [150, 55],
      [124, 60],
      [106, 68],
    ]),
    '#5f564a',
  ) +
  circle(152, 13, 3, '#6a6053');

function clothes(): string {
  const knit =
    fill('M120 138H180L176 350H124Z', jumper) +
    fill('M128 138H172L150 186Z', '#f7f3ea') +
    Array.from({ length: 10 }, (_, i) => stroke(`M122 ${190 + i * 15}q28 5 56 0`, '#2d3f50', 1.3, 0.5)).join(
      '',
    );
  const collar =
    fill('M134 138L126 152L142 172L150 160Z', '#f7f3ea') +
    fill('M166 138L174 152L158 172L150 160Z', '#e3dccd') +
    stroke('M128 164Q150 190 172 164', '#2d3f50', 4);
  const left = fill(
    outline(
      [
        [126, 138],
        [128, 200],
        [132, 350],
        [80, 350],
        [80, 138],
      ],
      true,
      0.2,
    ),
    jacket,
  );
  const right = fill(
    outline(
      [
        [174, 138],
        [173, 200],
        [170, 350],
        [220, 350],
        [220, 138],
      ],
      true,
      0.2,
    ),
    jacket,
  );
  const stand =
    fill(
      outline(
        [
          [126, 136],
          [114, 146],
          [120, 172],
          [129, 190],
        ],
        true,
        0.2,
      ),
      '#cbb995',
    ) +
    fill(
      outline(
        [
          [174, 136],
          [186, 146],
          [180, 172],
          [172, 190],
        ],
        true,
        0.2,
      ),
      '#a5926f',
    );
  const zip = stroke('M128 192L132 340', '#efe9dc', 2.2) + stroke('M172 192L169 340', '#6e604a', 1.6);
  const pockets =
    stroke('M98 268l24 12M202 268l-24 12', jacketShade, 3, 0.8) + rect(104, 206, 17, 3, jacketShade, 1);
  const band = fill('M80 330H220V360H80Z', jacketShade, 0.8);
  return knit + neckline(skin, 15, 158) + collar + left + right + stand + zip + pockets + band;
}

const stick = {
  behind:
    rect(-3.5, 8, 7, 196, '#6e4423', 3) +
    rect(-2.5, 10, 2, 190, '#9a6a3e', 1) +
    rect(-5, 198, 10, 10, '#2b2b2b', 3),
  front:
    stroke('M-26 6C-20 -5 -8 1 4 6C14 9 20 7 22 4', '#6e4423', 8) +
    stroke('M-24 4C-18 -5 -8 -1 3 4', '#9a6a3e', 2),
};

const arms = armParts({
  id: 'bent',
  skin,
  joints,
  top: 17.5,
  elbow: 13.5,
  wrist: 9.5,
  sleeve: jacket,
  sleeveShade: jacketShade,
  cuff: jacketShade,
  cover: 1,
  held: { hand: 'left', behind: stick.behind, front: '', box: { x: -32, y: -14, width: 60, height: 226 } },
});

const legs = legParts({
  id: 'bent',
  hip: 21,
  knee: 17,
  hem: 16,
  cloth: '#5a5347',
  clothShade: '#413b32',
  shoe: '#4b3524',
  sole: '#241a12',
});

const trunk = trunkPart(
  { id: 'bent', skin, neck: 13, shoulder: 54, chest: 46, waist: 46, hem: 49, hemY: 350, slope: 9 },
  jacket,
  jacketShade,
  clothes(),
);

/** The handle lies in the fist, so it is drawn with the hand but above it. */
const handle = {
  name: 'stick-handle',
  bone: 'handLeft' as const,
  box: { x: 70, y: 318, width: 62, height: 28 },
  svg: `<g transform="translate(${150 - joints.shoulder} ${joints.wristY})">${stick.front}</g>`,
  when: { leftHand: 'hold' as const },
};

export const citizenBent: Rig = {
  id: 'citizen-bent',
  joints,
  stance: { head: 3, nod: 1.5, lean: -1.5, shoulderLeft: 20, elbowLeft: -14, wristLeft: -5, elbowRight: -12 },
  hands: { leftHand: 'hold' },
  pitch: 118,
  parts: [
    ...legs,
    ...arms.upper,
    trunk,
    { name: 'head', bone: 'head', ...headBase(face, hollows) },
    {
      name: 'side-hair',
      bone: 'head',
      box: { x: 94, y: 52, width: 106, height: 48 },
      svg: sideHair + hearingAid,
    },
    ...eyeParts(face),
    nosePart(face),
    ...mouthParts(face),
    ...browParts(face),
    { name: 'cap', bone: 'head', box: { x: 92, y: 6, width: 112, height: 66 }, svg: cap },
    handle,
    ...arms.fore,
  ],
};
