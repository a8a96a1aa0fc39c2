import type { DraftPart } from '@mikrosprint/contracts';
import { canonicalJson } from '@mikrosprint/curriculum';
import type { PlaceStep } from './comment-places.js';
import type { PartChange, PartContent, PartContents } from './draft-parts.js';

/*
 * A step that is moved to another level may need another id there, and what was said about it is remembered by its id.
 * A save says where the step went: it is gone from one place and has come to another with the same content.
 */

interface StepAt {
  part: DraftPart;
  id: string;
  content: PartContent;
}

export interface StepMove {
  from: Pick<StepAt, 'part' | 'id'>;
  to: Pick<StepAt, 'part' | 'id'>;
}

/**
 * The steps that a save takes from one place to another.
 * @param before the parts as they were, of those that change at least
 */
export function movedSteps(before: PartContents, changes: readonly PartChange[]): StepMove[] {
  const gone: StepAt[] = [];
  const come: StepAt[] = [];
  for (const { part, content } of changes) {
    if (part === 'sheet') continue;
    const was = stepsIn(part, before.get(part));
    const is = stepsIn(part, content ?? undefined);
    gone.push(...was.filter(({ id }) => !is.some((step) => step.id === id)));
    come.push(...is.filter(({ id }) => !was.some((step) => step.id === id)));
  }
  const moves: StepMove[] = [];
  // What is the very same goes first, so that a copy that was written on takes no place from it.
  for (const isIt of [isSame, isRewritten]) {
    for (const from of gone.filter((step) => !moves.some((move) => isAt(move.from, step)))) {
      const free = come.filter((step) => isIt(from, step) && !moves.some((move) => isAt(move.to, step)));
      const to = free.find(({ id }) => id === from.id) ?? free[0];
      if (to) moves.push({ from: placeOf(from), to: placeOf(to) });
    }
  }
  return moves;
}

/** Where something that stood in a step stands after a move; null where nothing has moved. */
export function followed(
  place: { part: string; path: readonly PlaceStep[] },
  moves: readonly StepMove[],
): { part: DraftPart; path: PlaceStep[] } | null {
  const [list, step, ...rest] = place.path;
  if (list !== 'steps' || typeof step !== 'object') return null;
  const move = moves.find(({ from }) => from.part === place.part && from.id === step.id);
  return move ? { part: move.to.part, path: ['steps', { id: move.to.id }, ...rest] } : null;
}

function stepsIn(part: DraftPart, content: PartContent | undefined): StepAt[] {
  const { steps } = content ?? {};
  return (Array.isArray(steps) ? (steps as unknown[]) : []).flatMap((step) => {
    if (typeof step !== 'object' || step === null || Array.isArray(step)) return [];
    const own = step as PartContent;
    return typeof own['id'] === 'string' ? [{ part, id: own['id'], content: own }] : [];
  });
}

function isAt(one: StepMove['from'], other: StepMove['from']): boolean {
  return one.part === other.part && one.id === other.id;
}

function placeOf({ part, id }: StepAt): StepMove['from'] {
  return { part, id };
}

function isSame(one: StepAt, other: StepAt): boolean {
  return sameWithout(['id'], one, other);
}

/** What many steps of a level have alike, and says nothing about which it is. */
const common: ReadonlySet<string> = new Set([
  'id',
  'mechanic',
  'prompt',
  'skills',
  'outcome',
  'actor',
  'clock',
]);

/** Written on before the save went out: the same mechanic, and of its own words some are as they were. */
function isRewritten(one: StepAt, other: StepAt): boolean {
  if (one.content['mechanic'] !== other.content['mechanic']) return false;
  const { da } = (one.content['prompt'] ?? {}) as { da?: unknown };
  const { da: there } = (other.content['prompt'] ?? {}) as { da?: unknown };
  const isAskedAlike = typeof da === 'string' && da.trim() !== '' && da === there;
  const kept = Object.keys(one.content).some(
    (key) => !common.has(key) && jsonOf(one.content[key]) === jsonOf(other.content[key]),
  );
  if (isAskedAlike) return kept || one.id === other.id;
  return kept && sameWithout(['id', 'prompt'], one, other);
}

function jsonOf(value: unknown): string {
  return value === undefined ? '' : canonicalJson(value);
}

function sameWithout(keys: readonly string[], one: StepAt, other: StepAt): boolean {
  const rest = ({ content }: StepAt) =>
    canonicalJson(Object.fromEntries(Object.entries(content).filter(([key]) => !keys.includes(key))));
  return rest(one) === rest(other);
}
