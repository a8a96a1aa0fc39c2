import { sameJson, isRecord, type Json, type JsonPath } from '../../../apps/web/src/studio/draft/json.js';
import type { Field } from '../../../apps/web/src/studio/forms/describe.js';
import { fits } from '../../../apps/web/src/studio/forms/fits.js';

/** Every field of a description once, with those inside it. */
export function allFields(field: Field): Field[] {
  switch (field.kind) {
    case 'group':
      return [field, ...field.fields.flatMap((each) => allFields(each.field))];
    case 'list':
      return [field, ...allFields(field.item)];
    case 'record':
      return [field, ...allFields(field.key), ...allFields(field.value)];
    case 'union':
      return [field, ...field.options.flatMap(({ group }) => allFields(group))];
    case 'either':
      return [field, ...field.options.flatMap(allFields)];
    default:
      return [field];
  }
}

export interface Shown {
  field: Field;
  value: Json;
  path: JsonPath;
}

/** Every input that stands in the form of some content, as the form finds them. Throws where a value has none. */
export function inputsOf(field: Field, value: Json, path: JsonPath = []): Shown[] {
  if (!fits(field, value)) throw new Error(`${path.join('/')} has no input: ${JSON.stringify(value)}`);
  const inside = (inner: Field | undefined, key: string | number, each: Json): Shown[] => {
    if (!inner) throw new Error(`${[...path, key].join('/')} has no field`);
    return inputsOf(inner, each, [...path, key]);
  };
  if (field.kind === 'either') {
    const option = field.options.find((each) => fits(each, value));
    return option ? inputsOf(option, value, path) : [];
  }
  if (field.kind === 'union') {
    const told = isRecord(value) ? value[field.on] : undefined;
    const option = field.options.find((each) => each.value === told);
    if (!option) throw new Error(`${path.join('/')} is of no kind: ${JSON.stringify(told)}`);
    return inputsOf(option.group, value, path);
  }
  if (field.kind === 'list' && Array.isArray(value)) {
    return value.flatMap((each, index) => inside(field.item, index, each));
  }
  if (field.kind === 'group' && isRecord(value)) {
    return Object.entries(value).flatMap(([name, each]) =>
      inside(field.fields.find((known) => known.name === name)?.field, name, each),
    );
  }
  if (field.kind === 'record' && isRecord(value)) {
    return Object.entries(value).flatMap(([name, each]) => inside(field.value, name, each));
  }
  return [{ field, value, path }];
}

/** The paths at which two values differ, as deep as they can be told apart. */
export function changedPaths(one: Json | undefined, other: Json | undefined, path: JsonPath = []): string[] {
  if (sameJson(one, other)) return [];
  const keysOf = (value: Json | undefined): string[] =>
    isRecord(value) || Array.isArray(value) ? Object.keys(value) : [];
  const inner = (value: Json | undefined, key: string): Json | undefined =>
    isRecord(value) ? value[key] : Array.isArray(value) ? value[Number(key)] : undefined;
  const keys = [...new Set([...keysOf(one), ...keysOf(other)])];
  if (keys.length === 0 || Array.isArray(one) !== Array.isArray(other) || isRecord(one) !== isRecord(other)) {
    return [path.join('/')];
  }
  return keys.flatMap((key) => changedPaths(inner(one, key), inner(other, key), [...path, key]));
}
