import fc from 'fast-check';
import { parseGift } from '@mikrosprint/curriculum';
import type { ForeignQuestion } from '@mikrosprint/curriculum';

/* GIFT as its documentation describes it, and what people write instead. */

const base = { name: '', feedback: '', line: 1 };
const answer = (text: string, percent: number, feedback = '') => ({ text, percent, feedback });

function only(file: string): ForeignQuestion {
  const { questions, problems } = parseGift(file);
  expect(problems).toEqual([]);
  expect(questions).toHaveLength(1);
  const [question] = questions;
  if (!question) throw new Error('no question was read');
  return question;
}

const cases: [string, string, ForeignQuestion][] = [
  [
    'one right answer of three',
    "Who's buried in Grant's tomb?{~Grant ~Jefferson =no one}",
    {
      ...base,
      text: "Who's buried in Grant's tomb?",
      kind: 'choice',
      answers: [answer('Grant', 0), answer('Jefferson', 0), answer('no one', 100)],
    },
  ],
  [
    'a missing word',
    "Grant is {~buried =entombed ~living} in Grant's tomb.",
    {
      ...base,
      text: "Grant is _____ in Grant's tomb.",
      kind: 'choice',
      answers: [answer('buried', 0), answer('entombed', 100), answer('living', 0)],
    },
  ],
  [
    'a missing word before the full stop',
    'Two plus two equals {=four =4}.',
    {
      ...base,
      text: 'Two plus two equals _____.',
      kind: 'short-answer',
      answers: [answer('four', 100), answer('4', 100)],
    },
  ],
  [
    'answers on lines, with percents and feedback',
    "::Jesus' hometown:: Jesus Christ was\nfrom {\n ~Jerusalem#Important, but wrong.\n ~%25%Bethlehem#Born here,\n   not raised.\n ~%-12.5%Rome\n =Nazareth#Yes! That's right!\n}",
    {
      ...base,
      name: "Jesus' hometown",
      text: 'Jesus Christ was from',
      kind: 'choice',
      answers: [
        answer('Jerusalem', 0, 'Important, but wrong.'),
        answer('Bethlehem', 25, 'Born here, not raised.'),
        answer('Rome', -12.5),
        answer('Nazareth', 100, "Yes! That's right!"),
      ],
    },
  ],
  [
    'several right answers',
    'What two people? {~%-50%No one ~%50%Grant ~%50%His wife}',
    {
      ...base,
      text: 'What two people?',
      kind: 'choices',
      answers: [answer('No one', -50), answer('Grant', 50), answer('His wife', 50)],
    },
  ],
  [
    'true or false with both feedbacks',
    'The sun rises in the east.{T#No, it does.#Yes, it does.}',
    {
      ...base,
      text: 'The sun rises in the east.',
      kind: 'true-false',
      right: true,
      whenTrue: 'Yes, it does.',
      whenFalse: 'No, it does.',
    },
  ],
  [
    'true or false with the feedback of the wrong one',
    "Grant is buried in Grant's tomb.{FALSE#No one is.####It is a riddle.}",
    {
      ...base,
      text: "Grant is buried in Grant's tomb.",
      feedback: 'It is a riddle.',
      kind: 'true-false',
      right: false,
      whenTrue: 'No one is.',
      whenFalse: '',
    },
  ],
  [
    'a short answer without a sign',
    'Two plus two? {four}',
    { ...base, text: 'Two plus two?', kind: 'short-answer', answers: [answer('four', 100)] },
  ],
  [
    'short answers with percents',
    'Where? {=Nazareth#Yes! =%75%Nazereth#Misspelt. =%0%*#No.}',
    {
      ...base,
      text: 'Where?',
      kind: 'short-answer',
      answers: [answer('Nazareth', 100, 'Yes!'), answer('Nazereth', 75, 'Misspelt.'), answer('*', 0, 'No.')],
    },
  ],
  [
    'pairs',
    'Match. {\n=Canada -> Ottawa\n=Italy->Rome\n= -> Oslo\n####Well done.}',
    {
      ...base,
      text: 'Match.',
      feedback: 'Well done.',
      kind: 'matching',
      pairs: [
        { left: 'Canada', right: 'Ottawa' },
        { left: 'Italy', right: 'Rome' },
        { left: '', right: 'Oslo' },
      ],
    },
  ],
  [
    'a number with so much to either side',
    'Pi? {#3.1415:0.0005}',
    {
      ...base,
      text: 'Pi?',
      kind: 'number',
      answers: [{ from: 3.141, to: 3.142, percent: 100, feedback: '' }],
    },
  ],
  [
    'a range of numbers',
    'Pi?{#-3,5..4e1#Fine}',
    {
      ...base,
      text: 'Pi?',
      kind: 'number',
      answers: [{ from: -3.5, to: 40, percent: 100, feedback: 'Fine' }],
    },
  ],
  [
    'several numbers, and what is said of the others',
    'When?{#\n=1822:0#Right\n=%50%1822:2#Close\n~#Far off}',
    {
      ...base,
      text: 'When?',
      kind: 'number',
      answers: [
        { from: 1822, to: 1822, percent: 100, feedback: 'Right' },
        { from: 1820, to: 1824, percent: 50, feedback: 'Close' },
        { from: -Number.MAX_VALUE, to: Number.MAX_VALUE, percent: 0, feedback: 'Far off' },
      ],
    },
  ],
  [
    'an order',
    'Sort. {>3 ALL VERTICAL ABSOLUTE_POSITION SHOW none\nwash\ncook\nserve\n}',
    { ...base, text: 'Sort.', kind: 'ordering', items: ['wash', 'cook', 'serve'] },
  ],
  ['an essay', 'Write about it. {}', { ...base, text: 'Write about it.', kind: 'essay' }],
  [
    'an essay with general feedback',
    'Write. {####Thank you.}',
    { ...base, text: 'Write.', feedback: 'Thank you.', kind: 'essay' },
  ],
  ['a description', 'You can use a pen.', { ...base, text: 'You can use a pen.', kind: 'description' }],
  [
    'escapes',
    '::A\\:\\:B::Which\\: \\{x\\} \\= 5 \\\\ \\# \\~?\\n\\nNow \\q {~ \\= 2 + 2#\\#1 = \\= 2 + 3}',
    {
      ...base,
      name: 'A::B',
      text: 'Which: {x} = 5 \\ # ~?\n\nNow \\q',
      kind: 'choice',
      answers: [answer('= 2 + 2', 0, '#1'), answer('= 2 + 3', 100)],
    },
  ],
  [
    'comments within, a category before, a byte order mark and Windows line ends',
    '\ufeff$CATEGORY: $course$/top/One\r\n// [id:4] [tag:x]\r\n::Q::Is it?\r\n// no { here\r\n{T}\r\n\r\n',
    {
      ...base,
      line: 3,
      name: 'Q',
      text: 'Is it?',
      kind: 'true-false',
      right: true,
      whenTrue: '',
      whenFalse: '',
    },
  ],
  [
    'HTML, which its parts have too',
    '[html]<p>Is <b>it</b>?</p><p>3 &lt\\; 4</p><script>x()</script>{=<i>yes</i>#[plain]<b> ~no}'.replace(
      '\\;',
      ';',
    ),
    {
      ...base,
      text: 'Is it?\n\n3 < 4',
      kind: 'choice',
      answers: [answer('yes', 100, '<b>'), answer('no', 0)],
    },
  ],
  [
    'Markdown',
    "[markdown]Who is in **Grant's** _tomb_, called _____?{=`no one`}",
    {
      ...base,
      text: "Who is in Grant's tomb, called _____?",
      kind: 'short-answer',
      answers: [answer('no one', 100)],
    },
  ],
  [
    'a bracket that is no format',
    '[sic] Is it? {T}',
    { ...base, text: '[sic] Is it?', kind: 'true-false', right: true, whenTrue: '', whenFalse: '' },
  ],
  [
    'a percent that is no weight',
    'Which? {=%50 of all ~half}',
    { ...base, text: 'Which?', kind: 'choice', answers: [answer('%50 of all', 100), answer('half', 0)] },
  ],
];

it.each(cases)('reads %s', (_, file, question) => {
  expect(only(file)).toEqual(question);
});

const malformed: [string, string, RegExp][] = [
  ['answers without an end', 'Is it? {T', /do not end with \}/],
  ['an empty line within the answers', 'Is it? {=a', /do not end with \}/],
  ['answers without a beginning', 'Is it? T}', /has no \{ before it/],
  ['braces the wrong way round', 'Is it? } {T', /has no \{ before it/],
  ['braces within braces', 'Is it? {=a {b ~c}', /within the answers/],
  ['answers twice', 'Is it? {T} Is that? {F}', /answers twice/],
  ['a name without an end', '::Q: Is it? {T}', /does not end with ::/],
  ['no text', '::Q:: {T}', /no text/],
  ['a choice of one', 'Which? {~a}', /at least two answers/],
  ['no right answer', 'Which? {~a ~b}', /no answer is right/],
  ['an answer without words', 'Which? {=a ~ ~c}', /no words/],
  ['an answer before the first sign', 'Which? {a ~b =c}', /neither = \(right\) nor ~/],
  ['a percent above a hundred', 'Which? {~%150%a ~b}', /no part of a hundred/],
  ['a pair without an arrow', 'Match. {=a -> b =c}', /no ->/],
  ['one pair', 'Match. {=a -> b}', /at least two/],
  ['a pair without a right side', 'Match. {=a -> b =c ->}', /nothing after its ->/],
  ['words instead of a number', 'How many? {#three}', /"three" is no number/],
  ['a range that ends before it begins', 'How many? {#5..1}', /is no number/],
  ['a tolerance below nothing', 'How many? {#5:-1}', /is no number/],
  ['no number', 'How many? {#}', /no number is right/],
  ['a number with feedback alone', 'How many? {#=#well}', /number is missing/],
  ['a number without end', `How many? {#${'9'.repeat(400)}}`, /is no number/],
  ['an order of one', 'Sort. {>1\nwash}', /at least two items/],
  ['answers without braces', '~a\n=b', /no \{ \} around them/],
  ['too many answers', `Which? {${'~a'.repeat(101)}}`, /at most 100/],
];

it.each(malformed)('names the fault of %s with its line, and reads the rest', (_, fault, message) => {
  const { questions, problems } = parseGift(`Good? {T}\n\n// now\n${fault}\n\nGood too? {F}\n`);
  expect(problems).toEqual([{ line: 4, message: expect.stringMatching(message) }]);
  expect(questions.map(({ text, line }) => ({ text, line }))).toEqual([
    { text: 'Good?', line: 1 },
    { text: 'Good too?', line: 6 + fault.split('\n').length - 1 },
  ]);
});

it('reads nothing from nothing', () => {
  expect(parseGift('')).toEqual({ questions: [], problems: [] });
  expect(parseGift('\n// only\n\n  // words\n')).toEqual({ questions: [], problems: [] });
});

it('refuses a file that is too long', () => {
  const { questions, problems } = parseGift('a'.repeat(4_000_001));
  expect(questions).toEqual([]);
  expect(problems).toEqual([{ line: 1, message: expect.stringContaining('at most 4000000') }]);
});

it('reads 5,000 questions and says that there are more', () => {
  const { questions, problems } = parseGift('Is it? {T}\n\n'.repeat(5_002));
  expect(questions).toHaveLength(5_000);
  expect(problems).toEqual([{ line: 10_001, message: expect.stringContaining('first 5000') }]);
});

it.each([
  ...['{', '}', '::', '#', '####', '~', '=', '=a->b', '\\', '%', '#1..', '->', '>\n', 'x\n', ' '],
  ...['[html]<', '<a "', '&#', '[markdown]*', '[markdown][', '_', '`'],
])('reads a whole file of "%s" to its end', (sign) => {
  const many = sign.repeat(Math.floor(300_000 / sign.length));
  for (const file of [
    many,
    `Which? {${many}}`,
    `Which? {=a ~[markdown]${many}}`,
    `[html]Which? ${many}{=a}`,
  ]) {
    const { questions, problems } = parseGift(file);
    expect(questions.length + problems.length).toBeLessThanOrEqual(2);
  }
});

it('never throws, whatever comes', () => {
  const sign = fc.constantFrom(...'{}~=#:\\%>-/\n [].1a*$', '::', '->', '####', '\n\n', '[html]', '{#', '..');
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 60 }), (signs) => {
      const { questions, problems } = parseGift(signs.join(''));
      for (const { text } of questions) expect(text).not.toBe('');
      for (const { message } of problems) expect(message).not.toBe('');
    }),
    { numRuns: 3_000 },
  );
});
