/** A case desk before the archive: computer, printer, folders, and the shelves where everything must be found again. */
import { office } from '../../../art/palette.js';
import { circle, ellipse, linearGradient, polygon, rect, shaded, stroke } from '../../../art/svg.js';
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
import { shelving } from '../../../scenes/shelves.js';
import { tallWindow } from '../../../scenes/windows.js';

const floorY = 420;

const ladder =
  stroke('M556 420L602 4M620 420L640 4', office.oakDark, 7) +
  stroke('M554 420L600 4M618 420L638 4', office.oakLight, 2.4) +
  [60, 120, 180, 240, 300, 360]
    .map((y) => {
      const share = (420 - y) / 416;
      return stroke(`M${556 + 46 * share} ${y}L${620 + 20 * share} ${y}`, office.oak, 6);
    })
    .join('');

const boxes = [
  [-150, 330, 120, 90, '#c9a877'],
  [-130, 256, 92, 74, '#dcbf92'],
]
  .map(
    ([x, y, width, height, colour]) =>
      rect(Number(x), Number(y), Number(width), Number(height), String(colour), 3) +
      rect(Number(x), Number(y), Number(width), 14, '#a9814f', 3, 0.5) +
      rect(Number(x) + 24, Number(y) + 34, 44, 22, '#fbf6ea', 2) +
      stroke(`M${Number(x) + 30} ${Number(y) + 42}h30M${Number(x) + 30} ${Number(y) + 49}h20`, '#b3a27f', 2),
  )
  .join('');

const back =
  wall(
    'archive',
    { wall: '#e6dcc8', far: '#ddd2bc', panel: '#b8aacd', panelLine: office.violetDeep },
    floorY,
    318,
  ) +
  floor('archive', floorY, { near: '#b89468', far: '#caa87b', line: '#83603a' }) +
  boxes +
  shelving('archive-far-left', -310, 0, 170, 4, 98, 8) +
  tallWindow('archive-window', 18, 16, 176, 238) +
  shelving('archive-middle', 262, 4, 280, 4, 100, 1) +
  shelving('archive-right', 546, 4, 250, 4, 100, 6) +
  shelving('archive-far', 960, 4, 300, 4, 100, 3) +
  ladder +
  clockFace(872, 96, 34) +
  clockHands(872, 96, 34, 10, 25) +
  rect(838, 170, 70, 92, '#2a1d12', 2, 0.12) +
  rect(832, 164, 70, 92, '#fffdf6', 2) +
  rect(840, 172, 54, 34, office.sagePale, 2) +
  circle(856, 190, 8, office.sageDeep) +
  circle(872, 186, 10, office.violetLight) +
  stroke('M842 218h48M842 228h40M842 238h46', '#b4bcb9', 3) +
  pendantLamp(404, 18, office.violet, office.violetDark) +
  pendantLamp(716, 18, office.sageDeep, office.sageDark);

const desk =
  linearGradient(
    'archive-top',
    [0, 0, 1, 0],
    [
      { at: 0, colour: '#e4c294' },
      { at: 0.4, colour: '#f3dab1' },
      { at: 1, colour: '#cca06c' },
    ],
  ) +
  shaded(
    'archive-surface',
    'M-340 392H1300V472H-340Z',
    'url(#archive-top)',
    stroke(
      'M-320 408C200 402 700 418 1290 406M-320 428C260 436 640 422 1290 434M-320 450C300 446 800 456 1290 450',
      '#b98a58',
      1.5,
      0.4,
    ) + polygon([90, 388, 260, 388, 420, 476, 210, 476], '#fff4d6', 0.4),
  ) +
  polygon([-340, 392, 1300, 392, 1300, 396, -340, 396], '#fbeed4') +
  rect(-340, 472, 1640, 14, office.oakShade) +
  rect(-340, 472, 1640, 3, '#f6e3c4') +
  rect(-340, 486, 1640, 260, '#7c5a3a') +
  rect(-340, 486, 1640, 12, '#2a1d12', 0, 0.22) +
  Array.from(
    { length: 8 },
    (_, index) =>
      rect(-300 + index * 210, 506, 170, 90, '#8d6946', 4) +
      rect(-240 + index * 210, 544, 48, 8, office.steelDark, 4),
  ).join('');

const onDesk =
  `<g transform="translate(30 360) scale(1)">${propFor('closed-binder')?.svg ?? ''}</g>` +
  `<g transform="translate(38 306) scale(0.94)">${propFor('closed-binder')?.svg.replaceAll('binder-cover', 'binder-cover-2') ?? ''}</g>` +
  ellipse(256, 462, 86, 6, '#2a1d12', 0.16) +
  polygon([186, 440, 322, 440, 334, 464, 174, 464], '#e9e4da') +
  [0, 1, 2]
    .map((row) => stroke(`M${190 - row * 4} ${446 + row * 6}h${130 + row * 8}`, '#aaa294', 3.2))
    .join('') +
  `<g transform="translate(704 384) scale(0.98)">${propFor('coffee-cup')?.svg ?? ''}</g>`;

export const archiveDesk: StageScene = {
  id: 'archive-desk',
  back,
  front: desk + onDesk,
  light: lightShafts(
    'archive',
    [
      [26, 20, 102, 20],
      [112, 20, 188, 20],
    ],
    470,
    300,
  ),
  foreground: nearLeaves('archive-left', -96, 790, 1, 1.4) + nearLeaves('archive-right', 1064, 800, -1, 1.45),
  guest: { x: 560, y: 548, scale: 0.86, from: 'right', facing: 'left' },
  colleague: { x: 716, y: 540, scale: 0.82, from: 'right', facing: 'left' },
  talkFocus: { x: 360, y: 56, width: 440, height: 390 },
  card: { x: 316, y: 236 },
  cardFocus: { x: 132, y: 50, width: 540, height: 390 },
  workplace: {
    screen: { x: 152, y: 262, width: 196, height: 176 },
    printer: { x: 782, y: 338, width: 150, height: 116 },
    paperOut: { x: 857, y: 424 },
    shelf: { x: 400, y: 150 },
    window: { x: 106, y: 120 },
    focus: { x: 130, y: 56, width: 810, height: 410 },
  },
  desk: {
    paper: { x: 150, y: 66, width: 300, height: 372 },
    focus: { x: 124, y: 48, width: 540, height: 410 },
  },
};
