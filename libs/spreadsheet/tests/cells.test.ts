import { calculate, cellsOf, filled, readNumber } from '@mikrosprint/spreadsheet';
import type { CellFormat } from '@mikrosprint/spreadsheet';

it.each<[string, number | null]>([
  ['12', 12],
  ['12,5', 12.5],
  ['12.5', 12.5],
  ['0.125', 0.125],
  ['1.250', 1250],
  ['1.250,50', 1250.5],
  ['1.250.000', 1_250_000],
  ['1 250,5', 1250.5],
  ['1\u00a0250', 1250],
  ['1,250.50', 1250.5],
  ['1,250', 1.25],
  [',5', 0.5],
  ['25 %', 0.25],
  ['12,5%', 0.125],
  ['kr. 40', 40],
  ['40 kr.', 40],
  ['-40,50 kr', -40.5],
  ['kr. -40', -40],
  ['40,-', 40],
  ['DKK 1.000', 1000],
  ['-3', -3],
  ['\u22123', -3],
  ['+3', 3],
  [' 7 ', 7],
  ['1E3', 1000],
  ['-0', 0],
  ['', null],
  ['-', null],
  ['%', null],
  ['kr.', null],
  ['1.25.30', null],
  ['12,5,5', null],
  ['1 25', null],
  ['--5', null],
  ['5 stk', null],
  ['1E999', null],
  ['Kaffe', null],
  ['0x10', null],
])('reads %j as %p', (text, number) => {
  expect(readNumber(text)).toBe(number);
});

it.each<[string, string[]]>([
  ['B2', ['B2']],
  ['$b$2', ['B2']],
  ['B2:C3', ['B2', 'C2', 'B3', 'C3']],
  ['C3:B2', ['B2', 'C2', 'B3', 'C3']],
  ['Z1:AB1', ['Z1', 'AA1', 'AB1']],
  ['', []],
  ['B', []],
  ['2', []],
  ['B0', []],
  ['B2:', []],
  ['B2:C', []],
  ['B2:C3:D4', []],
  ['XFE1', []],
  ['A1:XFD1048576', []],
])('finds the cells of %j', (range, names) => {
  expect(cellsOf(range)).toEqual(names);
});

it.each<[string, CellFormat | null, string]>([
  ['1250,5', 'number', '1.250,50'],
  ['1250,5', 'integer', '1.251'],
  ['-1250,5', 'currency', '-1.250,50 kr.'],
  ['0,256', 'percent', '25,6 %'],
  ['46166', 'date', '24-05-2026'],
  ['24/5-2026', null, '24-05-2026'],
  ['24.05.26', null, '24-05-2026'],
  ['25 %', null, '25 %'],
  ['40 kr.', null, '40,00 kr.'],
  ['1.250', null, '1.250'],
  ['1250,5', null, '1250,5'],
  ['=1/3', null, '0,333333333'],
  ['=200/3', null, '66,66666667'],
  ['=1000000*1000000', null, '1E+12'],
  ['=0,1+0,2', null, '0,3'],
  ['sand', null, 'SAND'],
  ["'12", null, '12'],
  ['31-02-2026', null, '31-02-2026'],
  ['-0,001', 'number', '0,00'],
])('shows %j (%p) as %j', (input, format, shown) => {
  const formats: Record<string, CellFormat> = format ? { A1: format } : {};
  expect(calculate({ A1: input }, { locale: 'da', formats })['A1']?.shown).toBe(shown);
});

/** Like Excel a formula takes over the unit of what it uses. */
it.each<[string, string]>([
  ['=B1*2', '80,00 kr.'],
  ['=B1/4', '10,00 kr.'],
  ['=B1/B1', '1'],
  ['=SUM(B1:B1)', '40,00 kr.'],
  ['=B1*C1', '10,00 kr.'],
  ['=B1+B1*C1', '50,00 kr.'],
  ['=C1', '25 %'],
  ['=D1+7', '31-05-2026'],
  ['=D1-D1', '0'],
  ['=EDATO(D1;1)', '24-06-2026'],
  ['=MIDDEL(E1:E2)', '1.500,50'],
  ['=HVIS(SAND;B1;0)', '40,00 kr.'],
  ['=TÆL(B1:D1)', '3'],
])('shows %s as %s', (formula, shown) => {
  const inputs = { B1: '40 kr.', C1: '25 %', D1: '24-05-2026', E1: '1.000', E2: '2.001', F9: formula };
  expect(calculate(inputs, { locale: 'da' })['F9']?.shown).toBe(shown);
});

it('gives a format to a range and words in English', () => {
  const results = calculate(
    { A1: '1', A2: '2', B1: '=1=1' },
    { locale: 'en', formats: { 'A1:A2': 'currency' } },
  );
  expect(results['A2']?.shown).toBe('2,00 kr.');
  expect(results['B1']?.shown).toBe('TRUE');
});

it('leaves out what is empty and what names no cell', () => {
  expect(Object.keys(calculate({ a1: '1', B2: '', hello: '5', __proto__x: '1' }, { locale: 'da' }))).toEqual([
    'A1',
  ]);
});

it.each<[string, string, string, Record<string, string>]>([
  ['=B2*2', 'C2', 'C2:C4', { C3: '=B3*2', C4: '=B4*2' }],
  ['=B2*$E$1', 'C2', 'C3', { C3: '=B3*$E$1' }],
  ['=$B2*B$1', 'C2', 'D3', { D3: '=$B3*C$1' }],
  ['=SUM(B2:B$6)', 'C2', 'D3', { D3: '=SUM(C3:C$6)' }],
  ['=SUM(B:B)', 'C2', 'D2', { D2: '=SUM(C:C)' }],
  ['= hvis( b2>1 ; "B2" ; 0 )', 'C2', 'C3', { C3: '= hvis( B3>1 ; "B2" ; 0 )' }],
  ['=A1+1', 'B2', 'A1:B1', { A1: '=#REFERENCE!+1', B1: '=#REFERENCE!+1' }],
  ['=SUM(B2', 'C2', 'C3', { C3: '=SUM(B3' }],
  ['1.250', 'C2', 'C2:C3', { C3: '1.250' }],
  ['Kaffe', 'C2', 'D2', { D2: 'Kaffe' }],
  ['', 'C2', 'C3', { C3: '' }],
  ['=B2', 'C2', 'nowhere', {}],
  ['=B2', 'nowhere', 'C3', {}],
])('fills %j from %s over %s', (input, from, to, written) => {
  expect(filled({ C2: input, B2: input }, from, to)).toEqual(written);
});
