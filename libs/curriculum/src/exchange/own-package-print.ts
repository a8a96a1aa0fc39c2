import type { z } from 'zod';

/*
 * One text for one content: JSON with its keys in the order in which the schemas name them, so that a file reads as an
 * author would write it, however a database has shuffled it. Works on what is unfinished too.
 */

type Schema = z.core.$ZodType;
type KnownSchema = z.core.$ZodTypes;

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function accepts(schema: Schema | undefined, value: unknown): boolean {
  return schema !== undefined && (schema as z.ZodType).safeParse(value).success;
}

/** Of several shapes a value may have, the one that its own mark (`kind`, `mechanic`) names, or that it fits. */
function chosen(def: z.core.$ZodUnionDef, value: unknown): Schema | null {
  const mark = 'discriminator' in def ? String(def.discriminator) : null;
  if (mark === null) return def.options.find((option) => accepts(option, value)) ?? null;
  if (!isObject(value)) return null;
  return def.options.find((option) => accepts(fieldsOf(option, value)?.[mark], value[mark])) ?? null;
}

/** What is inside the wrappers that say "may be missing", "is otherwise" and the like. */
function unwrapped(schema: Schema | null | undefined, value: unknown): Schema | null {
  if (!schema) return null;
  const { def } = (schema as KnownSchema)._zod;
  if (def.type === 'union') return unwrapped(chosen(def, value), value);
  return 'innerType' in def ? unwrapped(def.innerType, value) : schema;
}

/** The fields of an object in their order; null where the schema is of something else. */
function fieldsOf(schema: Schema | null, value: unknown): Readonly<Record<string, Schema>> | null {
  const inner = unwrapped(schema, value);
  if (!inner) return null;
  const { def } = (inner as KnownSchema)._zod;
  return def.type === 'object' ? def.shape : null;
}

function itemsOf(schema: Schema | null, value: unknown): Schema | null {
  const inner = unwrapped(schema, value);
  if (!inner) return null;
  const { def } = (inner as KnownSchema)._zod;
  if (def.type === 'array') return def.element;
  return def.type === 'record' ? def.valueType : null;
}

function ordered(value: unknown, schema: Schema | null): unknown {
  if (Array.isArray(value)) {
    const items = itemsOf(schema, value);
    return value.map((inner: unknown) => ordered(inner, items));
  }
  if (!isObject(value)) return value;
  const fields = fieldsOf(schema, value);
  const known = Object.keys(fields ?? {}).filter((key) => Object.hasOwn(value, key));
  const others = Object.keys(value).filter((key) => !known.includes(key));
  const inside = fields ? null : itemsOf(schema, value);
  // What no schema names has no order of its own: by code units, as RFC 8785 has it.
  return Object.fromEntries(
    [...known, ...others.sort()].map((key) => [key, ordered(value[key], fields?.[key] ?? inside)]),
  );
}

/**
 * JSON over several lines, one text for one value whatever the order of its keys, with a line break at the end.
 * @param value any JSON value
 * @param schema what it is meant to be; it need not be that yet
 */
export function printedJson(value: unknown, schema: z.ZodType): string {
  return `${JSON.stringify(ordered(value, schema), null, 2)}\n`;
}
