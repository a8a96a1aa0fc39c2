/** What an id can name: the people, skills and levels of the sprint, and what stands elsewhere in the same step. */
import type { Locale } from '@mikrosprint/curriculum';
import { directory, knownWorld } from '../../stage/worlds/directory.js';
import { isRecord, type Json, type JsonPath } from '../draft/json.js';

export interface Named {
  id: string;
  name: string;
}

/** What lies around the content that is written. */
export interface Around {
  sheet: Json | undefined;
  levels: Readonly<Record<string, Json>>;
  /** The language in which things are called by name. */
  language: Locale;
}

type Find = (around: Around, above: readonly Json[]) => Named[] | undefined;

const at = (value: Json | undefined, key: string): Json | undefined =>
  isRecord(value) ? value[key] : undefined;

const nameFields = ['name', 'title', 'label', 'text', 'says', 'need', 'subject'];

/** What a thing is called; its id while it has no name. */
function nameIn(value: Json, language: Locale): string {
  for (const field of nameFields) {
    const said = at(value, field);
    const name = typeof said === 'string' ? said : (at(said, language) ?? at(said, 'da'));
    if (typeof name === 'string' && name.trim() !== '') return name;
  }
  return String(at(value, 'id'));
}

function namedIn(list: Json | undefined, language: Locale): Named[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((value) => {
    const id = at(value, 'id');
    return typeof id === 'string' && id !== '' ? [{ id, name: nameIn(value, language) }] : [];
  });
}

const ofSprint =
  (list: string): Find =>
  ({ sheet, language }) =>
    namedIn(at(sheet, list), language);

/** The innermost of what stands around a field that has a property. */
const innermost = (above: readonly Json[], key: string): Json | undefined =>
  above.findLast((value) => isRecord(value) && Object.hasOwn(value, key));

const ofStep =
  (...lists: string[]): Find =>
  ({ language }, above) => {
    const step = innermost(above, 'mechanic');
    return lists.flatMap((list) => namedIn(at(step, list), language));
  };

const asNamed = (ids: readonly string[]): Named[] => ids.map((id) => ({ id, name: id }));
const worldOf = ({ sheet }: Around) => {
  const world = at(sheet, 'world');
  return directory[knownWorld(typeof world === 'string' ? world : '')];
};

/** An answer that is chosen is right by its id; one that is typed is right by its text. */
const options: Find = ({ language }, above) => {
  const field = innermost(above, 'accept');
  const list = at(field, 'options');
  return list === undefined ? undefined : namedIn(list, language);
};

/** By the end of the path of the field, the most telling first. */
const finders: [ending: string, find: Find][] = [
  ['actor', ofSprint('cast')],
  ['outcome', ofSprint('outcomes')],
  ['skills/key', ofSprint('skills')],
  ['badges/skills', ofSprint('skills')],
  ['map/level', levels],
  ['rule/level', levels],
  ['rule/skill', ofSprint('skills')],
  ['scene', (around) => asNamed(worldOf(around).places)],
  ['rig', (around) => asNamed(worldOf(around).rigs)],
  ['compose/rules/blocks', ofStep('blocks')],
  ['compose/rules/first', ofStep('blocks')],
  ['compose/rules/then', ofStep('blocks')],
  ['choices/next', ofStep('nodes')],
  ['arrangement/rules/first', ofStep('cards')],
  ['arrangement/rules/then', ofStep('cards')],
  ['arrangement/accept/key', ofStep('cards')],
  [
    'arrangement/accept/value',
    ({ language }, above) => namedIn(at(innermost(above, 'slots'), 'slots'), language),
  ],
  ['items/pile', ofStep('piles')],
  ['spot/order', ofStep('targets', 'decoys')],
  ['fields/accept/value', options],
  ['fields/accept/values', options],
];

function levels({ levels: known, language }: Around): Named[] {
  return Object.entries(known).map(([id, level]) => {
    const name = nameIn(level, language);
    return { id, name: name === 'undefined' ? id : name };
  });
}

/** Whether an id at this path is looked up somewhere. */
export const isLookedUp = (path: string): boolean =>
  finders.some(([ending]) => path === ending || path.endsWith(`/${ending}`));

/**
 * What can be named at a field.
 * @param above the values on the way from the part to the field, the outermost first
 * @returns undefined when the field is written freely
 */
export function namedFor(path: string, around: Around, above: readonly Json[]): Named[] | undefined {
  return finders.find(([ending]) => path === ending || path.endsWith(`/${ending}`))?.[1](around, above);
}

/** The values on the way to a path, the outermost first, as far as there are any. */
export function valuesAbove(content: Json, path: JsonPath): Json[] {
  const values: Json[] = [content];
  let here: Json | undefined = content;
  for (const key of path) {
    here = Array.isArray(here) ? here[Number(key)] : at(here, String(key));
    if (here === undefined) break;
    values.push(here);
  }
  return values;
}

/** What stands at a path; undefined when nothing does. */
export function valueAt(content: Json, path: JsonPath): Json | undefined {
  const values = valuesAbove(content, path);
  return values.length === path.length + 1 ? values.at(-1) : undefined;
}
