/** The fields of a place that a remark can be about: those of its form, and the things in their lists. */
import { nameOf } from '../forms/blank.js';
import type { Field } from '../forms/describe.js';
import { formOf } from '../forms/part-fields.js';
import { orderOf } from '../forms/layout.js';
import { isRecord, type Json, type JsonPath } from '../draft/json.js';
import type { Parts } from '../draft/parts.js';
import type { Place } from '../outline/places.js';

export interface Remarkable {
  /** From the part on. */
  path: JsonPath;
  /** Where the words of the field are found. */
  field: string;
  /** Which of several, from 1, and what it is called; null for the field as a whole. */
  item: { number: number; name: string } | null;
}

/** The fields in the order of the form, each with the things in its list behind it. */
export function remarkableIn(parts: Parts, { part, stepId }: Place, language: string): Remarkable[] {
  const content = parts.get(part) ?? {};
  const form = formOf(part, content, stepId);
  if (!form) return [];
  const value = form.path.reduce<Json | undefined>(childOf, content);
  const group = groupOf(form.field, value);
  if (!group || !isRecord(value)) return [];
  const { shown, folded } = orderOf(
    form.field.path,
    group.map(({ name }) => name),
  );
  return [...shown, ...folded].flatMap((name) => {
    const field = group.find((each) => each.name === name)?.field;
    if (
      !field ||
      name === 'steps' ||
      field.kind === 'id' ||
      field.kind === 'constant' ||
      field.kind === 'kept'
    )
      return [];
    const path = [...form.path, name];
    return [{ path, field: field.path, item: null }, ...itemsOf(field, value[name], path, language)];
  });
}

function itemsOf(field: Field, value: Json | undefined, path: JsonPath, language: string): Remarkable[] {
  if (field.kind !== 'list' || !Array.isArray(value)) return [];
  return value.flatMap((item, index) => {
    const fields = groupOf(field.item, item);
    if (!fields) return [];
    const name = nameOf({ kind: 'group', fields }, item, language).trim();
    return [{ path: [...path, index], field: field.path, item: { number: index + 1, name } }];
  });
}

function childOf(value: Json | undefined, key: string | number): Json | undefined {
  if (Array.isArray(value)) return typeof key === 'number' ? value[key] : undefined;
  return isRecord(value) ? value[key] : undefined;
}

/** What an object is made of, whichever of its kinds it is. */
function groupOf(field: Field, value: Json | undefined) {
  if (field.kind === 'group') return field.fields;
  if (field.kind !== 'union' || !isRecord(value)) return undefined;
  return field.options.find((option) => option.value === value[field.on])?.group.fields;
}
