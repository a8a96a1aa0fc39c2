import { advance, examReview, learnerLevel, skillResults, solve, startRun } from '@mikrosprint/level-engine';
import type { RunState, ShiftState } from '@mikrosprint/level-engine';
import { after, refusal, solveToEnd, start, stepOf } from './support/play.js';
import type { Deed } from './support/play.js';
import { choiceStep, examOf, formStep, pairsStep, practiceOf, roomStep } from './support/samples.js';
import { letterStep } from './support/samples-arranging.js';
import { deskShiftStep, shiftStep } from './support/samples-shift.js';

const pick = (arrival: string): Deed => ['pick', { arrival }];
const back: Deed = ['back'];
const hint: Deed = ['hint'];
const choose = (option: string): Deed => ['choose', { option }];
const tap = (thing: string): Deed => ['tap', { thing }];
const say = (node: string, choice: string): Deed => ['say', { node, choice }];

const level = practiceOf([shiftStep]);
const shiftOf = (state: RunState): ShiftState => stepOf(state, 'shift');
const play = (deeds: readonly Deed[], mode: 'practice' | 'exam' = 'practice') => after(level, deeds, mode);

const fire = [pick('fire'), choose('a')];
const key = [pick('key'), tap('note'), tap('folder'), tap('stick')];

describe('the queue', () => {
  it('has those who are there from the beginning, and the most points of all cases', () => {
    const state = shiftOf(start(level));
    expect([...state.waiting].sort()).toEqual(['fire', 'key', 'talker']);
    expect(state).toMatchObject({
      patience: { fire: 5, key: 3, talker: 5 },
      current: null,
      cases: {},
      helped: [],
      points: 0,
      max: 400,
    });
  });

  it.each<[string, Deed[], Record<string, unknown>]>([
    ['the urgent first is in turn', [pick('fire')], { outOfTurn: [], orderBonus: 20 }],
    ['somebody else before the urgent is not', [pick('key')], { outOfTurn: ['key'], orderBonus: 0 }],
    [
      'then the one with the least patience',
      [...fire, back, pick('late')],
      { outOfTurn: [], orderBonus: 40 },
    ],
    ['and not one with more', [...fire, back, pick('talker')], { outOfTurn: ['talker'], orderBonus: 20 }],
    ['equal patience is equal turn', [...fire, back, pick('key')], { outOfTurn: [], orderBonus: 40 }],
  ])('%s', (_, deeds, expected) => {
    expect(shiftOf(play(deeds))).toMatchObject({ mistakes: 0, ...expected });
  });

  it('says who was more urgent, and costs no point', () => {
    const state = play([pick('key')]);
    expect(state).toMatchObject({
      feedback: { tone: 'info', text: { da: 'fire kunne ikke vente.' } },
      fx: { kind: 'enter', subject: 'key' },
    });
    expect(play([pick('fire')]).feedback).toBeNull();
    const late = solveToEnd(level, play([pick('talker')]));
    expect(late).toMatchObject({ percent: 100, stars: 3 });
    expect(late.steps.shift).toMatchObject({ orderBonus: 60, outOfTurn: ['talker'] });
  });

  it.each<[string, Deed[], Record<string, number>]>([
    ['an answer', [pick('fire'), choose('b')], { fire: 5, key: 2, talker: 4 }],
    ['a right answer', fire, { key: 2, talker: 4, late: 2 }],
    ['a hint', [pick('fire'), hint], { key: 3, talker: 5 }],
    ['going to somebody', [pick('fire')], { key: 3, talker: 5 }],
    [
      'more answers than anybody has patience',
      [...key.slice(0, 2), tap('folder'), tap('cup'), tap('plant'), tap('stick')],
      { fire: 0, talker: 0 },
    ],
  ])('patience after %s', (_, deeds, patience) => {
    const state = shiftOf(play(deeds));
    expect(state.patience).toMatchObject(patience);
    // Nobody leaves, however long it takes.
    const others = Object.keys(patience).filter((id) => id !== state.current);
    expect(state.waiting).toEqual(expect.arrayContaining(others));
  });

  it('does not take patience for moving, choosing and writing', () => {
    const desk = practiceOf([
      { ...deskShiftStep, arrivals: deskShiftStep.arrivals.map((one) => ({ ...one, after: 0 })) },
    ]);
    const free: Deed[] = [
      pick('mail'),
      ['toggle', { block: 'hello' }],
      ['toggle', { block: 'bye' }],
      ['move', { item: 'bye', to: '1' }],
      ['write', { text: 'Hej' }],
    ];
    expect(shiftOf(after(desk, free)).patience).toMatchObject({ plan: 5, sums: 5, post: 5 });
    expect(shiftOf(after(desk, [...free, ['check']])).patience).toMatchObject({ plan: 4, sums: 4, post: 4 });
    const sheet: Deed[] = [pick('sums'), ['enter', { cell: 'B5', input: '=SUM(B2:B4)' }]];
    expect(shiftOf(after(desk, sheet)).patience).toMatchObject({ plan: 4 });
  });

  it('lets newcomers come when a case is finished, last in the queue', () => {
    const before = shiftOf(play(fire.slice(0, 1))).waiting;
    expect(shiftOf(play(fire)).waiting).toEqual([...before, 'late']);
  });

  it('lets the next come at once when nobody waits', () => {
    const two = shiftStep.arrivals.filter(({ id }) => ['fire', 'late'].includes(id));
    const alone = practiceOf([
      { ...shiftStep, arrivals: two.map((one) => (one.id === 'late' ? { ...one, after: 8 } : one)) },
    ]);
    expect(shiftOf(start(alone)).waiting).toEqual(['fire']);
    expect(shiftOf(after(alone, fire)).waiting).toEqual(['late']);
  });
});

describe('a case', () => {
  it.each<[string, Deed[], string]>([
    ['picking while one helps', [pick('fire'), pick('key')], 'not-now'],
    ['picking again whom one helps', [pick('fire'), pick('fire')], 'not-now'],
    ['picking somebody who has been helped', [...fire, back, pick('fire')], 'already-tried'],
    ['picking somebody who has not come', [pick('late')], 'not-yet'],
    ['picking a stranger', [pick('mayor')], 'unknown-id'],
    ['picking nobody', [['pick', {}]], 'invalid-payload'],
    ['an answer at the queue', [choose('a')], 'not-now'],
    ['the answer at the queue', [['reveal']], 'not-now'],
    ['going back before it is finished', [pick('fire'), back], 'not-now'],
    ['going back at the queue', [back], 'not-now'],
    ['an answer when it is finished', [...fire, choose('b')], 'step-done'],
    ['an answer of another mechanic', [pick('fire'), tap('note')], 'unknown-action'],
    ['an option that is not there', [pick('fire'), choose('z')], 'unknown-id'],
    ['a hint where there is none left', [pick('fire'), hint, hint], 'already-tried'],
    ['the answer before three mistakes', [pick('fire'), choose('b'), choose('c'), ['reveal']], 'not-yet'],
    ['handing in', [pick('key'), ['hand-in']], 'only-in-exam'],
    ['going on before everybody is helped', [...fire, ['continue']], 'step-open'],
  ])('refuses %s', (_, deeds, reason) => {
    expect(refusal(level, deeds)).toBe(reason);
  });

  it('plays by its own rules, and the shift has the sums', () => {
    const state = play([...fire, back, pick('key'), tap('cup'), tap('note')]);
    // 33 for the note, halved by the cup.
    expect(shiftOf(state)).toMatchObject({
      points: 100 + 16.5,
      mistakes: 1,
      max: 400,
      current: 'key',
      cases: {
        fire: { status: 'done', points: 100 },
        key: { status: 'open', found: ['note'], missed: ['cup'] },
      },
    });
    expect(state).toMatchObject({
      feedback: { tone: 'good', text: { da: 'Der står en kode.' } },
      fx: { kind: 'good', subject: 'note' },
    });
  });

  it('grows the most points with a talk that goes on', () => {
    expect(shiftOf(play([pick('talker'), say('hello', 'ask')]))).toMatchObject({ points: 100, max: 500 });
  });

  it('tells on the stage that it is finished; one stays until one goes back', () => {
    const done = play(fire);
    expect(done.fx).toMatchObject({ kind: 'good', subject: 'fire' });
    expect(shiftOf(done)).toMatchObject({ current: 'fire', helped: ['fire'], status: 'open' });
    const gone = play([...fire, back]);
    expect(gone).toMatchObject({ feedback: null, fx: { kind: 'neutral', subject: 'fire' } });
    expect(shiftOf(gone).current).toBeNull();
  });

  it('gives its own hint, and a quarter after it; others are whole', () => {
    const state = play([pick('fire'), hint]);
    expect(state.feedback).toMatchObject({ tone: 'hint', text: { da: 'Tænk på døren.' } });
    expect(shiftOf(state)).toMatchObject({ hinted: true, cases: { fire: { hinted: true } } });
    expect(shiftOf(play([pick('fire'), hint, choose('a'), back, ...key])).points).toBe(25 + 100);
  });

  it('has a hint at the queue that costs nothing, and none for a case that has none', () => {
    const state = play([hint, hint]);
    expect(state.feedback).toMatchObject({ tone: 'hint', text: { da: 'Hvem kan ikke vente?' } });
    expect(state.fx.kind).toBe('hint');
    expect(solveToEnd(level, state)).toMatchObject({ percent: 100, combo: 1 });
    const { hint: _, ...silent } = shiftStep;
    expect(refusal(practiceOf([silent]), [hint])).toBe('no-hint');
    expect(refusal(level, [hint], 'exam')).toBe('not-in-exam');
  });

  it('shows its answer after three mistakes of its own', () => {
    const wrong = [pick('fire'), choose('b'), choose('c'), choose('d')];
    const state = play([...wrong, ['reveal']]);
    expect(shiftOf(state)).toMatchObject({
      points: 0,
      mistakes: 3,
      revealed: true,
      helped: ['fire'],
      cases: { fire: { chosen: 'a', revealed: true } },
    });
    expect(state.fx.kind).toBe('reveal');
    expect(refusal(level, [...wrong, choose('a'), back, pick('key'), tap('cup'), ['reveal']])).toBe(
      'not-yet',
    );
  });

  it('ends the shift with the last: no way back is needed', () => {
    const state = solveToEnd(level, start(level));
    expect(state).toMatchObject({ finished: true, percent: 100, combo: 1 });
    expect(state.steps.shift).toMatchObject({ status: 'done', helped: expect.any(Array), orderBonus: 80 });
    expect(state.steps.shift).not.toMatchObject({ current: null });
  });

  it('counts for the combo as one step', () => {
    expect(solveToEnd(level, play([pick('fire'), choose('b')])).combo).toBe(0);
  });

  it('refuses everything in a state that does not fit the level, instead of throwing', () => {
    const state = play([pick('fire')]);
    const shift = shiftOf(state);
    const torn = {
      ...state,
      steps: { shift: { ...shift, cases: { fire: { ...shift.cases.fire, mechanic: 'spot' } } } },
    };
    const action = { stepId: 'shift', type: 'choose', payload: { option: 'a' } };
    expect(advance(level, torn as unknown as RunState, action)).toEqual({
      accepted: false,
      reason: 'not-now',
    });
  });
});

describe('in an exam', () => {
  it('plays the cases as an exam does: one answer, nothing is said', () => {
    const state = play(
      [pick('key'), tap('cup'), tap('note'), ['hand-in'], back, pick('fire'), choose('b')],
      'exam',
    );
    expect(shiftOf(state)).toMatchObject({ helped: ['key', 'fire'], points: 0, mistakes: 2 });
    expect(state).toMatchObject({ feedback: null, fx: { kind: 'neutral' } });
    expect(refusal(level, [pick('fire'), hint], 'exam')).toBe('not-in-exam');
  });
});

describe('what it has shown', () => {
  const skilled = practiceOf([
    {
      ...shiftStep,
      skills: { serve: 2 },
      arrivals: [
        { ...shiftStep.arrivals[0], id: 'one', step: { ...choiceStep, id: 'own', skills: { lock: 3 } } },
        { ...shiftStep.arrivals[0], id: 'two', step: { ...roomStep, id: 'plain' } },
      ],
    },
  ]);

  it('counts each case for its own skills, else for those of the shift', () => {
    const state = solveToEnd(skilled, after(skilled, [pick('one'), choose('b')]));
    expect(skillResults(skilled, state)).toEqual({
      lock: { points: 150, max: 300 },
      serve: { points: 200, max: 200 },
    });
  });

  it('reviews an exam by the outcome of each case, else by that of the shift', () => {
    const exam = examOf(
      [
        {
          ...shiftStep,
          outcome: 'secure',
          arrivals: [
            { ...shiftStep.arrivals[0], id: 'one', step: { ...choiceStep, id: 'own', outcome: 'access' } },
            { ...shiftStep.arrivals[0], id: 'two', step: { ...roomStep, id: 'plain', outcome: undefined } },
          ],
        },
        { ...formStep, outcome: 'secure' },
        { ...pairsStep, outcome: 'secure' },
      ],
      { draw: 3 },
    );
    let state = startRun(exam, { seed: 1, mode: 'exam' });
    for (
      let action = solve(exam, state);
      action && state.order[state.current] !== 'shift';
      action = solve(exam, state)
    ) {
      const result = advance(exam, state, action);
      if (!result.accepted) throw new Error(result.reason);
      state = result.state;
    }
    for (const [type, payload] of [pick('one'), choose('b')]) {
      const result = advance(exam, state, { stepId: 'shift', type, payload });
      if (!result.accepted) throw new Error(result.reason);
      state = result.state;
    }
    expect(examReview(exam, solveToEnd(exam, state))).toEqual([
      { outcome: 'access', percent: 0 },
      { outcome: 'secure', percent: 100 },
    ]);
  });
});

it('is seen in the order people come, which no file tells', () => {
  const orders = [1, 2, 3, 4, 5, 6].map((seed) => {
    const [view] = learnerLevel(level, { seed, mode: 'exam' }).steps;
    if (view?.mechanic !== 'shift') throw new Error('no shift');
    expect(view.arrivals.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(view.arrivals.at(-1)?.id).toBe('late');
    expect(view.arrivals.every(({ why }) => why === null)).toBe(true);
    const state = startRun(level, { seed, mode: 'exam' });
    expect(shiftOf(state).waiting).toEqual(view.arrivals.slice(0, 3).map(({ id }) => id));
    return view.arrivals.map(({ id }) => id).join();
  });
  expect(new Set(orders).size).toBeGreaterThan(1);
});

it('is made of every other mechanic in these tests', () => {
  const inner = [shiftStep, deskShiftStep].flatMap(({ arrivals }) =>
    arrivals.map(({ step }) => step as typeof letterStep),
  );
  expect(inner.map(({ mechanic }) => mechanic).sort()).toEqual([
    ...['compose', 'dialogue', 'recall', 'screen', 'sequence', 'sheet', 'spot', 'triage'],
  ]);
});
