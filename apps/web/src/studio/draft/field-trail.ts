/**
 * Where a field stands, as its author would say it: the words of the forms and the names of the things around it, never
 * the keys of the content.
 */
import type { DraftPart } from '@mikrosprint/contracts';
import { nameOf } from '../forms/blank.js';
import type { Field, FieldOf, GroupShape } from '../forms/describe.js';
import { fits } from '../forms/fits.js';
import { levelForm, sheetForm } from '../forms/part-fields.js';
import { namedFor, type Around } from '../forms/references.js';
import { idIn, order } from './differences.js';
import { isRecord, type Json, type JsonPath, type PartContent } from './json.js';

export type Crumb =
  /** Worded by the path of the field. */
  | { kind: 'field'; path: string }
  /** One of several; the name is empty while it has none. */
  | { kind: 'item'; number: number | null; name: string }
  | { kind: 'step'; number: number | null; name: string }
  | { kind: 'language'; language: 'da' | 'en' }
  | { kind: 'order' }
  /** Which kind of a few it is; of a step, its mechanic. */
  | { kind: 'kind'; isStep: boolean }
  /** Something that no form has a field for. */
  | { kind: 'other' };

export interface Trail {
  crumbs: Crumb[];
  /** What is written there; null where no form knows. */
  field: Field | null;
  /** The values on the way, the outermost first: what ids there can name. */
  above: Json[];
}

interface Step {
  crumb: Crumb | null;
  field: Field | null;
}

const childOf = (value: Json | undefined, key: string | number): Json | undefined => {
  if (Array.isArray(value))
    return typeof key === 'number' ? value[key] : value.find((item) => idIn(item) === key);
  return isRecord(value) ? value[key] : undefined;
};

/** The object that an item is, whichever of its kinds. */
function groupOf(field: Field, value: Json | undefined): GroupShape | undefined {
  if (field.kind === 'group') return field;
  if (field.kind !== 'union' || !isRecord(value)) return undefined;
  return field.options.find((option) => option.value === value[field.on])?.group;
}

/** The field that tells the kinds of a union apart is worded by the union, that of steps by the steps. */
function kindOf({ on, path }: FieldOf<'union'>): Step {
  const isStep = on === 'mechanic';
  return {
    crumb: { kind: 'kind', isStep },
    field: { kind: 'choice', options: [], needed: true, path: isStep ? 'step' : path },
  };
}

function intoList(item: Field, list: Json | undefined, key: string | number, language: string): Step {
  if (key === order) return { crumb: { kind: 'order' }, field: item };
  const value = childOf(list, key);
  const at = Array.isArray(list) && value !== undefined ? list.indexOf(value) : -1;
  const group = groupOf(item, value);
  const kind = item.kind === 'union' && item.on === 'mechanic' ? 'step' : 'item';
  const name = group ? nameOf(group, value, language).trim() : '';
  return { crumb: { kind, number: at < 0 ? null : at + 1, name }, field: item };
}

function into(
  field: Field,
  value: Json | undefined,
  key: string | number,
  around: Around,
  above: Json[],
): Step {
  const unknown: Step = { crumb: { kind: 'other' }, field: null };
  switch (field.kind) {
    case 'group':
    case 'union': {
      if (field.kind === 'union' && key === field.on) return kindOf(field);
      const found = groupOf(field, value)?.fields.find(({ name }) => name === key)?.field;
      return found ? { crumb: { kind: 'field', path: found.path }, field: found } : unknown;
    }
    case 'list':
      return intoList(field.item, value, key, around.language);
    case 'record': {
      const named = namedFor(field.key.path, around, above)?.find(({ id }) => id === key)?.name;
      return { crumb: { kind: 'item', number: null, name: named ?? '' }, field: field.value };
    }
    case 'words':
      return key === 'da' || key === 'en'
        ? { crumb: { kind: 'language', language: key }, field: null }
        : unknown;
    case 'either': {
      const option = field.options.find((each) => fits(each, value));
      return option ? into(option, value, key, around, above) : unknown;
    }
    default:
      return unknown;
  }
}

/** The way to a path of a part, as it stands in `content`. */
export function trailOf(part: DraftPart, content: PartContent, path: JsonPath, around: Around): Trail {
  let field: Field | null = part === 'sheet' ? sheetForm : levelForm(content['kind']);
  let value: Json | undefined = content;
  const crumbs: Crumb[] = [];
  const above: Json[] = [content];
  for (const key of path) {
    const step: Step = field ? into(field, value, key, around, above) : { crumb: null, field: null };
    // "Steps" says no more than the step itself.
    if (step.crumb && !(step.crumb.kind === 'field' && step.field?.path === 'level/steps'))
      crumbs.push(step.crumb);
    field = step.field;
    value = childOf(value, key);
    if (value !== undefined) above.push(value);
  }
  return { crumbs, field, above };
}

/** Something to read: where it stands within what is looked at, and what stands there. */
export interface Leaf {
  crumbs: Crumb[];
  field: Field | null;
  value: Json;
}

const isEmpty = (value: Json | undefined): boolean => value === undefined || value === '' || value === null;

/** All that is written in a value, down to what can be read in one line. Ids and what is only carried along are left out. */
export function leavesOf(
  field: Field | null,
  value: Json | undefined,
  around: Around,
  above: Json[],
): Leaf[] {
  if (isEmpty(value) || value === undefined) return [];
  if (field === null || (typeof value !== 'object' && field.kind !== 'constant')) {
    return field?.kind === 'id' || field?.kind === 'kept' ? [] : [{ crumbs: [], field, value }];
  }
  if (field.kind === 'kept' || field.kind === 'constant') return [];
  const keys = Array.isArray(value) ? value.keys() : Object.keys(value as PartContent);
  return [...keys].flatMap((key) => {
    const step = into(field, value, key, around, [...above, value]);
    // What no form knows is said once, by the field it stands in.
    if (step.crumb === null || step.crumb.kind === 'other') return [];
    const { crumb } = step;
    return leavesOf(step.field, childOf(value, key), around, [...above, value]).map((leaf) => ({
      ...leaf,
      crumbs: [crumb, ...leaf.crumbs],
    }));
  });
}

/** The names of the things of a list by their ids. */
export function namesIn(list: Json | undefined, item: Field | null, language: string): Map<string, string> {
  if (!Array.isArray(list)) return new Map();
  return new Map(
    list.flatMap((value) => {
      const id = idIn(value);
      const group = item && groupOf(item, value);
      return id === null ? [] : [[id, group ? nameOf(group, value, language).trim() : ''] as const];
    }),
  );
}
