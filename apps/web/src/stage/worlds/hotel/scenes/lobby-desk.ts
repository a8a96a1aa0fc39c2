/** The reception desk seen from the lobby. Things stand on the desk (baseline about 330-390, x 150-800), on the floor (470) or hang on the wall (above 270). */
import { circle, ellipse, fill, linearGradient, polygon, rect, shaded, stroke } from '../../../art/svg.js';
import type { StageScene } from '../../../scenes/scene.js';
import { armchair, palm, seaPicture } from '../furnishings.js';
import { hotel } from '../palette.js';
import {
  blueWall,
  chandelier,
  eveningLight,
  glow,
  lightPool,
  nearPalm,
  panelledWall,
  rug,
  sconce,
  tileFloor,
} from '../room.js';
import { harbourWindow } from '../windows.js';

const floorY = 414;
const pane = { x: 66, y: 36, width: 160, height: 210 };
const farPane = { x: -250, y: 36, width: 160, height: 210 };

/** A mirror of old glass in a brass frame; the lamps of the lobby stand in it. */
const mirror =
  rect(352, 34, 216, 148, hotel.shadow, 74, 0.3) +
  rect(346, 26, 216, 148, hotel.brassDark, 74) +
  rect(350, 29, 208, 142, hotel.brass, 71) +
  shaded(
    'lobby-mirror',
    'M358 100C358 58 388 36 454 36C520 36 550 58 550 100C550 142 520 164 454 164C388 164 358 142 358 100Z',
    '#4f7d99',
    rect(350, 120, 210, 60, '#7a5136') +
      rect(350, 116, 210, 5, hotel.honey) +
      glow('lobby-mirror-glow', 420, 74, 60, 0.7) +
      circle(420, 74, 9, '#fff4d3') +
      circle(446, 78, 7, '#fff4d3') +
      polygon([470, 170, 510, 30, 540, 30, 500, 170], '#ffffff', 0.16) +
      polygon([448, 170, 488, 30, 496, 30, 456, 170], '#ffffff', 0.12),
  );

/** Shelf with bottles and glasses for guests who come late. */
const lateShelf =
  rect(1010, 96, 190, 10, hotel.honeyDark, 2) +
  rect(1010, 176, 190, 10, hotel.honeyDark, 2) +
  [1020, 1046, 1070, 1098, 1124, 1150, 1176]
    .map((x, index) => {
      const colour = ['#3f7d5a', hotel.wine, hotel.honey, '#2f5f86'][index % 4] ?? hotel.wine;
      const y = index % 2 === 0 ? 96 : 176;
      return (
        fill(`M${x} ${y}v-34q0 -8 4 -10v-14h6v14q4 2 4 10v34Z`, colour) +
        rect(x + 1, y - 26, 12, 12, hotel.linen, 1, 0.8)
      );
    })
    .join('');

/** The brass cart that carries what the guests bring. */
function luggageCart(x: number, y: number): string {
  return (
    ellipse(x, y + 4, 96, 9, hotel.shadow, 0.4) +
    stroke(
      `M${x - 72} ${y - 26}V${y - 150}Q${x - 72} ${y - 222} ${x} ${y - 222}Q${x + 72} ${y - 222} ${x + 72} ${y - 150}V${y - 26}`,
      hotel.brassDark,
      9,
    ) +
    stroke(
      `M${x - 74} ${y - 26}V${y - 150}Q${x - 74} ${y - 224} ${x} ${y - 224}Q${x + 70} ${y - 224} ${x + 70} ${y - 150}V${y - 26}`,
      hotel.brass,
      5,
    ) +
    circle(x, y - 224, 8, hotel.brassLight) +
    shaded(
      'lobby-cart-case',
      `M${x - 62} ${y - 96}h88v66h-88Z`,
      '#3d6a6a',
      rect(x - 8, y - 96, 40, 70, '#254747', 0, 0.6) + rect(x - 62, y - 74, 90, 6, hotel.brassLight, 0, 0.8),
    ) +
    stroke(`M${x - 30} ${y - 97}q12 -14 24 0`, '#254747', 5) +
    shaded(
      'lobby-cart-trunk',
      `M${x + 4} ${y - 74}h62v44h-62Z`,
      '#8d3b34',
      rect(x + 46, y - 74, 24, 50, '#5c211d', 0, 0.6),
    ) +
    shaded(
      'lobby-cart-box',
      `M${x - 46} ${y - 132}h54v36h-54Z`,
      '#caa46a',
      rect(x - 8, y - 132, 20, 40, '#93713d', 0, 0.6),
    ) +
    rect(x - 88, y - 30, 176, 12, hotel.wine, 3) +
    rect(x - 88, y - 30, 176, 4, hotel.brassLight, 2) +
    [x - 66, x + 66]
      .map((wheel) => circle(wheel, y - 6, 12, '#1d1614') + circle(wheel, y - 6, 5, hotel.brass))
      .join('')
  );
}

const back =
  panelledWall('lobby', blueWall, floorY, 286) +
  tileFloor('lobby', floorY, '#2c3d4d', '#c7b08a') +
  harbourWindow('lobby-window-far', farPane) +
  harbourWindow('lobby-window', pane) +
  mirror +
  sconce('lobby-sconce', 300, 128) +
  sconce('lobby-sconce-right', 614, 128) +
  seaPicture('lobby-sea', 668, 66, 92, 72) +
  seaPicture('lobby-moon', 1216, 60, 80, 64, false) +
  lateShelf +
  rect(1010, 286, 200, 134, hotel.walnut, 4) +
  [1018, 1114]
    .map(
      (x) =>
        rect(x, 300, 88, 108, hotel.walnutDark, 3) +
        rect(x + 5, 305, 78, 98, '#7d4d30', 2) +
        circle(x + 44, 354, 5, hotel.brass),
    )
    .join('') +
  luggageCart(980, floorY + 62) +
  rect(1004, 278, 212, 12, hotel.honeyDark, 3) +
  palm('lobby-palm', 60, floorY + 12, 0.96, hotel.harbour, '#16324a') +
  armchair('lobby-chair', -130, floorY + 60, 1.1, hotel.wine, hotel.wineDark, hotel.wineLight) +
  chandelier('lobby-chandelier', 470, -46) +
  rug(480, 440, 820, 1120, 170, '#34566f', hotel.wine);

const top = 'M176 322H784L836 394H124Z';
const desk =
  linearGradient(
    'lobby-top',
    [0, 0, 1, 0],
    [
      { at: 0, colour: '#9a5f36' },
      { at: 0.45, colour: '#d39a5f' },
      { at: 1, colour: '#8c5430' },
    ],
  ) +
  linearGradient(
    'lobby-front',
    [0, 0, 0, 1],
    [
      { at: 0, colour: '#7c4a2e' },
      { at: 1, colour: '#4a2a19' },
    ],
  ) +
  ellipse(480, 482, 390, 15, hotel.shadow, 0.4) +
  polygon([124, 406, 836, 406, 820, 478, 140, 478], 'url(#lobby-front)') +
  [0, 1, 2, 3, 4]
    .map((index) => {
      const x = 158 + index * 132;
      return (
        rect(x, 418, 114, 46, hotel.walnutDark, 3, 0.7) +
        rect(x + 4, 421, 106, 40, '#8a5636', 2) +
        stroke(`M${x + 57} 427l12 14l-12 14l-12 -14Z`, hotel.brass, 2) +
        circle(x + 57, 441, 3, hotel.brassLight)
      );
    })
    .join('') +
  rect(132, 468, 696, 10, hotel.walnutDark, 2) +
  stroke('M150 474H810', hotel.brass, 5) +
  stroke('M150 472.500H810', hotel.brassLight, 1.6) +
  shaded(
    'lobby-surface',
    top,
    'url(#lobby-top)',
    stroke(
      'M190 336H770M178 352C400 346 600 358 800 352M164 368C360 374 640 362 810 370M150 384H820',
      '#6d3f20',
      1.6,
      0.4,
    ) +
      lightPool('lobby-pool', 455, 352, 260, 46) +
      polygon([560, 318, 640, 318, 700, 396, 590, 396], '#fff4d6', 0.12),
  ) +
  polygon([124, 394, 836, 394, 836, 408, 124, 408], hotel.walnutDark) +
  polygon([124, 394, 836, 394, 836, 398, 124, 398], hotel.brassLight);

export const lobbyDesk: StageScene = {
  id: 'hotel-lobby-desk',
  back,
  front: desk,
  light: eveningLight('lobby-evening'),
  foreground: nearPalm(-116, 820, 1, 1.3) + nearPalm(1090, 830, -1, 1.4),
  guest: { x: 716, y: 462, scale: 0.7, from: 'right', facing: 'left' },
  colleague: { x: 576, y: 458, scale: 0.68, from: 'right', facing: 'left' },
  talkFocus: { x: 480, y: 66, width: 400, height: 340 },
  card: { x: 440, y: 232 },
  cardFocus: { x: 256, y: 64, width: 570, height: 346 },
  holdsThings: true,
  windows: [pane, farPane].map((box) => ({ ...box, x: box.x + 16, width: box.width - 32 })),
};
