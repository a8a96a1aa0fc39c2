/** Notes, letters, prints and posters; and one letter as a camera might find it. */
import { circle, ellipse, fill, group, polygon, rect, shaded, stroke } from '../../../art/svg.js';
import { prop, type Prop } from '../../../props/prop.js';
import { town } from '../palette.js';

const lines = (
  x: number,
  y: number,
  widths: readonly number[],
  step = 9,
  colour: string = town.slateLight,
  weight = 3,
): string => widths.map((width, row) => stroke(`M${x} ${y + row * step}h${width}`, colour, weight)).join('');

/** Six figures in somebody's own hand. */
const figures = [
  'M6 0L0 10H8M6.500 6V16',
  'M4 0C-1 0 -1 16 4 16C9 16 9 0 4 0Z',
  'M0 0H8L3 16',
  'M1 4L5 0V16',
  'M0 1H7L3 7C10 7 9 16 0 15',
  'M0 0H8L3 16',
];

/** A code, and the key it is: whoever reads it can come in. */
const codeNote = group(
  'rotate(-5 40 38)',
  fill('M6 8H78V72L66 78H6Z', town.shadow, 0.2) +
    fill('M2 2H76V64L64 74H2Z', town.amberLight) +
    fill('M76 64L64 74V62Z', town.amber) +
    rect(24, -4, 28, 12, '#fffdf6', 1, 0.75) +
    figures
      .map((figure, index) => group(`translate(${11 + index * 10.6} 20)`, stroke(figure, town.ink, 2.8)))
      .join('') +
    stroke('M12 52h30', town.coralDeep, 4) +
    circle(56, 54, 6, town.coralDeep) +
    stroke('M56 60v8M56 66h4', town.coralDeep, 3.4),
);

/** Two sheets that came out of the printer, and nobody came. */
const printLeft =
  ellipse(58, 80, 58, 6, town.shadow, 0.2) +
  polygon([18, 12, 104, 6, 114, 72, 8, 78], '#e9e2d2') +
  polygon([10, 10, 98, 8, 106, 74, 2, 78], '#fffef9') +
  circle(30, 26, 9, town.coralPale) +
  circle(30, 24, 4, town.coralDeep) +
  fill('M23 33C24 26 36 26 37 33Z', town.coralDeep) +
  lines(46, 22, [42, 34], 8, town.inkSoft, 3.6) +
  lines(18, 44, [72, 78, 60, 74], 8) +
  fill('M98 8L106 74L84 76Z', town.slateLight, 0.18);

const letterPile =
  ellipse(66, 92, 64, 6, town.shadow, 0.22) +
  [
    [8, 68, 112, 20, '#e6dcc8', -2],
    [14, 54, 108, 20, '#fffdf6', 3],
    [6, 40, 112, 20, town.coralPale, -4],
    [16, 26, 106, 20, '#f4ecdb', 2],
  ]
    .map(([x, y, wide, high, colour, turn]) =>
      group(
        `rotate(${turn} 64 ${Number(y) + 10})`,
        rect(Number(x), Number(y), Number(wide), Number(high), String(colour), 2) +
          rect(Number(x), Number(y) + Number(high) - 4, Number(wide), 4, town.shadow, 2, 0.14),
      ),
    )
    .join('') +
  group(
    'rotate(-5 64 20)',
    polygon([10, 8, 108, 2, 122, 28, 2, 34], '#fffdf6') +
      stroke('M12 9L66 24L108 3', town.slateLight, 2.4) +
      rect(26, 20, 30, 9, town.tealPale, 1) +
      circle(102, 16, 7, town.coral),
  );

/** A page from the paper with one advertisement ringed in red. */
const jobAd =
  fill('M8 8H100V116H12Z', town.shadow, 0.16) +
  fill('M2 2H96L98 110L4 112Z', '#f2eee2') +
  rect(10, 9, 78, 12, town.ink, 2, 0.85) +
  lines(10, 31, [34, 30, 34, 26], 7, town.slateLight, 2.6) +
  rect(54, 28, 34, 26, town.slateLight, 2) +
  rect(12, 66, 74, 36, '#fffdf6', 2) +
  rect(16, 70, 28, 28, town.amberLight, 2) +
  fill('M20 94C22 82 38 82 40 94Z', town.coralDeep) +
  circle(30, 80, 5, town.coralDeep) +
  lines(50, 76, [30, 24, 30], 8, town.inkSoft, 3) +
  stroke('M6 84C4 62 92 54 94 80C96 108 12 114 6 88', town.coralDeep, 4);

/** The letter itself: a head, four lines, a name below. */
const letter = (paper: string, ink: string): string =>
  rect(0, 0, 84, 108, paper, 2) +
  circle(15, 16, 7, town.teal) +
  stroke('M28 12h36M28 20h24', ink, 3.4) +
  lines(10, 38, [62, 58, 64, 40, 60], 10, ink, 3) +
  stroke('M12 96q6 -8 10 -1t10 -2q5 -5 9 1', town.tealDeep, 2.6);

/** A sheet that lies on a table, seen from where one would hold the telephone. */
const lying = (sheet: string): string =>
  group('matrix(1.12 0 -0.4 0.7 48 8)', rect(3, 5, 86, 108, town.shadow, 3, 0.2) + sheet);

/** Whole, straight and in even light. */
const paperFlat = lying(letter('#fffef8', town.inkSoft));

/** Creased so hard that half of the words are gone in the folds. */
const paperCrumpled = lying(
  shaded(
    'crumpled',
    'M4 6L30 -2L52 7L84 -3L86 40L79 62L90 102L58 112L34 101L-3 110L-2 70L7 42Z',
    '#f6f1e4',
    lines(10, 22, [30, 22], 9, town.inkSoft, 3) +
      lines(12, 46, [24, 40, 18, 34], 12, town.slateLight, 3) +
      polygon([-3, -3, 36, 30, 22, 60, -3, 46], '#d9d0bd') +
      polygon([36, 30, 86, 0, 86, 44, 54, 56], '#fffdf6') +
      polygon([22, 60, 54, 56, 46, 112, 8, 112], '#bfb49c', 0.9) +
      polygon([54, 56, 86, 70, 92, 112, 62, 96], '#e7dfcc') +
      stroke(
        'M-2 46L22 60L36 30L54 56L86 44M22 60L10 110M54 56L62 96L46 112M54 56L86 70M36 30L30 -2',
        '#968b73',
        2,
      ),
  ),
);

/** Somebody stands in the light: the shadow of a head and an arm lies over the lower half. */
const paperShadow = lying(
  shaded(
    'shadowed',
    'M0 0H84V108H0Z',
    '#fffef8',
    letter('#fffef8', town.inkSoft) +
      fill(
        'M-4 112V74C8 58 18 66 27 54C15 40 20 18 40 18C61 18 66 40 54 54C60 62 72 58 88 74V112Z',
        '#252d33',
        0.72,
      ) +
      stroke('M80 78L92 44', '#252d33', 13, 0.72),
  ),
);

/** A spiral pad with a pen across; a list with one line ticked. */
const notepad =
  ellipse(52, 108, 46, 5, town.shadow, 0.2) +
  rect(8, 10, 84, 98, '#e7dcc4', 4) +
  rect(6, 6, 84, 98, '#fffdf4', 4) +
  rect(6, 6, 84, 14, town.teal, 4) +
  [0, 1, 2, 3, 4, 5].map((ring) => stroke(`M${17 + ring * 13} 12v-10`, town.slateDark, 3.4)).join('') +
  stroke('M16 36l4 5 7 -10', town.success, 3.6) +
  lines(34, 37, [44, 38, 46, 30], 17, town.slateLight, 3.4) +
  [54, 71, 88].map((y) => rect(15, y - 5, 10, 10, town.paperShade, 2)).join('') +
  stroke('M58 100L100 46', town.coral, 7) +
  stroke('M58 100L53 106', town.ink, 4) +
  stroke('M97 49L101 44', town.coralDeep, 7);

/** The glass case at the stop: routes in colours, hours in columns, and a red dot for "you are here". */
const timetable =
  rect(6, 8, 104, 142, town.shadow, 6, 0.18) +
  rect(0, 0, 104, 142, town.slateDark, 6) +
  rect(0, 0, 104, 5, town.slateLight, 4) +
  rect(7, 8, 90, 126, '#fffdf6', 2) +
  rect(7, 8, 90, 22, town.coral, 2) +
  rect(14, 12, 16, 13, '#fffdf6', 3) +
  stroke('M38 19h48', '#ffffff', 5) +
  stroke('M20 44V66H52V84H84', town.teal, 5) +
  [
    [20, 44],
    [20, 60],
    [42, 66],
    [52, 78],
    [84, 84],
  ]
    .map(([x = 0, y = 0]) => circle(x, y, 4.4, '#fffdf6') + circle(x, y, 2.6, town.tealDeep))
    .join('') +
  circle(52, 78, 5.4, town.red) +
  [0, 1, 2, 3, 4]
    .map((row) =>
      stroke(
        `M14 ${98 + row * 7}h10M32 ${98 + row * 7}h${[52, 44, 56, 38, 48][row] ?? 40}`,
        row === 2 ? town.ink : town.slateLight,
        3,
      ),
    )
    .join('') +
  polygon([10, 134, 44, 8, 60, 8, 26, 134], '#ffffff', 0.3);

/** Thursday is the day: five columns, one of them lit, and two people at a screen. */
const poster =
  fill('M8 8H106V130H12Z', town.shadow, 0.16) +
  rect(2, 2, 102, 126, town.tealDeep, 3) +
  rect(8, 8, 90, 114, town.tealPale, 2) +
  [0, 1, 2, 3, 4]
    .map((day) => rect(13 + day * 17, 14, 13, 20, day === 3 ? town.coral : '#fffdf6', 2))
    .join('') +
  stroke('M67.500 24.500l2.500 3.500 4 -7', '#ffffff', 2.6) +
  rect(28, 46, 50, 34, town.graphite, 3) +
  rect(32, 50, 42, 26, town.amberLight, 1) +
  fill('M46 80h14l3 7H43Z', town.slateDark) +
  circle(28, 92, 9, '#d49a74') +
  circle(76, 92, 9, '#6f4530') +
  fill('M12 122C12 98 44 98 44 122Z', town.coral) +
  fill('M60 122C60 98 92 98 92 122Z', town.teal) +
  fill('M20 88C20 80 36 80 37 89C32 85 26 85 20 88ZM68 88C68 80 84 80 85 89C80 85 74 85 68 88Z', town.ink) +
  circle(53, 5, 4, town.amber);

export const papers: readonly Prop[] = [
  // The first stands in for whatever nobody has drawn.
  prop('notepad', 106, 114, notepad),
  prop('code-note', 86, 84, group('translate(4 5)', codeNote)),
  prop('print-left-behind', 118, 88, printLeft),
  prop('letter-pile', 130, 100, letterPile),
  prop('job-ad', 104, 118, jobAd),
  prop('paper-flat', 146, 92, paperFlat),
  prop('paper-crumpled', 150, 92, paperCrumpled, 'paper-flat'),
  prop('paper-shadow', 146, 92, paperShadow, 'paper-flat'),
  prop('timetable', 112, 150, timetable),
  prop('poster-thursday', 108, 132, poster),
];
