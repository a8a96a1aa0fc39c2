/*
 * The columns of a file of questions, by their names in Danish or English. Capitals, spaces, hyphens and underscores
 * make no difference: "Feedback forkert 1" is "feedback_forkert1". A number that is left out is 1.
 */

/** Columns that stand once, and the words they are known by. */
const single = {
  type: ['type', 'kind', 'slags'],
  name: ['name', 'title', 'navn', 'titel'],
  question: ['question', 'spørgsmål', 'spoergsmaal'],
  feedback: ['feedback', 'tilbagemelding'],
} as const;
export type SingleColumn = keyof typeof single;

/** Columns that stand several times with a number. */
const listed = {
  right: ['right', 'correct', 'rigtigt', 'rigtig'],
  partly: ['partly', 'delvist', 'delvis'],
  wrong: ['wrong', 'incorrect', 'forkert'],
  pair: ['pair', 'par'],
  item: ['item', 'led'],
} as const;
export type ListedColumn = keyof typeof listed;

/** What a column says of a numbered answer beside its text. */
const about = { feedback: single.feedback, percent: ['percent', 'procent'] } as const;

export type Column =
  | { is: 'single'; name: SingleColumn }
  | { is: 'listed'; list: ListedColumn; number: number; part: 'text' | 'feedback' | 'percent' };

function find<K extends string>(words: Readonly<Record<K, readonly string[]>>, word: string): K | undefined {
  return (Object.keys(words) as K[]).find((key) => words[key].includes(word));
}

/** A name without what makes no difference in it. */
export function folded(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_\-–]/gu, '');
}

const numberAtEnd = /\d{1,3}$/u;
const longestName = 60;

/** What a column is for; null when its name is not one of ours. */
export function columnOf(name: string): Column | null {
  const word = folded(name.slice(0, longestName));
  const alone = find(single, word);
  if (alone) return { is: 'single', name: alone };
  const digits = numberAtEnd.exec(word)?.[0] ?? '';
  const number = digits === '' ? 1 : Number(digits);
  const base = word.slice(0, word.length - digits.length);
  const list = find(listed, base);
  if (list) return { is: 'listed', list, number, part: 'text' };
  for (const part of ['feedback', 'percent'] as const) {
    const begin = about[part].find((start) => base.startsWith(start));
    const of = begin === undefined ? undefined : find(listed, base.slice(begin.length));
    if (of) return { is: 'listed', list: of, number, part };
  }
  return null;
}

/** Two columns with the same key are the same column. */
export function keyOf(column: Column): string {
  return column.is === 'single' ? column.name : `${column.part} ${column.list} ${column.number}`;
}

/** The names of all columns, for whoever has misspelt one. */
export const columnNames =
  'type, name, question, right, right2, partly1, wrong1, pair1, item1, feedback, feedback right, percent partly1 ' +
  '(slags, navn, spørgsmål, rigtigt, delvist1, forkert1, par1, led1, feedback, feedback rigtigt, procent delvist1)';

const types = {
  choice: ['choice', 'multiplechoice', 'valg', 'etsvar'],
  choices: ['choices', 'multipleanswers', 'fleresvar', 'flervalg'],
  'true-false': ['truefalse', 'sandtfalsk', 'sandtellerfalsk', 'trueorfalse'],
  'short-answer': ['shortanswer', 'kortsvar'],
  number: ['number', 'numerical', 'tal'],
  matching: ['matching', 'pairs', 'par'],
  ordering: ['ordering', 'order', 'rækkefølge'],
  essay: ['essay', 'fritekst'],
  description: ['description', 'beskrivelse'],
} as const;
export type CsvType = keyof typeof types;

/** The kind that a cell of the column `type` names; null when it is none. */
export function typeOf(word: string): CsvType | null {
  return find(types, folded(word).replace(/[/]/gu, '')) ?? null;
}

export const typeNames =
  'choice, choices, true-false, short-answer, number, matching, ordering, essay or description (valg, flere svar, ' +
  'sandt-falsk, kort svar, tal, par, rækkefølge, fritekst, beskrivelse)';

const truths = {
  true: ['true', 't', 'yes', 'sandt', 'sand', 'ja'],
  false: ['false', 'f', 'no', 'falsk', 'nej'],
} as const;

export function truthOf(word: string): boolean | null {
  const found = find(truths, folded(word));
  return found === undefined ? null : found === 'true';
}
