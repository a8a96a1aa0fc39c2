import fc from 'fast-check';
import { parseMoodleXml } from '@mikrosprint/curriculum';
import type { ForeignQuestion } from '@mikrosprint/curriculum';

/* Moodle XML as Moodle writes it, as people write it by hand, and as nobody should. */

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => parseMoodleXml(bytes(text));
const quiz = (inside: string) => `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${inside}\n</quiz>`;

const asked = '<name><text>Q</text></name><questiontext format="html"><text>What?</text></questiontext>';
const question = (type: string, inside: string) => `<question type="${type}">${asked}${inside}</question>`;
const answer = (text: string, fraction: number | string, feedback = '') =>
  `<answer fraction="${fraction}" format="html"><text>${text}</text><feedback format="html"><text>${feedback}</text></feedback></answer>`;

const base = { name: 'Q', text: 'What?', feedback: '', line: 3 };

function only(inside: string): ForeignQuestion | undefined {
  const { questions, problems } = read(quiz(inside));
  expect(problems).toEqual([]);
  expect(questions).toHaveLength(1);
  return questions[0];
}

it.each<[string, string, ForeignQuestion]>([
  [
    'one answer to choose',
    question(
      'multichoice',
      `<single>true</single>${answer('Red', 0, 'Too warm')}${answer('Green', 100)}${answer('Blue', '33.33333')}`,
    ),
    {
      ...base,
      kind: 'choice',
      answers: [
        { text: 'Red', percent: 0, feedback: 'Too warm' },
        { text: 'Green', percent: 100, feedback: '' },
        { text: 'Blue', percent: 33.33333, feedback: '' },
      ],
    },
  ],
  [
    'several answers to choose',
    question('multichoice', `<single>false</single>${answer('a', 50)}${answer('b', 50)}${answer('c', -100)}`),
    {
      ...base,
      kind: 'choices',
      answers: [
        { text: 'a', percent: 50, feedback: '' },
        { text: 'b', percent: 50, feedback: '' },
        { text: 'c', percent: -100, feedback: '' },
      ],
    },
  ],
  [
    'what is said about the answer as a whole, when one is chosen',
    question(
      'multichoice',
      `<correctfeedback format="html"><text>Your answer is correct.</text></correctfeedback>
       <incorrectfeedback format="html"><text>Look again.</text></incorrectfeedback>
       ${answer('a', 0)}${answer('b', 100)}${answer('c', 0, 'Not c')}`,
    ),
    {
      ...base,
      kind: 'choice',
      answers: [
        { text: 'a', percent: 0, feedback: 'Look again.' },
        { text: 'b', percent: 100, feedback: '' },
        { text: 'c', percent: 0, feedback: 'Not c' },
      ],
    },
  ],
  [
    'true or false',
    question('truefalse', `${answer('true', 0, 'No')}${answer('false', 100, 'Yes')}`),
    { ...base, kind: 'true-false', right: false, whenTrue: 'No', whenFalse: 'Yes' },
  ],
  [
    'a short answer, typed as it stands',
    question(
      'shortanswer',
      `<usecase>0</usecase>${answer('&lt;b&gt;', 100)}${answer('bold*', 50, 'Nearly')}`,
    ),
    {
      ...base,
      kind: 'short-answer',
      answers: [
        { text: '<b>', percent: 100, feedback: '' },
        { text: 'bold*', percent: 50, feedback: 'Nearly' },
      ],
    },
  ],
  [
    'pairs, with a right side that fits nothing',
    question(
      'matching',
      `<subquestion format="html"><text>&lt;p&gt;Denmark&lt;/p&gt;</text><answer><text>Copenhagen</text></answer></subquestion>
       <subquestion format="html"><text>Norway</text><answer><text>Oslo</text></answer></subquestion>
       <subquestion format="html"><text></text><answer><text>Bergen</text></answer></subquestion>`,
    ),
    {
      ...base,
      kind: 'matching',
      pairs: [
        { left: 'Denmark', right: 'Copenhagen' },
        { left: 'Norway', right: 'Oslo' },
        { left: '', right: 'Bergen' },
      ],
    },
  ],
  [
    'numbers with a tolerance',
    question(
      'numerical',
      `<answer fraction="100"><text>3.1415</text><feedback><text>Yes</text></feedback><tolerance>0.0005</tolerance></answer>
       <answer fraction="50"><text>3,1</text></answer>`,
    ),
    {
      ...base,
      kind: 'number',
      answers: [
        { from: 3.141, to: 3.142, percent: 100, feedback: 'Yes' },
        { from: 3.1, to: 3.1, percent: 50, feedback: '' },
      ],
    },
  ],
  [
    'an order, whose items stand in any order in the file',
    question(
      'ordering',
      `<layouttype>VERTICAL</layouttype>${answer('Rinse', '2.0000000')}${answer('Soap', '1')}${answer('Dry', 3)}`,
    ),
    { ...base, kind: 'ordering', items: ['Soap', 'Rinse', 'Dry'] },
  ],
  ['a free text', question('essay', answer('', 0)), { ...base, kind: 'essay' }],
  ['a text that asks nothing', question('description', ''), { ...base, kind: 'description' }],
  ['gaps in a text', question('cloze', ''), { ...base, kind: 'unknown', what: 'cloze' }],
  [
    'words to drag',
    question('ddwtos', '<dragbox><text>x</text></dragbox>'),
    { ...base, kind: 'unknown', what: 'ddwtos' },
  ],
  ['words to select', question('gapselect', ''), { ...base, kind: 'unknown', what: 'gapselect' }],
])('reads %s', (_, file, expected) => {
  expect(only(file)).toEqual(expected);
});

it('reads texts in their formats, with feedback for everybody and the line of the question', () => {
  const file = `<question type="category"><category><text>$course$/Desk</text></category></question>
  <question type="essay">
    <name><text>  A &lt;name&gt;
      on two lines </text></name>
    <questiontext format="html"><text><![CDATA[<p>One <b>two</b></p><script>alert("x")</script>
      <ul><li>tea &aring;</li></ul>]]></text></questiontext>
    <generalfeedback format="markdown"><text>It is **so**.</text></generalfeedback>
  </question>`;
  expect(only(file)).toEqual({
    kind: 'essay',
    name: 'A <name> on two lines',
    text: 'One two\n\n- tea å',
    feedback: 'It is so.',
    line: 4,
  });
});

it.each([
  ['plain_text', 'a &lt;b&gt; c\nd', 'a <b> c\nd'],
  ['moodle_auto_format', 'a &lt;b&gt;c&lt;/b&gt;\nd', 'a c\nd'],
  ['unheard_of', '&lt;p&gt;a&lt;/p&gt;', 'a'],
])('takes a text in the format %s as such', (format, text, words) => {
  const file = `<question type="essay"><questiontext format="${format}"><text>${text}</text></questiontext></question>`;
  expect(only(file)?.text).toBe(words);
});

it('reads HTML that was typed into the file without a CDATA section', () => {
  const file = `<question type="essay"><questiontext format="html">
    <text><p>One &lt; <b>two</b></p><p>three <img src="x" alt="a &quot;cup&quot;"/></p></text></questiontext></question>`;
  expect(only(file)?.text).toBe('One < two\n\nthree a "cup"');
});

it('says what does not come along with a question', () => {
  const { questions, problems } = read(
    quiz(
      question(
        'shortanswer',
        `<usecase>1</usecase>${answer('a', 100)}
         <questiontext format="html"><text>x</text><file name="cup.png" path="/" encoding="base64">${'A'.repeat(200_000)}</file></questiontext>
         <correctfeedback><text>Well done</text></correctfeedback>
         <hint format="html"><text>Think</text></hint><hint><text></text></hint>`,
      ),
    ),
  );
  expect(questions).toHaveLength(1);
  expect(problems).toEqual([
    {
      line: 3,
      message:
        'the question "Q" comes without its files (cup.png): put them into the media library; its hints (1); ' +
        'what is said about the answer as a whole; that capital letters count',
    },
  ]);
});

const good = question('essay', '');

it.each<[string, string, number, string]>([
  ['no type', `<question>${asked}</question>`, 3, 'a question has no type'],
  [
    'no text',
    '<question type="essay"><name><text>A</text></name></question>',
    3,
    '"A" has no words in its <questiontext>',
  ],
  [
    'only a picture',
    `<question type="essay"><questiontext><text>&lt;img src="x"&gt;</text></questiontext></question>`,
    3,
    'has no words',
  ],
  ['one answer only', question('multichoice', answer('a', 100)), 3, 'at least two answers'],
  ['no right answer', question('multichoice', answer('a', 0) + answer('b', 0)), 3, 'no answer is right'],
  [
    'a percent that is none',
    question('multichoice', answer('a', 'all') + answer('b', 0)),
    3,
    'fraction="all" is no part',
  ],
  [
    'too many percent',
    question('multichoice', answer('a', 1000) + answer('b', 0)),
    3,
    'is no part of a hundred',
  ],
  [
    'an answer without words',
    question('multichoice', answer('a', 100) + answer('', 0)),
    3,
    'an answer has no words',
  ],
  [
    'too many answers',
    question('multichoice', answer('a', 100).repeat(101)),
    3,
    'has 101 answers; at most 100',
  ],
  [
    'a third truth',
    question('truefalse', answer('true', 100) + answer('false', 0) + answer('maybe', 0)),
    3,
    'once each',
  ],
  [
    'an unclear truth',
    question('truefalse', answer('true', 100) + answer('false', 100)),
    3,
    'worth the same',
  ],
  ['nothing to type', question('shortanswer', ''), 3, 'no answer is right'],
  [
    'one pair',
    question('matching', '<subquestion><text>a</text><answer><text>b</text></answer></subquestion>'),
    3,
    'at least two',
  ],
  [
    'half a pair',
    question('matching', '<subquestion><text>a</text></subquestion>'.repeat(2)),
    3,
    'nothing in its <answer>',
  ],
  ['a number that is none', question('numerical', answer('three', 100)), 3, '"three" is no number'],
  [
    'a tolerance that is none',
    question('numerical', '<answer fraction="100"><text>3</text><tolerance>-1</tolerance></answer>'),
    3,
    'the tolerance',
  ],
  [
    'an item without a place',
    question('ordering', answer('a', 1) + answer('b', 'next')),
    3,
    'an item has no place',
  ],
  [
    'two items in one place',
    question('ordering', answer('a', 1) + answer('b', 1)),
    3,
    'two items have the same place',
  ],
  ['what is no question', '<quizinfo>x</quizinfo>', 3, '<quizinfo> is no question'],
])('names %s and reads the others', (_, broken, line, message) => {
  const { questions, problems } = read(quiz(`${broken}\n${good}`));
  expect(problems).toEqual([{ line, message: expect.stringContaining(message) }]);
  expect(questions).toEqual([{ ...base, line: 4, kind: 'essay' }]);
});

const laughs =
  '<!DOCTYPE quiz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>';

it.each<[string, string, number, string]>([
  ['a billion laughs', `${laughs}<quiz>${good.replace('What?', '&c;')}</quiz>`, 1, 'a document type'],
  [
    'a file from the disk',
    `<!DOCTYPE quiz [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<quiz>${good}</quiz>`,
    1,
    'a document',
  ],
  ['a nest', `<quiz><question type="essay">${'<text>'.repeat(50_000)}`, 1, 'more than 40 deep'],
  [
    'a crowd',
    `<quiz>${'<a/>'.repeat(200_001)}</quiz>`,
    1,
    'more than 200000 elements, comments and sections',
  ],
  [
    'a text without measure',
    quiz(good.replace('What?', 'x'.repeat(100_001))),
    3,
    'longer than 100000 characters',
  ],
  [
    'another format',
    '<assessmentItem/>',
    1,
    'begins with <assessmentItem>; a Moodle XML file begins with <quiz>',
  ],
  ['no XML', '::Q:: What? {=a ~b}', 1, 'outside the outermost element'],
  ['nothing', '', 1, 'there is no XML'],
  ['two quizzes', '<quiz/>\n<quiz/>', 2, 'after the end of the outermost'],
  [
    'questions without end',
    `<quiz>${question('essay', '').repeat(5_001)}</quiz>`,
    1,
    'more than 5000 questions',
  ],
])('refuses %s', (_, file, line, message) => {
  const { problems } = read(file);
  expect(problems.at(-1)).toEqual({ line, message: expect.stringContaining(message) });
});

it.each<[string, string, number]>([
  ['is cut off', '<question type="essay"><name><text>Half', 4],
  ['holds an unknown entity', question('essay', '').replace('What?', 'A&nbsp;b'), 4],
  ['has a bare and-sign', question('essay', '').replace('What?', 'salt & pepper'), 4],
  ['closes a CDATA section early', question('essay', '').replace('What?', '<![CDATA[a]]>b]]>'), 4],
  ['does not close an element', '<question type="essay"><name></question>', 4],
])('reads the questions before one that %s', (_, broken, line) => {
  const { questions, problems } = read(quiz(`${good}\n${broken}\n${good}`));
  expect(questions).toEqual([{ ...base, kind: 'essay' }]);
  expect(problems).toEqual([
    { line: expect.any(Number), message: expect.stringContaining('the questions before it were read') },
  ]);
  expect(problems[0]?.line).toBeGreaterThanOrEqual(line);
});

it('keeps scripts, handlers and tags out of every text', () => {
  const hostile =
    '<![CDATA[<script>x()</script>A<img src=x onerror=x()><svg onload=x()>y</svg><a href="javascript:x()">b</a>]]>';
  const file = question('multichoice', answer(hostile, 100, hostile) + answer(`${hostile}c`, 0)).replace(
    'What?',
    hostile,
  );
  const found = only(file);
  expect(found).toMatchObject({ text: 'Ab', answers: [{ text: 'Ab', feedback: 'Ab' }, { text: 'Abc' }] });
});

it('reads a whole bank in the order of the file', () => {
  const file = quiz(
    Array.from({ length: 2_000 }, (_, at) => question('essay', '').replace('What?', `What ${at}?`)).join(
      '\n',
    ),
  );
  const { questions, problems } = read(file);
  expect(problems).toEqual([]);
  expect(questions.map(({ text }) => text)).toEqual(Array.from({ length: 2_000 }, (_, at) => `What ${at}?`));
});

it('never throws, whatever bytes come or go', () => {
  const file = bytes(
    quiz(
      question('multichoice', answer('a', 100) + answer('b', 0)) + question('truefalse', answer('true', 1)),
    ),
  );
  fc.assert(
    fc.property(fc.nat(file.length), fc.nat(20), fc.uint8Array({ maxLength: 20 }), (at, length, others) => {
      const changed = new Uint8Array([...file.subarray(0, at), ...others, ...file.subarray(at + length)]);
      const { questions, problems } = parseMoodleXml(changed);
      expect(questions.length + problems.length).toBeGreaterThan(0);
    }),
  );
});
