import { learnerLevel, startRun } from '@mikrosprint/level-engine';
import type { Level } from '@mikrosprint/curriculum';
import { after, attempt, refusal, start, stepOf } from './support/play.js';
import type { Deed } from './support/play.js';
import { practiceOf } from './support/samples.js';
import { boardStep, lineStep, rulesStep } from './support/samples-arranging.js';

const move = (item: string, to: string): Deed => ['move', { item, to }];
const check: Deed = ['check'];
const hint: Deed = ['hint'];
const handIn: Deed = ['hand-in'];
const reveal: Deed = ['reveal'];

/** The moves that lay a line so, from whatever order it has after the deeds before. */
function lay(level: Level, wanted: readonly string[], from: readonly string[]): Deed[] {
  const order = [...from];
  return wanted.flatMap((card, index) => {
    if (order[index] === card) return [];
    order.splice(order.indexOf(card), 1);
    order.splice(index, 0, card);
    return [move(card, String(index + 1))];
  });
}

/** Lays and looks, once for each order. */
function looks(level: Level, orders: readonly (readonly string[])[]): Deed[] {
  let standing: readonly string[] = stepOf(start(level), 'sequence').order;
  return orders.flatMap((order) => {
    const moves = lay(level, order, standing);
    standing = order;
    return [...moves, check];
  });
}

describe('a line with one right order', () => {
  const level = practiceOf([lineStep]);
  const right = ['stop', 'log', 'assess', 'notify'];
  const oneSwap = ['log', 'stop', 'assess', 'notify'];
  const turned = ['notify', 'assess', 'log', 'stop'];

  it.each<[string, string[][], number, Record<string, unknown>]>([
    ['right at once', [right], 100, { status: 'done', mistakes: 0, wrong: [] }],
    // Six pairs of cards share the 100: 17, 16, 17, 17, 16, 17 in the order of the file.
    ['one pair swapped', [oneSwap], 100 - 17, { status: 'open', mistakes: 1, wrong: ['log'] }],
    ['one pair swapped, then right', [oneSwap, right], 100 - 17 / 2, { status: 'done' }],
    ['all turned round', [turned], 0, { status: 'open', earned: [] }],
    ['all turned round, then right', [turned, right], 50, { status: 'done' }],
    ['right, but for one that came loose', [oneSwap, turned], 100 - 17, { earned: expect.any(Array) }],
  ])('%s', (_, orders, points, expected) => {
    expect(stepOf(after(level, looks(level, orders)), 'sequence')).toMatchObject({ points, ...expected });
  });

  it('gives a quarter after a hint', () => {
    expect(stepOf(after(level, [hint, ...looks(level, [right])]), 'sequence').points).toBe(25);
  });

  it('calls the fewest cards wrong that can put it right, and says why the first is', () => {
    const state = after(level, looks(level, [['notify', 'stop', 'log', 'assess']]));
    expect(stepOf(state, 'sequence').wrong).toEqual(['notify']);
    expect(state).toMatchObject({
      feedback: { tone: 'bad', text: { da: 'Derfor står notify der.' } },
      fx: { kind: 'bad', subject: 'notify' },
    });
  });

  it('lets the reason stand while one moves, and the card leaves the wrong ones', () => {
    const state = after(level, [...looks(level, [oneSwap]), move('log', '2')]);
    expect(state.feedback?.text.da).toBe('Derfor står log der.');
    expect(state.fx).toMatchObject({ kind: 'neutral', subject: 'log', to: '2' });
    expect(stepOf(state, 'sequence')).toMatchObject({ wrong: [], mistakes: 1 });
  });

  it.each<[string, (order: string[]) => Deed[], string]>([
    ['a card to where it stands', (order) => [move(order[1] ?? '', '2')], 'already-tried'],
    ['a card to place 0', () => [move('log', '0')], 'unknown-id'],
    ['a card behind the last', () => [move('log', '5')], 'unknown-id'],
    ['a card into the tray', () => [move('log', 'tray')], 'unknown-id'],
    ['a card that is not there', () => [move('song', '1')], 'unknown-id'],
    ['a move without a place', () => [['move', { item: 'log' }]], 'invalid-payload'],
    ['the same order looked at twice', () => [...looks(level, [oneSwap]), check], 'already-tried'],
    [
      'an order that was changed and changed back',
      () => [...looks(level, [oneSwap]), move('log', '2'), move('log', '1'), check],
      'already-tried',
    ],
    ['handing in', () => [handIn], 'only-in-exam'],
    ['the answer before three mistakes', () => [...looks(level, [turned, oneSwap]), reveal], 'not-yet'],
  ])('refuses %s', (_, deeds, reason) => {
    expect(refusal(level, deeds(stepOf(start(level), 'sequence').order))).toBe(reason);
  });

  it('shows the answer after three mistakes; what was earned stays', () => {
    const third = ['assess', 'stop', 'log', 'notify'];
    const state = after(level, [...looks(level, [turned, oneSwap, third]), reveal]);
    // Five pairs were right at the second look.
    expect(stepOf(state, 'sequence')).toMatchObject({
      status: 'done',
      revealed: true,
      order: right,
      points: (100 - 17) / 2 + 17 / 2,
    });
  });

  it.each<[string, string[], number]>([
    ['right', right, 100],
    ['one pair swapped', oneSwap, 100 - 17],
    ['all turned round', turned, 0],
  ])('exam: %s', (_, order, points) => {
    const moves = lay(level, order, stepOf(start(level, 'exam'), 'sequence').order);
    const state = after(level, [...moves, handIn], 'exam');
    expect(stepOf(state, 'sequence')).toMatchObject({ points, status: 'done', earned: [], wrong: [] });
    expect(state).toMatchObject({ feedback: null, fx: { kind: 'neutral' } });
  });

  it('never begins right, and shows the cards as they stand', () => {
    for (let seed = 0; seed < 200; seed += 1) {
      for (const step of [lineStep, rulesStep]) {
        const of = practiceOf([step]);
        const state = startRun(of, { seed, mode: 'practice' });
        const { order } = stepOf(state, 'sequence');
        const looked = attempt(of, state, check);
        expect(looked).toMatchObject({ steps: { [step.id]: { status: 'open', mistakes: 1 } } });
        const [view] = learnerLevel(of, { seed, mode: 'practice' }).steps;
        if (view?.mechanic !== 'sequence') throw new Error('no sequence');
        expect(view.cards.map(({ id }) => id)).toEqual(order);
        expect(view.cards.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
        expect(order).not.toEqual(step.cards.map(({ id }) => id));
      }
    }
  });
});

describe('a line with rules', () => {
  const level = practiceOf([rulesStep]);

  it.each<[string, string[], number, string[]]>([
    ['as in the file', ['wash', 'cook', 'serve', 'music'], 100, []],
    ['another order that obeys', ['music', 'wash', 'cook', 'serve'], 100, []],
    ['one that obeys with a free card inside', ['wash', 'music', 'cook', 'serve'], 100, []],
    ['one rule broken', ['cook', 'wash', 'serve', 'music'], 50, ['cook']],
    ['both broken by one card', ['serve', 'cook', 'wash', 'music'], 0, ['cook']],
  ])('%s', (_, order, points, wrong) => {
    const state = stepOf(after(level, looks(level, [order])), 'sequence');
    expect(state).toMatchObject({ points, wrong, status: wrong.length === 0 ? 'done' : 'open' });
  });

  it('says which rule, by its own reason', () => {
    const state = after(level, looks(level, [['wash', 'serve', 'cook', 'music']]));
    expect(state.feedback?.text.da).toBe('Maden skal være færdig.');
  });
});

describe('a board', () => {
  const level = practiceOf([boardStep]);
  const right = [move('family', 'suite'), move('couple', 'double'), move('single', 'attic')];

  it.each<[string, Deed[], number, Record<string, unknown>]>([
    ['all right', [...right, check], 100, { status: 'done' }],
    ['another right way', [...right.slice(0, 2), move('single', 'small'), check], 100, { status: 'done' }],
    [
      'one in a place it does not accept',
      [move('family', 'small'), move('couple', 'suite'), move('single', 'double'), check],
      67,
      { status: 'open', wrong: ['family'], earned: ['couple', 'single'] },
    ],
    [
      'that one put right later',
      [
        ...[move('family', 'small'), move('couple', 'suite'), move('single', 'double'), check],
        ...[move('single', 'attic'), move('couple', 'double'), move('family', 'suite'), check],
      ],
      67 + 33 / 2,
      { status: 'done', wrong: [] },
    ],
  ])('%s', (_, deeds, points, expected) => {
    expect(stepOf(after(level, deeds), 'sequence')).toMatchObject({ points, ...expected });
  });

  it.each<[string, Deed[], Record<string, string>]>([
    ['from beside the board', [move('family', 'suite')], { family: 'suite' }],
    ['back beside it', [move('family', 'suite'), move('family', 'tray')], {}],
    [
      'into a place that is taken: they change places',
      [move('family', 'suite'), move('couple', 'double'), move('family', 'double')],
      { family: 'double', couple: 'suite' },
    ],
    [
      'from beside the board into a place that is taken: the other lies beside it',
      [move('family', 'suite'), move('couple', 'suite')],
      { couple: 'suite' },
    ],
  ])('a card %s', (_, deeds, placed) => {
    const state = stepOf(after(level, deeds), 'sequence');
    expect(state).toMatchObject({ placed, order: [], mistakes: 0, points: 0 });
    expect(Object.keys(state.placed)).toHaveLength(Object.keys(placed).length);
  });

  it.each<[string, Deed[], string]>([
    ['a look before every card lies somewhere', [...right.slice(0, 2), check], 'incomplete'],
    ['a card to where it lies', [move('family', 'suite'), move('family', 'suite')], 'already-tried'],
    ['a card beside the board to beside it', [move('family', 'tray')], 'already-tried'],
    ['a place that is not there', [move('family', 'cellar')], 'unknown-id'],
    ['a number for a place', [move('family', '1')], 'unknown-id'],
  ])('refuses %s', (_, deeds, reason) => {
    expect(refusal(level, deeds)).toBe(reason);
  });

  it.each<[string, Deed[], number]>([
    ['all right', [...right, handIn], 100],
    ['two right', [right[0], move('couple', 'small'), move('single', 'attic'), handIn] as Deed[], 66],
  ])('exam: %s', (_, deeds, points) => {
    expect(stepOf(after(level, deeds, 'exam'), 'sequence')).toMatchObject({ points, status: 'done' });
  });

  it('is handed in only when every card lies somewhere, and is never looked at in an exam', () => {
    expect(refusal(level, [...right.slice(0, 2), handIn], 'exam')).toBe('incomplete');
    expect(refusal(level, [...right, check], 'exam')).toBe('not-in-exam');
  });
});
