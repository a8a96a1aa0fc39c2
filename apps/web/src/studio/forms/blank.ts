/** What a new thing begins as, and which lasting name it gets. */
import { isRecord, type Json, type PartContent } from '../draft/json.js';
import type { Field, FieldOf, GroupShape } from './describe.js';

/** As the curriculum's ids are: small letters, digits and hyphens, at most 60. Shorter here: people read them in diffs. */
const longestId = 40;
const danish: Record<string, string> = { æ: 'ae', ø: 'oe', å: 'aa' };

/**
 * A lasting name made from a text: "Gæstens nøgle" -> "gaestens-noegle". Two that would be the same get a number.
 * @param taken the ids that stand beside it
 * @returns empty when the text has no letter or digit to make it from
 */
export function idFrom(text: string, taken: readonly string[]): string {
  const plain = text
    .toLowerCase()
    .replace(/[æøå]/g, (letter) => danish[letter] ?? letter)
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, (other) => (/^\p{M}+$/u.test(other) ? '' : '-'))
    .replace(/^-+|-+$/g, '');
  // Whole words as far as there is room.
  const words = plain.length <= longestId ? plain : plain.slice(0, longestId + 1).replace(/-[^-]*$/, '');
  const base = words.slice(0, longestId).replace(/-+$/, '');
  if (base === '' || !taken.includes(base)) return base;
  let number = 2;
  while (taken.includes(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}

/** The field that a thing is called by: its name, or the first text that it must have. */
export function namingField(group: GroupShape): string | undefined {
  const texts = group.fields.filter(({ field }) => field.kind === 'words' || field.kind === 'line');
  const named = texts.find(({ name }) => name === 'name') ?? texts.find(({ field }) => field.needed);
  return (named ?? texts[0])?.name;
}

/** What an object is called by, in a language or in Danish; empty while nobody has written it. */
export function nameOf(group: GroupShape, value: Json | undefined, language = 'da'): string {
  const name = namingField(group);
  const said = isRecord(value) && name !== undefined ? value[name] : undefined;
  if (typeof said === 'string') return said;
  const text = isRecord(said) ? (said[language] ?? said['da']) : undefined;
  return typeof text === 'string' ? text : '';
}

/** A thing without a lasting name gets one from its text; one that has a name keeps it for ever. */
export function withId(group: GroupShape, value: PartContent, taken: readonly string[]): PartContent {
  const wants = group.fields.some(({ field }) => field.kind === 'id');
  if (!wants || (value['id'] !== undefined && value['id'] !== '')) return value;
  const id = idFrom(nameOf(group, value), taken);
  return id === '' ? value : { ...value, id };
}

function blankGroup(group: GroupShape): PartContent {
  const entries = group.fields.flatMap(({ name, field }) => {
    if (field.kind === 'constant') return [[name, field.value] as const];
    const begin = field.needed && beginsFilled.has(field.kind) ? blank(field) : undefined;
    return begin === undefined ? [] : [[name, begin] as const];
  });
  return Object.fromEntries(entries);
}

/** Only what the form itself must have to go on is written before the author has written anything. */
const beginsFilled: ReadonlySet<Field['kind']> = new Set(['group', 'union', 'list']);

/** A new value of a field; undefined when it begins as nothing. */
export function blank(field: Field): Json | undefined {
  switch (field.kind) {
    case 'group':
      return blankGroup(field);
    case 'union':
      return blankOption(field, field.options[0]?.value ?? '');
    case 'list':
      return Array.from({ length: Math.min(field.fewest, 4) }, () => blank(field.item) ?? '');
    case 'record':
      return {};
    case 'words':
      return { da: '' };
    case 'either':
      return field.options[0] ? blank(field.options[0]) : undefined;
    case 'constant':
      return field.value;
    case 'line':
    case 'reference':
      return '';
    default:
      return undefined;
  }
}

/** A new thing of one kind of a union. */
export function blankOption(union: FieldOf<'union'>, value: string): PartContent {
  const option = union.options.find((each) => each.value === value);
  return option ? { ...blankGroup(option.group), [union.on]: value } : { [union.on]: value };
}
