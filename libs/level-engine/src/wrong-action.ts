import type { Level } from '@mikrosprint/curriculum';
import { learnerLevel } from './learner.js';
import type { LearnerStep } from './learner-types.js';
import type { StepActionInput } from './rules.js';
import { advance } from './run.js';
import type { ActionInput, RunState, StepState } from './types.js';

/**
 * An action that a learner could take by mistake in the step the run is at, or null when there is none left. The rules
 * say what a mistake is: every action that the step lets one think of is tried until one counts as one. For demo
 * histories and for the bot that plays an author's level.
 * @param isNew says no to a mistake that has been made already, where making it again would count again
 */
export function wrongAction(
  level: Level,
  state: RunState,
  isNew: (action: ActionInput) => boolean = () => true,
): ActionInput | null {
  const stepId = state.order[state.current];
  const before = stepId === undefined ? undefined : state.steps[stepId];
  if (stepId === undefined || before === undefined || before.status === 'done') return null;
  const view = learnerLevel(level, { ...state, order: [stepId] }).steps[0];
  if (view === undefined) return null;
  const actions = thinkable(view, before).map((deed): ActionInput => ({ stepId, ...deed }));
  const mistake = actions.find((action) => {
    if (!isNew(action)) return false;
    const moved = advance(level, state, action);
    if (!moved.accepted) return false;
    const after = moved.state.steps[stepId];
    if (after === undefined) return false;
    return state.mode === 'exam'
      ? after.status === 'done' && after.points < after.max
      : after.mistakes > before.mistakes && after.status === 'open';
  });
  return mistake ?? null;
}

/** What the step lets one do that could be an answer, right or wrong. Of a shift: what its current case lets one do. */
function thinkable(view: LearnerStep, state: StepState): StepActionInput[] {
  const handIn: StepActionInput = { type: 'hand-in', payload: {} };
  switch (view.mechanic) {
    case 'recall':
      return view.task.kind === 'choice'
        ? view.task.options.map(({ id }) => ({ type: 'choose', payload: { option: id } }))
        : pairs(view.task.lefts, view.task.rights);
    case 'dialogue':
      return view.nodes.flatMap(({ id: node, choices }) =>
        choices.map(({ id }): StepActionInput => ({ type: 'say', payload: { node, choice: id } })),
      );
    case 'screen':
      return view.fields.flatMap(({ id, options }) =>
        (options.length > 0 ? options.map((option) => option.id) : ['1']).map((value): StepActionInput => {
          return { type: 'submit', payload: { values: { ...rightValues(view, state), [id]: value } } };
        }),
      );
    case 'triage':
      return view.items.flatMap(({ id: item }) =>
        view.piles.map(({ id: pile }): StepActionInput => ({ type: 'place', payload: { item, pile } })),
      );
    case 'spot':
      return [
        ...view.things.map(({ id }): StepActionInput => ({ type: 'tap', payload: { thing: id } })),
        handIn,
      ];
    case 'sequence':
    case 'compose':
      return [{ type: 'check', payload: {} }, handIn];
    case 'sheet':
      return [
        ...view.goals.flatMap(({ cells }) => guesses.map((input) => enter(cells[0] ?? 'A1', input))),
        handIn,
      ];
    case 'shift':
      return inCase(view, state);
  }
}

/** Numbers that somebody types who hopes that one will do. */
const guesses = ['1', '10', '100'];

function enter(cell: string, input: string): StepActionInput {
  return { type: 'enter', payload: { cell, input } };
}

function inCase(
  { arrivals }: Extract<LearnerStep, { mechanic: 'shift' }>,
  state: StepState,
): StepActionInput[] {
  if (state.mechanic !== 'shift') return [];
  const arrival = arrivals.find(({ id }) => id === state.current);
  const inner = arrival && state.cases[arrival.id];
  return arrival && inner ? thinkable(arrival.step, inner) : [];
}

function pairs(lefts: readonly { id: string }[], rights: readonly { id: string }[]): StepActionInput[] {
  return lefts.flatMap(({ id: left }) =>
    rights.map(({ id: right }): StepActionInput => ({ type: 'match', payload: { left, right } })),
  );
}

/** A believable form: every field has something in it, so that only what is wrong is wrong. */
function rightValues(
  view: Extract<LearnerStep, { mechanic: 'screen' }>,
  state: StepState,
): Record<string, string> {
  const known = state.mechanic === 'screen' ? state.values : {};
  return Object.fromEntries(view.fields.map(({ id, options }) => [id, known[id] ?? options[0]?.id ?? '1']));
}
