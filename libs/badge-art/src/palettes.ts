import type { BadgeWorld } from './design.js';

/** Colours of a world. White lines stand at 3:1 or more on `light` with the pattern and the shine on top of it. */
export interface BadgePalette {
  light: string;
  deep: string;
  /** The thickness of the badge, seen from below. */
  edge: string;
}

export const palettes: Record<BadgeWorld, BadgePalette> = {
  'gdpr-office': { light: '#7a55b8', deep: '#46297d', edge: '#2a164f' },
  hotel: { light: '#1f6f94', deep: '#0c4360', edge: '#06293d' },
  workshop: { light: '#2a7a4b', deep: '#134d2b', edge: '#0a2f19' },
  everyday: { light: '#b9503a', deep: '#7f2c1b', edge: '#4f180d' },
  brand: { light: '#0f7283', deep: '#08434f', edge: '#052a32' },
};

/** The metal that holds every badge of the family. */
export const metal = { light: '#ffe6a6', middle: '#f3bd4a', deep: '#c98a1b', edge: '#7d500b' };
