import fc from 'fast-check';
import { csvExample, parseCsv, textFromBytes, toSteps } from '@mikrosprint/curriculum';
import type { ForeignQuestion } from '@mikrosprint/curriculum';

/* Questions in a spreadsheet, and the spreadsheets that people send. */

const answer = (text: string, percent: number, feedback = '') => ({ text, percent, feedback });

function only(file: string): ForeignQuestion {
  const { questions, problems } = parseCsv(file);
  expect(problems).toEqual([]);
  expect(questions).toHaveLength(1);
  const [question] = questions;
  if (!question) throw new Error('no question was read');
  return question;
}

const cases: [string, string, object][] = [
  [
    'Danish names and semicolons',
    'slags;spørgsmål;rigtigt;forkert1;forkert2\nvalg;Hvor?;Oslo;Moss;Rom',
    {
      kind: 'choice',
      text: 'Hvor?',
      name: '',
      answers: [answer('Oslo', 100), answer('Moss', 0), answer('Rom', 0)],
    },
  ],
  [
    'English names and commas',
    'Type,Name,Question,Right,Wrong 1,Feedback,Feedback right,feedback_wrong1\n' +
      'multiple choice,City,Where?,Oslo,Moss,"Well, that was it.",Yes.,No.',
    {
      kind: 'choice',
      name: 'City',
      text: 'Where?',
      feedback: 'Well, that was it.',
      answers: [answer('Oslo', 100, 'Yes.'), answer('Moss', 0, 'No.')],
    },
  ],
  [
    'tabs, a mark, Windows line ends and rows that are empty',
    '\ufeffquestion\tright\r\n\r\n\t\r\nWhere?\tOslo\r\n',
    { kind: 'short-answer', line: 4, answers: [answer('Oslo', 100)] },
  ],
  [
    'the line that tells a spreadsheet its separator',
    'sep=,\nquestion,right\n"Where; or when?",Oslo',
    { text: 'Where; or when?', line: 2 },
  ],
  [
    'quotation marks, line breaks and separators within',
    'question;right\n "Say ""hi""; \r\nor not?" ;"a;b"',
    { text: 'Say "hi";\nor not?', answers: [answer('a;b', 100)] },
  ],
  ['a quotation mark in the middle of words', 'question;right\n5" or 6"?;5"', { text: '5" or 6"?' }],
  ['rows with fewer cells', 'question;right;wrong1\nWhere?;Oslo', { kind: 'short-answer' }],
  [
    'partly right answers with a percent and without',
    'question;right;partly1;percent partly1;partly2;wrong1\nWhat?;a;b;33,5 %;c;d',
    { kind: 'choice', answers: [answer('a', 100), answer('b', 33.5), answer('c', 50), answer('d', 0)] },
  ],
  [
    'several right answers, in equal parts',
    'question;right1;right2;right3;wrong1\nWhat?;a;b;c;d',
    { kind: 'choices', answers: [33.33333, 33.33333, 33.33333, 0].map((percent) => ({ percent })) },
  ],
  [
    'several that are right alone, when it says so',
    'type;question;right1;right2;wrong1\nvalg;What?;a;b;c',
    { kind: 'choice', answers: [{ percent: 100 }, { percent: 100 }, { percent: 0 }] },
  ],
  [
    'true or false with both feedbacks',
    'slags;spørgsmål;rigtigt;feedback rigtigt;feedback forkert\nSandt/falsk;Er det?;Falsk;Ja.;Nej.',
    { kind: 'true-false', right: false, whenTrue: 'Nej.', whenFalse: 'Ja.' },
  ],
  ['true or false that does not say so', 'question;right\nIs it?;TRUE', { kind: 'true-false', right: true }],
  [
    'numbers',
    'type;question;right;right2;wrong\ntal;How many?;3,5:0,5;1..2;9',
    {
      kind: 'number',
      answers: [
        { from: 3, to: 4, percent: 100 },
        { from: 1, to: 2, percent: 100 },
        { from: 9, to: 9, percent: 0 },
      ],
    },
  ],
  [
    'pairs',
    'question;pair1;pair2\nWho?;Ole -> Oslo;Kai→Moss',
    {
      kind: 'matching',
      pairs: [
        { left: 'Ole', right: 'Oslo' },
        { left: 'Kai', right: 'Moss' },
      ],
    },
  ],
  ['an order', 'spørgsmål;led1;led2;led3\nHvornår?;a;b;c', { kind: 'ordering', items: ['a', 'b', 'c'] }],
  ['an essay', 'type;question\nfritekst;Write.', { kind: 'essay' }],
  ['a description', 'type;question\ndescription;Read.', { kind: 'description' }],
  [
    'columns in any order',
    'wrong1;right;question\nb;a;What?',
    { answers: [answer('b', 0), answer('a', 100)] },
  ],
  ['one column', 'question\nWrite.', { kind: 'essay', text: 'Write.' }],
];

it.each(cases)('reads %s', (_, file, question) => {
  expect(only(file)).toMatchObject(question);
});

const malformed: [string, string, RegExp][] = [
  ['no question', 'choice;;a;b', /has no question/],
  ['an unknown type', 'puzzle;What?;a;b', /"puzzle" is no type/],
  ['no right answer', 'choice;What?;;b', /no right answer/],
  ['a choice of one', 'choice;What?;a', /at least two answers/],
  ['more cells than columns', 'choice;What?;a;b;;;;;;;x', /more cells/],
  ['a percent that is none', 'choice;What?;a;b;c;half', /"half" is no percent/],
  ['a percent above a hundred', 'choice;What?;a;b;c;101', /"101" is no percent/],
  ['feedback of nothing', 'choice;What?;a;b;;;;;;x', /feedback for an answer that is empty/],
  ['a number that is none', 'number;What?;three', /"three" is no number/],
  ['a range the wrong way round', 'number;What?;5..1', /is no number/],
  ['a truth that is none', 'true-false;What?;maybe', /says true or false/],
  ['one pair', 'matching;What?;;;;;a -> b', /at least two pairs/],
  ['a pair without an arrow', 'matching;What?;;;;;a -> b;c', /no -> between/],
  ['a pair without a right side', 'matching;What?;;;;;a -> b;c ->', /nothing behind/],
  ['a pair in a choice', 'choice;What?;a;b;;;c -> d', /only for a matching/],
  ['one item', 'ordering;What?;;;;;;;a', /at least two items/],
  ['words behind a quotation mark', 'choice;"What"?;a;b', /behind a closing quotation mark/],
];

const head = 'type;question;right;wrong1;partly1;percent partly1;pair1;pair2;item1;feedback wrong2';

it.each(malformed)('names the row of %s, and reads the rest', (_, row, message) => {
  const { questions, problems } = parseCsv(`${head}\nchoice;Good?;a;b\n${row}\nchoice;Good too?;a;b\n`);
  expect(problems).toEqual([{ line: 3, message: expect.stringMatching(message) }]);
  expect(questions.map(({ text, line }) => ({ text, line }))).toEqual([
    { text: 'Good?', line: 2 },
    { text: 'Good too?', line: 4 },
  ]);
});

it.each([
  ['to the end of the file', 'Three?;""', /not closed/],
  ['before another one', 'Three?;"c ""d"""', /behind a closing/],
])('reads on behind a quotation mark that is not closed %s', (_, row, message) => {
  const { questions, problems } = parseCsv(`question;right\nOne?;a\n"Two?;b\n${row}\nFour?;e\n`);
  expect(problems).toEqual([{ line: 3, message: expect.stringMatching(message) }]);
  expect(questions.map(({ text, line }) => [text, line])).toEqual([
    ['One?', 2],
    ['Three?', 4],
    ['Four?', 5],
  ]);
});

it.each<[string, string, RegExp]>([
  ['an empty file', '', /the file is empty/],
  ['a file of empty rows', '\n;;\n', /the file is empty/],
  ['no column of questions', 'right;wrong\na;b', /no column "question"/],
  ['too many columns', `question${';x'.repeat(400)}\nWhat?`, /at most 400/],
  ['a file that is too long', 'x'.repeat(4_000_001), /at most 4000000/],
])('reads nothing of %s and says why', (_, file, message) => {
  const { questions, problems } = parseCsv(file);
  expect(questions).toEqual([]);
  expect(problems).toContainEqual({ line: 1, message: expect.stringMatching(message) });
});

it('leaves out columns that it does not know, and those that stand twice', () => {
  const { questions, problems } = parseCsv('question;colour;right;Rigtigt1\nWhere?;red;Oslo;Rom');
  expect(problems).toEqual([
    { line: 1, message: expect.stringContaining('"colour" is not known') },
    { line: 1, message: expect.stringContaining('"Rigtigt1" stands twice') },
  ]);
  expect(questions).toMatchObject([{ kind: 'short-answer', answers: [answer('Oslo', 100)] }]);
});

it('reads 5,000 rows and says that there are more', () => {
  const { questions, problems } = parseCsv(`question;right\n${'Where?;Oslo\n'.repeat(5_002)}`);
  expect(questions).toHaveLength(5_000);
  expect(problems).toEqual([{ line: 5_002, message: expect.stringContaining('first 5000') }]);
});

it.each(['da', 'en'] as const)(
  'reads its own example in %s, in which every question becomes a step',
  (locale) => {
    const { questions, problems } = parseCsv(csvExample(locale));
    expect(problems).toEqual([]);
    expect(questions.map(({ kind }) => kind)).toEqual([
      'choice',
      'choice',
      'choices',
      'true-false',
      'short-answer',
      'number',
      'matching',
      'ordering',
    ]);
    expect(toSteps(questions, { locale, actor: 'farid' })).toMatchObject({ left: [], steps: { length: 8 } });
  },
);

it.each([';', '"', '""', '"\n', '\n', 'a', '"a"b\n', ' ', ' "', ';"', 'x;"a\n', '\r'])(
  'reads a whole file of %j to its end',
  (sign) => {
    const many = sign.repeat(Math.floor(1_000_000 / sign.length));
    for (const file of [many, `question;right\n${many}`]) {
      const { questions, problems } = parseCsv(file);
      expect(questions.length + problems.length).toBeLessThanOrEqual(5_003);
    }
  },
);

it('reads every cell as it was written', () => {
  const cell = fc
    .array(fc.constantFrom('a', 'æ', '"', ';', ',', '\t', '=', '->', '#', '\n'), {
      minLength: 1,
      maxLength: 8,
    })
    .map((signs) => `x${signs.join('')}x`);
  const quoted = (words: string) => `"${words.replaceAll('"', '""')}"`;
  fc.assert(
    fc.property(cell, cell, cell, fc.constantFrom(';', ',', '\t'), (asked, right, wrong, separator) => {
      const lines = [
        ['type', 'question', 'right', 'wrong'].join(separator),
        ['choice', ...[asked, right, wrong].map(quoted)].join(separator),
      ];
      const read = only(lines.join('\r\n'));
      const tidy = (words: string) =>
        words
          .split('\n')
          .map((line) => line.replace(/\s+/gu, ' ').trim())
          .join('\n')
          .replace(/\n{3,}/gu, '\n\n');
      expect(read).toMatchObject({
        text: tidy(asked),
        answers: [answer(tidy(right), 100), answer(tidy(wrong), 0)],
      });
    }),
  );
});

it('reads the letters of every program that saves such files', () => {
  const text = 'spørgsmål;rigtigt\nHvad?;Blåbær €';
  const utf16 = (isBig: boolean) => {
    const bytes = new Uint8Array(2 + 2 * text.length);
    const view = new DataView(bytes.buffer);
    view.setUint16(0, 0xfeff, !isBig);
    [...text].forEach((sign, at) => {
      view.setUint16(2 + 2 * at, sign.charCodeAt(0), !isBig);
    });
    return bytes;
  };
  const windows = Uint8Array.from([...text], (sign) => (sign === '€' ? 0x80 : sign.charCodeAt(0)));
  const utf8 = new TextEncoder().encode(text);
  const marked = Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8]);
  for (const bytes of [utf8, marked, utf16(true), utf16(false), windows])
    expect(textFromBytes(bytes)).toBe(text);
  expect(textFromBytes(new Uint8Array())).toBe('');
});
