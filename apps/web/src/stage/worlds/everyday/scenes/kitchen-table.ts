/** At home in the evening: an oilcloth with checks, a lamp over the table, dusk behind the window, tea on the shelf. */
import { circle, ellipse, fill, group, polygon, rect, shaded, stroke } from '../../../art/svg.js';
import type { StageScene } from '../../../scenes/scene.js';
import { plan, printer } from '../kit/layout.js';
import { floor, lampLight, plasterWall, table, warmLamp } from '../kit/room.js';
import { streetView } from '../kit/street.js';
import { pottedPlant } from '../kit/things.js';
import { town } from '../palette.js';

const floorY = 404;

const kitchenWindow =
  rect(372, 2, 232, 228, '#fffaf0', 3) +
  streetView('kitchen-view', [382, 12, 212, 208], 'dusk') +
  polygon([404, 220, 452, 12, 474, 12, 426, 220], '#ffffff', 0.1) +
  rect(484, 12, 8, 208, '#fffaf0') +
  rect(382, 96, 212, 7, '#fffaf0') +
  rect(360, 226, 256, 13, '#fffdf6', 3) +
  rect(360, 236, 256, 4, '#d8c9ad', 2) +
  stroke('M352 -6H624', town.oakDark, 6) +
  fill('M358 -6C356 60 352 150 346 214H404C398 150 392 60 396 -6Z', town.coral) +
  fill('M618 -6C620 60 624 150 630 214H572C578 150 584 60 580 -6Z', town.coralDeep) +
  stroke('M366 0V210M380 0V208M610 0V210M594 0V206', town.coralLight, 2.4, 0.7) +
  pottedPlant(540, 226, 0.5, '#fffaf0', '#d8c9ad') +
  pottedPlant(438, 226, 0.42);

/** Cupboards with a worktop, hooks with cups, a kettle. */
const cupboards =
  rect(-320, -10, 350, 118, '#5d9490', 3) +
  [-310, -225, -140, -55]
    .map((x) => rect(x, 0, 76, 98, '#73a8a2', 3) + rect(x + 62, 42, 6, 20, '#fffaf0', 3))
    .join('') +
  rect(-320, 262, 384, 142, '#5d9490') +
  [-310, -216, -122, -28].map((x) => rect(x, 280, 84, 110, '#73a8a2', 3)).join('') +
  [-290, -196, -102, -8].map((x) => rect(x, 290, 44, 6, '#fffaf0', 3)).join('') +
  rect(-330, 248, 402, 16, town.oakLight, 2) +
  rect(-330, 260, 402, 5, town.oakShade) +
  fill('M-30 248C-34 216 -24 200 -2 200C20 200 30 216 26 248Z', town.slateLight) +
  fill('M4 200C20 202 30 216 26 248H8Z', town.slate, 0.6) +
  stroke('M-20 206C-18 186 14 186 16 206M26 222L44 212', town.graphite, 5) +
  rect(-116, 206, 44, 42, '#fffaf0', 4) +
  rect(-110, 216, 32, 10, town.coral, 3) +
  stroke('M-60 126H60', town.oakDark, 5) +
  [
    [-40, town.coral],
    [-6, '#fffaf0'],
    [28, town.amber],
  ]
    .map(([x, colour]) => {
      const at = Number(x);
      return (
        stroke(`M${at} 128v8`, town.graphite, 3) +
        rect(at - 12, 136, 24, 28, String(colour), 4) +
        stroke(`M${at + 12} 142q12 8 0 16`, String(colour), 4)
      );
    })
    .join('');

/** A shelf with jars and cook books, and pictures of people one is fond of. */
const shelf =
  rect(108, 116, 220, 10, town.oakLight, 2) +
  rect(108, 124, 220, 4, town.oakShade) +
  stroke('M132 128V146L150 128M304 128V146L286 128', town.oakShade, 4) +
  [
    [118, 44, town.coral],
    [152, 52, town.amberLight],
    [186, 38, town.moss],
  ]
    .map(([x, height, colour]) => {
      const [at, tall] = [Number(x), Number(height)];
      return (
        rect(at, 116 - tall, 28, tall, '#eaf1ee', 4) +
        rect(at, 116 - tall * 0.64, 28, tall * 0.64, String(colour), 4, 0.9) +
        rect(at - 2, 112 - tall, 32, 8, town.oakDark, 3)
      );
    })
    .join('') +
  [town.tealDeep, town.brick, town.amber, town.teal]
    .map((colour, index) =>
      rect(224 + index * 17, 60 + (index % 2) * 6, 15, 56 - (index % 2) * 6, colour, 1.5),
    )
    .join('') +
  rect(124, 164, 74, 60, '#fffaf0', 3) +
  rect(131, 171, 60, 46, '#a9cdd0') +
  circle(150, 192, 9, '#d49a74') +
  circle(172, 196, 7, '#e8bd9d') +
  fill('M136 217C138 200 162 200 164 217ZM162 217C164 204 182 204 184 217Z', town.coralDeep) +
  rect(218, 172, 52, 66, '#fffaf0', 3) +
  rect(224, 178, 40, 54, town.amberLight) +
  circle(244, 200, 10, '#b5774b') +
  fill('M228 232C230 210 258 210 260 232Z', town.teal);

/** The fridge with a drawing, a list and a timetable on magnets. */
const fridge =
  rect(864, 6, 190, 398, '#eef2ef', 10) +
  rect(1010, 6, 44, 398, '#cfd8d6', 10) +
  rect(864, 146, 190, 5, '#b8c4c3') +
  rect(880, 90, 8, 44, town.slateLight, 4) +
  rect(880, 164, 8, 60, town.slateLight, 4) +
  rect(912, 34, 60, 74, '#fffdf4', 1) +
  circle(942, 62, 14, town.amberLight) +
  stroke('M922 96q20 -18 40 0', town.moss, 5) +
  rect(914, 170, 56, 76, '#fffdf4', 1) +
  stroke('M922 184h36M922 196h40M922 208h28M922 220h36', town.slateLight, 3) +
  rect(984, 176, 46, 52, town.coralPale, 1) +
  [
    [942, 36],
    [942, 172],
    [1007, 178],
  ]
    .map(([x = 0, y = 0]) => circle(x, y, 5, town.coralDeep))
    .join('');

/** Checks in coral and cream. */
const checks =
  Array.from({ length: 17 }, (_, index) => {
    const far = 92 + index * 42.3;
    const near = 56 + index * 46.8;
    return polygon([far, 332, far + 21, 332, near + 23, 398, near, 398], town.coral, 0.55);
  }).join('') +
  [332, 354, 380].map((y, index) => rect(40, y, 780, 10 + index * 3, town.coral, 0, 0.4)).join('') +
  polygon([230, 328, 420, 328, 480, 402, 270, 402], '#fff6df', 0.3);

/** The cloth hangs down in front in a wavy edge. */
const hem =
  fill(`M56 411H804V436${'q-11 9 -22 0t-22 0'.repeat(17)}Z`, '#fdf3e2') +
  Array.from({ length: 17 }, (_, index) => rect(56 + index * 44, 411, 22, 26, town.coral, 0, 0.62)).join('') +
  rect(56, 411, 748, 6, town.shadow, 0, 0.14);

const back =
  plasterWall(
    'kitchen',
    { plaster: '#f8eccb', far: '#ecd9ac', dado: '#c8d9c4', dadoDark: town.leaf },
    floorY,
    300,
  ) +
  Array.from({ length: 60 }, (_, index) =>
    circle(-300 + ((index * 211) % 1560), -80 + ((index * 89) % 360), 3, town.coral, 0.25),
  ).join('') +
  floor('kitchen', floorY, { near: '#cfc3ad', far: '#e4dac6', line: '#9c8d72' }, 130) +
  cupboards +
  shelf +
  kitchenWindow +
  fridge +
  rect(1090, 60, 150, 110, '#fffaf0', 3) +
  rect(1098, 68, 134, 94, town.teal, 2, 0.7) +
  warmLamp('kitchen-lamp', 690, 44, town.coral, town.coralDeep);

/** A chair at each end, pushed in. */
const chairs = [16, 838]
  .map((x) =>
    group(
      `translate(${x} 300)`,
      rect(-26, 0, 8, 172, town.oakDark, 3) +
        rect(18, 0, 8, 172, town.oakShade, 3) +
        rect(-24, 12, 48, 12, town.oak, 4) +
        rect(-24, 42, 48, 12, town.oak, 4) +
        rect(-32, 92, 64, 14, town.oakLight, 4),
    ),
  )
  .join('');

const onTable =
  ellipse(684, 372, 34, 6, town.shadow, 0.16) +
  shaded(
    'kitchen-bowl',
    'M650 346H718Q714 374 692 374H676Q654 374 650 346Z',
    town.tealLight,
    rect(690, 340, 40, 40, town.tealDeep, 0, 0.5),
  ) +
  circle(668, 342, 13, town.red) +
  circle(700, 342, 13, town.moss) +
  circle(684, 336, 13, town.amber) +
  rect(650, 344, 68, 5, town.tealPale, 2);

export const kitchenTable: StageScene = {
  ...plan,
  id: 'kitchen-table',
  back: back + chairs,
  front:
    table(
      'kitchen-table',
      {
        light: '#fffaf0',
        top: '#fdf3e2',
        far: '#ecdcc2',
        edge: '#f4e2cf',
        front: town.oak,
        frontDark: town.oakShade,
      },
      checks,
    ) +
    hem +
    onTable,
  light: lampLight('kitchen-glow', [642, 44, 738, 44, 900, 470, 330, 470], 0.08),
  foreground: '',
  workplace: plan.workplace && {
    ...plan.workplace,
    ...printer,
    shelf: { x: 216, y: 96 },
    window: { x: 488, y: 110 },
  },
  windows: [
    { x: 398, y: 14, width: 86, height: 200 },
    { x: 494, y: 14, width: 84, height: 200 },
  ],
};
