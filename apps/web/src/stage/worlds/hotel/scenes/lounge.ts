/** The lounge when the last guests have gone up: a fire, window seats over the harbour, a table with a lamp. */
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
import type { StageScene } from '../../../scenes/scene.js';
import { armchair, palm, seaPicture } from '../furnishings.js';
import { shape } from '../flow.js';
import { hotel } from '../palette.js';
import { boardFloor, eveningLight, lightPool, nearPalm, panelledWall, sconce, tableLamp } from '../room.js';
import { harbourWindow } from '../windows.js';

const floorY = 420;
const pane = { x: 40, y: 16, width: 264, height: 240 };
const farPane = { x: 1090, y: 16, width: 170, height: 240 };

/** A deep sill with cushions under the window. */
const windowSeat =
  rect(-6, 282, 356, 140, hotel.walnutDark) +
  [0, 1, 2]
    .map(
      (index) =>
        rect(6 + index * 116, 318, 104, 88, hotel.walnut, 3) +
        rect(12 + index * 116, 324, 92, 76, '#7d4d30', 2),
    )
    .join('') +
  rect(-14, 276, 372, 32, hotel.harbour, 10) +
  rect(-14, 276, 372, 10, hotel.harbourLight, 6, 0.7) +
  shape('14,284 22,228 76,222 92,282', hotel.wine) +
  shape('60,226 76,222 92,282 66,284', hotel.wineDark, 0.7) +
  shape('262,284 270,234 322,230 336,282', hotel.brass) +
  shape('306,232 322,230 336,282 312,284', hotel.brassDark, 0.6) +
  stroke('M28 240L80 270M30 262L72 234', hotel.wineLight, 2, 0.6);

const flames =
  radialGradient('lounge-fire', [
    { at: 0, colour: '#ffd98a', opacity: 0.85 },
    { at: 0.4, colour: '#ff9d4a', opacity: 0.34 },
    { at: 1, colour: '#ff8a3a', opacity: 0 },
  ]) +
  shape('736,384 728,352 742,326 746,342 758,304 772,336 780,318 788,350 784,384', '#e8622a') +
  shape('742,384 738,360 748,342 754,352 762,324 772,350 778,346 780,384', '#f79a3c') +
  shape('750,384 748,366 756,356 763,344 770,362 772,384', '#ffdc7a') +
  group('rotate(8 760 386)', rect(722, 378, 78, 13, '#5a3420', 6) + circle(798, 384.5, 6, '#c08a56')) +
  group('rotate(-10 760 386)', rect(722, 380, 76, 12, '#6d432a', 6) + circle(724, 386, 6, '#d29c64'));

const fireplace =
  rect(650, -70, 220, 260, '#274a63') +
  rect(658, -70, 204, 256, '#2e5875') +
  rect(636, 190, 248, 234, '#e3d6bd') +
  rect(636, 190, 248, 234, '#9fa5a6', 0, 0.35) +
  rect(650, 206, 220, 218, '#cbbfa8') +
  [0, 1, 2, 3, 4]
    .map((row) => stroke(`M650 ${236 + row * 40}H698M822 ${236 + row * 40}H870`, '#a59a86', 2))
    .join('') +
  fill('M694 424V292Q694 238 760 238Q826 238 826 292V424Z', '#3a2a26') +
  fill('M702 424V296Q702 248 760 248Q818 248 818 296V424Z', '#17100f') +
  Array.from({ length: 4 }, (_, row) => stroke(`M704 ${300 + row * 26}H816`, '#2f2220', 2)).join('') +
  circle(760, 352, 150, 'url(#lounge-fire)') +
  flames +
  stroke('M716 404V376M804 404V376M708 404H812', '#2b2b30', 5) +
  rect(628, 176, 264, 18, hotel.walnut, 3) +
  rect(628, 176, 264, 6, hotel.honeyDark, 3) +
  rect(640, 194, 240, 6, hotel.walnutDark) +
  rect(676, 418, 168, 12, '#8b8478', 2) +
  seaPicture('lounge-ship', 688, 46, 144, 104) +
  [838, 854]
    .map(
      (x) =>
        rect(x, 140, 7, 36, '#fbf3df', 2) +
        shape(`${x + 3.5},122 ${x + 8},132 ${x + 3.5},140 ${x - 1},132`, '#ffc45a'),
    )
    .join('') +
  shaded(
    'lounge-urn',
    'M640 146H664L660 158Q670 168 660 176H644Q634 168 644 158Z',
    hotel.harbourLight,
    fill('M654 140H672V180H650Z', hotel.harbour, 0.7),
  );

const books = ((): string => {
  const colours = [
    hotel.wine,
    hotel.harbourLight,
    hotel.honey,
    '#4a7a5c',
    hotel.creamShade,
    hotel.harbour,
    '#7d5640',
  ];
  return [0, 1, 2, 3]
    .map((row) => {
      const base = 78 + row * 84;
      const spines = Array.from({ length: 9 }, (_, index) => {
        const pick = (index * 5 + row * 4) % 7;
        const tall = 50 + (pick % 3) * 7;
        return index === 6 && row % 2 === 0
          ? ''
          : rect(926 + index * 12.5, base - tall, 11, tall, colours[pick] ?? hotel.wine, 1) +
              rect(928 + index * 12.5, base - tall * 0.75, 7, 4, hotel.brassLight, 0, 0.8);
      }).join('');
      return (
        rect(920, base - 74, 124, 74, '#371f13') +
        spines +
        rect(914, base, 136, 8, hotel.walnutLight) +
        rect(914, base, 136, 2.5, hotel.honey)
      );
    })
    .join('');
})();

const back =
  panelledWall(
    'lounge',
    { paper: '#2f5a5c', paperFar: '#1a3739', panel: hotel.walnut, panelDark: hotel.walnutDark },
    floorY,
    292,
  ) +
  boardFloor('lounge', floorY, '#6f4327', '#8a5733') +
  harbourWindow('lounge-window', pane) +
  harbourWindow('lounge-far', farPane) +
  windowSeat +
  rect(908, -20, 148, 444, hotel.walnutDark, 3) +
  rect(914, -12, 136, 436, hotel.walnut) +
  books +
  fireplace +
  sconce('lounge-sconce', 590, 110) +
  sconce('lounge-sconce-left', 384, 110) +
  palm('lounge-palm', 400, floorY + 8, 0.9, hotel.wine, hotel.wineDark) +
  armchair('lounge-chair-left', -160, floorY + 70, 1.2, hotel.harbour, '#16324a', hotel.harbourLight) +
  armchair('lounge-chair', 1000, floorY + 54, 1.05, hotel.wine, hotel.wineDark, hotel.wineLight);

const table =
  linearGradient(
    'lounge-top',
    [0, 0, 1, 0],
    [
      { at: 0, colour: '#8a5331' },
      { at: 0.45, colour: '#c28a52' },
      { at: 1, colour: '#7d4a2a' },
    ],
  ) +
  ellipse(480, 660, 620, 46, hotel.shadow, 0.4) +
  fill(
    'M-120 446C-140 404 60 396 480 396C900 396 1100 404 1080 446C1090 508 900 528 480 528C60 528 -130 508 -120 446Z',
    '#4f2f1b',
  ) +
  shaded(
    'lounge-surface',
    'M-120 440C-140 398 60 390 480 390C900 390 1100 398 1080 440C1090 500 900 514 480 514C60 514 -130 500 -120 440Z',
    'url(#lounge-top)',
    stroke(
      'M-60 420C200 412 760 412 1030 422M-90 446C240 440 700 442 1060 448M-60 474C240 482 700 482 1040 474',
      '#6d3f20',
      1.8,
      0.4,
    ) +
      lightPool('lounge-pool', 830, 450, 330, 66, 0.62) +
      lightPool('lounge-pool-left', 300, 446, 260, 46, 0.3),
  ) +
  stroke('M-112 426C-60 398 160 392.500 480 392.500C800 392.500 1020 398 1072 426', hotel.brassLight, 3) +
  rect(424, 526, 112, 220, '#5b371f') +
  rect(492, 526, 44, 220, '#432716');

const teacup = (x: number, y: number): string =>
  ellipse(x, y, 30, 6, '#e8dcc2') +
  ellipse(x, y - 1, 27, 4.6, '#fbf6ea') +
  fill(
    `M${x - 18} ${y - 22}H${x + 18}Q${x + 16} ${y - 4} ${x + 6} ${y - 2}H${x - 6}Q${x - 16} ${y - 4} ${x - 18} ${y - 22}Z`,
    '#fbf6ea',
  ) +
  fill(`M${x + 4} ${y - 22}H${x + 18}Q${x + 16} ${y - 4} ${x + 6} ${y - 2}H${x + 1}Z`, '#dccfb4', 0.7) +
  ellipse(x, y - 22, 18, 3.6, '#8a5a38') +
  `<path d="M${x + 17} ${y - 18}q11 0 9 8q-2 5 -11 4" fill="none" stroke="#fbf6ea" stroke-width="3"/>` +
  stroke(`M${x - 17} ${y - 15}q17 6 34 0`, hotel.harbourLight, 2) +
  stroke(`M${x - 5} ${y - 32}q-4 -5 0 -10t0 -10M${x + 6} ${y - 31}q-4 -5 0 -10t0 -9`, '#ffffff', 1.8, 0.35);

const onTable =
  tableLamp('lounge-lamp', 846, 468, hotel.wineLight, hotel.wineDark, 1.24) +
  teacup(706, 474) +
  ellipse(270, 482, 110, 7, hotel.shadow, 0.3) +
  polygon([186, 448, 350, 442, 376, 476, 170, 484], '#d9c8a6') +
  polygon([190, 443, 350, 438, 374, 471, 176, 479], '#fdf8ea') +
  stroke('M212 451l100 -4M208 459l126 -4M204 468l94 -4', '#c5b99d', 2.6) +
  stroke('M388 450l54 -8', hotel.harbour, 6) +
  stroke('M444 441.500l9 -1.500', hotel.ink, 4) +
  stroke('M388 450l-5 1', hotel.brass, 6) +
  group(
    'translate(92 430)',
    rect(-36, 22, 84, 11, hotel.wine, 2) +
      rect(-32, 12, 78, 11, '#2f6a6a', 2) +
      rect(-38, 32, 90, 4, '#f3ead8', 1) +
      rect(-28, 3, 70, 10, hotel.honey, 2) +
      rect(-36, 24, 84, 2.5, '#ffffff', 1, 0.3),
  );

export const lounge: StageScene = {
  id: 'hotel-lounge',
  back,
  front: table + onTable,
  light: eveningLight('lounge-evening'),
  foreground: nearPalm(-116, 830, 1, 1.3) + nearPalm(1090, 840, -1, 1.4),
  guest: { x: 520, y: 546, scale: 0.86, from: 'right', facing: 'left' },
  colleague: { x: 690, y: 540, scale: 0.82, from: 'right', facing: 'left' },
  talkFocus: { x: 330, y: 56, width: 420, height: 400 },
  card: { x: 270, y: 236 },
  cardFocus: { x: 88, y: 62, width: 540, height: 396 },
  queue: {
    places: [
      { x: 300, y: 548, scale: 0.84, from: 'right', facing: 'left' },
      { x: 442, y: 534, scale: 0.77, from: 'right', facing: 'left' },
      { x: 576, y: 522, scale: 0.71, from: 'right', facing: 'left' },
      { x: 700, y: 512, scale: 0.66, from: 'right', facing: 'left' },
    ],
    focus: { x: 210, y: 78, width: 580, height: 400 },
  },
  windows: [pane, farPane].map((box) => ({ ...box, x: box.x + 18, width: box.width - 36 })),
};
