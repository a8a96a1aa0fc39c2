/*
 * Reading what a player sent. By hand and not by schema: these run on every answer in the browser and on the
 * server, and an identifier such as "constructor" must not be found on an object's prototype.
 */

/** Longest id or typed value that is read, in UTF-16 units. */
const longestText = 1000;

/** The value of a record's own key. */
export function ownEntry<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isReadable(value: unknown): value is string {
  return typeof value === 'string' && value.length <= longestText;
}

/** The text under a key of the payload, or null when there is none. */
export function textAt(payload: unknown, key: string): string | null {
  if (!isRecord(payload)) return null;
  const value = ownEntry(payload, key);
  return isReadable(value) ? value : null;
}

/** A record of texts under a key of the payload, or null when it holds anything else. */
export function textsAt(payload: unknown, key: string): Record<string, string> | null {
  if (!isRecord(payload)) return null;
  const record = ownEntry(payload, key);
  if (!isRecord(record)) return null;
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(record)) {
    if (!isReadable(value) || name === '__proto__') return null;
    texts[name] = value;
  }
  return texts;
}
