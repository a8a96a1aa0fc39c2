import type { MapNode } from '@mikrosprint/contracts';
import { TownHall } from '../citizen/map/TownHall.js';

const stop = (levelId: string, x: number, y: number, finished: boolean, isNext = false): MapNode => ({
  levelId,
  kind: levelId === 'exam' ? 'exam' : 'practice',
  title: { da: '-' },
  goal: { da: '-' },
  minutes: 0,
  x,
  y,
  stars: 0,
  bestPercent: null,
  finished,
  openRunId: null,
  lock: null,
  isNext,
});

const stops = [
  stop('desk', 34, 86, true),
  stop('counter', 60, 62, false, true),
  stop('access', 38, 38, true),
  stop('exam', 54, 14, true),
];

/** The town hall of the first world, as a picture to be welcomed by. */
export function Welcome() {
  return <TownHall nodes={stops} width={1000} height={560} />;
}
