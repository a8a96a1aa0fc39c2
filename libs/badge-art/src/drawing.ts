import type { BadgeDesign } from './design.js';
import { frames, type Frame } from './frames.js';
import { motifs } from './motifs.js';
import { metal, palettes, type BadgePalette } from './palettes.js';
import { star } from './paths.js';
import { pictograms } from './symbols/index.js';
import { lineWidth } from './symbols/pictogram.js';

/** The box in which every badge is drawn, from 0 to this both ways. */
export const badgeBox = 100;

/** A colour, or one that changes from a point to another; points in the box of the badge. */
export type BadgePaint =
  | string
  | {
      from: readonly [x: number, y: number];
      to: readonly [x: number, y: number];
      stops: readonly { at: number; colour: string }[];
    };

/** What a part is, for whoever draws it in colours of their own. */
export type BadgePart =
  'edge' | 'behind' | 'metal' | 'field' | 'motif' | 'shine' | 'inset' | 'shade' | 'symbol' | 'star';

/**
 * One step of the drawing, in the order in which they are painted. A path is SVG path data in its own units, moved and
 * scaled by `place` into the box of the badge; line widths are in the path's own units too.
 */
export interface BadgeShape {
  part: BadgePart;
  path: string;
  place?: { x: number; y: number; scale: number };
  fill?: BadgePaint;
  line?: { colour: string; width: number; dash?: number };
  opacity?: number;
  /** Path data in the box: nothing of this step is seen outside it. */
  within?: string;
}

/** How strongly pattern and shine lie on the field: the contrast of the symbol is counted with both. */
export const veils = { motif: 0.1, shine: 0.1 };

/** A badge as it is painted, from the back to the front. */
export function badgeShapes(design: BadgeDesign): BadgeShape[] {
  const frame = frames[design.kind];
  const palette = palettes[design.world];
  return [
    ...thickness(frame, palette),
    ...metalwork(frame, palette),
    ...field(frame, palette, design),
    ...symbol(frame, design, '#ffffff', palette.edge),
    ...inFront(frame, palette),
    ...stars(frame, design.stars ?? 0, palette),
  ];
}

/** One still to earn: its outline and its symbol, for whoever has yet to fill them with colour. */
export function waitingShapes(design: BadgeDesign): BadgeShape[] {
  const frame = frames[design.kind];
  const grey = { surface: '#f3ecdf', line: '#857a66' };
  const outline = { colour: grey.line, width: 2.4, dash: 5 };
  return [
    ...frame.behind.map((path): BadgeShape => ({ part: 'behind', path, fill: grey.surface, line: outline })),
    { part: 'field', path: frame.outline, fill: grey.surface, line: outline },
    ...symbol(frame, design, grey.line),
  ];
}

/** The same silhouette a little lower: a badge is a thing one could hold. */
function thickness(frame: Frame, { edge }: BadgePalette): BadgeShape[] {
  const lower = { x: 0, y: 4.5, scale: 1 };
  return [{ part: 'edge', path: frame.outline, place: lower, fill: edge }];
}

const brass: BadgePaint = {
  from: [20, 5],
  to: [80, 95],
  stops: [
    { at: 0, colour: metal.light },
    { at: 0.45, colour: metal.middle },
    { at: 1, colour: metal.deep },
  ],
};

function metalwork(frame: Frame, palette: BadgePalette): BadgeShape[] {
  const tails: BadgePaint = {
    from: [50, 60],
    to: [50, 98],
    stops: [
      { at: 0, colour: palette.deep },
      { at: 1, colour: palette.light },
    ],
  };
  return [
    ...frame.behind.map((path): BadgeShape => ({ part: 'behind', path, fill: tails })),
    { part: 'metal', path: frame.outline, fill: brass },
  ];
}

function field(frame: Frame, palette: BadgePalette, { world }: BadgeDesign): BadgeShape[] {
  const within = frame.field;
  const motif = motifs[world];
  const veil = { part: 'motif', opacity: veils.motif, within } as const;
  return [
    {
      part: 'field',
      path: frame.field,
      fill: {
        from: [22, 10],
        to: [78, 90],
        stops: [
          { at: 0, colour: palette.light },
          { at: 1, colour: palette.deep },
        ],
      },
    },
    ...(motif.fills ?? []).map((path): BadgeShape => ({ ...veil, path, fill: '#ffffff' })),
    ...(motif.lines?.paths ?? []).map((path): BadgeShape => ({
      ...veil,
      path,
      line: { colour: '#ffffff', width: motif.lines?.width ?? 1 },
    })),
    { part: 'shine', path: 'M-10 58L58-10h26L-10 84Z', fill: '#ffffff', opacity: veils.shine, within },
    { part: 'inset', path: frame.inset, line: { colour: metal.light, width: 1.1 }, opacity: 0.55 },
  ];
}

/** With a `shade` the symbol lies on the field as if it were cast; without one it is only its lines. */
function symbol(frame: Frame, design: BadgeDesign, colour: string, shade?: string): BadgeShape[] {
  const { x, y, size } = frame.symbol;
  const { lines, soft = [], solid = [] } = pictograms[design.symbol];
  const place = { x: x - size / 2, y: y - size / 2, scale: size / 24 };
  const lower = { ...place, y: place.y + 1.6 };
  const line = { colour, width: lineWidth };
  const shaded = shade === undefined ? [] : lines;
  return [
    ...shaded.map((path): BadgeShape => ({
      part: 'shade',
      path,
      place: lower,
      line: { colour: shade ?? colour, width: lineWidth },
      opacity: 0.45,
    })),
    ...soft.map((path): BadgeShape => ({ part: 'symbol', path, place, fill: colour, opacity: 0.22 })),
    ...solid.map((path): BadgeShape => ({ part: 'symbol', path, place, fill: colour })),
    ...lines.map((path): BadgeShape => ({ part: 'symbol', path, place, line })),
  ];
}

function inFront({ front, engraved }: Frame, palette: BadgePalette): BadgeShape[] {
  return [
    ...front.flatMap((path): BadgeShape[] => [
      { part: 'shade', path, place: { x: 0, y: 2.5, scale: 1 }, fill: palette.edge, opacity: 0.5 },
      { part: 'metal', path, fill: brass },
    ]),
    ...engraved.map((path): BadgeShape => ({ part: 'metal', path, fill: metal.edge })),
  ];
}

function stars(frame: Frame, count: number, palette: BadgePalette): BadgeShape[] {
  if (frame.stars === null) return [];
  const { x, y, step, radius } = frame.stars;
  return Array.from({ length: count }, (_, index): BadgeShape => {
    const offset = (index - (count - 1) / 2) * step;
    const path = star([x + offset, y - Math.abs(offset) * 0.15], radius);
    return { part: 'star', path, fill: metal.light, line: { colour: palette.edge, width: 2.2 } };
  });
}
