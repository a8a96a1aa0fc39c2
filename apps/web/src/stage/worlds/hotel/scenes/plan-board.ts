/** The room behind the reception: the plan of all rooms and nights on the wall, a long table, linen and uniforms. */
import { circle, ellipse, fill, linearGradient, polygon, rect, shaded, stroke } from '../../../art/svg.js';
import type { StageScene } from '../../../scenes/scene.js';
import { brassClock, hangingKey } from '../furnishings.js';
import { hotel } from '../palette.js';
import { boardFloor, eveningLight, glow, lightPool, nearPalm, panelledWall } from '../room.js';
import { harbourWindow } from '../windows.js';

const floorY = 470;
const clock = { x: 200, y: 52, radius: 30 };
const cards = { x: 290, y: 58, width: 604, height: 196 };
const pane = { x: -40, y: 20, width: 140, height: 196 };

/** Felt in a walnut frame with brass corners; days along the top, rooms down the side. */
const board =
  rect(264, 14, 664, 262, hotel.shadow, 6, 0.35) +
  rect(254, 4, 664, 262, hotel.walnutDark, 6) +
  rect(258, 7, 656, 256, hotel.walnutLight, 5) +
  rect(258, 7, 656, 4, hotel.honeyLight, 3) +
  rect(270, 19, 632, 232, hotel.walnutDark, 3) +
  rect(273, 22, 626, 232, '#1c4457') +
  rect(273, 22, 626, 12, '#0d2a39', 0, 0.6) +
  Array.from(
    { length: 7 },
    (_, day) =>
      rect(cards.x + 14 + day * 86, 32, 60, 17, day > 4 ? hotel.brass : '#e9dcbd', 4) +
      stroke(`M${cards.x + 32 + day * 86} 40.500h24`, day > 4 ? '#6b4a12' : '#8b7a58', 3),
  ).join('') +
  Array.from({ length: 5 }, (_, room) =>
    stroke(`M${cards.x} ${cards.y + 6 + room * 48}H${cards.x + cards.width}`, '#3b6f86', 1.6, 0.55),
  ).join('') +
  Array.from({ length: 8 }, (_, day) =>
    stroke(`M${cards.x + 2 + day * 86} ${cards.y + 6}V${cards.y + 198}`, '#3b6f86', 1.4, 0.4),
  ).join('') +
  [
    [254, 4],
    [902, 4],
    [254, 250],
    [902, 250],
  ]
    .map(([x = 0, y = 0]) => rect(x, y, 16, 16, hotel.brass, 3) + circle(x + 8, y + 8, 2.6, hotel.brassDark))
    .join('') +
  rect(430, -12, 300, 12, hotel.brassDark, 6) +
  rect(430, -12, 300, 4, hotel.brassLight, 3) +
  `<radialGradient id="plan-lamp" cx="0.5" cy="0" r="0.9"><stop offset="0" stop-color="#fff0c0" stop-opacity="0.42"/><stop offset="1" stop-color="#ffd88a" stop-opacity="0"/></radialGradient>` +
  rect(270, -4, 620, 250, 'url(#plan-lamp)');

/** Uniform jackets on their hooks. */
const uniforms = [0, 1]
  .map((index) => {
    const x = 962 + index * 84;
    return (
      circle(x + 30, 66, 5, hotel.brass) +
      stroke(`M${x + 30} 68v10M${x + 2} 96Q${x + 30} 70 ${x + 58} 96`, hotel.walnutDark, 4) +
      shaded(
        `plan-jacket-${index}`,
        `M${x} 96Q${x + 30} 80 ${x + 60} 96L${x + 70} 168L${x + 56} 170L${x + 54} 230H${x + 6}L${x + 4} 170L${x - 10} 168Z`,
        hotel.wine,
        fill(`M${x + 36} 80H${x + 80}V236H${x + 34}Z`, hotel.wineDark, 0.55) +
          polygon([x + 20, 88, x + 40, 88, x + 30, 128], '#f2e7d5'),
      ) +
      [142, 162, 182].map((y) => circle(x + 30, y, 3, hotel.brass)).join('')
    );
  })
  .join('');

const towels = [0, 1, 2]
  .map((row) => {
    const y = 310 + row * 58;
    return (
      rect(956, y + 40, 250, 9, hotel.honeyDark, 2) +
      [0, 1, 2]
        .map((pile) => {
          const x = 966 + pile * 80;
          return [0, 1, 2]
            .map((fold) =>
              rect(
                x,
                y + 28 - fold * 13,
                62,
                12,
                [
                  ['#f6f0e2', '#cfe0ea', '#f6f0e2'],
                  ['#f3dcc0', '#f6f0e2', '#f3dcc0'],
                  ['#cfe0ea', '#f6f0e2', '#a9c9d8'],
                ][(row + pile) % 3]?.[fold] ?? '#f6f0e2',
                5,
              ),
            )
            .join('');
        })
        .join('')
    );
  })
  .join('');

/** The row of bells that tell who rings, and keys that are not in use. */
const bells =
  rect(-270, 60, 180, 84, hotel.walnutDark, 4) +
  rect(-266, 63, 172, 78, hotel.walnut, 3) +
  [0, 1, 2, 3]
    .map(
      (index) =>
        stroke(`M${-246 + index * 42} 72q10 -6 12 8`, hotel.brassDark, 3) +
        fill(`M${-244 + index * 42} 96q0 -14 10 -14t10 14l3 6h-26Z`, hotel.brass) +
        circle(-234 + index * 42, 104, 3, hotel.brassDark) +
        rect(-246 + index * 42, 118, 24, 12, hotel.linen, 2),
    )
    .join('') +
  rect(-270, 180, 180, 12, hotel.walnutDark, 3) +
  [0, 1, 2, 3, 4, 5]
    .map((index) =>
      hangingKey(-254 + index * 30, 190, index % 2 === 0 ? hotel.wine : hotel.harbourLight, 1.3),
    )
    .join('');

const bulb =
  glow('plan-bulb', 150, -18, 200, 0.6) +
  stroke('M150 -90V-40', '#3a2114', 3) +
  fill('M118 -22Q122 -44 150 -46Q178 -44 182 -22Z', '#2f5f80') +
  fill('M152 -46Q178 -44 182 -22H156Z', '#1d3f58', 0.7) +
  ellipse(150, -21, 32, 5, '#fff2c8') +
  circle(150, -17, 7, '#ffffff');

const back =
  panelledWall(
    'plan',
    { paper: '#b98f5c', paperFar: '#7a5836', panel: '#2d5671', panelDark: '#17344a' },
    floorY,
    330,
  ) +
  boardFloor('plan', floorY) +
  harbourWindow('plan-window', pane, false) +
  bells +
  uniforms +
  towels +
  bulb +
  board +
  brassClock(clock.x, clock.y, clock.radius);

const surface = 'M-340 292H1300V740H-340Z';
const table =
  linearGradient(
    'plan-top',
    [0, 0, 0, 1],
    [
      { at: 0, colour: '#9a6238' },
      { at: 0.35, colour: '#b97c48' },
      { at: 1, colour: '#8a5430' },
    ],
  ) +
  shaded(
    'plan-surface',
    surface,
    'url(#plan-top)',
    Array.from({ length: 10 }, (_, row) => {
      const y = 304 + row * row * 2 + row * 20;
      return stroke(
        `M-320 ${y}C100 ${y - 5 + (row % 3) * 4} 520 ${y + 6 - (row % 2) * 8} 1290 ${y}`,
        '#6d3f20',
        1.6,
        0.4,
      );
    }).join('') +
      polygon([-340, 292, 1300, 292, 1300, 297, -340, 297], hotel.honeyLight) +
      lightPool('plan-pool', 570, 400, 560, 150, 0.4),
  ) +
  polygon([246, 304, 918, 304, 962, 446, 206, 446], '#14344a', 0.9) +
  polygon([254, 309, 910, 309, 950, 440, 218, 440], '#22506c') +
  polygon([254, 309, 910, 309, 912, 313, 253, 313], '#5388a8', 0.8);

const onTable =
  ellipse(104, 420, 60, 8, hotel.shadow, 0.3) +
  shaded(
    'plan-basket',
    'M50 372H158L148 418H60Z',
    '#b98a52',
    [0, 1, 2]
      .map((row) => stroke(`M52 ${382 + row * 12}q8 6 16 0t16 0t16 0t16 0t16 0t16 0t16 0`, '#7d5626', 2.4))
      .join(''),
  ) +
  rect(62, 356, 84, 12, '#f6f0e2', 5) +
  rect(66, 346, 76, 12, '#cfe0ea', 5) +
  rect(62, 366, 84, 10, '#f6f0e2', 5) +
  rect(44, 370, 120, 7, '#d4a76a', 3);

export const planBoard: StageScene = {
  id: 'hotel-plan-board',
  back,
  front: table + onTable,
  light: eveningLight('plan-evening'),
  foreground: nearPalm(-116, 830, 1, 1.2) + nearPalm(1090, 840, -1, 1.3),
  guest: { x: 152, y: 520, scale: 0.8, from: 'left', facing: 'right' },
  colleague: { x: 404, y: 512, scale: 0.76, from: 'right', facing: 'left' },
  talkFocus: { x: 20, y: 60, width: 520, height: 380 },
  card: { x: 500, y: 240 },
  cardFocus: { x: 60, y: 60, width: 640, height: 380 },
  wallClock: clock,
  board: {
    wide: {
      cards,
      tray: { x: 240, y: 312, width: 690, height: 124 },
      focus: { x: 60, y: 6, width: 880, height: 484 },
    },
    tall: {
      cards,
      tray: { x: 256, y: 312, width: 664, height: 270 },
      focus: { x: 244, y: 0, width: 684, height: 594 },
    },
  },
  sortingTable: {
    wide: {
      letters: { x: 262, y: 316, width: 650, height: 104 },
      trays: { x: 60, y: 446, width: 850, height: 112 },
      focus: { x: 34, y: 8, width: 902, height: 556 },
    },
    tall: {
      letters: { x: 70, y: 312, width: 830, height: 206 },
      trays: { x: 56, y: 546, width: 852, height: 128 },
      focus: { x: 46, y: 30, width: 872, height: 660 },
    },
  },
  windows: [pane],
};
