/** What is written in one language only. */
import { isRecord, type Json } from '../draft/json.js';

const isWritten = (words: Json | undefined): boolean => typeof words === 'string' && words.trim() !== '';

/** Parts that nobody touches stay the very same objects: only what is being written is counted anew. */
const counted = new WeakMap<object, number>();

/** How many texts in it have Danish and no English, or the other way round. */
export function untranslated(content: Json | undefined): number {
  if (typeof content !== 'object' || content === null) return 0;
  const before = counted.get(content);
  if (before !== undefined) return before;
  const count =
    isRecord(content) && 'da' in content ? untranslatedText(content) : sum(Object.values(content));
  counted.set(content, count);
  return count;
}

const untranslatedText = ({ da, en }: Record<string, Json>): number =>
  isWritten(da) === isWritten(en) ? 0 : 1;

const sum = (values: readonly Json[]): number =>
  values.reduce<number>((count, value) => count + untranslated(value), 0);

/** A level without its steps, which have rows of their own. */
export const untranslatedLevel = (level: Record<string, Json>): number =>
  sum(Object.entries(level).flatMap(([key, value]) => (key === 'steps' ? [] : [value])));
