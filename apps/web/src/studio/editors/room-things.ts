/** Things in the room of a step, and where they stand on the stage: in points of 960 by 540. */
import type { Locale } from '@mikrosprint/curriculum';
import { designBox } from '../../stage/scenes/scene.js';
import { isRecord, listAt, type Json, type JsonPath, type PartContent } from '../draft/json.js';
import { idOf, textOf } from '../draft/parts.js';

export interface ThingBox {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface RoomThing {
  /** Where it stands in its step. */
  path: JsonPath;
  id: string;
  /** Empty while nobody has written it. */
  name: string;
  isTarget: boolean;
  /** Null while it has no place in the room. */
  box: ThingBox | null;
  prop: string;
}

/** As the schema has it. */
const limits = { width: { least: 24, most: 480 }, height: { least: 24, most: 400 } };

const between = (value: number, least: number, most: number): number =>
  Math.round(Math.min(most, Math.max(least, value)));

function boxOf(value: Json | undefined): ThingBox | null {
  if (!isRecord(value)) return null;
  const { x, y, width, height } = value;
  const all = [x, y, width, height];
  if (!all.every((each) => typeof each === 'number' && Number.isFinite(each))) return null;
  return { x, y, width, height } as ThingBox;
}

/** All things of a step, those to be found first; what is no thing yet is left out. */
export function thingsOf(step: PartContent, language: Locale): RoomThing[] {
  const found = (list: 'targets' | 'decoys'): RoomThing[] =>
    listAt(step, list).flatMap((thing, index) => {
      if (!isRecord(thing)) return [];
      const { prop } = thing;
      return [
        {
          path: [list, index],
          id: idOf(thing),
          name: textOf(thing, 'label', language),
          isTarget: list === 'targets',
          box: boxOf(thing['box']),
          prop: typeof prop === 'string' ? prop : '',
        },
      ];
    });
  return [...found('targets'), ...found('decoys')];
}

/** The box somewhere else; all of it stays on the stage. */
export function movedBox(box: ThingBox, dx: number, dy: number): ThingBox {
  return {
    ...box,
    x: between(box.x + dx, 0, Math.max(0, designBox.width - box.width)),
    y: between(box.y + dy, 0, Math.max(0, designBox.height - box.height)),
  };
}

/** The box wider or higher, its upper left corner where it is. */
export function resizedBox(box: ThingBox, dx: number, dy: number): ThingBox {
  const { width, height } = limits;
  return {
    ...box,
    width: between(
      box.width + dx,
      width.least,
      Math.max(width.least, Math.min(width.most, designBox.width - box.x)),
    ),
    height: between(
      box.height + dy,
      height.least,
      Math.max(height.least, Math.min(height.most, designBox.height - box.y)),
    ),
  };
}

const overlap = (one: ThingBox, other: ThingBox): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

/** A place that is still free, along the table first. */
export function freeBox(taken: readonly ThingBox[]): ThingBox {
  const size = { width: 90, height: 90 };
  const rows = [330, 220, 120, 430];
  const columns = [120, 240, 360, 480, 600, 720, 820];
  for (const y of rows) {
    for (const x of columns) {
      const box = { x, y, ...size };
      if (!taken.some((other) => overlap(box, other))) return box;
    }
  }
  return { x: 435, y: 330, ...size };
}

/** The order of the sentences of a document: those that are named, then the others as they were written. */
export function sentenceOrder(order: Json | undefined, things: readonly RoomThing[]): string[] {
  const known = things.map(({ id }) => id).filter((id) => id !== '');
  const named = (Array.isArray(order) ? order : []).filter(
    (id): id is string => typeof id === 'string' && known.includes(id),
  );
  return [...new Set([...named, ...known])];
}
