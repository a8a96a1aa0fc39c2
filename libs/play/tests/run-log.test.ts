import { practiceLevel, type Level } from '@mikrosprint/curriculum';
import {
  advance,
  engineVersion,
  solve,
  startRun,
  wrongAction,
  type RunState,
} from '@mikrosprint/level-engine';
import type { WireAction } from '@mikrosprint/contracts';
import { judge, mostActionsOfARun, stateAfter, type KnownRun } from '../src/run-log.js';
import { stepNews } from '../src/run-news.js';

const text = (da: string) => ({ da, en: da });
const question = (id: string, options: string[]) => ({
  id,
  mechanic: 'recall',
  prompt: text('Hvad er rigtigt?'),
  feedback: text('Ja.'),
  task: {
    kind: 'choice',
    options: options.map((option, index) => ({
      id: option,
      text: text(option),
      ...(index === 0 ? { right: true } : {}),
      why: text('Derfor.'),
    })),
  },
});

const pairs = (id: string, names: string[]) => ({
  ...question(id, []),
  task: {
    kind: 'pairs',
    pairs: names.map((name) => ({
      id: name,
      left: text(name),
      right: text(name.toUpperCase()),
      why: text('Derfor.'),
    })),
  },
});

const levelOf = (...steps: object[]): Level =>
  practiceLevel.parse({
    id: 'small',
    kind: 'practice',
    title: text('Lille'),
    goal: text('Du kan svare.'),
    minutes: 1,
    scene: 'office-desk',
    brief: { actor: 'farid', text: text('Svar.') },
    debrief: { actor: 'farid', well: text('Godt.'), hard: text('Svært.'), tryNext: text('Prøv.') },
    steps,
  });

const level = levelOf(question('one', ['a', 'b', 'c', 'd']), question('two', ['a', 'b']));

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

function wire(seq: number, state: RunState, change: Partial<WireAction> = {}): WireAction {
  const action = solve(level, state);
  if (action === null) throw new Error('finished');
  return { id: id(seq), seq, ...action, ...change };
}

/** A run with so many right actions in its log. */
function runWith(count: number): KnownRun {
  const log: KnownRun['log'][number][] = [];
  let state = startRun(level, { seed: 1, mode: 'practice' });
  for (let seq = 1; seq <= count; seq += 1) {
    const action = wire(seq, state);
    const moved = advance(level, state, action);
    if (!moved.accepted) throw new Error(moved.reason);
    state = moved.state;
    log.push({ ...action, committedAt: new Date(seq * 1000) });
  }
  return {
    id: id(900),
    enrolmentId: id(901),
    citizenId: id(902),
    asStaff: false,
    sprintVersionId: id(903),
    levelId: level.id,
    engineVersion,
    mode: 'practice',
    seed: 1,
    startedAt: new Date(0),
    finishedAt: null,
    level,
    log,
    state,
  };
}

const asWire = ({ committedAt: _, ...action }: KnownRun['log'][number]): WireAction => action;

describe('what a batch is to a run', () => {
  const run = runWith(2);
  const known = run.log.map(asWire);
  const fresh = wire(3, run.state);
  const rows: [string, number, WireAction[], string][] = [
    ['the next action', 2, [fresh], 'fresh'],
    ['the last batch again', 1, known.slice(1), 'replay'],
    ['the whole log again', 0, known, 'replay'],
    ['a batch with a gap before it', 3, [{ ...fresh, seq: 4 }], 'run-behind'],
    ['other actions where there are some', 1, [{ ...fresh, seq: 2 }], 'run-ahead'],
    ['known ones and a new one, from an old place', 1, [...known.slice(1), fresh], 'run-ahead'],
    [
      'a known id with another payload',
      1,
      known.slice(1).map((action) => ({ ...action, payload: { option: 'z' } })),
      'id-reused',
    ],
    ['a known id at another place', 2, [{ ...fresh, id: id(1) }], 'id-reused'],
    ['an id twice in one batch', 2, [fresh, { ...fresh, seq: 4 }], 'id-reused'],
    ['an action the rules refuse', 2, [{ ...fresh, type: 'hand-in', payload: {} }], 'action-refused'],
    [
      'a payload with its fields in another order',
      0,
      [{ ...known[0], payload: { ...known[0]?.payload } } as WireAction],
      'replay',
    ],
  ];
  it.each(rows)('%s', (_, expectedSeq, actions, kind) => {
    expect(judge(run, { expectedSeq, actions }).kind).toBe(kind);
  });

  it('is never more once the run is finished', () => {
    const done = runWith(4);
    expect(done.state.finished).toBe(true);
    const more: WireAction = { id: id(99), seq: 5, stepId: 'two', type: 'continue', payload: {} };
    expect(judge(done, { expectedSeq: 4, actions: [more] }).kind).toBe('run-finished');
    expect(judge(done, { expectedSeq: 3, actions: done.log.slice(3).map(asWire) }).kind).toBe('replay');
  });

  it('has an end even for somebody who sends without end', () => {
    const seq = mostActionsOfARun + 1;
    const long: KnownRun = { ...run, state: { ...run.state, seq: mostActionsOfARun } };
    const verdict = judge(long, { expectedSeq: mostActionsOfARun, actions: [{ ...fresh, seq }] });
    expect(verdict).toMatchObject({ kind: 'action-refused', reason: 'too-many' });
  });

  it('has the state of any moment of its log', () => {
    const done = runWith(4);
    for (let seq = 0; seq <= 4; seq += 1) expect(stateAfter(done, seq)).toEqual(runWith(seq).state);
  });
});

describe('what steps tell the caseworker', () => {
  const hard = levelOf(pairs('one', ['a', 'b', 'c']), question('two', ['a', 'b']));
  const start = startRun(hard, { seed: 1, mode: 'practice' });
  const play = (moves: ('wrong' | 'right')[]) => {
    const states: RunState[] = [];
    let state = start;
    for (const move of moves) {
      const action = move === 'wrong' ? wrongAction(hard, state) : solve(hard, state);
      const moved = action === null ? null : advance(hard, state, action);
      if (moved?.accepted !== true) throw new Error('not accepted');
      state = moved.state;
      states.push(state);
    }
    return states;
  };

  it('is nothing before the fourth mistake, once at it, and nothing after', () => {
    expect(stepNews(start, play(['wrong', 'wrong', 'wrong']))).toEqual([]);
    const news = stepNews(start, play(['wrong', 'wrong', 'wrong', 'wrong', 'wrong']));
    expect(news).toEqual([{ type: 'step.failed-repeatedly', stepId: 'one', tries: 4 }]);
  });

  it('is good news too, and only after bad', () => {
    expect(stepNews(start, play(['wrong', 'right', 'right', 'right']))).toEqual([]);
    const types = stepNews(start, play(['wrong', 'wrong', 'wrong', 'wrong', 'right', 'right', 'right'])).map(
      ({ type }) => type,
    );
    expect(types).toEqual(['step.failed-repeatedly', 'step.passed-after-failing']);
  });

  it('is nothing in an exam', () => {
    const states = play(['wrong', 'wrong', 'wrong', 'wrong']);
    expect(stepNews({ ...start, mode: 'exam' }, states)).toEqual([]);
  });
});
