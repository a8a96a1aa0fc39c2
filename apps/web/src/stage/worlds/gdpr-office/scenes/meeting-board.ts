/** The planning corner: a large cork board with a shelf under it, where cases, shifts and steps are put in order. */
import { office } from '../../../art/palette.js';
import { circle, ellipse, fill, linearGradient, polygon, rect, shaded, stroke } from '../../../art/svg.js';
import { propFor } from '../../../props/prop-library.js';
import { clockFace, floor, lightShafts, nearLeaves, pendantLamp, wall } from '../../../scenes/room-kit.js';
import type { StageScene } from '../../../scenes/scene.js';
import { shelving } from '../../../scenes/shelves.js';
import { tallWindow } from '../../../scenes/windows.js';

const floorY = 462;
const clock = { x: 252, y: 62, radius: 26 };
const board = { x: 296, y: 26, width: 626, height: 306 };

/** A number between 0 and 1 that follows from the index alone. */
const scattered = (index: number, seed: number): number =>
  Math.abs(Math.sin(index * 12.9898 + seed * 78.233) * 43758.5453) % 1;

const crumbs = Array.from({ length: 130 }, (_, index) => {
  const x = board.x + 12 + scattered(index, 1) * (board.width - 24);
  const y = board.y + 12 + scattered(index, 2) * (board.height - 24);
  return ellipse(x, y, 1.6 + scattered(index, 3) * 2.4, 1.3, index % 2 === 0 ? '#b98a5c' : '#edd2a9', 0.5);
}).join('');

const corkBoard =
  rect(board.x - 4, board.y + 4, board.width + 22, board.height + 20, '#2a1d12', 6, 0.16) +
  rect(board.x - 14, board.y - 14, board.width + 28, board.height + 28, office.oakShade, 8) +
  rect(board.x - 14, board.y - 14, board.width + 28, 9, office.oakLight, 4) +
  rect(board.x - 14, board.y - 14, 9, board.height + 28, office.oak, 4) +
  shaded(
    'meeting-cork',
    `M${board.x} ${board.y}h${board.width}v${board.height}h${-board.width}Z`,
    '#dcb684',
    crumbs +
      rect(board.x, board.y, board.width, 10, '#2a1d12', 0, 0.14) +
      rect(board.x, board.y, 8, board.height, '#2a1d12', 0, 0.1) +
      polygon(
        [
          board.x + 120,
          board.y,
          board.x + 330,
          board.y,
          board.x + 150,
          board.y + board.height,
          board.x - 60,
          board.y + board.height,
        ],
        '#fff1c9',
        0.24,
      ),
  );

/** Cards that wait stand here. */
const ledge =
  rect(board.x - 26, 452, board.width + 52, 12, '#2a1d12', 3, 0.2) +
  rect(board.x - 30, 440, board.width + 60, 16, office.oak, 3) +
  rect(board.x - 30, 440, board.width + 60, 4, office.oakLight, 2) +
  rect(board.x - 30, 452, board.width + 60, 5, office.oakDark, 2) +
  [board.x + 20, board.x + board.width - 40]
    .map((x) => polygon([x, 456, x + 22, 456, x + 11, 486], office.oakDark))
    .join('');

const back =
  wall(
    'meeting',
    { wall: '#ece4d2', far: '#e2dac8', panel: '#b9c8b4', panelLine: office.sageDeep },
    floorY,
    344,
  ) +
  floor('meeting', floorY, { near: '#c2a57f', far: '#d4b993', line: '#8d7048' }) +
  shelving('meeting-shelf', -300, 0, 200, 3, 90, 3) +
  tallWindow('meeting-window', 6, 16, 176, 250) +
  tallWindow('meeting-window-far', 1010, 16, 176, 250) +
  clockFace(clock.x, clock.y, clock.radius) +
  corkBoard +
  ledge +
  pendantLamp(430, -40, office.violet, office.violetDark) +
  pendantLamp(790, -40, office.sageDeep, office.sageDark);

/** A low table in front: a plant, cups, pens for new cards. */
const front =
  linearGradient(
    'meeting-top',
    [0, 0, 1, 0],
    [
      { at: 0, colour: '#e2be8e' },
      { at: 0.45, colour: '#f3dab1' },
      { at: 1, colour: '#cfa673' },
    ],
  ) +
  polygon([-340, 486, 1300, 486, 1300, 520, -340, 520], 'url(#meeting-top)') +
  polygon([-340, 486, 1300, 486, 1300, 490, -340, 490], '#fbeed4') +
  stroke('M-320 502C200 497 700 508 1290 500', '#b98a58', 1.5, 0.4) +
  rect(-340, 520, 1640, 12, office.oakShade) +
  rect(-340, 532, 1640, 220, '#7c5a3a') +
  `<g transform="translate(14 452) scale(0.7)">${propFor('coffee-cup')?.svg.replaceAll('cup-body', 'meeting-cup') ?? ''}</g>` +
  ellipse(884, 508, 34, 5, '#2a1d12', 0.16) +
  shaded(
    'meeting-pens',
    'M862 470H906L902 506Q902 509 898 509H870Q866 509 866 506Z',
    office.violetDeep,
    fill('M890 466H910V512H886Z', office.violetDark, 0.7),
  ) +
  rect(868, 448, 6, 26, office.sun, 1) +
  rect(880, 442, 6, 32, office.brick, 1) +
  rect(892, 450, 6, 24, office.tealBright, 1) +
  polygon([640, 496, 716, 492, 728, 510, 634, 513], '#e7dcc4') +
  polygon([643, 492, 718, 489, 727, 506, 637, 509], office.sunSoft) +
  circle(760, 503, 7, office.brick) +
  circle(758, 501, 2.4, '#ffffff', 0.8);

export const meetingBoard: StageScene = {
  id: 'meeting-board',
  back,
  front,
  light: lightShafts(
    'meeting',
    [
      [16, 20, 88, 20],
      [100, 20, 174, 20],
    ],
    470,
    280,
  ),
  foreground: nearLeaves('meeting-left', -96, 790, 1, 1.4) + nearLeaves('meeting-right', 1064, 800, -1, 1.45),
  guest: { x: 166, y: 548, scale: 0.84, from: 'left', facing: 'right' },
  colleague: { x: 330, y: 544, scale: 0.8, from: 'left', facing: 'left' },
  talkFocus: { x: 30, y: 50, width: 440, height: 400 },
  card: { x: 520, y: 206 },
  cardFocus: { x: 84, y: 50, width: 640, height: 390 },
  wallClock: clock,
  board: {
    wide: {
      cards: { x: 306, y: 38, width: 606, height: 284 },
      tray: { x: 300, y: 352, width: 618, height: 92 },
      focus: { x: 52, y: 12, width: 890, height: 488 },
    },
    tall: {
      cards: { x: 306, y: 38, width: 606, height: 284 },
      tray: { x: 296, y: 346, width: 626, height: 98 },
      focus: { x: 92, y: -30, width: 842, height: 560 },
    },
  },
};
