/** The stock room: steel racks full of parts, and one that is empty and waits for what is counted. */
import { circle, ellipse, fill, polygon, rect, stroke } from '../../../art/svg.js';
import type { StageScene } from '../../../scenes/scene.js';
import { wheel } from '../kit/bicycle.js';
import { catPeeking } from '../kit/cat.js';
import { courtyardView } from '../kit/courtyard.js';
import { brickWall, concreteFloor, doorLight, factoryLamp, nearWheel } from '../kit/room.js';
import { carton, crate, steelRack, tyreRow } from '../kit/stock.js';
import { shop } from '../palette.js';

const floorY = 432;
/** Four boards, each a quarter of the box high; what is counted stands on their upper edges. */
const rack = { x: 392, y: 34, width: 448, height: 352 };
const rows = 4;

/** A high window on the left: the day comes in over everything. */
const highWindow =
  rect(74, -6, 236, 142, shop.greenDeep, 3) +
  courtyardView('stock-view', [84, 4, 216, 122], 1.05, false) +
  rect(188, 4, 7, 122, shop.green) +
  rect(84, 60, 216, 6, shop.green) +
  polygon([104, 126, 160, 4, 190, 4, 134, 126], '#ffffff', 0.35) +
  rect(64, 134, 256, 11, shop.birchLight, 2) +
  rect(64, 143, 256, 4, shop.birchShade);

const ladder =
  stroke('M-6 432L26 60M52 432L56 60', shop.orangeDeep, 7) +
  stroke('M-8 432L24 60M50 432L54 60', shop.orangeLight, 2) +
  [110, 170, 230, 290, 350, 400]
    .map((y) => {
      const share = (432 - y) / 372;
      return stroke(`M${-6 + 32 * share} ${y}L${52 + 4 * share} ${y}`, shop.orange, 6);
    })
    .join('');

/** A bare frame of tyres on a rail under the window, and a weighing scale for small parts. */
const tyreRail =
  rect(92, 232, 208, 8, shop.steelDark, 3) +
  [0, 1, 2, 3].map((index) => wheel(122 + index * 50, 268, 32)).join('') +
  [0, 1, 2, 3].map((index) => stroke(`M${116 + index * 50} 236q6 -10 12 0`, shop.orange, 4)).join('');

const back =
  brickWall('stock', floorY, 330, 5) +
  concreteFloor('stock', floorY) +
  doorLight('stock-sun', [84, 432, 330, 432, 620, 740, 220, 740], 0.75) +
  steelRack('stock-left', -300, -20, 262, 4, 104, 7) +
  highWindow +
  tyreRail +
  ladder +
  steelRack('stock-main', rack.x, rack.y, rack.width, rows, rack.height / rows, null) +
  steelRack('stock-right', 884, 34, 250, 4, 88, 3) +
  steelRack('stock-far', 1160, 34, 120, 4, 88, 12) +
  factoryLamp(350, -34) +
  factoryLamp(862, -34, shop.orange, shop.orangeDeep);

const cartonWithCat =
  ellipse(862, 532, 74, 8, shop.shadow, 0.22) +
  fill('M800 452L778 434L790 424L816 446ZM922 452L946 432L934 422L908 446Z', shop.cardboardShade) +
  rect(800, 446, 122, 10, '#6f4e2b') +
  catPeeking(860, 458, 1.25) +
  rect(798, 462, 126, 68, shop.cardboard, 2) +
  rect(888, 462, 36, 68, shop.cardboardShade, 1, 0.5) +
  fill('M798 462L774 474L782 486L800 478ZM924 462L950 472L942 486L922 478Z', '#e2bf90') +
  rect(820, 488, 44, 26, '#fdfaf0', 2) +
  rect(820, 488, 44, 8, shop.green, 1) +
  catPaws();

function catPaws(): string {
  return [834, 886]
    .map(
      (x) =>
        fill(`M${x - 8} 456Q${x} 450 ${x + 8} 456V468Q${x} 474 ${x - 8} 468Z`, '#fff4e4') +
        stroke(`M${x - 2} 463v6M${x + 3} 463v6`, '#d8b48e', 1.3),
    )
    .join('');
}

const nearThings =
  crate(24, 536, shop.green, shop.greenDark) +
  crate(104, 544, shop.orange, shop.orangeDark) +
  cartonWithCat +
  carton(988, 560, 96, 84, shop.orange) +
  carton(1010, 476, 70, 58, shop.blue) +
  tyreRow(-120, 560, 9, 120) +
  circle(398, 508, 5, shop.steelDeep) +
  circle(398, 508, 2, shop.concrete) +
  circle(416, 516, 4, shop.steel) +
  circle(416, 516, 1.6, shop.concrete);

export const workshopStock: StageScene = {
  id: 'workshop-stock',
  back,
  front: nearThings,
  light: doorLight('stock-air', [90, 0, 296, 0, 640, 470, 330, 470], 0.18),
  windows: [{ x: 86, y: 6, width: 212, height: 80 }],
  foreground: nearWheel('stock-near', -190, 760, 220),
  guest: { x: 306, y: 520, scale: 0.84, from: 'left', facing: 'right' },
  colleague: { x: 176, y: 510, scale: 0.8, from: 'left', facing: 'right' },
  talkFocus: { x: 96, y: 46, width: 400, height: 390 },
  card: { x: 616, y: 206 },
  cardFocus: { x: 216, y: 46, width: 590, height: 400 },
  numbers: {
    area: { ...rack, y: rack.y - 7 },
    focus: { x: 226, y: 16, width: 640, height: 420 },
    kind: 'shelves',
  },
};
