import { block, type FormulaRow } from './formula-row.js';

const parts = block(
  'A1:Varenr.|Vare|Pris; K-10|Kæde|199; L-20|Lygte|149; S-30|Slange|45; L-20|Lygte (ny)|179',
);
const stock = block('A1:Bananas|25; Oranges|38; Apples|40; Pears|41');
const axles = block('A1:Axles|Bearings|Bolts; 4|4|9; 5|7|10; 6|8|11');
const rates = block('A1:0|0; 10|5; 25|10; 50|15');

/** Finding a value in a table. */
export const lookupRows: readonly FormulaRow[] = [
  // Looking up.
  {
    formula: '=XOPSLAG("S-30";A2:A5;C2:C5)',
    cells: parts,
    is: 45,
    source: 'XLOOKUP function: exact match by default',
  },
  {
    formula: '=XLOOKUP("l-20";A2:A5;B2:B5)',
    cells: parts,
    is: 'Lygte',
    source: 'XLOOKUP function: the first match, capitals do not count',
  },
  {
    formula: '=XOPSLAG("L-20";A2:A5;B2:B5;;0;-1)',
    cells: parts,
    is: 'Lygte (ny)',
    source: 'XLOOKUP function: search_mode -1 from the last',
  },
  {
    formula: '=XOPSLAG("X-99";A2:A5;C2:C5)',
    cells: parts,
    error: 'not-available',
    source: 'XLOOKUP function: no match',
  },
  {
    formula: '=XOPSLAG("X-99";A2:A5;C2:C5;"Ikke fundet")',
    cells: parts,
    is: 'Ikke fundet',
    source: 'XLOOKUP function: if_not_found',
  },
  {
    formula: '=XOPSLAG("Slange";B2:B5;A2:A5)',
    cells: parts,
    is: 'S-30',
    source: 'XLOOKUP function: answers from the left too',
  },
  {
    formula: '=XOPSLAG("Ly*";B2:B5;C2:C5;;2)',
    cells: parts,
    is: 149,
    source: 'XLOOKUP function: match_mode 2, wildcards',
  },
  {
    formula: '=XOPSLAG("Ly*";B2:B5;C2:C5)',
    cells: parts,
    error: 'not-available',
    source: 'XLOOKUP function: no wildcards by default',
  },
  {
    formula: '=XOPSLAG(30;A1:A4;B1:B4;0;-1)',
    cells: rates,
    is: 10,
    source: 'XLOOKUP function: match_mode -1, the next smaller',
  },
  {
    formula: '=XOPSLAG(30;A1:A4;B1:B4;0;1)',
    cells: rates,
    is: 15,
    source: 'XLOOKUP function: match_mode 1, the next larger',
  },
  { formula: '=XOPSLAG("Bolts";A1:C1;A3:C3)', cells: axles, is: 10, source: 'XLOOKUP function: along a row' },
  {
    formula: '=SUM(XOPSLAG("Oranges";A1:A4;B1:B4):B4)',
    cells: stock,
    error: 'syntax',
    source: 'Only cells are joined to a range here',
  },
  {
    formula: '=SUM(XLOOKUP("L-20";A2:A5;B2:C5))',
    cells: parts,
    is: 149,
    source: 'XLOOKUP function: a whole row as answer',
  },
  {
    formula: '=XOPSLAG("S-30";A2:A5;C2:C4)',
    cells: parts,
    error: 'value',
    source: 'XLOOKUP function: arrays of unequal size',
  },
  {
    formula: '=LOPSLAG("L-20";A2:C5;3;FALSK)',
    cells: parts,
    is: 149,
    source: 'VLOOKUP function: exact match',
  },
  {
    formula: '=VLOOKUP("X";A2:C5;3;FALSE)',
    cells: parts,
    error: 'not-available',
    source: 'VLOOKUP function: no exact match',
  },
  {
    formula: '=LOPSLAG(30;A1:B4;2)',
    cells: rates,
    is: 10,
    source: 'VLOOKUP function: approximate match by default',
  },
  {
    formula: '=LOPSLAG(30;A1:B4;2;SAND)',
    cells: rates,
    is: 10,
    source: 'VLOOKUP function: approximate match',
  },
  {
    formula: '=LOPSLAG(-1;A1:B4;2)',
    cells: rates,
    error: 'not-available',
    source: 'VLOOKUP function: smaller than the smallest',
  },
  {
    formula: '=LOPSLAG("L-20";A2:C5;4;FALSK)',
    cells: parts,
    error: 'reference',
    source: 'VLOOKUP function: a column beyond the table',
  },
  {
    formula: '=LOPSLAG("L-20";A2:C5;0;FALSK)',
    cells: parts,
    error: 'value',
    source: 'VLOOKUP function: a column below 1',
  },
  {
    formula: '=LOPSLAG("s*";A2:C5;2;FALSK)',
    cells: parts,
    is: 'Slange',
    source: 'VLOOKUP function: wildcards in an exact match',
  },
  { formula: '=VOPSLAG("Axles";A1:C4;2;SAND)', cells: axles, is: 4, source: 'HLOOKUP function: example' },
  { formula: '=HLOOKUP("Bearings";A1:C4;3;FALSE)', cells: axles, is: 7, source: 'HLOOKUP function: example' },
  { formula: '=HLOOKUP("B";A1:C4;3;TRUE)', cells: axles, is: 5, source: 'HLOOKUP function: example' },
  { formula: '=VOPSLAG("Bolts";A1:C4;4)', cells: axles, is: 11, source: 'HLOOKUP function: example' },
  { formula: '=SAMMENLIGN(39;B1:B4;1)', cells: stock, is: 2, source: 'MATCH function: example' },
  { formula: '=MATCH(41;B1:B4;0)', cells: stock, is: 4, source: 'MATCH function: example' },
  {
    formula: '=MATCH(40;B1:B4;-1)',
    cells: stock,
    error: 'not-available',
    source: 'MATCH function: example, the list is not falling',
  },
  {
    formula: '=SAMMENLIGN(40;B1:B4;-1)',
    cells: block('B1:90; 60; 41; 30'),
    is: 3,
    source: 'MATCH function: the smallest that is not below, in a falling list',
  },
  {
    formula: '=MATCH("Or*";A1:A4;0)',
    cells: stock,
    is: 2,
    source: 'MATCH function: wildcards in an exact match',
  },
  {
    formula: '=INDEKS(A1:B2;2;2)',
    cells: block('A1:Apples|Lemons; Bananas|Pears'),
    is: 'Pears',
    source: 'INDEX function: example',
  },
  {
    formula: '=INDEX(A1:B2;2;1)',
    cells: block('A1:Apples|Lemons; Bananas|Pears'),
    is: 'Bananas',
    source: 'INDEX function: example',
  },
  {
    formula: '=INDEKS(A1:C1;2)',
    cells: axles,
    is: 'Bearings',
    source: 'INDEX function: one row, the second part is the column',
  },
  {
    formula: '=INDEKS(B1:B4;SAMMENLIGN("Apples";A1:A4;0))',
    cells: stock,
    is: 40,
    source: 'INDEX and MATCH together',
  },
  {
    formula: '=SUM(INDEKS(A1:C4;0;3))',
    cells: axles,
    is: 30,
    source: 'INDEX function: row 0 is the whole column',
  },
  {
    formula: '=INDEKS(B1:B4;5)',
    cells: stock,
    error: 'reference',
    source: 'INDEX function: outside the range',
  },
];
