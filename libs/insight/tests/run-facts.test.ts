import type { Level } from '@mikrosprint/curriculum';
import { advance, solve, startRun, type PlayMode, type RunState } from '@mikrosprint/level-engine';
import { allSteps } from '../../level-engine/tests/support/all-steps.js';
import * as samples from '../../level-engine/tests/support/samples.js';
import { boardStep, letterStep, lineStep } from '../../level-engine/tests/support/samples-arranging.js';
import { sheetStep } from '../../level-engine/tests/support/samples-sheet.js';
import { deskShiftStep, shiftStep } from '../../level-engine/tests/support/samples-shift.js';
import { answerLabel } from '../src/statistics/answer-labels.js';
import { longestSeconds, readRun, type LoggedRun } from '../src/statistics/run-facts.js';

const { choiceStep, examOf, formStep, pairsStep, practiceOf, roomStep, sortStep, talkStep } = samples;
const seed = 7;
const startedAt = new Date('2026-03-02T09:00:00Z');

type Deed = readonly [type: string, payload?: object];
type Logged = LoggedRun['log'][number];

/** A run as the server would have logged it: these deeds, `gap` seconds apart, then on as the solver says. */
function played(
  level: Level,
  deeds: readonly Deed[],
  { mode = 'practice' as PlayMode, gap = 10, toEnd = true } = {},
) {
  const log: Logged[] = [];
  let state: RunState = startRun(level, { seed, mode });
  const act = (stepId: string, [type, payload = {}]: Deed) => {
    const moved = advance(level, state, { stepId, type, payload });
    if (!moved.accepted) throw new Error(`${type} ${JSON.stringify(payload)} was refused: ${moved.reason}`);
    state = moved.state;
    log.push({
      stepId,
      type,
      payload,
      committedAt: new Date(startedAt.getTime() + gap * 1000 * (log.length + 1)),
    });
  };
  for (const deed of deeds) act(state.order[state.current] ?? '', deed);
  while (toEnd && !state.finished) {
    const next = solve(level, state);
    if (next === null) throw new Error('the solver is stuck');
    act(next.stepId, [next.type, next.payload]);
  }
  return { mode, seed, startedAt, log, state };
}

const wrongOf = (step: object, deeds: readonly Deed[], mode: PlayMode = 'practice') => {
  const level =
    mode === 'exam'
      ? examOf([step, { ...choiceStep, id: 'q2' }, { ...choiceStep, id: 'q3' }])
      : practiceOf([step]);
  const first = level.steps[0]?.id ?? '';
  const run = playedFrom(level, first, deeds, mode);
  return readRun(level, run)?.find(({ stepId }) => stepId === first)?.wrong;
};

/** In an exam the drawn order is the seed's: what comes before is answered by the solver. */
function playedFrom(level: Level, stepId: string, deeds: readonly Deed[], mode: PlayMode) {
  const before: Deed[] = [];
  let state = startRun(level, { seed, mode });
  while (state.order[state.current] !== stepId) {
    const next = solve(level, state);
    const moved = next && advance(level, state, next);
    if (!next || moved?.accepted !== true) throw new Error('the step is never come to');
    before.push([next.type, next.payload]);
    state = moved.state;
  }
  return played(level, [...before, ...deeds], { mode });
}

const choose = (option: string): Deed => ['choose', { option }];
const place = (item: string, pile: string): Deed => ['place', { item, pile }];
const form = (name: string, deadline: string, kind: string): Deed => [
  'submit',
  { values: { name, deadline, kind } },
];

describe('a run read from its log', () => {
  const level = practiceOf([choiceStep, { ...choiceStep, id: 'second' }, formStep]);

  it('says how every step went', () => {
    const run = played(level, [choose('b'), choose('c'), choose('a'), ['continue'], ['hint'], choose('a')]);
    const [first, second, third] = readRun(level, run) ?? [];
    expect(first).toEqual({
      ...{ stepId: 'question', answered: true, done: true, firstTry: false, hinted: false, revealed: false },
      ...{ points: 50, max: 100, seconds: 30, wrong: ['b', 'c'] },
    });
    expect(second).toMatchObject({ firstTry: false, hinted: true, points: 25, seconds: 20, wrong: [] });
    expect(third).toMatchObject({ firstTry: true, done: true, seconds: 10, wrong: [] });
  });

  it('stops at the step one came to, answered or not', () => {
    const open = played(level, [choose('a'), ['continue']], { toEnd: false });
    expect(readRun(level, open)?.map(({ stepId, answered }) => [stepId, answered])).toEqual([
      ['question', true],
      ['second', false],
    ]);
    const tried = played(level, [choose('b')], { toEnd: false });
    expect(readRun(level, tried)?.[0]).toMatchObject({
      answered: true,
      done: false,
      firstTry: false,
      seconds: null,
    });
    expect(readRun(level, { ...open, log: [] })?.map(({ stepId }) => stepId)).toEqual(['question']);
  });

  it('knows no time of what was sent in one go, nor of a break', () => {
    const atOnce = played(level, [], { gap: 0 });
    expect(readRun(level, atOnce)?.map(({ seconds }) => seconds)).toEqual([null, null, null]);
    const slow = played(level, [], { gap: longestSeconds });
    expect(readRun(level, slow)?.[0]?.seconds).toBe(longestSeconds);
    const away = played(level, [], { gap: longestSeconds + 1 });
    expect(readRun(level, away)?.[0]?.seconds).toBeNull();
  });

  it('is not counted when its log does not fit the rules', () => {
    const run = played(level, [choose('a')], { toEnd: false });
    const [first] = run.log;
    expect(readRun(level, { ...run, log: first ? [first, first] : [] })).toBeNull();
  });

  it('of every mechanic, without a mistake, is right at once and has no wrong answer', () => {
    for (const step of allSteps) {
      const one = practiceOf([step]);
      for (const facts of readRun(one, played(one, [])) ?? []) {
        expect([step.id, facts.firstTry, facts.wrong]).toEqual([step.id, true, []]);
      }
    }
  });
});

describe('wrong answers in practice', () => {
  it.each([
    ['an option', choiceStep, [choose('d'), choose('b'), choose('a')], ['d', 'b']],
    ['what is said', talkStep, [['say', { node: 'hello', choice: 'shout' }]], ['hello/shout']],
    [
      'a form, where only what is chosen is told',
      formStep,
      [form('Min Hemmelige', '2026-05-24', 'erase'), form('Bent', '2026-05-24', 'access')],
      ['name', 'kind=erase'],
    ],
    ['a pile', sortStep, [place('one', 'forward'), place('two', 'answer')], ['one=forward', 'two=answer']],
    ['a thing', roomStep, [['tap', { thing: 'cup' }]], ['cup']],
    ['a text', letterStep, [['toggle', { block: 'case-story' }], ['check']], ['when', 'private', 'manners']],
    ['a sheet', sheetStep, [['enter', { cell: 'B5', input: '12' }]], ['total']],
    ['a case of a shift', shiftStep, [['pick', { arrival: 'fire' }], choose('c')], ['fire/c']],
  ] as const)('%s', (_, step, deeds, keys) => {
    expect(wrongOf(step, deeds as readonly Deed[])).toEqual(keys);
  });

  it('a pair, named by what it was joined with', () => {
    const level = practiceOf([pairsStep]);
    const right = solve(level, startRun(level, { seed, mode: 'practice' }))?.payload as {
      left: string;
      right: string;
    };
    const [other] = pairsStep.task.pairs.filter(({ id }) => id !== right.left);
    const wrong = wrongOf(pairsStep, [['match', { left: other?.id, right: right.right }]]);
    expect(wrong).toEqual([`${other?.id}=${right.left}`]);
  });

  it('an order, by the cards that stood wrong', () => {
    const wrong = wrongOf(lineStep, [['check']]);
    expect(wrong?.length).toBeGreaterThan(0);
    expect(wrong?.every((card) => lineStep.cards.some(({ id }) => id === card))).toBe(true);
  });
});

describe('wrong answers in an exam', () => {
  it.each([
    ['an option', choiceStep, [choose('d')], ['d']],
    ['a form', formStep, [form('Bent Holm', '2026-05-25', 'erase')], ['deadline', 'kind=erase']],
    [
      'piles, as they were handed in',
      sortStep,
      [
        place('one', 'forward'),
        place('one', 'answer'),
        place('two', 'answer'),
        place('three', 'answer'),
        place('four', 'forward'),
        ['hand-in'],
      ],
      ['two=answer'],
    ],
    [
      'things marked and overlooked',
      roomStep,
      [['tap', { thing: 'cup' }], ['tap', { thing: 'note' }], ['hand-in']],
      ['cup', '-folder', '-stick'],
    ],
    [
      'a text',
      letterStep,
      [['toggle', { block: 'hello' }], ['toggle', { block: 'bye' }], ['hand-in']],
      ['when'],
    ],
    [
      'a board',
      boardStep,
      [
        ['move', { item: 'family', to: 'attic' }],
        ['move', { item: 'couple', to: 'double' }],
        ['move', { item: 'single', to: 'small' }],
        ['hand-in'],
      ],
      ['family'],
    ],
    ['a sheet', sheetStep, [['enter', { cell: 'B5', input: '=SUM(B2:B4)' }], ['hand-in']], ['vat', 'coffee']],
  ] as const)('%s', (_, step, deeds, keys) => {
    expect(wrongOf(step, deeds as readonly Deed[], 'exam')).toEqual(keys);
  });

  it('a board in a case of a shift', () => {
    const inCase = [['pick', { arrival: 'plan' }]] as Deed[];
    const board: Deed[] = [
      ['move', { item: 'family', to: 'attic' }],
      ['move', { item: 'couple', to: 'suite' }],
      ['move', { item: 'single', to: 'small' }],
      ['hand-in'],
    ];
    expect(wrongOf(deskShiftStep, [...inCase, ...board], 'exam')).toEqual(['plan/family']);
  });
});

describe('the words of a wrong answer', () => {
  it.each([
    [choiceStep, 'b', 'Slukker lyset', 'Slukker lyset (en)'],
    [pairsStep, 'name=health', 'Navn → Følsom', 'Navn (en) → Følsom (en)'],
    [talkStep, 'hello/shout', 'Siger shout', 'Siger shout (en)'],
    [formStep, 'name', 'Navn', 'Navn (en)'],
    [formStep, 'kind=erase', 'Sagstype → Sletning', 'Sagstype (en) → Sletning (en)'],
    [sortStep, 'one=forward', 'Sag one → Send videre', 'Sag one (en) → Send videre (en)'],
    [roomStep, '-stick', 'USB-nøgle', 'USB-nøgle (en)'],
    [lineStep, 'log', 'Kort log', 'Kort log (en)'],
    [letterStep, 'private', 'Ingen sag i brevet.', 'Ingen sag i brevet. (en)'],
    [sheetStep, 'total', 'Læg ugens salg sammen i B5.', 'Læg ugens salg sammen i B5. (en)'],
    [shiftStep, 'fire/c', 'Vil have fire. · Går til kaffe', 'Vil have fire. (en) · Går til kaffe (en)'],
  ] as const)('%#', (authored, key, da, en) => {
    const [step] = practiceOf([authored]).steps;
    expect(step && answerLabel(step, key)).toEqual({ da, en });
  });

  it('are null for what the content no longer has', () => {
    for (const authored of allSteps) {
      const [step] = practiceOf([authored]).steps;
      for (const key of ['gone', 'gone/gone', 'gone=gone', '-gone']) {
        expect(step && answerLabel(step, key)).toBeNull();
      }
    }
  });
});
