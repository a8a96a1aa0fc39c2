import {
  arrangeCaseload,
  caseloadChoice,
  caseloadShows,
  caseloadSorts,
  fitsChoice,
  signalKinds,
  wholeCaseload,
  type CaseloadChoice,
  type CaseloadRow,
  type Signal,
  type SignalKind,
} from '../src/index.js';

const now = new Date('2026-11-21T12:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString();

const signal = (kind: SignalKind, days: number): Signal => ({
  ...{ kind, since: daysAgo(days), days: null, tries: null, helpRequestId: null, support: null },
  ...{ levelTitle: null, stepPrompt: null, sprintTitle: null },
});
const sprint = (sprintId: string, done: number): CaseloadRow['sprints'][number] => ({
  ...{ sprintId, title: { da: `Sprintet ${sprintId}`, en: `The ${sprintId} sprint` }, stars: done },
  ...{ levelsFinished: done, levelsTotal: 5, completedAt: done === 5 ? daysAgo(3) : null },
});
const city = { id: '0190a000-0000-7000-8000-000000000001', name: 'Byen' };
const harbour = { id: '0190a000-0000-7000-8000-000000000002', name: 'Havnen' };
const row = (name: string, facts: Partial<CaseloadRow> = {}): CaseloadRow => ({
  ...{ citizenId: name, displayName: name, since: daysAgo(90), lastActivityAt: null, unit: null },
  ...{ sprints: [], badges: 0, certificates: 0, signals: [] },
  ...facts,
});

const rows = [
  row('Åse', { sprints: [sprint('gdpr', 1)], lastActivityAt: daysAgo(2), unit: city }),
  row('Bo', { sprints: [sprint('gdpr', 5)], lastActivityAt: daysAgo(7), signals: [signal('finished', 3)] }),
  row('Anna', {
    sprints: [sprint('hotel', 2)],
    lastActivityAt: daysAgo(14),
    signals: [signal('inactive', 14)],
  }),
  row('Carl', {
    sprints: [sprint('hotel', 0)],
    lastActivityAt: daysAgo(30),
    signals: [signal('inactive', 30)],
  }),
  row('Dora', { unit: harbour, signals: [signal('asked-for-help', 0), signal('inactive', 40)] }),
  row('Øjvind'),
];
const shown = (choice: Partial<CaseloadChoice>) =>
  arrangeCaseload(rows, { ...wholeCaseload, ...choice }, now).map(({ citizenId }) => citizenId);

describe('what is shown of a caseload', () => {
  test.each<[string, Partial<CaseloadChoice>, string[]]>([
    [
      'those who need a hand; a finished sprint asks for nobody',
      { show: 'attention' },
      ['Dora', 'Carl', 'Anna'],
    ],
    ['those who are under way', { show: 'active' }, ['Anna', 'Åse']],
    ['those who have finished everything', { show: 'finished' }, ['Bo']],
    [
      'everybody who has one of the signals',
      { signals: ['inactive', 'finished'] },
      ['Dora', 'Carl', 'Anna', 'Bo'],
    ],
    ['those of a sprint', { sprint: 'gdpr' }, ['Bo', 'Åse']],
    ['those without a sprint', { sprint: 'none' }, ['Dora', 'Øjvind']],
    ['those of a unit', { unitId: harbour.id }, ['Dora']],
    ['a week without activity, on the day it is one', { quietFor: 7, sprint: 'gdpr' }, ['Bo']],
    ['a fortnight, or never there', { quietFor: 14 }, ['Dora', 'Carl', 'Anna', 'Øjvind']],
    ['a month', { quietFor: 30, show: 'attention' }, ['Dora', 'Carl']],
    ['a part of a name, in small or capital letters', { search: ' Å' }, ['Åse']],
    ['a part of a sprint, in Danish', { search: 'sprintet HOTEL' }, ['Carl', 'Anna']],
    ['a part of a sprint, in English', { search: 'the gdpr' }, ['Bo', 'Åse']],
    ['nobody', { search: 'zzz' }, []],
    [
      'what fits everything at once',
      { sprint: 'hotel', signals: ['inactive'], quietFor: 30, search: 'c' },
      ['Carl'],
    ],
  ])('%s', (_, choice, expected) => {
    expect(shown(choice)).toEqual(expected);
  });

  test.each<[CaseloadChoice['sort'], string[]]>([
    ['pressing', ['Dora', 'Carl', 'Anna', 'Bo', 'Øjvind', 'Åse']],
    ['name', ['Anna', 'Bo', 'Carl', 'Dora', 'Øjvind', 'Åse']],
    ['activity', ['Åse', 'Bo', 'Anna', 'Carl', 'Dora', 'Øjvind']],
    ['quiet', ['Dora', 'Øjvind', 'Carl', 'Anna', 'Bo', 'Åse']],
  ])('in the order %s', (sort, expected) => {
    expect(shown({ sort })).toEqual(expected);
  });

  test('counts days by the calendar of Copenhagen over both changes of the clock', () => {
    const quiet = (last: string, moment: string) =>
      fitsChoice(row('x', { lastActivityAt: last }), { ...wholeCaseload, quietFor: 7 }, new Date(moment));
    expect(quiet('2026-10-20T10:00:00Z', '2026-10-26T22:59:00Z')).toBe(false);
    expect(quiet('2026-10-20T10:00:00Z', '2026-10-26T23:00:00Z')).toBe(true);
    expect(quiet('2026-03-24T10:00:00Z', '2026-03-30T21:59:00Z')).toBe(false);
    expect(quiet('2026-03-24T10:00:00Z', '2026-03-30T22:00:00Z')).toBe(true);
  });

  test('is what each part says alone, for every combination of them', () => {
    for (const show of caseloadShows)
      for (const kind of [null, ...signalKinds])
        for (const sprintId of [null, 'none', 'gdpr'])
          for (const sort of caseloadSorts) {
            const signals = kind === null ? [] : [kind];
            const together = shown({ show, signals, sprint: sprintId, sort });
            const parts = [shown({ show }), shown({ signals }), shown({ sprint: sprintId })];
            const plain = shown({ sort }).filter((id) => parts.every((part) => part.includes(id)));
            expect(together).toEqual(plain);
          }
  });
});

test.each([
  ['a kind there is not', { signals: ['late'] }],
  ['a sprint with a name that none has', { sprint: "'; DROP" }],
  ['days one cannot ask for', { quietFor: 3 }],
  ['a search longer than a name', { search: 'x'.repeat(81) }],
  ['something more', { more: true }],
])('a choice with %s is refused', (_, part) => {
  expect(caseloadChoice.safeParse({ ...wholeCaseload, ...part }).success).toBe(false);
});
