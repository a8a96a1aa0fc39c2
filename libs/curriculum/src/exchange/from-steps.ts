import type { Step } from '../step.js';
import { stepsWithin } from '../steps-within.js';
import type { SequenceStep } from '../steps/sequence.js';
import type { TriageStep } from '../steps/triage.js';
import type { Locale, LocalizedText } from '../text.js';
import { withDetail } from '../checks-report.js';
import { feedbackFor, withoutMarks, wordsFor } from './from-step-body.js';
import type { Asked } from './from-step-body.js';
import { fromDialogue, fromRecall, fromSpot } from './from-step-choice.js';
import { fromScreen } from './from-step-screen.js';
import { countLeft } from './left-out.js';
import type { LeftOne, LeftOut } from './left-out.js';
import type { ForeignQuestion } from './question.js';

/*
 * Steps as questions of other systems. A step that was made from a question becomes that question again, with what
 * its author has changed since; pictures, people, moods and clocks stay behind.
 */

/** Sides of pairs with the other sides that nothing belongs to. */
function matching(
  pairs: readonly { left: LocalizedText; right: LocalizedText }[],
  rights: readonly LocalizedText[],
  locale: Locale,
): Asked {
  const sides = pairs.map(({ left, right }) => ({
    left: wordsFor(left, locale),
    right: wordsFor(right, locale),
  }));
  const used = new Set(sides.map(({ right }) => right));
  const alone = rights.map((right) => wordsFor(right, locale)).filter((right) => !used.has(right));
  return [{ kind: 'matching', pairs: [...sides, ...alone.map((right) => ({ left: '', right }))] }];
}

function fromSequence({ cards, arrangement }: SequenceStep, locale: Locale): Asked {
  const labels = cards.map(({ label, detail }) => withDetail(label, detail));
  if (arrangement.kind === 'order') {
    return [{ kind: 'ordering', items: labels.map((label) => wordsFor(label, locale)) }];
  }
  if (arrangement.kind === 'before') return 'several-orders';
  const slots = new Map(
    arrangement.slots.map(({ id, label, detail }): [string, LocalizedText] => [
      id,
      withDetail(label, detail),
    ]),
  );
  const pairs = cards.flatMap(({ id }, index) => {
    const [place, ...more] = arrangement.accept[id] ?? [];
    const right = slots.get(place ?? '');
    const left = labels[index];
    return left && right && more.length === 0 ? [{ left, right }] : [];
  });
  return pairs.length < cards.length ? 'several-orders' : matching(pairs, [...slots.values()], locale);
}

function fromTriage({ piles, items }: TriageStep, locale: Locale): Asked {
  const labels = new Map(piles.map(({ id, label }) => [id, label]));
  const pairs = items.flatMap(({ subject, from, body, pile }) => {
    const right = labels.get(pile);
    return right ? [{ left: withDetail(withDetail(subject, from), body && withoutMarks(body)), right }] : [];
  });
  return matching(pairs, [...labels.values()], locale);
}

function asked(step: Step, locale: Locale): Asked {
  switch (step.mechanic) {
    case 'recall':
      return fromRecall(step, locale);
    case 'dialogue':
      return fromDialogue(step, locale);
    case 'spot':
      return fromSpot(step, locale);
    case 'screen':
      return fromScreen(step, locale);
    case 'sequence':
      return fromSequence(step, locale);
    case 'triage':
      return fromTriage(step, locale);
    case 'compose':
    case 'sheet':
      return 'no-counterpart';
    case 'shift':
      // Its cases are steps of their own.
      return 'cases-only';
  }
}

export interface QuestionsMade {
  questions: ForeignQuestion[];
  left: LeftOut[];
}

/** Fields of a page that have no counterpart while others of it have one. */
function lostFields(step: Step, made: number): number {
  return step.mechanic === 'screen' && step.origin?.kind !== 'matching' ? step.fields.length - made : 0;
}

/**
 * The questions of steps in a language, Danish where a text is not translated. Each `line` is the place of its step in
 * the list, from 1; the cases of a shift have the place of the shift.
 */
export function fromSteps(steps: readonly Step[], locale: Locale): QuestionsMade {
  const questions: ForeignQuestion[] = [];
  const left: LeftOne[] = [];
  steps.forEach((outer, index) => {
    const line = index + 1;
    for (const { step } of stepsWithin(outer)) {
      const made = asked(step, locale);
      if (typeof made === 'string') {
        left.push({ kind: step.mechanic, reason: made, line });
        continue;
      }
      const base = {
        name: step.origin ? (step.origin.name ?? '') : step.id,
        text: wordsFor(step.prompt, locale),
        feedback: feedbackFor(step.feedback, locale),
      };
      questions.push(...made.map((question): ForeignQuestion => ({ ...base, ...question, line })));
      for (let lost = lostFields(step, made.length); lost > 0; lost -= 1) {
        left.push({ kind: step.mechanic, reason: 'pattern', line });
      }
    }
  });
  return { questions, left: countLeft(left) };
}
