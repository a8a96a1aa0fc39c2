// The file of figures: what a spreadsheet may not run, what is not told, and numbers as the reader's language has them.
import type { ItemStatistics } from '@mikrosprint/contracts';
import { columns, csvOf, type CsvWords } from '../../apps/web/src/studio/statistics/csv.js';
import { draftPlace, tellsNothing } from '../../apps/web/src/studio/statistics/shown.js';
import { versionIn } from '../../apps/web/src/studio/statistics/version-number.js';

type Step = ItemStatistics['levels'][number]['steps'][number];

const step: Step = {
  ...{ stepId: 'a', mechanic: 'recall', prompt: { da: '=HYPERLINK("x")' }, reached: 20, answered: 20 },
  ...{ leftHere: null, firstTry: 5, firstTryRate: 0.25, hinted: 0, hintRate: 0, revealed: 0 },
  ...{ medianSeconds: 12.5, discrimination: -0.41, separates: 'backwards', rareWrongAnswers: true },
  wrongAnswers: [{ key: 'b', label: { da: 'Nej; "aldrig"' }, learners: 7, share: 0.35 }],
};

const statistics: ItemStatistics = {
  ...{ sprintId: 'pdf', title: { da: 'PDF' }, draftId: null, major: 2, minor: 1, countedAt: null },
  ...{ smallestGroup: 5, readAt: null, behind: false, counting: false, versions: [], fixFirst: [] },
  levels: [
    {
      ...{ levelId: 'one', kind: 'practice', title: { da: 'Bane' }, minutes: 5, learners: 20 },
      ...{ completions: null, completionRate: null, dropOff: null, dropOffRate: null, medianSeconds: null },
      steps: [step],
    },
  ],
};

const words: CsvWords = {
  of: ({ da }) => da,
  heads: columns,
  hidden: 'for få',
  gone: 'væk',
  kinds: { level: 'Bane', step: 'Opgave', answer: 'Svar' },
  decimalComma: true,
};

const linesOf = (file: string): string[] => file.replace('\uFEFF', '').split('\r\n');

test('each level, step and wrong answer is a line, and what is not told is said', () => {
  const [head, level, task, answer, end] = linesOf(csvOf(statistics, words));
  expect(head?.split(';')).toEqual(columns.map((column) => `"${column}"`));
  expect(level).toBe('"2.1";"Bane";"Bane";;;20;;"for få";"for få";"for få";;;;;;"for få";');
  expect(task).toContain(';20;20;;"for få";;5;0,25;0;0;;12,5;-0,41');
  expect(answer).toContain('"Nej; ""aldrig""";7;');
  expect(end).toBe('');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('%j is words to a spreadsheet', (title) => {
  const [level] = statistics.levels;
  if (level === undefined) throw new Error('there is no level');
  const hostile = { ...statistics, levels: [{ ...level, title: { da: title } }] };
  expect(csvOf(hostile, words)).toContain(`"'${title}"`);
});

test('English readers get points and commas', () => {
  const [, , task] = linesOf(csvOf(statistics, { ...words, decimalComma: false }));
  expect(task).toContain(',0.25,');
});

test('a version in the address is two numbers or nothing', () => {
  expect(versionIn('2.13')).toEqual({ major: 2, minor: 13 });
  for (const wrong of [null, '', '2', '2.', '2.x', '-1.0', '1.0.0', '1e3.0', '999999.0'])
    expect(versionIn(wrong)).toBeNull();
});

test('a page without a figure tells nothing, and one with a single figure does', () => {
  expect(tellsNothing(statistics)).toBe(false);
  const [level] = statistics.levels;
  if (level === undefined) throw new Error('there is no level');
  const steps = level.steps.map((one) => ({ ...one, reached: null }));
  expect(tellsNothing({ ...statistics, levels: [{ ...level, learners: null, steps }] })).toBe(true);
});

test('the way to a step names its level, whatever they are called', () => {
  expect(draftPlace('d', 'one', null)).toBe('/studio/d?level=one');
  expect(draftPlace('d', 'one', 'a&b')).toBe('/studio/d?level=one&step=a%26b');
});
