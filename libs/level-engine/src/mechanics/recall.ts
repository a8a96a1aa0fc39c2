import type { RecallStep } from '@mikrosprint/curriculum';
import { textAt } from '../payload.js';
import { shuffled } from '../random.js';
import { untouched } from '../rules.js';
import type { MechanicRules, StepAction, StepContext, StepMove } from '../rules.js';
import { shareEarned } from '../scoring.js';
import type { RecallState, Refusal } from '../types.js';
import { inPractice, viewBase } from '../view-base.js';
import { advancePairs, revealPairs, solvePairs, viewPairs } from './recall-pairs.js';

/*
 * One quick question. Practice: 100 at once, 50 later, a wrong option says why and stays out. Exam: one answer,
 * 100 or 0. Pairs are judged one by one and have their own file.
 */

type ChoiceTask = Extract<RecallStep['task'], { kind: 'choice' }>;

function choose(
  task: ChoiceTask,
  state: RecallState,
  action: StepAction,
  context: StepContext,
): StepMove<'recall'> | Refusal {
  if (action.type !== 'choose') return 'unknown-action';
  const id = textAt(action.payload, 'option');
  if (id === null) return 'invalid-payload';
  const option = task.options.find((candidate) => candidate.id === id);
  if (!option) return 'unknown-id';
  if (state.tried.includes(id)) return 'already-tried';

  const exam = context.mode === 'exam';
  if (!option.right && !exam) {
    return {
      state: { ...state, mistakes: state.mistakes + 1, tried: [...state.tried, id] },
      feedback: { tone: 'bad', text: option.why, actor: null },
      fx: { kind: 'bad', subject: id, to: null },
    };
  }
  const first = state.tried.length === 0;
  return {
    state: {
      ...state,
      status: 'done',
      chosen: id,
      mistakes: state.mistakes + (option.right ? 0 : 1),
      points: option.right ? 100 * shareEarned({ hinted: state.hinted, first }) : 0,
    },
    feedback: { tone: 'good', text: option.why, actor: null },
    fx: { kind: 'step-done', subject: id, to: null },
  };
}

function revealChoice(task: ChoiceTask, state: RecallState): StepMove<'recall'> {
  const right = task.options.find((option) => option.right);
  return {
    state: { ...state, status: 'done', revealed: true, chosen: right?.id ?? null },
    feedback: right ? { tone: 'info', text: right.why, actor: null } : null,
    fx: { kind: 'reveal', subject: right?.id ?? null, to: null },
  };
}

export const recallRules: MechanicRules<'recall'> = {
  start() {
    return { ...untouched(100), mechanic: 'recall', tried: [], chosen: null, matched: {}, lastMiss: null };
  },

  advance(step, state, action, context) {
    return step.task.kind === 'choice'
      ? choose(step.task, state, action, context)
      : advancePairs(step.id, step.task, state, action, context);
  },

  reveal(step, state, context) {
    return step.task.kind === 'choice'
      ? revealChoice(step.task, state)
      : revealPairs(step.id, step.task, state, context);
  },

  view(step, context) {
    const base = viewBase(step, context);
    if (step.task.kind === 'pairs') {
      return { ...base, mechanic: 'recall', task: viewPairs(step.id, step.task, context) };
    }
    const options = shuffled(step.task.options, context.seed, step.id).map((option) => ({
      id: option.id,
      text: option.text,
      why: inPractice(context, option.why),
    }));
    return { ...base, mechanic: 'recall', task: { kind: 'choice', options } };
  },

  solve(step, state, context) {
    if (step.task.kind === 'pairs') return solvePairs(step.id, step.task, state, context);
    const right = step.task.options.find((option) => option.right);
    return right ? { type: 'choose', payload: { option: right.id } } : null;
  },
};
