import type { Drawing } from '../art/svg.js';

/** A thing in a room: drawn once, fitted into the box that a level gives it, standing on the box's lower edge. */
export interface Prop extends Drawing {
  id: string;
  /** What it turns into once the risk is dealt with: a screen locks, a folder closes. Without it, it is put away. */
  resolved?: string;
}

export function prop(id: string, width: number, height: number, svg: string, resolved?: string): Prop {
  const drawing = { id, box: { x: 0, y: 0, width, height }, svg };
  return resolved === undefined ? drawing : { ...drawing, resolved };
}
