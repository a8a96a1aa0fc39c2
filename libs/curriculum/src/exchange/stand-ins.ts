import type { JsonPath } from '../locate.js';
import { withPlainStars } from '../rich-text.js';
import type { Step } from '../step.js';
import { locales } from '../text.js';
import type { Locale, LocalizedText } from '../text.js';
import { textsWithin } from '../texts-within.js';

/*
 * Words that stand in for an author's where an imported question says nothing: true, plain and in both languages, so
 * that the step can be played, and known by their form, so that the studio says "missing" for as long as they stand
 * there. Nothing else has to be kept to know which they are.
 */

const fixed = {
  feedback: { da: 'Godt. Du har fundet svaret.', en: 'Good. You have found the answer.' },
  writeInField: { da: 'Skriv dit svar i feltet.', en: 'Write your answer in the field.' },
  chooseInFields: { da: 'Vælg det, der hører til.', en: 'Choose what goes with it.' },
  yourAnswer: { da: 'Dit svar', en: 'Your answer' },
} as const satisfies Record<string, LocalizedText>;

/** What is said of a thing, whose words stand first in quotation marks. */
const said = {
  right: { da: 'er det rigtige svar.', en: 'is the right answer.' },
  partlyRight: { da: 'er delvist rigtigt.', en: 'is partly right.' },
  wrong: { da: 'er ikke det rigtige svar.', en: 'is not the right answer.' },
  belongs: { da: 'hører med til svaret.', en: 'is part of the answer.' },
  strange: { da: 'hører ikke med til svaret.', en: 'is no part of the answer.' },
} as const satisfies Record<string, LocalizedText>;

const goesWith = { da: 'hører sammen med', en: 'goes with' } as const;
const isNumber = { da: 'er nummer', en: 'is number' } as const;

function inBoth(words: (locale: Locale) => string): LocalizedText {
  return { da: words('da'), en: words('en') };
}

function quoted(text: LocalizedText, locale: Locale): string {
  return `“${withPlainStars(text[locale] ?? text.da)}”`;
}

export const standIn = {
  ...fixed,
  /** “Oslo” is not the right answer. */
  about: (thing: LocalizedText, what: keyof typeof said) =>
    inBoth((locale) => `${quoted(thing, locale)} ${said[what][locale]}`),
  pair: (left: LocalizedText, right: LocalizedText) =>
    inBoth((locale) => `${quoted(left, locale)} ${goesWith[locale]} ${quoted(right, locale)}.`),
  /** `place` counts from 1. */
  place: (thing: LocalizedText, place: number) =>
    inBoth((locale) => `${quoted(thing, locale)} ${isNumber[locale]} ${place}.`),
};

const endOfPlace = /” (?:er nummer|is number) \d{1,2}\.$/u;

/** Whether a text in a language is one of those above. */
function isStandIn(words: string, locale: Locale): boolean {
  if (Object.values(fixed).some((text) => text[locale] === words)) return true;
  if (!words.startsWith('“')) return false;
  if (Object.values(said).some((text) => words.endsWith(`” ${text[locale]}`))) return true;
  return endOfPlace.test(words) || (words.includes(`” ${goesWith[locale]} “`) && words.endsWith('”.'));
}

/** What an author says, in a language; empty where others' words stand in or none are there. */
export function authorsWords(text: LocalizedText, locale: Locale): string {
  const words = text[locale] ?? text.da;
  return isStandIn(words, text[locale] === undefined ? 'da' : locale) ? '' : words;
}

/** A text that waits for an author's words, and in which languages. */
export interface PlaceToWrite {
  path: JsonPath;
  languages: Locale[];
  /** `stand-in`: something general stands there. `translation`: the words are there in the other language only. */
  missing: 'stand-in' | 'translation';
}

/** English words that stand in the Danish place because an imported step has no others. */
function isCopied({ da, en }: LocalizedText, step: Step): boolean {
  return step.origin?.language === 'en' && da === en && /\p{L}{2}/u.test(da);
}

/** Where a step still needs an author, in the order of its texts. */
export function placesToWrite(step: Step): PlaceToWrite[] {
  return textsWithin(step).flatMap(({ text, path }): PlaceToWrite[] => {
    const general = locales.filter((locale) => isStandIn(text[locale] ?? '', locale));
    if (general.length > 0) return [{ path, languages: general, missing: 'stand-in' }];
    if (text.en === undefined) return [{ path, languages: ['en'], missing: 'translation' }];
    return isCopied(text, step) ? [{ path, languages: ['da'], missing: 'translation' }] : [];
  });
}
