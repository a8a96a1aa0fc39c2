import type { ChangedBlock, DraftPart } from '@mikrosprint/contracts';
import { canonicalJson, localizedText, type Sprint } from '@mikrosprint/curriculum';
import { levelPart } from './draft-files.js';

/* What is not as it was published, block by block: steps by their ids, and around them the sheet and the levels. */

/** A draft, of which any part may be half written. */
export interface Compared {
  sheet: unknown;
  levels: ReadonlyMap<DraftPart, unknown>;
}

/** The sheet first, then level by level what is new, what has changed and what is gone. */
export function changedBlocks({ levels, ...sheet }: Sprint, now: Compared): ChangedBlock[] {
  const before = new Map(levels.map((level) => [levelPart(level.id), level]));
  const parts = [...new Set([...before.keys(), ...now.levels.keys()])];
  return [
    ...(isSame(frameOf(sheet), frameOf(now.sheet)) ? [] : [block('sheet', null, now.sheet, 'changed')]),
    ...parts.flatMap((part) => changesIn(part, before.get(part), now.levels.get(part))),
  ];
}

function changesIn(part: DraftPart, before: unknown, now: unknown): ChangedBlock[] {
  if (before === undefined) return [block(part, null, now, 'added')];
  if (now === undefined) return [block(part, null, before, 'removed')];
  const old = stepsOf(before);
  const fresh = stepsOf(now);
  const added = [...fresh].filter(([id]) => !old.has(id)).map(([id, step]) => block(part, id, step, 'added'));
  const removed = [...old]
    .filter(([id]) => !fresh.has(id))
    .map(([id, step]) => block(part, id, step, 'removed'));
  const changed = [...fresh]
    .filter(([id, step]) => old.has(id) && !isSame(old.get(id), step))
    .map(([id, step]) => block(part, id, step, 'changed'));
  const frame = isSame(frameOf(before), frameOf(now)) ? [] : [block(part, null, now, 'changed')];
  const order = isSame(orderOf(old, fresh), orderOf(fresh, old)) ? [] : [block(part, null, now, 'reordered')];
  return [...frame, ...order, ...added, ...changed, ...removed];
}

/** What stands around the steps; of the sheet all but its name and number. */
function frameOf(content: unknown): unknown {
  const { steps: _steps, version: _version, id: _id, ...rest } = recordOf(content);
  return rest;
}

function stepsOf(level: unknown): Map<string, unknown> {
  const { steps } = recordOf(level);
  const list: unknown[] = Array.isArray(steps) ? steps : [];
  return new Map(list.map((step, index) => [String(recordOf(step)['id'] ?? index), step]));
}

/** The steps that both have: what comes in or goes out between them is told of itself. */
function orderOf(steps: ReadonlyMap<string, unknown>, others: ReadonlyMap<string, unknown>): string[] {
  return [...steps.keys()].filter((id) => others.has(id));
}

function block(
  part: DraftPart,
  stepId: string | null,
  content: unknown,
  change: ChangedBlock['change'],
): ChangedBlock {
  const { title, prompt } = recordOf(content);
  const named = localizedText.safeParse(stepId === null ? title : prompt);
  return { part, stepId, title: named.success ? named.data : null, change };
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

function isSame(one: unknown, other: unknown): boolean {
  return canonicalJson(one) === canonicalJson(other);
}
