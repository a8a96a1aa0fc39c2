/** The citizens' counter, seen from the staff's side: waiting area and the square behind, the desk in front. */
import { office } from '../../../art/palette.js';
import {
  circle,
  ellipse,
  fill,
  linearGradient,
  outline,
  polygon,
  rect,
  shaded,
  stroke,
} from '../../../art/svg.js';
import { propFor } from '../../../props/prop-library.js';
import {
  clockFace,
  clockHands,
  floor,
  lightShafts,
  nearLeaves,
  pendantLamp,
  wall,
} from '../../../scenes/room-kit.js';
import type { StageScene } from '../../../scenes/scene.js';
import { cityView } from '../../../scenes/windows.js';

const floorY = 388;

function waitingChair(x: number, y: number, colour: string, dark: string, scale: number): string {
  return `<g transform="translate(${x} ${y}) scale(${scale})">${ellipse(34, 104, 34, 5, '#2a1d12', 0.2)}${stroke('M12 66L8 102M56 66L60 102', '#8f6a45', 5)}${shaded(
    `chair-${x}`,
    outline([
      [6, 4],
      [34, -2],
      [62, 4],
      [65, 40],
      [60, 56],
      [34, 58],
      [8, 56],
      [3, 40],
    ]),
    colour,
    fill('M40 -6H74V62H44Z', dark, 0.5),
  )}${shaded(
    `seat-${x}`,
    outline([
      [2, 56],
      [34, 52],
      [66, 56],
      [70, 66],
      [34, 73],
      [-2, 66],
    ]),
    dark,
    rect(-4, 50, 80, 9, colour),
  )}</g>`;
}

/** Glass front with doors: the square outside lies in the sun. */
const glassFront =
  rect(196, 20, 588, 352, '#f7f0e2') +
  cityView('counter-city', 208, 32, 564, 330) +
  fill('M208 330C300 312 420 326 560 316C660 310 720 322 772 316V362H208Z', '#cfc4ae') +
  fill('M208 346C360 332 620 346 772 334V362H208Z', '#e2d8c2') +
  [
    [250, 300, 26],
    [706, 296, 30],
  ]
    .map(
      ([x = 0, y = 0, size = 0]) =>
        rect(x - 3, y, 6, 46, '#7a5d40') +
        circle(x, y - size * 0.5, size, '#8fa98d') +
        circle(x - size * 0.4, y - size * 0.2, size * 0.7, office.sage) +
        circle(x + size * 0.4, y - size * 0.8, size * 0.55, '#a9c0a4'),
    )
    .join('') +
  [208, 396, 584, 768]
    .map((x) => rect(x - 5, 26, 10, 346, '#f2e8d6') + rect(x + 3, 26, 2, 346, '#cbbd9f'))
    .join('') +
  rect(196, 20, 588, 12, '#fbf5e9') +
  rect(196, 96, 588, 7, '#f2e8d6') +
  rect(196, 360, 588, 14, '#e9dcc4') +
  rect(484, 210, 5, 60, office.steelDark, 2) +
  rect(492, 210, 5, 60, office.steelDark, 2) +
  polygon([250, 362, 330, 103, 366, 103, 286, 362], '#ffffff', 0.2) +
  polygon([610, 362, 690, 103, 706, 103, 626, 362], '#ffffff', 0.2);

const ticketMachine =
  ellipse(864, 402, 34, 6, '#2a1d12', 0.2) +
  rect(846, 300, 36, 100, office.violetDeep, 6) +
  rect(870, 300, 12, 100, office.violetDark, 4) +
  shaded(
    'ticket-head',
    'M834 238H894Q902 238 902 246V308Q902 316 894 316H834Q826 316 826 308V246Q826 238 834 238Z',
    office.violet,
    fill('M876 230H910V320H872Z', office.violetDeep, 0.7) +
      rect(838, 250, 40, 28, '#dff0e6', 4) +
      circle(858, 264, 7, office.sageDeep),
  ) +
  rect(842, 290, 34, 5, '#22182f', 2) +
  fill('M848 292H870V312L864 308L859 312L854 308L848 312Z', '#fffdf6');

const queueDisplay =
  rect(96, 54, 84, 56, '#2b3640', 6) +
  rect(102, 60, 72, 44, '#14212a', 4) +
  circle(122, 82, 9, office.sun) +
  stroke('M142 82h24M158 74l9 8-9 8', office.sun, 4);

const leaflets =
  rect(-20, 150, 92, 176, office.oakShade, 4) +
  rect(-24, 146, 92, 176, office.oak, 4) +
  [0, 1, 2]
    .map(
      (row) =>
        [0, 1, 2]
          .map(
            (column) =>
              rect(
                -16 + column * 28,
                158 + row * 54,
                22,
                34,
                [office.sageLight, office.violetLight, '#f6d28d', '#e9b79a', '#fbf6ea', office.sagePale][
                  (row * 4 + column * 5) % 6
                ] ?? '#fff',
                2,
              ) +
              stroke(
                `M${-12 + column * 28} ${168 + row * 54}h14M${-12 + column * 28} ${174 + row * 54}h9`,
                '#ffffff',
                2,
                0.9,
              ),
          )
          .join('') + rect(-22, 184 + row * 54, 88, 10, office.oakLight, 2),
    )
    .join('');

const back =
  wall(
    'counter',
    { wall: '#e9e0cc', far: '#e2d8c3', panel: '#b4c4ac', panelLine: office.sageDeep },
    floorY,
    300,
  ) +
  floor('counter', floorY, { near: '#cbb79b', far: '#dccbb0', line: '#9f8a6b' }) +
  glassFront +
  leaflets +
  queueDisplay +
  clockFace(864, 120, 30) +
  clockHands(864, 120, 30, 9, 40) +
  ticketMachine +
  [222, 296, 604, 678]
    .map((x, index) =>
      waitingChair(
        x,
        300,
        index % 2 === 0 ? office.violet : office.sageDeep,
        index % 2 === 0 ? office.violetDeep : office.sageDark,
        0.92,
      ),
    )
    .join('') +
  `<g transform="translate(-190 150) scale(1.7)">${propFor('plant')?.svg ?? ''}</g>` +
  `<g transform="translate(960 178) scale(1.6)">${propFor('plant')?.svg ?? ''}</g>` +
  pendantLamp(330, 22, '#f3e3c4', '#cbb184') +
  pendantLamp(650, 22, '#f3e3c4', '#cbb184');

const counterTop =
  linearGradient(
    'counter-top',
    [0, 0, 1, 0],
    [
      { at: 0, colour: '#e2be8e' },
      { at: 0.45, colour: '#f3dab1' },
      { at: 1, colour: '#cfa673' },
    ],
  ) +
  linearGradient(
    'counter-front',
    [0, 0, 0, 1],
    [
      { at: 0, colour: office.sageDeep },
      { at: 1, colour: office.sageDark },
    ],
  ) +
  polygon([-340, 398, 1300, 398, 1300, 462, -340, 462], 'url(#counter-top)') +
  polygon([-340, 398, 1300, 398, 1300, 402, -340, 402], '#fbeed4') +
  stroke(
    'M-320 416C200 410 700 424 1290 414M-320 434C260 440 640 428 1290 438M-320 450C300 446 800 454 1290 450',
    '#b98a58',
    1.5,
    0.4,
  ) +
  rect(-340, 462, 1640, 14, office.oakShade) +
  rect(-340, 462, 1640, 3, '#f6e3c4') +
  rect(-340, 476, 1640, 270, 'url(#counter-front)') +
  Array.from({ length: 34 }, (_, index) => rect(-330 + index * 48, 482, 4, 260, '#2c4434', 0, 0.5)).join('');

const bell =
  ellipse(640, 446, 32, 6, '#2a1d12', 0.2) +
  rect(612, 436, 56, 8, '#3d2c20', 4) +
  shaded(
    'counter-bell',
    'M616 436C616 406 664 406 664 436Z',
    '#e7b53f',
    fill('M644 400H670V440H640Z', '#b07f17', 0.6) + stroke('M624 430C625 420 630 415 637 413', '#fff3c9', 3),
  ) +
  rect(637, 402, 6, 9, '#8a6a1c', 2) +
  circle(640, 401, 4.4, '#c9991f');

const screenBack =
  ellipse(236, 452, 92, 9, '#2a1d12', 0.2) +
  fill('M222 396H258L266 446H214Z', '#3a4650') +
  rect(190, 440, 100, 10, '#4d5b64', 5) +
  shaded(
    'screen-back',
    'M146 296H334Q342 296 342 304V400Q342 408 334 408H146Q138 408 138 400V304Q138 296 146 296Z',
    '#33404a',
    fill('M262 290H350V412H250Z', '#222c35', 0.7) + rect(138, 296, 210, 5, '#5b6a75'),
  ) +
  circle(240, 352, 13, '#4d5b64') +
  circle(240, 352, 7, '#66747e') +
  stroke('M240 404C250 430 300 428 318 448', '#222c35', 4);

const forms =
  ellipse(470, 452, 74, 6, '#2a1d12', 0.14) +
  polygon([404, 430, 510, 424, 530, 452, 396, 456], '#e7dcc4') +
  polygon([408, 426, 512, 421, 530, 447, 402, 451], '#fffdf6') +
  stroke('M424 432l70 -4M422 439l84 -4M420 446l60 -3', '#b5bcbc', 2.6) +
  stroke('M520 418l-24 22', office.tealBright, 5) +
  stroke('M498 438l-4 5', '#1a2b33', 3);

const flowers = `<g transform="translate(762 322) scale(0.9)">${ellipse(40, 136, 30, 5, '#2a1d12', 0.2)}${stroke('M40 96C34 70 24 54 16 40M40 96C40 66 42 50 44 26M40 96C46 74 60 58 68 46', office.sageDeep, 3.6)}${[
  [14, 36, 12],
  [44, 20, 14],
  [70, 42, 12],
  [30, 54, 9],
  [58, 62, 8],
]
  .map(
    ([x = 0, y = 0, r = 0], i) =>
      circle(x, y, r, i % 2 === 0 ? office.violetLight : '#f2b27c') + circle(x, y, r * 0.4, office.sun),
  )
  .join(
    '',
  )}${shaded('vase', 'M22 92H58L62 128Q62 136 54 136H26Q18 136 18 128Z', '#cfe0e2', fill('M44 88H66V140H46Z', '#9db8bd', 0.6) + rect(14, 112, 60, 30, '#a8cdd2', 0, 0.6))}</g>`;

const light = lightShafts(
  'counter',
  [
    [236, 34, 392, 34],
    [408, 34, 580, 34],
    [596, 34, 760, 34],
  ],
  420,
  200,
);

export const counter: StageScene = {
  id: 'counter',
  back: back + light,
  front: counterTop + screenBack + forms + bell + flowers,
  // The sun stands behind the people here: over their faces it would only wash them out.
  light: '',
  foreground: nearLeaves('counter-left', -96, 790, 1, 1.4) + nearLeaves('counter-right', 1064, 800, -1, 1.45),
  guest: { x: 478, y: 556, scale: 0.9, from: 'left', facing: 'left' },
  colleague: { x: 742, y: 560, scale: 0.88, from: 'right', facing: 'left' },
  talkFocus: { x: 280, y: 40, width: 400, height: 400 },
  card: { x: 706, y: 234 },
  cardFocus: { x: 376, y: 56, width: 514, height: 390 },
  // The queue winds past the chairs to the ticket machine; whoever is first stands nearest to the counter.
  queue: {
    places: [
      { x: 634, y: 520, scale: 0.76, from: 'right', facing: 'left' },
      { x: 752, y: 508, scale: 0.73, from: 'right', facing: 'left' },
      { x: 862, y: 496, scale: 0.7, from: 'right', facing: 'left' },
      { x: 256, y: 500, scale: 0.7, from: 'left', facing: 'right' },
      { x: 366, y: 492, scale: 0.68, from: 'left', facing: 'right' },
    ],
    focus: { x: 190, y: 60, width: 740, height: 420 },
  },
};
