import fc from 'fast-check';
import { bakePng, bakeSvg, unbakePng, unbakeSvg } from '../src/index.js';
import { smallPng } from './support/small-png.js';
import { checkIn, World, type Json } from './support/world.js';

/** Whatever is handed in, there is an answer; and nothing that was changed is ever called valid. */
let world: World;
let document: Json;
beforeAll(async () => {
  world = await World.made();
  document = await world.theirs();
});

/** Every place in a document, as a path. */
function placesIn(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key]))];
}

function replaced(value: unknown, [key, ...rest]: string[], by: unknown): unknown {
  if (key === undefined) return by;
  const copy: Json = { ...(value as Json), [key]: replaced((value as Json)[key], rest, by) };
  return Array.isArray(value) ? Object.values(copy) : copy;
}

test('a credential with anything in any place', async () => {
  const places = placesIn(document);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...places), fc.jsonValue({ maxDepth: 3 }), async (place, value) => {
      const changed = replaced(document, place, value);
      const { verdict, steps } = await checkIn(world, changed);
      expect(steps).toHaveLength(7);
      if (JSON.stringify(changed) !== JSON.stringify(document)) expect(verdict).not.toBe('valid');
    }),
    { numRuns: 120 },
  );
});

test('any text, any bytes and any JSON', async () => {
  const anything = fc.oneof(fc.string(), fc.uint8Array({ maxLength: 300 }), fc.jsonValue(), fc.webUrl());
  await fc.assert(
    fc.asyncProperty(anything, async (handed) => {
      expect((await checkIn(world, handed)).verdict).toMatch(/unreadable|malformed/);
    }),
    { numRuns: 300 },
  );
});

test('a picture with any byte changed, or cut anywhere', () => {
  const png = bakePng(smallPng, JSON.stringify(document));
  const svg = Buffer.from(bakeSvg('<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>', 'a.b.c'));
  fc.assert(
    fc.property(fc.nat(), fc.nat(255), fc.boolean(), (at, byte, cut) => {
      for (const [picture, read] of [[png, unbakePng] as const, [svg, unbakeSvg] as const]) {
        const changed = Uint8Array.from(picture);
        changed[at % picture.length] = byte;
        const result = read(cut ? changed.subarray(0, at % picture.length) : changed);
        expect(typeof result.ok).toBe('boolean');
        if (cut) expect(result.ok).toBe(false);
      }
    }),
    { numRuns: 500 },
  );
});
