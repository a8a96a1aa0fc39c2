/** What a simulated page is shown on: a laptop with a browser, a text program or a meeting, and a telephone. */
import type { Accents } from '../art/accents.js';
import { circle, ellipse, fill, polygon, rect, shaded, stroke } from '../art/svg.js';
import { piece, type Piece } from './piece.js';

/** The laptop's glass lies in (22, 10) to (210, 130). */
const laptop = (id: string, glass: string): string =>
  ellipse(116, 162, 112, 7, '#2a1d12', 0.22) +
  rect(14, 2, 204, 136, '#222c35', 9) +
  rect(16, 3, 200, 4, '#4d5b64', 3, 0.7) +
  circle(116, 6, 1.6, '#7f8d95') +
  shaded(
    `${id}-glass`,
    'M22 10H210V130H22Z',
    '#fafbf9',
    glass + polygon([22, 10, 92, 10, 44, 130, 22, 130], '#ffffff', 0.12),
  ) +
  fill('M10 138H222L232 158Q232 163 226 163H6Q0 163 0 158Z', '#a3afb6') +
  fill('M10 138H222L224 142H8Z', '#6c7a82') +
  fill('M26 144H206L211 152H21Z', '#4d5b64', 0.8) +
  rect(94, 154, 44, 6, '#84929a', 3);

const browser = (c: Accents): string =>
  laptop(
    'device-browser',
    rect(22, 10, 188, 10, '#dfe5e6') +
      rect(28, 11.5, 44, 9, '#fafbf9', 3) +
      rect(22, 20, 188, 15, '#eef1f0') +
      [30, 39].map((x) => circle(x, 27.5, 3, '#b4bfc4')).join('') +
      rect(50, 22.5, 150, 10, '#ffffff', 5) +
      rect(55, 26, 5, 4, c.deep, 1) +
      stroke('M66 27.5h72', '#8d9aa1', 2.6) +
      rect(22, 35, 188, 9, c.main) +
      rect(22, 44, 36, 86, c.pale) +
      [0, 1, 2, 3].map((row) => rect(28, 52 + row * 15, 22 - (row % 2) * 5, 5, c.light, 2.5)).join(''),
  );

const writer = (c: Accents): string =>
  laptop(
    'device-writer',
    rect(22, 10, 188, 120, '#e3e7e6') +
      rect(22, 10, 188, 11, c.deep) +
      stroke('M30 15.5h22M60 15.5h16M84 15.5h18', '#ffffff', 2.8, 0.9) +
      rect(22, 21, 188, 17, '#f6f7f5') +
      [30, 42, 54, 72, 84, 102, 114]
        .map((x, index) => rect(x, 25, 8, 9, index === 3 ? c.other : '#b4bfc4', 2))
        .join('') +
      rect(38, 44, 156, 90, '#2a1d12', 1, 0.12) +
      rect(36, 42, 156, 90, '#ffffff'),
  );

/** @param joined somebody has come on: the other half of the picture is lit. */
const call = (c: Accents, joined: boolean): string =>
  laptop(
    joined ? 'device-call-on' : 'device-call',
    rect(22, 10, 188, 120, '#1d2a32') +
      rect(30, 18, 62, 46, c.pale, 4) +
      circle(61, 35, 9, '#c99070') +
      fill('M45 64C46 45 76 45 77 64Z', c.other) +
      rect(30, 70, 62, 38, joined ? '#f3dfba' : '#31424c', 4) +
      (joined
        ? circle(61, 83, 8, '#8a5a3f') + fill('M47 108C48 92 74 92 75 108Z', c.main)
        : circle(61, 85, 7, '#536672') + fill('M49 106C50 94 72 94 73 106Z', '#536672')) +
      rect(98, 18, 104, 90, '#263640', 4) +
      [52, 72, 92, 112, 136]
        .map((x, index) => circle(x, 119, 6.5, index === 4 ? '#b83a2c' : '#46565f'))
        .join(''),
  );

/** Upright on the stand of its cover. */
const phone = (c: Accents): string =>
  ellipse(60, 192, 58, 6, '#2a1d12', 0.22) +
  fill('M86 96L112 190H92L72 108Z', c.otherDeep) +
  rect(6, 0, 104, 190, '#2a1d12', 15, 0.16) +
  rect(2, 0, 104, 190, '#222c35', 15) +
  rect(2, 10, 3, 168, '#4d5b64', 2) +
  shaded(
    'device-phone-glass',
    'M16 8H92Q99 8 99 15V175Q99 182 92 182H16Q9 182 9 175V15Q9 8 16 8Z',
    '#fafbf9',
    rect(9, 8, 90, 12, c.deep) +
      stroke('M16 14h16M82 14h9', '#ffffff', 3, 0.85) +
      rect(9, 20, 90, 22, c.main) +
      rect(28, 27, 50, 8, '#ffffff', 4, 0.9) +
      rect(24, 154, 60, 15, c.other, 7.5) +
      stroke('M40 161.5h28', '#ffffff', 3.4) +
      rect(38, 175, 32, 3, '#8d9aa1', 1.5) +
      polygon([9, 8, 46, 8, 20, 182, 9, 182], '#ffffff', 0.12),
  ) +
  rect(42, 3, 24, 4, '#10181d', 2);

/** What goes off when a page is sent. */
const away = (c: Accents): string =>
  polygon([0, 26, 72, 0, 26, 37], '#ffffff') +
  polygon([26, 37, 72, 0, 37, 55], '#dfe6ea') +
  polygon([26, 37, 72, 0, 30, 50], c.light) +
  stroke('M0 26L72 0L37 55L26 37Z', c.deep, 2);

export function deviceKit(c: Accents): readonly Piece[] {
  return [
    piece('browser', 232, 170, browser(c)),
    piece('writer', 232, 170, writer(c)),
    piece('call', 232, 170, call(c, false)),
    piece('call-on', 232, 170, call(c, true)),
    piece('phone', 116, 200, phone(c)),
    piece('away', 74, 57, away(c)),
  ];
}
