import type { MapNode } from '@mikrosprint/contracts';
import { MapPicture } from './MapPicture.js';

/** Bottom to top, left and right in turn, as every map is walked. */
const places = [
  { x: 34, y: 88 },
  { x: 64, y: 64 },
  { x: 36, y: 40 },
  { x: 55, y: 14 },
] as const;

/** As it is with all lights on: one stands at the last stop. */
const stops = places.map(({ x, y }, index): MapNode => ({
  levelId: `stop-${index + 1}`,
  kind: index === places.length - 1 ? 'exam' : 'practice',
  title: { da: '-' },
  goal: { da: '-' },
  minutes: 0,
  x,
  y,
  stars: 0,
  bestPercent: null,
  finished: index < places.length - 1,
  openRunId: null,
  lock: null,
  isNext: index === places.length - 1,
}));

/** A sprint's place as a picture, before one has been there. */
export function WorldPicture({ world }: { world: string }) {
  return <MapPicture world={world} nodes={stops} width={1000} height={560} signs />;
}
