/** The office behind the reception, late: a deep desk with a blotter, screen and printer, folders of all the years, rain on the pane. */
import { printer } from '../../../props/printer.js';
import { circle, fill, group, linearGradient, polygon, rect, shaded, stroke } from '../../../art/svg.js';
import type { StageScene } from '../../../scenes/scene.js';
import { brassClock, brassClockHands, deskLamp, seaPicture } from '../furnishings.js';
import { hotel } from '../palette.js';
import { boardFloor, eveningLight, lightPool, nearPalm, panelledWall, sconce } from '../room.js';
import { harbourWindow } from '../windows.js';
import { keyboard, sleepingScreen } from './desk-things.js';

const pane = { x: 44, y: 30, width: 132, height: 190 };
const farPane = { x: 1080, y: 30, width: 132, height: 190 };
const deskY = 334;

/** Folders in the house's colours; the same order every evening. */
function folderRow(x: number, base: number, width: number, height: number, seed: number): string {
  const spines = [
    hotel.wine,
    hotel.harbour,
    hotel.creamShade,
    hotel.honey,
    hotel.harbourLight,
    '#5d4a3f',
    hotel.harbourMid,
  ];
  const count = Math.floor(width / 17);
  return Array.from({ length: count }, (_, index) => {
    const pick = (index * 5 + seed * 3) % 11;
    if (pick === 9) return '';
    const tall = height - ((pick * 7 + seed) % 4) * 3;
    const at = x + index * 17;
    return (
      rect(at, base - tall, 15, tall, spines[pick % spines.length] ?? hotel.wine, 1.5) +
      rect(at + 11, base - tall, 4, tall, '#000000', 0, 0.16) +
      rect(at + 3, base - tall * 0.8, 8, tall * 0.28, hotel.linen, 1, 0.85) +
      circle(at + 7, base - tall * 0.18, 2, hotel.brassLight, 0.8)
    );
  }).join('');
}

function shelves(id: string, x: number, y: number, width: number, rows: number, seed: number): string {
  const pitch = 76;
  const boards = Array.from({ length: rows }, (_, row) => {
    const base = y + (row + 1) * pitch;
    return (
      rect(x + 7, base - pitch + 8, width - 14, pitch - 8, '#371f13') +
      rect(x + 7, base - pitch + 8, width - 14, 12, '#000000', 0, 0.3) +
      folderRow(x + 12, base, width - 24, 56, seed + row * 4) +
      rect(x, base, width, 8, hotel.walnutLight) +
      rect(x, base, width, 2.5, hotel.honey)
    );
  }).join('');
  return (
    rect(x + 8, y + 8, width, rows * pitch + 8, hotel.shadow, 3, 0.3) +
    shaded(id, `M${x} ${y}h${width}v${rows * pitch + 8}h${-width}Z`, hotel.walnut, boards) +
    rect(x - 5, y - 7, width + 10, 11, hotel.walnutLight, 2) +
    rect(x - 5, y - 7, width + 10, 3, hotel.honey, 1)
  );
}

/** Postcards from guests who came home. */
const postcards =
  rect(394, 40, 132, 100, hotel.shadow, 3, 0.3) +
  rect(388, 34, 132, 100, '#a9763f', 3) +
  rect(393, 39, 122, 90, '#c99a5e', 2) +
  group(
    'rotate(-5 420 66)',
    rect(402, 50, 42, 30, '#fbf6ea', 1) +
      rect(405, 53, 36, 24, '#7fb0cc') +
      fill('M405 77L420 62L428 70L434 64L441 77Z', '#4a7a5c'),
  ) +
  group(
    'rotate(4 478 68)',
    rect(456, 50, 46, 32, '#fbf6ea', 1) +
      rect(459, 53, 40, 26, '#e9b07a') +
      circle(486, 62, 6, '#fbe3a0') +
      rect(459, 70, 40, 9, '#2f6a8f'),
  ) +
  group(
    'rotate(3 424 108)',
    rect(402, 92, 44, 30, '#fbf6ea', 1) +
      stroke('M407 101h18M407 107h14M407 113h18', '#a8977a', 2.2) +
      rect(432, 96, 9, 11, hotel.wineLight),
  ) +
  group(
    'rotate(-6 482 108)',
    rect(460, 94, 42, 28, '#fbf6ea', 1) +
      rect(463, 97, 36, 22, '#b8455a') +
      fill('M472 117V104l9 -4l9 4V117Z', '#fbf6ea'),
  ) +
  [
    [423, 49],
    [479, 50],
    [424, 91],
    [481, 92],
  ]
    .map(([x = 0, y = 0], index) => circle(x, y, 3, index % 2 === 0 ? hotel.wine : hotel.harbour))
    .join('');

const back =
  panelledWall(
    'back-office',
    { paper: '#3d5c55', paperFar: '#223b38', panel: hotel.walnut, panelDark: hotel.walnutDark },
    470,
    262,
  ) +
  boardFloor('back-office', 470) +
  harbourWindow('back-office-window', pane) +
  harbourWindow('back-office-far', farPane) +
  shelves('back-office-left', -300, 0, 250, 4, 3) +
  postcards +
  sconce('back-office-sconce', 232, 104) +
  shelves('back-office-right', 640, 8, 300, 3, 6) +
  brassClock(316, 72, 28) +
  brassClockHands(316, 72, 28, 23, 10) +
  seaPicture('back-office-sea', 534, 108, 84, 66);

const desk =
  linearGradient(
    'back-office-top',
    [0, 0, 0, 1],
    [
      { at: 0, colour: '#a06a3e' },
      { at: 0.4, colour: '#bf8450' },
      { at: 1, colour: '#93592f' },
    ],
  ) +
  shaded(
    'back-office-surface',
    `M-340 ${deskY}H1300V740H-340Z`,
    'url(#back-office-top)',
    Array.from({ length: 9 }, (_, row) => {
      const y = deskY + 12 + row * row * 2.2 + row * 20;
      return stroke(
        `M-320 ${y}C100 ${y - 5 + (row % 3) * 4} 520 ${y + 6 - (row % 2) * 8} 1290 ${y}`,
        '#6d3f20',
        1.6,
        0.38,
      );
    }).join('') +
      rect(-340, deskY, 1640, 5, hotel.honeyLight) +
      lightPool('back-office-pool', 180, 460, 460, 200, 0.55),
  );

/** A leather blotter where the paper goes, with what one writes with beside it. */
const blotter =
  rect(150, 362, 340, 284, hotel.shadow, 10, 0.28) +
  rect(144, 354, 340, 284, '#16324a', 10) +
  `<rect x="151" y="361" width="326" height="270" rx="7" fill="none" stroke="${hotel.brass}" stroke-width="2"/>` +
  [
    [144, 354],
    [444, 354],
  ]
    .map(([x = 0, y = 0], index) =>
      polygon(
        index === 0
          ? [x, y + 8, x + 8, y, x + 40, y, x, y + 40]
          : [x, y, x + 32, y, x + 40, y + 8, x + 40, y + 40],
        '#0e2336',
      ),
    )
    .join('') +
  stroke('M512 520L540 420', hotel.wineDark, 8) +
  stroke('M513 516L539 424', hotel.wine, 4) +
  stroke('M512 520L509 532', hotel.brassLight, 4) +
  circle(92, 560, 30, hotel.shadow, 0.3) +
  circle(88, 554, 30, '#f6efe0') +
  circle(88, 554, 23, '#5b3320') +
  circle(82, 548, 8, '#8a5a38', 0.7) +
  `<path d="M116 546q18 -2 18 12q-2 12 -20 9" fill="none" stroke="#f6efe0" stroke-width="7"/>`;

export const backOffice: StageScene = {
  id: 'hotel-back-office',
  back,
  front:
    desk +
    group('translate(-68 8)', blotter) +
    sleepingScreen('back-office', 542, 208) +
    keyboard(640, 436) +
    group('translate(756 280)', printer('')) +
    deskLamp('back-office-lamp', 34, 432, 1.2),
  light: eveningLight('back-office-evening'),
  foreground: nearPalm(-116, 850, 1, 1.2) + nearPalm(1090, 850, -1, 1.3),
  guest: { x: 462, y: 558, scale: 0.86, from: 'left', facing: 'left' },
  colleague: { x: 282, y: 552, scale: 0.82, from: 'left', facing: 'right' },
  talkFocus: { x: 186, y: 56, width: 410, height: 390 },
  card: { x: 702, y: 236 },
  cardFocus: { x: 394, y: 56, width: 488, height: 390 },
  workplace: {
    screen: { x: 542, y: 208, width: 196, height: 178 },
    printer: { x: 756, y: 280, width: 148, height: 114 },
    paperOut: { x: 830, y: 366 },
    shelf: { x: 830, y: 120 },
    window: { x: 560, y: 40 },
    focus: { x: 392, y: 60, width: 526, height: 400 },
  },
  desk: {
    paper: { x: 96, y: 150, width: 300, height: 372 },
    focus: { x: 78, y: 70, width: 466, height: 460 },
  },
  windows: [pane, farPane].map((box) => ({ ...box, x: box.x + 14, width: box.width - 28 })),
};
