/*
 * What a form needs to know of a schema, walked out of zod once: a plain description that can be shown, searched and
 * tested. Whoever adds a field to a step gets an input for it; only its words are written by hand (see wording.ts).
 */
import { identifier, localizedText, pictureName } from '@mikrosprint/curriculum';
import type { Json } from '../draft/json.js';
import { keptPaths } from './layout.js';

interface FieldBase {
  /** Where its words are found: names joined by `/` from the sprint, the level or the mechanic on; lists add nothing. */
  path: string;
  /** Without it the content is not whole. */
  needed: boolean;
  /** What counts when nothing is written. */
  standard?: Json;
}

export interface NamedField {
  name: string;
  field: Field;
}
export interface GroupShape {
  kind: 'group';
  fields: NamedField[];
}
export interface UnionShape {
  kind: 'union';
  /** The field that tells the kinds apart. */
  on: string;
  options: { value: string; group: Field & GroupShape }[];
}
export type LineFormat = 'plain' | 'time' | 'date' | 'web-address' | 'pattern';

type Shape =
  /** A text that people read, in both languages. */
  | { kind: 'words'; longest: number }
  /** One line that is the same in every language. */
  | { kind: 'line'; format: LineFormat; longest: number; pattern?: RegExp }
  /** A picture of the library. */
  | { kind: 'picture-file' }
  /** The lasting name of what it stands in. */
  | { kind: 'id' }
  /** The id of something else, or one of a few fixed words. */
  | { kind: 'reference'; also: string[] }
  | { kind: 'number'; whole: boolean; from: number | null; to: number | null }
  | { kind: 'switch' }
  | { kind: 'choice'; options: string[] }
  | { kind: 'constant'; value: Json }
  | GroupShape
  | { kind: 'list'; item: Field; fewest: number; most: number }
  | { kind: 'record'; key: Field; value: Field }
  | UnionShape
  /** One of several shapes that no field tells apart. */
  | { kind: 'either'; options: Field[] }
  /** Is carried along and not written by hand. */
  | { kind: 'kept' };

export type Field = FieldBase & Shape;
export type FieldKind = Field['kind'];
export type FieldOf<K extends FieldKind> = Extract<Field, { kind: K }>;

/** The part of a zod 4 schema that is read here; zod itself stays in the curriculum. */
export interface Schema {
  def: {
    type: string;
    innerType?: unknown;
    defaultValue?: unknown;
    shape?: Record<string, unknown>;
    element?: unknown;
    keyType?: unknown;
    valueType?: unknown;
    options?: readonly unknown[];
    discriminator?: string;
    values?: readonly unknown[];
    entries?: Record<string, string>;
    format?: string;
    pattern?: RegExp;
    checks?: readonly { _zod: { def: Check } }[];
  };
}

interface Check {
  check: string;
  format?: string;
  pattern?: RegExp;
  minimum?: number;
  maximum?: number;
  value?: number;
  inclusive?: boolean;
}

const schemaOf = (value: unknown): Schema => value as Schema;
const checksOf = (schema: Schema): Check[] => (schema.def.checks ?? []).map(({ _zod }) => _zod.def);
const longestText = 1200;
const timeOfDay = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

function sizes(checks: Check[]): { fewest: number; most: number } {
  const find = (name: string) => checks.find(({ check }) => check === name);
  return {
    fewest: find('min_length')?.minimum ?? 0,
    most: find('max_length')?.maximum ?? Number.POSITIVE_INFINITY,
  };
}

function numberShape(schema: Schema): Shape {
  const checks = checksOf(schema);
  const bound = (name: string): number | null => checks.find(({ check }) => check === name)?.value ?? null;
  return {
    kind: 'number',
    whole: schema.def.format === 'safeint' || checks.some(({ format }) => format === 'safeint'),
    from: bound('greater_than'),
    to: bound('less_than'),
  };
}

function lineShape(schema: Schema): Shape {
  const checks = checksOf(schema);
  const longest = Math.min(sizes(checks).most, longestText);
  if (schema.def.format === 'date') return { kind: 'line', format: 'date', longest };
  if (schema.def.format === 'url') return { kind: 'line', format: 'web-address', longest };
  const pattern = checks.find(({ format }) => format === 'regex')?.pattern;
  if (!pattern) return { kind: 'line', format: 'plain', longest };
  const format =
    timeOfDay.test('23:59') && pattern.test('23:59') && !pattern.test('24:00') ? 'time' : 'pattern';
  return { kind: 'line', format, longest, pattern };
}

/** The words that a field which tells kinds apart may hold. */
function wordsThatTell(schema: Schema): string[] {
  const { type, values, entries } = schema.def;
  if (type === 'literal') return (values ?? []).map(String);
  if (type === 'enum') return Object.values(entries ?? {});
  throw new Error(`A field that tells kinds apart is a literal or an enum, not ${type}.`);
}

function unionShape(schema: Schema, path: string): Shape {
  const { discriminator: on, options: given = [] } = schema.def;
  const options = given.map(schemaOf);
  if (on === undefined) {
    const fixed = options.filter(({ def }) => def.type === 'literal');
    if (options.some((option) => option === schemaOf(identifier)))
      return { kind: 'reference', also: fixed.flatMap(wordsThatTell) };
    return { kind: 'either', options: options.map((option) => describe(option, path)) };
  }
  return {
    kind: 'union',
    on,
    options: options.flatMap((option) =>
      wordsThatTell(schemaOf(option.def.shape?.[on])).map((value) => {
        // A step is a world of its own: its words are those of its mechanic, wherever it stands.
        const group = describe(option, on === 'mechanic' ? value : path);
        if (group.kind !== 'group') throw new Error(`The kinds of ${path} are objects.`);
        return { value, group };
      }),
    ),
  };
}

function shapeOf(schema: Schema, path: string): Shape {
  if (keptPaths.has(path.split('/').at(-1) ?? '')) return { kind: 'kept' };
  if (schema === schemaOf(localizedText)) return { kind: 'words', longest: longestText };
  if (schema === schemaOf(pictureName)) return { kind: 'picture-file' };
  if (schema === schemaOf(identifier))
    return path.endsWith('/id') ? { kind: 'id' } : { kind: 'reference', also: [] };
  const { def } = schema;
  switch (def.type) {
    case 'object':
      return {
        kind: 'group',
        fields: Object.entries(def.shape ?? {}).map(([name, inner]) => ({
          name,
          field: describe(schemaOf(inner), `${path}/${name}`),
        })),
      };
    case 'array':
      return { kind: 'list', item: describe(schemaOf(def.element), path), ...sizes(checksOf(schema)) };
    case 'record':
      return {
        kind: 'record',
        key: describe(schemaOf(def.keyType), `${path}/key`),
        value: describe(schemaOf(def.valueType), `${path}/value`),
      };
    case 'union':
      return unionShape(schema, path);
    case 'string':
      return lineShape(schema);
    case 'number':
      return numberShape(schema);
    case 'boolean':
      return { kind: 'switch' };
    case 'enum':
      return { kind: 'choice', options: Object.values(def.entries ?? {}) };
    case 'literal':
      return { kind: 'constant', value: (def.values?.[0] ?? null) as Json };
    default:
      throw new Error(`The form of ${path} has no input for ${def.type}.`);
  }
}

/**
 * What a schema asks for.
 * @param path where its words begin: `sprint`, `level` or a mechanic
 * @throws when the schema holds a type that no input is made for; a test walks all schemas
 */
export function describe(schema: Schema, path: string): Field {
  const { type, innerType, defaultValue } = schema.def;
  if (type === 'optional') return { ...describe(schemaOf(innerType), path), needed: false };
  if (type === 'default')
    return { ...describe(schemaOf(innerType), path), needed: false, standard: defaultValue as Json };
  return { path, needed: true, ...shapeOf(schema, path) };
}
