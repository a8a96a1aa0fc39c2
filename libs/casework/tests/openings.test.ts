import { asOpenings } from '../src/citizen/as-openings.js';

const look = (minute: number, route: string, purpose = 'conversation', actorId = 'mette') => ({
  ...{ at: new Date(Date.UTC(2026, 2, 2, 9, minute)), route, purpose, actorId },
});

test.each([
  ['the page, its notes and the brief are one', [look(0, 'page'), look(0, 'notes'), look(4, 'brief')], 1],
  ['the same route again is another one', [look(0, 'page'), look(45, 'page')], 2],
  ['half an hour is still the same', [look(0, 'page'), look(30, 'notes')], 1],
  ['a minute more is not', [look(0, 'page'), look(31, 'notes')], 2],
  ['another purpose is another one', [look(0, 'page'), look(1, 'notes', 'follow-up')], 2],
  ['so is another person', [look(0, 'page'), look(1, 'notes', 'conversation', 'lone')], 2],
  ['nobody looked', [], 0],
])('%s', (_name, oldestFirst, count) => {
  expect(asOpenings([...oldestFirst].reverse())).toHaveLength(count);
});

test('an opening is told with the time it began, and the newest comes first', () => {
  const [page, notes, later] = [look(0, 'page'), look(2, 'notes'), look(50, 'page')];
  expect(asOpenings([later, notes, page])).toEqual([later, page]);
});
