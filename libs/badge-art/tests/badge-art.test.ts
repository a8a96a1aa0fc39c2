import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  badgeAltText,
  badgeKinds,
  badgeShapes,
  badgeSvg,
  badgeWorlds,
  designOf,
  waitingShapes,
  type BadgeDesign,
  type BadgeLook,
} from '@mikrosprint/badge-art';
import { activeInSvg, badgeSymbol, cleanSvg, type AnyBadgeRule } from '@mikrosprint/curriculum';
import { SaxesParser } from 'saxes';

const root = path.resolve(__dirname, '../../..');
const symbols = badgeSymbol.options;

/** Every kind in every world with every symbol. */
const everyDesign: BadgeDesign[] = badgeKinds.flatMap((kind) =>
  badgeWorlds.flatMap((world) => symbols.map((symbol) => ({ kind, world, symbol }))),
);

interface ReadSvg {
  elements: { name: string; attributes: Record<string, string> }[];
  texts: string[];
}

/** Fails on anything that is not well-formed XML. */
function read(svg: string): ReadSvg {
  const parser = new SaxesParser();
  const found: ReadSvg = { elements: [], texts: [] };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => found.elements.push({ name, attributes }));
  parser.on('text', (text) => {
    if (text.trim() !== '') found.texts.push(text);
  });
  parser.write(svg).close();
  return found;
}

describe('the file of a badge', () => {
  test('holds shapes and words only, for every design there can be', () => {
    const allowed = new Set([
      'svg',
      'title',
      'desc',
      'defs',
      'linearGradient',
      'stop',
      'clipPath',
      'g',
      'path',
    ]);
    for (const design of everyDesign) {
      const svg = badgeSvg(design, { title: 'Ro i indbakken' });
      const { elements } = read(svg);
      expect(elements.map(({ name }) => name).filter((name) => !allowed.has(name))).toEqual([]);
      const names = elements.flatMap(({ attributes }) => Object.keys(attributes));
      expect(names.filter((name) => /^on|href|style/iu.test(name))).toEqual([]);
      expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|data:/u);
    }
  });

  test('is let through unchanged by the gate for drawings of strangers', () => {
    const svg = new TextEncoder().encode(
      badgeSvg({ kind: 'world', world: 'hotel', symbol: 'key' }, { title: 'x' }),
    );
    expect(activeInSvg(svg)).toBeNull();
    const cleaned = cleanSvg(svg, 512);
    expect(cleaned.ok).toBe(true);
    const before = read(new TextDecoder().decode(svg)).elements.map(({ name }) => name);
    const after = read(new TextDecoder().decode(cleaned.ok ? cleaned.bytes : svg)).elements;
    expect(after.map(({ name }) => name)).toEqual(before);
  });

  test('names each id once and points only at its own', () => {
    for (const design of everyDesign) {
      const { elements } = read(badgeSvg(design, { title: 'x', description: 'y' }));
      const ids = elements.flatMap(({ attributes: { id } }) => (id === undefined ? [] : [id]));
      expect(new Set(ids).size).toBe(ids.length);
      const pointed = elements.flatMap(({ attributes }) =>
        Object.values(attributes).flatMap((value) => /^url\(#(.+)\)$/u.exec(value)?.[1] ?? []),
      );
      expect(pointed.filter((id) => !ids.includes(id))).toEqual([]);
    }
  });

  test('says its words, whatever stands in them', () => {
    const title = `Ro & <orden> "her"</title><script>alert(1)</script>`;
    const { elements, texts } = read(
      badgeSvg(designOf({ shape: 'circle', symbol: 'inbox' }), {
        title,
        description: 'Et\u0000 tegn\uD800, der ikke findes',
      }),
    );
    expect(texts).toEqual([title, 'Et tegn, der ikke findes']);
    expect(elements.some(({ name }) => name === 'script')).toBe(false);
    expect(elements[0]?.attributes).toMatchObject({
      role: 'img',
      'aria-labelledby': 'badge-title badge-description',
    });
  });

  test('is the same text every time', () => {
    const design: BadgeDesign = { kind: 'skill', world: 'workshop', symbol: 'formula', stars: 2 };
    expect(badgeSvg(design, { title: 'x' })).toBe(badgeSvg({ ...design }, { title: 'x' }));
  });

  test('is drawn with path data that paper knows too', () => {
    for (const shape of everyDesign.flatMap((design) => [...badgeShapes(design), ...waitingShapes(design)])) {
      expect(shape.path).toMatch(/^M[\d\s.,MLHVCSQTAZmlhvcsqtaz-]+$/u);
    }
  });
});

describe('the look of a badge', () => {
  test('comes from what the wire tells', () => {
    expect(designOf({ shape: 'shield', symbol: 'key', world: 'hotel' })).toEqual({
      kind: 'world',
      world: 'hotel',
      symbol: 'key',
      stars: undefined,
    });
    const rule: AnyBadgeRule = { when: 'level-finished', level: 'desk', stars: 2 };
    expect(designOf({ shape: 'circle', symbol: 'desk', world: null, rule })).toMatchObject({
      kind: 'level',
      world: 'brand',
      stars: 2,
    });
  });

  test('is a plain one where a newer or older product named it', () => {
    const strange: BadgeLook = { shape: 'constructor', symbol: '__proto__', world: 'moon', stars: 7 };
    expect(designOf(strange)).toEqual({
      kind: 'level',
      world: 'brand',
      symbol: 'certificate',
      stars: undefined,
    });
  });

  test.each([
    [undefined, 0],
    [2, 2],
    [3, 3],
  ] as const)('with %s stars has %i on its frame', (stars, drawn) => {
    const shapes = badgeShapes({ kind: 'level', world: 'hotel', symbol: 'key', stars });
    expect(shapes.filter(({ part }) => part === 'star')).toHaveLength(drawn);
  });

  test('shows no colour of its own while it is still to earn', () => {
    for (const design of everyDesign) {
      const parts = new Set(waitingShapes(design).map(({ part }) => part));
      expect([...parts].filter((part) => !['field', 'behind', 'symbol'].includes(part))).toEqual([]);
    }
  });
});

interface Shipped extends BadgeLook {
  id: string;
}

/** The badges that ship: those of the sprints, and those across them. */
function shippedBadges(): Shipped[] {
  const folder = path.join(root, 'content');
  const readJson = (file: string) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as unknown;
  const sprints = readdirSync(folder, { withFileTypes: true })
    .filter(
      (entry) => entry.isDirectory() && readdirSync(path.join(folder, entry.name)).includes('sprint.json'),
    )
    .map(({ name }) => readJson(`${name}/sprint.json`) as { world?: string; badges: Shipped[] });
  const special = (readJson('badges.json') as { badges: Shipped[] }).badges;
  return [
    ...sprints.flatMap(({ world, badges }) => badges.map((badge) => ({ ...badge, world }))),
    ...special,
  ];
}

describe('the badges that ship', () => {
  const designs = shippedBadges().map(designOf);

  test('are well over twelve different ones, of all four kinds', () => {
    expect(new Set(designs.map((design) => JSON.stringify(design))).size).toBeGreaterThan(30);
    expect(new Set(designs.map(({ kind }) => kind))).toEqual(new Set(badgeKinds));
  });

  test('name only symbols that are drawn', () => {
    const known: readonly string[] = symbols;
    expect(shippedBadges().filter(({ symbol }) => !known.includes(symbol))).toEqual([]);
  });

  test('each say what they show, in three languages and no two alike in one', () => {
    const distinct = [...new Map(designs.map((design) => [JSON.stringify(design), design])).values()];
    for (const language of ['da', 'en', 'uk'] as const) {
      const said = distinct.map((design) => badgeAltText(design, language));
      expect(new Set(said).size).toBe(distinct.length);
      expect(said.filter((text) => text.length < 12 || text.includes('undefined'))).toEqual([]);
    }
  });

  test('speak as people do', () => {
    const design: BadgeDesign = { kind: 'level', world: 'gdpr-office', symbol: 'letter', stars: 2 };
    expect(badgeAltText(design, 'da')).toBe('Rund medalje i lilla og guld: et brev, to stjerner.');
  });
});
