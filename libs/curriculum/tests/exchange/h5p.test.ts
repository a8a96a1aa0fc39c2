import { parseH5p } from '../../src/exchange/h5p.js';
import { fire, option, packageOf, piece, type Json } from './h5p-package.js';

function questionsOf(library: string, content: unknown) {
  const { questions, problems } = parseH5p(packageOf(library, content));
  return { questions, told: problems.map(({ message }) => message) };
}

/** The only question of a content type, without what all of these have. */
function questionOf(library: string, content: unknown) {
  const { questions, told } = questionsOf(library, content);
  expect(told).toEqual([]);
  expect(questions).toHaveLength(1);
  return questions[0];
}

const place = { name: 'Brand', line: 1, feedback: '' };
const right = (text: string, feedback = '') => ({ text, percent: 100, feedback });
const wrong = (text: string, feedback = '') => ({ text, percent: 0, feedback });

describe('H5P multiple choice', () => {
  it('with one right answer', () => {
    expect(questionOf('H5P.MultiChoice', fire)).toEqual({
      ...place,
      kind: 'choice',
      text: 'Hvad gør du først?',
      feedback: 'Godt & vel.',
      answers: [right('Ring 112', 'Ja.'), wrong('Løb'), wrong('Sov')],
    });
  });

  const three = [option('a', true), option('b', true), option('c', true), option('d', false)];
  it.each<[string, Json, string, number[]]>([
    ['several right ones', { answers: three }, 'choices', [33.33333, 33.33333, 33.33333, -33.33333]],
    [
      'one point for all',
      { behaviour: { singlePoint: true }, answers: three.slice(1) },
      'choices',
      [50, 50, -100],
    ],
    ['check boxes and one right answer', { behaviour: { type: 'multi' } }, 'choices', [100, -100, -100]],
    [
      'radio buttons and several right answers',
      { answers: three, behaviour: { type: 'single' } },
      'choice',
      [100, 100, 100, 0],
    ],
    [
      'old settings',
      { behaviour: undefined, singleAnswer: false, singlePoint: true },
      'choices',
      [100, -100, -100],
    ],
    ['nothing right', { answers: three.slice(3) }, 'choice', [0]],
  ])('with %s', (_, change, kind, percents) => {
    const question = questionOf('H5P.MultiChoice', { ...fire, ...change });
    expect(question?.kind).toBe(kind);
    expect(question && 'answers' in question && question.answers.map(({ percent }) => percent)).toEqual(
      percents,
    );
  });

  it('says what it leaves behind', () => {
    const tipped = { ...option('a', true), tipsAndFeedback: { tip: '<p>Tænk</p>', notChosenFeedback: 'Øv' } };
    const { questions, told } = questionsOf('H5P.MultiChoice', {
      ...fire,
      answers: [tipped, tipped],
      media: { type: piece('H5P.Image', { file: { path: 'images/a.png' } }) },
      overallFeedback: [{ from: 0, to: 50, feedback: 'Øv' }],
    });
    expect(questions).toHaveLength(1);
    expect(told).toEqual([
      'H5P.MultiChoice: read without its picture, film or sound, 2 tips, 2 remarks on what was not chosen, ' +
        '1 remark for some scores',
    ]);
  });
});

describe('H5P questions', () => {
  it.each<[string, unknown, Json]>([
    ['true', 'true', { right: true, whenTrue: 'Ja', whenFalse: 'Nej' }],
    ['false', 'false', { right: false, whenTrue: 'Nej', whenFalse: 'Ja' }],
  ])('that are %s', (_, correct, expected) => {
    const behaviour = { feedbackOnCorrect: 'Ja', feedbackOnWrong: 'Nej' };
    const question = questionOf('H5P.TrueFalse', { question: '<p>1 &lt; 2</p>', correct, behaviour });
    expect(question).toEqual({ ...place, kind: 'true-false', text: '1 < 2', ...expected });
  });

  it('in a single choice set: the first answer is right, empty lines are none', () => {
    const { questions } = questionsOf('H5P.SingleChoiceSet', {
      choices: [
        { subContentId: 'x', question: '<p>Rød?</p>', answers: ['<p>Stop</p>', '<p>Kør</p>', ''] },
        { question: 'Grøn?', answers: ['Kør', 'Stop'] },
      ],
    });
    expect(questions).toEqual([
      { ...place, name: 'Brand (1)', kind: 'choice', text: 'Rød?', answers: [right('Stop'), wrong('Kør')] },
      { ...place, name: 'Brand (2)', kind: 'choice', text: 'Grøn?', answers: [right('Kør'), wrong('Stop')] },
    ]);
  });

  it.each<[string, Json, string]>([
    [
      'new',
      { intro: '<p>Hvad passer?</p>', summaries: [{ summary: ['<p>Ja</p>', 'Nej'], tip: '' }, { tip: '' }] },
      'Hvad passer?',
    ],
    ['old', { summaries: [['Ja', 'Nej']] }, 'Brand'],
  ])('in a summary (%s)', (_, content, text) => {
    expect(questionOf('H5P.Summary', content)).toEqual({
      ...place,
      kind: 'choice',
      text,
      answers: [right('Ja'), wrong('Nej')],
    });
  });

  it('in an order, as an essay, or as words only', () => {
    const paragraphs = ['<p>Først</p>', '<p>Så</p>'];
    expect(questionOf('H5P.SortParagraphs', { taskDescription: 'Sorter', paragraphs })).toEqual({
      ...place,
      kind: 'ordering',
      text: 'Sorter',
      items: ['Først', 'Så'],
    });
    expect(questionOf('H5P.Essay', { taskDescription: 'Skriv' })).toEqual({
      ...place,
      kind: 'essay',
      text: 'Skriv',
    });
    expect(questionOf('H5P.AdvancedText', { text: '<h2>A</h2><p>B</p>' })).toEqual({
      ...place,
      kind: 'description',
      text: 'A\n\nB',
    });
  });

  it('that are not known are named, and no more', () => {
    expect(questionOf('H5P.DragQuestion', { question: {} })).toEqual({
      ...place,
      kind: 'unknown',
      what: 'H5P.DragQuestion',
      text: '',
    });
  });
});

describe('H5P texts with gaps', () => {
  it('to fill: one question for each gap, and no gap tells another', () => {
    const { questions, told } = questionsOf('H5P.Blanks', {
      text: '<p>Udfyld</p>',
      questions: [
        '<p>*Oslo* er <strong>*Norges/Norge*</strong> hovedstad.</p>',
        '<p>Den bruges til *24\\/7:Altid* &amp; kl. 12:30.</p>',
      ],
    });
    const short = (text: string, ...answers: string[]) =>
      expect.objectContaining({
        kind: 'short-answer',
        text,
        answers: answers.map((answer) => right(answer)),
      }) as object;
    expect(questions).toEqual([
      short('Udfyld\n\n_____ er (?) hovedstad.', 'Oslo'),
      short('Udfyld\n\n(?) er _____ hovedstad.', 'Norges', 'Norge'),
      short('Udfyld\n\nDen bruges til _____ & kl. 12:30.', '24/7'),
    ]);
    expect(questions.map(({ name, line }) => [name, line])).toEqual(
      [1, 2, 3].map((n) => [`Brand (${n})`, 1]),
    );
    expect(told).toEqual(['H5P.Blanks: read without 1 tip']);
  });

  it('with single or empty asterisks: those are signs', () => {
    const { questions } = questionsOf('H5P.Blanks', {
      text: 'Regn',
      questions: ['2 ** 3 er *8*, 2 * 3 er ikke.'],
    });
    expect(questions.map(({ text }) => text)).toEqual(['Regn\n\n2 ** 3 er _____, 2 * 3 er ikke.']);
  });

  const cities = '*Oslo* ligger i Norge.\n*Rom* ligger i Italien.\n*Bonn:Rhin* ligger i Tyskland.';
  it('to drag to: pairs, when each word has its gap', () => {
    const { questions, told } = questionsOf('H5P.DragText', { taskDescription: 'Træk', textField: cities });
    expect(questions).toEqual([
      {
        ...place,
        kind: 'matching',
        text: 'Træk',
        pairs: [
          { left: '_____ ligger i Norge.', right: 'Oslo' },
          { left: '_____ ligger i Italien.', right: 'Rom' },
          { left: '_____ ligger i Tyskland.', right: 'Bonn' },
        ],
      },
    ]);
    expect(told).toEqual(['H5P.DragText: read without 1 tip']);
  });

  it.each<[string, Json, number, string[]]>([
    [
      'with words too many',
      { textField: cities, distractors: '*Paris**Wien*' },
      3,
      ['Oslo', 'Rom', 'Bonn', 'Paris', 'Wien'],
    ],
    ['with few gaps', { textField: '*a* og *b*' }, 2, ['a', 'b']],
    ['with one word twice', { textField: '*a* *b* *a*' }, 3, ['a', 'b']],
    ['without a task', { taskDescription: '', textField: cities }, 3, ['Oslo', 'Rom', 'Bonn']],
  ])('to drag to %s: one choice for each gap', (_, change, count, words) => {
    const { questions } = questionsOf('H5P.DragText', { taskDescription: 'Træk', ...change });
    expect(questions).toHaveLength(count);
    const [first] = questions;
    expect(first).toMatchObject({
      kind: 'choice',
      answers: words.map((text, index) => ({ text, percent: index === 0 ? 100 : 0 })),
    });
  });

  it('to drag to, with what is said to right and wrong words', () => {
    const { questions } = questionsOf('H5P.DragText', {
      textField: 'Den er *blå\\+Ja! \\-Kig op.*.',
      distractors: '*rød*',
    });
    expect(questions).toEqual([
      {
        ...place,
        kind: 'choice',
        text: 'Den er _____.',
        answers: [right('blå', 'Ja!'), wrong('rød', 'Kig op.')],
      },
    ]);
  });

  it('to find words in', () => {
    const question = questionOf('H5P.MarkTheWords', {
      taskDescription: '<p>Find navneord</p>',
      textField: '<p>En *kat*, en *hund* og ** kl. *12:30*. "Kat!"</p>',
    });
    const share = { percent: 33.33333, feedback: '' };
    const loss = { percent: -33.33333, feedback: '' };
    expect(question).toEqual({
      ...place,
      kind: 'choices',
      text: 'Find navneord\n\nEn kat, en hund og * kl. 12:30. "Kat!"',
      answers: [
        { text: 'En', ...loss },
        { text: 'kat (1)', ...share },
        { text: 'hund', ...share },
        { text: 'og', ...loss },
        { text: 'kl', ...loss },
        { text: '12:30', ...share },
        { text: 'Kat (2)', ...loss },
      ],
    });
  });

  it('to find words in that are right in one place only: those have numbers', () => {
    const question = questionOf('H5P.MarkTheWords', {
      taskDescription: 'Find',
      textField: '*får* får ikke *lam*',
    });
    expect(question).toMatchObject({
      answers: ['får (1)', 'får (2)', 'ikke', 'lam'].map((text) => ({ text })),
    });
  });
});

describe('H5P cards', () => {
  const cards = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      text: `<p>for ${index}</p>`,
      answer: `<p>bag ${index}</p>`,
    }));

  it.each([
    [3, [3]],
    [5, [5]],
    [6, [3, 3]],
    [12, [4, 4, 4]],
    [13, [4, 5, 4]],
  ])('that are turned, %i of them, are pairs a few at a time', (count, groups) => {
    const { questions } = questionsOf('H5P.Dialogcards', {
      title: '<p>Ord</p>',
      description: 'Vend',
      dialogs: cards(count),
    });
    const pairs = questions.map((question) => (question.kind === 'matching' ? question.pairs : []));
    expect(pairs.map(({ length }) => length)).toEqual(groups);
    expect(pairs.flat()).toEqual(cards(count).map((_, n) => ({ left: `for ${n}`, right: `bag ${n}` })));
    expect(questions[0]?.text).toBe('Ord\n\nVend');
  });

  it('that are only pictures are told, and left out', () => {
    const picture = { text: '', answer: 'kat', image: { path: 'images/a.png' } };
    const { questions, told } = questionsOf('H5P.Dialogcards', {
      title: '',
      dialogs: [...cards(3), picture],
    });
    expect(questions).toMatchObject([{ text: 'Brand', pairs: { length: 3 } }]);
    expect(told).toEqual([
      'H5P.Dialogcards: read without 1 card without words on both sides, 1 picture or sound of a card',
    ]);
  });

  it('that are answered in writing', () => {
    const { questions } = questionsOf('H5P.Flashcards', {
      description: 'Hovedstad?',
      cards: [
        { text: 'Norge', answer: 'Oslo|Kristiania', tip: {} },
        { text: 'A', answer: 'a\\|b' },
      ],
    });
    expect(questions).toMatchObject([
      { kind: 'short-answer', text: 'Hovedstad?\n\nNorge', answers: [right('Oslo'), right('Kristiania')] },
      { kind: 'short-answer', text: 'Hovedstad?\n\nA', answers: [right('a|b')] },
    ]);
  });
});

describe('H5P content in other content', () => {
  const yes = piece('H5P.TrueFalse', { question: 'Ja?', correct: 'true' });
  const named = piece('H5P.Essay', { taskDescription: 'Skriv' }, { metadata: { title: 'Min &amp; din' } });
  const set = piece('H5P.QuestionSet', {
    introPage: { introduction: '<p>Hej</p>' },
    questions: [yes, named],
  });
  const column = { content: [{ content: yes, useSeparator: 'auto' }, { content: set }] };
  const kinds = (library: string, content: unknown) =>
    questionsOf(library, content).questions.map(({ kind, line, name }) => `${line} ${kind} ${name}`.trim());

  it('is read in its order, each piece with its place and name', () => {
    expect(kinds('H5P.QuestionSet', set.params)).toEqual([
      '1 description',
      '2 true-false',
      '3 essay Min & din',
    ]);
    expect(kinds('H5P.Column', column)).toEqual([
      '1 true-false',
      '2 description',
      '3 true-false',
      '4 essay Min & din',
    ]);
  });

  it.each<[string, Json]>([
    ['as exported', piece('H5P.Column', column)],
    ['as a group of one', { chapter: piece('H5P.Column', column) }],
    ['without a library', { params: column, metadata: {} }],
  ])('in a book, whose chapters are columns %s', (_, chapter) => {
    expect(kinds('H5P.InteractiveBook', { chapters: [chapter, chapter] })).toHaveLength(8);
  });

  it('in a presentation, with the comment on it', () => {
    const elements = [
      { x: 0, action: yes, solution: '<p>Fordi.</p>' },
      { goToSlide: 2 },
      { action: piece('H5P.Image', {}) },
    ];
    for (const content of [{ presentation: { slides: [{ elements }] } }, { slides: [{ elements }] }]) {
      expect(questionsOf('H5P.CoursePresentation', content).questions).toMatchObject([
        { kind: 'true-false', feedback: 'Fordi.' },
        { kind: 'unknown', what: 'H5P.Image' },
      ]);
    }
  });

  it('goes on after a piece that is broken', () => {
    const broken = piece('H5P.MultiChoice', { question: 'Hvad?', answers: 'ingen' });
    const { questions, told } = questionsOf('H5P.QuestionSet', {
      questions: [broken, yes, { params: {} }, null, yes],
    });
    expect(questions.map(({ line }) => line)).toEqual([2, 5]);
    expect(told).toEqual([
      'H5P.MultiChoice: has no answers',
      'does not say what kind of content it is',
      'does not say what kind of content it is',
    ]);
  });
});

it.each<[Json, string | undefined]>([
  [{ language: 'da' }, 'da'],
  [{ language: 'en-GB' }, 'en'],
  [{ language: 'und', defaultLanguage: 'da' }, 'da'],
  [{ language: 'fr', defaultLanguage: 'da' }, undefined],
  [{ language: 7 }, undefined],
])('the language of a package: %j is %s', (said, language) => {
  expect(parseH5p(packageOf('H5P.MultiChoice', fire, said)).language).toBe(language);
});
