import type { MapNode } from '@mikrosprint/contracts';
import type { Place } from './geometry.js';
import { MapPicture } from './MapPicture.js';

/** Bottom to top, left and right in turn, as a long map is walked. */
const winding = [
  { x: 34, y: 88 },
  { x: 64, y: 64 },
  { x: 36, y: 40 },
  { x: 55, y: 14 },
];

/** From home over the street to the library: the short way of an everyday sprint. */
const short = [
  { x: 22, y: 71 },
  { x: 50, y: 49 },
  { x: 78, y: 32 },
];

/** As it is with all lights on: one stands at the last stop. */
const stopAt = ({ x, y }: Place, index: number, places: readonly Place[]): MapNode => ({
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
});

/** A sprint's place as a picture, before one has been there. */
export function WorldPicture({ world }: { world: string }) {
  const stops = (world === 'everyday' ? short : winding).map(stopAt);
  return <MapPicture world={world} nodes={stops} width={1000} height={560} signs />;
}
