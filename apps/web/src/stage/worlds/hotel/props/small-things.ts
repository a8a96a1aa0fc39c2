/** Small things on the reception desk: keys, lists, passports, the bell. */
import { prop, type Prop } from '../../../props/prop.js';
import { circle, ellipse, fill, group, polygon, rect, shaded, stroke } from '../../../art/svg.js';
import { flow, shape } from '../flow.js';
import { hotel } from '../palette.js';

const shadow = (x: number, y: number, half: number, opacity = 0.32): string =>
  ellipse(x, y, half, half * 0.1 + 1.5, hotel.shadow, opacity);

/** A heavy key with a tassel and a brass tag. */
const roomKey =
  shadow(50, 58, 48) +
  `<circle cx="30" cy="32" r="14" fill="none" stroke="${hotel.brassDark}" stroke-width="8"/><circle cx="30" cy="31" r="14" fill="none" stroke="${hotel.brass}" stroke-width="6.500"/>` +
  stroke('M20 23A14 14 0 0 1 36 18', hotel.brassLight, 3) +
  stroke('M44 35H90', hotel.brassDark, 9) +
  stroke('M44 33.500H90', hotel.brass, 7) +
  stroke('M46 31.500H86', hotel.brassLight, 2) +
  fill('M72 38h7v13h-7ZM83 38h7v9h-7Z', hotel.brass) +
  fill('M76 38h3v13h-3ZM87 38h3v9h-3Z', hotel.brassDark) +
  stroke('M18 42C8 46 6 48 8 52', hotel.wineDark, 3) +
  shape('2,46 18,50 12,66 -2,60', hotel.wine, 1, 0.3) +
  stroke('M3 52L-1 60M8 54L5 63M13 55L10 65', hotel.wineLight, 1.6) +
  circle(10, 48, 4, hotel.brass) +
  stroke('M33 22C36 16 36 14 40 12', hotel.brassDark, 2.4) +
  group(
    'translate(52 10) rotate(14)',
    rect(-14, -6, 30, 15, hotel.brassDark, 7) +
      rect(-14, -7, 30, 15, hotel.brassLight, 7) +
      circle(-9, 1.5, 2, hotel.brassDark) +
      stroke('M-3 1.500h11', hotel.brassDark, 2.4),
  );

const row = (y: number, colour: string, long: number): string =>
  circle(0, y, 3.4, colour) +
  stroke(`M8 ${y}h${long}`, '#4a4038', 2.6) +
  stroke(`M40 ${y}h5`, '#a0927a', 2.6);

/** The list of arrivals, open for everybody at the desk to read. */
const guestListOpen =
  shadow(66, 84, 66) +
  fill('M2 26L64 18L128 26L134 80L66 84L-2 80Z', hotel.wineDark) +
  fill('M8 24Q38 14 66 22L66 80Q36 73 4 77Z', '#fdf6e4') +
  fill('M66 22Q96 14 122 24L128 77Q98 73 66 80Z', '#f0e3c8') +
  fill('M60 21L66 22V80L58 79Z', '#c9b892', 0.5) +
  group(
    'translate(16 30) rotate(-2)',
    row(4, '#c98f6a', 28) +
      row(15, hotel.harbourLight, 24) +
      row(26, '#8a5a44', 30) +
      row(37, hotel.brass, 22),
  ) +
  group(
    'translate(74 28) rotate(2)',
    row(4, hotel.wineLight, 26) +
      row(15, '#7f9a6b', 30) +
      row(26, '#c98f6a', 24) +
      row(37, hotel.harbourLight, 28),
  ) +
  `<rect x="12" y="52" width="52" height="13" rx="6" fill="none" stroke="${hotel.error}" stroke-width="2.4"/>` +
  stroke('M100 4L84 40', hotel.brass, 4.5) +
  stroke('M84 40l-2.500 5', hotel.ink, 3);

const guestListClosed =
  shadow(58, 68, 56) +
  shaded(
    'guest-list-cover',
    'M6 12H106Q112 12 112 18V62Q112 68 106 68H6Q2 68 2 64V16Q2 12 6 12Z',
    hotel.wine,
    fill('M80 8H118V72H74Z', hotel.wineDark, 0.6) + rect(0, 12, 13, 60, hotel.wineDark),
  ) +
  rect(2, 61, 108, 6, '#f4ecdc', 1) +
  stroke('M8 64h98', '#cbbd9f', 1.2) +
  `<rect x="34" y="24" width="54" height="24" rx="4" fill="none" stroke="${hotel.brassLight}" stroke-width="2.4"/>` +
  `<circle cx="49" cy="36" r="6" fill="none" stroke="${hotel.brassLight}" stroke-width="2.6"/>` +
  stroke('M55 36H78M70 36v6M77 36v5', hotel.brassLight, 2.6);

const bell =
  shadow(44, 66, 42) +
  rect(4, 54, 80, 12, hotel.walnutDark, 6) +
  rect(4, 54, 80, 4, hotel.walnutLight, 3) +
  shaded(
    'hotel-bell-dome',
    'M10 54C10 10 78 10 78 54Z',
    hotel.brass,
    fill('M52 8H86V58H46Z', hotel.brassDark, 0.55) + stroke('M20 44C21 32 28 24 38 21', '#fff6d6', 5),
  ) +
  rect(40, 12, 8, 12, hotel.brassDark, 2) +
  circle(44, 11, 7, hotel.brassLight) +
  circle(42, 9, 2.4, '#ffffff', 0.9);

/** A passport left behind, open at the picture. */
const passport =
  shadow(46, 66, 46) +
  group(
    'rotate(-4 46 40)',
    fill('M2 30L44 26L46 66L4 70Z', '#6b1f2e') +
      fill('M90 30L46 26L46 66L90 68Z', '#571622') +
      fill('M6 32L44 29L45 63L8 66Z', '#f3e7ea') +
      fill('M86 32L46 29L46 63L87 65Z', '#e4e9f0') +
      rect(11, 36, 14, 18, '#c9d8e2', 1) +
      circle(18, 42, 4, '#d3a07a') +
      fill('M11.500 54C12 46.500 24 46.500 24.500 54Z', hotel.harbour) +
      stroke('M29 39h11M29 44h12M29 49h9', '#8a7f86', 2.2) +
      stroke('M11 59h30M11 62h26', '#a89aa0', 1.6) +
      stroke('M53 38h28M53 45h22M53 52h26', '#a9b4c0', 2) +
      `<circle cx="70" cy="52" r="9" fill="none" stroke="${hotel.harbourLight}" stroke-width="2" opacity="0.8"/>`,
  ) +
  group(
    'translate(54 4) rotate(9)',
    rect(0, 0, 40, 26, '#7a2336', 3) +
      rect(0, 0, 40, 26, '#551424', 3, 0.3) +
      circle(20, 11, 5.5, hotel.brassLight) +
      circle(20, 11, 3, '#7a2336') +
      stroke('M12 20h16', hotel.brassLight, 2.2),
  );

const vase =
  shadow(42, 134, 30) +
  stroke(
    'M42 88C38 66 28 52 20 40M42 88C42 60 44 46 46 28M42 88C46 68 58 56 68 46M42 88C36 74 22 68 14 70M42 88C50 76 64 74 72 78',
    hotel.leaf,
    3.4,
  ) +
  shape('24,62 12,54 8,62 18,68', hotel.leafDark) +
  shape('58,66 72,60 74,68 64,72', hotel.leafDark) +
  [
    [20, 36, 12, '#f4ecdc'],
    [46, 22, 13, '#e9a3a8'],
    [70, 42, 12, '#f4ecdc'],
    [32, 54, 9, '#c9566a'],
    [56, 58, 9, '#e9a3a8'],
    [12, 66, 7, '#c9566a'],
    [74, 76, 7, '#f4ecdc'],
  ]
    .map(([x, y, size, colour]) => {
      const [cx, cy, r] = [Number(x), Number(y), Number(size)];
      return (
        [0, 1, 2, 3, 4]
          .map((petal) =>
            circle(
              cx + Math.cos(petal * 1.257) * r * 0.55,
              cy + Math.sin(petal * 1.257) * r * 0.55,
              r * 0.58,
              String(colour),
            ),
          )
          .join('') + circle(cx, cy, r * 0.34, hotel.brass)
      );
    })
    .join('') +
  shaded(
    'hotel-vase',
    flow('28,86! 56,86! 54,98 64,114 58,132 44,136 26,132 20,114 30,98'),
    '#2f6a8f',
    fill('M46 82H70V140H42Q52 112 46 82Z', '#1c4560', 0.7) +
      stroke('M28 108Q26 118 32 126', '#a9d0e4', 3.4, 0.9) +
      stroke('M22 112Q42 120 63 112', hotel.brassLight, 2),
  );

const candle =
  `<radialGradient id="prop-candle"><stop offset="0" stop-color="#fff3c4" stop-opacity="0.9"/><stop offset="1" stop-color="#ffb95a" stop-opacity="0"/></radialGradient>` +
  circle(42, 46, 42, 'url(#prop-candle)') +
  shadow(42, 104, 32) +
  rect(16, 94, 52, 10, hotel.brassDark, 3) +
  rect(16, 94, 52, 4, hotel.brass, 2) +
  fill('M20 30H64V96H20Z', '#fff3cf', 0.35) +
  rect(32, 62, 20, 32, '#fbf3df', 2) +
  rect(44, 62, 8, 32, '#dccba6', 2) +
  fill('M32 62h20l-3 8q-4 4 -6 -1q-4 6 -7 -1Z', '#ffffff') +
  stroke('M42 62v-6', hotel.ink, 2) +
  shape('42,30 49,46 47,56 42,59 37,56 35,46', '#ffb43c') +
  shape('42,40 46,50 42,57 38,50', '#fff3c0') +
  [20, 42, 64]
    .map((x) => rect(x - 2, 28, 4, 68, x === 42 ? hotel.brassDark : hotel.brass, 1, x === 42 ? 0.25 : 1))
    .join('') +
  fill('M14 30H70L58 16H26Z', hotel.brass) +
  fill('M44 30H70L58 16H46Z', hotel.brassDark, 0.6) +
  `<circle cx="42" cy="9" r="7" fill="none" stroke="${hotel.brass}" stroke-width="3.4"/>`;

/** A number and a name on a slip: two things that must not lie together. */
const roomNote =
  fill('M8 12L64 6L70 62L16 68Z', hotel.shadow, 0.22) +
  fill('M4 8L60 2L66 52C66 58 62 62 56 62L10 66Z', '#fbf1cf') +
  fill('M4 8L60 2L61.500 14L5.500 20Z', '#e6d08e') +
  fill('M66 52C66 58 62 62 56 62C60 59 61 55 60 50Z', '#c9ab5a') +
  circle(32, 9, 5, hotel.error) +
  circle(30.5, 7.5, 1.6, '#ffffff', 0.8) +
  stroke('M15 30q4 -5 8 0t8 0t8 0', '#3b4756', 2.8) +
  group(
    'translate(33 46) rotate(-5)',
    rect(-20, -10, 40, 19, '#fffdf6', 4) +
      `<rect x="-20" y="-10" width="40" height="19" rx="4" fill="none" stroke="${hotel.wine}" stroke-width="2.4"/>` +
      stroke(
        'M-11 -4V5M-13 -2l2 -2M-4 -2a3 3 0 0 1 6 0c0 3 -6 4 -6 7h6M8 -4h6l-4 4a3 3 0 1 1 -2 5',
        hotel.wine,
        2.6,
      ),
  );

const brochures = ((): string => {
  const leaf = (x: number, y: number, cover: string, picture: string): string =>
    rect(x, y, 26, 42, cover, 2) +
    rect(x + 3, y + 4, 20, 18, '#fbf6ea', 1) +
    picture +
    stroke(`M${x + 5} ${y + 29}h16M${x + 5} ${y + 35}h10`, '#ffffff', 2.2, 0.9);
  const sail = (x: number, y: number): string =>
    fill(`M${x + 12} ${y + 19}V${y + 7}L${x + 20} ${y + 19}Z`, hotel.harbour) +
    fill(`M${x + 6} ${y + 19}h15l-3 3h-9Z`, hotel.wine);
  const tower = (x: number, y: number): string =>
    fill(`M${x + 10} ${y + 22}V${y + 12}L${x + 13} ${y + 6}L${x + 16} ${y + 12}V${y + 22}Z`, hotel.brassDark);
  const wave = (x: number, y: number): string =>
    stroke(`M${x + 5} ${y + 12}q4 -4 8 0t8 0M${x + 5} ${y + 18}q4 -4 8 0t8 0`, hotel.harbourLight, 2.2);
  return (
    shadow(54, 126, 50) +
    shaded(
      'brochure-stand',
      'M8 4H100L104 122H4Z',
      hotel.walnut,
      fill('M78 0H110V126H74Z', hotel.walnutDark, 0.6) + rect(0, 4, 110, 4, hotel.honey),
    ) +
    [
      [12, 12, hotel.harbourLight, 0],
      [41, 12, hotel.wineLight, 1],
      [70, 12, '#6f9a74', 2],
      [12, 66, hotel.brass, 1],
      [41, 66, '#5e86a0', 2],
      [70, 66, '#c98050', 0],
    ]
      .map(([x, y, colour, kind]) =>
        leaf(
          Number(x),
          Number(y),
          String(colour),
          [sail, tower, wave][Number(kind)]?.(Number(x), Number(y)) ?? '',
        ),
      )
      .join('') +
    rect(6, 46, 96, 14, hotel.walnutLight, 2) +
    rect(6, 46, 96, 4, hotel.honey, 2) +
    rect(5, 100, 98, 18, hotel.walnutLight, 2) +
    rect(5, 100, 98, 4, hotel.honey, 2) +
    polygon([4, 118, 104, 118, 106, 124, 2, 124], hotel.walnutDark)
  );
})();

export const smallThings: readonly Prop[] = [
  prop('hotel-key-on-desk', 96, 68, group('translate(3 0)', roomKey)),
  prop('guest-list-open', 136, 90, group('translate(2 0)', guestListOpen), 'guest-list-closed'),
  prop('guest-list-closed', 116, 76, guestListClosed),
  prop('hotel-bell', 88, 72, bell),
  prop('passport-left', 98, 74, group('translate(1 0)', passport)),
  prop('flower-vase', 86, 140, vase),
  prop('candle-lamp', 84, 110, candle),
  prop('note-room-number', 72, 70, roomNote),
  prop('brochure-stand', 108, 132, brochures),
];
