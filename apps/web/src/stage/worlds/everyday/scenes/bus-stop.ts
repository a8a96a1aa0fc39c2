/** The stop outside the library: a shelter of glass and wood, the sign, a bench, wet asphalt, and a sky that clears. */
import { circle, ellipse, fill, linearGradient, polygon, rect, stroke } from '../../../art/svg.js';
import { paintedBox, type StageScene } from '../../../scenes/scene.js';
import { bookRow } from '../kit/books.js';
import { plan } from '../kit/layout.js';
import { brickwork } from '../kit/room.js';
import { autumnTree, streetView } from '../kit/street.js';
import { town } from '../palette.js';

const groundY = 404;
const { x: left, y: top, width } = paintedBox;
const bottom = top + paintedBox.height;

/** The library across the square: brick, a wide window with lamps and shelves behind it, a door under a canopy. */
const library =
  brickwork('stop-library', [640, -40, 460, groundY + 30], 4) +
  rect(624, -62, 492, 30, town.brickDeep, 2) +
  rect(624, -62, 492, 6, town.brickDark) +
  polygon([640, -62, 700, -150, 1040, -150, 1100, -62], '#4e5a60') +
  polygon([640, -62, 700, -150, 720, -150, 664, -62], '#ffffff', 0.12) +
  rect(848, 92, 216, 150, '#fff4dd', 3) +
  rect(856, 100, 200, 134, town.lamp) +
  rect(856, 168, 200, 6, town.oakShade) +
  bookRow(860, 168, 190, 46, 4) +
  bookRow(860, 232, 190, 46, 9) +
  rect(952, 100, 7, 134, '#fff4dd') +
  rect(716, 8, 128, 56, town.tealDeep, 6) +
  rect(723, 15, 114, 42, town.teal, 4) +
  fill(
    'M741 45C749 29 773 29 780 39C787 29 811 29 819 45V52C805 44 789 46 780 54C771 46 755 44 741 52Z',
    '#fffdf6',
  ) +
  stroke('M780 39V53', town.tealDeep, 2.4);

/** Neighbours on the left in haze, the road with a cycle lane, the pavement with large flags. */
const street =
  linearGradient(
    'stop-sky',
    [0, 0, 0, 1],
    [
      { at: 0, colour: '#8ba6b4' },
      { at: 0.55, colour: '#c6d6d5' },
      { at: 1, colour: '#fbe8c8' },
    ],
  ) +
  rect(left, top, width, groundY - top + 10, 'url(#stop-sky)') +
  streetView('stop-view', [left, -80, 960, groundY + 80], 'clearing', 0.93) +
  rect(1100, 70, 190, groundY - 70, '#c9a886') +
  rect(1100, 62, 190, 10, '#8c6a50');

const ground =
  linearGradient(
    'stop-ground',
    [0, 0, 0, 1],
    [
      { at: 0, colour: '#a9aeaa' },
      { at: 0.55, colour: '#949b99' },
      { at: 1, colour: '#7d8686' },
    ],
  ) +
  rect(left, groundY - 24, width, 24, town.wet) +
  stroke(`M${left} ${groundY - 12}h${width}`, '#e7ebe6', 2.4, 0.6) +
  rect(left, groundY - 4, width, 8, '#cfd0c6') +
  rect(left, groundY + 4, width, bottom - groundY, 'url(#stop-ground)') +
  stroke(
    Array.from(
      { length: 15 },
      (_, index) => `M${40 + index * 63} ${groundY + 4}L${-1020 + index * 214} ${bottom}`,
    ).join('') + [430, 486, 574].map((y) => `M${left} ${y}h${width}`).join(''),
    '#6c7675',
    1.8,
    0.5,
  ) +
  [
    [30, 520, 130],
    [560, 494, 150],
    [930, 540, 170],
  ]
    .map(
      ([x = 0, y = 0, wide = 0]) =>
        ellipse(x, y, wide, 13, '#c9d8da', 0.75) + ellipse(x + 20, y - 2, wide * 0.5, 4, '#fff4dc', 0.6),
    )
    .join('') +
  // Leaves that the rain has glued to the flags.
  Array.from({ length: 22 }, (_, index) =>
    fill(
      `M${left + ((index * 379) % 1560)} ${428 + ((index * 53) % 130)}q8 -9 17 -3q-3 9 -17 3Z`,
      index % 3 === 0 ? town.amber : index % 3 === 1 ? town.coralDeep : town.amberLight,
    ),
  ).join('');

/** Steel posts, panes that still have drops on them, a roof of boards. */
const shelter =
  rect(58, -56, 660, 26, town.slateDark, 4) +
  rect(58, -56, 660, 7, town.slate, 4) +
  rect(70, -30, 636, 12, town.oak) +
  rect(70, -20, 636, 4, town.oakShade) +
  rect(70, -18, 636, 422, '#dfeeee', 0, 0.5) +
  rect(70, 250, 636, 150, '#bcd3d2', 0, 0.35) +
  [120, 330, 540]
    .map((x) => polygon([x, 400, x + 96, -18, x + 138, -18, x + 42, 400], '#ffffff', 0.28))
    .join('') +
  Array.from({ length: 46 }, (_, index) =>
    ellipse(84 + ((index * 173) % 610), 4 + ((index * 97) % 380), 2, 3.4, '#ffffff', 0.8),
  ).join('') +
  [70, 280, 490, 698]
    .map((x) => rect(x, -30, 9, 436, town.slateDark) + rect(x, -30, 3, 436, town.slateLight))
    .join('') +
  rect(70, 268, 636, 7, town.slateDark);

/** The pole with its sign: a bus, and a flag in coral. */
const pole =
  rect(902, -60, 9, 470, town.slateDark) +
  rect(902, -60, 3, 470, town.slateLight) +
  rect(872, 20, 70, 88, town.coral, 8) +
  rect(878, 26, 58, 76, '#fffdf6', 6) +
  rect(888, 38, 38, 42, town.tealDeep, 6) +
  rect(892, 43, 30, 18, town.tealPale, 2) +
  circle(897, 80, 6, town.ink) +
  circle(917, 80, 6, town.ink) +
  rect(893, 68, 28, 5, town.amberLight, 2) +
  ellipse(906, 410, 22, 5, town.shadow, 0.2);

const back =
  street +
  library +
  autumnTree(-170, groundY, 2.1) +
  autumnTree(1150, groundY, 1.7) +
  ground +
  shelter +
  pole;

/** A bench of three boards with a wide seat; one sits in the dry. */
const bench =
  ellipse(430, 474, 390, 13, town.shadow, 0.24) +
  [110, 424, 738]
    .map((x) => rect(x, 402, 14, 70, town.slateDark, 2) + rect(x - 12, 466, 38, 8, town.graphite, 3))
    .join('') +
  [
    [332, 18],
    [354, 20],
    [378, 20],
  ]
    .map(([y = 0, high = 0], index) => {
      const inset = 92 - ((y - 332) * 36) / 66;
      return (
        polygon(
          [inset, y, 860 - inset, y, 872 - inset, y + high, inset - 12, y + high],
          [town.oakLight, '#dfb680', town.oak][index] ?? town.oak,
        ) +
        stroke(
          `M${inset + 40} ${y + high * 0.4}H${420 + index * 60}M${500 - index * 30} ${y + high * 0.7}H${800 - inset}`,
          town.oakShade,
          1.3,
          0.5,
        )
      );
    })
    .join('') +
  rect(56, 398, 748, 12, town.oakShade, 3) +
  rect(56, 398, 748, 3, town.oakLight) +
  polygon([190, 334, 330, 334, 372, 398, 212, 398], '#fff6df', 0.3);

export const busStop: StageScene = {
  ...plan,
  id: 'bus-stop',
  back,
  front: bench,
  light:
    linearGradient(
      'stop-sun',
      [0, 0, 1, 0.5],
      [
        { at: 0, colour: '#fff0c8', opacity: 0.28 },
        { at: 1, colour: '#fff0c8', opacity: 0 },
      ],
    ) + polygon([-320, -200, 420, -200, 780, 540, -320, 540], 'url(#stop-sun)'),
  foreground: '',
  workplace: plan.workplace && { ...plan.workplace, shelf: { x: 420, y: 130 }, window: { x: 420, y: -20 } },
  windows: [
    { x: -300, y: -150, width: 350, height: 500 },
    { x: 716, y: -150, width: 180, height: 500 },
  ],
};
