import { isChoice, type ScreenField, type ScreenStep } from '@mikrosprint/curriculum';
import { ownEntry, textsAt } from '../payload.js';
import { untouched } from '../rules.js';
import type { MechanicRules, StepMove } from '../rules.js';
import { shareEarned, shareOf } from '../scoring.js';
import { fieldsWrong, texts } from '../texts.js';
import type { LearnerField } from '../learner-types.js';
import type { Refusal, ScreenState } from '../types.js';
import { inPractice, viewBase } from '../view-base.js';
import { foldText, isAccepted, rightValue } from './screen-values.js';

/*
 * A work screen to fill in. Every field is a part: right at the first submit 100, corrected later 50, after a hint
 * 25. Right fields stay right and are not judged again. A submit with an empty field is refused as incomplete and
 * costs nothing, as a real form would do. Exam: one submit, each right field gives its share.
 */

/** The values that count: known fields only, those that are right already as they were. */
function valuesToJudge(
  step: ScreenStep,
  state: ScreenState,
  typed: Record<string, string>,
): Record<string, string> | Refusal {
  if (Object.keys(typed).some((id) => !step.fields.some((field) => field.id === id))) return 'unknown-id';
  const values: Record<string, string> = {};
  for (const field of step.fields) {
    const settled = ownEntry(state.verdicts, field.id) === 'right';
    const value = settled ? (ownEntry(state.values, field.id) ?? '') : (ownEntry(typed, field.id) ?? '');
    if (foldText(value) === '') return 'incomplete';
    if (!isOffered(field, value)) return 'unknown-id';
    values[field.id] = value;
  }
  return values;
}

function isOffered(field: ScreenField, value: string): boolean {
  return !isChoice(field) || field.options.some((option) => option.id === value);
}

/** The same form sent twice (a double click) is one mistake, not two. */
function isRepeated(step: ScreenStep, state: ScreenState, values: Record<string, string>): boolean {
  if (state.submits === 0) return false;
  return step.fields.every(
    (field) =>
      foldText(ownEntry(values, field.id) ?? '') === foldText(ownEntry(state.values, field.id) ?? ''),
  );
}

function judge(step: ScreenStep, state: ScreenState, values: Record<string, string>): StepMove<'screen'> {
  const verdicts: ScreenState['verdicts'] = {};
  const earned = shareEarned({ hinted: state.hinted, first: state.submits === 0 });
  let points = state.points;
  let wrong = 0;
  step.fields.forEach((field, index) => {
    const settled = ownEntry(state.verdicts, field.id) === 'right';
    const right = settled || isAccepted(field, ownEntry(values, field.id) ?? '');
    verdicts[field.id] = right ? 'right' : 'wrong';
    if (right && !settled) points += shareOf(100, step.fields.length, index) * earned;
    if (!right) wrong += 1;
  });
  const next = { ...state, values, verdicts, points, submits: state.submits + 1 };
  if (wrong === 0) {
    return {
      state: { ...next, status: 'done' },
      feedback: { tone: 'good', text: texts.fieldsRight, actor: null },
      fx: { kind: 'step-done', subject: null, to: null },
    };
  }
  const firstWrong = step.fields.find((field) => verdicts[field.id] === 'wrong')?.id ?? null;
  return {
    state: { ...next, mistakes: state.mistakes + 1 },
    feedback: { tone: 'bad', text: fieldsWrong(wrong), actor: null },
    fx: { kind: 'bad', subject: firstWrong, to: null },
  };
}

/** Exam: the form is taken as it is; no verdict is kept, only the points. */
function judgeInExam(
  step: ScreenStep,
  state: ScreenState,
  values: Record<string, string>,
): StepMove<'screen'> {
  let points = 0;
  step.fields.forEach((field, index) => {
    if (isAccepted(field, ownEntry(values, field.id) ?? '')) {
      points += shareOf(100, step.fields.length, index);
    }
  });
  return {
    state: { ...state, status: 'done', values, points, submits: 1, mistakes: points === 100 ? 0 : 1 },
    feedback: null,
    fx: { kind: 'neutral', subject: null, to: null },
  };
}

/** Right values for what is open; what is right already stays as it was typed. */
function rightValues(step: ScreenStep, state: ScreenState): Record<string, string> {
  return Object.fromEntries(
    step.fields.map((field) => {
      const settled = ownEntry(state.verdicts, field.id) === 'right';
      const kept = settled ? ownEntry(state.values, field.id) : undefined;
      return [field.id, kept ?? rightValue(field.accept)];
    }),
  );
}

function viewField(field: ScreenField): Omit<LearnerField, 'why'> {
  return {
    id: field.id,
    label: field.label,
    help: field.help ?? null,
    type: field.type,
    options: isChoice(field)
      ? field.options.map(({ id, text, detail }) => ({ id, text, detail: detail ?? null }))
      : [],
  };
}

export const screenRules: MechanicRules<'screen'> = {
  start() {
    return { ...untouched(100), mechanic: 'screen', values: {}, verdicts: {}, submits: 0 };
  },

  advance(step, state, action, context) {
    if (action.type !== 'submit') return 'unknown-action';
    const typed = textsAt(action.payload, 'values');
    if (typed === null) return 'invalid-payload';
    const values = valuesToJudge(step, state, typed);
    if (typeof values === 'string') return values;
    if (context.mode === 'exam') return judgeInExam(step, state, values);
    return isRepeated(step, state, values) ? 'already-tried' : judge(step, state, values);
  },

  reveal(step, state) {
    const verdicts = Object.fromEntries(step.fields.map((field) => [field.id, 'right' as const]));
    return {
      state: { ...state, status: 'done', revealed: true, values: rightValues(step, state), verdicts },
      feedback: { tone: 'info', text: texts.fieldsShown, actor: null },
      fx: { kind: 'reveal', subject: null, to: null },
    };
  },

  view(step, context) {
    return {
      ...viewBase(step, context),
      mechanic: 'screen',
      app: { ...step.app, address: step.app.address ?? null },
      from: {
        title: step.material.title,
        kind: step.material.kind,
        sender: step.material.from ?? null,
        paragraphs: step.material.paragraphs,
      },
      fields: step.fields.map((field) => ({ ...viewField(field), why: inPractice(context, field.why) })),
      submit: step.submit,
      reaction: step.reaction,
      actor: step.actor ?? null,
    };
  },

  solve(step, state) {
    return { type: 'submit', payload: { values: rightValues(step, state) } };
  },
};
