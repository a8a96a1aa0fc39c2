import type { CaseloadRow, Signal } from '@mikrosprint/contracts';
import { asksForHand, countOf, movedBetween, orderOf } from '../../apps/web/src/staff/order.js';

const signal = (kind: Signal['kind'], since: string): Signal => ({
  kind,
  since,
  days: null,
  tries: null,
  levelTitle: null,
  stepPrompt: null,
  sprintTitle: null,
  helpRequestId: null,
  support: null,
});

const row = (
  name: string,
  signals: Signal[],
  lastActivityAt: string | null = null,
  done = 1,
): CaseloadRow => ({
  citizenId: name,
  displayName: name,
  since: '2026-01-01T00:00:00.000Z',
  lastActivityAt,
  sprints: [
    {
      sprintId: 'gdpr',
      title: { da: 'GDPR' },
      levelsFinished: done,
      levelsTotal: 5,
      stars: 1,
      completedAt: done === 5 ? '2026-01-05T00:00:00.000Z' : null,
    },
  ],
  badges: 0,
  certificates: 0,
  signals,
});

const rows = [
  row('Åse', []),
  row('Bo', [signal('finished', '2026-01-04T00:00:00.000Z')], '2026-01-04T00:00:00.000Z', 5),
  row('Anna', [signal('inactive', '2026-01-03T00:00:00.000Z')], '2026-01-01T00:00:00.000Z'),
  row('Carl', [signal('inactive', '2026-01-02T00:00:00.000Z')], '2026-01-02T00:00:00.000Z'),
  row('Dora', [signal('asked-for-help', '2026-01-05T00:00:00.000Z')], '2026-01-05T00:00:00.000Z'),
];
const choice = { filter: 'all', sort: 'pressing', search: '' } as const;

test('who asked for help comes first, then those who have waited longest, and who is well comes last', () => {
  expect(orderOf(rows, choice)).toEqual(['Dora', 'Carl', 'Anna', 'Bo', 'Åse']);
});

test('names follow the Danish alphabet, where Å is the last letter', () => {
  expect(orderOf(rows, { ...choice, sort: 'name' })).toEqual(['Anna', 'Bo', 'Carl', 'Dora', 'Åse']);
});

test('latest activity first, those who never came last', () => {
  expect(orderOf(rows, { ...choice, sort: 'activity' })).toEqual(['Dora', 'Bo', 'Carl', 'Anna', 'Åse']);
});

test('a finished sprint asks for nobody', () => {
  expect(rows.filter(asksForHand).map(({ displayName }) => displayName)).toEqual(['Anna', 'Carl', 'Dora']);
  expect(orderOf(rows, { ...choice, filter: 'finished' })).toEqual(['Bo']);
  expect(countOf(rows, 'attention')).toBe(3);
});

test('a search finds a part of a name, in small or capital letters', () => {
  expect(orderOf(rows, { ...choice, search: ' å' })).toEqual(['Åse']);
  expect(orderOf(rows, { ...choice, search: 'nobody' })).toEqual([]);
});

test('counts the rows that would move, come or go', () => {
  expect(movedBetween(['a', 'b', 'c'], ['a', 'b', 'c'])).toBe(0);
  expect(movedBetween(['a', 'b', 'c'], ['c', 'a', 'b'])).toBe(1);
  expect(movedBetween(['a', 'b', 'c'], ['a', 'b', 'c', 'd'])).toBe(1);
  expect(movedBetween(['a', 'b', 'c'], ['a', 'c'])).toBe(1);
  expect(movedBetween(['a', 'b', 'c'], ['c', 'b', 'a'])).toBe(2);
  expect(movedBetween([], [])).toBe(0);
});
