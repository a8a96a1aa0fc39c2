import { wholeCaseload, type CaseloadChoice, type CaseloadRow, type Signal } from '@mikrosprint/contracts';
import { addressOf, choiceOf, sameChoice } from '../../apps/web/src/staff/caseload/address.js';
import { movedBetween } from '../../apps/web/src/staff/caseload/moved.js';
import { pressed } from '../../apps/web/src/staff/caseload/use-chosen.js';
import { newsBetween } from '../../apps/web/src/staff/caseload/use-news.js';

test('counts the rows that would move, come or go', () => {
  expect(movedBetween(['a', 'b', 'c'], ['a', 'b', 'c'])).toBe(0);
  expect(movedBetween(['a', 'b', 'c'], ['c', 'a', 'b'])).toBe(1);
  expect(movedBetween(['a', 'b', 'c'], ['a', 'b', 'c', 'd'])).toBe(1);
  expect(movedBetween(['a', 'b', 'c'], ['a', 'c'])).toBe(1);
  expect(movedBetween(['a', 'b', 'c'], ['c', 'b', 'a'])).toBe(2);
  expect(movedBetween([], [])).toBe(0);
});

describe('the address', () => {
  const everything: CaseloadChoice = {
    ...{ show: 'attention', signals: ['inactive', 'asked-for-help'], sprint: 'gdpr' },
    ...{ unitId: '0190a000-0000-7000-8000-000000000001', quietFor: 14, sort: 'quiet', search: 'Åse & co' },
  };

  test.each<[string, CaseloadChoice]>([
    ['everybody', wholeCaseload],
    ['everything at once', everything],
  ])('says %s, and is understood again', (_, choice) => {
    const again = choiceOf(new URLSearchParams(addressOf(choice).toString()));
    expect(again && sameChoice(again, choice)).toBe(true);
  });

  test('of an ordinary page asks for nothing, and what it does not understand is left out', () => {
    expect(choiceOf(new URLSearchParams('from=mail'))).toBeNull();
    expect(choiceOf(new URLSearchParams('show=none&signal=late+inactive&quiet=3&sort=shuffled'))).toEqual({
      ...wholeCaseload,
      signals: ['inactive'],
    });
  });
});

describe('rows are chosen', () => {
  const shown = ['a', 'b', 'c', 'd'];
  const press = (presses: [string, boolean][], among = shown) =>
    presses.reduce((before, [citizenId, range]) => pressed(before, { on: 'row', citizenId, range }, among), {
      ids: new Set<string>() as ReadonlySet<string>,
      last: null as string | null,
    });

  test.each<[string, [string, boolean][], string[]]>([
    [
      'one by one',
      [
        ['a', false],
        ['c', false],
      ],
      ['a', 'c'],
    ],
    [
      'and given back',
      [
        ['a', false],
        ['a', false],
      ],
      [],
    ],
    [
      'as a range downwards',
      [
        ['b', false],
        ['d', true],
      ],
      ['b', 'c', 'd'],
    ],
    [
      'as a range upwards',
      [
        ['c', false],
        ['a', true],
      ],
      ['a', 'b', 'c'],
    ],
    ['and a range with no beginning is one row', [['c', true]], ['c']],
  ])('%s', (_, presses, expected) => {
    expect([...press(presses).ids].sort()).toEqual(expected);
  });

  test('all that are shown, and none', () => {
    const all = pressed(press([]), { on: 'all' }, shown);
    expect([...all.ids]).toEqual(shown);
    expect([...pressed(all, { on: 'none' }, shown).ids]).toEqual([]);
  });

  test('what is no longer shown is no longer chosen', () => {
    const before = press([
      ['a', false],
      ['b', false],
    ]);
    expect([...pressed(before, { on: 'row', citizenId: 'c', range: false }, ['b', 'c']).ids]).toEqual([
      'b',
      'c',
    ]);
  });
});

describe('news', () => {
  const signal = (kind: Signal['kind'], since: string) => ({ kind, since }) as Signal;
  const row = (citizenId: string, ...signals: Signal[]) => ({ citizenId, signals }) as CaseloadRow;
  const paused = signal('inactive', '2026-11-01');
  const asked = signal('asked-for-help', '2026-11-02');

  test('is a signal that was not there the time before, once', () => {
    const before = [row('a', paused), row('b')];
    const now = [row('a', asked, paused), row('b')];
    expect(newsBetween(before, now).named.map((news) => [news.row.citizenId, news.signal.kind])).toEqual([
      ['a', 'asked-for-help'],
    ]);
    expect(newsBetween(now, now).named).toEqual([]);
  });

  test('is neither a signal that went nor somebody who came', () => {
    expect(newsBetween([row('a', paused)], [row('a'), row('b', asked)]).named).toEqual([]);
  });

  test('of many is counted', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const { named, more } = newsBetween(
      ids.map((id) => row(id)),
      ids.map((id) => row(id, asked)),
    );
    expect([named.length, more]).toEqual([3, 2]);
  });
});
