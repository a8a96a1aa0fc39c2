import { changed, copyOf, goodDocuments, type Documents } from './content.js';

/** Sound steps of the mechanics in which something is made, and ways to spoil one thing in them. */

const text = (da: string) => ({ da, en: `${da} (English)` });

/** Long enough to be a reason. */
const because = { da: 'Sådan er reglen.', en: 'Such is the rule.' };

const base = (id: string, mechanic: string) => ({
  id,
  mechanic,
  outcome: 'secure',
  prompt: text(`Se på ${id}.`),
  feedback: text('Godt gjort.'),
  skills: { secure: 1 },
});

const card = (id: string) => ({ id, label: text(`Kort ${id}`), why: because });

const line = {
  ...base('line', 'sequence'),
  cards: ['wash', 'cook', 'serve'].map(card),
  arrangement: {
    kind: 'before',
    rules: [
      { first: 'wash', then: 'cook', why: because },
      { first: 'cook', then: 'serve', why: text('Lav det færdigt.') },
    ],
  },
  submit: text('Gå i gang'),
};

const board = {
  ...base('board', 'sequence'),
  cards: ['family', 'couple', 'guest'].map(card),
  arrangement: {
    kind: 'slots',
    slots: ['suite', 'double', 'small'].map((id) => ({ id, label: text(`Rum ${id}`) })),
    accept: { family: ['suite'], couple: ['suite', 'double'], guest: ['double', 'small'] },
  },
  submit: text('Sæt på plads'),
};

const letter = {
  ...base('letter', 'compose'),
  paper: { kind: 'letter', to: text('Bent'), subject: text('Svar') },
  blocks: ['hello', 'case', 'reply', 'bye'].map((id) => ({ id, text: text(`Afsnit ${id}.`) })),
  ownWords: { label: text('Din linje') },
  rules: [
    { id: 'said', rule: 'must', need: text('Svar.'), blocks: ['reply'], why: because },
    {
      id: 'private',
      rule: 'must-not',
      need: text('Ingen sag.'),
      blocks: ['case'],
      pattern: '\\d{6}-?\\d{4}',
      why: because,
    },
    { id: 'polite', rule: 'before', need: text('Hils.'), first: 'hello', then: 'bye', why: because },
  ],
  submit: text('Send'),
  reply: { actor: 'bent', text: text('Tak.') },
};

const sheet = {
  ...base('sheet', 'sheet'),
  title: text('Salg'),
  columns: 4,
  rows: 5,
  cells: { A2: text('Kaffe'), A3: text('Te'), B2: '100', B3: '50', D1: '25 %' },
  formats: { 'C2:C3': 'currency' },
  open: ['D4'],
  goals: [
    {
      id: 'total',
      label: text('Læg sammen i B4.'),
      cells: 'B4',
      solution: '=SUM(B2:B3)',
      mustUse: ['SUM'],
      checks: [{ B2: '7' }],
      why: because,
    },
    {
      id: 'vat',
      label: text('Regn momsen ud i C2 og C3.'),
      cells: 'C2:C3',
      solution: '=B2*$D$1',
      mustFix: true,
      checks: [{ D1: '10 %' }],
      why: because,
    },
  ],
  chart: { kind: 'bars', labels: 'A2:A3', values: 'B2:B3' },
};

const question = {
  ...base('case-question', 'recall'),
  task: {
    kind: 'choice',
    options: [
      { id: 'a', text: text('Ja'), right: true, why: because },
      { id: 'b', text: text('Nej'), why: because },
    ],
  },
};

const arrival = (id: string, step: object, more: object = {}) => ({
  id,
  actor: 'bent',
  wants: text(`Vil have hjælp af ${id}.`),
  patience: 4,
  why: because,
  step,
  ...more,
});

const shift = {
  ...base('shift', 'shift'),
  arrivals: [arrival('asker', question), arrival('writer', { ...letter, id: 'case-letter' }, { after: 1 })],
};

/** Where each stands among the steps of the level `case`. */
export const placeOf = { line: 3, board: 4, letter: 5, sheet: 6, shift: 7 } as const;
export const workLevel = 'demo/levels/case.json';

/** The good content, with these steps in one of its levels. */
export function workDocuments(): Documents {
  const documents = goodDocuments();
  const level = documents[workLevel] as { steps: object[] };
  const steps = copyOf([line, board, letter, sheet, shift]);
  documents[workLevel] = { ...level, steps: [...level.steps, ...steps] };
  return documents;
}

/** The same with one value replaced, added or (undefined) taken out. */
export function spoiledWork(
  name: keyof typeof placeOf,
  path: readonly (string | number)[],
  value: unknown,
): Documents {
  return changed(workDocuments(), workLevel, ['steps', placeOf[name], ...path], value);
}
