/** Where two versions of a part differ, field by field, and what comes of choosing between them. */
import { isRecord, sameJson, type Json, type JsonPath, type PartContent } from './json.js';

export type Side = 'mine' | 'theirs';

export interface Difference {
  path: JsonPath;
  /** Undefined: it is not there. */
  mine: Json | undefined;
  theirs: Json | undefined;
  /** Who of the two has changed it; null when both have, or when nobody knows what it was. */
  changedBy: Side | null;
}

const idIn = (value: Json): string | null => {
  const id = isRecord(value) ? value['id'] : undefined;
  return typeof id === 'string' ? id : null;
};

/** Whether two lists hold the same things in the same places, so that one can look into each. */
function sameItems(one: readonly Json[], other: readonly Json[]): boolean {
  return one.length === other.length && one.every((item, index) => idIn(item) === idIn(other[index] ?? null));
}

/** The smallest fields in which `mine` and `theirs` differ, in the order of mine; `base` is what both began with. */
export function differences(
  mine: Json | undefined,
  theirs: Json | undefined,
  base: Json | undefined,
  path: JsonPath = [],
): Difference[] {
  if (sameJson(mine, theirs)) return [];
  if (isRecord(mine) && isRecord(theirs)) {
    const before = isRecord(base) ? base : {};
    const keys = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
    return keys.flatMap((key) => differences(mine[key], theirs[key], before[key], [...path, key]));
  }
  if (Array.isArray(mine) && Array.isArray(theirs) && sameItems(mine, theirs)) {
    const before = Array.isArray(base) && sameItems(base, mine) ? base : [];
    return mine.flatMap((item, index) => differences(item, theirs[index], before[index], [...path, index]));
  }
  const changedBy = sameJson(mine, base) ? 'theirs' : sameJson(theirs, base) ? 'mine' : null;
  return [{ path, mine, theirs, changedBy }];
}

/** One value for the path, or none there. Everything beside it stays the very same. */
export function withValue(
  content: Json | undefined,
  path: JsonPath,
  value: Json | undefined,
): Json | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(content) && typeof key === 'number') {
    const inner = withValue(content[key], rest, value);
    return inner === undefined ? content.toSpliced(key, 1) : content.with(key, inner);
  }
  const record = isRecord(content) ? content : {};
  const inner = withValue(record[key], rest, value);
  if (inner !== undefined) return { ...record, [key]: inner };
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}

/** Mine, with theirs wherever theirs was chosen. */
export function chosenOf(
  mine: PartContent,
  found: readonly Difference[],
  sideOf: (difference: Difference) => Side,
): PartContent {
  const made = found
    .filter((difference) => sideOf(difference) === 'theirs')
    .reduce<Json | undefined>((content, { path, theirs }) => withValue(content, path, theirs), mine);
  return isRecord(made) ? made : mine;
}
