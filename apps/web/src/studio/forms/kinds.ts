/** Changing what kind of thing something is: what both kinds have is kept, and what only the old one has can come back. */
import { sameJson, type Json, type PartContent } from '../draft/json.js';
import { blank, blankOption } from './blank.js';
import type { Field, FieldOf } from './describe.js';
import { fits } from './fits.js';

/** Two fields of one name that hold the same sort of thing. A choice that the other has not is shown as not there. */
function sameSort(one: Field, other: Field): boolean {
  if (one.kind !== other.kind) return false;
  if (one.kind === 'list' && other.kind === 'list') return sameSort(one.item, other.item);
  if (one.kind === 'group' && other.kind === 'group')
    return (
      one.fields.length === other.fields.length &&
      one.fields.every(({ name, field }) => {
        const counterpart = other.fields.find((each) => each.name === name);
        return counterpart !== undefined && sameSort(field, counterpart.field);
      })
    );
  return one.kind !== 'union';
}

export interface Changed {
  content: PartContent;
  /** What the new kind has no place for: laid aside, to be given back with `aside` when the kind is chosen again. */
  left: PartContent;
}

/**
 * The same thing as another kind.
 * @param aside what was left of it when it last was of that kind
 */
export function changeKind(
  union: FieldOf<'union'>,
  content: PartContent,
  to: string,
  aside: PartContent = {},
): Changed {
  const groupOf = (value: Json | undefined) => union.options.find((option) => option.value === value)?.group;
  const before = groupOf(content[union.on]);
  const after = groupOf(to);
  const keeps = ([name, value]: [string, Json]): boolean => {
    if (name === union.on) return false;
    const old = before?.fields.find((each) => each.name === name)?.field;
    const next = after?.fields.find((each) => each.name === name)?.field;
    // What neither kind knows is not ours to drop.
    if (next === undefined) return old === undefined;
    if (old === undefined) return fits(next, value);
    // What the old kind had to begin with, and nobody has written in, is not carried to where it need not be.
    return sameSort(old, next) && (next.needed || !sameJson(value, blank(old)));
  };
  const entries = Object.entries(content);
  const kept = Object.fromEntries(entries.filter(keeps));
  const left = Object.fromEntries(entries.filter((entry) => entry[0] !== union.on && !keeps(entry)));
  return { content: { ...blankOption(union, to), ...aside, ...kept, [union.on]: to }, left };
}
