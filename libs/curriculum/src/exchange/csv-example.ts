import type { Locale } from '../text.js';

/* A file to start from, with a question of each kind: what the columns are for is seen by looking at it. */

const heads: Record<Locale, string> = {
  da: 'slags;navn;spørgsmål;rigtigt;rigtigt2;delvist1;procent delvist1;forkert1;forkert2;forkert3;par1;par2;par3;led1;led2;led3;feedback;feedback rigtigt;feedback delvist1;feedback forkert1;feedback forkert2;feedback forkert3',
  en: 'type;name;question;right;right2;partly1;percent partly1;wrong1;wrong2;wrong3;pair1;pair2;pair3;item1;item2;item3;feedback;feedback right;feedback partly1;feedback wrong1;feedback wrong2;feedback wrong3',
};

type Cells = Record<string, string>;

const rows: Record<Locale, Cells[]> = {
  da: [
    {
      slags: 'valg',
      navn: 'Låst skærm',
      spørgsmål: 'Hvad gør du, når du går fra din plads?',
      rigtigt: 'Jeg låser skærmen',
      forkert1: 'Jeg slukker lyset',
      forkert2: 'Jeg vender skærmen væk',
      feedback: 'Det tager et sekund.',
      'feedback rigtigt': 'Så kan ingen læse med.',
      'feedback forkert1': 'Skærmen lyser stadig, og alle kan læse den.',
      'feedback forkert2': 'Den, der går forbi, kan vende den tilbage.',
    },
    {
      slags: 'valg',
      spørgsmål: 'En kunde klager. Hvad siger du først?',
      rigtigt: 'Det er jeg ked af. Hvad er der sket?',
      delvist1: 'Hvad er der sket?',
      'procent delvist1': '60',
      forkert1: 'Det er ikke min skyld.',
      'feedback delvist1': 'Godt at spørge. Vis også, at du er ked af det.',
    },
    {
      slags: 'flere svar',
      spørgsmål: 'Hvad er personlige oplysninger?',
      rigtigt: 'En adresse',
      rigtigt2: 'Et telefonnummer',
      forkert1: 'Dagens ret',
    },
    { slags: 'sandt-falsk', spørgsmål: 'En kode må deles med en kollega.', rigtigt: 'falsk' },
    { slags: 'kort svar', spørgsmål: 'Hvad hedder hovedstaden i Danmark?', rigtigt: 'København' },
    { slags: 'tal', spørgsmål: 'Hvor mange minutter er halvanden time?', rigtigt: '90' },
    {
      slags: 'par',
      spørgsmål: 'Hvem gør hvad?',
      par1: 'Kokken -> laver maden',
      par2: 'Tjeneren -> bærer den ud',
      par3: 'Opvaskeren -> vasker op',
    },
    {
      slags: 'rækkefølge',
      spørgsmål: 'I hvilken rækkefølge gør du det?',
      led1: 'Vask hænder',
      led2: 'Tag handsker på',
      led3: 'Skær grøntsager',
    },
  ],
  en: [
    {
      type: 'choice',
      name: 'Locked screen',
      question: 'What do you do when you leave your desk?',
      right: 'I lock the screen',
      wrong1: 'I turn off the light',
      wrong2: 'I turn the screen away',
      feedback: 'It takes a second.',
      'feedback right': 'Then nobody can read along.',
      'feedback wrong1': 'The screen is still on and everyone can read it.',
      'feedback wrong2': 'Whoever walks past can turn it back.',
    },
    {
      type: 'choice',
      question: 'A customer complains. What do you say first?',
      right: 'I am sorry. What has happened?',
      partly1: 'What has happened?',
      'percent partly1': '60',
      wrong1: 'It is not my fault.',
      'feedback partly1': 'Good to ask. Show that you are sorry, too.',
    },
    {
      type: 'choices',
      question: 'What is personal data?',
      right: 'An address',
      right2: 'A telephone number',
      wrong1: 'The dish of the day',
    },
    { type: 'true-false', question: 'A password may be shared with a colleague.', right: 'false' },
    { type: 'short-answer', question: 'What is the capital of Denmark?', right: 'Copenhagen' },
    { type: 'number', question: 'How many minutes are one and a half hours?', right: '90' },
    {
      type: 'matching',
      question: 'Who does what?',
      pair1: 'The cook -> makes the food',
      pair2: 'The waiter -> carries it out',
      pair3: 'The dishwasher -> does the dishes',
    },
    {
      type: 'ordering',
      question: 'In which order do you do it?',
      item1: 'Wash your hands',
      item2: 'Put on gloves',
      item3: 'Cut the vegetables',
    },
  ],
};

/** A file that `parseCsv` reads, as a spreadsheet in Denmark opens it: semicolons, UTF-8 with its mark, \r\n. */
export function csvExample(locale: Locale): string {
  const names = heads[locale].split(';');
  const lines = rows[locale].map((cells) => names.map((name) => cells[name] ?? '').join(';'));
  return `\ufeff${[heads[locale], ...lines].join('\r\n')}\r\n`;
}
