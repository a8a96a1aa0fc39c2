import { step as stepSchema, type Step } from '@mikrosprint/curriculum';
import {
  judgeQuestion,
  partsToReview,
  playedPartsOfRun,
  recallsOf,
  startRun,
  type StepState,
} from '@mikrosprint/level-engine';
import type { Deed } from './support/play.js';
import {
  choiceStep,
  examOf,
  examPool,
  formStep,
  orderStep,
  pairsStep,
  practiceOf,
  roomStep,
  sortStep,
  talkStep,
} from './support/samples.js';

/* Which parts of a run come again, and how well a question was remembered (C-11). */

const seed = 7;

/** Plays the deeds at the one step of a level and tells how its parts went. */
function played(step: { id: string }, deeds: readonly Deed[], mode: 'practice' | 'exam' = 'practice') {
  const log = deeds.map(([type, payload = {}]) => ({ stepId: step.id, type, payload }));
  const parts = playedPartsOfRun(practiceOf([step]), { seed, mode }, log);
  const named = (wanted: boolean) =>
    parts.filter(({ firstTry }) => firstTry === wanted).map(({ part }) => part);
  return { right: named(true), again: named(false) };
}

const place = (item: string, pile: string): Deed => ['place', { item, pile }];
const tap = (thing: string): Deed => ['tap', { thing }];
const say = (node: string, choice: string): Deed => ['say', { node, choice }];
const choose = (option: string): Deed => ['choose', { option }];
const rightOf = (left: string): string => {
  const state = startRun(practiceOf([pairsStep]), { seed, mode: 'practice' });
  const sides = ['r1', 'r2', 'r3'];
  const joined = sides.filter((right) => {
    const log = [{ stepId: 'pairs', type: 'match', payload: { left, right } }];
    return played(pairsStep, [['match', log[0]?.payload]]).right.includes(left);
  });
  return joined[0] ?? `none in ${state.seed}`;
};
const match = (left: string, right = rightOf(left)): Deed => ['match', { left, right }];
const wrongRight = (left: string) => rightOf(left === 'name' ? 'health' : 'name');

const threeMistakes = [place('one', 'forward'), place('two', 'answer'), place('three', 'forward')];
const fields = { name: 'Bent Holm', deadline: '2026-05-24', kind: 'access' };
const submit = (values: Partial<typeof fields>): Deed => ['submit', { values: { ...fields, ...values } }];

describe('the parts that come again', () => {
  it.each<[string, { id: string }, Deed[], string[], string[]]>([
    ['a question, right at once', choiceStep, [choose('a')], ['question'], []],
    ['a question, right later', choiceStep, [choose('b'), choose('a')], [], ['question']],
    ['a question after a hint', choiceStep, [['hint'], choose('a')], [], ['question']],
    ['a question that is still open', choiceStep, [choose('b')], [], []],
    [
      'pairs, one of them missed',
      pairsStep,
      [match('name', wrongRight('name')), match('name'), match('health'), match('cpr')],
      ['health', 'cpr'],
      ['name'],
    ],
    [
      'pairs, a hint in the middle',
      pairsStep,
      [match('name'), ['hint'], match('health'), match('cpr')],
      ['name'],
      ['health', 'cpr'],
    ],
    [
      'cases, one of them wrong first',
      sortStep,
      [place('one', 'forward'), place('one', 'answer'), place('two', 'forward')],
      ['two'],
      ['one'],
    ],
    [
      'cases that were shown',
      sortStep,
      [...threeMistakes, place('four', 'forward'), ['reveal']],
      ['four'],
      ['one', 'two', 'three'],
    ],
    [
      'a case that ran out of time says nothing',
      orderStep,
      [place('calm', 'answer'), place('normal', 'answer')],
      ['calm', 'normal'],
      [],
    ],
    [
      'a room, a decoy among them',
      roomStep,
      [tap('cup'), tap('note'), tap('folder'), tap('stick')],
      ['note', 'folder', 'stick'],
      ['cup'],
    ],
    [
      'a room, a hint before the last',
      roomStep,
      [tap('note'), ['hint'], tap('folder')],
      ['note'],
      ['folder'],
    ],
    ['a talk, all well said', talkStep, [say('hello', 'ask'), say('calm', 'bye')], ['hello', 'calm'], []],
    [
      'a talk, a bad answer on the way',
      talkStep,
      [say('hello', 'tell'), say('hello', 'ask'), say('calm', 'bye')],
      ['calm'],
      ['hello'],
    ],
    [
      'a talk, an answer that will do',
      talkStep,
      [say('hello', 'shrug'), say('angry', 'sorry')],
      ['angry'],
      ['hello'],
    ],
    [
      'a talk, a hint at its end',
      talkStep,
      [say('hello', 'ask'), ['hint'], say('calm', 'bye')],
      ['hello'],
      ['calm'],
    ],
    ['a form, right at once', formStep, [submit({})], ['kind'], []],
    ['a form, the choice was wrong', formStep, [submit({ kind: 'erase' }), submit({})], [], ['kind']],
    ['a form, what was typed was wrong', formStep, [submit({ name: 'Bo' }), submit({})], ['kind'], []],
  ])('%s', (_, step, deeds, right, again) => {
    expect(played(step, deeds)).toEqual({ right, again });
  });

  it('shows one turn of a talk: the next is open as usual', () => {
    const [hello, calm] = talkStep.nodes;
    const third = { ...hello?.choices[3], id: 'third' };
    const choices = [...(hello?.choices ?? []).filter(({ id }) => id !== 'shrug'), third];
    const talk = { ...talkStep, nodes: [{ ...hello, choices }, calm] };
    const bad = ['tell', 'shout', 'third'].map((choice) => say('hello', choice));
    expect(played(talk, [...bad, ['reveal'], say('calm', 'bye')])).toEqual({
      right: ['calm'],
      again: ['hello'],
    });
  });

  it('gives nothing of an exam, played as one or tried by its author', () => {
    const exam = examOf(examPool(6, ['a', 'b', 'c']));
    const log = [{ stepId: 's1', type: 'choose', payload: { option: 'b' } }];
    expect(playedPartsOfRun(exam, { seed, mode: 'exam' }, log)).toEqual([]);
    expect(playedPartsOfRun(exam, { seed, mode: 'practice' }, log)).toEqual([]);
    expect(played(choiceStep, [choose('a')], 'exam')).toEqual({ right: [], again: [] });
  });

  it('reads a log that no longer fits as far as it goes', () => {
    expect(
      played(sortStep, [place('one', 'forward'), place('gone', 'answer'), place('two', 'forward')]),
    ).toEqual({
      right: [],
      again: ['one'],
    });
  });
});

describe('the parts of the later mechanics', () => {
  const text = (da: string) => ({ da, en: `${da} (en)` });
  const stepOf = (given: object): Step => stepSchema.parse(given);
  const base = { id: 'it', prompt: text('Gør det.'), feedback: text('Gjort.') };
  const submit = text('Se på det');
  const untouched = {
    status: 'open',
    mistakes: 0,
    hinted: false,
    revealed: false,
    points: 0,
    max: 100,
  } as const;
  const cards = ['a', 'b', 'c'].map((id) => ({ id, label: text(`Kort ${id}`), why: text(`Fordi ${id}`) }));
  const line = stepOf({ ...base, submit, mechanic: 'sequence', cards, arrangement: { kind: 'order' } });
  const letter = stepOf({
    ...base,
    submit,
    mechanic: 'compose',
    paper: { kind: 'letter', to: text('Bent'), subject: text('Din sag') },
    blocks: ['hi', 'case', 'more', 'bye'].map((id) => ({ id, text: text(id) })),
    rules: [
      { id: 'greet', rule: 'must', need: text('Hilsen'), blocks: ['hi'], why: text('Høfligt') },
      { id: 'quiet', rule: 'must-not', need: text('Ingen sag'), blocks: ['case'], why: text('Fortroligt') },
    ],
    reply: { actor: 'bent', text: text('Tak') },
  });
  const grid = stepOf({
    ...base,
    mechanic: 'sheet',
    title: text('Salg'),
    columns: 2,
    rows: 4,
    cells: { A1: '1' },
    goals: ['sum', 'share'].map((id, index) => ({
      id,
      label: text(`Lav ${id}`),
      cells: `B${index + 1}`,
      solution: '=HVIS(A1>1;"a;b";2)',
      checks: [{ A1: '4' }],
      why: text('Derfor'),
    })),
  });
  const order = (more: object): StepState => ({
    ...untouched,
    mechanic: 'sequence',
    order: ['a', 'b', 'c'],
    placed: {},
    checks: 0,
    earned: [],
    wrong: [],
    lastCheck: '',
    ...more,
  });
  const mail = (more: object): StepState => ({
    ...untouched,
    mechanic: 'compose',
    chosen: [],
    ownWords: '',
    checks: 0,
    earned: [],
    broken: [],
    lastCheck: '',
    ...more,
  });
  const sheet = (more: object): StepState => ({
    ...untouched,
    mechanic: 'sheet',
    entries: {},
    goals: { sum: 'open', share: 'open' },
    missed: [],
    ...more,
  });

  it.each<[string, Step, StepState[], string[]]>([
    [
      'a line that was right at the first look',
      line,
      [order({}), order({ checks: 1, earned: ['a<b', 'a<c', 'b<c'] })],
      [],
    ],
    [
      'a line with two cards turned',
      line,
      [
        order({}),
        order({ checks: 1, earned: ['a<b', 'a<c'] }),
        order({ checks: 2, earned: ['a<b', 'a<c', 'b<c'] }),
      ],
      ['b<c'],
    ],
    ['a line that nobody had looked at', line, [order({})], []],
    [
      'a letter with too much and too little',
      letter,
      [
        mail({}),
        mail({ chosen: ['case'], checks: 1, broken: ['greet', 'quiet'] }),
        mail({ chosen: ['hi'], checks: 2, earned: ['greet', 'quiet'] }),
      ],
      ['hi', 'case'],
    ],
    [
      'a letter that was right at once',
      letter,
      [mail({}), mail({ chosen: ['hi'], checks: 1, earned: ['greet', 'quiet'] })],
      [],
    ],
    [
      'a sheet with a goal missed',
      grid,
      [
        sheet({}),
        sheet({ missed: ['sum'] }),
        sheet({ missed: ['sum'], goals: { sum: 'right', share: 'right' } }),
      ],
      ['sum'],
    ],
    [
      'a sheet with a hint before the second goal',
      grid,
      [
        sheet({}),
        sheet({ goals: { sum: 'right', share: 'open' } }),
        sheet({ goals: { sum: 'right', share: 'open' }, hinted: true }),
        sheet({ goals: { sum: 'right', share: 'right' }, hinted: true }),
      ],
      ['share'],
    ],
  ])('%s', (_, step, states, again) => {
    expect(partsToReview(step, states)).toEqual(again);
  });

  it('asks what comes first, what belongs in the letter, and which formula makes it', () => {
    const asked = (step: Step, part: string) => recallsOf(step).find((each) => each.part === part)?.recall;
    expect(asked(line, 'a<b')?.prompt.da).toBe('Hvad kommer først?');
    expect(asked(letter, 'case')?.prompt.da).toBe('Hører det her med i brevet? "case"');
    const formulas = asked(grid, 'sum')?.task;
    expect(formulas?.kind === 'choice' && formulas.options.map(({ text: { da } }) => da)).toEqual([
      '=HVIS(A1>1;"a;b";2)',
      'HVIS(A1>1;"a;b";2)',
      '=HVIS(A1>1,"a;b",2)',
    ]);
  });

  it('tells the cases of a shift apart', () => {
    const arrival = (id: string) => ({
      id,
      actor: 'bent',
      wants: text('Hjælp'),
      patience: 3,
      why: text('Fordi'),
      step: choiceStep,
    });
    const shift = stepOf({
      ...base,
      mechanic: 'shift',
      arrivals: [arrival('one'), arrival('two')],
    });
    const inner = (more: object) => ({
      ...untouched,
      mechanic: 'recall',
      tried: [],
      chosen: null,
      matched: {},
      lastMiss: null,
      ...more,
    });
    const state = (cases: object): StepState => ({
      ...untouched,
      mechanic: 'shift',
      current: 'one',
      waiting: ['two'],
      patience: {},
      cases: cases as Extract<StepState, { mechanic: 'shift' }>['cases'],
      helped: [],
      outOfTurn: [],
      orderBonus: 0,
    });
    const right = inner({ status: 'done', chosen: 'a' });
    const wrong = inner({ status: 'done', chosen: 'a', mistakes: 1, tried: ['b'] });
    expect(recallsOf(shift).map(({ part }) => part)).toEqual(['one/question', 'two/question']);
    expect(
      partsToReview(shift, [state({}), state({ one: inner({}) }), state({ one: right, two: wrong })]),
    ).toEqual(['two/question']);
  });
});

describe('a question that is asked again', () => {
  const [asked] = recallsOf(stepSchema.parse(choiceStep));
  const recall = asked?.recall;
  it.each<[string, Deed[], string]>([
    ['right at once', [choose('a')], 'good'],
    ['right later', [choose('b'), choose('c'), choose('a')], 'hard'],
    ['right after a hint', [['hint'], choose('a')], 'again'],
    ['shown after three mistakes', [choose('b'), choose('c'), choose('d'), ['reveal']], 'again'],
  ])('%s', (_, deeds, recollection) => {
    if (!recall) throw new Error('nothing was asked');
    const actions = deeds.map(([type, payload = {}]) => ({ type, payload }));
    expect(judgeQuestion(recall, seed, actions)).toEqual({ ok: true, recollection });
  });

  it.each<[string, unknown, string]>([
    ['nothing', [], 'incomplete'],
    ['a wrong answer alone', [{ type: 'choose', payload: { option: 'b' } }], 'incomplete'],
    ['an answer that is not there', [{ type: 'choose', payload: { option: 'x' } }], 'unknown-id'],
    ['a showing too soon', [{ type: 'reveal', payload: {} }], 'not-yet'],
    [
      'something after the end',
      [
        { type: 'choose', payload: { option: 'a' } },
        { type: 'choose', payload: { option: 'b' } },
      ],
      'step-done',
    ],
  ])('refuses %s', (_, actions, reason) => {
    if (!recall) throw new Error('nothing was asked');
    expect(judgeQuestion(recall, seed, actions as { type: string; payload: unknown }[])).toEqual({
      ok: false,
      reason,
    });
  });
});
