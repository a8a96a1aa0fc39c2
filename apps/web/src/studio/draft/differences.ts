/** Where two versions of a part differ, field by field, and what comes of choosing between them. */
import { isRecord, sameJson, type Json, type JsonPath, type PartContent } from './json.js';

export type Side = 'mine' | 'theirs';

export interface Difference {
  /**
   * In a list of things with ids a thing is named by its id, which holds wherever it stands; elsewhere by its index.
   * `order` after such a list is the order of what both have.
   */
  path: JsonPath;
  /** Undefined: it is not there. */
  mine: Json | undefined;
  theirs: Json | undefined;
  /** Who of the two has changed it; null when both have, or when nobody knows what it was. */
  changedBy: Side | null;
  /** Of a thing that only theirs has: the id of the thing that stands before it there, null for the first. */
  after?: string | null;
}

/** No id looks like this. */
export const order = '(order)';

/** What tells the things of a list apart: their ids; on a map, the levels. */
export function idIn(value: Json | undefined): string | null {
  if (!isRecord(value)) return null;
  const id = value['id'] ?? value['level'];
  return typeof id === 'string' && id !== '' ? id : null;
}

/** The ids of a list in which each thing has one of its own; otherwise null. */
export function idsIn(list: readonly Json[]): string[] | null {
  const ids = list.flatMap((item) => idIn(item) ?? []);
  return ids.length === list.length && new Set(ids).size === ids.length ? ids : null;
}

const byId = (list: readonly Json[], id: string): Json | undefined => list.find((item) => idIn(item) === id);

const changedBy = (mine: Json | undefined, theirs: Json | undefined, base: Json | undefined): Side | null =>
  sameJson(mine, base) ? 'theirs' : sameJson(theirs, base) ? 'mine' : null;

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
  if (Array.isArray(mine) && Array.isArray(theirs)) {
    const before = Array.isArray(base) ? base : [];
    const myIds = idsIn(mine);
    const theirIds = idsIn(theirs);
    if (myIds && theirIds) return thingDifferences({ mine, theirs, before, myIds, theirIds }, path);
    if (mine.length === theirs.length) {
      const known = before.length === mine.length ? before : [];
      return mine.flatMap((item, index) => differences(item, theirs[index], known[index], [...path, index]));
    }
  }
  return [{ path, mine, theirs, changedBy: changedBy(mine, theirs, base) }];
}

interface Lists {
  mine: Json[];
  theirs: Json[];
  before: Json[];
  myIds: string[];
  theirIds: string[];
}

function thingDifferences({ mine, theirs, before, myIds, theirIds }: Lists, path: JsonPath): Difference[] {
  const fromMine = myIds.flatMap((id): Difference[] => {
    const other = byId(theirs, id);
    const item = byId(mine, id);
    const was = byId(before, id);
    if (other !== undefined) return differences(item, other, was, [...path, id]);
    return [
      { path: [...path, id], mine: item, theirs: undefined, changedBy: changedBy(item, undefined, was) },
    ];
  });
  const fromTheirs = theirIds.flatMap((id, index): Difference[] => {
    if (myIds.includes(id)) return [];
    const item = byId(theirs, id);
    const by = changedBy(undefined, item, byId(before, id));
    const after = theirIds[index - 1] ?? null;
    return [{ path: [...path, id], mine: undefined, theirs: item, changedBy: by, after }];
  });
  const shared = (ids: readonly string[], others: readonly string[]) =>
    ids.filter((id) => others.includes(id));
  const myOrder = shared(myIds, theirIds);
  const theirOrder = shared(theirIds, myIds);
  const baseOrder = shared(idsIn(before) ?? [], myOrder);
  const reordered: Difference[] = sameJson(myOrder, theirOrder)
    ? []
    : [
        {
          path: [...path, order],
          mine: myOrder,
          theirs: theirOrder,
          changedBy: changedBy(myOrder, theirOrder, baseOrder),
        },
      ];
  return [...fromMine, ...fromTheirs, ...reordered];
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

/** The things of both in the wanted order; what the order does not name stays behind what it stood behind. */
function inOrder(list: readonly Json[], wanted: Json | undefined): Json[] {
  const ids = Array.isArray(wanted) ? wanted.map(String) : [];
  const queue = ids.flatMap((id) => byId(list, id) ?? []);
  return list.map((item) => (ids.includes(idIn(item) ?? '') ? (queue.shift() ?? item) : item));
}

/** Content with theirs at the path of the difference. */
function withTheirs(
  content: Json | undefined,
  path: JsonPath,
  put: Pick<Difference, 'theirs' | 'after'>,
): Json | undefined {
  const { theirs, after } = put;
  const [key, ...rest] = path;
  if (key === undefined) return theirs;
  if (!Array.isArray(content) || typeof key === 'number') {
    const inner = isRecord(content)
      ? content[key]
      : Array.isArray(content)
        ? content[Number(key)]
        : undefined;
    return withValue(content, [key], withTheirs(inner, rest, put));
  }
  if (key === order) return inOrder(content, theirs);
  const at = content.findIndex((item) => idIn(item) === key);
  if (at < 0) {
    if (theirs === undefined || rest.length > 0) return content;
    // Behind what it stands behind with them, as far as that is here.
    const before = content.findIndex((item) => idIn(item) === (after ?? null));
    return content.toSpliced(after === null ? 0 : before < 0 ? content.length : before + 1, 0, theirs);
  }
  const inner = withTheirs(content[at], rest, put);
  return inner === undefined ? content.toSpliced(at, 1) : content.with(at, inner);
}

/** Mine, with theirs wherever theirs was chosen. */
export function chosenOf(
  mine: PartContent,
  found: readonly Difference[],
  sideOf: (difference: Difference) => Side,
): PartContent {
  const made = found
    .filter((difference) => sideOf(difference) === 'theirs')
    .reduce<Json | undefined>((content, one) => withTheirs(content, one.path, one), mine);
  return isRecord(made) ? made : mine;
}
