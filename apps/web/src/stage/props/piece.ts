import type { Drawing } from '../art/svg.js';

/** Something the stage itself adds to a room. */
export interface Piece extends Drawing {
  key: string;
}

export function piece(key: string, width: number, height: number, svg: string): Piece {
  return { key, box: { x: 0, y: 0, width, height }, svg };
}
