/** The glass meeting room, for the exam: quiet, a round-ended table, water, a plant, and the office going on outside. */
import { office } from '../../../art/palette.js';
import { circle, ellipse, fill, linearGradient, polygon, rect, shaded, stroke } from '../../../art/svg.js';
import { propFor } from '../../../props/prop-library.js';
import { floor, lightShafts, nearLeaves, wall } from '../../../scenes/room-kit.js';
import type { StageScene } from '../../../scenes/scene.js';
import { shelving } from '../../../scenes/shelves.js';
import { tallWindow } from '../../../scenes/windows.js';

const floorY = 408;

/** The office on the other side of the glass, paler the farther away. */
const beyond =
  rect(308, -60, 700, 468, '#f2eadb') +
  rect(308, 250, 700, 158, '#ddd0ba') +
  `<g opacity="0.75">${shelving('exam-shelf', 620, 46, 250, 3, 78, 4)}</g>` +
  rect(360, 40, 210, 130, '#fbf7f0', 4) +
  rect(360, 40, 210, 130, '#dcd2e8', 4, 0.4) +
  stroke('M380 66h90M380 84h130M380 102h70', office.violetLight, 6, 0.8) +
  polygon([350, 318, 590, 318, 614, 344, 330, 344], '#d3b88f') +
  rect(340, 344, 266, 10, '#b89a6e') +
  rect(352, 354, 14, 54, '#b89a6e') +
  rect(578, 354, 14, 54, '#b89a6e') +
  rect(420, 256, 96, 60, '#5d6b76', 5) +
  rect(426, 262, 84, 46, '#a9c4c9', 3) +
  rect(460, 314, 16, 8, '#5d6b76') +
  `<g transform="translate(880 214) scale(1.3)" opacity="0.85">${propFor('plant')?.svg.replaceAll('plant-pot', 'exam-far-pot') ?? ''}</g>`;

const glass =
  shaded('exam-beyond', 'M308 -60H1008V408H308Z', '#f2eadb', beyond) +
  rect(308, -60, 700, 468, '#e3edf2', 0, 0.42) +
  polygon([360, 408, 500, -60, 540, -60, 400, 408], '#ffffff', 0.45) +
  polygon([640, 408, 760, -60, 776, -60, 656, 408], '#ffffff', 0.35) +
  rect(308, 218, 700, 20, '#ffffff', 0, 0.5) +
  [308, 540, 774, 1004]
    .map((x) => rect(x - 5, -60, 10, 468, office.violetDark) + rect(x - 5, -60, 3, 468, office.violet))
    .join('') +
  rect(303, -66, 710, 10, office.violetDark) +
  rect(303, 398, 710, 12, office.violetDark) +
  rect(756, 200, 6, 70, office.steelLight, 3);

const back =
  wall(
    'exam',
    { wall: '#e6e6da', far: '#e3dccb', panel: '#b9c8b4', panelLine: office.sageDeep },
    floorY,
    296,
  ) +
  floor('exam', floorY, { near: '#c2a98a', far: '#d4bfa2', line: '#95795a' }) +
  tallWindow('exam-window', 44, 20, 184, 232) +
  glass +
  tallWindow('exam-window-left', -240, 20, 184, 232) +
  rect(1080, 60, 130, 150, '#fffdf6', 3) +
  circle(1145, 130, 34, office.sageLight) +
  circle(1160, 140, 24, office.violetLight) +
  stroke('M640 -100V-24', '#5b5048', 2.4) +
  ellipse(640, 4, 150, 11, '#fff6dd') +
  shaded(
    'exam-lamp',
    'M486 0C500 -24 780 -24 794 0Q640 16 486 0Z',
    office.violet,
    fill('M680 -30H800V10H690Z', office.violetDeep, 0.6),
  );

const table =
  linearGradient(
    'exam-top',
    [0, 0, 1, 0],
    [
      { at: 0, colour: '#e0bd90' },
      { at: 0.45, colour: '#f3dcb6' },
      { at: 1, colour: '#d0a877' },
    ],
  ) +
  ellipse(480, 640, 640, 46, '#2a1d12', 0.2) +
  fill(
    'M-120 430C-140 386 60 378 480 378C900 378 1100 386 1080 430C1090 492 900 512 480 512C60 512 -130 492 -120 430Z',
    '#a97e4f',
  ) +
  shaded(
    'exam-surface',
    'M-120 424C-140 380 60 372 480 372C900 372 1100 380 1080 424C1090 484 900 498 480 498C60 498 -130 484 -120 424Z',
    'url(#exam-top)',
    stroke(
      'M-60 404C200 396 760 396 1030 406M-90 430C240 424 700 426 1060 432M-60 458C240 466 700 466 1040 458',
      '#b98a58',
      1.6,
      0.4,
    ) + polygon([120, 366, 300, 366, 470, 504, 240, 504], '#fff4d6', 0.45),
  ) +
  stroke('M-112 410C-60 380 160 374.5 480 374.5C800 374.5 1020 380 1072 410', '#fbeed4', 3) +
  rect(430, 512, 100, 160, '#8a6038') +
  rect(490, 512, 40, 160, '#6f4b29');

const onTable =
  ellipse(800, 446, 30, 6, '#2a1d12', 0.16) +
  shaded(
    'carafe',
    'M786 372H814L818 392Q832 410 830 432Q828 446 816 446H784Q772 446 770 432Q768 410 782 392Z',
    '#dcebee',
    rect(764, 412, 70, 40, '#a9d2da', 0, 0.8) + stroke('M778 404C774 416 774 430 779 440', '#ffffff', 4, 0.8),
  ) +
  stroke('M784 372h32', '#ffffff', 4) +
  [866, 908]
    .map(
      (x) =>
        ellipse(x, 454, 16, 4, '#2a1d12', 0.14) +
        rect(x - 12, 424, 24, 30, '#e3eff1', 4) +
        rect(x - 12, 438, 24, 16, '#b4d8df', 4) +
        stroke(`M${x - 7} 430v18`, '#ffffff', 2.6),
    )
    .join('') +
  ellipse(296, 462, 104, 7, '#2a1d12', 0.15) +
  polygon([214, 430, 372, 424, 396, 456, 200, 464], '#e7dcc4') +
  polygon([218, 425, 372, 420, 394, 451, 206, 459], '#fffdf6') +
  stroke('M240 432l96 -4M236 440l120 -4M232 448l90 -4', '#c3c9c8', 2.6) +
  stroke('M404 428l52 -8', office.violet, 6) +
  stroke('M458 419.5l9 -1.5', '#22182f', 4) +
  stroke('M404 428l-5 1', office.sun, 6) +
  `<g transform="translate(88 380) scale(0.9)">${propFor('coffee-cup')?.svg.replaceAll('cup-body', 'exam-cup') ?? ''}</g>`;

export const examRoom: StageScene = {
  id: 'exam-room',
  back,
  front: table + onTable,
  light: lightShafts(
    'exam',
    [
      [52, 24, 132, 24],
      [142, 24, 222, 24],
    ],
    470,
    290,
  ),
  foreground: nearLeaves('exam-left', -96, 790, 1, 1.4) + nearLeaves('exam-right', 1064, 800, -1, 1.45),
  guest: { x: 540, y: 528, scale: 0.86, from: 'right', facing: 'left' },
  colleague: { x: 706, y: 522, scale: 0.82, from: 'right', facing: 'left' },
  talkFocus: { x: 350, y: 40, width: 420, height: 400 },
  card: { x: 290, y: 232 },
  cardFocus: { x: 106, y: 50, width: 540, height: 390 },
};
