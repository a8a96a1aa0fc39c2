/** The sentences of a text: what a voice says in one breath, and what is lit up meanwhile. */
import type { UiLocale } from '@mikrosprint/contracts';

export interface Sentence {
  /** As it is said: one space between two words. */
  text: string;
  /** Where it stands in the text it was found in. */
  from: number;
  to: number;
}

/** Words cut short, after which a sentence goes on whatever follows: "f.eks. Ole", "hr. Hansen". */
const goesOn: Record<UiLocale, RegExp> = {
  da: /(?<!\p{L})(bl\.a|ca|dr|dvs|evt|f\.eks|fr|fru|hr|inkl|jf|tlf|vedr)\.\s*$/iu,
  en: /(?<!\p{L})(dr|e\.g|i\.e|incl|mr|mrs|ms|tel)\.\s*$/iu,
  uk: /(?<!\p{L})(грн|див|напр|р|тел)\.\s*$/iu,
};

/** Words cut short that name a number: "kl. 10.30", "stk. 2." */
const namesNumber: Record<UiLocale, RegExp> = {
  da: /(?<!\p{L})(art|kap|kl|nr|pkt|stk)\.\s*$/iu,
  en: /(?<!\p{L})(art|no|para)\.\s*$/iu,
  uk: /(?<!\p{L})(п|пп|ст|№)\.\s*$/iu,
};

/** "1." before what it counts. */
const countsOnly = /^\s*\d+\.\s*$/;

function isWhole(part: string, next: string | undefined, locale: UiLocale): boolean {
  if (next === undefined) return true;
  const cut = goesOn[locale].test(part) || (/^\d/.test(next) && namesNumber[locale].test(part));
  return !cut && !countsOnly.test(part);
}

/**
 * The sentences of a text in their order. The browser's own splitter ends one at every full stop before a capital or a
 * number, so that "kl. 10.30" would be said as two; those are put together again.
 */
export function sentencesIn(text: string, locale: UiLocale): Sentence[] {
  const splitter = new Intl.Segmenter(locale, { granularity: 'sentence' });
  const parts = Array.from(splitter.segment(text), ({ segment }) => segment);
  const whole: string[] = [];
  let begun = '';
  parts.forEach((part, index) => {
    begun += part;
    if (!isWhole(begun, parts[index + 1], locale)) return;
    whole.push(begun);
    begun = '';
  });
  let at = 0;
  return whole.flatMap((part) => {
    const from = at + part.length - part.trimStart().length;
    const to = at + part.trimEnd().length;
    at += part.length;
    const said = part.replaceAll(/\s+/g, ' ').trim();
    return /[\p{L}\p{N}]/u.test(said) ? [{ text: said, from, to }] : [];
  });
}

/**
 * Which sentence a recording of them all has come to. A recording does not say where its sentences begin; somebody who
 * reads aloud goes through the letters at about an even pace.
 *
 * @param share how much of the recording has been heard, from 0 to 1
 */
export function sentenceHeard(sentences: readonly { text: string }[], share: number): number {
  const total = sentences.reduce((sum, { text }) => sum + text.length, 0);
  let heard = share * total;
  for (const [index, { text }] of sentences.entries()) {
    heard -= text.length;
    if (heard < 0) return index;
  }
  return Math.max(0, sentences.length - 1);
}
