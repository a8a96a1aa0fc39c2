/** Paper in all its forms, where most leaks begin. */
import { office } from '../art/palette.js';
import { circle, ellipse, fill, group, polygon, rect, shaded, stroke } from '../art/svg.js';
import { prop, type Prop } from './prop.js';

const lines = (
  x: number,
  y: number,
  widths: readonly number[],
  colour = '#b3a992',
  step = 7,
  weight = 2.4,
): string => widths.map((width, row) => stroke(`M${x} ${y + row * step}h${width}`, colour, weight)).join('');

/** A user name, a row of dots and a key: everybody knows what is on this note. */
const stickyNote =
  fill('M8 10L58 4L64 58L12 64Z', '#2a1d12', 0.16) +
  fill('M4 6L54 2L60 50C60 56 56 60 50 60L8 62Z', '#f9d65c') +
  fill('M4 6L54 2L55.5 14L5 18Z', '#f2c53c') +
  fill('M60 50C60 56 56 60 50 60C54 57 55 53 54 48Z', '#d9a824') +
  stroke('M13 27l26 -2', '#5a4a18', 3.2) +
  [0, 1, 2, 3, 4].map((index) => circle(15 + index * 7.4, 38.5 - index * 0.6, 2.7, '#5a4a18')).join('') +
  group(
    'translate(18 50) rotate(-5)',
    circle(0, 0, 4.6, '#8a5a00') +
      circle(0, 0, 2, '#f9d65c') +
      stroke('M4.5 0H20M15 0v4M19.5 0v4', '#8a5a00', 2.4),
  );

const openFolder =
  ellipse(61, 68, 60, 5, '#2a1d12', 0.2) +
  fill('M2 18L56 22L60 68L-0 64Z', '#c98b4a') +
  fill('M120 14L66 20L62 68L122 62Z', '#b67838') +
  fill('M2 18L20 12L30 18L56 22L60 68L0 64Z', '#dba45f') +
  fill('M8 16L54 20L57 63L4 60Z', '#fbf6ea') +
  fill('M12 13L56 18L58 60L9 56Z', '#ffffff') +
  rect(17, 22, 11, 13, office.sageLight, 1) +
  circle(22.5, 26.5, 2.8, '#b87f58') +
  fill('M18 35C18.5 29.5 26.5 29.5 27 35Z', office.violet) +
  lines(32, 26, [18, 20, 15], '#7d8a90') +
  lines(16, 42, [36, 32], '#c2b59b', 6) +
  fill('M68 19L114 12L119 55L66 61Z', '#ffffff') +
  lines(74, 27, [34, 30, 35, 26], '#b9c1c5') +
  group(
    'rotate(-7 100 46)',
    `<rect x="84" y="40" width="30" height="12" rx="2" fill="none" stroke="${office.error}" stroke-width="2.2"/>` +
      stroke('M89 46h20', office.error, 2.6),
  ) +
  stroke('M60 22L61 66', '#8a5a2c', 3);

const closedBinder =
  ellipse(52, 70, 52, 5, '#2a1d12', 0.22) +
  shaded(
    'binder-cover',
    'M6 14H96Q102 14 102 20V64Q102 70 96 70H6Q2 70 2 66V18Q2 14 6 14Z',
    office.violetDeep,
    fill('M70 10H106V74H66Z', office.violetDark, 0.5) + rect(0, 14, 14, 60, office.violetDark, 0, 0.7),
  ) +
  rect(2, 62, 98, 6, '#f4ecdc', 1) +
  stroke('M8 64.5h90', '#cbbd9f', 1.2) +
  rect(34, 26, 44, 20, '#fbf6ea', 3) +
  lines(40, 33, [30, 20], office.violetDeep) +
  circle(8, 30, 2.4, office.steelLight) +
  circle(8, 54, 2.4, office.steelLight) +
  rect(86, 34, 10, 9, office.sun, 2) +
  stroke('M88.5 34v-3a2.5 2.5 0 0 1 5 0v3', office.sun, 2);

const idCard =
  ellipse(34, 46, 32, 4, '#2a1d12', 0.18) +
  stroke('M52 12C66 0 70 -2 60 -6M44 10C40 2 44 -4 54 -6', office.violetDeep, 3.4) +
  group(
    'rotate(-8 34 28)',
    rect(2, 8, 62, 38, '#ffffff', 5) +
      rect(2, 8, 62, 10, office.violet, 5) +
      rect(2, 13, 62, 5, office.violet) +
      rect(29, 10.5, 9, 3, '#ffffff', 1.5) +
      rect(8, 22, 17, 19, office.sagePale, 2) +
      circle(16.5, 29, 4.4, '#d9a27c') +
      fill('M9 41C9.5 33 23.5 33 24 41Z', office.sageDeep) +
      fill('M12 28C11 22 22 22 21 28C18 25.5 15 25.5 12 28Z', '#5b3a22') +
      lines(31, 25, [26, 20, 24], '#98a2a7', 7),
  );

const letter =
  ellipse(43, 58, 42, 4, '#2a1d12', 0.2) +
  shaded(
    'letter-front',
    'M4 4H82Q86 4 86 8V54Q86 58 82 58H4Q0 58 0 54V8Q0 4 4 4Z',
    '#f7efdf',
    fill('M56 0H90V62H50Z', '#dccbaa', 0.5),
  ) +
  stroke('M2 6L43 36L84 6', '#c3b08c', 2.2) +
  stroke('M2 56L32 30M84 56L54 30', '#d8c8a8', 1.6) +
  rect(66, 42, 12, 11, office.violetLight, 1.5) +
  stroke('M8 46h20M8 52h14', '#b8a98a', 2.2);

function calendarWall(): string {
  const weeks = [0, 1, 2, 3]
    .map((row) =>
      [0, 1, 2, 3, 4]
        .map((column) =>
          rect(
            11 + column * 19,
            38 + row * 14.5,
            14,
            10,
            row * 5 + column === 11 ? office.sun : column === 4 && row === 2 ? office.violetLight : '#ece3d2',
            2,
          ),
        )
        .join(''),
    )
    .join('');
  return (
    fill('M4 8H108V100H8Z', '#2a1d12', 0.14) +
    rect(0, 2, 108, 96, '#fffdf8', 4) +
    fill('M0 6Q0 2 4 2H104Q108 2 108 6V28H0Z', office.sageDeep) +
    stroke('M34 15h40', '#ffffff', 4.4) +
    [20, 40, 68, 88].map((x) => stroke(`M${x} -2V8`, office.steelDark, 3)).join('') +
    weeks +
    stroke('M31 66l4 4 7-8', office.success, 2.6)
  );
}

function whiteboard(id: string, content: string): string {
  return (
    fill('M6 8H164V118H10Z', '#2a1d12', 0.14) +
    rect(0, 2, 160, 106, '#aeb8bd', 5) +
    shaded(
      id,
      'M6 8H154V102H6Z',
      '#fdfefd',
      content + polygon([100, 8, 130, 8, 84, 102, 54, 102], '#dfe8ea', 0.4),
    ) +
    rect(30, 106, 100, 7, '#8c979d', 3) +
    rect(44, 102.5, 20, 4.5, office.error, 2) +
    rect(70, 102.5, 20, 4.5, office.tealBright, 2) +
    rect(98, 101, 24, 6, '#4d5b64', 2)
  );
}

/** Initials in circles, a diagnosis-like column of ticks: a list of people for everybody who walks by. */
const whiteboardNames = whiteboard(
  'board-names',
  stroke('M14 20h52', office.ink, 4.4) +
    [0, 1, 2, 3]
      .map(
        (row) =>
          circle(
            20,
            36 + row * 17,
            5.6,
            [office.violetLight, office.sageLight, '#e9b28e', office.sunSoft][row] ?? '#ddd',
          ) +
          stroke(`M31 ${36 + row * 17}q6 -4 12 0t12 0t12 0${row % 2 === 0 ? 't10 0' : ''}`, '#33474f', 2.6) +
          stroke(`M86 ${36 + row * 17}h${30 - row * 4}`, row === 2 ? office.error : '#33474f', 2.6),
      )
      .join('') +
    stroke('M80 26V98', '#c3cdd1', 1.6) +
    stroke('M126 34l5 5 9-11M126 68l5 5 9-11', office.success, 3.2) +
    stroke('M128 48l9 9M137 48l-9 9M128 82l9 9M137 82l-9 9', office.error, 3.2) +
    `<ellipse cx="56" cy="70" rx="42" ry="9.5" fill="none" stroke="${office.error}" stroke-width="2.4"/>`,
);

const whiteboardClean = whiteboard(
  'board-clean',
  stroke('M14 20h52', office.ink, 4.4, 0.16) +
    fill('M20 78C50 40 96 96 140 52C128 84 60 100 20 78Z', '#e8eff0', 0.8) +
    stroke('M118 84l7 7 14-17', office.success, 4),
);

function basket(id: string, papers: string): string {
  const weave =
    [0, 1, 2, 3, 4, 5, 6, 7]
      .map((index) => stroke(`M${18 + index * 8} 44L${22 + index * 7} 100`, '#35432f', 1.6, 0.55))
      .join('') + stroke('M16 58H78M18 72H76M20 86H74', '#35432f', 1.6, 0.5);
  return (
    ellipse(46, 99, 36, 5, '#2a1d12', 0.24) +
    papers +
    shaded(id, 'M10 40H84L76 100H18Z', office.sageDeep, weave + fill('M58 36H90V104H60Z', '#2c4333', 0.5)) +
    rect(6, 37, 82, 8, '#3e5a48', 4) +
    rect(6, 37, 82, 3, office.sageLight, 2, 0.7)
  );
}

const crumpled = (x: number, y: number, size: number): string =>
  group(
    `translate(${x} ${y}) scale(${size})`,
    fill('M-14 2L-10 -10L2 -14L13 -7L14 6L4 13L-9 11Z', '#fbf6ea') +
      fill('M2 -14L13 -7L14 6L4 13L3 0Z', '#dccfb3') +
      stroke('M-10 -10L3 0L14 6M3 0L-9 11', '#b9ab8b', 1.4),
  );

const basketPapers = basket(
  'basket-full',
  group(
    'rotate(-14 34 30)',
    rect(18, 4, 34, 46, '#ffffff', 1) +
      rect(23, 10, 9, 10, office.violetLight, 1) +
      lines(35, 12, [12, 10], '#8d999f', 5) +
      lines(23, 26, [24, 21, 24], '#b9ab8b', 5),
  ) +
    group(
      'rotate(13 60 30)',
      rect(46, 6, 32, 44, '#f5ecd9', 1) +
        lines(51, 14, [22, 18, 22, 15], '#8d999f', 6) +
        rect(62, 36, 12, 6, office.error, 1, 0.75),
    ) +
    crumpled(26, 34, 0.85) +
    crumpled(64, 36, 0.75),
);

const basketEmpty = basket('basket-empty', ellipse(47, 41, 38, 5, '#24352a'));

export const papers: readonly Prop[] = [
  prop('sticky-note-password', 66, 66, stickyNote),
  prop('open-folder', 122, 74, openFolder, 'closed-binder'),
  prop('closed-binder', 104, 76, closedBinder),
  prop('id-card', 76, 62, group('translate(4 10)', idCard)),
  prop('letter', 86, 62, letter),
  prop('calendar-wall', 110, 100, calendarWall()),
  prop('whiteboard-names', 162, 116, whiteboardNames, 'whiteboard-clean'),
  prop('whiteboard-clean', 162, 116, whiteboardClean),
  prop('waste-basket-papers', 92, 104, basketPapers, 'waste-basket-empty'),
  prop('waste-basket-empty', 92, 104, basketEmpty),
];
