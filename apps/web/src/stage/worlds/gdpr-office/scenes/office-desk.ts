/** A trainee's desk in the town hall, just after eight. Things stand on the desk (baseline about 345-385), on the floor (470) or hang on the wall. */
import { office } from '../../../art/palette.js';
import {
  circle,
  ellipse,
  fill,
  group,
  linearGradient,
  outline,
  polygon,
  rect,
  shaded,
  stroke,
} from '../../../art/svg.js';
import {
  clockFace,
  clockHands,
  floor,
  glassRoom,
  lightShafts,
  nearLeaves,
  pendantLamp,
  wall,
} from '../../../scenes/room-kit.js';
import type { StageScene } from '../../../scenes/scene.js';
import { shelving } from '../../../scenes/shelves.js';
import { tallWindow } from '../../../scenes/windows.js';

const floorY = 408;

const rug =
  polygon([118, 432, 842, 432, 936, 560, 24, 560], '#b9cbb3', 0.8) +
  polygon([134, 438, 826, 438, 910, 552, 50, 552], office.violetPale, 0.55) +
  polygon([152, 445, 808, 445, 882, 543, 78, 543], '#dfe6d6', 0.9);

const windowPlants =
  fill(
    outline([
      [540, 232],
      [532, 208],
      [544, 194],
      [554, 208],
      [564, 188],
      [574, 210],
      [586, 198],
      [584, 232],
    ]),
    office.sageDeep,
  ) +
  stroke(
    'M547 230C545 218 544 208 544 200M563 230V196M576 230C579 218 582 210 584 204',
    office.sageDark,
    1.8,
    0.7,
  ) +
  fill('M540 230H584L578 261H546Z', '#e07f52') +
  fill('M566 230H584L578 261H562Z', '#b95a31', 0.5) +
  rect(537, 226, 50, 9, '#ec9468', 2);

const pinboard =
  rect(30, 118, 88, 104, '#2a1d12', 3, 0.12) +
  rect(24, 112, 88, 104, '#c99f6d', 3) +
  rect(24, 112, 88, 104, '#e3c294', 3, 0.5) +
  group(
    'rotate(-4 50 145)',
    rect(34, 124, 32, 40, '#fffdf6', 1) + stroke('M39 134h20M39 141h22M39 148h14', '#a8b0b3', 2.4),
  ) +
  group('rotate(5 88 148)', rect(74, 128, 30, 24, office.sunSoft, 1)) +
  rect(40, 174, 26, 30, office.violetLight, 1) +
  rect(74, 166, 28, 36, '#fffdf6', 1) +
  stroke('M79 176h18M79 183h16', '#a8b0b3', 2.4) +
  circle(50, 125, 3, office.error) +
  circle(90, 130, 3, office.tealBright) +
  circle(53, 175, 3, office.sun) +
  circle(88, 167, 3, office.sageDeep);

const back =
  wall(
    'desk',
    { wall: '#ece2ce', far: '#e6dcc6', panel: '#aebfa6', panelLine: office.sageDeep },
    floorY,
    292,
  ) +
  floor('desk', floorY, { near: '#c79f70', far: '#d9b88d', line: '#93683e' }) +
  shelving('desk-shelf', -300, 60, 260, 4, 84, 2) +
  pinboard +
  tallWindow('desk-window', 352, 26, 208, 226) +
  windowPlants +
  glassRoom('desk-glass', 748, 28, 470, 380) +
  pendantLamp(262, 44, office.violet, office.violetDark) +
  pendantLamp(662, 36, office.sageDeep, office.sageDark) +
  clockFace(232, 256, 21) +
  clockHands(232, 256, 21, 8, 12) +
  rug;

const deskTop = 'M222 330H758L792 398H188Z';
const grain = stroke(
  'M236 344H742M228 358C400 352 560 364 752 358M220 372C360 378 600 366 760 374M208 386H772',
  '#b98a58',
  1.4,
  0.45,
);
const desk =
  linearGradient(
    'desk-top',
    [0, 0, 1, 0],
    [
      { at: 0, colour: '#e9cba0' },
      { at: 0.5, colour: '#f2dab4' },
      { at: 1, colour: '#cfa673' },
    ],
  ) +
  ellipse(490, 474, 330, 16, '#2a1d12', 0.2) +
  rect(716, 410, 16, 62, '#9b7145') +
  rect(748, 410, 14, 58, '#7d5832') +
  rect(330, 414, 390, 34, '#8a6038') +
  rect(206, 410, 128, 62, office.oak) +
  rect(312, 410, 22, 62, office.oakShade, 0, 0.7) +
  rect(214, 416, 100, 24, office.oakLight, 3) +
  rect(214, 444, 100, 24, office.oakLight, 3) +
  rect(250, 425, 28, 5, office.steelDark, 2.5) +
  rect(250, 453, 28, 5, office.steelDark, 2.5) +
  shaded(
    'desk-surface',
    deskTop,
    'url(#desk-top)',
    grain + polygon([300, 326, 470, 326, 560, 402, 360, 402], '#fff4d6', 0.4),
  ) +
  polygon([188, 398, 792, 398, 792, 412, 188, 412], office.oakShade) +
  polygon([188, 398, 792, 398, 792, 401, 188, 401], '#f6e3c4');

/** A keyboard, a mouse, a mat and a few books make the desk somebody's own. */
const clutter =
  polygon([392, 356, 540, 356, 548, 386, 384, 386], office.violetPale, 0.8) +
  fill('M404 362H512L518 380H398Z', '#e9e4da') +
  fill('M398 380H518L519 384H397Z', '#b9b2a4') +
  [0, 1, 2]
    .map((row) => stroke(`M${408 - row * 2.4} ${366.5 + row * 5}h${99 + row * 5}`, '#aaa294', 3))
    .join('') +
  ellipse(532, 372, 8, 6, '#efeae0') +
  stroke('M532 366v5', '#aaa294', 1.6) +
  rect(704, 330, 46, 9, office.sageDeep, 2) +
  rect(700, 338, 52, 9, '#e7dcc6', 2) +
  rect(706, 321, 40, 9, '#c98a5b', 2) +
  rect(704, 336, 46, 1.5, '#ffffff', 0, 0.4);

export const officeDesk: StageScene = {
  id: 'office-desk',
  back,
  front: desk + clutter,
  light: lightShafts(
    'desk',
    [
      [362, 30, 452, 30],
      [466, 30, 552, 30],
    ],
    430,
    250,
  ),
  foreground: nearLeaves('desk-left', -96, 790, 1, 1.4) + nearLeaves('desk-right', 1064, 800, -1, 1.45),
  guest: { x: 772, y: 466, scale: 0.72, from: 'right', facing: 'left' },
  colleague: { x: 628, y: 456, scale: 0.69, from: 'right', facing: 'left' },
  talkFocus: { x: 470, y: 60, width: 440, height: 350 },
  card: { x: 470, y: 236 },
  cardFocus: { x: 286, y: 64, width: 590, height: 350 },
  holdsThings: true,
};
