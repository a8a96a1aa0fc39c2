import type { DraftPart, ImportApplied } from '@mikrosprint/contracts';
import { firstInCast, standInColleague, type Step } from '@mikrosprint/curriculum';
import { levelPart } from '../studio/draft-files.js';
import type { PartContent, PartContents } from '../studio/draft-parts.js';
import { mostLevels } from './read-import.js';

/*
 * Imported steps as content of a draft. Whatever else stands in the draft stays as it is, also what is no sheet or level
 * yet; ids that are taken get a number.
 */

/** What a learner plays at a time; more is for the author to divide. */
const stepsPerLevel = 12;
const longestId = 60;

export interface Written {
  changes: Map<DraftPart, PartContent>;
  steps: ImportApplied['steps'];
}

/** Steps at the end of a level; where they speak and the sheet has nobody, somebody comes into its cast. */
export function intoLevel(
  steps: readonly Step[],
  part: DraftPart,
  level: PartContent,
  sheet: PartContent,
): Written {
  const there: unknown[] = Array.isArray(level['steps']) ? level['steps'] : [];
  const taken = new Set(there.flatMap((step) => idOf(step) ?? []));
  const asker = firstInCast(sheet) ?? standInColleague.id;
  const made = steps.map((step) => ({ ...spokenBy(step, asker), id: freshId(step.id, taken) }));
  const changes: Written['changes'] = new Map([[part, { ...level, steps: [...there, ...made] }]]);
  const peopled = steps.some(isTalk) ? withSomebody(sheet) : sheet;
  if (peopled !== sheet) changes.set('sheet', peopled);
  return {
    changes,
    steps: made.map(({ id }) => ({ part, stepId: id })),
  };
}

/** Steps as levels of their own behind those that are there, with a place on the map. */
export function intoNewLevels(steps: readonly Step[], title: string, parts: PartContents): Written {
  const sheet = withSomebody(parts.get('sheet') ?? {});
  const actor = firstInCast(sheet) ?? standInColleague.id;
  const levels = [...parts.keys()].filter((part) => part !== 'sheet').length;
  const groups = divided(steps, Math.max(1, mostLevels - levels));
  const ids = new Set([...parts.keys()].map((part) => part.slice(part.indexOf('/') + 1)));
  const changes: Written['changes'] = new Map();
  const nodes: unknown[] = Array.isArray(sheet['map']) ? [...(sheet['map'] as unknown[])] : [];
  const placed: ImportApplied['steps'] = [];
  groups.forEach((group, index) => {
    const id = freshId('spoergsmaal', ids);
    const name = groups.length === 1 ? title : `${title} ${index + 1}`;
    const level = { ...levelBy(actor), id, title: { da: name }, steps: [] };
    const written = intoLevel(group, levelPart(id), level, sheet);
    for (const [part, content] of written.changes) changes.set(part, content);
    placed.push(...written.steps);
    nodes.push(nodeOf(id, nodes.length));
  });
  changes.set('sheet', { ...sheet, map: nodes });
  return { changes, steps: placed };
}

/** A draft of nothing but the steps; what its sheet still needs, the checks ask for. */
export function asNewDraft(steps: readonly Step[], title: string): Written {
  const sheet: PartContent = {
    track: 'basic',
    world: 'everyday',
    title: { da: title },
    cast: [standInColleague],
    map: [],
  };
  return intoNewLevels(steps, title, new Map([['sheet', sheet]]));
}

/** A whole sprint under the title that was chosen. */
export function asSprint(parts: PartContents, title: string): Written {
  const sheet = parts.get('sheet') ?? {};
  const { title: before } = sheet;
  const known = typeof before === 'object' && before !== null ? before : {};
  const changes = new Map(parts).set('sheet', { ...sheet, title: { ...known, da: title } });
  const steps = [...parts].flatMap(([part, content]) => {
    const all: unknown[] = part !== 'sheet' && Array.isArray(content['steps']) ? content['steps'] : [];
    return all.flatMap((step) => {
      const stepId = idOf(step);
      return stepId === null ? [] : [{ part, stepId }];
    });
  });
  return { changes, steps };
}

/** In groups of a level each; larger ones where there are not levels enough. */
function divided(steps: readonly Step[], mostGroups: number): Step[][] {
  const size = Math.max(stepsPerLevel, Math.ceil(steps.length / mostGroups));
  return Array.from({ length: Math.ceil(steps.length / size) }, (_, index) =>
    steps.slice(index * size, (index + 1) * size),
  );
}

function idOf(step: unknown): string | null {
  const id = typeof step === 'object' && step !== null && 'id' in step ? step.id : null;
  return typeof id === 'string' ? id : null;
}

/** `base`, or with the first number that nobody has; it is taken from then on. */
function freshId(base: string, taken: Set<string>): string {
  let id = base;
  for (let number = 2; taken.has(id); number += 1) {
    const end = `-${number}`;
    id = `${base.slice(0, longestId - end.length).replace(/-+$/u, '')}${end}`;
  }
  taken.add(id);
  return id;
}

/** A sheet with somebody who can speak: where its cast is empty, the colleague who stands in for one. */
function withSomebody(sheet: PartContent): PartContent {
  const { cast } = sheet;
  const isEmpty = cast === undefined || (Array.isArray(cast) && cast.length === 0);
  return isEmpty ? { ...sheet, cast: [standInColleague] } : sheet;
}

/** A level as far as it is known: who speaks in it. What is said there the checks ask for, text by text. */
function levelBy(actor: string): PartContent {
  return { kind: 'practice', method: 'game', brief: { actor }, debrief: { actor } };
}

function isTalk({ mechanic }: Step): boolean {
  return mechanic === 'dialogue';
}

/** A talk was read before it was known who speaks in the draft it goes to. */
function spokenBy(step: Step, actor: string): Step {
  return step.mechanic === 'dialogue' && step.actor === standInColleague.id ? { ...step, actor } : step;
}

/** In a gentle line from the lower left to the upper right, where the author then moves it. */
function nodeOf(level: string, index: number) {
  return {
    level,
    opensAfter: Math.min(index, 20),
    x: 15 + ((index * 17) % 70),
    y: 75 - ((index * 13) % 50),
  };
}
