import { inAskingOrder, minutesFor, roundSize } from '../src/review-round.js';

/* A round is about three minutes, and one is offered a day (C-11). */

describe('how many questions are offered', () => {
  it.each<[string, number, number, boolean, number]>([
    // what, answered today, due, asked for another, offered
    ['nothing due', 0, 0, false, 0],
    ['a few due', 0, 4, false, 4],
    ['a whole round and no more', 0, 20, false, 6],
    ['the rest of the one that was begun', 2, 20, false, 4],
    ['less is due than the round has left', 2, 3, false, 3],
    ['the round is done', 6, 14, false, 0],
    ['one more round, because it was asked for', 6, 14, true, 6],
    ['the rest of the second one', 8, 12, false, 4],
    ['asking in the middle of a round gives the rest of it', 2, 20, true, 4],
    ['two rounds done', 12, 9, false, 0],
    ['another one where nothing is due', 6, 0, true, 0],
  ])('%s', (_, answered, due, another, offered) => {
    expect(roundSize(answered, due, another)).toBe(offered);
  });

  it.each([
    [0, 0],
    [1, 1],
    [2, 1],
    [5, 3],
    [6, 3],
  ])('%i questions take %i minutes', (questions, minutes) => {
    expect(minutesFor(questions)).toBe(minutes);
  });
});

describe('the order in which they are asked', () => {
  const card = (id: string, dueOn: string) => ({
    id,
    dueOn,
    sprintId: id.slice(0, 1),
    levelId: id.slice(0, 2),
  });
  const ids = (...cards: { id: string }[]) => cards.map(({ id }) => id);

  it('puts what has waited longest first', () => {
    const cards = [card('a1x', '2026-11-20'), card('a1y', '2026-11-18'), card('b1z', '2026-11-19')];
    expect(ids(...inAskingOrder(cards))).toEqual(['a1y', 'b1z', 'a1x']);
  });

  it('mixes sprints, and the levels of each, on the same day', () => {
    const day = '2026-11-20';
    const cards = ['a1x', 'a1y', 'a2z', 'b1p', 'b1q'].map((id) => card(id, day));
    expect(ids(...inAskingOrder(cards))).toEqual(['a1x', 'b1p', 'a2z', 'b1q', 'a1y']);
  });

  it('keeps every card', () => {
    expect(inAskingOrder([])).toEqual([]);
    const cards = ['a1x', 'b1y', 'c1z'].map((id, index) => card(id, `2026-11-0${3 - index}`));
    expect(ids(...inAskingOrder(cards)).sort()).toEqual(['a1x', 'b1y', 'c1z']);
  });
});
