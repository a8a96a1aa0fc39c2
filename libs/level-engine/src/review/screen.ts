import { isChoice, type LocalizedText, type ScreenField, type ScreenStep } from '@mikrosprint/curriculum';
import { isAccepted } from '../mechanics/screen-values.js';
import { ownEntry } from '../payload.js';
import type { ScreenState } from '../types.js';
import { ask, wasHelped, type ReviewOption, type ReviewQuestion, type ReviewRules } from './question.js';
import { whatDoYouChooseAt, whatGoesInField, withDetail } from './words.js';

/** The first accepted option beside those that are not; a second accepted one would be right as well. */
function optionsOf(field: ScreenField): ReviewOption[] {
  if (!isChoice(field)) return [];
  const right = field.options.find(({ id }) => isAccepted(field, id));
  return field.options
    .filter((option) => option === right || !isAccepted(field, option.id))
    .map((option) => ({
      id: option.id,
      text: withDetail(option.text, option.detail),
      right: option === right,
      why: field.why,
    }));
}

function promptOf({ type, label }: ScreenField): LocalizedText {
  return type === 'press' || type === 'file' ? whatDoYouChooseAt(label) : whatGoesInField(label);
}

function questionOf(step: ScreenStep, field: ScreenField): ReviewQuestion[] {
  const { title, from, paragraphs } = step.material;
  return ask(step, {
    part: field.id,
    topic: field.label,
    task: step.prompt,
    paper: { title, from: from ?? null, paragraphs },
    prompt: promptOf(field),
    options: optionsOf(field),
  });
}

/** Each field with choices, beside what it is filled from. What must be typed is not asked again quickly. */
export const screenReview: ReviewRules<'screen'> = {
  questions: (step) => step.fields.flatMap((field) => questionOf(step, field)),

  played: (step, states) => {
    const last = states.at(-1);
    if (last === undefined) return [];
    return step.fields.flatMap(({ id }) => {
      const verdictIn = (state: ScreenState) => ownEntry(state.verdicts, id);
      if (verdictIn(last) === undefined) return [];
      const slipped = states.some((state) => verdictIn(state) === 'wrong');
      const helped = wasHelped(states, (before) => verdictIn(before) !== 'right');
      return [{ part: id, firstTry: !slipped && !helped }];
    });
  },
};
