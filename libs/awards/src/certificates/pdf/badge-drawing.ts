import { symbolPaths } from './symbol-paths.js';

/** Outlines in a box of 100: the shape tells the kind of badge, as on the wall of badges in the web. */
const outlines: Record<string, string> = {
  circle: 'M50 6a44 44 0 1 1 0 88a44 44 0 0 1 0-88Z',
  hexagon:
    'M44.5 7.5q5.5-3 11 0l27 15.5q5.5 3.2 5.5 9.5v35q0 6.3-5.5 9.5l-27 15.5q-5.5 3-11 0l-27-15.5q-5.5-3.2-5.5-9.5v-35q0-6.3 5.5-9.5Z',
  shield: 'M50 6c13 9 26 11 38 11c2 36-8 62-38 77c-30-15-40-41-38-77c12 0 25-2 38-11Z',
  star: 'M50 4l11 13 17-4 2 17 16 7-8 15 8 15-16 7-2 17-17-4-11 13-11-13-17 4-2-17-16-7 8-15-8-15 16-7 2-17 17 4Z',
};
const circle = 'M50 6a44 44 0 1 1 0 88a44 44 0 0 1 0-88Z';

/** Colours of a world; `ink` is dark enough for text on the paper. */
export interface WorldColours {
  light: string;
  deep: string;
  edge: string;
  ink: string;
  pale: string;
}

const worlds: Record<string, WorldColours> = {
  'gdpr-office': { light: '#8d6cc4', deep: '#56358f', edge: '#3b2368', ink: '#56358f', pale: '#f0eaf8' },
  hotel: { light: '#2f86a6', deep: '#155a78', edge: '#0c3b52', ink: '#155a78', pale: '#e4f0f4' },
  workshop: { light: '#3f9a63', deep: '#1f6b3f', edge: '#12472a', ink: '#1f6b3f', pale: '#e3f1e7' },
  everyday: { light: '#e2765c', deep: '#a8412c', edge: '#6f2819', ink: '#9a3a27', pale: '#fbe9e3' },
};
const brand: WorldColours = {
  light: '#1b8a9a',
  deep: '#0b5563',
  edge: '#083a44',
  ink: '#0b5563',
  pale: '#e2f0f2',
};

export function coloursOf(world: string): WorldColours {
  return worlds[world] ?? brand;
}

/** Draws a badge with its upper left corner at (x, y). It is part of a figure: the caller gives it its words. */
export function drawBadge(
  document: PDFKit.PDFDocument,
  badge: { shape: string; symbol: string },
  colours: WorldColours,
  { x, y, size }: { x: number; y: number; size: number },
): void {
  const outline = outlines[badge.shape] ?? circle;
  document
    .save()
    .translate(x, y)
    .scale(size / 100);
  document.save().translate(0, 5).path(outline).fill(colours.edge).restore();
  const gradient = document.linearGradient(10, 6, 90, 94);
  gradient.stop(0, colours.light).stop(1, colours.deep);
  document.path(outline).fill(gradient);
  document.save().path(outline).clip();
  document.path('M-10 62 62-10h24L-10 86Z').fillOpacity(0.13).fill('#ffffff').restore();
  document.save().translate(50, 50).scale(0.84).translate(-50, -50);
  document.path(outline).lineWidth(2.6).lineJoin('round').stroke('#fbd87a').restore();
  drawSymbol(document, badge.symbol);
  document.restore();
}

function drawSymbol(document: PDFKit.PDFDocument, symbol: string): void {
  const paths = symbolPaths[symbol] ?? symbolPaths['certificate'] ?? [];
  document
    .save()
    .translate(29, 29)
    .scale(42 / 24);
  document.lineWidth(1.9).lineCap('round').lineJoin('round').strokeColor('#ffffff');
  for (const path of paths) document.path(path).stroke();
  document.restore();
}
