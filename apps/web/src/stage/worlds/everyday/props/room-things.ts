/** What stands, hangs and lies about in a room: cups, bags, plants, doors, and the cat. */
import { circle, ellipse, fill, linearGradient, polygon, rect, shaded, stroke } from '../../../art/svg.js';
import { prop, type Prop } from '../../../props/prop.js';
import { greyCat, pottedPlant } from '../kit/things.js';
import { town } from '../palette.js';

/** The zip stands open: a purse, keys and a telephone for anybody to take. */
const bagOpen =
  ellipse(62, 118, 60, 7, town.shadow, 0.24) +
  stroke('M32 46C30 -4 94 -4 92 46', '#7b4b2b', 8) +
  fill('M20 44H104L96 26H28Z', '#3b2417') +
  rect(34, 16, 26, 34, town.coral, 4) +
  stroke('M38 26h18', town.coralPale, 3) +
  rect(66, 10, 22, 40, town.graphite, 5) +
  rect(69, 14, 16, 28, town.tealLight, 2) +
  shaded(
    'bag-open-body',
    'M14 42H110L118 108Q118 118 108 118H16Q6 118 6 108Z',
    '#a5683c',
    polygon([74, 40, 124, 40, 124, 122, 68, 122], '#7b4b2b', 0.6),
  ) +
  stroke('M14 44Q62 58 110 44', '#e2b46c', 3.4) +
  rect(40, 72, 44, 30, '#8a5430', 5) +
  circle(62, 80, 4, town.amberLight) +
  stroke('M102 48l12 8 -2 10', '#e2b46c', 3) +
  circle(112, 68, 4, '#e2b46c');

const bagClosed =
  ellipse(62, 118, 60, 7, town.shadow, 0.24) +
  stroke('M32 46C30 4 94 4 92 46', '#7b4b2b', 8) +
  shaded(
    'bag-shut-body',
    'M18 36H106Q112 36 113 42L118 108Q118 118 108 118H16Q6 118 6 108L11 42Q12 36 18 36Z',
    '#a5683c',
    polygon([74, 30, 124, 30, 124, 122, 68, 122], '#7b4b2b', 0.6),
  ) +
  stroke('M16 46H108', '#e2b46c', 3.6) +
  rect(100, 43, 12, 7, town.amberLight, 3) +
  rect(40, 72, 44, 30, '#8a5430', 5) +
  circle(62, 80, 4, town.amberLight);

const coffeeCup =
  ellipse(38, 80, 36, 5, town.shadow, 0.22) +
  stroke('M60 36C82 34 82 62 58 62', town.tealDeep, 8) +
  shaded(
    'coffee-body',
    'M10 24H64L60 72Q59 80 51 80H23Q15 80 14 72Z',
    town.teal,
    rect(46, 16, 24, 70, town.tealDeep, 0, 0.7) + rect(4, 42, 70, 9, town.coral),
  ) +
  ellipse(37, 24, 27, 7, town.tealPale) +
  ellipse(37, 24.6, 22, 5, '#5b3a22') +
  stroke('M30 14C26 8 34 6 30 0M44 14C40 8 48 6 44 0', town.slateLight, 3, 0.7);

const waterBottle =
  ellipse(26, 120, 24, 5, town.shadow, 0.22) +
  rect(15, 4, 22, 18, town.coral, 4) +
  rect(15, 16, 22, 4, town.coralDeep) +
  shaded(
    'bottle-body',
    'M14 24H38L46 44V112Q46 120 38 120H14Q6 120 6 112V44Z',
    '#d8ecec',
    rect(0, 58, 52, 66, town.tealLight, 0, 0.75) +
      ellipse(26, 58, 22, 4, '#ffffff', 0.8) +
      rect(34, 20, 16, 104, town.tealDeep, 0, 0.25),
  ) +
  stroke('M13 50V104', '#ffffff', 4, 0.8);

const glasses =
  ellipse(54, 50, 52, 5, town.shadow, 0.18) +
  `<g fill="#e6f2f1" fill-opacity="0.55" stroke="${town.brickDeep}" stroke-width="5"><path d="M8 28Q28 16 48 26Q50 48 30 50Q10 50 8 28Z"/><path d="M60 26Q80 16 100 28Q98 50 78 50Q58 48 60 26Z"/></g>` +
  stroke('M48 28q6 -6 12 0M8 30L0 20M100 30L110 16C112 10 108 6 102 8L62 12', town.brickDeep, 5) +
  stroke('M17 30q8 -6 16 -5M69 30q8 -6 16 -5', '#ffffff', 3, 0.9);

/** A desk lamp that is lit, with its pool of light. */
const lampOn =
  linearGradient(
    'lamp-pool',
    [0, 0, 0, 1],
    [
      { at: 0, colour: town.lampDeep, opacity: 0.75 },
      { at: 1, colour: town.lamp, opacity: 0.05 },
    ],
  ) +
  fill('M30 52L74 40L112 130H2Z', 'url(#lamp-pool)') +
  ellipse(50, 130, 44, 7, town.shadow, 0.16) +
  rect(28, 120, 56, 11, town.tealDeep, 5) +
  stroke('M56 122L84 78L58 34', town.tealDeep, 6) +
  circle(84, 78, 6, town.tealDark) +
  shaded(
    'lamp-hood',
    'M20 58C18 26 44 8 70 12L82 40Q52 40 20 58Z',
    town.coral,
    fill('M58 4H92V48H64Z', town.coralDeep, 0.6),
  ) +
  ellipse(50, 48, 30, 8, '#fff7dd');

/** Three hoops with one bicycle that somebody left there this morning. */
const bikeRack = ((): string => {
  const ring = (x: number): string =>
    `<circle cx="${x}" cy="82" r="32" fill="none" stroke="${town.graphite}" stroke-width="6"/><circle cx="${x}" cy="82" r="25" fill="none" stroke="${town.slateLight}" stroke-width="1.600" stroke-dasharray="1.500 11"/>` +
    circle(x, 82, 5, town.slate);
  return (
    ellipse(92, 116, 92, 7, town.shadow, 0.22) +
    [10, 66, 122, 168]
      .map((x) => stroke(`M${x} 116V64Q${x} 50 ${x + 10} 50T${x + 20} 64V116`, town.slate, 5))
      .join('') +
    ring(42) +
    ring(142) +
    stroke('M42 82L72 32L126 38M42 82L94 80L66 22M94 80L130 32L142 82', town.coral, 6) +
    stroke('M130 32L126 16Q128 8 142 10', town.graphite, 5) +
    stroke('M54 20H80', town.graphite, 9) +
    circle(94, 80, 8, town.graphite) +
    fill('M128 14H166L160 42H132Z', town.oak) +
    stroke('M138 16L141 40M148 16V40M158 16L155 40', town.oakDark, 1.8)
  );
})();

const laundry =
  ellipse(80, 108, 78, 7, town.shadow, 0.22) +
  fill(
    'M6 106C-2 82 18 74 30 76C34 52 56 44 76 50C92 34 124 44 128 66C148 68 158 88 152 106Z',
    town.tealPale,
  ) +
  fill('M22 78C34 60 62 64 74 80C60 96 34 94 22 78Z', town.coral) +
  fill('M74 52C92 40 120 50 120 68C104 78 82 72 74 52Z', town.amberLight) +
  fill('M96 76C112 66 140 74 148 92C130 104 104 98 96 76Z', town.teal) +
  fill('M30 98C50 84 82 88 98 104Q60 112 30 106Z', '#fffdf6') +
  stroke(
    'M28 80C40 88 58 88 70 80M82 58C92 66 106 68 116 64M104 80C116 90 132 94 144 90M40 100C56 94 76 96 90 102',
    town.inkSoft,
    2,
    0.35,
  ) +
  fill('M54 36C60 22 76 24 78 36L90 32L96 48L82 54H54L42 50L46 34Z', town.brickLight) +
  stroke('M58 54V40M78 54V40', town.brickDeep, 2, 0.6);

/** The door stands wide open: one sees straight out into the bright library. */
const doorOpen =
  rect(4, 4, 108, 196, town.oakDark, 3) +
  rect(12, 12, 92, 188, '#fbeccb') +
  rect(12, 60, 92, 8, town.oak) +
  [town.coral, town.teal, town.amber, town.tealDeep, town.brick, town.moss]
    .map((colour, index) => rect(18 + index * 13, 26 + (index % 3) * 4, 11, 34 - (index % 3) * 4, colour, 1))
    .join('') +
  circle(58, 104, 12, '#a8714a') +
  fill('M34 168C34 112 82 112 82 168Z', town.slate) +
  rect(12, 168, 92, 32, '#d9bd90') +
  fill('M112 6L150 0V210L112 200Z', town.oak) +
  fill('M118 18L144 11V92L118 92Z', town.oakShade, 0.6) +
  fill('M118 106L144 106V192L118 186Z', town.oakShade, 0.6) +
  circle(142, 102, 5, town.amberLight);

const doorClosed =
  rect(4, 4, 108, 196, town.oakDark, 3) +
  rect(12, 12, 92, 188, town.oak) +
  rect(22, 24, 72, 70, town.oakShade, 3, 0.6) +
  rect(22, 106, 72, 82, town.oakShade, 3, 0.6) +
  rect(12, 12, 6, 188, town.oakLight) +
  circle(94, 104, 6, town.amberLight) +
  rect(38, 62, 40, 22, '#fffdf6', 3) +
  stroke('M46 73h24', town.coral, 5);

/** Light from behind, so strong that a face before it would be black. */
const windowBright =
  linearGradient(
    'bright-pane',
    [0, 0, 0, 1],
    [
      { at: 0, colour: '#ffffff' },
      { at: 1, colour: '#fff0b8' },
    ],
  ) +
  circle(68, 70, 74, '#fff3c4', 0.5) +
  rect(8, 4, 120, 140, '#fffaf0', 4) +
  rect(16, 12, 104, 124, 'url(#bright-pane)') +
  circle(90, 44, 22, '#ffd75e') +
  stroke('M90 10V16M56 44H62M66 20L71 25M114 20L109 25M66 68L71 63M114 68L109 63', '#ffc23d', 5) +
  rect(64, 12, 8, 124, '#fffaf0') +
  rect(16, 70, 104, 7, '#fffaf0') +
  rect(0, 140, 136, 11, '#f2e6cc', 3);

const windowBlind =
  rect(8, 4, 120, 140, '#fffaf0', 4) +
  rect(16, 12, 104, 124, '#bcd3d2') +
  Array.from({ length: 10 }, (_, slat) =>
    rect(14, 14 + slat * 12, 108, 9, slat % 2 === 0 ? '#f4e9d3' : '#e9dcc1', 2),
  ).join('') +
  rect(12, 8, 112, 9, town.oakLight, 3) +
  stroke('M112 16V116', town.oakDark, 2) +
  circle(112, 120, 4, town.coral) +
  rect(0, 140, 136, 11, '#f2e6cc', 3);

export const roomThings: readonly Prop[] = [
  prop('bag-open', 124, 126, bagOpen, 'bag-closed'),
  prop('bag-closed', 124, 126, bagClosed),
  prop('coffee-cup', 82, 86, coffeeCup),
  prop('water-bottle', 52, 126, waterBottle),
  prop('reading-glasses', 116, 58, glasses),
  prop('lamp-on', 114, 138, lampOn),
  prop('plant-window', 104, 128, pottedPlant(52, 122, 0.82)),
  prop('bike-rack', 192, 124, bikeRack),
  prop('laundry-pile', 160, 116, laundry),
  prop('door-open', 154, 212, doorOpen, 'door-closed'),
  prop('door-closed', 116, 204, doorClosed),
  prop('window-bright', 136, 152, windowBright, 'window-blind'),
  prop('window-blind', 136, 152, windowBlind),
  prop('cat-asleep', 108, 56, greyCat(54, 48, 1)),
];
