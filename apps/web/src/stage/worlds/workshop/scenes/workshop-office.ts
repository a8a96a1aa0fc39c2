/** The office on the mezzanine: a green rail above the workshop, a whiteboard with the order line in front, and a wide desk. */
import {
  circle,
  ellipse,
  fill,
  group,
  linearGradient,
  polygon,
  rect,
  shaded,
  stroke,
} from '../../../art/svg.js';
import type { StageScene } from '../../../scenes/scene.js';
import { bareFrame, bikes, wheel } from '../kit/bicycle.js';
import { catSleeping } from '../kit/cat.js';
import { brickWall, cannedPlant, doorLight, factoryLamp, nearLeaves, shopClock } from '../kit/room.js';
import { shop } from '../palette.js';

const clock = { x: 914, y: 96, radius: 34 };
const lineY = 34;

/** Beyond the rail: roof trusses, north lights in the roof, bicycles that hang and wait, the top of the open door. */
const hall =
  rect(-320, -110, 592, 420, '#e4ece6') +
  linearGradient(
    'office-sky',
    [0, 0, 0, 1],
    [
      { at: 0, colour: '#8fcdea' },
      { at: 1, colour: '#e6f6f4' },
    ],
  ) +
  [-300, -170, -40, 90]
    .map(
      (x, index) =>
        polygon([x, 60, x + 60, -96, x + 170, -96, x + 110, 60], 'url(#office-sky)') +
        stroke(`M${x + 55} 60L${x + 115} -96M${x + 20} 8H${x + 130}`, shop.greenDeep, 3.4) +
        polygon([x + 14, 60, x + 50, -30, x + 66, -30, x + 30, 60], '#ffffff', 0.4 + index * 0.03),
    )
    .join('') +
  rect(-320, 58, 592, 16, shop.greenDeep) +
  rect(-320, 58, 592, 5, shop.green) +
  stroke('M-320 76L-180 150L-40 76L100 150L240 76M-180 150V76M100 150V76', shop.green, 6) +
  rect(-320, 148, 592, 7, shop.greenDeep) +
  rect(-60, 196, 128, 114, '#f6edd0') +
  rect(-60, 196, 128, 44, '#a9d8ee') +
  fill('M-60 240C-30 226 10 244 68 230V262H-60Z', '#7fbf8a') +
  rect(-68, 188, 144, 10, shop.greenDark) +
  rect(-72, 196, 12, 114, shop.green) +
  rect(68, 196, 12, 114, shop.green) +
  stroke('M-236 154V172M-150 154V180M196 154V166', shop.steelDark, 4) +
  `<g opacity="0.9">${bareFrame(-216, 288, 0.9, bikes.green)}${wheel(-140, 220, 40)}${wheel(202, 202, 36)}</g>`;

const rail =
  rect(-330, 214, 604, 10, shop.greenDark, 4) +
  rect(-330, 214, 604, 4, shop.greenLight, 2) +
  Array.from({ length: 15 }, (_, index) => rect(-322 + index * 42, 220, 5, 90, shop.greenDeep)).join('') +
  rect(-330, 258, 604, 4, shop.greenDeep);

function slip(x: number, y: number, tilt: number, band: string): string {
  return group(
    `translate(${x} ${y}) rotate(${tilt})`,
    rect(-24, 3, 50, 66, shop.shadow, 2, 0.13) +
      rect(-25, 0, 50, 66, '#fffdf5', 2) +
      rect(-25, 8, 50, 10, band) +
      stroke('M-18 28H16M-18 37H10M-18 46H14', '#b8c2bc', 2.6) +
      circle(13, 56, 4, band) +
      rect(-5, -9, 10, 16, shop.orangeDeep, 2) +
      rect(-5, -9, 4, 16, shop.orangeLight, 2),
  );
}

/** A wire from wall to wall; orders hang on it, and the middle is free for the ones in hand. */
const orderLine =
  stroke(
    `M-330 ${lineY - 6}Q-30 ${lineY + 14} 268 ${lineY}M880 ${lineY}Q1080 ${lineY + 12} 1290 ${lineY - 6}`,
    shop.steelDark,
    2.6,
  ) +
  circle(880, lineY, 5, shop.orange) +
  slip(-250, 34, -3, shop.blue) +
  slip(-178, 36, 2, shop.orange) +
  slip(-96, 37, -2, shop.yellow) +
  slip(-22, 38, 3, shop.green) +
  slip(52, 39, -2, shop.orange) +
  slip(1010, 38, -3, shop.green) +
  slip(1084, 36, 3, shop.blue) +
  slip(1160, 34, -2, shop.orange);

/** Squared and wide; on tall screens one sees that it goes up to the beam. */
const board =
  rect(284, -42, 602, 312, shop.shadow, 5, 0.14) +
  rect(276, -52, 602, 314, shop.steel, 6) +
  rect(276, -52, 602, 4, shop.steelPale, 3) +
  shaded(
    'office-board',
    'M285 -43H869V253H285Z',
    '#fcfdfb',
    stroke(
      Array.from({ length: 14 }, (_, index) => `M285 ${-22 + index * 21}H869`).join('') +
        Array.from({ length: 28 }, (_, index) => `M${298 + index * 21} -43V253`).join(''),
      '#d9e6df',
      1,
    ) + polygon([420, 253, 580, -43, 660, -43, 500, 253], '#ffffff', 0.7),
  ) +
  rect(470, 260, 200, 9, shop.steelDeep, 4) +
  rect(490, 255, 30, 6, shop.orange, 3) +
  rect(528, 255, 30, 6, shop.green, 3) +
  rect(606, 253, 38, 8, shop.steelDark, 2);

const back =
  brickWall('office', 330, 262, 6) +
  hall +
  rail +
  rect(266, -110, 14, 430, shop.greenDark) +
  rect(266, -110, 5, 430, shop.green) +
  board +
  orderLine +
  shopClock(clock.x, clock.y, clock.radius) +
  rect(986, 172, 250, 10, shop.birchLight, 2) +
  rect(986, 180, 250, 5, shop.birchShade) +
  [
    [1000, 60, shop.green],
    [1024, 54, shop.orange],
    [1048, 60, shop.steelDeep],
    [1072, 50, shop.blue],
  ]
    .map(
      ([x = 0, height = 0, colour]) =>
        rect(Number(x), 172 - Number(height), 20, Number(height), String(colour), 2) +
        rect(Number(x) + 4, 172 - Number(height) + 10, 12, 16, '#fdfaf0', 1),
    )
    .join('') +
  catSleeping(1160, 172, 1.1, true) +
  factoryLamp(230, -20, shop.orange, shop.orangeDeep) +
  factoryLamp(1010, -30);

const grain = Array.from({ length: 11 }, (_, row) => {
  const y = 302 + row * row * 1.9 + row * 17;
  return stroke(
    `M-320 ${y}C100 ${y - 4 + (row % 3) * 3} 520 ${y + 5 - (row % 2) * 7} 1290 ${y}`,
    shop.birchShade,
    1.4,
    0.45,
  );
}).join('');

const desk =
  linearGradient(
    'office-top',
    [0, 0, 1, 0.3],
    [
      { at: 0, colour: '#fbf0d8' },
      { at: 0.4, colour: '#f1dfbd' },
      { at: 1, colour: '#d9be90' },
    ],
  ) +
  rect(-340, 282, 1640, 12, shop.shadow, 0, 0.13) +
  shaded(
    'office-surface',
    'M-340 292H1300V740H-340Z',
    'url(#office-top)',
    grain + polygon([-60, 288, 150, 288, 470, 740, 90, 740], '#ffffff', 0.42),
  ) +
  rect(-340, 292, 1640, 6, '#fdf6e6') +
  polygon([248, 302, 928, 302, 964, 412, 214, 412], shop.greenDeep, 0.9) +
  polygon([256, 307, 920, 307, 952, 406, 226, 406], shop.green, 0.95) +
  polygon([256, 307, 920, 307, 922, 312, 254, 312], shop.greenLight, 0.8);

const onDesk = [
  // Out of the way of letters and cards, also where a near-square screen shows more of the desk.
  group(
    'translate(-24 0)',
    ellipse(60, 410, 48, 7, shop.shadow, 0.16) +
      rect(26, 352, 68, 56, shop.steelDeep, 5) +
      rect(66, 352, 28, 56, shop.steelDark, 4, 0.6) +
      rect(26, 352, 68, 6, shop.steelLight, 3) +
      [shop.orange, shop.green, shop.ink, shop.yellow]
        .map((colour, index) => rect(36 + index * 12, 326 - index * 4, 6, 30 + index * 4, colour, 2))
        .join(''),
  ),
  group(
    'translate(834 -18)',
    ellipse(136, 356, 32, 5, shop.shadow, 0.14) +
      rect(112, 322, 44, 34, '#fdfaf0', 5) +
      stroke('M156 330Q172 330 170 341Q168 350 156 348', '#fdfaf0', 5) +
      ellipse(134, 323, 20, 4.5, '#5a3b22') +
      wheel(134, 341, 9),
  ),
].join('');

export const workshopOffice: StageScene = {
  id: 'workshop-office',
  back,
  front: desk + onDesk,
  light: doorLight('office-air', [-280, -100, 40, -100, 330, 320, 60, 320], 0.2),
  // Where a bird may pass: behind the panes of the roof.
  windows: [{ x: -180, y: -90, width: 330, height: 140 }],
  foreground: nearLeaves('office-leaves', -130, 800, 1) + cannedPlant('office-can', 1090, 470, 1.5),
  guest: { x: 190, y: 506, scale: 0.78, from: 'left', facing: 'right' },
  colleague: { x: 330, y: 500, scale: 0.75, from: 'left', facing: 'right' },
  talkFocus: { x: 40, y: 56, width: 440, height: 390 },
  card: { x: 540, y: 222 },
  cardFocus: { x: 96, y: 50, width: 640, height: 390 },
  wallClock: clock,
  sortingTable: {
    wide: {
      letters: { x: 266, y: 306, width: 640, height: 96 },
      trays: { x: 60, y: 420, width: 850, height: 110 },
      focus: { x: 34, y: 46, width: 920, height: 490 },
    },
    tall: {
      letters: { x: 84, y: 306, width: 816, height: 210 },
      trays: { x: 56, y: 540, width: 852, height: 128 },
      focus: { x: 46, y: 34, width: 890, height: 650 },
    },
  },
  workplace: {
    screen: { x: 400, y: 162, width: 196, height: 176 },
    printer: { x: 760, y: 220, width: 150, height: 116 },
    paperOut: { x: 835, y: 308 },
    shelf: { x: 1040, y: 140 },
    window: { x: 40, y: 30 },
    focus: { x: 100, y: 50, width: 820, height: 400 },
  },
  board: {
    wide: {
      cards: { x: 296, y: 40, width: 548, height: 206 },
      tray: { x: 262, y: 306, width: 650, height: 104 },
      focus: { x: 80, y: 14, width: 850, height: 440 },
    },
    tall: {
      cards: { x: 286, y: -46, width: 580, height: 302 },
      tray: { x: 120, y: 304, width: 760, height: 210 },
      focus: { x: 96, y: -70, width: 790, height: 600 },
    },
  },
  desk: {
    paper: { x: 440, y: 286, width: 300, height: 320 },
    focus: { x: 100, y: 70, width: 740, height: 560 },
  },
  numbers: {
    area: { x: 306, y: 42, width: 540, height: 206 },
    focus: { x: 100, y: 20, width: 760, height: 420 },
    kind: 'bars',
    tall: {
      area: { x: 306, y: -40, width: 540, height: 288 },
      focus: { x: 118, y: -150, width: 740, height: 580 },
    },
  },
};
