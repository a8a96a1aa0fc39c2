import { z } from 'zod';

/*
 * What a stranger sends is looked through once, without recursion, before a schema walks into it: a schema that descends
 * as deep as the JSON goes would run out of stack, and the database keeps neither NUL nor half a character pair.
 */

/** No schema of ours is half as deep; `readJson` of the checks gives up at 60. */
const deepest = 40;
const keepable = /^[^\0\p{Cs}]*$/u;

/** Why JSON cannot be kept; null when it can. */
export function bodyProblem(body: unknown): string | null {
  const waiting: { value: unknown; depth: number }[] = [{ value: body, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next;
    if (typeof value === 'string' && !keepable.test(value)) return 'must be plain text';
    // JSON has no largest number; what is past ours would be kept as nothing at all.
    if (typeof value === 'number' && !Number.isFinite(value)) return 'is a number that cannot be kept';
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= deepest) return `is nested more than ${deepest} deep`;
    for (const [key, inner] of Object.entries(value)) {
      if (!keepable.test(key)) return 'must be plain text';
      // A program that keeps things by name in a plain object would change the object itself.
      if (key === '__proto__') return 'has a name that nothing may have';
      waiting.push({ value: inner, depth: depth + 1 });
    }
  }
  return null;
}

/** The schema, for bodies that can be kept. */
export function plainBody<T extends z.ZodType>(schema: T) {
  return z
    .unknown()
    .superRefine((body, context) => {
      const message = bodyProblem(body);
      if (message !== null) context.addIssue({ code: 'custom', message });
    })
    .pipe(schema);
}
