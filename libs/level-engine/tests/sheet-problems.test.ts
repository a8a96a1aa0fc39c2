import { inspectContent } from '@mikrosprint/level-engine';
import { filesOf } from '../../curriculum/tests/support/content.js';
import { spoiledWork, workDocuments, workLevel } from '../../curriculum/tests/support/work-steps.js';

/* What only computing shows of a sheet that an author has written. */

const messagesOf = (documents: ReturnType<typeof workDocuments>) =>
  inspectContent(filesOf(documents)).problems.map(({ message }) => message);

it('finds nothing in sound steps, and that they can be played to their best end', () => {
  expect(messagesOf(workDocuments())).toEqual([]);
});

const total = ['goals', 0];
const vat = ['goals', 1];

it.each<[string, (string | number)[], unknown, string]>([
  [
    'a formula that cannot be read',
    [...total, 'solution'],
    '=SUM(B2:B3',
    'solution: cannot be read: A closing bracket is missing',
  ],
  ['a function nobody knows', [...total, 'solution'], '=SUMMER(B2:B3)', 'goals[0].solution: '],
  [
    'English names',
    [...vat, 'solution'],
    '=IF(B2>0;B2*$D$1;0)',
    'names its functions in Danish: =HVIS(B2>0;B2*$D$1;0)',
  ],
  [
    'a formula without what it must use',
    [...total, 'solution'],
    '=B2+B3',
    'uses none of the functions that must be used: SUM',
  ],
  [
    'a function that must be used and is none',
    [...total, 'mustUse', 0],
    'SUMMER',
    'there is no function "SUMMER"',
  ],
  [
    'a Danish name that must be used',
    [...total, 'mustUse', 0],
    'MIDDEL',
    'there is no function "MIDDEL" (English names)',
  ],
  ['a formula that fixes nothing', [...vat, 'solution'], '=B2*D1', 'fixes no cell with $'],
  ['a formula that gives an error', [...total, 'solution'], '=SUM(B2:B3)/0', 'gives #DIVISION/0! '],
  [
    'one that does so when the numbers change',
    [...total, 'solution'],
    '=SUM(B2:B3)/(B2-7)',
    'checks[0]: gives #DIVISION/0! ',
  ],
  ['one that is wrong further down', [...vat, 'solution'], '=B2*$D1', 'none changes C3'],
  [
    'a check that leaves the result',
    [...total, 'checks', 0],
    { D1: '7' },
    'none changes B4: a number could be typed in there',
  ],
  ['a check that leaves part of a range', [...vat, 'checks', 0], { B2: '7' }, 'none changes C3'],
  [
    'a formula that reads a free cell',
    [...total, 'solution'],
    '=SUM(B2:B3;D4)',
    'reads D4, where the player may write anything',
  ],
  [
    'a formula that reads outside the sheet',
    [...total, 'solution'],
    '=SUM(B2:B3;H9)',
    'reads H9, which lies outside the sheet',
  ],
  ['a formula that reads its own cell', [...total, 'solution'], '=SUM(B2:B4)', 'in B4'],
  [
    'words an English player does not know',
    [...total, 'solution'],
    '=SUM(B2:B3)&"kr"',
    'quotes "kr": add the formula with the English words',
  ],
  ['an English formula that is none', [...total, 'solutionEn'], '=SUM(', 'solutionEn: cannot be read'],
  ['a given formula that gives an error', ['cells', 'D2'], '=B2/0', 'cells.D2: gives #DIVISION/0!'],
])('finds %s', (_, path, value, message) => {
  expect(messagesOf(spoiledWork('sheet', path, value))).toContainEqual(expect.stringContaining(message));
});

const text = { da: 'Tekst', en: 'Text' };
const goal = (solution: string, more: object = {}) => ({
  id: 'total',
  label: text,
  cells: 'B4',
  solution,
  checks: [{ B2: '7' }],
  why: { da: 'Sådan er reglen.', en: 'Such is the rule.' },
  ...more,
});

it.each<[string, (string | number)[], unknown]>([
  [
    'words of its own with an English formula beside them',
    total,
    goal('=HVIS(B2>50;"Meget";"Lidt")', { solutionEn: '=HVIS(B2>50;"Much";"Little")' }),
  ],
  ['words that stand in the sheet', total, goal('=SUM.HVIS(A2:A3;"Kaffe";B2:B3)')],
  ['a sign and a number between quotes', total, goal('=TÆL.HVIS(B2:B3;">60")')],
  ['a given formula', ['cells', 'D2'], '=B4*2'],
])('lets %s be', (_, path, value) => {
  expect(messagesOf(spoiledWork('sheet', path, value))).toEqual([]);
});

it('names the line where an author must look', () => {
  const documents = spoiledWork('sheet', [...total, 'checks', 0], { D1: '7' });
  const { problems } = inspectContent(filesOf(documents));
  expect(problems).toEqual([{ file: workLevel, line: expect.any(Number), message: expect.any(String) }]);
  const lines = JSON.stringify(documents[workLevel], null, 2).split('\n');
  expect(lines[(problems[0]?.line ?? 0) - 1]).toContain('"checks"');
});
