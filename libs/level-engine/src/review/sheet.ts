import type { LocalizedText, SheetStep } from '@mikrosprint/curriculum';
import { ownEntry } from '../payload.js';
import type { SheetState } from '../types.js';
import { ask, wasHelped, type ReviewOption, type ReviewRules } from './question.js';
import { whichFormula, words } from './words.js';

type Goal = SheetStep['goals'][number];

/** A formula reads the same in both languages: the sheet is Danish Excel. */
function formula(words: string): LocalizedText {
  return { da: words, en: words };
}

/** Slips that are wrong whatever the sheet holds: what people really type. */
function slipsOf({ solution, mustFix }: Goal): { id: string; typed: string; why: LocalizedText }[] {
  return [
    { id: 'no-equals', typed: solution.slice(1), why: words.beginsWithEquals },
    ...(hasSeparator(solution)
      ? [{ id: 'comma', typed: withCommas(solution), why: words.semicolonBetween }]
      : []),
    ...(mustFix ? [{ id: 'loose', typed: solution.replaceAll('$', ''), why: words.dollarFixes }] : []),
  ];
}

/** Semicolons between quotation marks are text and no separators. */
function outsideOfTexts(solution: string, change: (part: string) => string): string {
  return solution
    .split(/("[^"]*")/u)
    .map((part) => (part.startsWith('"') ? part : change(part)))
    .join('');
}

function withCommas(solution: string): string {
  return outsideOfTexts(solution, (part) => part.replaceAll(';', ','));
}

function hasSeparator(solution: string): boolean {
  return withCommas(solution) !== solution;
}

function optionsOf(goal: Goal): ReviewOption[] {
  return [
    { id: 'solution', text: formula(goal.solution), right: true, why: goal.why },
    ...slipsOf(goal).map(({ id, typed, why }) => ({ id, text: formula(typed), right: false, why })),
  ];
}

/** Each goal: which of the formulas makes it. The wrong ones are the slips that people make. */
export const sheetReview: ReviewRules<'sheet'> = {
  questions: (step) =>
    step.goals.flatMap((goal) =>
      ask(step, {
        part: goal.id,
        topic: goal.label,
        task: step.prompt,
        paper: null,
        prompt: whichFormula(goal.label),
        options: optionsOf(goal),
      }),
    ),

  played: (step, states) => {
    const last = states.at(-1);
    if (last === undefined) return [];
    return step.goals.flatMap(({ id }) => {
      const isOpen = (state: SheetState) => ownEntry(state.goals, id) !== 'right';
      const slipped = last.missed.includes(id);
      if (isOpen(last) && !slipped) return [];
      return [{ part: id, firstTry: !slipped && !wasHelped(states, isOpen) }];
    });
  },
};
