import type { CaseloadRow, Signal } from '@mikrosprint/contracts';
import { readWorkbook } from '../../../tests/support/workbook-reader.js';
import { caseloadSheet } from '../src/caseload/export/caseload-sheet.js';
import { csvOf } from '../src/caseload/export/csv.js';
import type { Sheet, SheetCell } from '../src/caseload/export/sheet.js';
import { workbookOf } from '../src/caseload/export/workbook.js';

const sheet = (...cells: SheetCell[]): Sheet => ({
  name: 'Ark: 1/2',
  columns: cells.map((_, index) => ({ title: `Kolonne ${index}`, width: 10 + index })),
  rows: [cells],
});
const textOf = (bytes: Uint8Array) =>
  new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes);
const lineOf = (...cells: SheetCell[]) => textOf(csvOf(sheet(...cells))).split('\r\n')[1];

const hostile = [
  '=1+1',
  '=HYPERLINK("http://example.test";"tryk")',
  '+45 12 34',
  '-2',
  '@SUM(A1)',
  '\t=1',
  '  =1',
  '\u00a0=1',
  '＝1',
];

describe('comma-separated values', () => {
  test('begin with the mark of UTF-8 and have semicolons and lines that end as the standard says', () => {
    const bytes = csvOf(sheet('Åse', 3, { day: '2026-11-21' }, null));
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(textOf(bytes)).toBe('\ufeffKolonne 0;Kolonne 1;Kolonne 2;Kolonne 3\r\nÅse;3;2026-11-21;\r\n');
  });

  test.each([
    ['semicolons', 'a;b', '"a;b"'],
    ['quotes', 'den "store" by', '"den ""store"" by"'],
    ['line breaks', 'a\nb', '"a\nb"'],
  ])('keep %s in one field', (_, text, field) => {
    expect(textOf(csvOf(sheet(text)))).toBe(`\ufeffKolonne 0\r\n${field}\r\n`);
  });

  test.each(hostile)('have no formula in %j', (text) => {
    expect(lineOf(text)?.replace(/^"/, '')).toMatch(/^'/);
  });

  test('leave an ordinary name alone', () => {
    expect(lineOf('Anne-Marie O’Neill')).toBe('Anne-Marie O’Neill');
  });
});

describe('a workbook', () => {
  test('is opened by a reader with its header, widths and typed cells', () => {
    const read = readWorkbook(workbookOf(sheet('Åse & <Bo> "x"', 42, { day: '2026-01-01' }, null, 'Київ 🏙')));
    expect(read).toMatchObject({ sheet: 'Ark  1 2', widths: [10, 11, 12, 13, 14], frozenRows: 1 });
    expect(read.rows).toEqual([
      [0, 1, 2, 3, 4].map((index) => ({ text: `Kolonne ${index}`, quoted: false })),
      [
        { text: 'Åse & <Bo> "x"', quoted: false },
        42,
        { day: '2026-01-01' },
        null,
        { text: 'Київ 🏙', quoted: false },
      ],
    ]);
  });

  test.each(hostile)('has a text, and never a formula, for %j', (text) => {
    const { rows } = readWorkbook(workbookOf(sheet(text)));
    expect(rows[1]).toEqual([{ text, quoted: true }]);
  });

  test('is not broken by what XML has no place for', () => {
    const { rows } = readWorkbook(workbookOf(sheet('a\u0000\u0008b\ud800c\uffff')));
    expect(rows[1]).toEqual([{ text: 'abc', quoted: false }]);
  });

  test('has columns after Z, and days on both sides of a leap day', () => {
    const days = ['1999-12-31', '2024-02-29', '2024-03-01'].map((day) => ({ day }));
    const { rows } = readWorkbook(workbookOf(sheet(...Array.from({ length: 27 }, (_, at) => at), ...days)));
    expect(rows[1]?.slice(26)).toEqual([26, ...days]);
  });

  test('is the same file for the same rows', () => {
    expect(workbookOf(sheet('a', 1))).toEqual(workbookOf(sheet('a', 1)));
  });
});

test('a citizen is one line in the reader’s language, with days as Copenhagen has them', () => {
  const signal = (kind: Signal['kind'], since: string) => ({ kind, since }) as Signal;
  const sprint = (sprintId: string, completedAt: string | null) => ({
    ...{ sprintId, title: { da: `${sprintId} på dansk`, en: `${sprintId} in English` } },
    ...{ levelsFinished: 2, levelsTotal: 5, stars: 4, completedAt },
  });
  const row: CaseloadRow = {
    ...{ citizenId: 'a', displayName: 'Åse', since: '2026-01-01T22:59:00.000Z', lastActivityAt: null },
    ...{ unit: { id: 'u', name: 'Byen' }, badges: 1, certificates: 0 },
    sprints: [sprint('gdpr', '2026-06-30T22:00:00.000Z'), sprint('hotel', null)],
    signals: [
      signal('asked-for-help', '2026-11-20T23:30:00.000Z'),
      signal('inactive', '2026-11-01T00:00:00Z'),
    ],
  };
  const { columns, rows } = caseloadSheet([row], 'en');
  const line = Object.fromEntries(columns.map(({ title }, index) => [title, rows[0]?.[index]]));
  expect(line).toMatchObject({
    Name: 'Åse',
    Unit: 'Byen',
    'Followed since': { day: '2026-01-01' },
    'Last active': null,
    Sprint: 'gdpr in English',
    Completed: { day: '2026-07-01' },
    'Other sprints': 'hotel in English',
    Signals: 'Asked for help, Not active',
    'Most pressing signal since': { day: '2026-11-21' },
  });
  expect(caseloadSheet([row], 'uk').columns[0]?.title).toBe('Ім’я');
});
