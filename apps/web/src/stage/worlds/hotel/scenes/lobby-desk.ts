/** The reception desk seen from the lobby. Things stand on the desk (baseline about 330-390, x 200-800), on the floor (470) or hang on the wall (above 270; left of x 196 the wall is nearer and goes down to 460). */
import { circle, ellipse, group, linearGradient, polygon, rect, shaded, stroke } from '../../../art/svg.js';
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
const pane = { x: 262, y: 36, width: 152, height: 210 };
const farPane = { x: 1060, y: 36, width: 160, height: 210 };

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

/** A wall nearer to the eye, of walnut from floor to ceiling: doors and notices hang here. */
const nearWall =
  rect(-320, -66, 520, 528, '#5f3a25') +
  Array.from({ length: 8 }, (_, index) => rect(-308 + index * 64, -60, 3, 520, '#432718', 0, 0.55)).join('') +
  rect(-320, -66, 520, 22, hotel.night, 0, 0.35) +
  rect(-320, 440, 520, 22, hotel.walnutDark) +
  rect(-320, 440, 520, 3, hotel.walnutLight) +
  rect(196, -66, 14, 528, hotel.walnutDark) +
  rect(196, -66, 5, 528, hotel.walnutLight) +
  polygon([-320, 462, 210, 462, 250, 482, -320, 482], hotel.shadow, 0.35) +
  glow('lobby-near-glow', 122, 120, 190, 0.35) +
  sconce('lobby-sconce', 122, 116) +
  seaPicture('lobby-moon', -190, 70, 120, 92, false) +
  armchair('lobby-chair', -150, floorY + 84, 1.1, hotel.wine, hotel.wineDark, hotel.wineLight);

const back =
  panelledWall('lobby', blueWall, floorY, 286) +
  tileFloor('lobby', floorY, '#2c3d4d', '#c7b08a') +
  harbourWindow('lobby-window', pane) +
  harbourWindow('lobby-window-far', farPane) +
  group('translate(122 0)', mirror) +
  sconce('lobby-sconce-right', 962, 128) +
  seaPicture('lobby-sea', 812, 72, 96, 76) +
  palm('lobby-palm', 1004, floorY + 10, 1.06, hotel.harbour, '#16324a') +
  chandelier('lobby-chandelier', 560, -46) +
  rug(500, 440, 780, 1080, 170, '#34566f', hotel.wine) +
  nearWall +
  luggageCart(1140, floorY + 74);

const top = 'M216 322H790L838 394H184Z';
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
  ellipse(511, 482, 360, 15, hotel.shadow, 0.4) +
  polygon([184, 406, 838, 406, 824, 478, 198, 478], 'url(#lobby-front)') +
  [0, 1, 2, 3, 4]
    .map((index) => {
      const x = 212 + index * 121;
      return (
        rect(x, 418, 106, 46, hotel.walnutDark, 3, 0.7) +
        rect(x + 4, 421, 98, 40, '#8a5636', 2) +
        stroke(`M${x + 53} 427l12 14l-12 14l-12 -14Z`, hotel.brass, 2) +
        circle(x + 53, 441, 3, hotel.brassLight)
      );
    })
    .join('') +
  rect(190, 468, 642, 10, hotel.walnutDark, 2) +
  stroke('M206 474H816', hotel.brass, 5) +
  stroke('M206 472.500H816', hotel.brassLight, 1.6) +
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
  polygon([184, 394, 838, 394, 838, 408, 184, 408], hotel.walnutDark) +
  polygon([184, 394, 838, 394, 838, 398, 184, 398], hotel.brassLight);

export const lobbyDesk: StageScene = {
  id: 'hotel-lobby-desk',
  back,
  front: desk,
  light: eveningLight('lobby-evening'),
  foreground: nearPalm(-116, 820, 1, 1.3) + nearPalm(1090, 830, -1, 1.4),
  guest: { x: 722, y: 478, scale: 0.67, from: 'right', facing: 'left' },
  colleague: { x: 576, y: 474, scale: 0.65, from: 'right', facing: 'left' },
  talkFocus: { x: 480, y: 76, width: 400, height: 340 },
  card: { x: 440, y: 232 },
  cardFocus: { x: 256, y: 64, width: 570, height: 346 },
  holdsThings: true,
  windows: [pane, farPane].map((box) => ({ ...box, x: box.x + 16, width: box.width - 32 })),
};
