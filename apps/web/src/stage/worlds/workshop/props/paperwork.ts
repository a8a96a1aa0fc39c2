/** Prices, receipts, invoices and lists: where a wrong number hides. */
import { circle, ellipse, fill, group, polygon, rect, shaded, stroke } from '../../../art/svg.js';
import { prop, type Prop } from '../../../props/prop.js';
import { shop } from '../palette.js';

const lines = (
  x: number,
  y: number,
  widths: readonly number[],
  colour = '#aab5af',
  step = 7,
  weight = 2.6,
): string => widths.map((width, row) => stroke(`M${x} ${y + row * step}h${width}`, colour, weight)).join('');

/** Strokes that stand for figures: a row of short blocks, right-aligned as money is. */
const figures = (right: number, y: number, count: number, colour: string, size = 1): string =>
  Array.from({ length: count }, (_, index) =>
    rect(
      right - (index + 1) * 9 * size - (index >= 2 ? 4 * size : 0),
      y,
      6.4 * size,
      11 * size,
      colour,
      2.4 * size,
    ),
  ).join('');

function tag(id: string, price: string): string {
  return (
    stroke('M26 34C10 20 12 4 30 4C44 4 46 16 34 26', shop.orangeDeep, 3) +
    fill('M24 40L46 18H118Q124 18 124 24V84Q124 90 118 90H46L24 68Q20 54 24 40Z', shop.shadow, 0.18) +
    shaded(
      id,
      'M20 36L42 14H114Q120 14 120 20V80Q120 86 114 86H42L20 64Q16 50 20 36Z',
      '#fff8e6',
      rect(96, 10, 30, 80, '#e8dab6', 0, 0.6) +
        rect(14, 10, 110, 11, shop.orange) +
        rect(14, 78, 110, 10, shop.orange),
    ) +
    circle(34, 50, 6.5, shop.orangeDeep) +
    circle(34, 50, 3.2, '#fff8e6') +
    price
  );
}

/** Written with a thick pen; the only figures in the room, because they are the mistake. */
const penned: Readonly<Record<'0' | '2' | '5', string>> = {
  '0': 'M8 0C-1 0 -1 26 8 26C17 26 17 0 8 0Z',
  '2': 'M1 6C2 -2 15 -2 15 7C15 13 5 18 1 26H16',
  '5': 'M15 0H3L2 11C8 7 16 10 15 18C14 28 3 28 0 22',
};
const number = (digits: readonly ('0' | '2' | '5')[], x: number, y: number, colour: string): string =>
  digits
    .map((digit, index) => group(`translate(${x + index * 21} ${y})`, stroke(penned[digit], colour, 4.6)))
    .join('');

/** A nought is missing; the price before it was struck out in a hurry. */
const tagWrong = tag(
  'tag-wrong',
  figures(84, 26, 3, '#8d9792', 0.9) +
    stroke('M50 32L90 29', shop.red, 3.2) +
    number(['2', '5'], 60, 44, shop.red),
);
const tagRight = tag(
  'tag-right',
  number(['2', '5', '0'], 50, 36, shop.ink) +
    circle(112, 18, 14, shop.success) +
    stroke('M105 18l5 5.500 9 -10', '#ffffff', 4),
);

/** A curled slip from a till. */
const slip = (x: number, y: number, angle: number, shade: string, length: number): string =>
  group(
    `translate(${x} ${y}) rotate(${angle})`,
    fill(
      `M-15 0Q-17 ${length / 2} -14 ${length}l4 -4 4 4 4 -4 4 4 4 -4 4 4 4 -4Q17 ${length / 2} 15 0Q0 -7 -15 0Z`,
      shade,
    ) +
      lines(-9, 10, [18, 12, 16, 14], '#a3aea8', 6, 2) +
      stroke(`M-9 ${length - 12}H9`, '#5f6b66', 2.8),
  );

const receiptPile =
  ellipse(70, 94, 66, 7, shop.shadow, 0.22) +
  slip(20, 62, -62, '#dedbcb', 48) +
  slip(118, 60, 58, '#d9d5c3', 46) +
  slip(52, 46, 62, '#e6e3d4', 52) +
  slip(92, 46, -60, '#ece9db', 54) +
  slip(36, 40, 22, '#f3f0e3', 54) +
  slip(106, 42, -26, '#efecdd', 52) +
  slip(80, 30, 34, '#f6f3e8', 56) +
  slip(58, 32, -20, '#fbf9f0', 60) +
  slip(72, 24, 5, '#ffffff', 66) +
  `<ellipse cx="72" cy="72" rx="15" ry="10" fill="none" stroke="#a4713f" stroke-width="3" opacity="0.55"/>` +
  circle(104, 86, 4, '#8a5a2c', 0.5);

const receiptsFiled =
  ellipse(66, 92, 58, 6, shop.shadow, 0.2) +
  polygon([12, 30, 112, 22, 122, 86, 18, 92], shop.greenDeep) +
  polygon([16, 34, 108, 27, 116, 82, 22, 88], shop.green) +
  group(
    'rotate(-4 66 56)',
    rect(34, 30, 30, 52, '#ffffff', 1) +
      rect(38, 26, 30, 54, '#f6f3e8', 1) +
      rect(70, 28, 30, 52, '#ffffff', 1) +
      lines(43, 36, [20, 14, 18, 16, 12], '#a3aea8', 7, 2.2) +
      lines(75, 38, [20, 14, 18, 16, 12], '#a3aea8', 7, 2.2),
  ) +
  rect(52, 16, 28, 13, shop.steelDeep, 4) +
  rect(52, 16, 28, 4, shop.steelLight, 2) +
  circle(106, 76, 13, shop.success) +
  stroke('M99.500 76l5 5.500 9 -10', '#ffffff', 3.8);

const orderList =
  ellipse(48, 112, 44, 5, shop.shadow, 0.2) +
  rect(4, 10, 90, 102, shop.birchDark, 6) +
  rect(4, 10, 90, 98, '#a9834f', 6) +
  rect(11, 20, 76, 84, '#fffdf5', 2) +
  rect(30, 4, 38, 17, shop.steelDeep, 5) +
  rect(30, 4, 38, 5, shop.steelLight, 3) +
  circle(49, 9, 4, shop.graphite) +
  [0, 1, 2, 3, 4]
    .map(
      (row) =>
        `<rect x="17" y="${29 + row * 14.5}" width="9" height="9" rx="2" fill="#ffffff" stroke="${shop.steelDeep}" stroke-width="1.800"/>` +
        stroke(`M32 ${34 + row * 14.5}h${[34, 26, 38, 30, 22][row] ?? 30}`, '#93a09a', 3) +
        figures(84, 29 + row * 14.5, 1 + (row % 2), shop.steelDeep, 0.8),
    )
    .join('') +
  [0, 1, 2].map((row) => stroke(`M18.500 ${33 + row * 14.5}l3 3.500 6 -8`, shop.success, 2.8)).join('');

function invoice(stamp: string): string {
  return (
    fill('M10 10H92V116H14Z', shop.shadow, 0.18) +
    fill('M4 4H74L90 20V110H4Z', '#fffef9') +
    fill('M74 4L90 20H74Z', '#d6d8cb') +
    circle(20, 22, 9, shop.greenPale) +
    `<circle cx="20" cy="22" r="5.500" fill="none" stroke="${shop.greenDeep}" stroke-width="2"/>` +
    stroke('M36 18h28M36 25h18', shop.steelDeep, 3.4) +
    lines(12, 42, [40, 34, 44, 30], '#b4beb8', 8) +
    [0, 1, 2, 3].map((row) => figures(84, 37 + row * 8, 2, '#93a09a', 0.66)).join('') +
    stroke('M12 77H84', '#7e8a85', 2) +
    figures(84, 83, 4, shop.ink, 1) +
    stamp
  );
}

/** Overdue: a red stamp across and a red date corner. */
const invoiceUnpaid = invoice(
  group(
    'rotate(-16 44 62)',
    `<rect x="10" y="48" width="68" height="26" rx="5" fill="#fff3ee" fill-opacity="0.7" stroke="${shop.red}" stroke-width="4"/>` +
      stroke('M18 61h10M34 61h8M48 61h22', shop.red, 5),
  ) +
    rect(4, 96, 34, 14, shop.red, 2) +
    stroke('M10 103h20', '#ffffff', 3),
);
const invoicePaid = invoice(
  group(
    'rotate(-12 44 60)',
    `<circle cx="44" cy="60" r="23" fill="#f0faf3" fill-opacity="0.8" stroke="${shop.success}" stroke-width="4"/>` +
      stroke('M33 60l8 9 15 -17', shop.success, 6),
  ),
);

/** A yellow carbon copy under a parcel's string. */
const deliveryNote =
  ellipse(62, 96, 58, 6, shop.shadow, 0.2) +
  shaded(
    'note-parcel',
    'M6 38H118V94H6Z',
    shop.cardboard,
    rect(84, 30, 40, 70, shop.cardboardShade, 0, 0.55) + rect(0, 38, 124, 7, shop.cardboardShade, 0, 0.5),
  ) +
  stroke('M30 38V94M6 66H118', '#f2e2c2', 3) +
  group(
    'rotate(-6 66 42)',
    rect(30, 6, 70, 70, shop.shadow, 2, 0.16) +
      rect(27, 2, 70, 70, '#f7df7e', 2) +
      rect(27, 2, 70, 13, shop.green) +
      stroke('M33 8.500h26', '#ffffff', 3.4) +
      lines(33, 25, [34, 26, 38, 22], '#9a8433', 9, 2.6) +
      [0, 1, 2, 3].map((row) => figures(92, 20 + row * 9, 1 + (row % 2), '#7d6a22', 0.75)).join('') +
      stroke('M36 64q6 -8 12 -1t12 -2q5 -6 10 1', shop.blue, 2.4),
  );

export const paperwork: readonly Prop[] = [
  prop('price-tag-wrong', 130, 94, tagWrong, 'price-tag-right'),
  prop('price-tag-right', 130, 94, tagRight),
  prop('receipt-pile', 140, 102, receiptPile, 'receipts-filed'),
  prop('receipts-filed', 132, 100, receiptsFiled),
  prop('order-list', 98, 118, orderList),
  prop('invoice-unpaid', 96, 118, invoiceUnpaid, 'invoice-paid'),
  prop('invoice-paid', 96, 118, invoicePaid),
  prop('delivery-note', 124, 104, deliveryNote),
];
