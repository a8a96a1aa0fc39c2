import { badgeKinds, badgeShapes, badgeSvg, badgeWorlds, type BadgeDesign } from '@mikrosprint/badge-art';
import { badgeSymbol } from '@mikrosprint/curriculum';
import sharp from 'sharp';

/*
 * A badge must be understood at 48 pixels, by those who see no colours too. The pictures are made and looked at: what is
 * measured is what people get.
 */

const side = 48;
const symbols = badgeSymbol.options;

type Part = ReturnType<typeof badgeShapes>[number]['part'];

/** The pixels of a badge without some of its parts: red, green, blue and how much covers the ground. */
async function pixels(design: BadgeDesign, without: readonly Part[] = []): Promise<Uint8Array> {
  const left = new Set(without);
  const kept = badgeShapes(design).map(({ part }) => !left.has(part));
  const lines = badgeSvg(design, { title: 'x' }).split('\n');
  const first = lines.findIndex((line) => line.startsWith('<defs>')) + 1;
  const drawn = lines.filter((_, index) => kept[index - first] ?? true);
  const image = sharp(Buffer.from(drawn.join('\n'))).resize(side, side);
  return image.ensureAlpha().raw().toBuffer();
}

/** Relative luminance, Web Content Accessibility Guidelines 2.2. */
function luminance([red = 0, green = 0, blue = 0]: ArrayLike<number> & Iterable<number>): number {
  const linear = (value: number) => {
    const share = value / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

const contrastWithWhite = (colour: Uint8Array): number => 1.05 / (luminance(colour) + 0.05);

test('the lines of every symbol are at least 1.5 pixels wide, and no line thinner than half a pixel', () => {
  for (const kind of badgeKinds) {
    for (const symbol of symbols) {
      for (const { part, line, place } of badgeShapes({ kind, world: 'brand', symbol, stars: 3 })) {
        if (line === undefined) continue;
        const width = (line.width * (place?.scale ?? 1) * side) / 100;
        expect(width).toBeGreaterThanOrEqual(part === 'symbol' ? 1.5 : 0.5);
      }
    }
  }
});

test.each(badgeKinds.flatMap((kind) => badgeWorlds.map((world) => ({ kind, world }))))(
  'a white symbol stands at 3:1 or more everywhere on the field: $kind of $world',
  async ({ kind, world }) => {
    const ground = await pixels({ kind, world, symbol: 'letter' }, ['symbol', 'shade', 'inset']);
    const middle = { x: 24, y: kind === 'level' || kind === 'skill' ? 23 : 20 };
    for (let y = 0; y < side; y += 1) {
      for (let x = 0; x < side; x += 1) {
        if (Math.hypot(x - middle.x, y - middle.y) > 10) continue;
        const at = (y * side + x) * 4;
        expect(contrastWithWhite(ground.subarray(at, at + 3))).toBeGreaterThanOrEqual(3);
      }
    }
  },
);

/** The share of what either covers that only one of them covers. */
function difference(one: readonly boolean[], other: readonly boolean[]): number {
  const either = one.filter((covered, index) => covered || other[index] === true).length;
  const both = one.filter((covered, index) => covered && other[index] === true).length;
  return either === 0 ? 0 : 1 - both / either;
}

// A hexagon and a circle of one height share all but a tenth of what they cover: that is how far two outlines can differ.
test('each kind is told by its outline alone', async () => {
  const outlines = await Promise.all(
    badgeKinds.map(async (kind) => {
      const drawn = await pixels({ kind, world: 'brand', symbol: 'letter' });
      return Array.from({ length: side * side }, (_, index) => (drawn[index * 4 + 3] ?? 0) > 127);
    }),
  );
  outlines.forEach((outline, index) => {
    for (const other of outlines.slice(index + 1)) expect(difference(outline, other)).toBeGreaterThan(0.07);
  });
});

test('no two symbols look alike', async () => {
  const drawn = await Promise.all(
    symbols.map(async (symbol) => {
      const shown = await pixels({ kind: 'level', world: 'hotel', symbol });
      return Array.from(
        { length: side * side },
        (_, index) => luminance(shown.subarray(index * 4, index * 4 + 3)) > 0.4 && isInside(index),
      );
    }),
  );
  const alike = drawn.flatMap((one, index) =>
    drawn.slice(index + 1).flatMap((other, offset) => {
      const differs = difference(one, other);
      return differs < 0.3 ? [`${symbols[index]} and ${symbols[index + 1 + offset]}: ${differs}`] : [];
    }),
  );
  expect(alike).toEqual([]);
});

/** In the field, where nothing but the symbol is white. */
function isInside(index: number): boolean {
  return Math.hypot((index % side) - 24, Math.floor(index / side) - 23) < 12;
}
