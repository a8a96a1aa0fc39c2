import type { LocalizedText } from '@mikrosprint/curriculum';

/** What the questions say of their own, around the content's words. English only where the content has it. */
function woven(text: LocalizedText, da: (words: string) => string, en: (words: string) => string) {
  return text.en === undefined ? { da: da(text.da) } : { da: da(text.da), en: en(text.en) };
}

/** In quotation marks, without two kinds of them inside each other. */
function quoted(words: string): string {
  if (/^"[^"]*"$/u.test(words)) return words;
  return `"${words.replaceAll('"', "'")}"`;
}

export const words = {
  bestAnswer: { da: 'Hvilket svar er bedst?', en: 'Which answer is best?' },
  whatComesFirst: { da: 'Hvad kommer først?', en: 'What comes first?' },
  yesOneOfThem: { da: 'Ja, det er en af dem', en: 'Yes, it is one of them' },
  notOneOfThem: { da: 'Nej, det er ikke en af dem', en: 'No, it is not one of them' },
  yesInclude: { da: 'Ja, det skal med', en: 'Yes, put it in' },
  noLeaveOut: { da: 'Nej, det skal ikke med', en: 'No, leave it out' },
  beginsWithEquals: {
    da: 'En formel begynder altid med et lighedstegn. Ellers står der bare tekst i cellen.',
    en: 'A formula always begins with an equals sign. Otherwise the cell only holds text.',
  },
  semicolonBetween: {
    da: 'I dansk Excel står der semikolon mellem delene. Kommaet er til decimaler.',
    en: 'In Danish Excel a semicolon stands between the parts. The comma is for decimals.',
  },
  dollarFixes: {
    da: 'Uden $ flytter cellen sig, når formlen bliver fyldt videre.',
    en: 'Without $ the cell moves along when the formula is filled on.',
  },
} as const satisfies Record<string, LocalizedText>;

export function whereDoesItBelong(subject: LocalizedText): LocalizedText {
  return woven(
    subject,
    (da) => `Hvor hører ${quoted(da)} til?`,
    (en) => `Where does ${quoted(en)} belong?`,
  );
}

export function isItOneOfThem(thing: LocalizedText): LocalizedText {
  return woven(
    thing,
    (da) => `Er ${quoted(da)} en af dem?`,
    (en) => `Is ${quoted(en)} one of them?`,
  );
}

export function whatGoesWith(left: LocalizedText): LocalizedText {
  return woven(
    left,
    (da) => `Hvad hører sammen med ${quoted(da)}?`,
    (en) => `What goes with ${quoted(en)}?`,
  );
}

/** A field that asks already is asked as it stands. */
export function whatGoesInField(label: LocalizedText): LocalizedText {
  if (label.da.endsWith('?')) return label;
  return woven(
    label,
    (da) => `Hvad skal der stå i feltet ${quoted(da)}?`,
    (en) => `What belongs in the field ${quoted(en)}?`,
  );
}

/** What is pressed or picked on a page. */
export function whatDoYouChooseAt(label: LocalizedText): LocalizedText {
  if (label.da.endsWith('?')) return label;
  return woven(
    label,
    (da) => `Hvad vælger du ved ${quoted(da)}?`,
    (en) => `What do you choose at ${quoted(en)}?`,
  );
}

/** The name with the line below it: two files of one name are told apart by their size and date. */
export function withDetail(name: LocalizedText, detail: LocalizedText | undefined): LocalizedText {
  if (detail === undefined) return name;
  return woven(
    name,
    (da) => `${da} – ${detail.da}`,
    (en) => `${en} – ${detail.en ?? detail.da}`,
  );
}

export function whichFormula(goal: LocalizedText): LocalizedText {
  return woven(
    goal,
    (da) => `Hvilken formel løser opgaven: ${da}`,
    (en) => `Which formula does this: ${en}`,
  );
}

const paperNames = {
  mail: { da: 'mailen', en: 'the e-mail' },
  letter: { da: 'brevet', en: 'the letter' },
  note: { da: 'noten', en: 'the note' },
} as const;

export function doesItBelongInPaper(kind: keyof typeof paperNames, block: LocalizedText): LocalizedText {
  const name = paperNames[kind];
  return woven(
    block,
    (da) => `Hører det her med i ${name.da}? ${quoted(da)}`,
    (en) => `Does this belong in ${name.en}? ${quoted(en)}`,
  );
}

/** What the person says to a good answer. */
export function thenYouHear(reply: LocalizedText): LocalizedText {
  return woven(
    reply,
    (da) => `Så lyder svaret: ${quoted(da)}`,
    (en) => `Then you hear: ${quoted(en)}`,
  );
}

/** What the person says to an answer that will do. */
export function thereIsABetterOne(reply: LocalizedText): LocalizedText {
  return woven(
    reply,
    (da) => `Det går an, men der er et bedre. Her lyder svaret: ${quoted(da)}`,
    (en) => `It will do, but there is a better one. Here you hear: ${quoted(en)}`,
  );
}
