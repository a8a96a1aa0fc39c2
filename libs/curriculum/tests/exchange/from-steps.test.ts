import { checkContent, fromSteps, parseGift, printGift, toSteps } from '@mikrosprint/curriculum';
import type { ForeignQuestion, Step } from '@mikrosprint/curriculum';
import { filesOf } from '../support/content.js';
import { workDocuments } from '../support/work-steps.js';

/* Steps that were written here as questions of other systems, and steps that were questions and have been changed. */

function own(id: string): Step {
  const { sprints } = checkContent(filesOf(workDocuments()));
  const all = sprints.flatMap(({ sprint }) => sprint.levels.flatMap(({ steps }) => steps));
  const step = all.find((one) => one.id === id);
  if (!step) throw new Error(`there is no step "${id}"`);
  return step;
}

function questionsOf(...steps: Step[]): ForeignQuestion[] {
  const { questions, left } = fromSteps(steps, 'da');
  expect(left).toEqual([]);
  return questions;
}

function imported(file: string): Step {
  const { steps, left } = toSteps(parseGift(file).questions, { locale: 'da', actor: 'farid' });
  expect(left).toEqual([]);
  const [made] = steps;
  if (!made) throw new Error('no step was made');
  return made.step;
}

const because = 'Sådan er reglen.';
const base = { feedback: 'Godt gjort.', line: 1 };

const cases: [string, object[]][] = [
  [
    'q-one',
    [
      {
        ...base,
        name: 'q-one',
        text: 'Se på q-one.',
        kind: 'choice',
        answers: [
          { text: 'Vælg a', percent: 100, feedback: because },
          { text: 'Vælg b', percent: 0, feedback: because },
          { text: 'Vælg c', percent: 0, feedback: because },
        ],
      },
    ],
  ],
  [
    'room',
    [
      {
        kind: 'choices',
        answers: [
          { text: 'Tingen note', percent: 50, feedback: because },
          { text: 'Tingen stick', percent: 50, feedback: because },
          { text: 'Tingen cup', percent: -100, feedback: because },
        ],
      },
    ],
  ],
  [
    'page',
    [
      {
        kind: 'choice',
        answers: [
          { text: 'Sætning second.', percent: 0 },
          { text: 'Sætning first.', percent: 100 },
          { text: 'Sætning third.', percent: 0 },
        ],
      },
    ],
  ],
  [
    'sort',
    [
      {
        kind: 'matching',
        pairs: [
          { left: 'Sag one', right: 'Behold' },
          { left: 'Sag two', right: 'Send videre' },
          { left: 'Sag three', right: 'Behold' },
        ],
      },
    ],
  ],
  [
    'talk',
    [
      {
        name: 'talk-hello',
        text: 'Goddag.',
        kind: 'choice',
        answers: [
          { text: 'Siger ask', percent: 100, feedback: 'Det svarer han på.' },
          { text: 'Siger shrug', percent: 60 },
          { text: 'Siger tell', percent: 0 },
        ],
      },
      { name: 'talk-leave', text: 'Tak.', kind: 'choice' },
    ],
  ],
];

it.each(cases)('asks what the step "%s" asks', (id, questions) => {
  expect(questionsOf(own(id))).toMatchObject(questions);
});

it('asks for each field of a page with what it is filled from, and lists what it cannot say', () => {
  const { questions, left } = fromSteps([own('q-one'), own('form')], 'da');
  expect(left).toMatchObject([{ kind: 'screen', reason: 'pattern', count: 1, lines: [2] }]);
  expect(questions.slice(1)).toMatchObject([
    {
      name: 'form-name',
      text: 'Brev\n\nKære kommune.\n\nSe på form.\n\nFeltet name',
      kind: 'short-answer',
      answers: [{ text: 'Bent Holm', percent: 100, feedback: because }],
      line: 2,
    },
    { name: 'form-amount', kind: 'number', answers: [{ from: 1, to: 2, percent: 100 }] },
    {
      name: 'form-day',
      kind: 'short-answer',
      answers: ['24.05.2026', '24.5.2026', '24/5-2026', '24-05-2026', '2026-05-24'].map((text) => ({
        text,
        percent: 100,
      })),
    },
    {
      name: 'form-kind',
      kind: 'choice',
      answers: [
        { text: 'Indsigt', percent: 100 },
        { text: 'Sletning', percent: 0 },
      ],
    },
  ]);
});

it('lists what has no counterpart, and asks the cases of a shift', () => {
  const { questions, left } = fromSteps(
    ['line', 'board', 'letter', 'sheet', 'shift'].map((id) => own(id)),
    'en',
  );
  expect(left).toMatchObject([
    { kind: 'sequence', reason: 'several-orders', count: 2, lines: [1, 2] },
    { kind: 'compose', reason: 'no-counterpart', count: 2, lines: [3, 5] },
    { kind: 'sheet', reason: 'no-counterpart', count: 1, lines: [4] },
    { kind: 'shift', reason: 'cases-only', count: 1, lines: [5] },
  ]);
  expect(questions).toMatchObject([
    { name: 'case-question', text: 'Se på case-question. (English)', line: 5, kind: 'choice' },
  ]);
});

it('asks for places when each thing has one', () => {
  const board = own('board');
  if (board.mechanic !== 'sequence' || board.arrangement.kind !== 'slots') throw new Error('it is no board');
  const accept = { family: ['suite'], couple: ['double'], guest: ['double'] };
  expect(questionsOf({ ...board, arrangement: { ...board.arrangement, accept } })).toMatchObject([
    {
      kind: 'matching',
      pairs: [
        { left: 'Kort family', right: 'Rum suite' },
        { left: 'Kort couple', right: 'Rum double' },
        { left: 'Kort guest', right: 'Rum double' },
        { left: '', right: 'Rum small' },
      ],
    },
  ]);
});

it('asks for the order of a line that has one', () => {
  const line = own('line');
  if (line.mechanic !== 'sequence') throw new Error('it is no line');
  expect(questionsOf({ ...line, arrangement: { kind: 'order' } })).toMatchObject([
    { kind: 'ordering', items: ['Kort wash', 'Kort cook', 'Kort serve'] },
  ]);
});

it('writes a file of own steps that is read as the same questions', () => {
  const { sprints } = checkContent(filesOf(workDocuments()));
  const steps = sprints.flatMap(({ sprint }) => sprint.levels.flatMap((level) => level.steps));
  const { questions } = fromSteps(steps, 'en');
  expect(questions.length).toBeGreaterThan(12);
  const { text, left } = printGift(questions);
  expect(left).toEqual([]);
  const again = parseGift(text);
  expect(again.problems).toEqual([]);
  expect(again.questions.map((one) => ({ ...one, line: 0 }))).toEqual(
    questions.map((one) => ({ ...one, line: 0 })),
  );
});

describe('a step that was a question', () => {
  it('takes a changed reason, text and right answer along, and its percents as long as they fit', () => {
    const step = imported('::N::Hvad? {=a ~%-50%b#Nej, b er forkert. ~c}');
    if (step.mechanic !== 'recall' || step.task.kind !== 'choice') throw new Error('it is no choice');
    const options = step.task.options.map((option) => ({
      ...option,
      right: option.id === 'b',
      ...(option.id === 'c' ? { why: { da: 'C er noget andet.' } } : {}),
    }));
    const changed = { ...step, prompt: { da: 'Hvad nu?' }, task: { ...step.task, options } };
    expect(questionsOf(changed)).toEqual([
      {
        kind: 'choice',
        name: 'N',
        text: 'Hvad nu?',
        feedback: '',
        line: 1,
        answers: [
          { text: 'a', percent: 0, feedback: '' },
          { text: 'b', percent: 100, feedback: 'Nej, b er forkert.' },
          { text: 'c', percent: 0, feedback: 'C er noget andet.' },
        ],
      },
    ]);
  });

  it('takes a changed field along with what the field has no place for', () => {
    const step = imported('Navn? {=Oslo#Ja. =%50%Olso#Næsten. =Kristiania#Det hed den.}');
    if (step.mechanic !== 'screen') throw new Error('it is no page');
    const fields = step.fields.map((field) => ({
      ...field,
      accept: { rule: 'one-of' as const, values: ['Oslo', 'Christiania'] },
      why: { da: 'Det er hovedstaden.' },
    }));
    expect(questionsOf({ ...step, fields } as Step)).toMatchObject([
      {
        kind: 'short-answer',
        answers: [
          { text: 'Oslo', percent: 100, feedback: 'Det er hovedstaden.' },
          { text: 'Olso', percent: 50, feedback: 'Næsten.' },
          { text: 'Christiania', percent: 100, feedback: '' },
        ],
      },
    ]);
  });

  it('gives new parts of a hundred when other answers are right than were', () => {
    const step = imported('Hvad? {~%75%a ~%25%b ~%-10%c ~d}');
    if (step.mechanic !== 'spot') throw new Error('it is no page');
    const [c, ...decoys] = step.decoys;
    if (!c) throw new Error('nothing is wrong in it');
    expect(questionsOf(step)).toMatchObject([
      { kind: 'choices', answers: [{ percent: 75 }, { percent: 25 }, { percent: -10 }, { percent: 0 }] },
    ]);
    expect(questionsOf({ ...step, targets: [...step.targets, c], decoys })).toMatchObject([
      {
        kind: 'choices',
        answers: [33.33333, 33.33333, 33.33333, -100].map((percent) => ({ percent })),
      },
    ]);
  });

  it('is a choice when its page of pairs has become another one', () => {
    const step = imported('Hvor? {=Ole -> Oslo =Kai -> Bergen}');
    if (step.mechanic !== 'screen') throw new Error('it is no page');
    const [first] = step.fields;
    if (!first) throw new Error('it has no field');
    const { label, why } = first;
    const accept = { rule: 'exact' as const, value: 'Liv' };
    const changed = { ...step, fields: [first, { id: 'name', type: 'text' as const, label, why, accept }] };
    expect(questionsOf(changed).map(({ kind }) => kind)).toEqual(['choice', 'short-answer']);
  });
});

it.each<[string, ForeignQuestion, string]>([
  [
    'an arrow in a short answer',
    {
      kind: 'short-answer',
      name: '',
      text: 'Tegn?',
      feedback: '',
      line: 3,
      answers: [{ text: 'a -> b', percent: 100, feedback: '' }],
    },
    'arrow',
  ],
  [
    'an arrow in a left side',
    {
      kind: 'matching',
      name: '',
      text: 'Tegn?',
      feedback: '',
      line: 3,
      pairs: [
        { left: 'a->', right: 'b' },
        { left: 'c', right: 'd' },
      ],
    },
    'arrow',
  ],
  [
    'a choice of which none is right',
    {
      kind: 'choice',
      name: '',
      text: 'Hvad?',
      feedback: '',
      line: 3,
      answers: [{ text: 'a', percent: 50, feedback: '' }],
    },
    'no-right-answer',
  ],
  [
    'what is not known',
    { kind: 'unknown', what: 'cloze', name: '', text: 'Hvad?', feedback: '', line: 3 },
    'unknown-kind',
  ],
  ['a question without a text', { kind: 'essay', name: 'x', text: ' ', feedback: '', line: 3 }, 'no-text'],
])('lists %s, which GIFT cannot say', (_, question, reason) => {
  const { text, left } = printGift([question]);
  expect(text).toBe('');
  expect(left).toMatchObject([{ reason, count: 1, lines: [3] }]);
});

/* Marks are our own: what goes out is plain, and what comes in is read as it stands. */

it('tells other systems the words without their marks', () => {
  const step = own('q-one');
  const marked = { ...step, feedback: { da: 'Husk **nøglen**:\n- *lås*\n- gå', en: 'Remember.' } } as Step;
  expect(questionsOf(marked)[0]?.feedback).toBe('Husk nøglen:\n- lås\n- gå');
});

it('takes the stars of a reason as stars, there and back', () => {
  const file =
    '::q::Hvad er rigtigt?{=Et svar#Skriv *dette* og B2*C2. ~Et andet#Det er **ikke** det\\, her. ####Slut *nu*.}\n';
  const step = imported(file);
  expect(step.feedback.da).toBe('Slut \\*nu\\*.');
  expect(printGift(questionsOf(step)).text).toContain('Skriv *dette* og B2*C2.');
  expect(questionsOf(step)[0]?.feedback).toBe('Slut *nu*.');
});
