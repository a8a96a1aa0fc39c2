/** The shop at the front: the street behind the window, helmets on the wall, and the till's counter seen from the staff's side. */
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
import { bicycle, bikes } from '../kit/bicycle.js';
import { catSitting } from '../kit/cat.js';
import { courtyardView } from '../kit/courtyard.js';
import { brickWall, cannedPlant, concreteFloor, doorLight, factoryLamp, nearLeaves } from '../kit/room.js';
import { helmet, steelRack } from '../kit/stock.js';
import { shop } from '../palette.js';

const floorY = 372;
const counterY = 318;

/** The window to the street with bicycles on show. Its frame is green, its sill is deep. */
const shopWindow =
  rect(10, 0, 424, 316, shop.greenDeep, 3) +
  courtyardView('till-street', [24, 12, 396, 268], 0.86, false) +
  polygon([60, 280, 150, 12, 196, 12, 106, 280], '#ffffff', 0.28) +
  polygon([290, 280, 380, 12, 396, 12, 306, 280], '#ffffff', 0.22) +
  rect(216, 12, 8, 268, shop.green) +
  rect(24, 72, 396, 7, shop.green) +
  rect(2, 276, 440, 16, shop.birchLight, 2) +
  rect(2, 289, 440, 27, shop.birchShade, 2) +
  bicycle(122, 280, 0.76, bikes.blue) +
  bicycle(328, 280, 0.76, bikes.green, true);

/** Grooved boards with hooks: helmets, bells and lights that are for sale. */
const goods =
  rect(486, 8, 300, 214, shop.shadow, 3, 0.1) +
  rect(480, 2, 300, 214, '#e3d0ab', 3) +
  Array.from(
    { length: 9 },
    (_, row) =>
      rect(480, 20 + row * 22, 300, 4, shop.birchShade, 0, 0.7) +
      rect(480, 24 + row * 22, 300, 2, shop.birchLight),
  ).join('') +
  [
    [shop.orange, shop.orangeDeep],
    [shop.greenLight, shop.greenDeep],
    [shop.steelPale, shop.steelDeep],
    [shop.yellow, '#b98a10'],
    [shop.blue, '#1f5c86'],
    [shop.red, '#8d231c'],
    [shop.greenPale, shop.green],
    [shop.orangeLight, shop.orangeDeep],
  ]
    .map(([colour = '', shade = ''], index) => {
      const [x, y] = [500 + (index % 4) * 68, 88 + Math.floor(index / 4) * 84];
      return rect(x - 4, y, 60, 5, shop.steelDark, 2) + helmet(x, y + 1, colour, shade);
    })
    .join('') +
  [0, 1, 2, 3]
    .map(
      (index) =>
        rect(506 + index * 68, 186, 22, 24, '#fdfaf0', 2) +
        circle(517 + index * 68, 196, 6, index % 2 === 0 ? shop.steel : shop.orange),
    )
    .join('');

const back =
  brickWall('till', floorY, 286, 8) +
  concreteFloor('till', floorY) +
  doorLight('till-sun', [24, floorY, 420, floorY, 640, 520, 120, 520], 0.8) +
  steelRack('till-far-left', -300, 30, 250, 3, 104, 2) +
  shopWindow +
  goods +
  steelRack('till-right', 836, 12, 196, 3, 100, 6) +
  steelRack('till-far', 1060, 12, 210, 3, 100, 11) +
  factoryLamp(452, -14, shop.orange, shop.orangeDeep) +
  factoryLamp(808, -14);

const top =
  linearGradient(
    'till-top',
    [0, 0, 1, 0],
    [
      { at: 0, colour: '#f1f6f2' },
      { at: 0.4, colour: '#dbe6e0' },
      { at: 1, colour: '#b9cac4' },
    ],
  ) +
  rect(-340, counterY - 10, 1640, 12, shop.shadow, 0, 0.14) +
  shaded(
    'till-surface',
    `M-340 ${counterY}H1300V740H-340Z`,
    'url(#till-top)',
    polygon([60, counterY, 330, counterY, 560, 740, 180, 740], '#ffffff', 0.45) +
      Array.from({ length: 40 }, (_, index) =>
        circle(
          -320 + ((index * 211) % 1610),
          counterY + 20 + ((index * 137) % 400),
          1.6,
          shop.steelDeep,
          0.22,
        ),
      ).join(''),
  ) +
  rect(-340, counterY, 1640, 6, shop.birchLight) +
  rect(-340, counterY + 6, 1640, 3, shop.birchShade, 0, 0.8);

/** The cash tray that lies open in the counter: five bins, empty in front, so that money can be counted up in it. */
const tray = { x: 452, y: 348, width: 340, height: 180 };
const cashTray =
  polygon(
    [
      tray.x - 14,
      tray.y - 14,
      tray.x + tray.width + 14,
      tray.y - 14,
      tray.x + tray.width + 26,
      tray.y + tray.height + 18,
      tray.x - 26,
      tray.y + tray.height + 18,
    ],
    shop.shadow,
    0.2,
  ) +
  polygon(
    [
      tray.x - 14,
      tray.y - 18,
      tray.x + tray.width + 14,
      tray.y - 18,
      tray.x + tray.width + 24,
      tray.y + tray.height + 12,
      tray.x - 24,
      tray.y + tray.height + 12,
    ],
    shop.greenDeep,
  ) +
  polygon(
    [
      tray.x - 14,
      tray.y - 18,
      tray.x + tray.width + 14,
      tray.y - 18,
      tray.x + tray.width + 15,
      tray.y - 12,
      tray.x - 15,
      tray.y - 12,
    ],
    shop.greenLight,
  ) +
  polygon(
    [
      tray.x - 4,
      tray.y - 8,
      tray.x + tray.width + 4,
      tray.y - 8,
      tray.x + tray.width + 12,
      tray.y + tray.height,
      tray.x - 12,
      tray.y + tray.height,
    ],
    shop.greenDeep,
  ) +
  polygon(
    [
      tray.x - 4,
      tray.y - 8,
      tray.x + tray.width + 4,
      tray.y - 8,
      tray.x + tray.width + 6,
      tray.y + 22,
      tray.x - 6,
      tray.y + 22,
    ],
    '#154f38',
  ) +
  [1, 2, 3, 4]
    .map((bin) => {
      const share = bin / 5;
      return polygon(
        [
          tray.x - 4 + (tray.width + 8) * share - 2,
          tray.y - 8,
          tray.x - 4 + (tray.width + 8) * share + 2,
          tray.y - 8,
          tray.x - 12 + (tray.width + 24) * share + 3,
          tray.y + tray.height,
          tray.x - 12 + (tray.width + 24) * share - 3,
          tray.y + tray.height,
        ],
        shop.green,
      );
    })
    .join('') +
  polygon(
    [
      tray.x - 12,
      tray.y + tray.height,
      tray.x + tray.width + 12,
      tray.y + tray.height,
      tray.x + tray.width + 24,
      tray.y + tray.height + 12,
      tray.x - 24,
      tray.y + tray.height + 12,
    ],
    shop.green,
  ) +
  rect(tray.x + tray.width / 2 - 26, tray.y + tray.height + 2, 52, 6, shop.steelPale, 3);

const onCounter =
  // A pad of order slips with a pen, a bell, and a rubber mat for change.
  ellipse(356, 442, 62, 7, shop.shadow, 0.13) +
  polygon([300, 404, 404, 400, 414, 440, 294, 446], '#d8dccd') +
  polygon([304, 400, 406, 396, 414, 435, 298, 440], '#fffdf6') +
  polygon([304, 400, 406, 396, 407, 405, 303, 409], shop.orange) +
  stroke('M312 418l84 -4M311 426l70 -4M310 433l78 -4', '#b3bdb6', 2.4) +
  stroke('M398 410l28 -20', shop.greenDeep, 5) +
  stroke('M397 411l-5 4', shop.ink, 3) +
  group(
    'translate(846 470)',
    ellipse(0, 6, 42, 6, shop.shadow, 0.18) +
      rect(-38, -4, 76, 9, shop.graphite, 4) +
      shaded(
        'till-bell',
        'M-32 -4C-32 -46 32 -46 32 -4Z',
        shop.steelLight,
        rect(6, -50, 40, 50, shop.steelDeep, 0, 0.5) +
          stroke('M-24 -10C-23 -22 -16 -29 -8 -31', '#ffffff', 4),
      ) +
      rect(-3, -44, 6, 10, shop.steelDeep, 2) +
      circle(0, -44, 5, shop.orange),
  ) +
  catSitting(906, 410, 1.08, true) +
  fill('M60 396h150l10 26H50Z', shop.steelDark) +
  fill('M50 422H220V426H50Z', shop.graphite) +
  [0, 1, 2]
    .map((row) => stroke(`M${66 - row * 3} ${402 + row * 7}h${138 + row * 6}`, shop.steel, 3, 0.9))
    .join('');

export const workshopTill: StageScene = {
  id: 'workshop-till',
  back,
  front: top + cashTray + onCounter,
  light: doorLight('till-air', [30, 10, 210, 10, 420, 330, 180, 330], 0.18),
  windows: [{ x: 28, y: 14, width: 384, height: 120 }],
  foreground: nearLeaves('till-leaves', -150, 800, 1) + cannedPlant('till-can', 1130, 520, 1.8),
  guest: { x: 420, y: 524, scale: 0.8, from: 'right', facing: 'left' },
  colleague: { x: 578, y: 518, scale: 0.77, from: 'right', facing: 'left' },
  talkFocus: { x: 230, y: 46, width: 420, height: 390 },
  card: { x: 640, y: 220 },
  cardFocus: { x: 320, y: 50, width: 514, height: 390 },
  workplace: {
    screen: { x: 112, y: 214, width: 196, height: 176 },
    printer: { x: 648, y: 232, width: 150, height: 116 },
    paperOut: { x: 723, y: 320 },
    shelf: { x: 900, y: 92 },
    window: { x: 210, y: 110 },
    focus: { x: 90, y: 50, width: 770, height: 420 },
  },
  queue: {
    places: [
      { x: 356, y: 530, scale: 0.78, from: 'right', facing: 'left' },
      { x: 478, y: 522, scale: 0.75, from: 'right', facing: 'left' },
      { x: 596, y: 516, scale: 0.73, from: 'right', facing: 'left' },
      { x: 710, y: 510, scale: 0.71, from: 'right', facing: 'left' },
      { x: 822, y: 504, scale: 0.69, from: 'right', facing: 'left' },
    ],
    focus: { x: 280, y: 80, width: 620, height: 380 },
  },
  numbers: { area: tray, focus: { x: 330, y: 84, width: 520, height: 500 }, kind: 'till' },
};
