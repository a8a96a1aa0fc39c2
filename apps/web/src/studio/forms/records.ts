/** Entries of an object whose keys people write. */
import type { PartContent } from '../draft/json.js';

/** The same entries in the same order, one under another name; null when that name is taken. */
export function renamedKey(record: PartContent, from: string, to: string): PartContent | null {
  if (from !== to && Object.hasOwn(record, to)) return null;
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key === from ? to : key, value]));
}
