/**
 * The checks of content speak to developers, in English and with the keys of files. Authors read what is wrong in their
 * own language, and the field says where.
 */
import { useTranslation } from 'react-i18next';
import type { DraftProblem } from '@mikrosprint/contracts';

/** What a check says, as a pattern, and the words for it. Named groups fill the holes of the words. */
const worded: readonly [pattern: RegExp, key: string][] = [
  [/^is missing \(|^Too small: expected string to have >=1 characters/u, 'missing'],
  [/^has no English text/u, 'noEnglish'],
  [/^looks like Danish/u, 'looksDanish'],
  [/^looks like English/u, 'looksEnglish'],
  [/^is Danish for everybody/u, 'onlyDanish'],
  [/^Too small: expected (?:array|record) to have >=(?<number>\d+)/u, 'tooFew'],
  [/^Too big: expected (?:array|record) to have <=(?<number>\d+)/u, 'tooMany'],
  [/^Too big: expected string to have <=(?<number>\d+)/u, 'tooLong'],
  [/^Too small: expected (?:number|int) to be >=?(?<number>[\d.]+)/u, 'tooLow'],
  [/^Too big: expected (?:number|int) to be <=?(?<number>[\d.]+)/u, 'tooHigh'],
  [/^is not one of the kinds that exist|^Invalid (?:option|discriminator)/u, 'choose'],
  [/^Invalid (?:input|string|date|URL|number)/u, 'invalid'],
  [/^is not a key that is known here/u, 'unknown'],
  [/^is hard to read: LIX (?<lix>\d+), at most (?<most>\d+)/u, 'hardToRead'],
  [/^is not finished: "(?<mark>.*)"/u, 'notFinished'],
  [/^exactly one option is right; here (?<number>\d+) are/u, 'oneRight'],
  [/^says too little to teach: \d+ of at least (?<number>\d+) words/u, 'saysTooLittle'],
  [/^repeats the answer/u, 'repeatsAnswer'],
  [/^gives the same reason/u, 'sameReason'],
  [/^there is no .+ "/u, 'noSuch'],
  [/ stands twice$/u, 'twice'],
  [/^an exam gives no hints/u, 'examHint'],
  [/^an exam step names the learning outcome/u, 'examOutcome'],
  [/^draws (?<draw>\d+) of a pool of (?<pool>\d+)/u, 'poolTooSmall'],
  [/^draws (?<draw>\d+), fewer than the (?<number>\d+) learning outcomes/u, 'drawTooFew'],
  [/^the outcome ".*" has (?<number>\d+) steps in the pool, at least (?<least>\d+)/u, 'fewVariants'],
  [/^no step of a practice level trains the (?:outcome|skill)/u, 'notTrained'],
  [/^"(?<word>.*)" is office language; write "(?<plain>.*)"/u, 'officeLanguage'],
  [/^"(?<word>.*)" (?:could exist|could be somebody's|is a firm that exists)/u, 'couldBeReal'],
  [/it can be told without reading$/u, 'canBeGuessed'],
  [/^the right answer is the longest in (?<number>\d+) of (?<of>\d+)/u, 'longestIsRight'],
  [/^says (?<says>\d+), but .*?(?<real>\d+)(?: together)?$/u, 'minutes'],
  [/^the first level takes \d+ minutes, at most (?<number>\d+)/u, 'firstLevelLong'],
  [/^the first level must be open/u, 'firstLevelOpen'],
  [/^there is no exam to pass/u, 'noExam'],
  [/^has no good choice/u, 'noGoodChoice'],
  [/^no answer leads to /u, 'noWayThere'],
  [/can come back to ".*" and go round for ever/u, 'endlessTalk'],
  [/^a thing in a room needs its (?:drawing|place)/u, 'thingNeedsPlace'],
  [/^stands (?:outside|on top)/u, 'standsWrong'],
  [/^is too small for a thumb/u, 'tooSmallToPress'],
  [/^has \d+ tasks to do off the screen, at least (?<number>\d+)/u, 'fewWorkplaceTasks'],
  [/^a deadline needs the step to have a clock/u, 'deadlineWithoutClock'],
  [/^(?:audio|pictures)\/.* is missing/u, 'fileGone'],
];

export interface ProblemWords {
  key: string;
  /** What fills the holes. */
  values: Record<string, string>;
}

/** The words for what a check says; null for what only its developers meet. */
export function wordsFor(message: string): ProblemWords | null {
  for (const [pattern, key] of worded) {
    const found = pattern.exec(message);
    if (found) return { key, values: { ...found.groups } };
  }
  return null;
}

/** Which languages a problem speaks of, where it is one of the two. */
const languageOf: Record<string, 'da' | 'en'> = { noEnglish: 'en', looksDanish: 'en', looksEnglish: 'da' };

/** The very field of a problem: of a text, the language that is wrong. */
export function fieldOfProblem({
  path,
  message,
}: Pick<DraftProblem, 'path' | 'message'>): DraftProblem['path'] {
  const language = languageOf[wordsFor(message)?.key ?? ''];
  return language === undefined || path.at(-1) === language ? path : [...path, language];
}

/** Says a problem in the reader's language. */
export function useProblemWords(): (problem: Pick<DraftProblem, 'message'>) => string {
  const { t } = useTranslation('studio');
  return ({ message }) => {
    const words = wordsFor(message);
    return words ? t(`draft.problem.${words.key}`, words.values) : t('draft.problem.other', { message });
  };
}
