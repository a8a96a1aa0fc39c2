import type { DraftPart } from '@mikrosprint/contracts';
import { localizedText, type LocalizedText } from '@mikrosprint/curriculum';
import type { PartContent, PartContents } from './draft-parts.js';

/*
 * Where a remark stands. Authors move things about while they talk about them, so what has an id is remembered by it
 * and not by its number; where it stands now is found when the remark is read.
 */

/** A name of a field, a place in a list whose things have no id, or the id of a thing in a list. */
export type PlaceStep = string | number | { id: string };

export interface CommentPlace {
  part: DraftPart;
  path: (string | number)[];
  /** What it was about is there no more; the place is the nearest that is left. */
  gone: boolean;
}

/**
 * @param path as the author's page has it
 * @param stepId the step it leads into, for a page whose steps stood in another order
 */
export function anchored(
  content: PartContent | undefined,
  path: readonly (string | number)[],
  stepId: string | undefined,
): PlaceStep[] {
  const steps: PlaceStep[] = [];
  let value: unknown = content;
  for (const [index, key] of path.entries()) {
    const isStep = index === 1 && path[0] === 'steps' && stepId !== undefined;
    const inner = isStep ? thingIn(value, stepId) : at(value, key);
    const id = isStep ? stepId : typeof key === 'number' ? idOf(inner) : null;
    steps.push(id === null ? key : { id });
    value = inner;
  }
  return steps;
}

/** Where it stands now. `about` is what the place was called when it was remarked on. */
export function placeNow(
  parts: PartContents,
  part: DraftPart,
  steps: readonly PlaceStep[],
  about: LocalizedText | null,
): CommentPlace {
  const here = walk(parts.get(part), steps);
  if (parts.has(part) && !here.gone) return { part, ...here };
  const moved = movedTo(parts, part, steps, about);
  if (moved !== null) return { part: moved, ...walk(parts.get(moved), steps) };
  return parts.has(part) ? { part, ...here } : { part: 'sheet', path: [], gone: true };
}

/** What the nearest step or level on the way is called; null while it has no name, and for the sheet. */
export function nameOfPlace(
  content: PartContent | undefined,
  part: DraftPart,
  [list, step]: readonly PlaceStep[],
): LocalizedText | null {
  if (part === 'sheet') return null;
  const inStep = list === 'steps' && typeof step === 'object' ? thingIn(content?.['steps'], step.id) : null;
  return textOf(inStep === null ? content?.['title'] : at(inStep, 'prompt'));
}

/** A step that is in another level now: one of the same name and the same words, and no other. */
function movedTo(
  parts: PartContents,
  part: DraftPart,
  [list, step]: readonly PlaceStep[],
  about: LocalizedText | null,
): DraftPart | null {
  if (list !== 'steps' || typeof step !== 'object' || about === null) return null;
  const found = [...parts].filter(([other, content]) => {
    const there = other === part || other === 'sheet' ? undefined : thingIn(content['steps'], step.id);
    return textOf(at(there, 'prompt'))?.da === about.da;
  });
  const [only] = found;
  return found.length === 1 && only ? only[0] : null;
}

function walk(
  content: PartContent | undefined,
  steps: readonly PlaceStep[],
): { path: (string | number)[]; gone: boolean } {
  const path: (string | number)[] = [];
  let value: unknown = content;
  for (const step of steps) {
    const key = typeof step === 'object' ? placeIn(value, step.id) : step;
    // A field that is empty is still a field; a thing that is not in its list is gone.
    if (key === -1 || (typeof key === 'number' && at(value, key) === undefined)) return { path, gone: true };
    path.push(key);
    value = at(value, key);
  }
  return { path, gone: false };
}

function at(value: unknown, key: string | number): unknown {
  if (Array.isArray(value)) return typeof key === 'number' ? (value as unknown[])[key] : undefined;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Record<string, unknown>)[key];
}

/** Places on the map are known by their level. */
function idOf(value: unknown): string | null {
  const id = at(value, 'id') ?? at(value, 'level');
  return typeof id === 'string' ? id : null;
}

function placeIn(list: unknown, id: string): number {
  return Array.isArray(list) ? list.findIndex((thing) => idOf(thing) === id) : -1;
}

function thingIn(list: unknown, id: string): unknown {
  return at(list, placeIn(list, id));
}

function textOf(value: unknown): LocalizedText | null {
  const parsed = localizedText.safeParse(value);
  if (!parsed.success) return null;
  const { da, en } = parsed.data;
  return en === undefined ? { da } : { da, en };
}
