/** Colour and shape of a pile: the same on the tray in the room and on its row in the panel. No game engine here. */
import type { PileMark } from '@mikrosprint/level-engine';
import { fill, outline } from './art/svg.js';

export const pileColours: Readonly<Record<PileMark, string>> = {
  circle: '#56457f',
  square: '#3e5a48',
  triangle: '#9a4a1f',
  diamond: '#0b5563',
  star: '#8d2f4b',
};

/** The shape as SVG, centred on (x, y). */
export function pileShape(mark: PileMark, x: number, y: number, radius: number, colour: string): string {
  if (mark === 'circle') return `<circle cx="${x}" cy="${y}" r="${radius}" fill="${colour}"/>`;
  if (mark === 'square') {
    const half = radius * 0.88;
    return `<rect x="${x - half}" y="${y - half}" width="${half * 2}" height="${half * 2}" rx="${radius * 0.18}" fill="${colour}"/>`;
  }
  const corners: Record<'triangle' | 'diamond' | 'star', [number, number, 'corner'][]> = {
    triangle: [0, 1, 2].map((corner) => at(x, y + radius * 0.16, radius * 1.15, corner / 3)),
    diamond: [0, 1, 2, 3].map((corner) => at(x, y, radius * 1.12, corner / 4)),
    star: Array.from({ length: 10 }, (_, corner) =>
      at(x, y, corner % 2 === 0 ? radius * 1.16 : radius * 0.5, corner / 10),
    ),
  };
  return fill(outline(corners[mark]), colour);
}

function at(x: number, y: number, radius: number, turn: number): [number, number, 'corner'] {
  const angle = turn * Math.PI * 2;
  return [x + Math.sin(angle) * radius, y - Math.cos(angle) * radius, 'corner'];
}
