import fc from 'fast-check';
import { parseH5p } from '../../src/exchange/h5p.js';
import { bytesOf, madeArchive } from './archive-bytes.js';
import { fire, option, packageOf, packed, piece, type Json } from './h5p-package.js';

const nested = (depth: number): Json =>
  depth === 0
    ? fire
    : { content: [{ content: piece(depth === 1 ? 'H5P.MultiChoice' : 'H5P.Column', nested(depth - 1)) }] };
const many = (count: number, one: unknown) => Array.from({ length: count }, () => one);

const pieces: [string, string, unknown, string][] = [
  ['no question', 'H5P.MultiChoice', { ...fire, question: '<p></p>' }, 'has no question'],
  ['no answers', 'H5P.MultiChoice', { question: 'Hvad?' }, 'has no answers'],
  [
    'an answer without words',
    'H5P.MultiChoice',
    { ...fire, answers: [option('', true)] },
    'an answer without words',
  ],
  [
    'too many answers',
    'H5P.MultiChoice',
    { ...fire, answers: many(101, option('a', true)) },
    'more than 100 answers',
  ],
  [
    'neither true nor false',
    'H5P.TrueFalse',
    { question: 'Ja?', correct: 'maybe' },
    'neither true nor false',
  ],
  ['no gaps', 'H5P.Blanks', { text: 'Udfyld', questions: ['Ingenting'] }, 'has no gaps'],
  ['a gap without an answer', 'H5P.Blanks', { questions: ['En * * her'] }, 'a gap without an answer'],
  ['too many gaps', 'H5P.DragText', { textField: '*a* '.repeat(101) }, 'more than 100 gaps'],
  ['endless asterisks', 'H5P.DragText', { textField: '*'.repeat(90_000) }, 'more than 100 gaps'],
  ['a text without end', 'H5P.AdvancedText', { text: 'a'.repeat(100_001) }, 'more than 100000 characters'],
  [
    'a long text for every gap',
    'H5P.Blanks',
    { text: 'a'.repeat(9_000), questions: ['*a*'] },
    'more than 5000 characters',
  ],
  ['no marked words', 'H5P.MarkTheWords', { textField: 'Ingen her' }, 'has no marked words'],
  [
    'too many words',
    'H5P.MarkTheWords',
    { taskDescription: 'Find', textField: `*x* ${Array.from({ length: 101 }, (_, n) => `w${n}`).join(' ')}` },
    'more than 100 words',
  ],
  ['no statements', 'H5P.Summary', { intro: 'Hvad?', summaries: [{ tip: '' }] }, 'has no statements'],
  ['no cards', 'H5P.Dialogcards', { dialogs: [] }, 'has no cards'],
  ['an empty set', 'H5P.QuestionSet', { questions: [] }, 'H5P.QuestionSet: is empty'],
  ['content in content in content', 'H5P.Column', nested(12), 'lies in more than 8 others'],
];

const bomb = madeArchive([
  { name: 'h5p.json', content: '{"mainLibrary":"H5P.Blanks"}' },
  { name: 'content/content.json', content: ' '.repeat(3_000_000) },
]);

const wholes: [string, Uint8Array, number, string][] = [
  ['no archive', bytesOf('<html>'), 1, 'this is not a zip archive'],
  ['half an archive', packageOf('H5P.MultiChoice', fire).slice(0, 400), 1, 'is cut off'],
  [
    'no definition',
    madeArchive([{ name: 'content/content.json', content: '{}' }]),
    1,
    'h5p.json: the file is missing',
  ],
  [
    'no content',
    madeArchive([{ name: 'h5p.json', content: '{}' }]),
    1,
    'content/content.json: the file is missing',
  ],
  ['a definition that is a list', packed('[]', {}), 1, 'h5p.json: it must hold one object'],
  ['a definition without a kind', packed('{}', {}), 1, 'mainLibrary, the kind of content, is missing'],
  ['a kind that is no name', packed({ mainLibrary: '<script>' }, {}), 1, 'does not say what kind of content'],
  [
    'broken content',
    packed({ mainLibrary: 'H5P.Blanks' }, '{\n"a": 1,\n}'),
    2,
    'content.json: one comma too many',
  ],
  ['empty content', packed({ mainLibrary: 'H5P.Blanks' }, ''), 1, 'content.json: the file ends too early'],
  [
    'content that is no text',
    packed({ mainLibrary: 'H5P.Blanks' }, new Uint8Array([0x7b, 0xff])),
    1,
    'content.json: this is not UTF-8',
  ],
  [
    'content nested without end',
    packed({ mainLibrary: 'H5P.Blanks' }, '['.repeat(200_000)),
    1,
    'nested more than 60',
  ],
  [
    'content as large as a film',
    packed({ mainLibrary: 'H5P.Blanks' }, JSON.stringify(Array.from({ length: 700_000 }, (_, n) => n))),
    1,
    'content/content.json: is larger than 4 MB',
  ],
  ['a bomb for content', bomb, 1, 'content/content.json: is compressed more than 100 times'],
  [
    'a bomb beside the content',
    packed({}, {}, [{ name: 'content/images/a.svg', content: ' '.repeat(200_000) }]),
    1,
    'compressed more than 100 times',
  ],
  ['a way out', packed({}, {}, [{ name: 'content/../../a.js' }]), 1, 'leads out of the archive'],
  ['a link', packed({}, {}, [{ name: 'content/a', mode: 0o120777 }]), 1, 'is a symbolic link'],
  ['its content twice', packed({}, {}, [{ name: 'Content/content.json' }]), 1, 'is there twice'],
];

describe('an H5P package is hostile or broken:', () => {
  it.each(pieces)('a piece with %s', (_, library, content, message) => {
    const { questions, problems } = parseH5p(packageOf(library, content));
    expect(questions).toEqual([]);
    expect(problems).toEqual([{ line: 1, message: expect.stringContaining(message) as string }]);
  });

  it.each(wholes)('%s', (_, bytes, line, message) => {
    expect(parseH5p(bytes)).toEqual({
      questions: [],
      problems: [{ line, message: expect.stringContaining(message) as string }],
    });
  });

  it.each(['constructor', '__proto__', 'toString'])('a kind called %s is unknown, and no more', (what) => {
    expect(parseH5p(packageOf(what, {})).questions).toMatchObject([{ kind: 'unknown', what }]);
  });

  it('more questions, or more problems, than anybody can look through', () => {
    const essay = piece('H5P.Essay', { taskDescription: 'Skriv' });
    const { questions, problems } = parseH5p(packageOf('H5P.QuestionSet', { questions: many(5_001, essay) }));
    expect(questions).toHaveLength(5_000);
    expect(problems.map(({ message }) => message)).toEqual(['only the first 5000 questions are read']);
    const nothing = parseH5p(packageOf('H5P.QuestionSet', { questions: many(900, null) }));
    expect(nothing.problems).toHaveLength(201);
    expect(nothing.problems.at(-1)?.message).toBe('and 700 more problems like these');
  });

  it('a script in a text is gone, and what looks like one is only words', () => {
    const question = '<p>Ja?<script>alert(1)</script><img src=x onerror=alert(1)> &lt;b&gt;</p>';
    const { questions } = parseH5p(packageOf('H5P.TrueFalse', { question, correct: 'true' }));
    expect(questions).toMatchObject([{ text: 'Ja? <b>' }]);
  });

  it('anything may stand anywhere, and it is read or told', () => {
    const libraries = [
      'H5P.MultiChoice H5P.TrueFalse H5P.SingleChoiceSet H5P.Summary H5P.Blanks H5P.DragText H5P.MarkTheWords',
      'H5P.Dialogcards H5P.Flashcards H5P.SortParagraphs H5P.QuestionSet H5P.Column H5P.CoursePresentation',
    ].flatMap((line) => line.split(' '));
    const keys = fc.constantFrom(
      ...'question answers text correct choices summaries summary intro questions textField dialogs cards'.split(
        ' ',
      ),
      ...'answer content params library presentation slides elements action media tips behaviour'.split(' '),
    );
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom<unknown>('*a* b *c:d*', '<p>x</p>', 'H5P.Blanks 1.0', 'true', '', 3, null, true),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(keys, tie('value'), { maxKeys: 5 }),
      ),
    }));
    fc.assert(
      fc.property(fc.constantFrom(...libraries), fc.dictionary(keys, value), (library, content) => {
        const { questions, problems } = parseH5p(packageOf(library, content));
        expect(questions.length + problems.length).toBeGreaterThan(0);
      }),
    );
  });
});
