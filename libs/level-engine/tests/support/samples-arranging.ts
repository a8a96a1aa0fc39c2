/** Small steps in which things are put in order, in their places or into a text; the tests read from these ids. */

const text = (da: string) => ({ da, en: `${da} (en)` });

const card = (id: string) => ({ id, label: text(`Kort ${id}`), why: text(`Derfor står ${id} der.`) });

/** Four notes with one right order: stop, log, assess, notify. */
export const lineStep = {
  id: 'line',
  mechanic: 'sequence',
  prompt: text('Sæt det i rækkefølge.'),
  hint: text('Hvad haster mest?'),
  feedback: text('Planen holder.'),
  skills: { breach: 1 },
  outcome: 'access',
  cards: ['stop', 'log', 'assess', 'notify'].map(card),
  arrangement: { kind: 'order' },
  submit: text('Sæt planen i værk'),
};

/** Wash before cook, cook before serve; the music may play whenever. */
export const rulesStep = {
  ...lineStep,
  id: 'rules',
  cards: ['wash', 'cook', 'serve', 'music'].map(card),
  arrangement: {
    kind: 'before',
    rules: [
      { first: 'wash', then: 'cook', why: text('Vask hænder først.') },
      { first: 'cook', then: 'serve', why: text('Maden skal være færdig.') },
    ],
  },
};

/** Three guests and four rooms; `family` fits in the suite only, `couple` in the suite or the double. */
export const boardStep = {
  ...lineStep,
  id: 'board',
  outcome: 'secure',
  cards: ['family', 'couple', 'single'].map(card),
  arrangement: {
    kind: 'slots',
    slots: ['suite', 'double', 'small', 'attic'].map((id) => ({ id, label: text(`Værelse ${id}`) })),
    accept: { family: ['suite'], couple: ['suite', 'double'], single: ['double', 'small', 'attic'] },
  },
};

const block = (id: string) => ({ id, text: text(`Afsnit ${id}.`) });

/** Greeting, answer and goodbye in that order; never the case itself, and no CPR number in one's own words. */
export const letterStep = {
  id: 'letter',
  mechanic: 'compose',
  prompt: text('Svar borgeren.'),
  hint: text('Hvad må ikke stå i et brev?'),
  feedback: text('Brevet er sendt.'),
  skills: { write: 1 },
  outcome: 'confidential',
  paper: { kind: 'letter', to: text('Bent Holm'), subject: text('Din henvendelse') },
  material: { title: text('Brev'), kind: 'letter', paragraphs: [text('Hvornår hører jeg fra jer?')] },
  blocks: ['hello', 'case-story', 'deadline', 'soon', 'bye'].map(block),
  ownWords: { label: text('Din egen linje') },
  rules: [
    {
      id: 'when',
      rule: 'must',
      need: text('Sig hvornår.'),
      blocks: ['deadline', 'soon'],
      why: text('Han spørger hvornår.'),
    },
    {
      id: 'private',
      rule: 'must-not',
      need: text('Ingen sag i brevet.'),
      blocks: ['case-story'],
      pattern: '\\d{6}-?\\d{4}',
      why: text('Sagen hører ikke hjemme her.'),
    },
    {
      id: 'manners',
      rule: 'before',
      need: text('Hils først, og slut pænt.'),
      first: 'hello',
      then: 'bye',
      why: text('Et brev begynder med en hilsen.'),
    },
  ],
  submit: text('Send brevet'),
  reply: { actor: 'citizen-bent', text: text('Tak for svaret.') },
};
