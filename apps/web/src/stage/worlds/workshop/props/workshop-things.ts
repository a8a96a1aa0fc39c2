/** What lies, stands and hangs in the workshop itself. */
import { circle, ellipse, fill, group, polygon, rect, shaded, stroke } from '../../../art/svg.js';
import { prop, type Prop } from '../../../props/prop.js';
import { bicycleOnStand, bikes, wheel } from '../kit/bicycle.js';
import { helmet } from '../kit/stock.js';
import { oilCan, spanner } from '../kit/tools.js';
import { shop } from '../palette.js';

const toolOnFloor =
  ellipse(66, 34, 64, 8, shop.shadow, 0.24) +
  group('translate(16 24) rotate(-84)', spanner(0, 0, 96, shop.steelDeep)) +
  group('translate(14 21) rotate(-84) scale(1.15)', spanner(0, 0, 92, '#b9c8cf')) +
  circle(116, 36, 6, shop.steelDark) +
  circle(116, 36, 2.6, shop.concreteFar) +
  fill('M96 40l6 -5 8 2 2 7 -6 4 -8 -2Z', shop.orangeDeep) +
  circle(103, 42.5, 2.6, '#fde2c8');

/** A shining puddle that has run from a can that fell over. */
const oilSpill =
  fill(
    'M6 58C2 46 24 42 44 42C58 34 88 36 104 42C130 40 150 48 146 58C142 68 118 66 104 70C84 76 58 74 44 69C26 70 8 68 6 58Z',
    '#1a1715',
  ) +
  fill('M20 57C24 50 46 48 60 50C48 54 30 56 26 61Z', '#5a5470', 0.9) +
  fill('M66 62C84 56 112 56 128 58C118 63 92 66 72 66Z', '#3f6d68', 0.8) +
  fill('M74 48C88 44 108 46 116 49C104 50 88 50 76 52Z', '#8a5a76', 0.7) +
  ellipse(40, 64, 10, 2.4, '#ffffff', 0.5) +
  ellipse(110, 48, 8, 1.8, '#ffffff', 0.45) +
  circle(14, 74, 3.6, '#1a1715') +
  circle(136, 74, 4.4, '#1a1715') +
  group('translate(104 40) rotate(-96)', oilCan(0, 0, 0.86));

const spillCleaned =
  ellipse(76, 62, 62, 9, '#cdb78b', 0.75) +
  Array.from({ length: 26 }, (_, grain) =>
    circle(
      24 + ((grain * 41) % 104),
      56 + ((grain * 17) % 14),
      1.8,
      grain % 2 === 0 ? shop.birchShade : shop.birchLight,
    ),
  ).join('') +
  fill('M22 62C30 44 52 42 66 50C78 46 88 54 84 64C70 74 34 74 22 62Z', '#d9dfda') +
  fill('M52 46C66 48 84 52 84 64C76 70 60 71 52 70C62 62 62 54 52 46Z', '#aab6b0', 0.7) +
  stroke('M32 60q12 -8 26 -4M40 67q12 -5 24 -3', '#8d9a94', 2) +
  ellipse(46, 61, 7, 3.4, '#3a332c', 0.6) +
  group('translate(120 68)', ellipse(0, 2, 28, 4, shop.shadow, 0.2) + oilCan(0, 0, 0.8));

function box(id: string, label: string): string {
  return (
    ellipse(62, 98, 60, 6, shop.shadow, 0.22) +
    fill('M6 30L20 14H112L120 30Z', '#e2bf90') +
    fill('M62 14H112L120 30H62Z', '#caa06a') +
    shaded(
      `${id}-front`,
      'M6 30H120V98H6Z',
      shop.cardboard,
      rect(88, 26, 40, 80, shop.cardboardShade, 0, 0.55) + rect(0, 30, 124, 5, shop.cardboardShade, 0, 0.5),
    ) +
    polygon([52, 14, 70, 14, 74, 30, 52, 30], '#efd9b0') +
    rect(52, 30, 22, 20, '#efd9b0') +
    stroke('M96 84v-14m-4 5l4 -5 4 5M110 84v-14m-4 5l4 -5 4 5', shop.birchDark, 2.2, 0.8) +
    label
  );
}
/** Where the label was there is only torn tape. */
const boxUnlabelled = box(
  'box-bare',
  fill('M18 56L60 54L58 60L62 66L57 72L60 80L19 82L22 74L17 68L21 62Z', '#e7cda0') +
    stroke('M24 62h14M26 70h8', '#b98f5a', 1.6, 0.7) +
    fill('M58 54L66 52L62 58Z', '#fdf8e8') +
    fill('M18 82L12 86L20 87Z', '#fdf8e8'),
);
const boxLabelled = box(
  'box-named',
  rect(16, 52, 52, 36, '#fffdf5', 2) +
    rect(16, 52, 52, 10, shop.green, 2) +
    `<circle cx="29" cy="75" r="8" fill="none" stroke="${shop.ink}" stroke-width="2.400"/>` +
    circle(29, 75, 2, shop.ink) +
    stroke('M43 70h18M43 77h12M43 83h16', '#8a9690', 2.6),
);

const bikeStand = group('translate(104 130)', bicycleOnStand(0, 0, 0.76, bikes.green));

const looseWheel =
  ellipse(60, 120, 46, 5, shop.shadow, 0.24) + wheel(60, 62, 58) + rect(104, 58, 8, 6, shop.orange, 2);

const helmetShelf =
  rect(8, 62, 160, 10, shop.shadow, 2, 0.15) +
  [
    [14, shop.orange, shop.orangeDeep],
    [66, shop.greenLight, shop.greenDeep],
    [118, shop.yellow, '#b98a10'],
  ]
    .map(([x, colour, shade]) => helmet(Number(x), 60, String(colour), String(shade)))
    .join('') +
  rect(2, 58, 168, 10, shop.birchLight, 2) +
  rect(2, 65, 168, 4, shop.birchShade, 1) +
  [18, 150].map((x) => stroke(`M${x} 69V90L${x + (x < 80 ? 12 : -12)} 69`, shop.greenDeep, 4)).join('') +
  [30, 82, 134]
    .map(
      (x, index) =>
        rect(x, 70, 24, 16, '#fffdf5', 2) +
        stroke(`M${x + 5} 78h14`, index === 1 ? shop.orangeDeep : shop.steelDeep, 3),
    )
    .join('');

const calendar =
  fill('M6 8H112V112H10Z', shop.shadow, 0.14) +
  rect(2, 4, 108, 104, '#fffdf6', 3) +
  shaded(
    'calendar-picture',
    'M7 9H105V50H7Z',
    '#a9d8ee',
    fill('M7 40C30 30 60 40 105 30V52H7Z', '#7fbf8a') +
      circle(90, 18, 6, shop.sun) +
      group(
        'translate(54 48) scale(0.3)',
        stroke(
          'M-78 -50L-12 -42L57 -92M-12 -42L-33 -112L50 -108M-78 -50L-30 -100M80 -50L47 -118',
          shop.orangeDeep,
          9,
        ) +
          `<g fill="none" stroke="${shop.ink}" stroke-width="9"><circle cx="-78" cy="-50" r="46"/><circle cx="80" cy="-50" r="46"/></g>`,
      ),
  ) +
  rect(2, 52, 108, 9, shop.green) +
  [0, 1, 2]
    .map((row) =>
      Array.from({ length: 7 }, (_, day) =>
        rect(
          8 + day * 14,
          66 + row * 13.5,
          10.5,
          9.5,
          row === 1 && day === 3 ? shop.orange : day > 4 ? shop.greenPale : '#ebeee4',
          2,
        ),
      ).join(''),
    )
    .join('') +
  stroke('M24 83.500l3 3 5 -6M38 70l3 3 5 -6', shop.success, 2.4) +
  stroke('M51 79.500L61 89.500M61 79.500L51 89.500', '#ffffff', 2.2) +
  stroke('M30 -2V8M82 -2V8', shop.steelDark, 4);

/** The week as bars, one colour a person: hours that somebody has to add up. */
const whiteboardHours =
  fill('M6 8H172V122H10Z', shop.shadow, 0.14) +
  rect(0, 2, 168, 112, shop.steel, 5) +
  rect(6, 8, 156, 100, '#fdfefd') +
  polygon([96, 8, 124, 8, 80, 108, 52, 108], '#e7efec', 0.8) +
  [0, 1, 2, 3]
    .map(
      (row) =>
        circle(
          18,
          34 + row * 20,
          6.5,
          [shop.orange, shop.green, shop.blue, shop.yellow][row] ?? shop.orange,
        ) +
        [0, 1, 2, 3, 4]
          .map((day) => {
            const hours = [7, 4, 8, 0, 6, 5, 7, 3, 8, 7][(row * 3 + day * 2) % 10] ?? 4;
            return hours === 0
              ? ''
              : rect(
                  32 + day * 24,
                  30 + row * 20,
                  2 + hours * 2.2,
                  8,
                  [shop.orange, shop.green, shop.blue, shop.yellow][row] ?? shop.orange,
                  2,
                  0.9,
                );
          })
          .join(''),
    )
    .join('') +
  stroke('M29 14V104M53 22V104M77 22V104M101 22V104M125 22V104', '#c4d0cb', 1.4) +
  [0, 1, 2, 3, 4].map((day) => stroke(`M${34 + day * 24} 18h12`, shop.ink, 3.4)).join('') +
  stroke('M150 18v86', '#c4d0cb', 1.4) +
  rect(40, 112, 90, 7, shop.steelDeep, 3) +
  rect(50, 108, 20, 5, shop.orange, 2) +
  rect(76, 108, 20, 5, shop.greenDeep, 2);

export const workshopThings: readonly Prop[] = [
  prop('stock-box', 126, 106, boxLabelled),
  prop('stock-box-unlabelled', 126, 106, boxUnlabelled, 'stock-box'),
  prop('tool-on-floor', 132, 50, toolOnFloor),
  prop('oil-spill', 152, 82, oilSpill, 'oil-spill-cleaned'),
  prop('oil-spill-cleaned', 152, 82, spillCleaned),
  prop('bike-stand', 208, 186, bikeStand),
  prop('wheel', 122, 126, looseWheel),
  prop('helmet-shelf', 174, 96, helmetShelf),
  prop('calendar-wall-workshop', 114, 114, group('translate(1 3)', calendar)),
  prop('whiteboard-hours', 172, 122, whiteboardHours),
];
