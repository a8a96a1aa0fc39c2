import { advance, learnerLevel, startRun } from '@mikrosprint/level-engine';
import { after, refusal, stepOf } from './support/play.js';
import type { Deed } from './support/play.js';
import { practiceOf } from './support/samples.js';
import { coffeeGoal, sheetStep, totalGoal, vatGoal } from './support/samples-sheet.js';

const enter = (cell: string, input: string): Deed => ['enter', { cell, input }];
const fill = (from: string, to: string): Deed => ['fill', { from, to }];
const hint: Deed = ['hint'];
const handIn: Deed = ['hand-in'];
const level = practiceOf([sheetStep]);
const only = (goal: object, more: object = {}) => practiceOf([{ ...sheetStep, ...more, goals: [goal] }]);

describe('one cell', () => {
  const total = only(totalGoal);

  it.each<[string, string, string]>([
    ['as in the file', '=SUM(B2:B4)', 'right'],
    ['in small letters, with spaces', '= sum( b2 : b4 )', 'right'],
    ['cell by cell in SUM', '=SUM(B2;B3;B4)', 'right'],
    ['another sum of the same', '=SUM(B2:B3)+B4', 'right'],
    ['the right number typed', '175,5', 'typed'],
    ['the right number in an English hand', '175.5', 'typed'],
    ['a wrong number typed', '175', 'wrong'],
    ['a word', 'salg', 'wrong'],
    ['without SUM', '=B2+B3+B4', 'wrong'],
    ['a number behind an equals sign', '=175,5', 'wrong'],
    ['a sum of numbers read off the sheet', '=SUM(100;50;25,5)', 'wrong'],
    ['half of it read off the sheet', '=SUM(B2:B3)+25,5', 'wrong'],
    ['one cell too few', '=SUM(B2:B3)', 'wrong'],
    ['itself', '=SUM(B2:B5)', 'wrong'],
    ['a division by nothing', '=SUM(B2:B4)/0', 'wrong'],
    ['a comma between the parts', '=SUM(B2,B4)', 'unread'],
    ['a name nobody knows', '=SUMM(B2:B4)', 'unread'],
    ['a missing bracket', '=SUM(B2:B4', 'unread'],
    ['a missing equals sign', 'SUM(B2:B4)', 'unread'],
  ])('%s: %s is %s', (_, input, kind) => {
    const state = after(total, [enter('B5', input)]);
    const expected = {
      right: { points: 100, mistakes: 0, status: 'done', goals: { total: 'right' } },
      typed: { points: 25, mistakes: 1, status: 'open', goals: { total: 'typed' }, missed: [] },
      wrong: { points: 0, mistakes: 1, status: 'open', goals: { total: 'open' }, missed: ['total'] },
      unread: { points: 0, mistakes: 0, status: 'open', goals: { total: 'open' }, missed: [] },
    }[kind];
    expect(stepOf(state, 'sheet')).toMatchObject({ ...expected, entries: { B5: input.trim() } });
    const tones = { right: 'good', typed: 'ok', wrong: 'bad', unread: 'info' } as Record<string, string>;
    expect(state.feedback?.tone).toBe(tones[kind]);
    expect(state.fx).toMatchObject({ subject: 'B5', to: 'total' });
  });

  it.each<[string, Deed[], number]>([
    ['after a wrong formula', [enter('B5', '=B2'), enter('B5', '=SUM(B2:B4)')], 50],
    ['after a typed number', [enter('B5', '175,5'), enter('B5', '=SUM(B2:B4)')], 50],
    ['after one that could not be read', [enter('B5', '=SUM(B2,B4)'), enter('B5', '=SUM(B2:B4)')], 100],
    ['after a hint', [hint, enter('B5', '=SUM(B2:B4)')], 25],
    ['after a typed number and a hint', [enter('B5', '175,5'), hint, enter('B5', '=SUM(B2:B4)')], 25],
    ['after the cell was cleared', [enter('B5', '=B2'), enter('B5', ''), enter('B5', '=SUM(B2:B4)')], 50],
    ['never: the number typed twice', [enter('B5', '175,5'), enter('B5', ''), enter('B5', '175,5')], 25],
  ])('right %s', (_, deeds, points) => {
    expect(stepOf(after(total, deeds), 'sheet').points).toBe(points);
  });

  it('counts a typed number once, so that it is one slip', () => {
    const deeds = [enter('B5', '175,5'), enter('B5', ''), enter('B5', '175,5')];
    expect(stepOf(after(total, deeds), 'sheet').mistakes).toBe(1);
  });

  it.each<[string, string, string]>([
    ['what follows and what does not', '=SUM(100;50;25,5)', 'følger ikke med'],
    ['which function it is about', '=B2+B3+B4', 'løse den med SUM.'],
    ['that a formula is better than a number', '175,5', 'Brug en formel'],
    ['the sign between the parts', '=SUM(B2,B4)', 'semikolon'],
    ['that the cell reads itself', '=SUM(B2:B5)', 'B5'],
    ['that the cells are others', '=SUM(B2:B3)', 'Se efter, hvilke celler'],
  ])('says %s, and never the formula', (_, input, words) => {
    const text = after(total, [enter('B5', input)]).feedback?.text;
    expect(text?.da).toContain(words);
    expect(`${text?.da} ${text?.en}`).not.toContain('B2:B4');
  });

  it.each<[string, Deed[], string]>([
    ['a locked cell', [enter('A1', 'x')], 'locked'],
    ['a given number', [enter('B2', '1')], 'locked'],
    ['a cell outside the sheet', [enter('H9', '1')], 'unknown-id'],
    ['a range for a cell', [enter('B5:B6', '1')], 'unknown-id'],
    ['what is no cell', [enter('sum', '1')], 'unknown-id'],
    ['the same twice', [enter('B5', '=B2'), enter('B5', '=B2 ')], 'already-tried'],
    ['clearing an empty cell', [enter('B5', '')], 'already-tried'],
    ['more than 200 characters', [enter('B5', 'x'.repeat(201))], 'invalid-payload'],
    ['a number for a text', [['enter', { cell: 'B5', input: 5 }]], 'invalid-payload'],
    ['the answer before three mistakes', [enter('B5', '1'), enter('B5', '2'), ['reveal']], 'not-yet'],
  ])('refuses %s', (_, deeds, reason) => {
    expect(refusal(total, deeds)).toBe(reason);
  });

  it('locks a goal that is right, while others are open', () => {
    expect(refusal(level, [enter('B5', '=SUM(B2:B4)'), enter('B5', '1')])).toBe('locked');
  });
});

describe('a range to fill', () => {
  const vat = only(vatGoal);
  const first = enter('C2', '=B2*$E$1');

  it('says to fill when the first is right, and is right when all are', () => {
    const one = after(vat, [first]);
    expect(one.feedback).toMatchObject({ tone: 'good', text: { da: 'Den er rigtig. Fyld nu formlen ned.' } });
    expect(stepOf(one, 'sheet')).toMatchObject({ points: 0, mistakes: 0, goals: { vat: 'open' } });
    const all = after(vat, [first, fill('C2', 'C2:C4')]);
    expect(stepOf(all, 'sheet')).toMatchObject({
      points: 100,
      status: 'done',
      entries: { C2: '=B2*$E$1', C3: '=B3*$E$1', C4: '=B4*$E$1' },
    });
    expect(all).toMatchObject({ feedback: { tone: 'good' }, fx: { kind: 'step-done' } });
  });

  it.each<[string, Deed[], Record<string, unknown>]>([
    [
      'cell by cell',
      [first, enter('C3', '=$E$1*B3'), enter('C4', '=B4*E$1')],
      { points: 100, status: 'done' },
    ],
    [
      'from the bottom',
      [enter('C4', '=B4*$E$1'), enter('C2', '=B2*$E$1'), enter('C3', '=B3*$E$1')],
      { points: 100 },
    ],
    ['filled twice', [first, fill('C2', 'C2:C3'), fill('C3', 'C3:C4')], { points: 100 }],
    [
      'without $ and filled: one mistake, however many cells',
      [enter('C2', '=B2*E1'), fill('C2', 'C2:C4')],
      { points: 0, mistakes: 1, missed: ['vat'] },
    ],
    [
      'without $, then locked',
      [enter('C2', '=B2*E1'), fill('C2', 'C2:C4'), first, fill('C2', 'C2:C4')],
      { points: 50, status: 'done' },
    ],
    [
      'every cell without $',
      [enter('C2', '=B2*E1'), enter('C3', '=B3*E1'), enter('C4', '=B4*E1')],
      { points: 0, mistakes: 1 },
    ],
    [
      'numbers',
      [enter('C2', '25'), enter('C3', '12,5'), enter('C4', '6,38')],
      { points: 25, mistakes: 1, goals: { vat: 'typed' } },
    ],
    [
      'one number among formulas',
      [first, enter('C3', '12,5'), fill('C2', 'C2:C4')],
      { points: 100, mistakes: 0 },
    ],
    ['the rate typed into the formula', [enter('C2', '=B2*25%')], { points: 0, mistakes: 1 }],
  ])('%s', (_, deeds, expected) => {
    expect(stepOf(after(vat, deeds), 'sheet')).toMatchObject(expected);
  });

  it.each<[string, Deed[], string, string]>([
    ['before it is filled', [enter('C2', '=B2*E1')], 'info', 'Lås den celle, der skal blive stående, med $.'],
    ['after', [enter('C2', '=B2*E1'), fill('C2', 'C2:C4')], 'bad', 'flytter med, når den fyldes ud'],
  ])('tells of $ %s', (_, deeds, tone, words) => {
    expect(after(vat, deeds).feedback).toMatchObject({ tone, text: { da: expect.stringContaining(words) } });
  });

  it('says so for a row too', () => {
    const row = { ...vatGoal, cells: 'B6:C6', solution: '=$B$2', checks: [{ B2: '7' }], mustFix: false };
    expect(after(only(row), [enter('B6', '=B2')]).feedback?.text.da).toContain('ud til højre');
  });

  it.each<[string, Deed[], string]>([
    ['filling from an empty cell', [fill('C2', 'C2:C4')], 'incomplete'],
    ['filling over a locked cell', [first, fill('C2', 'B2:C4')], 'locked'],
    ['filling one cell', [first, fill('C2', 'C2')], 'invalid-payload'],
    ['filling where the source is not', [first, fill('C2', 'C3:C4')], 'invalid-payload'],
    ['filling out of the sheet', [first, fill('C2', 'C2:C19')], 'unknown-id'],
    [
      'filling what is there',
      [enter('C2', '=B2'), fill('C2', 'C2:C4'), fill('C2', 'C2:C4')],
      'already-tried',
    ],
    ['filling a range from a range', [first, fill('C2:C3', 'C2:C4')], 'unknown-id'],
    ['filling nothing', [['fill', { from: 'C2' }]], 'invalid-payload'],
  ])('refuses %s', (_, deeds, reason) => {
    expect(refusal(vat, deeds)).toBe(reason);
  });

  it('fills a formula that was given, too', () => {
    const given = only(
      { ...vatGoal, cells: 'C3:C4', solution: '=B3*$E$1' },
      { cells: { ...sheetStep.cells, C2: '=B2*$E$1' } },
    );
    expect(stepOf(after(given, [fill('C2', 'C2:C4')]), 'sheet')).toMatchObject({
      points: 100,
      status: 'done',
    });
  });
});

describe('in two languages', () => {
  const coffee = only(coffeeGoal);
  const order = {
    ...coffeeGoal,
    solution: '=HVIS(B2<50;"Bestil";"Nok")',
    solutionEn: '=HVIS(B2<50;"Order";"Enough")',
    checks: [{ B2: '7' }],
  };

  it.each<[string, object, string, string]>([
    ['Danish words', coffeeGoal, '=TÆL.HVIS(A2:A4;"Kaffe")', 'right'],
    ['English words and names', coffeeGoal, '=COUNTIF(A2:A4;"Coffee")', 'right'],
    ['the cell instead of its word', coffeeGoal, '=TÆL.HVIS(A2:A4;A2)', 'right'],
    ['another word', coffeeGoal, '=TÆL.HVIS(A2:A4;"Te")', 'open'],
    ['a number', coffeeGoal, '1', 'typed'],
    ['Danish words of its own', order, '=HVIS(B2<50;"Bestil";"Nok")', 'right'],
    ['English words of its own', order, '=IF(B2<50;"Order";"Enough")', 'right'],
    ['capitals', order, '=IF(B2<50;"BESTIL";"NOK")', 'right'],
    ['half of each', order, '=IF(B2<50;"Order";"Nok")', 'open'],
  ])('%s', (_, goal, input, kind) => {
    expect(stepOf(after(only(goal), [enter('E5', input)]), 'sheet').goals).toEqual({ coffee: kind });
  });

  it('shows the Danish formula when it is shown', () => {
    const deeds = [enter('E5', '5'), enter('E5', '6'), enter('E5', '7'), ['reveal'] as Deed];
    expect(stepOf(after(coffee, deeds), 'sheet')).toMatchObject({
      entries: { E5: '=TÆL.HVIS(A2:A4;"Kaffe")' },
      goals: { coffee: 'right' },
      points: 0,
      revealed: true,
    });
  });
});

describe('goals beside one another', () => {
  const share = { total: 33, vat: 34, coffee: 33 };
  /** The week's VAT is a quarter of its total: it reads the cell of another goal. */
  const chained = practiceOf([
    {
      ...sheetStep,
      goals: [
        totalGoal,
        { ...coffeeGoal, id: 'tax', cells: 'E5', solution: '=B5*E1', checks: [{ B2: '7' }] },
      ],
    },
  ]);

  it.each<[string, Deed[], Record<string, unknown>]>([
    ['one of three', [enter('B5', '=SUM(B2:B4)')], { points: share.total, status: 'open' }],
    [
      'all, one after a mistake',
      [
        ...[enter('E5', '7'), enter('B5', '=SUM(B2:B4)'), enter('C2', '=B2*$E$1'), fill('C2', 'C2:C4')],
        enter('E5', '=COUNTIF(A2:A4;A2)'),
      ],
      { points: share.total + share.vat + share.coffee / 2, status: 'done', mistakes: 1 },
    ],
  ])('%s', (_, deeds, expected) => {
    expect(stepOf(after(level, deeds), 'sheet')).toMatchObject(expected);
  });

  it.each<[string, Deed[], Record<string, string>]>([
    ['one that reads another that is still empty', [enter('E5', '=B5*E1')], { total: 'open', tax: 'right' }],
    [
      'one that reads another that is wrong',
      [enter('B5', '7'), enter('E5', '=B5*E1')],
      { total: 'open', tax: 'right' },
    ],
    ['one that works around the other', [enter('E5', '=SUM(B2:B4)*E1')], { total: 'open', tax: 'right' }],
  ])('judges by itself %s', (_, deeds, goals) => {
    expect(stepOf(after(chained, deeds), 'sheet').goals).toEqual(goals);
  });

  it('lets one work in the free cells, and says what is wrong there without counting it', () => {
    const state = after(level, [enter('D5', '=B2+B3'), enter('B5', '=SUM(D5;B4)')]);
    expect(stepOf(state, 'sheet').goals.total).toBe('right');
    const wrong = after(level, [enter('D6', '=B2/0')]);
    expect(wrong).toMatchObject({
      feedback: { tone: 'info' },
      fx: { kind: 'neutral', subject: 'D6', to: null },
    });
    expect(stepOf(wrong, 'sheet')).toMatchObject({ mistakes: 0, points: 0 });
    expect(after(level, [enter('D6', '7')]).feedback).toBeNull();
  });

  it('keeps what is right when the rest is shown', () => {
    const guesses = ['1', '2', '3'].map((guess) => enter('E5', `=${guess}0`));
    const state = stepOf(after(level, [enter('B5', '=SUM(B2;B3;B4)'), ...guesses, ['reveal']]), 'sheet');
    expect(state).toMatchObject({
      points: share.total,
      entries: { B5: '=SUM(B2;B3;B4)', C4: '=B4*$E$1', E5: '=TÆL.HVIS(A2:A4;"Kaffe")' },
      status: 'done',
    });
  });
});

describe('in an exam', () => {
  const share = { total: 33, vat: 34, coffee: 33 };

  it.each<[string, Deed[], number]>([
    ['a right total', [enter('B5', '=SUM(B2:B4)')], share.total],
    ['a typed total', [enter('B5', '175,5')], share.total / 4],
    ['a total without SUM', [enter('B5', '=B2+B3+B4')], share.total / 4],
    ['a total that does not follow', [enter('B5', '=SUM(100;75,5)')], share.total / 4],
    ['a wrong total', [enter('B5', '=B2')], 0],
    ['a total that cannot be read', [enter('B5', '=SUM(')], 0],
    ['half a range', [enter('C2', '=B2*$E$1')], 0],
    ['a whole range', [enter('C2', '=B2*$E$1'), fill('C2', 'C2:C4')], share.vat],
    ['a change of mind', [enter('B5', '7'), enter('B5', '=SUM(B2:B4)')], share.total],
  ])('%s', (_, deeds, points) => {
    const state = after(level, [...deeds, handIn], 'exam');
    expect(stepOf(state, 'sheet')).toMatchObject({ points, status: 'done', hinted: false });
    expect(state).toMatchObject({ feedback: null, fx: { kind: 'neutral' } });
  });

  it('says nothing while one writes, and takes no empty sheet', () => {
    const state = after(level, [enter('B5', '=B2'), enter('C2', '=SUM(')], 'exam');
    expect(stepOf(state, 'sheet')).toMatchObject({
      mistakes: 0,
      points: 0,
      goals: { total: 'open', vat: 'open', coffee: 'open' },
    });
    expect(state.feedback).toBeNull();
    expect(refusal(level, [enter('D5', '7'), handIn], 'exam')).toBe('incomplete');
  });
});

describe('what a learner sees', () => {
  it('is where to write and what to make, and neither the formula nor what changes behind the scenes', () => {
    const [view] = learnerLevel(level, { seed: 1, mode: 'exam' }).steps;
    expect(view).toMatchObject({
      mechanic: 'sheet',
      open: ['C2', 'C3', 'C4', 'B5', 'D5', 'E5', 'D6'],
      goals: [{ cells: ['B5'], why: null }, { cells: ['C2', 'C3', 'C4'] }, { cells: ['E5'] }],
      formats: { C2: 'currency', C3: 'currency', C4: 'currency' },
      chart: { labels: ['A2', 'A3', 'A4'], values: ['B2', 'B3', 'B4'] },
    });
    expect(JSON.stringify(view)).not.toMatch(/SUM\(|TÆL|1000/u);
  });
});

it('computes a sheet only when something is written in it', () => {
  const both = practiceOf([sheetStep, { ...sheetStep, id: 'other' }]);
  const state = startRun(both, { seed: 1, mode: 'practice' });
  const [first, second] = both.steps;
  if (!first || !second) throw new Error('no steps');
  Object.defineProperty(second, 'goals', {
    get: () => {
      throw new Error('somebody reads the goals of the other sheet');
    },
  });
  const write = (stepId: string, current: number) =>
    advance(both, { ...state, current }, { stepId, type: 'enter', payload: { cell: 'B5', input: '=B2' } });
  expect(write(first.id, 0).accepted).toBe(true);
  expect(() => write(second.id, 1)).toThrow('reads the goals');
});
