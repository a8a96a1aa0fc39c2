import { screenField } from '../../curriculum/src/steps/screen.js';
import { isAccepted, readDate, readNumber, rightValue } from '../src/mechanics/screen-values.js';

it.each<[string, number | null]>([
  ['12', 12],
  ['1250,50', 1250.5],
  ['1250.50', 1250.5],
  ['1.250,50', 1250.5],
  ['1.250', 1250],
  ['1.250.000', 1250000],
  ['1 250', 1250],
  ['1,250', 1.25],
  ['1,250.50', 1250.5],
  ['-4,5', -4.5],
  ['125 kr.', 125],
  ['25 %', 25],
  ['1.25', 1.25],
  ['12,', null],
  ['tolv', null],
  ['', null],
  ['1e5', null],
  ['Infinity', null],
])('reads the number %j as %j', (text, number) => {
  expect(readNumber(text)).toBe(number);
});

it.each<[string, string | null]>([
  ['2026-05-24', '2026-05-24'],
  ['24.05.2026', '2026-05-24'],
  ['24. 5. 2026', '2026-05-24'],
  ['24/5-2026', '2026-05-24'],
  ['24/5 2026', '2026-05-24'],
  ['24/5/2026', '2026-05-24'],
  ['24-05-2026', '2026-05-24'],
  ['24/5-26', '2026-05-24'],
  ['24. maj 2026', '2026-05-24'],
  ['24 maj 2026', '2026-05-24'],
  ['den 24. Maj 2026', '2026-05-24'],
  ['24 May 2026', '2026-05-24'],
  ['May 24, 2026', '2026-05-24'],
  ['1. okt. 2026', '2026-10-01'],
  ['29/2-2028', '2028-02-29'],
  ['29/2-2026', null],
  ['31. april 2026', null],
  ['2026-13-01', null],
  ['0/5-2026', null],
  ['24. mai 2026', null],
  ['i morgen', null],
  ['', null],
])('reads the date %j as %j', (text, date) => {
  expect(readDate(text)).toBe(date);
});

const words = { id: 'field', label: { da: 'Felt' }, why: { da: 'Derfor.' } };
const field = (type: string, accept: object) => screenField.parse({ ...words, type, accept });

it.each<[string, ReturnType<typeof field>, string, boolean]>([
  ['text without case and spaces', field('text', { rule: 'exact', value: 'Åse Holm' }), ' åse  holm ', true],
  ['another text', field('text', { rule: 'exact', value: 'Åse Holm' }), 'Åse Holme', false],
  ['one of several', field('text', { rule: 'one-of', values: ['mail', 'e-mail'] }), 'E-mail', true],
  ['a number by its value', field('number', { rule: 'exact', value: '1250,5' }), '1.250,50', true],
  ['the ends of a range', field('number', { rule: 'range', from: 1, to: 2 }), '2,0', true],
  ['outside a range', field('number', { rule: 'range', from: 1, to: 2 }), '2,01', false],
  ['no number', field('number', { rule: 'range', from: 1, to: 2 }), 'en', false],
  [
    'a pattern, without case',
    field('text', { rule: 'pattern', pattern: 'sag \\d{4}', example: 'Sag 1234' }),
    'SAG 2026',
    true,
  ],
  [
    'a pattern for the whole value',
    field('text', { rule: 'pattern', pattern: '\\d{4}', example: '1234' }),
    '12345',
    false,
  ],
  [
    'never by a pattern that could hang',
    field('text', { rule: 'pattern', pattern: '(a+)+', example: 'aa' }),
    'aa',
    false,
  ],
  ['a date as typed', field('date', { rule: 'date', value: '2026-05-24' }), '24/5 2026', true],
])('judges %s', (_, of, value, accepted) => {
  expect(isAccepted(of, value)).toBe(accepted);
});

it.each([
  field('text', { rule: 'exact', value: 'Åse' }),
  field('text', { rule: 'one-of', values: ['mail', 'e-mail'] }),
  field('number', { rule: 'range', from: 0.5, to: 2 }),
  field('text', { rule: 'pattern', pattern: '\\d{2,4}', example: '123' }),
  field('date', { rule: 'date', value: '2026-05-24' }),
])('accepts its own right value', (of) => {
  expect(isAccepted(of, rightValue(of.accept))).toBe(true);
});
