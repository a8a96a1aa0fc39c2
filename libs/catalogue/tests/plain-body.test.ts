import { z } from 'zod';
import { bodyProblem, plainBody } from '../src/studio/plain-body.js';

const nested = (depth: number): unknown => {
  let value: unknown = 1;
  for (let count = 0; count < depth; count += 1) value = [value];
  return value;
};

test.each([
  ['a text with NUL', { a: ['x\0'] }, 'must be plain text'],
  ['half a character pair', { a: '\ud800' }, 'must be plain text'],
  ['a key with NUL', { 'a\0': 1 }, 'must be plain text'],
  ['a number past all numbers', JSON.parse('{"a":[1e999]}'), 'is a number that cannot be kept'],
  ['a key that changes objects', JSON.parse('{"a":{"__proto__":{}}}'), 'has a name that nothing may have'],
  ['JSON that is deeper than a stack', nested(200_000), 'is nested more than 40 deep'],
])('%s cannot be kept', (_, body, message) => {
  expect(bodyProblem(body)).toBe(message);
});

test('what can be kept is left to the schema, and nothing else reaches it', () => {
  const schema = plainBody(z.strictObject({ a: z.json() }));
  expect(schema.safeParse({ a: nested(30) }).success).toBe(true);
  expect(schema.safeParse({ b: 1 }).success).toBe(false);
  expect(schema.safeParse({ a: nested(200_000) }).success).toBe(false);
  expect(schema.safeParse({ a: 'æøå 🎉' }).success).toBe(true);
});
