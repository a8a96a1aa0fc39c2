/** The workshop: a bicycle on the stand in the open door, tools on the wall, and a long bench. Things stand on the bench (baseline about 350-392), on the floor (470-520) or hang on the wall. */
import { circle, ellipse, fill, linearGradient, polygon, rect, shaded, stroke } from '../../../art/svg.js';
import type { StageScene } from '../../../scenes/scene.js';
import { bareFrame, bicycleOnStand, bikes, wheel } from '../kit/bicycle.js';
import { openDoor } from '../kit/courtyard.js';
import {
  brickWall,
  cannedPlant,
  concreteFloor,
  doorLight,
  factoryLamp,
  nearLeaves,
  nearWheel,
  shopClock,
} from '../kit/room.js';
import { steelRack } from '../kit/stock.js';
import { pegboard, pump, toolTrolley, vice } from '../kit/tools.js';
import { shop } from '../palette.js';

const floorY = 404;
const clock = { x: 904, y: 204, radius: 34 };

/** Wheels and a frame wait on hooks; a strip of daylight lies on each rim. */
const hanging =
  stroke('M968 -52V36M1052 -52V58', shop.steelDark, 4) +
  wheel(968, 88, 52) +
  wheel(1054, 112, 54, '#46423d') +
  bareFrame(1066, 296, 0.9, bikes.yellow, 8) +
  [
    [968, 36],
    [1052, 58],
  ]
    .map(([x = 0, y = 0]) => stroke(`M${x - 8} ${y}q8 -12 16 0`, shop.orange, 5))
    .join('');

/** A tyre with a cushion in it: somebody's bed, empty just now. */
const catBed =
  ellipse(66, 512, 66, 12, shop.shadow, 0.2) +
  ellipse(66, 500, 60, 20, shop.rubber) +
  ellipse(66, 496, 44, 13, shop.orangeDeep) +
  ellipse(64, 493, 40, 11, shop.orangeLight) +
  stroke('M40 494q24 8 48 -2M52 487q12 5 26 1', shop.orangeDeep, 2, 0.7) +
  stroke('M12 506q54 22 108 0', '#55636a', 2.4, 0.7);

const rubberMat =
  polygon([30, 446, 316, 446, 338, 492, 6, 492], shop.steelDark, 0.32) +
  polygon([40, 450, 306, 450, 324, 487, 20, 487], shop.steelDark, 0.25);

const back =
  brickWall('floor', floorY, 300, 3) +
  concreteFloor('floor', floorY) +
  steelRack('floor-left', -300, 96, 190, 3, 96, 4) +
  openDoor('floor-door', 24, -52, 278, floorY) +
  doorLight('floor-sun', [24, 404, 302, 404, 760, 740, 250, 740], 0.95) +
  pegboard('floor-pegs', 398, 40, 196, 200) +
  hanging +
  shopClock(clock.x, clock.y, clock.radius) +
  toolTrolley('floor-trolley', 1010, 440, 1.25) +
  steelRack('floor-right', 1160, 60, 190, 3, 112, 9) +
  pump(936, 290) +
  factoryLamp(380, 2) +
  factoryLamp(640, -2, shop.orange, shop.orangeDeep) +
  rubberMat +
  bicycleOnStand(170, 404, 0.98, bikes.orange);

const benchTop = 'M312 332H896L930 396H276Z';
const bench =
  linearGradient(
    'bench-top',
    [0, 0, 1, 0],
    [
      { at: 0, colour: '#fbeccb' },
      { at: 0.45, colour: shop.birch },
      { at: 1, colour: '#cdb184' },
    ],
  ) +
  ellipse(604, 478, 350, 15, shop.shadow, 0.2) +
  rect(292, 408, 16, 70, shop.greenDeep) +
  rect(898, 408, 16, 70, shop.greenDark) +
  rect(308, 450, 590, 14, shop.greenDark) +
  rect(308, 450, 590, 4, shop.green) +
  [
    [330, shop.cardboard],
    [412, shop.steel],
  ]
    .map(
      ([x, colour]) =>
        rect(Number(x), 420, 66, 32, String(colour), 3) +
        rect(Number(x) + 44, 420, 22, 32, shop.shadow, 3, 0.2) +
        rect(Number(x) + 12, 430, 24, 9, '#fdfaf0', 1),
    )
    .join('') +
  rect(520, 410, 360, 42, shop.green) +
  rect(700, 410, 180, 42, shop.greenDeep, 0, 0.5) +
  [0, 1, 2]
    .map(
      (index) =>
        rect(530 + index * 116, 415, 106, 31, shop.greenLight, 3, 0.35) +
        rect(566 + index * 116, 426, 34, 6, shop.steelPale, 3),
    )
    .join('') +
  shaded(
    'bench-surface',
    benchTop,
    'url(#bench-top)',
    stroke(
      'M300 346H906M296 358C500 364 700 352 912 360M288 372H920M282 386C480 380 760 392 926 384',
      shop.birchShade,
      1.4,
      0.5,
    ) +
      polygon([300, 328, 470, 328, 520, 400, 320, 400], '#ffffff', 0.38) +
      ellipse(820, 372, 34, 6, shop.steelDark, 0.12) +
      ellipse(560, 384, 22, 4, shop.steelDark, 0.1),
  ) +
  polygon([276, 396, 930, 396, 930, 410, 276, 410], shop.birchShade) +
  stroke('M276 403H930', shop.birchDark, 1.6, 0.5) +
  polygon([276, 396, 930, 396, 930, 399, 276, 399], shop.birchLight);

const onBench =
  vice(898, 344) +
  polygon([420, 366, 520, 366, 526, 388, 412, 388], shop.greenPale, 0.9) +
  fill('M430 372l22 -3 8 4 20 -4 10 6 -6 8 -26 2 -24 -3Z', shop.orangePale) +
  fill('M452 369l8 4 -4 10 -10 1Z', shop.orangeLight, 0.7) +
  circle(654, 384, 5, shop.steelDeep) +
  circle(654, 384, 2, shop.birch) +
  circle(668, 388, 4, shop.steel) +
  circle(668, 388, 1.6, shop.birch);

export const workshopFloor: StageScene = {
  id: 'workshop-floor',
  back,
  front: bench + onBench + catBed + cannedPlant('floor-can', 1096, 566, 1.3),
  light: doorLight('floor-air', [24, -40, 240, -40, 620, 430, 250, 430], 0.16),
  windows: [{ x: 30, y: -40, width: 266, height: 200 }],
  foreground: nearWheel('floor-near', -200, 730, 200) + nearLeaves('floor-leaves', 1150, 800, -1),
  guest: { x: 772, y: 468, scale: 0.72, from: 'right', facing: 'left' },
  colleague: { x: 608, y: 460, scale: 0.69, from: 'right', facing: 'left' },
  talkFocus: { x: 470, y: 60, width: 440, height: 350 },
  card: { x: 452, y: 220 },
  cardFocus: { x: 276, y: 60, width: 600, height: 350 },
  wallClock: clock,
  holdsThings: true,
  queue: {
    places: [
      { x: 548, y: 474, scale: 0.62, from: 'left', facing: 'left' },
      { x: 438, y: 480, scale: 0.63, from: 'left', facing: 'right' },
      { x: 328, y: 486, scale: 0.64, from: 'left', facing: 'right' },
      { x: 216, y: 492, scale: 0.65, from: 'left', facing: 'right' },
      { x: 104, y: 498, scale: 0.66, from: 'left', facing: 'right' },
    ],
    focus: { x: 34, y: 100, width: 590, height: 410 },
  },
};
