import type { Locale, LocalizedText } from '../text.js';
import { isChoice } from '../steps/screen.js';
import type { Accept, ScreenChoiceField, ScreenField, ScreenStep } from '../steps/screen.js';
import { feedbackFor, passageFor, wordsFor } from './from-step-body.js';
import type { Asked, Asking } from './from-step-body.js';
import { asGlob, globsOf } from './globs.js';
import type { LeftReason } from './left-out.js';
import { figure } from './numbers.js';
import type { NumberRange } from './numbers.js';
import type { ForeignAnswer } from './question.js';

/* The fields of a page as questions: each is one, but for the sides of pairs that came as one question. */

/** How a day is written in Denmark in figures, and as machines write it (ISO 8601); the first is the usual one. */
function daysOf(value: string): string[] {
  const [year = '', month = '', day = ''] = value.split('-');
  const short = { day: String(Number(day)), month: String(Number(month)) };
  return [
    ...new Set([
      `${day}.${month}.${year}`,
      `${short.day}.${short.month}.${year}`,
      `${short.day}/${short.month}-${year}`,
      `${day}-${month}-${year}`,
      value,
    ]),
  ];
}

/** The right answers of a field for words or a day; null when they cannot be listed. */
function textsOf(accept: Accept): string[] | null {
  if (accept.rule === 'date') return daysOf(accept.value);
  if (accept.rule === 'exact') return [asGlob(accept.value)];
  if (accept.rule === 'one-of') return accept.values.map(asGlob);
  return accept.rule === 'pattern' ? globsOf(accept.pattern) : null;
}

function rangesOf(accept: Accept): NumberRange[] | null {
  if (accept.rule === 'range') return [{ from: accept.from, to: accept.to }];
  const values = accept.rule === 'exact' ? [accept.value] : accept.rule === 'one-of' ? accept.values : [];
  const numbers = values.map(figure);
  return numbers.length > 0 && numbers.every((number) => number !== null)
    ? numbers.map((number) => ({ from: number, to: number }))
    : null;
}

interface Worth {
  percent: number;
  feedback: string;
}

/**
 * The right answers as the field has them now, among those of the source that have no place in it. The first right
 * one says what the field says; the others say what they said in the source.
 */
function joined<T>(
  right: readonly T[],
  source: readonly (T & Worth)[],
  isSame: (one: T, other: T) => boolean,
  why: string,
): (T & Worth)[] {
  const isRight = ({ percent }: Worth) => percent >= 100;
  const kept = source.filter((answer) => !isRight(answer) || right.some((one) => isSame(one, answer)));
  const added = right.filter((one) => !source.some((answer) => isRight(answer) && isSame(one, answer)));
  const all = [...kept, ...added.map((one) => ({ ...one, percent: 100, feedback: '' }))];
  const first = all.findIndex(isRight);
  return all.map((answer, index) => (index === first ? { ...answer, feedback: why } : answer));
}

const isSameText = (one: { text: string }, other: { text: string }) => one.text === other.text;
const isSameRange = (one: NumberRange, other: NumberRange) => one.from === other.from && one.to === other.to;

function typed(field: ScreenField, step: ScreenStep, locale: Locale): Asking | LeftReason {
  const why = feedbackFor(field.why, locale);
  if (field.type === 'number') {
    const ranges = rangesOf(field.accept);
    if (!ranges) return 'pattern';
    return { kind: 'number', answers: joined(ranges, step.origin?.numbers ?? [], isSameRange, why) };
  }
  const texts = textsOf(field.accept);
  if (!texts) return 'pattern';
  const source: ForeignAnswer[] = step.origin?.answers ?? [];
  const right = texts.map((text) => ({ text }));
  return { kind: 'short-answer', answers: joined(right, source, isSameText, why) };
}

function rightIds({ accept }: ScreenChoiceField): string[] {
  if (accept.rule === 'exact') return [accept.value];
  return accept.rule === 'one-of' ? accept.values : [];
}

/** What a person reads of an option: its name and what stands below it. */
function optionText({ text, detail }: ScreenChoiceField['options'][number], locale: Locale): string {
  return detail ? `${wordsFor(text, locale)} (${wordsFor(detail, locale)})` : wordsFor(text, locale);
}

function chosen(field: ScreenChoiceField, locale: Locale): Asking {
  const right = rightIds(field);
  const answers = field.options.map((option) => {
    const isRight = right.includes(option.id);
    const feedback = isRight ? feedbackFor(field.why, locale) : '';
    return { text: optionText(option, locale), percent: isRight ? 100 : 0, feedback };
  });
  return { kind: 'choice', answers };
}

/** The pairs of a page that was made from them; null when it has become something else. */
function pairsOf({ fields }: ScreenStep, locale: Locale): Asking | null {
  const pairs: { left: string; right: string }[] = [];
  const used = new Set<string>();
  for (const field of fields) {
    const [right, ...more] = isChoice(field) ? rightIds(field) : [];
    const option = isChoice(field) ? field.options.find(({ id }) => id === right) : undefined;
    if (!option || more.length > 0) return null;
    used.add(option.id);
    pairs.push({ left: wordsFor(field.label, locale), right: optionText(option, locale) });
  }
  const [first] = fields;
  const others = first && isChoice(first) ? first.options.filter(({ id }) => !used.has(id)) : [];
  const alone = others.map((option) => ({ left: '', right: optionText(option, locale) }));
  return { kind: 'matching', pairs: [...pairs, ...alone] };
}

/** What one must have read to answer a field: the material, the task and the name of the field. */
function wholeText(step: ScreenStep, field: ScreenField, locale: Locale): string {
  const { title, paragraphs } = step.material;
  const words = (text: LocalizedText) => wordsFor(text, locale);
  const read = paragraphs.map((text) => passageFor(text, locale));
  return [words(title), ...read, words(step.prompt), words(field.label)].join('\n\n');
}

export function fromScreen(step: ScreenStep, locale: Locale): Asked {
  const pairs = step.origin?.kind === 'matching' ? pairsOf(step, locale) : null;
  if (pairs) return [pairs];
  const questions = step.fields.map((field) =>
    isChoice(field) ? chosen(field, locale) : typed(field, step, locale),
  );
  const reason = questions.find((question) => typeof question === 'string');
  if (reason !== undefined && questions.every((question) => typeof question === 'string')) return reason;
  if (step.origin && step.fields.length === 1)
    return questions.filter((question) => typeof question !== 'string');
  return questions.flatMap((question, index) => {
    const field = step.fields[index];
    if (typeof question === 'string' || !field) return [];
    const name = step.fields.length > 1 ? { name: `${step.id}-${field.id}` } : {};
    return [{ ...question, ...name, text: wholeText(step, field, locale) }];
  });
}
