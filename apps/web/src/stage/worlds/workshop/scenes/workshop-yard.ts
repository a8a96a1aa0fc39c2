/** The yard before the shop in the sun, for the exam: awning, bench, finished bicycles, and a table with coffee. */
import {
  circle,
  ellipse,
  fill,
  group,
  linearGradient,
  polygon,
  radialGradient,
  rect,
  shaded,
  stroke,
} from '../../../art/svg.js';
import { paintedBox, type StageScene } from '../../../scenes/scene.js';
import { bicycle, bicycleOnStand, bikes, wheel } from '../kit/bicycle.js';
import { catSleeping } from '../kit/cat.js';
import { cobbles, yardTree } from '../kit/courtyard.js';
import { cannedPlant, nearLeaves } from '../kit/room.js';
import { pegboard } from '../kit/tools.js';
import { shop } from '../palette.js';

const groundY = 396;
const { x: left, y: top, width } = paintedBox;

const sky =
  linearGradient(
    'yard-sky',
    [0, 0, 0, 1],
    [
      { at: 0, colour: '#6fbde4' },
      { at: 1, colour: '#e8f6f1' },
    ],
  ) +
  radialGradient('yard-sun', [
    { at: 0, colour: '#fff6cf', opacity: 0.95 },
    { at: 0.3, colour: '#fff0bd', opacity: 0.6 },
    { at: 1, colour: '#fff0bd', opacity: 0 },
  ]) +
  rect(left, top, width, 640, 'url(#yard-sky)') +
  circle(120, -20, 330, 'url(#yard-sun)') +
  ellipse(250, -90, 120, 16, '#ffffff', 0.8) +
  ellipse(190, -76, 80, 12, '#ffffff', 0.7) +
  ellipse(-160, -40, 110, 14, '#ffffff', 0.7);

/** Neighbours on the left, lower and in haze, with a tree before them. */
const neighbours =
  rect(-330, 60, 420, groundY - 60, '#ecc984') +
  rect(70, 60, 20, groundY - 60, '#c99d55', 0, 0.5) +
  fill('M-340 62L-300 -6H60L104 62Z', '#c0694a') +
  rect(-190, -30, 34, 50, '#b05f40') +
  [-290, -210, -130, -50, 22]
    .flatMap((x) =>
      [100, 210].map(
        (y) =>
          rect(x - 3, y - 3, 46, 70, '#fff8ea') +
          rect(x, y, 40, 64, '#9cc5d2') +
          polygon([x, y + 64, x + 24, y, x + 34, y, x + 10, y + 64], '#ffffff', 0.4) +
          stroke(`M${x + 20} ${y}V${y + 64}M${x} ${y + 24}H${x + 40}`, '#fff8ea', 3),
      ),
    )
    .join('') +
  rect(-330, groundY - 70, 420, 70, '#d8b878') +
  yardTree(-130, groundY + 2, 1.7) +
  rect(90, 176, 110, groundY - 176, '#c86f50') +
  Array.from({ length: 12 }, (_, row) => stroke(`M90 ${190 + row * 18}H200`, '#a9563a', 1.4, 0.5)).join('') +
  rect(84, 168, 122, 12, '#e9e2cf', 2);

/** The shop's front: green timber, a wide door with the workshop in its shade, a window, a striped awning, a wheel for a sign. */
const doorway =
  rect(452, 108, 316, groundY - 108, shop.greenDark) +
  shaded(
    'yard-inside',
    `M464 120H756V${groundY}H464Z`,
    '#2a4a44',
    rect(464, 120, 292, 190, '#36605a') +
      `<g opacity="0.6">${pegboard('yard-pegs', 480, 128, 150, 120)}</g>` +
      rect(464, 330, 292, 70, '#4f6f68') +
      polygon([464, 396, 756, 396, 700, 330, 464, 330], '#9db7ad', 0.5) +
      `<g opacity="0.55">${bicycleOnStand(690, 352, 0.62, bikes.yellow)}</g>`,
  ) +
  [
    [420, 'near'],
    [756, 'far'],
  ]
    .map(([x, side]) => {
      const at = Number(x);
      return (
        rect(at, 112, 44, groundY - 112, side === 'near' ? shop.green : shop.greenDeep) +
        [0, 1]
          .map(
            (row) =>
              rect(at + 8, 126 + row * 66, 28, 56, '#bfe2e6') +
              polygon(
                [
                  at + 8,
                  182 + row * 66,
                  at + 24,
                  126 + row * 66,
                  at + 32,
                  126 + row * 66,
                  at + 16,
                  182 + row * 66,
                ],
                '#ffffff',
                0.5,
              ),
          )
          .join('') +
        rect(at + 8, 270, 28, 112, shop.greenDark, 2, 0.5)
      );
    })
    .join('');

const windowBay =
  rect(236, 150, 172, 176, shop.greenDark, 2) +
  rect(246, 160, 152, 156, '#9ecbd3') +
  bicycle(322, 316, 0.5, bikes.blue) +
  polygon([256, 316, 310, 160, 340, 160, 286, 316], '#ffffff', 0.45) +
  rect(318, 160, 6, 156, shop.green) +
  rect(246, 200, 152, 5, shop.green) +
  rect(228, 324, 188, 10, '#f3ecd8', 2) +
  [246, 284, 322, 360]
    .map(
      (x, index) =>
        circle(x + 12, 318, 10, index % 2 === 0 ? shop.orangeLight : '#f7d76a') +
        circle(x + 24, 314, 9, index % 2 === 0 ? '#f7d76a' : shop.orange) +
        circle(x + 18, 322, 9, shop.green),
    )
    .join('') +
  rect(238, 322, 168, 18, '#b0623c', 3);

function awning(x: number, y: number, wide: number, deep: number): string {
  const stripes = Math.round(wide / 36);
  const step = wide / stripes;
  return (
    polygon(
      [x, y + deep + 6, x + wide, y + deep + 6, x + wide - 6, y + deep + 46, x + 14, y + deep + 46],
      shop.shadow,
      0.18,
    ) +
    Array.from({ length: stripes }, (_, index) => {
      const at = x + index * step;
      const inset = (share: number): number => 14 - 28 * share;
      const colour = index % 2 === 0 ? shop.orange : '#fff6e6';
      return (
        polygon(
          [
            at + inset(index / stripes),
            y,
            at + step + inset((index + 1) / stripes),
            y,
            at + step,
            y + deep,
            at,
            y + deep,
          ],
          colour,
        ) +
        fill(
          `M${at.toFixed(1)} ${y + deep}h${step.toFixed(1)}v8q${(-step / 2).toFixed(1)} 16 ${(-step).toFixed(1)} 0Z`,
          index % 2 === 0 ? shop.orangeDeep : '#ecdcc0',
        )
      );
    }).join('')
  );
}

const shopFront =
  rect(206, -210, 1080, groundY + 210, '#f0eee0') +
  Array.from({ length: 26 }, (_, index) =>
    rect(214 + ((index * 389) % 1050), -120 + ((index * 157) % 380), 40, 15, '#dcdccb', 1.5),
  ).join('') +
  rect(206, -10, 1080, 66, shop.greenDeep) +
  rect(206, -10, 1080, 6, shop.greenLight) +
  rect(206, 50, 1080, 8, shop.greenDark) +
  rect(206, 330, 1080, groundY - 330, shop.green) +
  rect(206, 326, 1080, 6, shop.greenPale) +
  Array.from({ length: 18 }, (_, index) => rect(216 + index * 60, 336, 2, 60, shop.greenDeep, 0, 0.5)).join(
    '',
  ) +
  windowBay +
  doorway +
  awning(226, 58, 566, 54) +
  rect(842, 120, 170, 150, shop.greenDark, 2) +
  rect(852, 130, 150, 130, '#a6d0d6') +
  polygon([862, 260, 910, 130, 938, 130, 890, 260], '#ffffff', 0.45) +
  rect(923, 130, 6, 130, shop.green) +
  rect(834, 268, 186, 10, '#f3ecd8', 2) +
  stroke('M820 -30H880', shop.steelDark, 6) +
  stroke('M862 -30V-6', shop.steelDark, 3) +
  circle(862, 38, 46, shop.orange) +
  circle(862, 38, 40, '#fff6e6') +
  wheel(862, 38, 36) +
  stroke('M1046 396C1030 300 1060 220 1040 110C1030 40 1060 0 1050 -60', '#3c7f52', 5) +
  Array.from({ length: 34 }, (_, index) =>
    ellipse(
      1044 + ((index * 37) % 56) - 28,
      -70 + index * 14,
      16,
      10,
      ['#4d9e62', '#3f8e57', '#63b071'][index % 3] ?? '#4d9e62',
    ),
  ).join('');

const ground =
  linearGradient(
    'yard-ground',
    [0, 0, 0, 1],
    [
      { at: 0, colour: '#f0e5c6' },
      { at: 1, colour: '#d3c298' },
    ],
  ) +
  rect(left, groundY, width, 350, 'url(#yard-ground)') +
  cobbles(left, groundY + 2, width, 340, '#a8976a') +
  polygon([206, groundY, 1290, groundY, 1290, groundY + 34, 260, groundY + 34], shop.shadow, 0.12) +
  rect(left, groundY, width, 5, shop.shadow, 0, 0.16);

const bench =
  ellipse(106, 462, 110, 8, shop.shadow, 0.2) +
  rect(20, 372, 172, 12, shop.birch, 3) +
  rect(20, 352, 172, 10, shop.birch, 3) +
  rect(14, 410, 184, 14, shop.birchLight, 3) +
  rect(14, 420, 184, 6, shop.birchShade, 2) +
  stroke('M34 356V460M178 356V460', shop.steelDark, 7) +
  catSleeping(100, 412, 1.05);

/** Finished bicycles in a rack, ready to be fetched. */
const rack =
  stroke('M800 458H1180', shop.steelDeep, 6) +
  bicycle(900, 450, 0.72, bikes.green) +
  bicycle(1010, 458, 0.74, bikes.red) +
  bicycle(1130, 464, 0.76, bikes.blue) +
  [850, 940, 1040, 1120]
    .map((x) => stroke(`M${x} 462V420Q${x + 9} 408 ${x + 18} 420V462`, shop.steelDeep, 4))
    .join('');

const back = sky + neighbours + shopFront + ground + bench + rack;

const table =
  ellipse(470, 660, 620, 40, shop.shadow, 0.2) +
  fill('M-120 458H1080L1120 512H-160Z', shop.birchShade) +
  shaded(
    'yard-table',
    'M-116 452H1076L1114 506H-154Z',
    shop.birchLight,
    [0, 1, 2]
      .map((row) => stroke(`M${-124 - row * 12} ${466 + row * 14}H${1084 + row * 12}`, shop.birchShade, 2.4))
      .join('') +
      stroke(
        'M-100 459C200 456 400 462 700 458M-80 474C240 478 620 470 1040 476M-120 488C300 484 700 492 1080 486',
        shop.birchShade,
        1.2,
        0.5,
      ) +
      polygon([60, 448, 300, 448, 360, 510, 70, 510], '#ffffff', 0.35),
  ) +
  rect(-154, 506, 1268, 12, shop.birchShade) +
  // A solid front: nobody's feet look out under the table.
  rect(-154, 518, 1268, 240, shop.greenDeep) +
  rect(-154, 518, 1268, 10, shop.shadow, 0, 0.25) +
  Array.from({ length: 22 }, (_, index) => rect(-140 + index * 58, 528, 3, 230, shop.greenDark, 0, 0.7)).join(
    '',
  ) +
  ellipse(806, 492, 36, 6, shop.shadow, 0.16) +
  shaded(
    'yard-pot',
    'M782 430H830L838 488Q838 494 830 494H784Q774 494 774 488Z',
    shop.green,
    rect(812, 420, 40, 80, shop.greenDark, 0, 0.6) + stroke('M786 438L782 482', '#ffffff', 3, 0.5),
  ) +
  fill('M782 430Q806 412 830 430Z', shop.greenDeep) +
  circle(806, 418, 5, shop.orange) +
  stroke('M838 446Q860 446 856 466Q852 482 838 480', shop.greenDeep, 7) +
  fill('M778 446L758 436L762 452L778 464Z', shop.greenDeep) +
  [872, 918]
    .map(
      (x) =>
        ellipse(x + 2, 496, 20, 4, shop.shadow, 0.15) +
        rect(x - 15, 468, 30, 28, '#fdfaf0', 5) +
        rect(x + 4, 468, 11, 28, '#d9dccd', 5) +
        ellipse(x, 469, 14, 3.4, '#6b4526') +
        rect(x - 15, 478, 30, 5, shop.orange),
    )
    .join('') +
  group(
    'translate(196 470)',
    polygon([-70, -8, 60, -14, 78, 20, -78, 28], '#d9d6c2') +
      polygon([-68, -13, 60, -18, 76, 14, -76, 22], '#fffdf6') +
      stroke('M-50 -4l92 -4M-54 4l108 -4M-58 12l80 -3', '#bcc6c0', 2.6) +
      stroke('M84 14l48 -12', shop.orange, 6) +
      stroke('M132 2l8 -2', shop.ink, 4),
  );

export const workshopYard: StageScene = {
  id: 'workshop-yard',
  back,
  front: table,
  light: '',
  windows: [{ x: -300, y: -150, width: 500, height: 230 }],
  foreground: nearLeaves('yard-leaves', -110, 810, 1) + cannedPlant('yard-can', 1120, 500, 1.9),
  guest: { x: 552, y: 540, scale: 0.86, from: 'right', facing: 'left' },
  colleague: { x: 704, y: 534, scale: 0.82, from: 'right', facing: 'left' },
  talkFocus: { x: 356, y: 50, width: 420, height: 400 },
  card: { x: 296, y: 236 },
  cardFocus: { x: 112, y: 54, width: 540, height: 390 },
};
