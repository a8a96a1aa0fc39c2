/** How patience shows: as dots, and in the face. Pure. */
import type { CastMood } from '../cast/rig.js';

export const mostDots = 3;

/** Patience in dots: all of them at first, none when it is used up. Nobody ever leaves. */
export function dotsOf(left: number, patience: number): number {
  if (left <= 0) return 0;
  return Math.max(1, Math.ceil((left / patience) * mostDots));
}

export function moodOf(dots: number): CastMood {
  if (dots >= mostDots) return 'neutral';
  return dots >= 1 ? 'worried' : 'annoyed';
}
