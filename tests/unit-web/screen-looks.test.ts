// How what is chosen on a page looks follows from the page and the words, and a file's picture from its ending.
import type { LocalizedText } from '@mikrosprint/curriculum';
import { lookOf } from '../../apps/web/src/play/panels/screen/choice-look.js';
import { fileKind } from '../../apps/web/src/play/panels/screen/file-kind.js';

const danish = (text: LocalizedText) => text.da;
const english = (text: LocalizedText) => text.en ?? text.da;
const option = (da: string, detail: string | null = null, en = da) => ({
  id: da,
  text: { da, en },
  detail: detail === null ? null : { da: detail },
});
const press = (...options: ReturnType<typeof option>[]) => ({ type: 'press' as const, options });
const short = press(option('Gem'), option('Gem som'), option('Luk'));

test.each([
  ['browser', 'buttons'],
  ['portal', 'buttons'],
  ['phone', 'menu'],
  ['writer', 'menu'],
  ['call', 'bar'],
] as const)('short names in a %s are %s', (app, look) => {
  expect(lookOf(app, short, danish)).toBe(look);
});

test('with a line below their names they are a menu on a page, tabs in a program and buttons in a meeting', () => {
  const described = press(option('Gem', 'Som den hedder nu'), option('Luk'));
  expect(lookOf('browser', described, danish)).toBe('menu');
  expect(lookOf('writer', described, danish)).toBe('ribbon');
  expect(lookOf('call', described, danish)).toBe('bar');
});

test('one that is too long for a button makes a menu of them all', () => {
  const long = press(option('Gem', 'Som den hedder nu, på skrivebordet'), option('Luk'));
  expect(lookOf('writer', long, danish)).toBe('menu');
  expect(lookOf('call', press(option('Forlad mødet uden at sige noget'), option('Bliv')), danish)).toBe(
    'menu',
  );
});

test('the words that count are those in the reader’s language', () => {
  const field = press(
    option('Del', null, 'Share this file with somebody else'),
    option('Slet', null, 'Delete'),
  );
  expect(lookOf('browser', field, danish)).toBe('buttons');
  expect(lookOf('browser', field, english)).toBe('menu');
});

test('files lie in a folder and radio buttons are radio buttons, wherever they stand', () => {
  expect(lookOf('phone', { ...short, type: 'file' }, danish)).toBe('folder');
  expect(lookOf('writer', { ...short, type: 'radio' }, danish)).toBe('radios');
});

test.each([
  ['Ansøgning.pdf', 'fixed'],
  ['ANSØGNING.PDF', 'fixed'],
  ['Ansøgning v2.1.docx', 'text'],
  ['IMG_0412.HEIC', 'picture'],
  ['vagter.xlsx', 'sheet'],
  ['samtale.m4a', 'sound'],
  ['film.mov', 'film'],
  ['alt.zip', 'packed'],
  ['noget.xyz', 'other'],
  ['noget.constructor', 'folder'],
  ['Billeder', 'folder'],
  ['Ansøgning til kl. 10', 'folder'],
])('%s is %s', (name, kind) => {
  expect(fileKind('browser', name)).toBe(kind);
});

test('a name without an ending is a picture on a phone and a window in a meeting', () => {
  expect(fileKind('phone', 'Scanning 1')).toBe('picture');
  expect(fileKind('call', 'Hele skærmen')).toBe('window');
  expect(fileKind('phone', 'Bevis.pdf')).toBe('fixed');
});
