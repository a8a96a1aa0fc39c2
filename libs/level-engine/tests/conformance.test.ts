import fc from 'fast-check';
import { mechanics } from '@mikrosprint/curriculum';
import type { Step } from '@mikrosprint/curriculum';
import { advance, learnerLevel, learnerState, replay, solve, startRun } from '@mikrosprint/level-engine';
import type { PlayMode, RunState } from '@mikrosprint/level-engine';
import { after, solveToEnd } from './support/play.js';
import type { Deed } from './support/play.js';
import { allSteps } from './support/all-steps.js';
import { choiceStep, examOf, examPool, practiceOf, roomStep } from './support/samples.js';
import { letterStep, lineStep } from './support/samples-arranging.js';
import { sheetStep } from './support/samples-sheet.js';
import { shiftStep } from './support/samples-shift.js';

/*
 * One suite for every mechanic. A new mechanic puts a step in `allSteps` and is held to all of this.
 */

type Action = { stepId: string; type: string; payload: unknown };

/** More steps than a level may have; a pool may, and its author can play all of it. */
const together = examOf(allSteps, { draw: allSteps.length });
const modes: PlayMode[] = ['practice', 'exam'];
const cases = [...allSteps.map((step) => [step]), allSteps].flatMap((steps) =>
  modes.map((mode) => ({
    name: `${steps.length === 1 ? steps[0]?.id : 'all together'} in ${mode}`,
    mode,
    level: steps.length === 1 ? practiceOf(steps) : together,
  })),
);

/** Every id, option and value that a step knows: what a player could send, right or wrong. */
function wordsOf(step: Step): string[] {
  const words = new Set(['r1', 'r2', 'r3', 'end', 'constructor', '__proto__', '']);
  JSON.stringify(step, (key, value: unknown) => {
    if (['id', 'value', 'pile'].includes(key) && typeof value === 'string') words.add(value);
    return value;
  });
  return [...words];
}

const cell = fc.constantFrom('B5', 'C2', 'C3', 'C4', 'E5', 'D5', 'D6', 'A1', 'H20', 'Z9', '__proto__');
/** What people type in a cell: right, nearly right, and not at all. */
const formulas = fc.constantFrom(
  ...[
    '=SUM(B2:B4)',
    '=B2+B3+B4',
    '=B2*$E$1',
    '=B2*E1',
    '175,5',
    '=SUM(B2,B4)',
    '=B5',
    '=1/0',
    '=OPSLAG(',
    '',
  ],
  ...['=TÆL.HVIS(A2:A4;"Kaffe")', '=COUNTIF(A2:A4;"Coffee")', 'hej', '=NEJ(B2)', '=D5', '7', '25'],
);

const input = fc.oneof({ weight: 4, arbitrary: formulas }, fc.string());

/** Payload keys whose values are of a kind of their own; all others are ids. */
const valuesByKey: Record<string, fc.Arbitrary<string>> = {
  cell,
  from: cell,
  input,
  text: fc.constantFrom('Hilsen Bo', '010190-1234', '', 'x'.repeat(501)),
};

/** Actions that often fit the step, often do not, and sometimes are not actions at all. */
function actionsFor(steps: readonly Step[]): fc.Arbitrary<Action> {
  const word = fc.constantFrom(...steps.flatMap(wordsOf));
  const type = fc.constantFrom(
    ...['choose', 'match', 'say', 'submit', 'place', 'tap', 'move', 'toggle', 'write', 'enter', 'fill'],
    ...['check', 'pick', 'back', 'hand-in', 'hint', 'reveal', 'continue'],
  );
  const to = fc.oneof(
    word,
    fc.constantFrom('1', '2', '3', '4', '0', '9', 'tray', 'C2:C4', 'B5:D6', 'C2:C40'),
  );
  const ids = ['option', 'left', 'right', 'node', 'choice', 'item', 'pile', 'thing', 'block', 'arrival'];
  const everyKey = fc.record({ ...Object.fromEntries(ids.map((id) => [id, word])), ...valuesByKey, to });
  const payload = fc.oneof(
    { weight: 6, arbitrary: everyKey },
    { weight: 3, arbitrary: fc.record({ values: fc.dictionary(word, word) }) },
    { weight: 1, arbitrary: fc.anything() },
  );
  const stepId = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...steps.map((step) => step.id)) },
    { weight: 1, arbitrary: fc.string() },
  );
  return fc.record({ stepId, type: fc.oneof({ weight: 9, arbitrary: type }, fc.string()), payload });
}

/** What a player might do next: something sensible (the solver's), or anything. */
type Turn = { sensible: true } | { sensible: false; action: Action };

function turnsFor(steps: readonly Step[]): fc.Arbitrary<Turn[]> {
  const turn: fc.Arbitrary<Turn> = fc.oneof(
    { weight: 1, arbitrary: fc.constant({ sensible: true } as const) },
    { weight: 4, arbitrary: actionsFor(steps).map((action) => ({ sensible: false as const, action })) },
  );
  return fc.array(turn, { maxLength: 60 });
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}

function totalPoints(state: RunState): number {
  return Object.values(state.steps).reduce((sum, step) => sum + step.points, 0);
}

function expectSound(before: RunState, after: RunState): void {
  expect(after.seq).toBe(before.seq + 1);
  expect(after.fx.seq).toBe(after.seq);
  expect(totalPoints(after)).toBeGreaterThanOrEqual(totalPoints(before));
  for (const step of Object.values(after.steps)) expect(step.points).toBeLessThanOrEqual(step.max);
  expect(after.percent).toBeGreaterThanOrEqual(0);
  expect(after.percent).toBeLessThanOrEqual(100);
  expect(after.stars > 0).toBe(after.finished);
  expect(JSON.parse(JSON.stringify(after))).toEqual(after);
}

describe.each(cases)('$name', ({ level, mode }) => {
  const turns = turnsFor(level.steps);
  const seeds = fc.integer({ min: 0, max: 0xffffffff });

  it('takes anything, changes nothing it was given, and replays to the same state', () => {
    fc.assert(
      fc.property(seeds, turns, (seed, played) => {
        const frozen = freeze(structuredClone(level));
        const log: Action[] = [];
        let state = freeze(startRun(frozen, { seed, mode }));
        for (const turn of played) {
          const action = turn.sensible ? solve(frozen, state) : turn.action;
          if (!action) break;
          const result = advance(frozen, state, action);
          expect(advance(frozen, state, action)).toEqual(result);
          if (!result.accepted) continue;
          expectSound(state, result.state);
          log.push(action);
          state = freeze(result.state);
        }
        expect(replay(frozen, { seed, mode }, log)).toEqual({ state, refusedAt: null, reason: null });
      }),
      { numRuns: level === together ? 20 : 60 },
    );
  });

  it('can be finished from wherever one is', () => {
    fc.assert(
      fc.property(seeds, turns, (seed, played) => {
        let state = startRun(level, { seed, mode });
        for (const turn of played) {
          const action = turn.sensible ? solve(level, state) : turn.action;
          const result = action ? advance(level, state, action) : null;
          if (result?.accepted) state = result.state;
        }
        expect(solveToEnd(level, state).finished).toBe(true);
      }),
      { numRuns: level === together ? 20 : 40 },
    );
  });

  it('is solved to 100 % and three stars', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const solved = solveToEnd(level, startRun(level, { seed, mode }));
        expect(solved).toMatchObject({ finished: true, percent: 100, stars: 3 });
      }),
      { numRuns: 20 },
    );
  });
});

const handIn: Deed = ['hand-in'];
const tap = (thing: string): Deed => ['tap', { thing }];
const move = (item: string, to: string): Deed => ['move', { item, to }];
const toggle = (block: string): Deed => ['toggle', { block }];
const enter = (name: string, typed: string): Deed => ['enter', { cell: name, input: typed }];
const pick = (arrival: string): Deed => ['pick', { arrival }];

it('is held up to every mechanic that there is', () => {
  expect([...new Set(together.steps.map((step) => step.mechanic))].sort()).toEqual([...mechanics].sort());
});

/** Keys that carry an answer, a verdict or a reason, wherever they stand. */
const telling = new Set([
  ...[
    'right',
    'accept',
    'quality',
    'pile',
    'priority',
    'trap',
    'targets',
    'decoys',
    'pairs',
    'next',
    'endings',
  ],
  ...['why', 'reply', 'feedback', 'hint', 'source', 'example', 'outcome', 'skills', 'value', 'rule'],
  ...['arrangement', 'rules', 'before', 'needs', 'need', 'solution', 'solutionEn', 'mustUse', 'mustFix'],
  ...['urgency', 'after'],
]);

/** In a level, though not in a state, these carry an answer as well. */
const tellingInLevel = new Set([...telling, 'order', 'checks']);

/** A reply may name who will give it. */
function isCut(value: unknown): boolean {
  return value === null || (typeof value === 'object' && 'text' in value && value.text === null);
}

/** Where telling keys hold anything. */
function tellingPaths(value: unknown, keys: ReadonlySet<string> = telling, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const here = `${path}/${key}`;
    const own = keys.has(key) && !isCut(inner) ? [here] : [];
    return [...own, ...tellingPaths(inner, keys, here)];
  });
}

describe('an exam tells nothing', () => {
  const level = examOf(examPool(allSteps.length, ['secure', 'access'], allSteps), { draw: allSteps.length });

  it('in the level that leaves the server', () => {
    expect(tellingPaths(learnerLevel(level, { seed: 5, mode: 'exam' }), tellingInLevel)).toEqual([]);
  });

  it('and the walk would see a key if there were one', () => {
    const paths = tellingPaths(learnerLevel(level, { seed: 5, mode: 'practice' }));
    expect(paths).toContain('/steps/0/feedback');
    const inFile = tellingPaths(level, tellingInLevel).join(' ');
    for (const key of [
      'right',
      'arrangement',
      'rules',
      'solution',
      'checks',
      'mustFix',
      'urgency',
      'after',
    ]) {
      expect(inFile).toContain(`/${key}`);
    }
  });

  it('in no text of an answer: no reason, reply or ending is anywhere in the cut', () => {
    const sent = JSON.stringify(learnerLevel(level, { seed: 5, mode: 'exam' }));
    for (const secret of [
      'Så kan ingen læse med',
      'Svar på ask',
      'Han smiler',
      'Derfor answer',
      'Derfor står stop',
      'Vask hænder',
      'Han spørger hvornår',
      'Tak for svaret',
      'TÆL.HVIS',
      'kunne ikke vente',
      'Kun en PDF ser ens ud',
    ]) {
      expect(JSON.stringify(level)).toContain(secret);
      expect(sent).not.toContain(secret);
    }
  });

  /** What a learner sees after each action of a sitting that answers as told. */
  function seen(answer: (state: RunState) => Action | null): RunState[] {
    let state = startRun(level, { seed: 5, mode: 'exam' });
    const views = [learnerState(state)];
    for (let action = answer(state); action; action = answer(state)) {
      const result = advance(level, state, action);
      if (!result.accepted) throw new Error(result.reason);
      state = result.state;
      views.push(learnerState(state));
    }
    return views;
  }

  it('while it is played: no points, verdict, mood or tone', () => {
    for (const view of seen((state) => solve(level, state))) {
      expect(tellingPaths(view)).toEqual([]);
      expect(view).toMatchObject({ seed: 0, combo: 0, feedback: null });
      if (!view.finished) expect(['enter', 'neutral']).toContain(view.fx.kind);
      for (const step of Object.values(view.steps)) {
        expect(step).toMatchObject({ points: 0, mistakes: 0, hinted: false, revealed: false });
        if (step.mechanic === 'screen') expect(step.verdicts).toEqual({});
        if (step.mechanic === 'triage') expect(step).toMatchObject({ tried: {}, outOfTurn: [] });
        if (step.mechanic === 'dialogue') expect(step).toMatchObject({ mood: 3, ending: null });
        if (step.mechanic === 'spot') expect(step).toMatchObject({ found: [], missed: [] });
        if (step.mechanic === 'sequence')
          expect(step).toMatchObject({ earned: [], wrong: [], lastCheck: '' });
        if (step.mechanic === 'compose')
          expect(step).toMatchObject({ earned: [], broken: [], lastCheck: '' });
        if (step.mechanic === 'sheet') expect(new Set(Object.values(step.goals))).toEqual(new Set(['open']));
        if (step.mechanic === 'shift') expect(step).toMatchObject({ outOfTurn: [], orderBonus: 0 });
        for (const inner of step.mechanic === 'shift' ? Object.values(step.cases) : []) {
          expect(inner).toMatchObject({ points: 0, mistakes: 0, hinted: false, revealed: false });
        }
      }
    }
  });

  /** What the learner put in differs, of course; all else may not. */
  const putIn = ['chosen', 'order', 'placed', 'entries', 'subject', 'marked', 'current', 'waiting'];

  /** What is seen of the first step after these deeds, without what the learner put in. */
  function seenAfter(step: object, deeds: Deed[], own: readonly string[]): string {
    const exam = examOf(['one', 'two', 'three'].map((id) => ({ ...step, id, outcome: 'secure' })));
    const { steps, order, ...run } = learnerState(after(exam, deeds, 'exam'));
    const seen = [run, steps[order[0] ?? '']];
    return JSON.stringify(seen, (key, value: unknown) => (own.includes(key) ? '?' : value));
  }

  it.each<[string, object, Deed[], Deed[]]>([
    ['a choice', choiceStep, [['choose', { option: 'a' }]], [['choose', { option: 'b' }]]],
    [
      'marks',
      roomStep,
      [tap('note'), tap('folder'), tap('stick'), handIn],
      [tap('cup'), tap('note'), tap('plant'), handIn],
    ],
    [
      'an order',
      lineStep,
      [move('stop', '4'), move('stop', '1'), handIn],
      [move('stop', '4'), move('stop', '3'), handIn],
    ],
    [
      'a letter',
      letterStep,
      [toggle('deadline'), toggle('bye'), handIn],
      [toggle('case-story'), toggle('bye'), handIn],
    ],
    ['a sheet', sheetStep, [enter('B5', '=SUM(B2:B4)'), handIn], [enter('B5', '=B2'), handIn]],
    [
      'a case of a shift',
      shiftStep,
      [pick('fire'), ['choose', { option: 'a' }]],
      [pick('fire'), ['choose', { option: 'b' }]],
    ],
  ])('so that %s looks the same right and wrong', (_, step, right, wrong) => {
    expect(seenAfter(step, right, putIn)).toBe(seenAfter(step, wrong, putIn));
  });

  it('so that nobody sees whether it was the turn of whom one helps', () => {
    const own = [...putIn, 'cases'];
    expect(seenAfter(shiftStep, [pick('fire')], own)).toBe(seenAfter(shiftStep, [pick('key')], own));
  });

  it('and gives percent and stars at the finish', () => {
    const last = seen((state) => solve(level, state)).at(-1);
    expect(last).toMatchObject({ finished: true, percent: 100, stars: 3, fx: { kind: 'win' } });
  });

  it('while a practice run keeps nothing back', () => {
    const state = startRun(together, { seed: 5, mode: 'practice' });
    expect(learnerState(state)).toBe(state);
  });
});
