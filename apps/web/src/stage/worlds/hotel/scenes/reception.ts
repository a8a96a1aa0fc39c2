/** The reception on a rainy evening, seen from the staff's side: keys and screen to the left, the way in and the lift behind the guests. */
import { circle, ellipse, fill, linearGradient, polygon, rect, shaded, stroke } from '../../../art/svg.js';
import { printer } from '../../../props/printer.js';
import type { StageScene } from '../../../scenes/scene.js';
import { brassClock, brassClockHands, entrance, keyRack, lift, palm, seaPicture } from '../furnishings.js';
import { hotel } from '../palette.js';
import {
  blueWall,
  chandelier,
  eveningLight,
  glow,
  lightPool,
  nearPalm,
  panelledWall,
  sconce,
} from '../room.js';
import { harbourWindow } from '../windows.js';
import { sleepingScreen } from './desk-things.js';

const floorY = 400;
const clock = { x: 118, y: 52, radius: 32 };
const pane = { x: 292, y: 52, width: 150, height: 208 };
const farPane = { x: 1060, y: 40, width: 170, height: 220 };

/** The alcove behind the desk: walnut from floor to ceiling, with the keys. */
const alcove =
  rect(-320, -66, 552, 470, '#5c3723') +
  Array.from({ length: 9 }, (_, index) => rect(-318 + index * 62, -60, 3, 460, '#3f2415', 0, 0.6)).join('') +
  rect(-320, -66, 552, 20, '#0a1020', 0, 0.35) +
  rect(224, -66, 14, 466, hotel.walnutDark) +
  rect(224, -66, 5, 466, hotel.walnutLight) +
  glow('reception-rack-glow', 118, 150, 210, 0.42) +
  keyRack('reception', 16, 110, 5, 4, 38) +
  rect(-230, 116, 190, 10, hotel.honeyDark, 2) +
  rect(-230, 206, 190, 10, hotel.honeyDark, 2) +
  [-222, -206, -190, -168, -152, -130, -110, -94, -72]
    .map((x, index) =>
      rect(
        x,
        206 - 58 - (index % 3) * 8,
        14,
        58 + (index % 3) * 8,
        [hotel.wine, hotel.harbourLight, hotel.creamShade, hotel.harbour][index % 4] ?? hotel.wine,
        1.5,
      ),
    )
    .join('') +
  [-220, -170, -110]
    .map(
      (x, index) =>
        rect(x, 72, 36, 44, index === 1 ? hotel.harbour : hotel.honey, 3) +
        rect(x + 6, 84, 24, 9, hotel.linen, 1),
    )
    .join('');

const back =
  panelledWall('reception', blueWall, floorY, 292) +
  // The desk hides the floor.
  rect(-320, floorY, 1600, 340, '#2c3d4d') +
  harbourWindow('reception-window', pane) +
  entrance('reception-door', 530, 52, 164, floorY) +
  lift('reception-lift', 772, 112, 112, floorY - 112) +
  harbourWindow('reception-far', farPane) +
  sconce('reception-sconce', 729, 150) +
  sconce('reception-sconce-right', 940, 150) +
  seaPicture('reception-sea', 958, 210, 66, 52) +
  palm('reception-palm', 726, floorY + 4, 0.84, hotel.harbour, '#16324a') +
  palm('reception-palm-far', 1010, floorY + 10, 1.2, hotel.wine, hotel.wineDark) +
  alcove +
  brassClock(clock.x, clock.y, clock.radius) +
  brassClockHands(clock.x, clock.y, clock.radius, 21, 52) +
  chandelier('reception-chandelier', 612, -24) +
  chandelier('reception-chandelier-left', 20, -40);

const deskTop =
  linearGradient(
    'reception-top',
    [0, 0, 1, 0],
    [
      { at: 0, colour: '#8c5430' },
      { at: 0.42, colour: '#c98f56' },
      { at: 0.62, colour: '#b87a44' },
      { at: 1, colour: '#7d4a2a' },
    ],
  ) +
  linearGradient(
    'reception-front',
    [0, 0, 0, 1],
    [
      { at: 0, colour: '#6b4029' },
      { at: 1, colour: '#351d11' },
    ],
  ) +
  polygon([-340, 404, 1300, 404, 1300, 468, -340, 468], 'url(#reception-top)') +
  polygon([-340, 404, 1300, 404, 1300, 409, -340, 409], hotel.brassLight) +
  polygon([-340, 409, 1300, 409, 1300, 411, -340, 411], hotel.brassDark) +
  stroke(
    'M-320 424C200 418 700 432 1290 422M-320 442C260 448 640 436 1290 446M-320 457C300 453 800 461 1290 457',
    '#6d3f20',
    1.6,
    0.4,
  ) +
  lightPool('reception-pool', 470, 436, 300, 30, 0.5) +
  rect(-340, 468, 1640, 16, hotel.walnutDark) +
  rect(-340, 468, 1640, 3, hotel.brass) +
  rect(-340, 484, 1640, 262, 'url(#reception-front)') +
  Array.from({ length: 9 }, (_, index) => {
    const x = -310 + index * 180;
    return (
      rect(x, 500, 156, 70, '#7a4a2e', 4) +
      rect(x, 500, 156, 3, '#a06a44', 2) +
      rect(x, 582, 156, 110, '#7a4a2e', 4) +
      rect(x + 58, 530, 40, 8, hotel.brass, 4) +
      rect(x + 58, 620, 40, 8, hotel.brass, 4)
    );
  }).join('');

const bell =
  ellipse(654, 452, 30, 5, hotel.shadow, 0.35) +
  rect(628, 443, 52, 7, hotel.walnutDark, 3.5) +
  shaded(
    'reception-bell',
    'M632 443C632 415 676 415 676 443Z',
    hotel.brass,
    fill('M658 408H682V446H654Z', hotel.brassDark, 0.6) +
      stroke('M639 437C640 429 645 424 651 422', '#fff3c9', 3),
  ) +
  rect(651.5, 411, 5, 8, hotel.brassDark, 2) +
  circle(654, 410, 4, hotel.brassLight);

const guestBook =
  ellipse(446, 458, 96, 6, hotel.shadow, 0.3) +
  polygon([352, 432, 444, 426, 540, 432, 552, 458, 340, 458], hotel.wineDark) +
  fill('M356 430Q400 420 445 430L444 454Q396 446 347 455Z', '#fbf3df') +
  fill('M445 430Q490 420 535 430L545 455Q494 446 444 454Z', '#efe2c4') +
  stroke('M372 433l56 -3M369 439l60 -3M366 445l62 -3M462 430l54 3M463 436l58 3', '#b3a27f', 2) +
  stroke('M486 445l44 -18', hotel.brass, 4) +
  stroke('M486 445l-5 3', hotel.ink, 3);

export const reception: StageScene = {
  id: 'hotel-reception',
  back,
  front:
    deskTop +
    sleepingScreen('reception', 52, 256) +
    `<g transform="translate(778 344)">${printer('')}</g>` +
    guestBook +
    bell +
    rect(286, 446, 40, 10, hotel.wineDark, 2) +
    rect(290, 440, 34, 7, hotel.linen, 1),
  light: eveningLight('reception-evening'),
  foreground: nearPalm(-116, 820, 1, 1.3) + nearPalm(1090, 830, -1, 1.4),
  guest: { x: 484, y: 560, scale: 0.9, from: 'right', facing: 'left' },
  colleague: { x: 694, y: 560, scale: 0.88, from: 'right', facing: 'left' },
  talkFocus: { x: 284, y: 44, width: 400, height: 400 },
  card: { x: 700, y: 232 },
  cardFocus: { x: 372, y: 56, width: 514, height: 390 },
  workplace: {
    screen: { x: 52, y: 256, width: 196, height: 178 },
    printer: { x: 778, y: 344, width: 148, height: 114 },
    paperOut: { x: 852, y: 432 },
    shelf: { x: 118, y: 190 },
    window: { x: 366, y: 150 },
    focus: { x: 36, y: 56, width: 900, height: 412 },
  },
  queue: {
    places: [
      { x: 316, y: 554, scale: 0.83, from: 'right', facing: 'left' },
      { x: 464, y: 536, scale: 0.75, from: 'right', facing: 'left' },
      { x: 600, y: 522, scale: 0.68, from: 'right', facing: 'left' },
      { x: 722, y: 511, scale: 0.62, from: 'right', facing: 'left' },
      { x: 832, y: 502, scale: 0.57, from: 'right', facing: 'left' },
    ],
    focus: { x: 240, y: 66, width: 650, height: 396 },
  },
  windows: [pane, farPane].map((box) => ({ ...box, x: box.x + 16, width: box.width - 32 })),
};
