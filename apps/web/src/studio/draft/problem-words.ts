/**
 * The checks of content speak to developers, in English and with the keys of files. Authors read what is wrong in their
 * own language, and the field says where.
 */
import { useTranslation } from 'react-i18next';
import type { DraftProblem } from '@mikrosprint/contracts';
import { worded } from './problem-patterns.js';

/** Of what playing shows, the checks name the step or level first; the place of the problem says that already. */
const whereForm = /^(?:step|level) "[^"]*": /u;

export interface ProblemWords {
  key: string;
  /** What fills the holes. */
  values: Record<string, string>;
}

/** The words for what a check says; null for what only its developers meet. */
export function wordsFor(message: string): ProblemWords | null {
  const what = message.replace(whereForm, '');
  for (const [pattern, key] of worded) {
    const found = pattern.exec(what);
    if (found) return { key, values: { ...found.groups } };
  }
  // The place in words may still stand first, where a key in it has signs of its own.
  const end = what.indexOf(': ');
  return end < 0 ? null : wordsFor(what.slice(end + 2));
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
  const { t, i18n } = useTranslation('studio');
  return ({ message }) => {
    const words = wordsFor(message);
    if (!words) return t('draft.problem.other', { message });
    return t(`draft.problem.${words.key}`, inLanguage(words.values, i18n.language));
  };
}

/** Numbers with a point are the checks' own; people read them as their language writes them. */
function inLanguage(values: ProblemWords['values'], language: string): ProblemWords['values'] {
  const entries = Object.entries(values).map(([name, value]) => [
    name,
    /^\d+\.\d+$/u.test(value) ? new Intl.NumberFormat(language).format(Number(value)) : value,
  ]);
  return Object.fromEntries(entries) as ProblemWords['values'];
}
