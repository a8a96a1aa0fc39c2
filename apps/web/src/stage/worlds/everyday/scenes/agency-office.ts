/** Vikarbureauet Morgenstund early in the day: a counter, hooks with keys, the week's plan on the wall, a rising sun. */
import { circle, ellipse, fill, linearGradient, polygon, rect, shaded, stroke } from '../../../art/svg.js';
import type { StageScene } from '../../../scenes/scene.js';
import { plan, printer, waiting } from '../kit/layout.js';
import { brickPillar, floor, lampLight, plasterWall, warmLamp } from '../kit/room.js';
import { archWindow } from '../kit/street.js';
import { coats, pottedPlant, wallClock } from '../kit/things.js';
import { town } from '../palette.js';

const floorY = 404;
const counterY = 332;

/** A week in five columns; slips in the colours of those who work. Its middle is free for the cards in hand. */
const wallPlan =
  rect(90, 24, 600, 250, town.shadow, 6, 0.12) +
  rect(82, 16, 600, 250, town.oakShade, 6) +
  rect(90, 24, 584, 234, '#fffdf6', 3) +
  rect(90, 24, 584, 30, town.tealDeep, 3) +
  [0, 1, 2, 3, 4].map((day) => rect(116 + day * 117, 34, 62, 9, '#ffffff', 4.5, 0.85)).join('') +
  stroke(
    [1, 2, 3, 4].map((day) => `M${90 + day * 117} 54V258`).join('') + 'M90 122H674M90 190H674',
    '#d8dfdd',
    2,
  ) +
  [
    [0, 0, town.coral],
    [0, 1, town.amberLight],
    [1, 0, town.tealLight],
    [1, 2, town.coralLight],
    [2, 1, town.tealLight],
    [3, 0, town.amber],
    [3, 2, town.teal],
    [4, 1, town.coral],
  ]
    .map(([day, row, colour]) => {
      const [x, y] = [100 + Number(day) * 117, 66 + Number(row) * 68];
      return (
        rect(x, y, 96, 44, String(colour), 4, 0.26) +
        stroke(`M${x + 10} ${y + 15}h58M${x + 10} ${y + 28}h40`, '#ffffff', 4, 0.7)
      );
    })
    .join('');

/** The sun over a line: the agency's mark, as a plate on the wall. */
const mark =
  rect(836, 30, 124, 96, town.shadow, 10, 0.12) +
  rect(830, 24, 124, 96, '#fffdf6', 10) +
  fill('M862 92A30 30 0 0 1 922 92Z', town.coral) +
  stroke('M848 92H936', town.tealDeep, 6) +
  stroke('M892 50V38M866 58L858 49M918 58L926 49M850 76L840 72M934 76L944 72', town.amber, 5) +
  stroke('M860 104H924', town.slateLight, 5);

const keyBoard =
  rect(836, 150, 124, 100, town.shadow, 4, 0.12) +
  rect(830, 144, 124, 100, town.oak, 4) +
  rect(836, 150, 112, 88, town.oakLight, 2) +
  Array.from({ length: 8 }, (_, index) => {
    const x = 852 + (index % 4) * 27;
    const y = 164 + Math.floor(index / 4) * 42;
    const colour = [town.coral, town.teal, town.amber, town.slate][(index * 3) % 4] ?? town.teal;
    return (
      circle(x, y, 3.4, town.graphite) +
      (index === 5
        ? ''
        : stroke(`M${x} ${y + 2}V${y + 20}l5 3M${x} ${y + 26}l5 3`, '#b08a35', 3) +
          stroke(`M${x} ${y + 16}V${y + 30}`, '#b08a35', 3) +
          rect(x - 7, y + 4, 14, 11, colour, 4))
    );
  }).join('');

const back =
  plasterWall(
    'agency',
    { plaster: '#fbeee4', far: '#f0d9c8', dado: '#e6a692', dadoDark: town.coralDeep },
    floorY,
    300,
  ) +
  floor('agency', floorY, { near: '#9fa8a4', far: '#c3c9c3', line: '#7a8480' }, 150) +
  brickPillar('agency-pillar', 988, 54, floorY, 3) +
  archWindow('agency-window', [-250, 10, 230, 230], 'clearing') +
  wallPlan +
  mark +
  keyBoard +
  coats(1086, 60) +
  wallClock(756, 52, 24, 7, 40) +
  warmLamp('agency-lamp', 20, 34, town.amber, town.amberDeep);

const counter =
  linearGradient(
    'agency-top',
    [0, 0, 1, 0],
    [
      { at: 0, colour: '#f6e2c0' },
      { at: 0.45, colour: town.oakLight },
      { at: 1, colour: '#cfa878' },
    ],
  ) +
  rect(-340, counterY - 10, 1640, 12, town.shadow, 0, 0.14) +
  shaded(
    'agency-surface',
    `M-340 ${counterY}H1300V740H-340Z`,
    'url(#agency-top)',
    Array.from({ length: 12 }, (_, row) => {
      const y = counterY + 12 + row * row * 1.7 + row * 16;
      return stroke(
        `M-320 ${y}C100 ${y - 4 + (row % 3) * 3} 560 ${y + 5 - (row % 2) * 7} 1290 ${y}`,
        town.oakShade,
        1.4,
        0.45,
      );
    }).join('') + polygon([60, counterY, 300, counterY, 520, 740, 150, 740], '#fff6df', 0.42),
  ) +
  rect(-340, counterY, 1640, 6, '#fbeed6');

const onCounter =
  ellipse(900, 420, 48, 7, town.shadow, 0.16) +
  fill('M866 412H934L926 372H874Z', town.teal) +
  fill('M906 412H934L926 372H904Z', town.tealDeep, 0.7) +
  [0, 1, 2]
    .map((index) =>
      rect(
        876 + index * 16,
        352 - (index % 2) * 6,
        13,
        34,
        ['#fffdf6', town.coralPale, '#fffdf6'][index] ?? '#fffdf6',
        1,
      ),
    )
    .join('') +
  pottedPlant(10, 404, 0.86, town.teal, town.tealDeep);

export const agencyOffice: StageScene = {
  ...plan,
  id: 'agency-office',
  back,
  front: counter + onCounter,
  light: lampLight('agency-glow', [-250, 0, -30, 0, 420, 470, 60, 470], 0.3),
  foreground: '',
  workplace: plan.workplace && {
    ...plan.workplace,
    ...printer,
    shelf: { x: 892, y: 190 },
    window: { x: -110, y: 110 },
  },
  queue: waiting,
  desk: {
    paper: { x: 300, y: 318, width: 300, height: 320 },
    focus: { x: 120, y: 80, width: 760, height: 570 },
  },
  sortingTable: {
    wide: {
      letters: { x: 120, y: 340, width: 640, height: 84 },
      trays: { x: 60, y: 436, width: 830, height: 104 },
      focus: { x: 34, y: 56, width: 900, height: 490 },
    },
    tall: {
      letters: { x: 70, y: 340, width: 816, height: 190 },
      trays: { x: 50, y: 552, width: 852, height: 122 },
      focus: { x: 40, y: 44, width: 890, height: 640 },
    },
  },
  windows: [{ x: -246, y: 0, width: 222, height: 230 }],
};
