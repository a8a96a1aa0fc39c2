/** What authors have written so far is any JSON; whether it is a sheet or a level is for the checks to say. */
import type { PartView } from '@mikrosprint/contracts';

export type PartContent = PartView['content'];
export type Json = PartContent[string];
export type JsonPath = readonly (string | number)[];

export const isRecord = (value: Json | undefined): value is PartContent =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether two values say the same. The order of keys says nothing: the database gives them back in its own. */
export function sameJson(one: Json | undefined, other: Json | undefined): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, index) => sameJson(item, other[index]));
  }
  if (!isRecord(one) || !isRecord(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && sameJson(one[key], other[key]))
  );
}

/** The list at a key; anything else that stands there is no list. */
export function listAt(content: PartContent, key: string): Json[] {
  const value = content[key];
  return Array.isArray(value) ? value : [];
}
