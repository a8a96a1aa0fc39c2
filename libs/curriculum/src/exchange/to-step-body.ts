import type { z } from 'zod';
import { withPlainStars } from '../rich-text.js';
import type { step } from '../step.js';
import type { Locale, LocalizedText } from '../text.js';
import type { LeftReason } from './left-out.js';
import type { QuestionOrigin } from './origin.js';
import { standIn } from './stand-ins.js';

/* What the ways from a question to a step have in common. */

type Written = z.input<typeof step>;
type Mechanic = 'dialogue' | 'recall' | 'screen' | 'sequence' | 'spot';

/** A step without what every step has in the same way. A `prompt` stands where it is not the question's own text. */
export type StepBody = {
  [M in Mechanic]: Omit<Extract<Written, { mechanic: M }>, 'id' | 'prompt' | 'feedback' | 'origin'>;
}[Mechanic] & { prompt?: LocalizedText; origin?: Partial<QuestionOrigin> };

/** A step, or why there is none. */
export type Made = StepBody | LeftReason;

export interface Writing {
  /** The language of the questions. */
  locale: Locale;
  /** The person in the sprint's cast who asks where a question becomes a talk. */
  actor: string;
}

/** Longer answers can no longer be chosen from at a glance, and leave no room for the reason. */
export const longestAnswer = 400;

/** Words of the source. English ones stand in the Danish place too until somebody translates them. */
export function written(text: string, { locale }: Writing): LocalizedText {
  return locale === 'da' ? { da: text } : { da: text, en: text };
}

/** The same where marks count: the stars of the source are none. */
export function writtenPassage(text: string, writing: Writing): LocalizedText {
  return written(withPlainStars(text), writing);
}

/** The reason that the source gives, or one that stands in for it. */
export function reasonOf(
  feedback: string,
  thing: LocalizedText,
  what: Parameters<typeof standIn.about>[1],
  writing: Writing,
): LocalizedText {
  return feedback === '' ? standIn.about(thing, what) : writtenPassage(feedback, writing);
}

/** Texts that cannot be told apart in one list: the player compares words, not signs. */
export function hasTwins(texts: readonly string[]): boolean {
  return new Set(texts.map((text) => text.normalize('NFC'))).size < texts.length;
}
