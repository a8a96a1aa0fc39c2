/** Machines of the reception: screen, telephone, card terminal, cash drawer, coffee machine. */
import { printer } from '../../../props/printer.js';
import { prop, type Prop } from '../../../props/prop.js';
import { circle, ellipse, fill, group, polygon, rect, shaded, stroke } from '../../../art/svg.js';
import { flow } from '../flow.js';
import { hotel } from '../palette.js';

const shadow = (x: number, y: number, half: number, opacity = 0.32): string =>
  ellipse(x, y, half, half * 0.1 + 1.5, hotel.shadow, opacity);

const lines = (
  x: number,
  y: number,
  widths: readonly number[],
  colour: string,
  step = 8,
  weight = 3,
): string => widths.map((width, row) => stroke(`M${x} ${y + row * step}h${width}`, colour, weight)).join('');

function monitor(id: string, content: string): string {
  return (
    shadow(83, 143, 48) +
    fill('M70 112H96L100 136H66Z', '#3a4650') +
    fill('M84 112H96L100 136H86Z', '#2b3640') +
    rect(46, 134, 74, 9, '#4d5b64', 4) +
    rect(46, 134, 74, 3.5, '#76848d', 2) +
    rect(0, 0, 166, 116, '#1b242d', 8) +
    rect(1.5, 1.5, 163, 4, '#4d5b64', 3, 0.7) +
    circle(83, 111.5, 1.6, '#7fd08f') +
    shaded(
      id,
      'M6 7H160V106H6Z',
      '#f6f7f5',
      content + polygon([6, 7, 62, 7, 20, 106, 6, 106], '#ffffff', 0.1),
    )
  );
}

/** A guest's booking on show: face, name, card number, and a calendar full of stays. */
const bookingOpen = monitor(
  'booking-open',
  rect(6, 7, 154, 15, hotel.harbour) +
    circle(14, 14.5, 2.8, hotel.brassLight) +
    stroke('M22 14.500h40', '#ffffff', 3.4, 0.85) +
    rect(12, 28, 26, 30, '#cfe0ea', 2) +
    circle(25, 39, 6.5, '#c98f6a') +
    fill('M14 58C14.500 48 35.500 48 36 58Z', hotel.wine) +
    fill('M18 37C18 30 32 30 32 37C28 34 22 34 18 37Z', '#4a3020') +
    lines(44, 33, [50, 36, 44], '#45535c', 9, 3.6) +
    rect(104, 28, 50, 28, '#fdf0c8', 3) +
    rect(108, 33, 12, 8, hotel.brass, 1.5) +
    stroke('M108 47h9M121 47h9M134 47h9', '#8a5a00', 3) +
    [0, 1, 2, 3]
      .map((row) =>
        [0, 1, 2, 3, 4, 5, 6]
          .map((column) => rect(12 + column * 20.6, 64 + row * 10, 18.6, 8, '#e8e9e4', 1))
          .join(''),
      )
      .join('') +
    rect(12, 64, 59.8, 8, '#7fb0cc', 2) +
    rect(53, 74, 80.4, 8, '#e2a24a', 2) +
    rect(12, 84, 39.2, 8, '#9fc3a6', 2) +
    rect(94, 84, 59.8, 8, '#d07a86', 2) +
    rect(73.8, 94, 59.8, 8, '#7fb0cc', 2),
);

const bookingLocked = monitor(
  'booking-locked',
  rect(6, 7, 154, 99, '#173a55') +
    fill('M6 84Q32 70 58 82T110 80T162 76V106H6Z', '#245878') +
    fill('M6 96Q40 84 76 94T162 92V106H6Z', '#33708f') +
    circle(83, 48, 23, '#ffffff', 0.14) +
    stroke('M75 48v-7a8 8 0 0 1 16 0v7', '#ffffff', 4) +
    rect(69, 46, 28, 22, '#ffffff', 4) +
    circle(83, 55, 3.4, '#173a55') +
    stroke('M83 56v6', '#173a55', 2.8),
);

/** A desk telephone in black and brass. */
const phone =
  shadow(54, 78, 52) +
  shaded(
    'hotel-phone',
    flow('14,40 24,32 84,32 94,40 104,70 100,78 8,78 4,70', 0.25),
    '#2a2f3a',
    fill('M70 28H110V82H64Z', '#171b23', 0.7) + rect(0, 32, 110, 4, '#525b68'),
  ) +
  circle(54, 56, 16, '#3c4350') +
  circle(54, 56, 16, hotel.brass, 0.2) +
  Array.from({ length: 9 }, (_, index) => {
    const angle = (index / 10) * Math.PI * 2 - 1.1;
    return circle(54 + Math.cos(angle) * 11, 56 + Math.sin(angle) * 11, 2.3, '#f4e9d2');
  }).join('') +
  circle(54, 56, 4.6, hotel.brass) +
  rect(28, 26, 6, 12, '#171b23', 2) +
  rect(74, 26, 6, 12, '#171b23', 2) +
  shaded(
    'hotel-handset',
    flow('6,14 18,8 36,12 54,13 72,12 90,8 102,14 104,28 92,32 82,24 54,23 26,24 16,32 4,28'),
    '#343b48',
    fill('M0 22H110V36H0Z', '#171b23', 0.6) + stroke('M14 14Q34 15 54 16', '#7b8798', 2.6),
  ) +
  stroke('M100 30C112 36 102 44 112 50C118 56 108 62 110 70', '#171b23', 2.6) +
  circle(88, 66, 3, '#ffb84a');

const cardTerminal =
  shadow(36, 94, 34) +
  shaded(
    'card-terminal-body',
    flow('10,20 16,14 56,14 62,20 66,84 60,94 12,94 6,84', 0.3),
    '#333d48',
    fill('M46 10H72V98H42Z', '#1e262e', 0.6),
  ) +
  rect(15, 22, 42, 26, '#cfe7df', 3) +
  stroke('M20 30h20M20 38h30', '#3d6a5e', 3) +
  [0, 1, 2]
    .map((row) =>
      [0, 1, 2].map((column) => rect(15 + column * 11, 54 + row * 9, 9, 6.5, '#8b98a3', 2)).join(''),
    )
    .join('') +
  rect(49, 54, 9, 6.5, '#c2413a', 2) +
  rect(49, 63, 9, 6.5, '#e0b040', 2) +
  rect(49, 72, 9, 6.5, '#3f9a63', 2) +
  fill('M20 2H52L54 16H18Z', '#fbf6ea') +
  stroke('M25 7h20M25 11h14', '#b3a992', 1.8) +
  group(
    'translate(36 92) rotate(-3)',
    rect(-23, -6, 46, 17, '#2f6a8f', 3) +
      rect(-23, -1, 46, 5, '#16324a') +
      rect(-18, 6, 10, 3, hotel.brassLight, 1),
  );

function cashDrawer(open: boolean): string {
  const notes = [0, 1, 2, 3]
    .map(
      (slot) =>
        rect(11 + slot * 27, 56, 24, 20, '#1c232b', 2) +
        polygon(
          [13 + slot * 27, 58, 33 + slot * 27, 58, 33 + slot * 27, 74, 13 + slot * 27, 74],
          ['#7aa58a', '#c98a8f', '#d9b068', '#8fa6c2'][slot] ?? '#7aa58a',
        ) +
        circle(23 + slot * 27, 66, 4, '#ffffff', 0.55) +
        rect(13 + slot * 27, 62, 4, 9, '#4d5b64', 1),
    )
    .join('');
  const coins = [0, 1, 2, 3]
    .map(
      (slot) =>
        ellipse(23 + slot * 27, 84, 11, 4.5, '#1c232b') +
        circle(20 + slot * 27, 83, 3.6, slot < 2 ? hotel.brassLight : '#c9d1d6') +
        circle(26 + slot * 27, 84, 3.6, slot < 2 ? hotel.brass : '#aeb8bd'),
    )
    .join('');
  const box =
    shaded(
      `cash-box-${open ? 'open' : 'closed'}`,
      'M8 20H118Q124 20 124 26V56H2V26Q2 20 8 20Z',
      '#4a5662',
      fill('M88 16H128V60H84Z', '#333e48', 0.6) + rect(0, 20, 126, 4, '#73828e'),
    ) +
    circle(63, 42, 5, '#20282f') +
    stroke('M63 39v5', hotel.brassLight, 2.4);
  return open
    ? shadow(63, 102, 66) +
        box +
        fill('M4 50H122L128 92H-2Z', '#2b343d') +
        notes +
        coins +
        rect(-2, 90, 130, 12, '#5a6772', 3) +
        rect(-2, 90, 130, 3, '#8796a2', 2) +
        rect(50, 94, 26, 4, '#20282f', 2)
    : shadow(63, 80, 62) +
        box +
        rect(2, 52, 122, 26, '#5a6772', 3) +
        rect(2, 52, 122, 3, '#8796a2', 2) +
        rect(48, 62, 30, 5, '#20282f', 2.5);
}

const coffeeMachine =
  shadow(50, 134, 50) +
  shaded(
    'coffee-machine-body',
    'M12 22H88Q96 22 96 30V122Q96 132 86 132H14Q4 132 4 122V30Q4 22 12 22Z',
    '#8c2f3e',
    fill('M70 18H100V136H66Z', '#5a1626', 0.6) + rect(0, 22, 100, 5, '#b55263'),
  ) +
  rect(14, 58, 72, 54, '#201318', 4) +
  rect(14, 34, 72, 16, '#2a1a20', 4) +
  circle(26, 42, 4.6, hotel.brassLight) +
  circle(42, 42, 4.6, '#e8e2d6') +
  rect(56, 38, 24, 8, '#9fd8e6', 2) +
  rect(38, 58, 24, 10, hotel.steel, 2) +
  rect(42, 66, 5, 9, hotel.steelDark, 1) +
  rect(53, 66, 5, 9, hotel.steelDark, 1) +
  stroke('M44.500 76V92M55.500 76V90', '#6b3a1f', 2.4) +
  fill('M35 88H65L62 110Q61 112 58 112H42Q39 112 38 110Z', '#fbf6ea') +
  `<path d="M65 92q9 1 7 9q-2 6 -9 5" fill="none" stroke="#fbf6ea" stroke-width="3.4"/>` +
  rect(36, 88, 28, 4, '#6b3a1f', 1) +
  rect(10, 112, 80, 6, hotel.steel, 2) +
  stroke('M44 84C40 78 46 74 43 68M56 84C52 78 58 74 55 68', '#ffffff', 2, 0.55) +
  rect(20, 8, 60, 15, hotel.brass, 4) +
  rect(20, 8, 60, 5, hotel.brassLight, 3) +
  [30, 46, 62]
    .map((x) => fill(`M${x} 0h12l-1.500 9h-9Z`, '#fbf6ea') + rect(x, 0, 12, 2.5, '#d6c19a', 1))
    .join('');

export const machines: readonly Prop[] = [
  prop('screen-booking-open', 166, 148, bookingOpen, 'screen-booking-locked'),
  prop('screen-booking-locked', 166, 148, bookingLocked),
  prop('phone-desk', 118, 84, phone),
  prop('card-terminal', 72, 104, cardTerminal),
  prop('cash-drawer-open', 130, 108, group('translate(2 0)', cashDrawer(true)), 'cash-drawer-closed'),
  prop('cash-drawer-closed', 126, 86, cashDrawer(false)),
  prop('coffee-machine', 100, 140, coffeeMachine),
  prop('printer-empty', 148, 114, printer('')),
];
