import type { Level } from '@mikrosprint/curriculum';
import {
  advance,
  learnerLevel,
  solve,
  type ActionInput,
  type LearnerStep,
  type RunState,
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
  const mistake = thinkable(view, state).find((action) => {
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

/** What the step lets one do, right or wrong. */
function thinkable(view: LearnerStep, state: RunState): ActionInput[] {
  const stepId = view.id;
  switch (view.mechanic) {
    case 'recall':
      return view.task.kind === 'choice'
        ? view.task.options.map(({ id }) => ({ stepId, type: 'choose', payload: { option: id } }))
        : pairs(stepId, view.task.lefts, view.task.rights);
    case 'dialogue':
      return view.nodes.flatMap(({ id: node, choices }) =>
        choices.map(({ id }): ActionInput => ({ stepId, type: 'say', payload: { node, choice: id } })),
      );
    case 'screen':
      return view.fields.map(({ id, options }) => ({
        stepId,
        type: 'submit',
        payload: { values: { ...rightValues(view, state), [id]: options[0]?.id ?? '1' } },
      }));
    case 'triage':
      return view.items.flatMap(({ id: item }) =>
        view.piles.map(({ id: pile }): ActionInput => ({ stepId, type: 'place', payload: { item, pile } })),
      );
    case 'spot':
      return [
        ...view.things.map(({ id }): ActionInput => ({ stepId, type: 'tap', payload: { thing: id } })),
        { stepId, type: 'hand-in', payload: {} },
      ];
  }
}

function pairs(
  stepId: string,
  lefts: readonly { id: string }[],
  rights: readonly { id: string }[],
): ActionInput[] {
  return lefts.flatMap(({ id: left }) =>
    rights.map(({ id: right }): ActionInput => ({ stepId, type: 'match', payload: { left, right } })),
  );
}

/** A believable form: every field has something in it, so that only what is wrong is wrong. */
function rightValues(
  view: Extract<LearnerStep, { mechanic: 'screen' }>,
  state: RunState,
): Record<string, string> {
  const step = state.steps[view.id];
  const known = step?.mechanic === 'screen' ? step.values : {};
  return Object.fromEntries(view.fields.map(({ id, options }) => [id, known[id] ?? options[0]?.id ?? '1']));
}

/** The next right action; a level that ships always has one until it is finished. */
export function rightAction(level: Level, state: RunState): ActionInput {
  const action = solve(level, state);
  if (action === null) throw new Error(`Level ${level.id} has no way on from here.`);
  return action;
}
