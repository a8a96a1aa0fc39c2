/** Every thing a level can put into a room, by the id that its file uses. */
import { devices } from './devices.js';
import { furnishings } from './furnishings.js';
import { papers } from './papers.js';
import type { Prop } from './prop.js';

export const propLibrary: Readonly<Record<string, Prop>> = Object.fromEntries(
  [...devices, ...papers, ...furnishings].map((entry) => [entry.id, entry]),
);

/** The drawing of a thing; one that nobody has drawn yet is a closed binder, never a hole in the room. */
export function propFor(id: string | null): Prop | null {
  return propLibrary[id ?? ''] ?? propLibrary['closed-binder'] ?? null;
}
