import type { Level } from '@mikrosprint/curriculum';
import {
  advance,
  learnerLevel,
  solve,
  type ActionInput,
  type LearnerStep,
  type RunState,
  type StepState,
} from '@mikrosprint/level-engine';

/**
 * An action that a learner could take by mistake in the step the run is at, or null when there is none left. The engine
 * says what a mistake is: every action of the step is tried until one counts as one. For demo histories only.
 */
export function wrongAction(level: Level, state: RunState): ActionInput | null {
  const stepId = state.order[state.current];
  const before = stepId === undefined ? undefined : state.steps[stepId];
  if (stepId === undefined || before === undefined || before.status === 'done') return null;
  const view = learnerLevel(level, state).steps.find(({ id }) => id === stepId);
  if (view === undefined) return null;
  const actions = thinkable(view, before).map((deed): ActionInput => ({ stepId, ...deed }));
  const mistake = actions.find((action) => {
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

type Deed = DistributiveOmit<ActionInput, 'stepId'>;
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** What the step lets one do that could be an answer, right or wrong. Of a shift: what its current case lets one do. */
function thinkable(view: LearnerStep, state: StepState): Deed[] {
  const handIn: Deed = { type: 'hand-in', payload: {} };
  switch (view.mechanic) {
    case 'recall':
      return view.task.kind === 'choice'
        ? view.task.options.map(({ id }) => ({ type: 'choose', payload: { option: id } }))
        : pairs(view.task.lefts, view.task.rights);
    case 'dialogue':
      return view.nodes.flatMap(({ id: node, choices }) =>
        choices.map(({ id }): Deed => ({ type: 'say', payload: { node, choice: id } })),
      );
    case 'screen':
      return view.fields.flatMap(({ id, options }) =>
        (options.length > 0 ? options.map((option) => option.id) : ['1']).map((value): Deed => {
          return { type: 'submit', payload: { values: { ...rightValues(view, state), [id]: value } } };
        }),
      );
    case 'triage':
      return view.items.flatMap(({ id: item }) =>
        view.piles.map(({ id: pile }): Deed => ({ type: 'place', payload: { item, pile } })),
      );
    case 'spot':
      return [...view.things.map(({ id }): Deed => ({ type: 'tap', payload: { thing: id } })), handIn];
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

function enter(cell: string, input: string): Deed {
  return { type: 'enter', payload: { cell, input } };
}

function inCase({ arrivals }: Extract<LearnerStep, { mechanic: 'shift' }>, state: StepState): Deed[] {
  if (state.mechanic !== 'shift') return [];
  const arrival = arrivals.find(({ id }) => id === state.current);
  const inner = arrival && state.cases[arrival.id];
  return arrival && inner ? thinkable(arrival.step, inner) : [];
}

function pairs(lefts: readonly { id: string }[], rights: readonly { id: string }[]): Deed[] {
  return lefts.flatMap(({ id: left }) =>
    rights.map(({ id: right }): Deed => ({ type: 'match', payload: { left, right } })),
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

/** The next right action; a level that ships always has one until it is finished. */
export function rightAction(level: Level, state: RunState): ActionInput {
  const action = solve(level, state);
  if (action === null) throw new Error(`Level ${level.id} has no way on from here.`);
  return action;
}
