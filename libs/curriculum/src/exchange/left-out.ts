/*
 * What could not be carried from one form to another, counted by kind and reason, so that whoever imports or exports
 * reads it as a short list and finds each one again.
 */

/** Why something was left out, in words for people. A page in a further language words the code itself. */
export const leftReasons = {
  'no-counterpart': {
    da: 'Den slags opgave findes ikke i det andet system.',
    en: 'There is no such kind of task in the other system.',
  },
  essay: {
    da: 'En fri tekst kan ikke rettes af programmet. Byg den som et brev af færdige blokke.',
    en: 'A free text cannot be marked by the program. Build it as a letter from ready blocks.',
  },
  description: {
    da: 'Det er en tekst uden spørgsmål. Brug den som indledning til et trin.',
    en: 'This is a text without a question. Use it as the introduction to a step.',
  },
  'unknown-kind': {
    da: 'Den slags spørgsmål kender vi ikke.',
    en: 'This kind of question is not known here.',
  },
  'no-text': { da: 'Spørgsmålet har ingen tekst.', en: 'The question has no text.' },
  'text-too-long': {
    da: 'En tekst er længere, end der er plads til på et trin.',
    en: 'A text is longer than there is room for in a step.',
  },
  'too-many-answers': {
    da: 'Der er flere svar, end der er plads til på et trin.',
    en: 'There are more answers than there is room for in a step.',
  },
  'too-few-answers': { da: 'Der er for få svar til et trin.', en: 'There are too few answers for a step.' },
  'same-answer-twice': {
    da: 'To svar har de samme ord, så de kan ikke kendes fra hinanden.',
    en: 'Two answers have the same words and cannot be told apart.',
  },
  'no-right-answer': {
    da: 'Intet svar er helt rigtigt.',
    en: 'No answer is fully right.',
  },
  'any-answer-right': {
    da: 'Næsten ethvert svar ville være rigtigt: der står * for hvad som helst.',
    en: 'Almost any answer would be right: * stands for anything.',
  },
  'separate-ranges': {
    da: 'Flere adskilte talområder er rigtige. Et felt kan kun have ét område.',
    en: 'Several separate ranges of numbers are right. A field can have only one.',
  },
  'several-orders': {
    da: 'Flere rækkefølger eller pladser er rigtige. Det andet system kender kun én.',
    en: 'Several orders or places are right. The other system knows only one.',
  },
  pattern: {
    da: 'Det rigtige svar er et mønster, som det andet system ikke kan læse.',
    en: 'The right answer is a pattern that the other system cannot read.',
  },
  arrow: {
    da: 'En tekst har tegnene ->, som betyder et par i det andet system.',
    en: 'A text has the signs ->, which mean a pair in the other system.',
  },
  unfinished: {
    da: 'Trinnet er ikke skrevet færdigt.',
    en: 'The step is not finished yet.',
  },
  'missing-file': {
    da: 'Filen findes ikke længere i mediebiblioteket.',
    en: 'The file is no longer in the media library.',
  },
  'words-only': {
    da: 'Den slags fil har kun ord. Vores egen pakke tager det med.',
    en: 'This kind of file holds only words. Our own package takes it along.',
  },
  'cases-only': {
    da: 'Køen bliver her. Dens sager følger med som spørgsmål hver for sig.',
    en: 'The queue stays here. Its cases come along as questions of their own.',
  },
  unfit: {
    da: 'Trinnet blev ikke gyldigt. Skriv det selv.',
    en: 'The step would not be valid. Write it yourself.',
  },
} as const satisfies Record<string, { da: string; en: string }>;

export type LeftReason = keyof typeof leftReasons;

/** Things of one kind that were left out for one reason. */
export interface LeftOut {
  /** The kind of question, the mechanic of a step, or the source's own word for what is not known. */
  kind: string;
  reason: LeftReason;
  words: { da: string; en: string };
  count: number;
  /** Where each stands: the `line` of a question, or the place of a step in its list, from 1. */
  lines: number[];
}

export interface LeftOne {
  kind: string;
  reason: LeftReason;
  line: number;
}

/** One entry for each kind and reason, in the order in which they first come. */
export function countLeft(all: readonly LeftOne[]): LeftOut[] {
  const counted = new Map<string, LeftOut>();
  for (const { kind, reason, line } of all) {
    const key = `${reason} ${kind}`;
    const known: LeftOut = counted.get(key) ?? {
      kind,
      reason,
      words: leftReasons[reason],
      count: 0,
      lines: [],
    };
    known.count += 1;
    known.lines.push(line);
    counted.set(key, known);
  }
  return [...counted.values()];
}
