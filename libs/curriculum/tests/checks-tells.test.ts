import { checkContent } from '@mikrosprint/curriculum';
import { copyOf, filesOf, goodDocuments, type Documents } from './support/content.js';

/* What gives answers away over a whole sprint. */

const desk = 'demo/levels/desk.json';
const text = (da: string, en = da) => ({ da, en });
const why = text('Sådan er reglen.', 'Such is the rule.');

interface Answer {
  right?: boolean;
  da: string;
  en?: string;
}

const base = (id: string, mechanic: string) => ({
  id,
  mechanic,
  outcome: 'secure',
  prompt: text('Hvad gør du?', 'What do you do?'),
  feedback: text('Godt gjort.', 'Well done.'),
  skills: { secure: 1 },
});

const card = (answers: readonly Answer[]) => (index: number) => ({
  ...base(`card-${index}`, 'recall'),
  task: {
    kind: 'choice',
    options: answers.map(({ right, da, en }, place) => ({
      id: `option-${place}`,
      text: text(da, en),
      why,
      ...(right ? { right } : {}),
    })),
  },
});

const page = (answers: readonly Answer[]) => (index: number) => ({
  ...base(`page-${index}`, 'screen'),
  app: { title: text('Sager', 'Cases'), kind: 'case' },
  material: { title: text('Brev', 'Letter'), kind: 'letter', paragraphs: [text('Kære alle.', 'Dear all.')] },
  fields: [
    {
      id: 'kind',
      type: 'radio',
      label: text('Slags', 'Kind'),
      why,
      accept: { rule: 'exact', value: `option-${answers.findIndex(({ right }) => right)}` },
      options: answers.map(({ da, en }, place) => ({ id: `option-${place}`, text: text(da, en) })),
    },
  ],
  submit: text('Gem', 'Save'),
});

/** What the check says of a sprint with so many such questions. */
function told(count: number, question: (index: number) => object, others = 0, other = question): string[] {
  const documents: Documents = goodDocuments();
  const level = copyOf(documents[desk]) as { steps: object[] };
  const asked = Array.from({ length: count + others }, (_, index) =>
    (index < count ? question : other)(index),
  );
  documents[desk] = { ...level, steps: asked };
  return checkContent(filesOf(documents))
    .problems.map(({ message }) => message)
    .filter((message) => message.includes('without reading'));
}

const longest = [{ da: 'Ja' }, { da: 'Jeg lægger det væk', right: true }, { da: 'Nej tak' }];
const shortest = [{ da: 'Jeg venter' }, { da: 'Jeg spørger' }, { da: 'Nej', right: true }];
const even = [{ da: 'Måske' }, { da: 'Ellers', right: true }, { da: 'Aldrig det' }];

it('says so when the right answer is usually the longest or the shortest', () => {
  expect(told(12, card(longest))).toEqual([
    expect.stringMatching(/^map: in da the right answer is the longest in 12 of \d+ questions/),
    expect.stringMatching(/^map: in en the right answer is the longest in 12 of \d+ questions/),
  ]);
  expect(told(12, card(shortest))[0]).toMatch(/^map: in da the right answer is the shortest in /);
});

it('looks at each language on its own', () => {
  const onlyDanish = longest.map((answer, index) => ({
    ...answer,
    en: ['Perhaps so', 'Never', 'Now'][index] ?? '',
  }));
  expect(told(12, card(onlyDanish))).toEqual([expect.stringMatching(/^map: in da /)]);
});

it('does not mind what happens now and then', () => {
  expect(told(12, card(even))).toEqual([]);
  expect(told(6, card(longest), 6, card(even))).toEqual([]);
});

it('says so when the right choice of a page usually stands in one place', () => {
  expect(told(12, page(even))).toEqual([
    'map: on its pages the right choice is number 2 in 12 of 12 questions: it can be told without reading',
  ]);
  const elsewhere = [...even.slice(1), ...even.slice(0, 1)];
  expect(told(6, page(even), 6, page(elsewhere))).toEqual([]);
});

it('takes the place of a card for nothing, since cards are shuffled', () => {
  expect(told(12, card(even))).toEqual([]);
});

it('sees no habit in few questions', () => {
  expect(told(7, page(even))).toEqual([]);
});
