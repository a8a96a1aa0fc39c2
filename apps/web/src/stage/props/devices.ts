/** Screens, printer, shredder, telephone and the like. */
import { office } from '../art/palette.js';
import { circle, ellipse, fill, group, outline, polygon, rect, shaded, stroke } from '../art/svg.js';
import { printer, textLines } from './printer.js';
import { prop, type Prop } from './prop.js';

function monitor(id: string, content: string): string {
  const stand =
    ellipse(83, 143, 46, 5, '#2a1d12', 0.22) +
    fill('M70 112H96L100 136H66Z', '#3a4650') +
    fill('M84 112H96L100 136H86Z', '#2b3640') +
    rect(46, 134, 74, 9, '#4d5b64', 4) +
    rect(46, 134, 74, 3.5, '#76848d', 2);
  const frame =
    rect(0, 0, 166, 116, '#222c35', 8) +
    rect(1.5, 1.5, 163, 4, '#4d5b64', 3, 0.7) +
    circle(83, 111.5, 1.6, '#7fd08f');
  return (
    stand +
    frame +
    shaded(
      `${id}-glass`,
      'M6 7H160V106H6Z',
      '#f7f9f7',
      content + polygon([6, 7, 62, 7, 20, 106, 6, 106], '#ffffff', 0.1),
    )
  );
}

/** A case system left open: a face, a number and a table anybody can read from the door. */
const unlocked = monitor(
  'unlocked',
  rect(6, 7, 154, 15, office.violet) +
    circle(14, 14.5, 2.6, '#ffffff', 0.8) +
    stroke('M22 14.5h34', '#ffffff', 3.4, 0.85) +
    rect(128, 11, 26, 7, office.violetLight, 3.5) +
    rect(6, 22, 32, 84, '#e9e3f1') +
    textLines(11, 32, [20, 16, 20, 13, 18, 15], office.violet, 11, 3.2) +
    rect(46, 30, 30, 36, '#d6e0d2', 3) +
    circle(61, 43, 7.5, '#c98f6a') +
    fill('M48.5 66C49 54 73 54 73.5 66Z', office.sageDeep) +
    fill('M53 41C53 33 69 33 69 41C65 37 57 37 53 41Z', '#3b2a20') +
    textLines(84, 34, [48, 62, 38], '#45535c', 9, 3.6) +
    rect(84, 56, 58, 10, '#fde3a0', 2) +
    stroke('M88 61h22M114 61h22', '#8a5a00', 3.4) +
    rect(46, 74, 106, 26, '#eef0ec', 2) +
    textLines(50, 80, [30, 34, 28], '#9aa6ab', 7.5, 2.6) +
    textLines(90, 80, [24, 18, 26], '#9aa6ab', 7.5, 2.6) +
    textLines(126, 80, [20, 16, 22], '#c77d6c', 7.5, 2.6),
);

const locked = monitor(
  'locked',
  rect(6, 7, 154, 99, '#1f4a55') +
    fill('M6 84C40 64 70 92 104 74C130 61 146 70 160 64V106H6Z', '#2d6470') +
    fill('M6 96C44 82 82 104 160 84V106H6Z', '#3d7a84') +
    circle(83, 50, 23, '#ffffff', 0.14) +
    stroke('M75 50v-7a8 8 0 0 1 16 0v7', '#ffffff', 4) +
    rect(69, 48, 28, 22, '#ffffff', 4) +
    circle(83, 57, 3.4, '#1f4a55') +
    stroke('M83 58v6', '#1f4a55', 2.8) +
    rect(60, 82, 46, 8, '#ffffff', 4, 0.35),
);

const sheet = (x: number, y: number, angle: number, shade: string): string =>
  group(
    `translate(${x} ${y}) rotate(${angle})`,
    fill('M-44 4H48L55 23H-48Z', '#6f6758', 0.4) +
      fill('M-42 -12H42L50 20H-50Z', shade) +
      textLines(-33, -5, [40, 54, 48], '#8f9aa0', 7, 2.6) +
      rect(22, -8, 13, 9, office.violetLight, 1),
  );

const printerPapers = printer(
  sheet(70, 92, -5, '#e2d6be') + sheet(80, 88, 5, '#f3ead8') + sheet(73, 84, -2, '#ffffff'),
  true,
);
const printerEmpty = printer('');

const shredder =
  ellipse(49, 128, 48, 6, '#2a1d12', 0.24) +
  shaded(
    'shredder-bin',
    'M10 44H88L82 128H16Z',
    '#5c6872',
    fill('M60 40H96V132H64Z', '#3b454d', 0.6) +
      rect(22, 62, 32, 52, '#aebac2', 6, 0.9) +
      fill('M24 92C30 84 36 96 42 88C46 84 50 90 52 88V112H24Z', '#f6f0e2') +
      stroke('M27 94l4 16M33 92l-2 18M38 95l4 15M44 91l-1 19M49 92l2 18', '#c9bda2', 1.6) +
      stroke('M26 66v44', '#ffffff', 3, 0.4),
  ) +
  shaded(
    'shredder-head',
    'M8 24H90Q96 24 96 30V46H2V30Q2 24 8 24Z',
    '#38434c',
    fill('M64 20H100V50H62Z', '#222b32', 0.6) + rect(0, 24, 100, 4, '#66747e'),
  ) +
  rect(20, 30, 44, 5, '#10161b', 2.5) +
  circle(80, 33, 4.4, '#2c363e') +
  circle(80, 33, 2.4, '#7fd08f') +
  fill('M26 2H58L60 32H24Z', '#fbf6ea') +
  textLines(31, 9, [20, 15, 21], '#c3b797', 7, 2.2);

const phone =
  ellipse(50, 76, 46, 5, '#2a1d12', 0.24) +
  shaded(
    'phone-base',
    'M12 34H88Q94 34 94 42L98 70Q98 76 92 76H8Q2 76 2 70L6 42Q6 34 12 34Z',
    '#4a5a66',
    fill('M66 30H104V80H62Z', '#31404a', 0.6) + rect(0, 34, 100, 4, '#6d7f8c'),
  ) +
  rect(46, 42, 38, 12, '#bfe0d0', 2) +
  stroke('M50 48h16M70 48h8', '#33564a', 2.6) +
  [0, 1, 2]
    .map((row) =>
      [0, 1, 2, 3].map((column) => rect(46 + column * 10, 58 + row * 5.4, 8, 3.8, '#8fa0ab', 1)).join(''),
    )
    .join('') +
  shaded(
    'phone-handset',
    'M12 20C22 15 30 15 38 19Q42 22 41 29L38 33Q35 47 38 61L41 65Q42 72 38 75C30 79 20 79 12 75Q8 72 9 65L12 61Q15 47 12 33L9 29Q8 22 12 20Z',
    '#2c3841',
    fill('M29 10H46V82H27Q31 46 29 10Z', '#1c252c', 0.7) +
      stroke('M14 24C20 21 26 21 31 22', '#7d8f9c', 2.4) +
      stroke('M18 36Q20 47 18 58', '#5b6c78', 2),
  ) +
  stroke('M30 11C27 7 27 3 30 0M40 12C38 8 38 5 41 2M19 13C15 10 14 6 16 2', office.sun, 3) +
  stroke('M92 60C106 62 104 72 98 74', '#222c33', 2.4);

const ringing = stroke('M30 11C27 7 27 3 30 0M40 12C38 8 38 5 41 2M19 13C15 10 14 6 16 2', office.sun, 3);
const phoneQuiet = phone.replace(ringing, '');

const usb = group(
  'translate(6 4) rotate(-14 32 18)',
  ellipse(32, 29, 30, 4, '#2a1d12', 0.2) +
    rect(2, 10, 38, 17, office.violetDeep, 5) +
    rect(2, 10, 38, 6, office.violet, 4) +
    rect(40, 12, 17, 13, '#c7d0d6', 1.5) +
    rect(40, 12, 17, 4, '#eef2f4', 1) +
    rect(45, 15.5, 3.4, 3.4, '#5f6b73') +
    rect(51, 15.5, 3.4, 3.4, '#5f6b73') +
    circle(9, 18.5, 3, '#ffffff', 0.9) +
    stroke('M6 18C-4 22 -2 34 8 32', office.sun, 2.4),
);

const headset =
  ellipse(44, 76, 40, 5, '#2a1d12', 0.2) +
  stroke('M14 50C10 10 78 10 74 50', '#2f3a43', 7) +
  stroke('M18 44C18 16 70 16 70 44', '#5e6c77', 2) +
  shaded(
    'headset-left',
    outline([
      [4, 46],
      [10, 40],
      [22, 44],
      [26, 58],
      [22, 72],
      [10, 74],
      [3, 64],
    ]),
    '#3d4a54',
    ellipse(20, 60, 9, 15, office.violetDeep),
  ) +
  shaded(
    'headset-right',
    outline([
      [84, 46],
      [78, 40],
      [66, 44],
      [62, 58],
      [66, 72],
      [78, 74],
      [85, 64],
    ]),
    '#2f3a43',
    ellipse(68, 60, 9, 15, office.violetDark),
  ) +
  stroke('M10 70C12 84 28 86 38 80', '#2f3a43', 3) +
  rect(34, 75, 16, 8, '#222b32', 4);

const lamp =
  ellipse(38, 122, 34, 5, '#2a1d12', 0.22) +
  fill('M44 38C78 56 92 90 86 120H6C24 92 34 62 44 38Z', office.sunSoft, 0.22) +
  ellipse(38, 116, 26, 6.5, '#3f5a49') +
  ellipse(37, 113.5, 24, 5.5, office.sageDeep) +
  stroke('M38 112L20 66L52 34', '#3f5a49', 5) +
  stroke('M36.5 110L18.5 66', office.sageLight, 1.6, 0.7) +
  circle(20, 66, 5, '#2f4637') +
  shaded(
    'lamp-shade',
    outline(
      [
        [42, 14],
        [58, 8],
        [72, 20],
        [88, 48],
        [64, 62],
        [36, 66],
        [34, 38],
      ],
      true,
      0.3,
    ),
    office.sageDeep,
    fill('M64 4H96V64H70Z', office.sageDark, 0.6) +
      stroke('M46 18C42 30 42 44 42 58', office.sageLight, 3, 0.7),
  ) +
  ellipse(62, 56, 27, 6, '#fff3cf');

export const devices: readonly Prop[] = [
  prop('screen-unlocked', 166, 148, unlocked, 'screen-locked'),
  prop('screen-locked', 166, 148, locked),
  prop('printer-tray-papers', 148, 114, printerPapers, 'printer-empty'),
  prop('printer-empty', 148, 114, printerEmpty),
  prop('shredder', 98, 134, shredder),
  prop('phone-ringing', 106, 82, phone, 'phone-quiet'),
  prop('phone-quiet', 106, 82, phoneQuiet),
  prop('usb-stick', 72, 46, usb),
  prop('headset', 88, 88, headset),
  prop('lamp', 94, 128, lamp),
];
