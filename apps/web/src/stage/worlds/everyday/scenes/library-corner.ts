/** IT-hjørnet in the branch library: a row of computers under the window, Birgit's help desk, and books all around. */
import { circle, ellipse, fill, polygon, rect, stroke } from '../../../art/svg.js';
import type { StageScene } from '../../../scenes/scene.js';
import { bookcase, nearBooks } from '../kit/books.js';
import { plan, printer, waiting } from '../kit/layout.js';
import { brickPillar, floor, grain, lampLight, plasterWall, table, warmLamp } from '../kit/room.js';
import { archWindow } from '../kit/street.js';
import { computer, pictures, pottedPlant, wallClock } from '../kit/things.js';
import { town } from '../palette.js';

const floorY = 404;

/** The row that anybody may use, on a bench along the wall. */
const computers =
  rect(50, 300, 260, 10, town.oakLight, 2) +
  rect(50, 308, 260, 5, town.oakShade) +
  rect(60, 312, 10, 92, town.oakShade) +
  rect(290, 312, 10, 92, town.oakDark) +
  computer('row-one', 112, 300, 0.82, pictures.page) +
  computer('row-two', 216, 300, 0.82, pictures.off) +
  rect(262, 292, 30, 8, town.slatePale, 2);

/** A round sign that hangs from the ceiling: a screen with a hand that points. */
const sign =
  stroke('M468 -110V-6M532 -110V-6', town.graphite, 2.4) +
  rect(424, -8, 152, 76, town.shadow, 14, 0.16) +
  rect(420, -12, 152, 76, town.tealDeep, 14) +
  rect(426, -6, 140, 64, town.teal, 10) +
  rect(446, 6, 58, 38, '#fffdf6', 4) +
  rect(451, 11, 48, 28, town.tealPale, 2) +
  fill('M466 44h18l4 8h-26Z', '#fffdf6') +
  fill('M518 8L544 30L533 32L540 46L532 49L526 35L518 42Z', town.coralLight) +
  stroke('M518 8L544 30L533 32L540 46L532 49L526 35L518 42Z', '#fffdf6', 2.6);

/** Where Birgit sits when she does not walk about: a low desk with a lamp, a bell and a stack of returned books. */
const helpDesk =
  rect(858, 308, 330, 96, town.oakShade, 3) +
  rect(858, 308, 330, 96, town.tealDeep, 3, 0.85) +
  [0, 1, 2, 3].map((index) => rect(872 + index * 80, 324, 66, 66, town.teal, 3, 0.7)).join('') +
  rect(848, 296, 352, 15, town.oakLight, 3) +
  rect(848, 307, 352, 5, town.oakShade) +
  circle(905, 357, 17, '#fffdf6') +
  stroke('M899 351C899 342 912 342 912 351C912 357 905 356 905 362', town.tealDeep, 4) +
  circle(905, 368, 2.4, town.tealDeep) +
  rect(962, 284, 62, 12, town.coral, 2) +
  rect(966, 272, 54, 12, town.amberLight, 2) +
  rect(958, 260, 60, 12, town.tealLight, 2) +
  pottedPlant(1100, 296, 0.72, '#f4ead8', '#d2c2a4');

const rug =
  polygon([120, 430, 810, 430, 890, 540, 40, 540], town.coralDeep, 0.55) +
  polygon([140, 437, 792, 437, 862, 532, 70, 532], town.coralPale, 0.8) +
  polygon([164, 445, 768, 445, 830, 524, 102, 524], town.teal, 0.4);

const back =
  plasterWall(
    'library',
    { plaster: town.plaster, far: town.plasterFar, dado: '#8fb4ae', dadoDark: town.tealDeep },
    floorY,
    296,
  ) +
  floor('library', floorY, { near: '#b98a5c', far: '#d3ab7d', line: '#7d5634' }) +
  bookcase([-320, -40, 270, 5, 86], 3) +
  archWindow('library-window', [70, 26, 220, 222], 'rain') +
  brickPillar('library-pillar', -34, 62, floorY, 2) +
  brickPillar('library-column', 336, 48, floorY, 5) +
  bookcase([404, 96, 176, 3, 66], 6) +
  bookcase([724, 34, 230, 4, 66], 9) +
  brickPillar('library-far', 968, 52, floorY, 7) +
  bookcase([1040, -30, 240, 4, 74], 12) +
  sign +
  computers +
  helpDesk +
  wallClock(646, 46, 22, 10, 10) +
  warmLamp('library-lamp', 180, 40) +
  warmLamp('library-lamp-far', 838, 26, town.coral, town.coralDeep) +
  rug;

/** A pot of pencils at the far end; the rest of the table is for whatever one brings. */
const onTable =
  ellipse(716, 374, 22, 5, town.shadow, 0.14) +
  rect(702, 338, 28, 36, town.teal, 4) +
  rect(718, 338, 12, 36, town.tealDeep, 3, 0.6) +
  [town.coral, town.amber, town.ink]
    .map((colour, index) => rect(705 + index * 8, 318 - index * 4, 5, 24 + index * 4, colour, 2))
    .join('');

export const libraryCorner: StageScene = {
  ...plan,
  id: 'library-corner',
  back,
  front:
    table(
      'library-table',
      {
        light: '#f7e3c0',
        top: town.oakLight,
        far: '#c99f6c',
        edge: town.oakShade,
        front: town.tealDeep,
        frontDark: town.tealDark,
      },
      grain,
    ) + onTable,
  light: lampLight('library-glow', [130, 40, 230, 40, 430, 470, 20, 470]),
  foreground: nearBooks('library-near', -250, 700, 1) + nearBooks('library-near-far', 1240, 720, -1),
  workplace: plan.workplace && { ...plan.workplace, ...printer },
  queue: waiting,
  windows: [
    { x: 74, y: 10, width: 102, height: 220 },
    { x: 186, y: 10, width: 102, height: 220 },
  ],
};
