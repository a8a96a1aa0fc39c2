/** What the stage itself adds to a room: letters and trays, cards, the work screen, bubbles, rings and paper bits. */
import type { PileMark } from '@mikrosprint/level-engine';
import type { Accents } from '../art/accents.js';
import { office } from '../art/palette.js';
import { circle, ellipse, fill, polygon, rect, shaded, stroke } from '../art/svg.js';
import { airPieces } from './air-pieces.js';
import { piece, type Piece } from './piece.js';
import { pileColours, pileShape } from '../marks.js';
import { printer } from './printer.js';

const stamps = (c: Accents): readonly string[] => [c.light, c.otherLight, '#e9a27e', '#9cc3cb'];

function envelope(c: Accents, variant: number): string {
  const window =
    variant % 2 === 0
      ? rect(14, 30, 46, 22, '#e6ecef', 3) + stroke('M19 37h30M19 44h22', '#8d9aa1', 2.4)
      : stroke('M40 36h38M40 44h30M40 52h34', '#8d9aa1', 2.6);
  const edge =
    variant === 3
      ? [0, 1, 2, 3, 4, 5, 6]
          .map((i) =>
            polygon(
              [i * 15, 66, i * 15 + 7, 66, i * 15 + 3, 70, i * 15 - 4, 70],
              i % 2 === 0 ? c.main : office.brick,
            ),
          )
          .join('')
      : '';
  return (
    rect(3, 5, 98, 68, '#2a1d12', 4, 0.2) +
    shaded(
      `envelope-${variant}`,
      'M4 0H96Q100 0 100 4V66Q100 70 96 70H4Q0 70 0 66V4Q0 0 4 0Z',
      variant === 2 ? '#f1e0c0' : '#fdf8ee',
      fill('M0 0H100V4L50 22L0 4Z', '#000000', 0.05) + fill('M64 0H104V74H58Z', '#c9b48c', 0.2) + edge,
    ) +
    stroke('M1 3L50 21L99 3', '#d6c6a6', 1.6) +
    rect(78, 10, 15, 18, stamps(c)[variant] ?? c.light, 1) +
    `<rect x="80" y="12" width="11" height="14" fill="none" stroke="#ffffff" stroke-width="1.2" opacity="0.8"/>` +
    stroke('M70 14q-5 4 0 8t0 8M75 14q-5 4 0 8', '#7d6f5c', 1.2, 0.5) +
    window
  );
}

/** A wooden tray in two halves, so that letters can slip in between them. */
function trayBack(): string {
  return (
    ellipse(90, 104, 92, 7, '#2a1d12', 0.2) +
    polygon([16, 22, 164, 22, 178, 76, 2, 76], '#6f4b29') +
    polygon([22, 26, 158, 26, 168, 72, 12, 72], '#8a6038') +
    polygon([16, 14, 164, 14, 164, 24, 16, 24], office.oakLight) +
    polygon([16, 14, 20, 14, 8, 76, 0, 76], office.oak) +
    polygon([160, 14, 164, 14, 180, 76, 172, 76], office.oakShade)
  );
}

function trayFront(mark: PileMark): string {
  const colour = pileColours[mark];
  return (
    shaded(
      `tray-${mark}`,
      'M2 52H178Q180 52 180 55L176 100Q175 106 169 106H11Q5 106 4 100L0 55Q0 52 2 52Z',
      colour,
      fill('M108 40H190V112H100Z', '#000000', 0.14) + rect(0, 50, 184, 6, '#ffffff', 0, 0.28),
    ) +
    circle(90, 79, 20, '#fffaf0') +
    pileShape(mark, 90, 79, 12, colour)
  );
}

const paperBack = rect(0, 0, 330, 226, '#2a1d12', 12, 0.18);

/** An index card with a pin: ruled, a little worn, its band in the colour of what it says. */
function card(inside: string, band: string): string {
  const lines = [74, 100, 126, 152, 178, 204].map((y) => stroke(`M18 ${y}H312`, '#cfdde0', 1.6)).join('');
  return (
    `<g transform="translate(6 8)">${paperBack}</g>` +
    fill('M6 2L324 0Q330 0 330 6L328 220Q328 226 322 226L8 224Q2 224 2 218L0 8Q0 2 6 2Z', '#fffcf3') +
    fill('M262 1L324 0Q330 0 330 6L328 220Q328 226 322 226L236 225Z', '#d9c9a6', 0.18) +
    stroke('M16 46H314', band, 3.4) +
    lines +
    inside +
    circle(167, 20, 11, '#2a1d12', 0.18) +
    circle(165, 16, 11, band) +
    circle(161.5, 12.5, 3.6, '#ffffff', 0.75)
  );
}

/** A question mark drawn as a shape: it needs no font and no translation. */
const questionMark = (c: Accents): string =>
  stroke('M139 92C139 58 193 58 193 92C193 112 166 112 166 134', c.deep, 15) + circle(166, 159, 9.5, c.deep);
const tick = stroke('M132 118L156 142L202 88', office.success, 17);

function workScreen(c: Accents): string {
  return (
    ellipse(98, 170, 62, 6, '#2a1d12', 0.22) +
    fill('M84 134H112L118 164H78Z', '#3a4650') +
    fill('M100 134H112L118 164H104Z', '#2b3640') +
    rect(54, 160, 88, 10, '#4d5b64', 5) +
    rect(54, 160, 88, 4, '#76848d', 2) +
    rect(0, 0, 196, 138, '#222c35', 9) +
    rect(2, 2, 192, 4, '#4d5b64', 3, 0.7) +
    circle(98, 133, 1.8, '#7fd08f') +
    shaded(
      'work-glass',
      'M7 8H189V127H7Z',
      '#f8faf8',
      rect(7, 8, 182, 17, c.main) +
        circle(17, 16.5, 3, '#ffffff', 0.85) +
        rect(26, 13, 52, 7, '#ffffff', 3.5, 0.85) +
        rect(7, 25, 40, 102, '#ece6f3') +
        [0, 1, 2, 3, 4].map((row) => rect(13, 34 + row * 15, 26 - (row % 2) * 6, 5, c.light, 2.5)).join('') +
        polygon([7, 8, 74, 8, 24, 127, 7, 127], '#ffffff', 0.1),
    )
  );
}

const row = (width: number, colour: string, mark: string): string =>
  rect(0, 0, width, 12, '#ffffff', 3) +
  `<rect x="0.6" y="0.6" width="${width - 1.2}" height="10.8" rx="3" fill="none" stroke="${colour}" stroke-width="1.4"/>` +
  mark;

function documentSheet(c: Accents): string {
  return (
    rect(10, 12, 400, 420, '#2a1d12', 4, 0.2) +
    fill('M0 0H368L400 32V420H0Z', '#fffdf7') +
    fill('M368 0L400 32H368Z', '#e4d9c4') +
    stroke('M368 0V32H400', '#cfc2a8', 1.4) +
    circle(44, 46, 17, c.pale) +
    pileShape('star', 44, 46, 9, c.main) +
    rect(74, 34, 150, 10, c.deep, 5) +
    rect(74, 52, 96, 7, '#c9cfd1', 3.5) +
    stroke('M28 80H372', '#e3dccb', 2)
  );
}

const glow = `<radialGradient id="piece-glow"><stop offset="0" stop-color="#fff3c4" stop-opacity="0.95"/><stop offset="0.55" stop-color="#ffe08a" stop-opacity="0.5"/><stop offset="1" stop-color="#ffd76a" stop-opacity="0"/></radialGradient>${circle(60, 60, 60, 'url(#piece-glow)')}`;

const ring = (colour: string): string =>
  `<circle cx="60" cy="60" r="54" fill="none" stroke="#ffffff" stroke-width="9" opacity="0.9"/><circle cx="60" cy="60" r="54" fill="none" stroke="${colour}" stroke-width="5"/>`;

const bits = (c: Accents): readonly string[] => [office.sun, c.main, c.other, '#e07f52', c.light];
const marks: readonly PileMark[] = ['circle', 'square', 'triangle', 'diamond', 'star'];

/** Letters and trays. */
function letterPieces(c: Accents): readonly Piece[] {
  return [
    ...[0, 1, 2, 3].map((variant) => piece(`letter-${variant}`, 104, 76, envelope(c, variant))),
    piece('tray-back', 182, 112, trayBack()),
    ...marks.map((mark) => piece(`tray-front-${mark}`, 182, 112, trayFront(mark))),
    piece(
      'tray-glow',
      210,
      138,
      `<rect x="5" y="5" width="200" height="128" rx="22" fill="#ffe9a8" opacity="0.55"/><rect x="5" y="5" width="200" height="128" rx="22" fill="none" stroke="${office.sun}" stroke-width="5"/>`,
    ),
    piece(
      'letter-glow',
      124,
      94,
      `<rect x="3" y="3" width="118" height="88" rx="12" fill="#ffe9a8" opacity="0.7"/><rect x="3" y="3" width="118" height="88" rx="12" fill="none" stroke="${office.sun}" stroke-width="4"/>`,
    ),
  ];
}

/** The card of a quick question, and the dots that count its tries. */
function cardPieces(c: Accents): readonly Piece[] {
  return [
    piece('card-ask', 340, 238, card(questionMark(c), c.main)),
    piece('card-right', 340, 238, card(circle(166, 118, 50, '#dcefe0') + tick, c.other)),
    piece(
      'card-taken',
      340,
      238,
      card(circle(166, 118, 50, c.pale) + pileShape('circle', 166, 118, 18, c.main), c.main),
    ),
    piece(
      'pip',
      24,
      24,
      circle(12, 12, 10, '#ffffff') +
        `<circle cx="12" cy="12" r="8.5" fill="none" stroke="${c.main}" stroke-width="2.6"/>`,
    ),
    piece(
      'pip-full',
      24,
      24,
      circle(12, 12, 10, '#ffffff') +
        circle(12, 12, 8.5, office.success) +
        stroke('M7.5 12l3.2 3.4 6-7', '#ffffff', 2.6),
    ),
    piece(
      'pip-tried',
      24,
      24,
      circle(12, 12, 10, '#ffffff') +
        `<circle cx="12" cy="12" r="8.5" fill="#f4e6e2" stroke="${office.error}" stroke-width="2.4" stroke-dasharray="3.6 2.8"/>`,
    ),
  ];
}

/** A work screen, its rows, and what comes out when it is sent. */
function screenPieces(c: Accents): readonly Piece[] {
  return [
    piece('work-screen', 196, 178, workScreen(c)),
    piece('printer', 148, 114, printer('')),
    piece('row-empty', 124, 12, row(124, '#c5ccd0', stroke('M6 6h26', '#d5dadd', 3))),
    piece('row-filled', 124, 12, row(124, c.light, stroke('M6 6h64', '#56646d', 3.4))),
    piece(
      'row-right',
      124,
      12,
      row(
        124,
        office.success,
        stroke('M6 6h64', '#33444c', 3.4) + stroke('M108 6l3.5 3.5 6-7', office.success, 2.6),
      ),
    ),
    piece(
      'row-wrong',
      124,
      12,
      `<rect x="0" y="0" width="124" height="12" rx="3" fill="#fdf0ec"/><rect x="0.7" y="0.7" width="122.6" height="10.6" rx="3" fill="none" stroke="${office.error}" stroke-width="1.8" stroke-dasharray="5 3"/>` +
        stroke('M6 6h50', '#7d5a54', 3.4),
    ),
    piece(
      'printed',
      92,
      60,
      fill('M6 2H86L92 58H0Z', '#ffffff') +
        fill('M60 2H86L92 58H64Z', '#d8ccb4', 0.35) +
        stroke('M14 14h44M13 24h58M12 34h50M11 44h60', '#98a4a9', 2.8) +
        rect(66, 9, 13, 11, c.light, 1),
    ),
    piece(
      'folder',
      104,
      74,
      ellipse(52, 70, 50, 4, '#2a1d12', 0.16) +
        fill('M4 10H40L48 18H100V66Q100 70 96 70H8Q4 70 4 66Z', '#b67838') +
        rect(12, 12, 80, 34, '#fffaf0', 2) +
        fill('M2 26H102L98 68Q98 70 95 70H9Q6 70 6 68Z', '#dba45f') +
        rect(34, 38, 36, 14, '#fffaf0', 2) +
        stroke('M40 45h24', c.main, 3),
    ),
    piece(
      'envelope-fly',
      84,
      58,
      shaded(
        'fly',
        'M4 0H80Q84 0 84 4V54Q84 58 80 58H4Q0 58 0 54V4Q0 0 4 0Z',
        '#fffdf7',
        fill('M52 0H88V60H48Z', '#d8ccb4', 0.4),
      ) + stroke('M2 3L42 32L82 3', c.main, 3.4),
    ),
  ];
}

/** A document whose sentences are marked. */
function documentPieces(c: Accents): readonly Piece[] {
  return [
    piece('sheet', 410, 432, documentSheet(c)),
    piece('sheet-line', 300, 22, rect(0, 2, 300, 7, '#aeb8bc', 3.5) + rect(0, 14, 214, 7, '#c9d0d3', 3.5)),
    piece(
      'sheet-mark',
      350,
      42,
      fill('M6 6Q2 4 8 3L342 0Q350 2 347 9L349 36Q348 41 340 40L10 42Q2 42 4 34Z', office.sun, 0.55),
    ),
    piece(
      'sheet-pick',
      350,
      42,
      `<rect x="2" y="2" width="346" height="38" rx="8" fill="${c.pale}" opacity="0.8"/><rect x="2" y="2" width="346" height="38" rx="8" fill="none" stroke="${c.main}" stroke-width="3"/>`,
    ),
  ];
}

/** Light, rings and the marks that say how something went. */
function signPieces(c: Accents): readonly Piece[] {
  return [
    piece('glow', 120, 120, glow),
    piece('ring-sun', 120, 120, ring(office.sun)),
    piece('ring-good', 120, 120, ring(office.success)),
    piece('ring-pick', 120, 120, ring(c.main)),
    piece(
      'tick',
      40,
      40,
      circle(20, 20, 19, '#ffffff') +
        circle(20, 20, 16, office.success) +
        stroke('M12 20.5l5.5 6 11-13', '#ffffff', 4.4),
    ),
    piece(
      'tried',
      40,
      40,
      circle(20, 20, 19, '#ffffff') +
        `<circle cx="20" cy="20" r="15.5" fill="#f6ebe6" stroke="#7d5a54" stroke-width="3.2" stroke-dasharray="6 4.6"/>` +
        stroke('M14 20h12', '#7d5a54', 3.6),
    ),
    piece(
      'picked',
      40,
      40,
      circle(20, 20, 19, '#ffffff') + circle(20, 20, 16, c.main) + circle(20, 20, 6.5, '#ffffff'),
    ),
    piece(
      'late',
      40,
      40,
      circle(20, 20, 19, '#ffffff') +
        circle(20, 20, 16, office.steelDark) +
        stroke('M20 10.5V20L26.5 24', '#ffffff', 3.8),
    ),
  ];
}

/** Speech without words, shadows, dust, clock hands and bits of paper. */
function roomPieces(c: Accents): readonly Piece[] {
  return [
    ...airPieces,
    piece('patience', 18, 18, circle(9, 9, 8.4, '#ffffff') + circle(9, 9, 6.4, c.main)),
    piece(
      'patience-spent',
      18,
      18,
      circle(9, 9, 8.4, '#ffffff') +
        `<circle cx="9" cy="9" r="5.6" fill="none" stroke="${c.light}" stroke-width="2.2"/>`,
    ),
    piece(
      'patience-plate',
      74,
      26,
      rect(2, 4, 72, 22, '#2a1d12', 12, 0.2) + rect(0, 0, 72, 23, '#fffdf7', 12),
    ),
    piece(
      'bubble',
      76,
      56,
      `<g transform="translate(2 3)">${fill('M16 2H56Q70 2 70 18V26Q70 42 56 42H34L20 52L22 42H16Q2 42 2 26V18Q2 2 16 2Z', '#2a1d12', 0.14)}</g>` +
        fill('M16 1H56Q70 1 70 17V25Q70 41 56 41H34L20 51L22 41H16Q2 41 2 25V17Q2 1 16 1Z', '#fffdf7'),
    ),
    piece('bubble-dot', 12, 12, circle(6, 6, 5, c.deep)),
    piece(
      'shadow',
      160,
      30,
      `<radialGradient id="piece-shadow"><stop offset="0" stop-color="#2a1d12" stop-opacity="0.34"/><stop offset="1" stop-color="#2a1d12" stop-opacity="0"/></radialGradient>${ellipse(80, 15, 80, 15, 'url(#piece-shadow)')}`,
    ),
    piece('hand-short', 8, 40, rect(1, 0, 6, 40, office.ink, 3)),
    piece('hand-long', 6, 48, rect(1, 0, 4, 48, office.ink, 2)),
    piece('hub', 12, 12, circle(6, 6, 5, c.main)),
    ...bits(c).flatMap((colour, index) => [
      piece(`dot-${index}`, 14, 14, circle(7, 7, 6, colour)),
      piece(`bit-${index}`, 14, 10, polygon([1, 2, 12, 0, 13, 8, 2, 10], colour)),
    ]),
  ];
}

export function makePieces(c: Accents): readonly Piece[] {
  return [
    ...letterPieces(c),
    ...cardPieces(c),
    ...screenPieces(c),
    ...documentPieces(c),
    ...signPieces(c),
    ...roomPieces(c),
  ];
}
