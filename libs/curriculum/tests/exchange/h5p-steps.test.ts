import { parseH5p, toSteps } from '@mikrosprint/curriculum';
import { fire, option, packageOf, piece } from './h5p-package.js';

/** What an author gets who brings along a package: every kind that is read has a step that it becomes. */

const cards = Array.from({ length: 7 }, (_, n) => ({ text: `forside ${n}`, answer: `bagside ${n}` }));
const both = [option('a', true), option('b', true), option('c', false), option('d', false)];
const places = '*Oslo* ligger i Norge.\n*Rom* ligger i Italien.\n*Bonn* ligger i Tyskland.';

const converted: [string, unknown, string[]][] = [
  ['H5P.MultiChoice', fire, ['recall']],
  ['H5P.MultiChoice', { ...fire, answers: both }, ['spot']],
  ['H5P.TrueFalse', { question: 'Er det rigtigt?', correct: 'true' }, ['recall']],
  ['H5P.SingleChoiceSet', { choices: [{ question: 'Hvad?', answers: ['Ja', 'Nej'] }] }, ['recall']],
  ['H5P.Summary', { intro: 'Hvad passer?', summaries: [{ summary: ['Ja', 'Nej'] }] }, ['recall']],
  ['H5P.Blanks', { text: 'Udfyld', questions: ['*Oslo* er *Norges* hovedstad.'] }, ['screen', 'screen']],
  ['H5P.DragText', { taskDescription: 'Træk', textField: places }, ['recall']],
  ['H5P.MarkTheWords', { taskDescription: 'Find', textField: 'En *kat* og en *hund* sover.' }, ['spot']],
  ['H5P.Dialogcards', { title: 'Ord', dialogs: cards }, ['recall', 'recall']],
  ['H5P.Flashcards', { description: 'Hovedstad?', cards: [{ text: 'Norge', answer: 'Oslo' }] }, ['screen']],
  ['H5P.SortParagraphs', { taskDescription: 'Sorter', paragraphs: ['a', 'b', 'c'] }, ['sequence']],
];

it.each(converted)('%s becomes steps', (library, params, mechanics) => {
  const { questions, problems } = parseH5p(packageOf(library, params));
  expect(problems).toEqual([]);
  const { steps, left } = toSteps(questions, { locale: 'da', actor: 'farid' });
  expect(left).toEqual([]);
  expect(steps.map(({ step }) => step.mechanic)).toEqual(mechanics);
});

it('what cannot become a step is counted, with its place in the package', () => {
  const content = [
    piece('H5P.MultiChoice', fire),
    piece('H5P.Essay', { taskDescription: 'Skriv' }),
    piece('H5P.DragQuestion', {}),
    piece('H5P.DragQuestion', {}),
  ].map((one) => ({ content: one }));
  const { questions } = parseH5p(packageOf('H5P.Column', { content }));
  const { steps, left } = toSteps(questions, { locale: 'da', actor: 'farid' });
  expect(steps.map(({ line }) => line)).toEqual([1]);
  expect(left).toMatchObject([
    { kind: 'essay', count: 1, lines: [2] },
    { kind: 'H5P.DragQuestion', count: 2, lines: [3, 4] },
  ]);
});
