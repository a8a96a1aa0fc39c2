/** The post room: pigeonholes, a wall clock, and a long sorting table with room for letters behind and trays in front. */
import { office } from '../../../art/palette.js';
import {
  circle,
  ellipse,
  fill,
  group,
  linearGradient,
  polygon,
  rect,
  shaded,
  stroke,
} from '../../../art/svg.js';
import { clockFace, floor, lightShafts, nearLeaves, pendantLamp, wall } from '../../../scenes/room-kit.js';
import type { StageScene } from '../../../scenes/scene.js';
import { shelving } from '../../../scenes/shelves.js';
import { tallWindow } from '../../../scenes/windows.js';

const floorY = 470;
const clock = { x: 838, y: 98, radius: 44 };

/** Envelopes and folders waiting in a pigeonhole; the pattern follows from the hole's number. */
function waitingPost(x: number, y: number, width: number, height: number, hole: number): string {
  const kind = (hole * 7 + Math.floor(hole / 6) * 5 + hole * hole) % 6;
  const base = y + height - 3;
  if (kind === 0) return '';
  if (kind === 1)
    return [0, 1, 2]
      .map((row) =>
        rect(x + 6 + row, base - 7 - row * 6, width - 14, 5, row === 1 ? office.violetLight : '#f8f1e3', 1),
      )
      .join('');
  if (kind === 2)
    return (
      group(
        `rotate(-7 ${x + 14} ${base})`,
        rect(x + 8, base - 34, 24, 34, '#fbf6ea', 1) +
          stroke(`M${x + 12} ${base - 27}h14M${x + 12} ${base - 21}h10`, '#bfae8c', 2),
      ) + rect(x + 30, base - 26, 20, 26, office.sageLight, 1)
    );
  if (kind === 3)
    return (
      rect(x + 8, base - 12, width - 18, 12, '#c98a5b', 1) +
      stroke(`M${x + width / 2} ${base - 12}v12M${x + 8} ${base - 6}h${width - 18}`, '#8a5a32', 1.6)
    );
  if (kind === 4)
    return [0, 1, 2, 3]
      .map((column) =>
        polygon(
          [
            x + 8 + column * 9,
            base,
            x + 14 + column * 9,
            base - 33 + (column % 2) * 5,
            x + 19 + column * 9,
            base - 33 + (column % 2) * 5,
            x + 13 + column * 9,
            base,
          ],
          [office.violet, '#f8f1e3', office.sage, '#efe0c2'][column] ?? '#ffffff',
        ),
      )
      .join('');
  return (
    rect(x + 8, base - 8, width - 18, 8, '#fbf6ea', 1) + rect(x + 11, base - 15, width - 24, 7, '#e9d9ba', 1)
  );
}

function pigeonholes(x: number, y: number, columns: number, rows: number): string {
  const [cellWidth, cellHeight] = [64, 50];
  const width = columns * cellWidth + 16;
  const height = rows * cellHeight + 16;
  const cells = Array.from({ length: columns * rows }, (_, hole) => {
    const cellX = x + 10 + (hole % columns) * cellWidth;
    const cellY = y + 10 + Math.floor(hole / columns) * cellHeight;
    const inner = { width: cellWidth - 6, height: cellHeight - 8 };
    return (
      rect(cellX, cellY, inner.width, inner.height, '#7b5836') +
      rect(cellX, cellY, inner.width, 9, '#553a20', 0, 0.6) +
      rect(cellX, cellY, 6, inner.height, '#553a20', 0, 0.35) +
      waitingPost(cellX, cellY, inner.width, inner.height, hole) +
      rect(
        cellX + inner.width / 2 - 9,
        cellY + inner.height + 0.5,
        18,
        5,
        [office.sagePale, office.violetPale, office.sunSoft][hole % 3] ?? office.sagePale,
        1,
      )
    );
  }).join('');
  return (
    rect(x + 10, y + 10, width, height, '#2a1d12', 4, 0.15) +
    shaded(
      `holes-${x}`,
      `M${x} ${y}h${width}v${height}h${-width}Z`,
      office.oak,
      cells + rect(x + width - 8, y, 8, height, office.oakShade),
    ) +
    rect(x - 6, y - 8, width + 12, 12, office.oakLight, 2) +
    rect(x - 6, y + height - 2, width + 12, 8, office.oakShade, 2)
  );
}

/** A trolley with mail bags, for the far left of wide screens. */
const trolley =
  rect(-250, 300, 190, 10, office.steelDark, 3) +
  rect(-250, 430, 190, 10, office.steelDark, 3) +
  rect(-248, 250, 8, 214, office.steel) +
  rect(-70, 250, 8, 214, office.steel) +
  circle(-236, 472, 12, '#2b3640') +
  circle(-74, 472, 12, '#2b3640') +
  fill('M-232 300C-240 250 -220 220 -190 222C-160 220 -150 256 -156 300Z', '#c9ad82') +
  fill('M-150 300C-156 262 -140 236 -116 238C-92 238 -82 266 -88 300Z', '#b8986a') +
  fill('M-230 430C-238 372 -210 346 -180 350C-144 346 -136 386 -142 430Z', '#b8986a') +
  rect(-130, 372, 54, 58, office.violetLight, 3);

const back =
  wall(
    'mail',
    { wall: '#e7decb', far: '#dcd2bd', panel: '#c3b7d6', panelLine: office.violetDeep },
    floorY,
    330,
  ) +
  floor('mail', floorY, { near: '#bda483', far: '#cdb796', line: '#876b48' }) +
  trolley +
  tallWindow('mail-window', 18, 0, 186, 236) +
  pigeonholes(296, 22, 6, 4) +
  pigeonholes(1010, 22, 4, 4) +
  shelving('mail-shelf', -300, 0, 210, 2, 84, 5) +
  rect(812, 176, 58, 72, '#fffdf6', 2) +
  rect(812, 176, 58, 16, office.sageDeep, 2) +
  stroke('M820 204h40M820 214h32M820 224h38M820 234h20', '#b4bcb9', 3) +
  circle(841, 176, 3.4, office.error) +
  clockFace(clock.x, clock.y, clock.radius) +
  pendantLamp(246, 30, office.sageDeep, office.sageDark) +
  pendantLamp(748, 24, office.violet, office.violetDark);

const tableTop = 'M-340 268H1300V740H-340Z';
const grain = Array.from({ length: 11 }, (_, row) => {
  const y = 280 + row * row * 1.9 + row * 18;
  return stroke(
    `M-320 ${y}C100 ${y - 5 + (row % 3) * 4} 520 ${y + 6 - (row % 2) * 8} 1290 ${y}`,
    '#b3854f',
    1.5,
    0.34,
  );
}).join('');
const table =
  linearGradient(
    'mail-top',
    [0, 0, 0, 1],
    [
      { at: 0, colour: '#dcb888' },
      { at: 0.35, colour: '#ecd0a6' },
      { at: 1, colour: '#d7b07c' },
    ],
  ) +
  rect(-340, 256, 1640, 16, '#2a1d12', 0, 0.12) +
  shaded(
    'mail-surface',
    tableTop,
    'url(#mail-top)',
    grain +
      polygon([60, 262, 250, 262, 620, 640, 300, 640], '#fff4d6', 0.3) +
      polygon([-340, 268, 1300, 268, 1300, 273, -340, 273], '#f9e8ca'),
  ) +
  polygon([244, 270, 920, 270, 966, 398, 206, 398], '#7f9a80', 0.9) +
  polygon([252, 276, 912, 276, 952, 391, 220, 391], '#94ad92', 1) +
  polygon([252, 276, 912, 276, 914, 281, 250, 281], '#b7cab2', 0.8);

const onTable =
  ellipse(118, 398, 58, 9, '#2a1d12', 0.18) +
  rect(66, 356, 104, 38, office.violetDeep, 5) +
  rect(66, 356, 104, 10, office.violet, 5) +
  rect(80, 348, 76, 12, '#f6efe0', 2) +
  rect(86, 342, 64, 10, '#fffaf0', 2) +
  rect(102, 372, 32, 8, '#ffffff', 2, 0.8) +
  ellipse(40, 470, 34, 6, '#2a1d12', 0.16) +
  rect(22, 424, 38, 44, office.oakShade, 4) +
  rect(26, 410, 5, 30, office.sun, 1) +
  rect(36, 404, 5, 36, office.tealBright, 1) +
  rect(46, 408, 5, 32, office.error, 1) +
  rect(22, 428, 38, 5, office.oakLight, 2);

export const mailRoom: StageScene = {
  id: 'mail-room',
  back:
    back +
    lightShafts(
      'mail',
      [
        [28, 0, 106, 0],
        [118, 0, 196, 0],
      ],
      560,
      330,
    ),
  front: table + onTable,
  // Whoever works here stands in the window's light: painted over the face it would only wash it out.
  light: '',
  foreground: nearLeaves('mail-left', -96, 790, 1, 1.4) + nearLeaves('mail-right', 1064, 800, -1, 1.45),
  guest: { x: 172, y: 500, scale: 0.8, from: 'left', facing: 'right' },
  colleague: { x: 398, y: 496, scale: 0.77, from: 'right', facing: 'left' },
  talkFocus: { x: 20, y: 50, width: 520, height: 380 },
  card: { x: 500, y: 240 },
  cardFocus: { x: 60, y: 50, width: 640, height: 380 },
  wallClock: clock,
  sortingTable: {
    wide: {
      letters: { x: 262, y: 284, width: 650, height: 104 },
      trays: { x: 60, y: 412, width: 850, height: 112 },
      focus: { x: 34, y: 40, width: 902, height: 494 },
    },
    tall: {
      letters: { x: 70, y: 286, width: 830, height: 214 },
      trays: { x: 56, y: 530, width: 852, height: 128 },
      focus: { x: 46, y: 24, width: 872, height: 656 },
    },
  },
};
