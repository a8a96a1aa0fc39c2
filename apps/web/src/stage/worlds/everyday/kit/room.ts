/** What the rooms are built from: plaster and brick, a floor of planks or tiles, lamps, and the table everybody sits at. */
import {
  circle,
  ellipse,
  fill,
  linearGradient,
  polygon,
  radialGradient,
  rect,
  shaded,
  stroke,
} from '../../../art/svg.js';
import { paintedBox } from '../../../scenes/scene.js';
import { town } from '../palette.js';

const left = paintedBox.x;
const top = paintedBox.y;
const width = paintedBox.width;
const bottom = paintedBox.y + paintedBox.height;

/** Brickwork in a box. One pattern is enough; a few bricks that were fired harder break its evenness. */
export function brickwork(
  id: string,
  [x, y, wide, high]: readonly [number, number, number, number],
  seed: number,
): string {
  const pattern =
    `<pattern id="${id}-bond" width="48" height="30" patternUnits="userSpaceOnUse" x="${x}" y="${y}">` +
    rect(0, 0, 48, 30, town.mortar) +
    rect(1, 1, 46, 13, town.brick, 1.5) +
    rect(-23, 16, 46, 13, town.brickLight, 1.5) +
    rect(25, 16, 46, 13, town.brick, 1.5) +
    '</pattern>';
  const columns = Math.max(1, Math.floor(wide / 48));
  const rows = Math.max(1, Math.floor(high / 30));
  const odd = Array.from({ length: Math.ceil((columns * rows) / 5) }, (_, index) => {
    const at = (index * 37 + seed * 11) % (columns * rows);
    return rect(
      x + (at % columns) * 48 + 1,
      y + Math.floor(at / columns) * 30 + 1,
      46,
      13,
      index % 3 === 0 ? town.brickDark : index % 3 === 1 ? town.brickLight : town.brickDeep,
      1.5,
      index % 3 === 2 ? 0.55 : 0.9,
    );
  }).join('');
  return pattern + rect(x, y, wide, high, `url(#${id}-bond)`) + odd;
}

/** A column of brick that carries the ceiling. */
export function brickPillar(id: string, x: number, wide: number, floorY: number, seed: number): string {
  return (
    rect(x + 8, top, wide + 6, floorY - top, town.shadow, 0, 0.12) +
    brickwork(id, [x, top, wide, floorY - top - 20], seed) +
    rect(x + wide - 12, top, 12, floorY - top - 20, town.brickDeep, 0, 0.35) +
    rect(x, top, 6, floorY - top - 20, '#ffffff', 0, 0.12) +
    rect(x - 6, floorY - 34, wide + 12, 34, town.brickDeep, 2) +
    rect(x - 6, floorY - 34, wide + 12, 5, town.brickDark, 2)
  );
}

interface WallColours {
  plaster: string;
  far: string;
  dado: string;
  dadoDark: string;
}

/** Plaster with a painted dado, a rail between the two, a beam of oak on top and a skirting board below. */
export function plasterWall(id: string, colours: WallColours, floorY: number, dadoY: number): string {
  const boards = Array.from({ length: 23 }, (_, index) =>
    rect(left + 20 + index * 70, dadoY + 8, 2, floorY - dadoY - 22, colours.dadoDark, 0, 0.35),
  ).join('');
  return (
    linearGradient(
      `${id}-plaster`,
      [0, 0, 1, 0],
      [
        { at: 0, colour: colours.far },
        { at: 0.45, colour: colours.plaster },
        { at: 1, colour: colours.far },
      ],
    ) +
    rect(left, top, width, floorY - top, `url(#${id}-plaster)`) +
    rect(left, top, width, 92, town.oakDark) +
    rect(left, top + 84, width, 8, town.oakShade) +
    rect(left, top + 92, width, 12, town.shadow, 0, 0.14) +
    rect(left, dadoY, width, floorY - dadoY, colours.dado) +
    boards +
    rect(left, dadoY - 7, width, 9, town.oakLight) +
    rect(left, dadoY + 2, width, 4, town.shadow, 0, 0.16) +
    rect(left, floorY - 14, width, 14, town.oakDark) +
    rect(left, floorY - 14, width, 3, town.oakShade)
  );
}

/** Planks or tiles that run to a point behind the wall. */
export function floor(
  id: string,
  floorY: number,
  colours: { near: string; far: string; line: string },
  pitch = 190,
): string {
  const vanishing = { x: 480, y: floorY - 260 };
  const share = (floorY - vanishing.y) / (bottom - vanishing.y);
  const lines = Array.from({ length: 21 }, (_, index) => {
    const nearX = -1700 + index * pitch * 1.15;
    const farX = vanishing.x + (nearX - vanishing.x) * share;
    return `M${farX.toFixed(0)} ${floorY}L${nearX.toFixed(0)} ${bottom}`;
  }).join('');
  const rows = [0.07, 0.2, 0.4, 0.7].map((part) => {
    const y = (floorY + (bottom - floorY) * part).toFixed(0);
    return `M${left} ${y}h${width}`;
  });
  return (
    linearGradient(
      `${id}-floor`,
      [0, 0, 0, 1],
      [
        { at: 0, colour: colours.far },
        { at: 0.6, colour: colours.near },
      ],
    ) +
    rect(left, floorY, width, bottom - floorY, `url(#${id}-floor)`) +
    stroke(lines + rows.join(''), colours.line, 1.6, 0.4) +
    rect(left, floorY, width, 12, town.shadow, 0, 0.16)
  );
}

/** A lamp on a cord with a pool of warm light around it. */
export function warmLamp(
  id: string,
  x: number,
  rimY: number,
  colour: string = town.teal,
  dark: string = town.tealDeep,
): string {
  return (
    radialGradient(`${id}-pool`, [
      { at: 0, colour: town.lamp, opacity: 0.75 },
      { at: 0.4, colour: town.lamp, opacity: 0.28 },
      { at: 1, colour: town.lamp, opacity: 0 },
    ]) +
    circle(x, rimY + 22, 150, `url(#${id}-pool)`) +
    stroke(`M${x} ${top + 90}V${rimY - 42}`, town.graphite, 2.6) +
    ellipse(x, rimY + 2, 44, 7, '#fff7dd') +
    shaded(
      `${id}-shade`,
      `M${x - 50} ${rimY}C${x - 48} ${rimY - 34} ${x - 22} ${rimY - 46} ${x} ${rimY - 46}C${x + 22} ${rimY - 46} ${x + 48} ${rimY - 34} ${x + 50} ${rimY}Q${x} ${rimY + 10} ${x - 50} ${rimY}Z`,
      colour,
      fill(`M${x + 8} ${rimY - 50}h60v60h-46Z`, dark, 0.6) +
        stroke(`M${x - 38} ${rimY - 8}Q${x - 34} ${rimY - 30} ${x - 12} ${rimY - 39}`, '#ffffff', 3.4, 0.5),
    ) +
    rect(x - 7, rimY - 56, 14, 13, dark, 3)
  );
}

/** The light of the lamps, lying over people and furniture. */
export function lampLight(id: string, corners: readonly number[], strength = 0.2): string {
  return (
    linearGradient(
      `${id}-warm`,
      [0, 0, 0, 1],
      [
        { at: 0, colour: '#fff0c6', opacity: strength },
        { at: 1, colour: '#ffdf9c', opacity: 0 },
      ],
    ) + polygon(corners, `url(#${id}-warm)`)
  );
}

interface TableLook {
  light: string;
  top: string;
  far: string;
  edge: string;
  /** The closed front below the top. */
  front: string;
  frontDark: string;
}

/** The top in every room: the far edge at y 332, the near one at y 398. Things stand on it; people stand behind it. */
const topPath = 'M92 332H768L804 398H56Z';

/** @param cloth drawn on the top, cut off at its edge: grain, a pattern, a mat. */
export function table(id: string, look: TableLook, cloth: string): string {
  return (
    linearGradient(
      `${id}-top`,
      [0, 0, 1, 0],
      [
        { at: 0, colour: look.light },
        { at: 0.45, colour: look.top },
        { at: 1, colour: look.far },
      ],
    ) +
    ellipse(430, 494, 404, 15, town.shadow, 0.22) +
    rect(72, 408, 18, 88, look.frontDark, 2) +
    rect(770, 408, 18, 88, look.frontDark, 2) +
    linearGradient(
      `${id}-front`,
      [0, 0, 1, 0],
      [
        { at: 0, colour: look.front },
        { at: 1, colour: look.frontDark },
      ],
    ) +
    rect(86, 408, 688, 56, `url(#${id}-front)`) +
    rect(86, 408, 688, 9, town.shadow, 0, 0.22) +
    shaded(`${id}-surface`, topPath, `url(#${id}-top)`, cloth) +
    polygon([56, 398, 804, 398, 804, 411, 56, 411], look.edge) +
    polygon([56, 398, 804, 398, 804, 401, 56, 401], look.light)
  );
}

/** Grain and a gleam, for a top of bare wood. */
export const grain =
  stroke(
    'M96 344H772M88 358C320 352 540 364 780 358M78 374C300 380 580 368 790 374M66 388H800',
    town.oakShade,
    1.4,
    0.5,
  ) + polygon([200, 328, 380, 328, 450, 402, 240, 402], '#fff6df', 0.4);
