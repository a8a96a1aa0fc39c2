/** Telephones, screens and what belongs to them. */
import { circle, ellipse, fill, group, outline, polygon, rect, shaded, stroke } from '../../../art/svg.js';
import { prop, type Prop } from '../../../props/prop.js';
import { town } from '../palette.js';

const lines = (
  x: number,
  y: number,
  widths: readonly number[],
  colour: string,
  step: number,
  weight = 3,
): string => widths.map((width, row) => stroke(`M${x} ${y + row * step}h${width}`, colour, weight)).join('');

function screen(id: string, picture: string): string {
  return (
    ellipse(83, 143, 50, 5, town.shadow, 0.22) +
    fill('M70 112H96L102 138H64Z', town.slateDark) +
    rect(44, 134, 78, 9, town.slate, 4) +
    rect(0, 0, 166, 116, town.graphite, 9) +
    rect(2, 2, 162, 4, town.slate, 3, 0.7) +
    shaded(`${id}-glass`, 'M7 8H159V106H7Z', '#fbfcfa', picture) +
    polygon([7, 8, 62, 8, 22, 106, 7, 106], '#ffffff', 0.14)
  );
}

/** Somebody's mail, open for all to read: a name, a face, a door to step out by that nobody used. */
const loggedIn = screen(
  'logged-in',
  rect(7, 8, 152, 17, town.coral) +
    circle(19, 16.5, 5.5, '#fffdf6') +
    circle(19, 15, 2.4, town.coralDeep) +
    fill('M14.500 21C15 16.500 23 16.500 23.500 21Z', town.coralDeep) +
    stroke('M30 16.500h34', '#ffffff', 4) +
    rect(120, 11.5, 32, 10, '#fffdf6', 5) +
    stroke('M127 16.500h12M136 13.500l4 3 -4 3', town.coralDeep, 2.2) +
    rect(7, 25, 36, 81, town.coralPale) +
    lines(13, 38, [22, 17, 24, 15, 20], town.coralDeep, 13, 3.2) +
    [0, 1, 2, 3]
      .map((row) => rect(49, 32 + row * 18, 104, 14, row === 1 ? town.amberLight : '#edf1ef', 3))
      .join('') +
    [0, 1, 2, 3]
      .map((row) =>
        circle(57, 39 + row * 18, 4, [town.teal, town.coral, town.moss, town.amber][row] ?? town.teal),
      )
      .join('') +
    lines(66, 39, [56, 74, 48, 66], town.inkSoft, 18, 3.6),
);

const locked = screen(
  'locked',
  rect(7, 8, 152, 98, town.tealDeep) +
    fill('M7 82C40 62 66 92 100 72C128 58 144 70 159 62V106H7Z', town.teal) +
    fill('M7 96C44 80 84 104 159 84V106H7Z', town.tealLight, 0.7) +
    circle(83, 50, 25, '#ffffff', 0.16) +
    stroke('M74 50v-8a9 9 0 0 1 18 0v8', '#fffdf6', 4.6) +
    rect(68, 47, 30, 24, '#fffdf6', 4) +
    circle(83, 57, 3.6, town.tealDeep) +
    stroke('M83 58v6', town.tealDeep, 3),
);

/** A telephone that lies on the table, seen from the front and above. */
function telephone(id: string, face: string): string {
  return group(
    'rotate(-7 39 70)',
    rect(6, 10, 72, 128, town.shadow, 13, 0.24) +
      rect(2, 4, 72, 128, town.graphite, 13) +
      rect(2, 4, 4, 128, town.slate, 2, 0.8) +
      shaded(
        `${id}-glass`,
        'M13 11H63Q68 11 68 16V120Q68 125 63 125H13Q8 125 8 120V16Q8 11 13 11Z',
        '#f8faf7',
        face,
      ),
  );
}

const unlocked = telephone(
  'phone-open',
  rect(8, 11, 60, 22, town.teal) +
    stroke('M16 22h26', '#ffffff', 4.4) +
    rect(14, 40, 38, 17, town.tealPale, 6) +
    stroke('M20 46h24M20 52h16', town.tealDeep, 2.6) +
    rect(24, 62, 40, 17, town.coralLight, 6) +
    stroke('M30 68h26M30 74h18', '#fffdf6', 2.6) +
    rect(14, 84, 42, 17, town.tealPale, 6) +
    stroke('M20 90h28M20 96h20', town.tealDeep, 2.6) +
    rect(14, 108, 48, 11, '#eceeea', 5),
);

const faceDown =
  ellipse(64, 60, 64, 8, town.shadow, 0.24) +
  group(
    'rotate(-4 64 40)',
    fill(
      'M12 22L104 10Q116 9 119 20L125 48Q127 58 116 60L22 70Q10 71 8 60L4 34Q3 24 12 22Z',
      town.slateDark,
    ) +
      fill('M12 18L104 6Q116 5 119 16L125 44Q127 54 116 56L22 66Q10 67 8 56L4 30Q3 20 12 18Z', town.teal) +
      fill('M70 10L104 6Q116 5 119 16L125 44Q127 54 116 56L64 61Z', town.tealDeep, 0.5) +
      rect(13, 24, 27, 21, town.tealDeep, 7) +
      circle(21, 31, 5, town.graphite) +
      circle(32, 38, 5, town.graphite) +
      circle(20, 30, 1.6, '#ffffff', 0.8) +
      circle(31, 37, 1.6, '#ffffff', 0.8) +
      stroke('M16 17L100 7', '#ffffff', 2.4, 0.35),
  );

/** It shakes and shines: somebody wants something, now. */
const ringing =
  telephone(
    'phone-ringing',
    rect(8, 11, 60, 114, town.tealDark) +
      circle(38, 48, 20, town.tealDeep) +
      circle(38, 42, 8, town.slateLight) +
      fill('M22 64C23 48 53 48 54 64Z', town.slateLight) +
      stroke('M24 78h28', '#ffffff', 4) +
      circle(24, 104, 9, town.coral) +
      circle(52, 104, 9, '#5fb07a') +
      stroke('M20 104q4 -4 8 0M48 104q4 -4 8 0', '#ffffff', 3),
  ) +
  stroke(
    'M-6 40C-12 52 -12 66 -8 78M-16 34C-24 52 -24 72 -18 90M90 30C98 42 100 56 98 68M100 24C110 42 112 62 108 80',
    town.amber,
    4,
  );

const laptop =
  ellipse(88, 122, 88, 7, town.shadow, 0.22) +
  rect(20, 2, 136, 92, town.graphite, 8) +
  shaded(
    'laptop-glass',
    'M27 9H149V87H27Z',
    '#f8faf7',
    rect(27, 9, 122, 14, town.teal) +
      circle(35, 16, 3, '#ffffff') +
      rect(44, 12, 80, 8, '#ffffff', 4, 0.9) +
      rect(36, 32, 44, 32, town.amberLight, 3) +
      circle(58, 46, 9, town.coral) +
      lines(88, 36, [48, 38, 52, 30], town.slateLight, 9, 3.4) +
      rect(36, 71, 40, 10, town.coral, 5) +
      polygon([27, 9, 76, 9, 42, 87, 27, 87], '#ffffff', 0.16),
  ) +
  fill('M14 94H162L176 116Q177 122 170 122H6Q-1 122 0 116Z', town.slateLight) +
  fill('M14 94H162L165 99H11Z', town.slate) +
  fill('M26 100H150L156 110H20Z', town.slateDark, 0.75) +
  rect(66, 112, 44, 6, town.slate, 3);

/** A plug with its lead in a loose coil. */
const charger =
  ellipse(58, 74, 56, 6, town.shadow, 0.2) +
  stroke('M40 44C70 22 104 30 104 50C104 70 66 74 58 62C50 48 82 42 92 58C100 72 76 84 40 76', '#f6f2e8', 6) +
  stroke(
    'M40 44C70 22 104 30 104 50C104 70 66 74 58 62C50 48 82 42 92 58C100 72 76 84 40 76',
    town.slateLight,
    1.4,
  ) +
  rect(8, 26, 36, 38, '#fffdf6', 7) +
  rect(28, 26, 16, 38, town.paperShade, 6, 0.8) +
  stroke('M16 26V12M30 26V12', town.slate, 5) +
  rect(28, 69, 20, 13, '#fffdf6', 3) +
  rect(18, 71, 12, 9, town.slateLight, 2);

const headset =
  ellipse(48, 92, 44, 5, town.shadow, 0.2) +
  stroke('M14 58C6 4 90 4 82 58', town.graphite, 8) +
  stroke('M20 44C22 14 74 14 76 44', town.slate, 2.4) +
  shaded(
    'headset-near',
    outline([
      [3, 54],
      [10, 46],
      [24, 50],
      [29, 66],
      [24, 82],
      [10, 84],
      [2, 74],
    ]),
    town.graphite,
    ellipse(22, 67, 9, 17, town.coral),
  ) +
  shaded(
    'headset-far',
    outline([
      [93, 54],
      [86, 46],
      [72, 50],
      [67, 66],
      [72, 82],
      [86, 84],
      [94, 74],
    ]),
    '#1a252b',
    ellipse(74, 67, 9, 17, town.coralDeep),
  ) +
  stroke('M9 80C12 96 28 98 42 90', town.graphite, 3.4) +
  rect(38, 84, 18, 9, town.graphite, 4.5);

/** A pillar where one taps in and buys: a screen, a slot, a wave that says "hold the card here". */
const ticketMachine =
  ellipse(46, 176, 44, 6, town.shadow, 0.24) +
  shaded(
    'ticket-body',
    'M14 2H78Q88 2 88 12V176H4V12Q4 2 14 2Z',
    town.tealDeep,
    rect(62, 0, 30, 180, town.tealDark, 0, 0.6) + rect(4, 0, 84, 7, town.tealLight, 0, 0.5),
  ) +
  rect(13, 16, 66, 46, '#fffdf6', 5) +
  rect(18, 21, 56, 12, town.coral, 3) +
  lines(20, 41, [34, 46, 26], town.slateLight, 8, 3.4) +
  rect(13, 72, 66, 40, town.amberLight, 6) +
  stroke('M38 102a10 10 0 0 1 0 -20M30 107a18 18 0 0 1 0 -30', town.tealDeep, 4) +
  rect(46, 82, 24, 18, '#fffdf6', 3) +
  rect(46, 86, 24, 5, town.tealDeep) +
  rect(20, 124, 52, 7, town.ink, 3) +
  fill('M28 128H64V148H28Z', '#fffdf6') +
  lines(33, 135, [24, 16], town.slateLight, 7, 2.6);

export const devices: readonly Prop[] = [
  prop('screen-logged-in', 166, 148, loggedIn, 'screen-locked'),
  prop('screen-locked', 166, 148, locked),
  prop('phone-unlocked', 98, 146, group('translate(9 0)', unlocked), 'phone-face-down'),
  prop('phone-face-down', 130, 72, faceDown),
  prop('phone-ringing', 142, 146, group('translate(28 0)', ringing), 'phone-face-down'),
  prop('laptop-open', 178, 130, laptop),
  prop('charger', 116, 86, charger),
  prop('headset', 98, 98, headset),
  prop('ticket-machine', 94, 184, ticketMachine),
];
