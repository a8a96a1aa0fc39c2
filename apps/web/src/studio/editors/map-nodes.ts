/** The sprint's map as it is being written, and as the learner's picture wants it. */
import type { MapNode } from '@mikrosprint/contracts';
import type { Locale } from '@mikrosprint/curriculum';
import { knownWorld, type WorldId } from '../../stage/worlds/directory.js';
import { isRecord, type Json, type PartContent } from '../draft/json.js';
import { textOf } from '../draft/parts.js';

/** In 0..100 of the picture, from its left and upper edge. */
export interface Spot {
  x: number;
  y: number;
}

/** A stop of the map; what is not written yet stands in the middle and is open from the start. */
export interface Stop extends Spot {
  level: string;
  opensAfter: number;
}

const numberOr = (value: Json | undefined, other: number): number =>
  typeof value === 'number' && Number.isFinite(value) ? value : other;

const inPicture = (value: number): number => Math.min(100, Math.max(0, value));

/** One stop for every entry of the list, also for one that is not a stop yet: the index says which is which. */
export function stopsOf(map: Json | undefined): Stop[] {
  if (!Array.isArray(map)) return [];
  return map.map((node) => {
    const written: PartContent = isRecord(node) ? node : {};
    const { level } = written;
    return {
      level: typeof level === 'string' ? level : '',
      opensAfter: numberOr(written['opensAfter'], 0),
      x: inPicture(numberOr(written['x'], 50)),
      y: inPicture(numberOr(written['y'], 50)),
    };
  });
}

/** What the picture of the map draws when so many levels, the first in order, are finished. */
export function nodesFor(
  stops: readonly Stop[],
  levels: Readonly<Record<string, Json>>,
  language: Locale,
  finished: number,
): MapNode[] {
  const isOpen = ({ opensAfter }: Stop) => opensAfter <= finished;
  const next = stops.findIndex((stop, index) => index >= finished && isOpen(stop));
  return stops.map((stop, index) => {
    const level = levels[stop.level];
    const written: PartContent = isRecord(level) ? level : {};
    const { kind } = written;
    return {
      levelId: stop.level,
      kind: kind === 'exam' || kind === 'boss' ? kind : 'practice',
      title: { da: textOf(written, 'title', language) },
      goal: { da: '' },
      minutes: 0,
      x: stop.x,
      y: stop.y,
      stars: 0,
      bestPercent: null,
      finished: index < finished,
      openRunId: null,
      lock:
        index < finished || isOpen(stop)
          ? null
          : { reason: 'finish-more', missing: stop.opensAfter - finished, of: stop.opensAfter },
      isNext: index === next,
    };
  });
}

/** The size of the picture on a learner's screen, in its own units: it grows with its stops, so that no name lies on another. */
export function pictureSize(count: number, phone: boolean): { width: number; height: number } {
  return phone
    ? { width: 400, height: Math.max(730, count * 124) }
    : { width: 1000, height: Math.max(760, count * 96) };
}

/** The way that each world's picture is drawn for, from where one begins. */
const ways: Readonly<Record<WorldId, readonly (readonly [x: number, y: number])[]>> = {
  'gdpr-office': [
    [30, 92],
    [68, 80],
    [32, 68],
    [70, 56],
    [30, 44],
    [68, 32],
    [32, 20],
    [60, 7],
  ],
  hotel: [
    [24, 91],
    [74, 79.5],
    [27, 68],
    [72, 56.5],
    [28, 45],
    [72, 33.5],
    [29, 22.5],
    [56, 10.5],
  ],
  workshop: [
    [24, 92],
    [70, 81],
    [28, 70],
    [70, 60],
    [40, 48],
    [67, 37],
    [34, 26],
    [54, 9],
  ],
  everyday: [
    [22, 70],
    [50, 45],
    [78, 25],
  ],
};

/** So many stops along the way that the world's picture is drawn for. */
export function arranged(world: string, count: number): Spot[] {
  const way = ways[knownWorld(world)];
  const winds = knownWorld(world) !== 'everyday';
  const first = way[0];
  const last = way.at(-1);
  if (!first || !last) return [];
  return Array.from({ length: count }, (_, index) => {
    if (count === way.length || index === 0 || index === count - 1) {
      const [x, y] = (count === way.length ? way[index] : index === 0 ? first : last) ?? first;
      return { x, y };
    }
    const share = index / (count - 1);
    const straight = first[0] + (last[0] - first[0]) * share;
    return {
      x: Math.round(winds ? (index % 2 === 1 ? 70 : 30) : straight),
      y: Math.round(first[1] + (last[1] - first[1]) * share),
    };
  });
}

/** A step of the keyboard: arrows move a little, with shift more. */
export function stepOf(key: string, shift: boolean, small: number, large: number): Spot | null {
  const by = shift ? large : small;
  if (key === 'ArrowLeft') return { x: -by, y: 0 };
  if (key === 'ArrowRight') return { x: by, y: 0 };
  if (key === 'ArrowUp') return { x: 0, y: -by };
  if (key === 'ArrowDown') return { x: 0, y: by };
  return null;
}

/** A place moved within the picture, in whole hundredths. */
export const movedSpot = (from: Spot, by: Spot): Spot => ({
  x: Math.round(inPicture(from.x + by.x)),
  y: Math.round(inPicture(from.y + by.y)),
});
