/** Packs many small drawings into one picture, so that a person or a set of things costs one decode and one texture. */
import { svgDocument, type Box, type Drawing } from './svg.js';

export interface AtlasEntry extends Drawing {
  key: string;
}

export interface Atlas {
  svg: string;
  /** In pixels of the finished picture. */
  width: number;
  height: number;
  frames: ReadonlyMap<string, Box>;
}

/** Pixels between drawings, against bleeding at their edges. */
const gap = 4;

/**
 * @param scale pixels per drawing unit.
 * @param widest pixels; phones promise 2048.
 */
export function packAtlas(entries: readonly AtlasEntry[], scale: number, widest = 2040): Atlas {
  const frames = new Map<string, Box>();
  const tallestFirst = [...entries].sort((a, b) => b.box.height - a.box.height);
  let [x, y, rowHeight, width] = [gap, gap, 0, 0];
  let content = '';
  for (const { key, box, svg } of tallestFirst) {
    const frame = { width: Math.ceil(box.width * scale), height: Math.ceil(box.height * scale) };
    if (x + frame.width + gap > widest && x > gap) {
      x = gap;
      y += rowHeight + gap;
      rowHeight = 0;
    }
    frames.set(key, { x, y, ...frame });
    // A nested document cuts each drawing at its own box.
    content += `<svg x="${x}" y="${y}" width="${frame.width}" height="${frame.height}" viewBox="${box.x} ${box.y} ${frame.width / scale} ${frame.height / scale}">${svg}</svg>`;
    x += frame.width + gap;
    rowHeight = Math.max(rowHeight, frame.height);
    width = Math.max(width, x);
  }
  const height = y + rowHeight + gap;
  return { svg: svgDocument({ x: 0, y: 0, width, height }, content), width, height, frames };
}
