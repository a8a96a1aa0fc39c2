/** Which field a remark belongs to: the innermost one that is shown on the way to where the remark points. */
import { isRecord, type Json, type JsonPath } from '../draft/json.js';
import type { Field } from './describe.js';
import { fits } from './fits.js';

export const pathKey = (path: JsonPath): string => path.join('/');

/** The field one step further in, and whether there is one. */
function inner(field: Field, value: Json | undefined, step: string | number): Field | undefined {
  switch (field.kind) {
    case 'group':
      return field.fields.find(({ name }) => name === step)?.field;
    case 'union': {
      const told = isRecord(value) ? value[field.on] : undefined;
      const option = field.options.find((each) => each.value === told);
      return option && inner(option.group, value, step);
    }
    case 'list':
      return Array.isArray(value) && typeof step === 'number' && step < value.length ? field.item : undefined;
    case 'record':
      return isRecord(value) && Object.hasOwn(value, step) ? field.value : undefined;
    case 'either': {
      const option = field.options.find((each) => fits(each, value));
      return option && inner(option, value, step);
    }
    default:
      return undefined;
  }
}

/** The path of the innermost field that is shown for `path`, from the content that `field` describes. */
export function ownerOf(field: Field, content: Json | undefined, path: JsonPath): JsonPath {
  const [step, ...rest] = path;
  if (step === undefined || !fits(field, content)) return [];
  const next = inner(field, content, step);
  if (!next || next.kind === 'constant') return [];
  const value = isRecord(content)
    ? content[step]
    : Array.isArray(content)
      ? content[Number(step)]
      : undefined;
  return [step, ...ownerOf(next, value, rest)];
}

/**
 * Remarks by the field they are shown at.
 * @param prefix where the shown content stands in its part; remarks elsewhere are left out
 */
export function byOwner<Remark extends { path: JsonPath }>(
  field: Field,
  content: Json | undefined,
  prefix: JsonPath,
  remarks: readonly Remark[],
): ReadonlyMap<string, Remark[]> {
  const placed = new Map<string, Remark[]>();
  for (const remark of remarks) {
    if (!prefix.every((step, index) => remark.path[index] === step)) continue;
    const owner = [...prefix, ...ownerOf(field, content, remark.path.slice(prefix.length))];
    const key = pathKey(owner);
    placed.set(key, [...(placed.get(key) ?? []), remark]);
  }
  return placed;
}
