/** What stands on the counter and the desk: till, calculator, mug, and the cat where she should not be. */
import { circle, ellipse, fill, group, polygon, rect, shaded, stroke } from '../../../art/svg.js';
import { prop, type Prop } from '../../../props/prop.js';
import { catParts, catSitting } from '../kit/cat.js';
import { shop } from '../palette.js';

function till(id: string, drawer: string): string {
  return (
    ellipse(78, 132, 74, 7, shop.shadow, 0.22) +
    rect(92, 4, 44, 30, shop.graphite, 4) +
    rect(96, 8, 36, 19, '#bfe6cf', 2) +
    stroke('M102 14h14M102 21h22', shop.greenDeep, 3) +
    rect(108, 32, 10, 14, shop.steelDark) +
    shaded(
      `${id}-top`,
      'M20 40H138L148 92H10Z',
      shop.green,
      polygon([100, 36, 142, 36, 152, 96, 108, 96], shop.greenDeep, 0.7),
    ) +
    polygon([20, 40, 138, 40, 139, 46, 19, 46], shop.greenLight) +
    Array.from({ length: 12 }, (_, key) =>
      rect(
        30 + (key % 4) * 15 - Math.floor(key / 4) * 1.5,
        52 + Math.floor(key / 4) * 12,
        11,
        8,
        key === 11 ? shop.orange : '#fdfaf0',
        2,
      ),
    ).join('') +
    rect(100, 54, 28, 14, shop.orange, 3) +
    fill('M98 36H122V20L116 24L110 20L104 24L98 20Z', '#fffef8', 0) +
    drawer
  );
}

const note = (x: number, y: number, colour: string): string =>
  rect(x, y, 24, 15, colour, 1) +
  circle(x + 12, y + 7.5, 4, '#ffffff', 0.65) +
  stroke(`M${x + 3} ${y + 3}h5M${x + 16} ${y + 12}h5`, '#ffffff', 1.6, 0.8);

const tillOpen = till(
  'till-open',
  rect(8, 90, 142, 10, shop.graphite) +
    polygon([12, 98, 146, 98, 156, 122, 2, 122], '#1c2a2e') +
    note(20, 101, '#5aa37d') +
    note(48, 101, '#d9944a') +
    note(76, 101, '#6c8fc4') +
    note(104, 101, '#c96b6b') +
    [0, 1, 2, 3, 4, 5, 6, 7]
      .map(
        (coin) =>
          ellipse(24 + coin * 15, 118 - (coin % 2) * 2, 6.4, 3.6, coin % 3 === 0 ? '#c9cfd2' : '#d9a441') +
          ellipse(24 + coin * 15, 117 - (coin % 2) * 2, 4.4, 2.2, coin % 3 === 0 ? '#eef1f2' : '#f3cf7d'),
      )
      .join('') +
    stroke('M44 99L41 121M72 99V121M100 99L103 121M128 99L134 121', shop.steelDeep, 2) +
    rect(0, 119, 158, 16, shop.greenDeep, 3) +
    rect(0, 119, 158, 4, shop.greenLight, 2) +
    circle(79, 128, 4.4, shop.steelPale),
);
const tillClosed = till(
  'till-shut',
  rect(6, 90, 146, 42, shop.greenDeep, 4) +
    rect(6, 90, 146, 4, shop.greenLight, 2) +
    rect(14, 100, 130, 24, shop.green, 3) +
    rect(64, 108, 30, 6, shop.steelPale, 3) +
    circle(122, 112, 5, shop.steelPale) +
    stroke('M122 109.500v5', shop.graphite, 2.2),
);

const calculator =
  ellipse(42, 98, 38, 5, shop.shadow, 0.22) +
  shaded(
    'calculator-body',
    'M10 4H76Q82 4 82 10V92Q82 98 76 98H10Q4 98 4 92V10Q4 4 10 4Z',
    shop.steelDark,
    rect(58, 0, 30, 104, shop.graphite, 0, 0.6),
  ) +
  rect(12, 12, 62, 22, '#c9e2c6', 3) +
  rect(12, 12, 62, 5, '#8fae94', 3, 0.7) +
  [0, 1, 2].map((digit) => rect(62 - digit * 10, 19, 6, 11, shop.ink, 2)).join('') +
  rect(44, 28, 3, 3, shop.ink, 1.5) +
  Array.from({ length: 16 }, (_, key) =>
    rect(
      12 + (key % 4) * 16,
      41 + Math.floor(key / 4) * 13.5,
      13,
      10,
      key % 4 === 3 ? shop.orange : key === 12 ? shop.red : '#eef2f0',
      3,
    ),
  ).join('') +
  [0, 1, 2, 3].map((row) => stroke(`M62.500 ${46 + row * 13.5}h6`, '#ffffff', 2)).join('') +
  stroke('M65.500 43.500v5', '#ffffff', 2) +
  stroke('M12 40.500H26', '#ffffff', 1.2, 0.5);

function mug(id: string, dirt: string, drink: string): string {
  return (
    ellipse(34, 76, 32, 5, shop.shadow, 0.22) +
    stroke('M56 34C76 32 76 60 54 60', '#d8dccf', 8) +
    shaded(
      `${id}-body`,
      'M8 20H58L56 68Q55 76 47 76H19Q11 76 10 68Z',
      '#fbfaf2',
      rect(42, 14, 24, 70, '#cfd4c8', 0, 0.8) + rect(4, 56, 60, 8, shop.green) + dirt,
    ) +
    ellipse(33, 20, 25, 6.5, '#e8ebe0') +
    ellipse(33, 20.6, 21, 4.8, drink)
  );
}
const fingerprint = (x: number, y: number): string =>
  ellipse(x, y, 5.5, 7.5, '#2a2521', 0.8) +
  `<g fill="none" stroke="#6a6058" stroke-width="1.200"><ellipse cx="${x}" cy="${y}" rx="2.500" ry="4"/></g>`;
const mugOil =
  mug(
    'mug-oil',
    fingerprint(20, 38) +
      fingerprint(31, 34) +
      fingerprint(41, 40) +
      stroke('M24 62C26 54 22 50 26 46', '#2a2521', 4, 0.75) +
      ellipse(48, 54, 6, 4, '#2a2521', 0.7),
    '#2b2420',
  ) +
  stroke('M10 24C6 40 12 52 8 62', '#2a2521', 3.4, 0.8) +
  ellipse(9, 65, 3, 4.5, '#2a2521', 0.85) +
  `<ellipse cx="30" cy="20" rx="8" ry="2" fill="#6b5a86" opacity="0.700"/><ellipse cx="38" cy="21" rx="5" ry="1.400" fill="#4f8a86" opacity="0.800"/>`;
const mugClean =
  mug(
    'mug-clean',
    `<circle cx="28" cy="40" r="9.500" fill="none" stroke="${shop.orange}" stroke-width="3"/><circle cx="28" cy="40" r="2" fill="${shop.orange}"/>` +
      stroke('M28 31V49M19 40H37M21.500 33.500L34.500 46.500M34.500 33.500L21.500 46.500', shop.orange, 1.1),
    '#5a3b22',
  ) + stroke('M24 12C20 6 28 4 24 -2M38 12C34 6 42 4 38 -2', '#ffffff', 3, 0.8);

const keyboard =
  ellipse(80, 106, 78, 6, shop.shadow, 0.2) +
  fill('M12 84H148L158 106H2Z', '#e8ecea') +
  fill('M2 106H158V110H2Z', '#b4bfbb') +
  [0, 1, 2]
    .map((row) =>
      Array.from({ length: 14 }, (_, key) =>
        rect(
          14 - row * 2.6 + key * (9.3 + row * 0.36),
          87 + row * 6,
          7.4,
          4.4,
          (key + row * 3) % 13 === 5 ? shop.orangeLight : '#c3cecb',
          1,
        ),
      ).join(''),
    )
    .join('');

/** Stretched out over all the keys at once, one paw on the space bar. */
const catOnKeyboard =
  keyboard +
  stroke('M132 84C152 80 158 60 146 48', catParts.fur, 10) +
  stroke('M147 50L145 45', catParts.stripe, 9) +
  fill(
    'M26 92C26 66 52 56 88 58C122 58 142 72 140 94C136 102 110 102 84 101C54 102 30 102 26 92Z',
    catParts.fur,
  ) +
  fill('M100 59C128 62 142 74 140 94C136 101 116 102 100 101C118 90 116 72 100 59Z', catParts.furShade, 0.5) +
  stroke('M70 60L73 74M86 59L88 73M102 60L102 74M117 65L115 78M129 74L125 84', catParts.stripe, 3.4, 0.75) +
  stroke('M30 94C20 98 14 100 10 101', catParts.fur, 11) +
  ellipse(9, 101, 7, 5, catParts.bib) +
  stroke('M58 97C50 102 46 103 42 104', catParts.fur, 10) +
  ellipse(42, 103.5, 7, 4.6, catParts.bib) +
  group('translate(42 62) rotate(-6) scale(1.25)', catParts.head('open')) +
  stroke('M28 78Q42 92 60 80', shop.greenDeep, 5);

const catBeside = catSitting(122, 82, 0.84, true) + keyboard;

export const counterThings: readonly Prop[] = [
  prop('till-open', 160, 140, tillOpen, 'till-closed'),
  prop('till-closed', 160, 140, tillClosed),
  prop('calculator', 86, 104, calculator),
  prop('coffee-mug-oil', 76, 82, mugOil, 'coffee-mug-clean'),
  prop('coffee-mug-clean', 76, 90, group('translate(0 8)', mugClean)),
  prop('cat-on-keyboard', 162, 112, catOnKeyboard, 'cat-off-keyboard'),
  prop('cat-off-keyboard', 162, 112, catBeside),
  prop('cat-kaede', 84, 102, catSitting(38, 97, 1)),
];
