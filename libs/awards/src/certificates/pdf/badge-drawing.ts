import {
  badgeBox,
  badgeShapes,
  designOf,
  palettes,
  type BadgeLook,
  type BadgePaint,
  type BadgeShape,
} from '@mikrosprint/badge-art';

/** Colours of a world on paper: `ink` is dark enough for text, `pale` light enough to lie behind it. */
export interface WorldColours {
  light: string;
  deep: string;
  edge: string;
  ink: string;
  pale: string;
}

const onPaper = {
  'gdpr-office': { ink: '#56358f', pale: '#f0eaf8' },
  hotel: { ink: '#155a78', pale: '#e4f0f4' },
  workshop: { ink: '#1f6b3f', pale: '#e3f1e7' },
  everyday: { ink: '#9a3a27', pale: '#fbe9e3' },
  brand: { ink: '#0b5563', pale: '#e2f0f2' },
};

export function coloursOf(world: string | null): WorldColours {
  const known = designOf({ shape: 'circle', symbol: 'certificate', world }).world;
  return { ...palettes[known], ...onPaper[known] };
}

/** Draws a badge with its upper left corner at (x, y). It is part of a figure: the caller gives it its words. */
export function drawBadge(
  document: PDFKit.PDFDocument,
  badge: BadgeLook,
  { x, y, size }: { x: number; y: number; size: number },
): void {
  document
    .save()
    .translate(x, y)
    .scale(size / badgeBox);
  for (const shape of badgeShapes(designOf(badge))) drawShape(document, shape);
  document.restore();
}

function drawShape(document: PDFKit.PDFDocument, shape: BadgeShape): void {
  const { path, place, within, opacity, fill, line } = shape;
  document.save();
  if (within !== undefined) document.path(within).clip();
  if (place !== undefined) document.translate(place.x, place.y).scale(place.scale);
  document.opacity(opacity ?? 1);
  if (fill !== undefined) document.path(path).fill(paintOf(document, fill));
  if (line !== undefined) {
    document.lineWidth(line.width).lineCap('round').lineJoin('round');
    document.path(path).stroke(line.colour);
  }
  document.restore();
}

function paintOf(document: PDFKit.PDFDocument, paint: BadgePaint): PDFKit.Mixins.ColorValue {
  if (typeof paint === 'string') return paint;
  const gradient = document.linearGradient(...paint.from, ...paint.to);
  for (const { at, colour } of paint.stops) gradient.stop(at, colour);
  return gradient;
}
