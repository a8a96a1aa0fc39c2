import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkContent, marksAt, parseRichText, plainOf, withPlainStars } from '@mikrosprint/curriculum';
import { filesOf, spoiled } from './support/content.js';

/* The little mark-up of authored texts: what it is, what it is not, and where it counts. */

/** A text with its marks as letters: S strong, E stressed, B both. */
function seen(text: string): string {
  const spans = (all: { text: string; strong: boolean; stressed: boolean }[]) =>
    all
      .map(({ text: words, strong, stressed }) => {
        const mark = strong && stressed ? 'B' : strong ? 'S' : stressed ? 'E' : '';
        return mark === '' ? words : `${mark}(${words})`;
      })
      .join('');
  return parseRichText(text)
    .map((block) =>
      block.kind === 'list' ? `[${block.items.map(spans).join(' | ')}]` : `{${spans(block.spans)}}`,
    )
    .join(' ');
}

it.each<[string, string, string]>([
  ['strong words', 'Husk **din nøgle** nu.', '{Husk S(din nøgle) nu.}'],
  ['stressed words', 'Det er *dit* valg', '{Det er E(dit) valg}'],
  ['both at once', 'Se ***her***.', '{Se B(her).}'],
  ['one inside the other', '**a *b* c**', '{S(a )B(b)S( c)}'],
  ['both that end apart', '***a** b*', '{B(a)E( b)}'],
  ['the other way round', '***a* b**', '{B(a)S( b)}'],
  ['both that begin apart', '**a *b***', '{S(a )B(b)}'],
  ['in brackets and quotation marks', '(**a**) "*b*" ”*c*”', '{(S(a)) "E(b)" ”E(c)”}'],
  ['before a full stop', 'Lås **skærmen**. Gå.', '{Lås S(skærmen). Gå.}'],
  ['the nearest partner', 'en *to *tre* fire', '{en *to E(tre) fire}'],
  ['a list', '- a\n- *b*', '[a | E(b)]'],
  ['a list after a line', 'Husk:\n- a\n- b\nSlut', '{Husk:} [a | b] {Slut}'],
  ['paragraphs', 'a\n\n\nb\nc', '{a} {b\nc}'],
  ['two lists', '- a\n\n- b', '[a] [b]'],
  ['a list of Windows', '- a\r\n- b', '[a | b]'],
  ['marks that end with their paragraph', '**a\n\nb**', '{**a} {b**}'],
])('%s', (_, text, expected) => {
  expect(seen(text)).toBe(expected);
});

it.each([
  'B2*C2 og B3*C3',
  '=B4*(1+$B$1)',
  '=(A1+A2)*(B1+B2)*(C1+C2)',
  'Gange skrives med en stjerne: =F2*G2. Så kommer F3*G3, F4*G4.',
  '160+160*25%',
  '2 * 3 * 4',
  'Skriv "*" for at gange, og "*" igen',
  '*kun én',
  'én kun*',
  '** tom **',
  '****',
  '*****x*****',
  '123***',
  '12****78',
  '-5 grader',
  '–  tankestreg',
  'a - b - c',
  '-',
  'C:\\Users\\anna\\',
  '\\\\server\\mappe',
  '<b>ikke HTML</b> [ikke](en) __adresse__ # _a_ `b`',
  '',
])('is plain: %j', (text) => {
  expect(plainOf(text)).toBe(text);
  expect(seen(text)).toBe(text === '' ? '' : `{${text}}`);
});

it.each([
  ['\\*a\\*', '*a*'],
  ['\\**a*', '**a*'],
  ['*a\\**', 'a*'],
  ['\\\\*a\\\\*', '\\*a\\*'],
  ['\\- a\n\\- b', '- a\n- b'],
  ['\\\\- a', '\\- a'],
  ['**a** og *b*', 'a og b'],
  ['Husk:\n- **a**\n\n- b', 'Husk:\n- a\n\n- b'],
])('a backslash makes a mark plain, and the marks go: %j', (text, expected) => {
  expect(plainOf(text)).toBe(expected);
});

it('writes any text so that it is read as it stands', () => {
  const signs = ['*', '**', '***', '\\', '\\\\', '- ', '\n', 'a', ' ', '"', '.', '(', ')'];
  let seed = 7;
  const next = () => (seed = (seed * 48_271) % 2_147_483_647);
  for (let round = 0; round < 4000; round += 1) {
    const text = Array.from({ length: 1 + (next() % 12) }, () => signs[next() % signs.length]).join('');
    expect({ text, plain: plainOf(withPlainStars(text)) }).toEqual({ text, plain: text });
  }
});

it('takes hostile texts without running away', () => {
  const length = 100_000;
  for (const part of [
    '*',
    '**a ',
    '*a',
    'a* ',
    '\\',
    '\\*',
    '- ',
    '-',
    '- *a\n',
    '***a ',
    '"*"',
    ' \t',
    '\n',
  ]) {
    const text = part.repeat(length / part.length);
    expect(parseRichText(text).length).toBeGreaterThanOrEqual(0);
    expect(plainOf(text).length).toBeLessThanOrEqual(text.length);
    expect(withPlainStars(text).length).toBeLessThanOrEqual(3 * text.length);
  }
});

it('knows the fields that show marks, wherever a step stands', () => {
  expect(marksAt(['brief', 'text'])).toBe('block');
  expect(marksAt(['steps', 0, 'arrivals', 1, 'step', 'material', 'paragraphs', 2])).toBe('block');
  expect(marksAt(['steps', 0, 'nodes', 1, 'choices', 0, 'reply'])).toBe('line');
  expect(marksAt(['steps', 0, 'reply', 'text'])).toBe('block');
  expect(marksAt(['steps', 0, 'task', 'options', 0, 'text'])).toBeNull();
  expect(marksAt(['steps', 0, 'prompt'])).toBeNull();
  expect(marksAt(['constructor'])).toBeNull();
  expect(marksAt([])).toBeNull();
});

const desk = 'demo/levels/desk.json';
it.each<[string, (string | number)[], string, string[]]>([
  ['stars in a heading', ['prompt', 'da'], 'Se på **rum**.', ['is shown as it stands: take the stars away']],
  ['a list in a heading', ['prompt', 'da'], 'Se på:\n- rum\n- dør', ['is shown on one line']],
  ['a list in a line', ['targets', 0, 'why', 'da'], 'Sådan er det:\n- en\n- to', ['is shown on one line']],
  ['stars in a line that shows them', ['targets', 0, 'why', 'da'], 'Sådan er *reglen* her.', []],
  ['a list where lists are shown', ['feedback', 'da'], 'Godt gjort:\n- rum\n- **dør**', []],
  ['a formula in a heading', ['prompt', 'da'], 'Se på B2*C2.', []],
])('the content check sees %s', (_, at, text, expected) => {
  const { problems } = checkContent(filesOf(spoiled(desk, ['steps', 0, ...at], text)));
  expect(problems.map(({ message }) => message)).toEqual(
    expected.map((message) => expect.stringContaining(`steps[0].${place(at)}: ${message}`)),
  );
});

function place(at: (string | number)[]): string {
  return at
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .slice(1);
}

const messagesOf = (hint: string) =>
  checkContent(filesOf(spoiled(desk, ['steps', 0, 'hint', 'da'], hint))).problems.map(
    ({ message }) => message,
  );

it('measures sentences as they are read: without marks, and each item by itself', () => {
  const short = 'Se godt efter på bordet. Lås så skærmen. Tag dit kort med dig. Luk døren bag dig.';
  expect(messagesOf(short)).toEqual([]);
  expect(messagesOf(short.replaceAll(/([^.]+)\. ?/gu, '**$1.** '))).toEqual([]);
  expect(messagesOf(short.replaceAll(/([^.]+)\. ?/gu, '- $1\n').repeat(6))).toEqual([]);
  expect(messagesOf(short.replaceAll('.', '').repeat(6))[0]).toContain('is hard to read');
});

it.each([
  ['turns the direction of writing', 'Åbn \u202Egnp.exe nu.'],
  ['turns the direction of writing', 'Åbn \u2067den\u2069 nu.'],
  ['is no text', 'Åbn \u0007den nu.'],
])('finds a hidden sign that %s', (what, text) => {
  expect(messagesOf(text)).toEqual([
    expect.stringMatching(new RegExp(`^steps\\[0\\]\\.hint\\.da: .*${what}`)),
  ]);
});

it('finds what could be somebody behind marks', () => {
  expect(messagesOf('Ring til **28 14** 99 10 nu.')[0]).toContain("could be somebody's telephone");
});

it('leaves every text that ships exactly as it is', () => {
  const root = path.resolve(import.meta.dirname, '../../../content');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.json'),
  );
  const changed: string[] = [];
  let texts = 0;
  const look = (value: unknown, at: string[]): void => {
    if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) look(inner, [...at, key]);
    if (typeof value !== 'string' || !['da', 'en'].includes(at.at(-1) ?? '')) return;
    texts += 1;
    if (seen(value) !== `{${value}}` && value !== '-') changed.push(`${at.join('/')}: ${value}`);
  };
  for (const file of files) look(JSON.parse(readFileSync(path.join(root, file), 'utf8')), [file]);
  expect(changed).toEqual([]);
  expect(texts).toBeGreaterThan(1000);
});
