/** Kaj of Vikarbureauet Morgenstund, in his fifties: long and thin, bald, with the brightest tie in the street. */
import { skins } from '../../../art/palette.js';
import { circle, ellipse, fill, outline, rect, shaded, stroke } from '../../../art/svg.js';
import type { FaceSpec } from '../../../cast/parts/face.js';
import { neckline, trunkPart } from '../../../cast/parts/trunk.js';
import { person } from './person.js';

const skin = skins.warm;
const hair = '#8c857c';
const hairDark = '#625c55';
const suit = '#6a6f86';
const suitShade = '#474b60';
const suitLight = '#868ca3';
const shirt = '#eef4f4';

const face: FaceSpec = {
  id: 'kaj',
  skin,
  temple: 34.5,
  cheek: 33.5,
  jaw: 26.5,
  chin: 12,
  chinY: 133,
  crownY: 20,
  earSize: 1.35,
  eye: { iris: '#47606b', width: 8.8, height: 4.8, tilt: -0.4, lash: 1.8, crease: true, bags: 0.55 },
  brow: { colour: '#6f675d', thickness: 6, length: 13, arch: 3.2 },
  nose: 'bulbous',
  mouth: { y: 118, width: 27, fullness: 0.4 },
  age: 2,
};

/** What the barber has left: a wreath over the ears, and a gleam on top. */
const wreath =
  fill(
    outline([
      [119, 62],
      [114, 72],
      [114, 96],
      [119, 100],
      [121, 84],
      [123, 70],
    ]),
    hair,
  ) +
  fill(
    outline([
      [181, 62],
      [186, 72],
      [186, 96],
      [181, 100],
      [179, 84],
      [177, 70],
    ]),
    hairDark,
  ) +
  stroke('M117 72V94M183 72V94', '#b5aea4', 1.8, 0.7);

const wreathBack = fill(
  outline([
    [114, 70],
    [122, 58],
    [178, 58],
    [186, 70],
    [188, 100],
    [176, 116],
    [124, 116],
    [112, 100],
  ]),
  hairDark,
);

const gleam = ellipse(134, 38, 13, 7, '#ffffff', 0.36) + ellipse(129, 35, 4.5, 2.6, '#ffffff', 0.5);
const moustache = fill(
  outline([
    [129, 114],
    [136, 108],
    [145.5, 109.5],
    [155, 108],
    [163, 114],
    [155, 115],
    [145.5, 113],
    [137, 115.5],
  ]),
  hair,
);

/** A knot, and a blade full of rising suns. */
const tie =
  fill('M142 158H158L162 174L150 184L138 174Z', '#f4b62e') +
  shaded(
    'kaj-tie',
    'M143 178H157L168 296L150 318L132 296Z',
    '#f26d4f',
    [0, 1, 2, 3, 4, 5]
      .map((row) =>
        [-1, 0, 1]
          .map((column) => {
            const x = 150 + column * 17 + (row % 2) * 8;
            const y = 196 + row * 20;
            return (
              fill(`M${x - 6} ${y}A6 6 0 0 1 ${x + 6} ${y}Z`, '#ffd463') +
              stroke(`M${x - 8} ${y + 2}h16`, '#0b5a63', 1.8)
            );
          })
          .join(''),
      )
      .join('') + fill('M152 176H172V320H152Z', '#a93420', 0.3),
  ) +
  stroke('M142 158L138 174L150 184L162 174L158 158', '#c98712', 1.4);

function clothes(): string {
  const cloth = fill('M122 136H178L172 350H128Z', shirt) + neckline(skin, 13, 150);
  const fronts =
    fill('M130 138L118 160L140 268L132 356H72V138ZM170 138L182 160L160 268L168 356H228V138Z', suit) +
    stroke('M86 150V350M100 150V350M112 176V350M188 176V350M200 150V350M214 150V350', suitLight, 1, 0.5);
  const lapels =
    fill('M129 138L108 152L110 192L124 194L118 204L140 268L132 180Z', suitLight) +
    fill('M171 138L192 152L190 192L176 194L182 204L160 268L168 180Z', suitShade) +
    stroke('M110 192L124 194L118 204L140 268M190 192L176 194L182 204L160 268', suitShade, 1.6);
  const collar =
    fill('M135 136L124 150L138 172L150 160Z', '#ffffff') +
    fill('M165 136L176 150L162 172L150 160Z', '#dbe4e4') +
    stroke('M138 172L150 160L162 172', '#b6c4c4', 1.3);
  const details =
    rect(178, 210, 28, 6, suitShade, 2) +
    fill('M182 210l4 -12 6 5 6 -7 4 14Z', '#ffd463') +
    circle(137, 286, 4, suitShade) +
    circle(136, 318, 4, suitShade) +
    rect(88, 290, 34, 8, suitShade, 2) +
    rect(178, 290, 34, 8, suitShade, 2);
  return cloth + tie + fronts + lapels + collar + details;
}

export const recruiterKaj = person({
  id: 'recruiter-kaj',
  joints: { shoulder: 47, shoulderY: 172, elbowY: 262, wristY: 346 },
  stance: { head: -2, lean: -0.8, shoulderLeft: 7, elbowLeft: -12, shoulderRight: 10, elbowRight: -22 },
  hands: {},
  pitch: 122,
  face,
  arms: {
    top: 16.5,
    elbow: 12.5,
    wrist: 9.5,
    sleeve: suit,
    sleeveShade: suitShade,
    cuff: shirt,
    cover: 0.93,
    upperDetail: stroke('M92 150V280M104 150V280', suitLight, 1, 0.5),
    foreDetail: stroke('M92 250V350M104 250V350', suitLight, 1, 0.5),
  },
  legs: {
    hip: 20,
    knee: 15,
    hem: 13,
    cloth: suit,
    clothShade: suitShade,
    shoe: '#5b3420',
    sole: '#2c180d',
    detail: stroke('M122 320V512', suitLight, 1.4, 0.6),
  },
  trunk: trunkPart(
    { id: 'kaj', skin, neck: 12, shoulder: 52, chest: 42, waist: 39, hem: 43, hemY: 354, slope: 3 },
    suit,
    suitShade,
    clothes(),
  ),
  hairBack: {
    name: 'wreath-back',
    bone: 'head',
    box: { x: 106, y: 52, width: 90, height: 70 },
    svg: wreathBack,
  },
  onHead: gleam,
  onNose: moustache,
  overHead: [{ name: 'wreath', bone: 'head', box: { x: 108, y: 56, width: 84, height: 50 }, svg: wreath }],
});
