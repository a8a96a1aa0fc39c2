/**
 * What the outline does to a draft. Each edit is a few changed parts that go together; whatever else an author has
 * written in them stays as it is, also what is no sheet or level yet.
 */
import type { DraftPart } from '@mikrosprint/contracts';
import type { Mechanic } from '@mikrosprint/curriculum';
import { isRecord, listAt, type Json, type PartContent } from '../draft/json.js';
import { idOf, levelIds, levelIdOf, levelPart, stepsOf, type Parts } from '../draft/parts.js';
import { onlyLearning, sameScene } from './beginnings.js';
import { sheetPlace, type Place } from './places.js';

export interface OutlineEdit {
  changes: [DraftPart, PartContent | null][];
  /** Where the author is afterwards. */
  place: Place;
}

/** Where a step stands: the index is that of `steps` in its level. */
export interface StepPlace {
  levelId: string;
  index: number;
}

const longestId = 40;

/** `base`, or with the first number that nobody has. */
export function freshId(base: string, taken: ReadonlySet<string>): string {
  const stem = base.replace(/-\d+$/, '');
  if (!taken.has(base)) return base;
  for (let number = 2; ; number++) {
    const end = `-${number}`;
    const id = `${stem.slice(0, longestId - end.length).replace(/-+$/, '')}${end}`;
    if (!taken.has(id)) return id;
  }
}

const levelAt = (parts: Parts, levelId: string): PartContent => parts.get(levelPart(levelId)) ?? {};

const stepIds = (level: PartContent): Set<string> => new Set(stepsOf(level).map(idOf));

const withSteps = (level: PartContent, steps: Json[]): PartContent => ({ ...level, steps });

/** The index in the list as it is written, where also something that is no step yet may stand. */
function indexOfStep(level: PartContent, stepId: string): number {
  return listAt(level, 'steps').findIndex((step) => isRecord(step) && idOf(step) === stepId);
}

export function stepPlace(parts: Parts, { part, stepId }: Place): StepPlace | null {
  const levelId = levelIdOf(part);
  if (levelId === null || stepId === null) return null;
  const index = indexOfStep(levelAt(parts, levelId), stepId);
  return index < 0 ? null : { levelId, index };
}

const nodeLevel = (node: Json): string | null => {
  const level = isRecord(node) ? node['level'] : undefined;
  return typeof level === 'string' ? level : null;
};

/** A node in a gentle line from the lower left to the upper right, where the author then moves it. */
function newNode(index: number): PartContent {
  return {
    level: '',
    opensAfter: Math.min(index, 20),
    x: 15 + ((index * 17) % 70),
    y: 75 - ((index * 13) % 50),
  };
}

/** The places on the map stay where they are drawn; the levels stand on them in this order. */
function sheetWithOrder(parts: Parts, order: readonly string[]): PartContent {
  const sheet = parts.get('sheet') ?? {};
  const nodes = listAt(sheet, 'map').filter(isRecord);
  const map = order.map((level, index) => ({ ...(nodes[index] ?? newNode(index)), level }));
  return { ...sheet, map };
}

function insertLevel(parts: Parts, at: number, level: PartContent): OutlineEdit {
  const id = idOf(level);
  const sheet = parts.get('sheet') ?? {};
  const part = levelPart(id);
  const map = [
    ...listAt(sheetWithOrder(parts, levelIds(parts)), 'map'),
    { ...newNode(levelIds(parts).length), level: id },
  ];
  const order = levelIds(parts).toSpliced(at, 0, id);
  return {
    changes: [
      ['sheet', sheetWithOrder(new Map([...parts, ['sheet', { ...sheet, map }]]), order)],
      [part, level],
    ],
    place: { part, stepId: null },
  };
}

export type LevelKind = 'practice' | 'boss' | 'exam';

/** A new level follows the one where the author is. The exam ends the sprint, so everything else comes before it. */
function placeOfNewLevel(parts: Parts, after: string | null, kind: LevelKind): number {
  const order = levelIds(parts);
  const exam = order.findIndex((id) => levelAt(parts, id)['kind'] === 'exam');
  const last = exam < 0 || kind === 'exam' ? order.length : exam;
  return after === null || kind === 'exam' ? last : Math.min(order.indexOf(after) + 1, last);
}

/** A level with nothing in it yet but the place and the colleague of the one before it. */
export function addLevel(
  parts: Parts,
  after: string | null,
  title: string,
  kind: LevelKind = 'practice',
): OutlineEdit {
  const id = freshId(kind === 'exam' ? 'proeve' : 'bane-1', new Set(levelIds(parts)));
  const at = placeOfNewLevel(parts, after, kind);
  const order = levelIds(parts);
  return insertLevel(parts, at, {
    id,
    kind,
    title: { da: title },
    method: 'game',
    minutes: 5,
    ...sameScene(levelAt(parts, order[at - 1] ?? order[0] ?? '')),
    ...(kind === 'exam' && { draw: 3 }),
    steps: [],
  });
}

export function duplicateLevel(parts: Parts, levelId: string): OutlineEdit {
  const order = levelIds(parts);
  const id = freshId(levelId, new Set(order));
  return insertLevel(parts, order.indexOf(levelId) + 1, { ...levelAt(parts, levelId), id });
}

/** What was taken out, to be put back in the very place. */
export type Removed =
  | { kind: 'level'; levelId: string; index: number; content: PartContent; node: Json | null }
  | { kind: 'step'; levelId: string; index: number; content: Json };

export function removeLevel(parts: Parts, levelId: string): OutlineEdit & { removed: Removed } {
  const order = levelIds(parts);
  const index = order.indexOf(levelId);
  const sheet = parts.get('sheet') ?? {};
  const map = listAt(sheet, 'map');
  const node = map.find((other) => nodeLevel(other) === levelId) ?? null;
  const before = order[index - 1] ?? order[index + 1];
  return {
    changes: [
      ...(node === null
        ? []
        : [['sheet', { ...sheet, map: map.filter((other) => other !== node) }] as [DraftPart, PartContent]]),
      [levelPart(levelId), null],
    ],
    place: before === undefined ? sheetPlace : { part: levelPart(before), stepId: null },
    removed: { kind: 'level', levelId, index, content: levelAt(parts, levelId), node },
  };
}

export function moveLevel(parts: Parts, levelId: string, to: number): OutlineEdit | null {
  const order = levelIds(parts);
  const from = order.indexOf(levelId);
  if (from < 0 || to === from || to < 0 || to >= order.length) return null;
  const moved = order.toSpliced(from, 1).toSpliced(to, 0, levelId);
  return {
    changes: [['sheet', sheetWithOrder(parts, moved)]],
    place: { part: levelPart(levelId), stepId: null },
  };
}

function insertStep(parts: Parts, { levelId, index }: StepPlace, step: PartContent): OutlineEdit {
  const level = levelAt(parts, levelId);
  const part = levelPart(levelId);
  return {
    changes: [[part, withSteps(level, listAt(level, 'steps').toSpliced(index, 0, step))]],
    place: { part, stepId: idOf(step) },
  };
}

/** A step of a mechanic with nothing in it yet but what the sprint leaves no choice about. */
export function addStep(parts: Parts, place: StepPlace, mechanic: Mechanic): OutlineEdit {
  const id = freshId('opgave-1', stepIds(levelAt(parts, place.levelId)));
  const learning = onlyLearning(parts.get('sheet') ?? {});
  return insertStep(parts, place, { id, mechanic, prompt: { da: '' }, ...learning });
}

export function duplicateStep(parts: Parts, { levelId, index }: StepPlace): OutlineEdit | null {
  const level = levelAt(parts, levelId);
  const step = listAt(level, 'steps')[index];
  if (!isRecord(step)) return null;
  const copy = { ...step, id: freshId(idOf(step), stepIds(level)) };
  return insertStep(parts, { levelId, index: index + 1 }, copy);
}

export function removeStep(
  parts: Parts,
  { levelId, index }: StepPlace,
): (OutlineEdit & { removed: Removed }) | null {
  const level = levelAt(parts, levelId);
  const steps = listAt(level, 'steps');
  const content = steps[index];
  if (content === undefined) return null;
  const neighbour = steps[index + 1] ?? steps[index - 1];
  const part = levelPart(levelId);
  return {
    changes: [[part, withSteps(level, steps.toSpliced(index, 1))]],
    place: { part, stepId: isRecord(neighbour) ? idOf(neighbour) : null },
    removed: { kind: 'step', levelId, index, content },
  };
}

/** Within its level, or into another one, where it may need another id. */
export function moveStep(parts: Parts, from: StepPlace, to: StepPlace): OutlineEdit | null {
  const source = levelAt(parts, from.levelId);
  const step = listAt(source, 'steps')[from.index];
  if (!isRecord(step) || !parts.has(levelPart(to.levelId))) return null;
  const left = withSteps(source, listAt(source, 'steps').toSpliced(from.index, 1));
  if (from.levelId === to.levelId) {
    if (from.index === to.index || to.index < 0 || to.index > listAt(left, 'steps').length) return null;
    const steps = listAt(left, 'steps').toSpliced(to.index, 0, step);
    return {
      changes: [[levelPart(from.levelId), withSteps(left, steps)]],
      place: { part: levelPart(from.levelId), stepId: idOf(step) },
    };
  }
  const moved = { ...step, id: freshId(idOf(step), stepIds(levelAt(parts, to.levelId))) };
  const edit = insertStep(parts, to, moved);
  return { ...edit, changes: [[levelPart(from.levelId), left], ...edit.changes] };
}

/** One up or down, and from the end of a level into the next one. */
export function stepBeside(parts: Parts, { levelId, index }: StepPlace, by: 1 | -1): StepPlace | null {
  const count = listAt(levelAt(parts, levelId), 'steps').length;
  if (index + by >= 0 && index + by < count) return { levelId, index: index + by };
  const order = levelIds(parts);
  const neighbour = order[order.indexOf(levelId) + by];
  if (neighbour === undefined) return null;
  return { levelId: neighbour, index: by > 0 ? 0 : listAt(levelAt(parts, neighbour), 'steps').length };
}

/**
 * What was dragged, let go beside a row or in a level.
 * @param side `into` puts a step last in the level
 */
export function dropped(
  parts: Parts,
  dragged: Place,
  on: Place,
  side: 'before' | 'after' | 'into',
): OutlineEdit | null {
  const draggedLevel = levelIdOf(dragged.part);
  const onLevel = levelIdOf(on.part);
  if (draggedLevel === null || onLevel === null) return null;
  const by = side === 'after' ? 1 : 0;
  if (dragged.stepId === null) {
    const others = levelIds(parts).filter((id) => id !== draggedLevel);
    const to = others.indexOf(onLevel);
    return to < 0 ? null : moveLevel(parts, draggedLevel, to + by);
  }
  const from = stepPlace(parts, dragged);
  if (!from) return null;
  const isSame = from.levelId === onLevel;
  const target = stepPlace(parts, on);
  const count = listAt(levelAt(parts, onLevel), 'steps').length;
  const index = target ? target.index + by : count;
  // Taking it out has moved those below it up.
  return moveStep(parts, from, { levelId: onLevel, index: isSame && from.index < index ? index - 1 : index });
}

/** Puts back what was taken out. Null when somebody has taken away where it stood, or made the same anew. */
export function putBack(parts: Parts, removed: Removed): OutlineEdit | null {
  const part = levelPart(removed.levelId);
  if (removed.kind === 'step') {
    if (!parts.has(part)) return null;
    const level = levelAt(parts, removed.levelId);
    const steps = listAt(level, 'steps').toSpliced(removed.index, 0, removed.content);
    const stepId = isRecord(removed.content) ? idOf(removed.content) : null;
    return { changes: [[part, withSteps(level, steps)]], place: { part, stepId } };
  }
  if (parts.has(part)) return null;
  const sheet = parts.get('sheet') ?? {};
  const map = listAt(sheet, 'map').toSpliced(
    removed.index,
    0,
    ...(removed.node === null ? [] : [removed.node]),
  );
  return {
    changes: [
      ['sheet', { ...sheet, map }],
      [part, removed.content],
    ],
    place: { part, stepId: null },
  };
}

/** The title of the sprint or level, or what a step asks, in one language. */
export function rename(parts: Parts, place: Place, language: string, words: string): OutlineEdit | null {
  const content = parts.get(place.part);
  if (!content) return null;
  const named = (target: PartContent, key: string): PartContent => {
    const before = target[key];
    return { ...target, [key]: { ...(isRecord(before) ? before : {}), [language]: words } };
  };
  if (place.stepId === null) return { changes: [[place.part, named(content, 'title')]], place };
  const index = indexOfStep(content, place.stepId);
  const step = listAt(content, 'steps')[index];
  if (!isRecord(step)) return null;
  const steps = listAt(content, 'steps').with(index, named(step, 'prompt'));
  return { changes: [[place.part, withSteps(content, steps)]], place };
}
