/** Larger things that stand on the floor or hang on the wall of the hotel. */
import { prop, type Prop } from '../../../props/prop.js';
import { circle, ellipse, fill, group, polygon, rect, shaded, stroke } from '../../../art/svg.js';
import { keyRack } from '../furnishings.js';
import { flow, shape } from '../flow.js';
import { hotel } from '../palette.js';

const shadow = (x: number, y: number, half: number, opacity = 0.32): string =>
  ellipse(x, y, half, half * 0.1 + 1.5, hotel.shadow, opacity);

/** Rain that came in with somebody: a puddle, drops, and the light of the lamps in it. */
const wetFloor =
  shape(
    '6,46 20,32 48,34 66,24 100,26 124,36 140,34 146,46 128,60 92,62 70,70 34,66 12,60',
    '#8fb9d0',
    0.75,
  ) +
  shape('22,46 40,40 64,40 84,32 110,36 126,44 104,52 70,54 46,60 26,54', '#cfe6f1', 0.75) +
  stroke('M34 48q14 -6 30 -4M82 44q16 -6 32 -2', '#ffffff', 3.4, 0.9) +
  ellipse(96, 50, 12, 4, '#ffe3a1', 0.8) +
  circle(14, 26, 4.5, '#a9cfe2') +
  circle(32, 20, 3, '#a9cfe2') +
  circle(134, 22, 4, '#a9cfe2') +
  group(
    'translate(62 12)',
    fill('M0 -12C6 -3 9 2 9 7A9 9 0 0 1 -9 7C-9 2 -6 -3 0 -12Z', '#6fa9c9') +
      stroke('M-4 7a4 4 0 0 0 4 4', '#ffffff', 2.4),
  );

const wetSign =
  shadow(44, 108, 38) +
  polygon([30, 8, 14, 106, 24, 106, 44, 20], '#c98f1c') +
  shaded(
    'wet-sign',
    'M32 6H60Q64 6 65 10L80 100Q80 106 74 106H18Q12 106 12 100L27 10Q28 6 32 6Z',
    '#f4c33a',
    fill('M56 0H90V110H62Z', '#c98f1c', 0.5) + rect(0, 6, 90, 5, '#ffe394'),
  ) +
  fill('M46 26L66 64H26Z', '#fffdf6') +
  `<path d="M46 26L66 64H26Z" fill="none" stroke="#2a2f3a" stroke-width="3.4" stroke-linejoin="round"/>` +
  stroke('M46 40V51', '#2a2f3a', 4) +
  circle(46, 58, 2.4, '#2a2f3a') +
  stroke('M28 80q5 -5 9 0t9 0t9 0t9 0M28 90q5 -5 9 0t9 0t9 0t9 0', '#2f6a8f', 3.4);

const suitcase =
  shadow(56, 128, 56) +
  stroke('M38 40V8H74V40', hotel.steelDark, 6) +
  stroke('M36 8H76', '#1d242b', 9) +
  shaded(
    'suitcase-body',
    'M12 36H100Q108 36 108 44V114Q108 122 100 122H12Q4 122 4 114V44Q4 36 12 36Z',
    '#2f7a80',
    fill('M78 30H114V126H72Z', '#1c5257', 0.6) +
      rect(0, 36, 112, 5, '#58a3a8') +
      [24, 42, 60].map((x) => rect(x, 46, 4, 70, '#1c5257', 2, 0.55)).join(''),
  ) +
  rect(4, 74, 104, 9, '#e0a63c') +
  rect(48, 71, 16, 15, '#f4d486', 3) +
  rect(48, 71, 16, 15, hotel.brassDark, 3, 0.25) +
  stroke('M86 42C94 46 96 52 94 58', '#f6efe0', 2) +
  group(
    'rotate(12 94 66)',
    rect(84, 56, 20, 28, '#f6efe0', 3) +
      circle(94, 61, 2, '#1c5257') +
      stroke('M88 68h12M88 74h8', '#a8977a', 2.2),
  ) +
  circle(20, 124, 6, '#1d242b') +
  circle(92, 124, 6, '#1d242b');

const umbrellaStand = ((): string => {
  const folded = (x: number, tilt: number, colour: string, dark: string, handle: string): string =>
    group(
      `translate(${x} 96) rotate(${tilt})`,
      stroke('M0 -62V-84C0 -96 14 -96 14 -86', handle, 5) +
        shape('-3,-64 3,-64 11,-40 9,20 -9,20 -11,-40', colour, 1, 0.25) +
        shape('1,-64 3,-64 11,-40 9,20 2,20', dark, 1, 0.25) +
        rect(-9, -26, 18, 5, dark, 2),
    );
  return (
    shadow(46, 136, 40) +
    folded(34, -9, '#c0392f', '#8c231c', hotel.walnut) +
    folded(62, 10, '#e3b341', '#a97a14', '#22303a') +
    folded(48, 1, '#2f5f86', '#1c3e5c', hotel.brass) +
    shaded(
      'umbrella-stand',
      flow('14,78! 78,78! 74,108 76,134! 16,134! 18,108', 0.4),
      hotel.brass,
      fill('M56 70H90V140H52Z', hotel.brassDark, 0.65) +
        stroke('M24 86Q20 108 24 128', hotel.brassLight, 4, 0.9) +
        rect(0, 100, 100, 4, hotel.brassDark, 0, 0.6),
    ) +
    rect(10, 74, 72, 8, hotel.brassLight, 4) +
    rect(10, 78, 72, 4, hotel.brassDark, 2, 0.5) +
    ellipse(30, 139, 14, 3, '#9fc6da', 0.8)
  );
})();

/** The way out at the back: a door with the green sign, free or blocked by a trolley of bags. */
function fireExit(blocked: boolean): string {
  const sign =
    rect(22, 2, 70, 28, '#14833f', 4) +
    `<rect x="24" y="4" width="66" height="24" rx="3" fill="none" stroke="#ffffff" stroke-width="2"/>` +
    circle(44, 10, 3.2, '#ffffff') +
    stroke('M44 14L39 19L44 22L41 27M44 15L50 17M43 15L37 16', '#ffffff', 3) +
    stroke('M58 16H80M73 10l7 6l-7 6', '#ffffff', 3.6);
  const door =
    rect(10, 36, 94, 124, hotel.walnutDark, 3) +
    rect(16, 42, 82, 118, '#b9c4c4') +
    rect(16, 42, 82, 118, '#8fa0a2', 0, 0.5) +
    rect(26, 52, 62, 38, '#2b4a66', 2) +
    polygon([26, 90, 44, 52, 56, 52, 38, 90], '#ffffff', 0.18) +
    rect(24, 104, 66, 10, '#d6403a', 4) +
    rect(24, 104, 66, 4, '#f07f78', 3) +
    rect(16, 146, 82, 14, '#77888b');
  const bags =
    ellipse(56, 166, 62, 6, hotel.shadow, 0.35) +
    shaded(
      'exit-case',
      'M4 112H62Q68 112 68 118V154Q68 160 62 160H4Q-2 160 -2 154V118Q-2 112 4 112Z',
      hotel.wine,
      fill('M46 106H72V164H44Z', hotel.wineDark, 0.6) +
        rect(12, 112, 6, 48, hotel.wineDark) +
        rect(46, 112, 6, 48, hotel.wineDark),
    ) +
    stroke('M24 112q9 -12 18 0', hotel.wineDark, 5) +
    shaded(
      'exit-box',
      'M62 96H116V160H62Z',
      '#c79a5e',
      fill('M96 90H120V164H92Z', '#94683a', 0.6) + rect(84, 96, 10, 64, '#e6cf9d', 0, 0.8),
    ) +
    rect(10, 86, 58, 27, '#d9b67c', 2) +
    rect(46, 86, 22, 27, '#b08a4e', 2, 0.7) +
    stroke('M30 86v27', '#8a6a35', 3) +
    rect(-6, 160, 126, 6, hotel.steelDark, 2) +
    circle(10, 167, 5, '#1d242b') +
    circle(104, 167, 5, '#1d242b');
  return sign + door + (blocked ? bags : '');
}

export const floorThings: readonly Prop[] = [
  prop('wet-floor', 150, 74, wetFloor, 'wet-floor-sign'),
  prop('wet-floor-sign', 92, 114, wetSign),
  prop('suitcase-in-way', 112, 132, suitcase),
  prop('umbrella-stand', 104, 142, group('translate(3 0)', umbrellaStand)),
  prop('fire-exit-blocked', 128, 174, group('translate(8 0)', fireExit(true)), 'fire-exit-clear'),
  prop('fire-exit-clear', 128, 174, group('translate(8 0)', fireExit(false))),
  prop('key-rack', 150, 124, group('translate(9 11)', keyRack('prop', 0, 0, 3, 2, 40))),
];
