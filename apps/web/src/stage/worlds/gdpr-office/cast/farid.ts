/** Farid, data-protection officer: calm, forties, knitted cardigan and the office's violet lanyard. */
import { office, skins } from '../../../art/palette.js';
import { circle, ellipse, fill, outline, rect, stroke } from '../../../art/svg.js';
import { browParts, eyeParts, headBase, nosePart, type FaceSpec } from '../../../cast/parts/face.js';
import { armParts, legParts } from '../../../cast/parts/limbs.js';
import { mouthParts } from '../../../cast/parts/mouth.js';
import { neckline, trunkPart } from '../../../cast/parts/trunk.js';
import type { Rig, RigJoints, RigPart } from '../../../cast/rig.js';

const skin = skins.olive;
const hair = '#2b2523';
const grey = '#8d8680';
const joints: RigJoints = { shoulder: 53, shoulderY: 176, elbowY: 260, wristY: 334 };

const face: FaceSpec = {
  id: 'farid',
  skin,
  temple: 37,
  cheek: 38,
  jaw: 32,
  chin: 15,
  chinY: 129,
  earSize: 1.05,
  eye: { iris: '#4a2f1d', width: 10, height: 5.2, tilt: 0.6, lash: 2.2, crease: true, bags: 0.35 },
  brow: { colour: '#241d1b', thickness: 6.4, length: 13.5, arch: 1.6 },
  nose: 'aquiline',
  mouth: { y: 113.5, width: 25, fullness: 0.5 },
  age: 1,
};

/** A close-trimmed beard that leaves the lips free, greying at the chin. */
const beard =
  fill(
    outline([
      [110, 84],
      [113.5, 96],
      [122, 106],
      [132, 107.5],
      [138, 106.5],
      [145, 107.5],
      [153, 106.5],
      [160, 107.5],
      [169, 105],
      [180, 95],
      [187, 84],
      [190, 110],
      [170, 140],
      [128, 140],
      [108, 112],
    ]),
    hair,
    0.93,
  ) +
  fill(
    outline([
      [137, 121],
      [146, 119.5],
      [154, 121],
      [152, 134],
      [146, 138],
      [139, 134],
    ]),
    grey,
    0.35,
  ) +
  stroke(
    'M117 100L120 108M123 108L127 116M131 120L134 127M141 122L142 129M150 122L150 129M160 119L158 126M169 110L165 118M176 102L173 109',
    grey,
    1.1,
    0.5,
  ) +
  fill(
    outline([
      [131.5, 113],
      [138, 110.5],
      [145.5, 111.5],
      [153, 110.5],
      [159.5, 113],
      [153, 118],
      [145.5, 119],
      [137.5, 118],
    ]),
    skin.base,
  );

const hairFront =
  fill(
    outline([
      [109, 84],
      [108, 62],
      [113, 38],
      [128, 22],
      [150, 16],
      [172, 21],
      [186, 37],
      [191, 60],
      [190, 84],
      [185, 74],
      [183, 58],
      [177, 49],
      [164, 45],
      [150, 46],
      [136, 42],
      [122, 47],
      [116, 58],
      [114, 74],
    ]),
    hair,
  ) +
  fill(
    outline([
      [109, 84],
      [108, 64],
      [112, 54],
      [116, 58],
      [114, 74],
    ]),
    grey,
    0.7,
  ) +
  fill(
    outline([
      [190, 84],
      [191, 62],
      [187, 54],
      [183, 58],
      [185, 74],
    ]),
    grey,
    0.6,
  ) +
  stroke(
    'M122 43C130 30 146 24 164 27M131 40C140 31 154 28 172 34M146 43C156 36 168 36 179 44',
    '#5a4d48',
    1.6,
    0.7,
  );

function clothes(): string {
  const shirt = fill(
    outline(
      [
        [128, 140],
        [172, 140],
        [174, 160],
        [160, 340],
        [140, 340],
        [126, 160],
      ],
      true,
      0.15,
    ),
    '#f4efe4',
  );
  const collar =
    fill('M133 139L126 152L141 172L150 158Z', '#fffaf0') +
    fill('M167 139L174 152L159 172L150 158Z', '#efe7d8') +
    stroke('M141 172L150 158L159 172', '#cbbfa8', 1.4);
  const placket =
    stroke('M150 164V330', '#d6cab5', 1.4) +
    [196, 222, 248].map((y) => circle(150, y, 2, '#c2b498')).join('');
  const edges =
    fill(
      outline(
        [
          [124, 146],
          [138, 190],
          [142, 250],
          [141, 345],
          [132, 345],
          [131, 250],
          [126, 196],
          [116, 152],
        ],
        true,
        0.3,
      ),
      office.sageDark,
    ) +
    fill(
      outline(
        [
          [176, 146],
          [162, 190],
          [158, 250],
          [159, 345],
          [168, 345],
          [169, 250],
          [174, 196],
          [184, 152],
        ],
        true,
        0.3,
      ),
      office.sageDark,
    );
  const knit = Array.from({ length: 9 }, (_, row) =>
    stroke(`M84 ${190 + row * 17}q22 7 44 2M172 ${192 + row * 17}q22 5 44 -3`, office.sageDark, 1.2, 0.28),
  ).join('');
  const pocket = stroke('M98 296h27v34h-27z', office.sageDark, 1.6, 0.55);
  return shirt + neckline(skin, 17, 160) + collar + placket + knit + edges + pocket;
}

const lanyard =
  stroke('M131 150C136 190 142 214 149 228C156 214 163 190 169 150', office.violetDeep, 3.4) +
  rect(147, 224, 5, 9, office.steel, 1.5) +
  rect(136, 232, 27, 36, '#ffffff', 3) +
  rect(136, 232, 27, 8, office.violet, 3) +
  rect(140, 244, 9, 11, office.sageLight, 1.5) +
  circle(144.5, 248, 2.6, skin.shade) +
  stroke('M152 246h7M152 250h7M140 260h19', '#b8b0c4', 1.4);

const arms = armParts({
  id: 'farid',
  skin,
  joints,
  top: 20,
  elbow: 15,
  wrist: 10.5,
  sleeve: office.sageDeep,
  sleeveShade: office.sageDark,
  cuff: office.sageDark,
  cover: 1,
});

const legs = legParts({
  id: 'farid',
  hip: 24,
  knee: 19,
  hem: 15,
  cloth: '#4a4658',
  clothShade: '#35323f',
  shoe: '#5a3b26',
  sole: '#2c1d13',
});

const trunk = trunkPart(
  { id: 'farid', skin, neck: 16, shoulder: 62, chest: 51, waist: 49, hem: 52, hemY: 348, slope: 3 },
  office.sageDeep,
  office.sageDark,
  clothes(),
  lanyard,
);

const head: RigPart = { name: 'head', bone: 'head', ...headBase(face, beard) };

export const farid: Rig = {
  id: 'farid',
  joints,
  stance: { head: 1, elbowRight: -14 },
  hands: {},
  pitch: 132,
  parts: [
    ...legs,
    ...arms.upper,
    trunk,
    head,
    ...eyeParts(face),
    nosePart(
      face,
      fill(
        outline([
          [130, 110],
          [137, 104.5],
          [145, 106.5],
          [153, 104],
          [161, 109],
          [152, 110.5],
          [145.5, 109.5],
          [138, 111],
        ]),
        hair,
      ) + ellipse(145, 105, 1.5, 1, skin.shade, 0.6),
    ),
    ...mouthParts(face),
    ...browParts(face),
    { name: 'hair-front', bone: 'head', box: { x: 100, y: 10, width: 98, height: 80 }, svg: hairFront },
    ...arms.fore,
  ],
};
