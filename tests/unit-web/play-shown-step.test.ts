// What the play page shows is read from the state alone: which task one is at, how those who wait look, what is told
// when something has moved, and what is worth practising.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { level as levelSchema, type Level } from '@mikrosprint/curriculum';
import {
  advance,
  learnerLevel,
  solve,
  startRun,
  type ActionInput,
  type LearnerStep,
  type RunState,
} from '@mikrosprint/level-engine';
import { movedWords } from '../../apps/web/src/play/moved-words.js';
import { mechanicsOf, patienceOf, shownStep } from '../../apps/web/src/play/shown-step.js';
import { trickySteps } from '../../apps/web/src/play/tricky-steps.js';

const folder = path.resolve(__dirname, '../fixtures/content/everything/levels');
const practice = { seed: 7, mode: 'practice' } as const;

/** A level of the test sprint, played here. */
class Game {
  readonly content: Level;
  state: RunState;

  constructor(levelId: string) {
    this.content = levelSchema.parse(JSON.parse(readFileSync(path.join(folder, `${levelId}.json`), 'utf8')));
    this.state = startRun(this.content, practice);
  }

  get level() {
    return learnerLevel(this.content, practice);
  }

  get step(): LearnerStep {
    const step = this.level.steps[this.state.current];
    if (!step) throw new Error('There is no such step.');
    return step;
  }

  get shown() {
    const state = this.state.steps[this.step.id];
    if (!state) throw new Error('The step has no state.');
    return shownStep(this.step, state);
  }

  do(action: ActionInput): this {
    const result = advance(this.content, this.state, action);
    if (!result.accepted) throw new Error(`${action.type}: ${result.reason}`);
    this.state = result.state;
    return this;
  }

  solveUntil(isEnough: (game: this) => boolean): this {
    while (!isEnough(this)) {
      const next = solve(this.content, this.state);
      if (!next) throw new Error('There is no way on.');
      this.do(next);
    }
    return this;
  }
}

const inShift = (game: Game) => {
  const { step } = game;
  const state = game.state.steps[step.id];
  if (step.mechanic !== 'shift' || state?.mechanic !== 'shift') throw new Error('No shift.');
  return { step, state };
};

describe('the task one is at', () => {
  test('is the step itself, and the shift at its queue', () => {
    expect(new Game('recall').shown).toMatchObject({ arrival: null, step: { mechanic: 'recall' } });
    expect(new Game('shift').shown).toMatchObject({ arrival: null, step: { mechanic: 'shift' } });
  });

  test('is the task of the case once somebody is helped, until one is back at the queue', () => {
    const game = new Game('shift');
    game.do({ stepId: 'evening', type: 'pick', payload: { arrival: 'leila' } });
    expect(game.shown).toMatchObject({ arrival: 'leila', step: { mechanic: 'sequence' } });
    game.solveUntil(({ shown }) => shown.state.status === 'done');
    expect(game.shown.arrival).toBe('leila');
    game.do({ stepId: 'evening', type: 'back', payload: {} });
    expect(game.shown).toMatchObject({ arrival: null, step: { mechanic: 'shift' } });
  });

  test('brings the panels of every task inside it', () => {
    expect(mechanicsOf(new Game('shift').level).sort()).toEqual(['dialogue', 'recall', 'sequence', 'shift']);
  });
});

test('patience is told from plenty to none, and nobody leaves', () => {
  const game = new Game('shift');
  const { step, state } = inShift(game);
  const looks = [8, 5, 2, 0].map((left) =>
    patienceOf(step, { ...state, patience: { hansen: left } }, 'hansen'),
  );
  expect(looks).toEqual(['plenty', 'watching', 'running-out', 'used-up']);
});

describe('what has moved', () => {
  test('a card in a line is told with its number and its new place', () => {
    const game = new Game('sequence');
    const { step } = game;
    if (step.mechanic !== 'sequence') throw new Error('No cards.');
    const [card] = step.cards;
    if (!card) throw new Error('No cards.');
    game.do({ stepId: step.id, type: 'move', payload: { item: card.id, to: '3' } });
    expect(movedWords(game.shown, game.state.fx)).toEqual({
      key: 'sequence.moved',
      values: { number: 1, place: 3, total: step.cards.length },
    });
  });

  test('a card on a board is told with its place, and when it is taken back', () => {
    const game = new Game('sequence').solveUntil(({ state }) => state.current === 1);
    const move = (to: string) => game.do({ stepId: 'rooms', type: 'move', payload: { item: 'olsen', to } });
    move('r310');
    expect(movedWords(game.shown, game.state.fx)).toMatchObject({
      key: 'sequence.movedTo',
      values: { place: 3 },
      slot: { da: 'Værelse 310' },
    });
    move('tray');
    expect(movedWords(game.shown, game.state.fx)).toMatchObject({ key: 'sequence.movedBack' });
  });

  test('a part of a text is told when it comes in and when it is taken out', () => {
    const game = new Game('compose');
    const toggle = () => game.do({ stepId: 'answer', type: 'toggle', payload: { block: 'sorry' } });
    toggle();
    expect(movedWords(game.shown, game.state.fx)).toMatchObject({
      key: 'compose.moved',
      values: { place: 1, total: 1 },
    });
    toggle();
    expect(movedWords(game.shown, game.state.fx)).toMatchObject({ key: 'compose.removed' });
  });

  test('a verdict is no move', () => {
    const game = new Game('sequence').do({ stepId: 'check-in', type: 'check', payload: {} });
    expect(movedWords(game.shown, game.state.fx)).toBeNull();
  });
});

describe('what was tricky', () => {
  test('is nothing when everything was right at once', () => {
    const game = new Game('recall').solveUntil(({ state }) => state.finished);
    expect(trickySteps(game.level, game.state)).toEqual([]);
  });

  test('is the step that took a second try, and in a shift the case', () => {
    const game = new Game('shift');
    game.do({ stepId: 'evening', type: 'pick', payload: { arrival: 'leila' } });
    game.do({ stepId: 'evening', type: 'check', payload: {} });
    game.solveUntil(({ state }) => state.finished);
    expect(trickySteps(game.level, game.state).map(({ id }) => id)).toEqual(['alarm']);
  });
});
