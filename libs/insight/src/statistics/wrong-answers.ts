import type { Level, Step, TaskStep } from '@mikrosprint/curriculum';
import { isChoice } from '@mikrosprint/curriculum';
import {
  advance,
  learnerLevel,
  startRun,
  type PlayMode,
  type StepState,
  type StepStateOf,
} from '@mikrosprint/level-engine';

/*
 * Which wrong answers were given in a step. An answer is named by ids of the content and by nothing else: what somebody
 * typed (a field, a formula, a line of their own) may say who they are, so only the place it was typed in is kept.
 *
 *   option · left=right · node/choice · field=option · field · item=pile · thing · -thing (overlooked) · card · rule · goal
 *   and in a shift the same behind the case: arrival/...
 */

/** One accepted action that changed a step. */
export interface StepMove {
  action: { stepId: string; type: string; payload: unknown };
  before: StepState;
  after: StepState;
}

interface Context {
  mode: PlayMode;
  seed: number;
}

/** Keys of the wrong answers, each once, in the order in which they were first given. Total: it never throws. */
export function wrongAnswers(step: Step, moves: readonly StepMove[], context: Context): string[] {
  const keys =
    step.mechanic === 'shift'
      ? step.arrivals.flatMap(({ id, step: task }) =>
          inTask(task, movesOfCase(id, moves), context).map((key) => `${id}/${key}`),
        )
      : inTask(step, moves, context);
  return [...new Set(keys)];
}

/** What was done in one case of a shift, as if the case were a step. */
function movesOfCase(arrival: string, moves: readonly StepMove[]): StepMove[] {
  return moves.flatMap(({ action, before, after }) => {
    if (before.mechanic !== 'shift' || after.mechanic !== 'shift') return [];
    const [was, is] = [before.cases[arrival], after.cases[arrival]];
    return was === undefined || is === undefined || was === is ? [] : [{ action, before: was, after: is }];
  });
}

function inTask(step: TaskStep, moves: readonly StepMove[], context: Context): string[] {
  const judged = context.mode === 'exam' ? asInPractice(step, moves, context) : moves;
  return judged.flatMap((move) => inMove(step, move, context));
}

/**
 * An exam keeps no verdict of a form, an order or a text, only the points. The same deeds are judged once more by the
 * rules of practice, which say what was wrong; every other mechanic can be read as it was handed in.
 */
function asInPractice(step: TaskStep, moves: readonly StepMove[], { seed }: Context): readonly StepMove[] {
  if (step.mechanic !== 'screen' && step.mechanic !== 'sequence' && step.mechanic !== 'compose') return moves;
  const level = alone(step);
  let state = startRun(level, { seed, mode: 'practice' });
  return moves.flatMap(({ action }) => {
    const type = action.type === 'hand-in' ? 'check' : action.type;
    const before = state.steps[step.id];
    const moved = advance(level, state, { stepId: step.id, type, payload: action.payload });
    if (!moved.accepted || before === undefined) return [];
    state = moved.state;
    const after = state.steps[step.id];
    return after === undefined ? [] : [{ action, before, after }];
  });
}

/** A level of this one step: the rules know steps only inside a level. */
function alone(step: Step): Level {
  const text = { da: '-' };
  return {
    kind: 'practice',
    id: 'alone',
    title: text,
    goal: text,
    method: 'game',
    minutes: 1,
    scene: 'alone',
    brief: { actor: 'nobody', text },
    debrief: { actor: 'nobody', well: text, hard: text, tryNext: text },
    steps: [step],
  };
}

function inMove(step: TaskStep, { action, before, after }: StepMove, context: Context): string[] {
  const { payload, type } = action;
  const text = (name: string) => textAt(payload, name);
  const handedIn = type === 'hand-in';
  switch (step.mechanic) {
    case 'recall':
      if (after.mechanic !== 'recall') return [];
      if (step.task.kind === 'pairs') return wrongPairs(step, after, context, { handedIn, action });
      return step.task.options.flatMap(({ id, right }) =>
        type === 'choose' && text('option') === id && !right ? [id] : [],
      );
    case 'dialogue':
      return step.nodes.flatMap((node) =>
        node.choices.flatMap(({ id, quality }) =>
          quality === 'bad' && text('node') === node.id && text('choice') === id ? [`${node.id}/${id}`] : [],
        ),
      );
    case 'screen':
      return after.mechanic === 'screen' && type === 'submit' ? wrongFields(step, after) : [];
    case 'triage':
      return after.mechanic === 'triage' ? wrongPiles(step, after, handedIn, context) : [];
    case 'spot':
      return after.mechanic === 'spot' ? wrongThings(step, after, handedIn) : [];
    case 'sequence':
      return isJudged(before, after) && after.mechanic === 'sequence' ? after.wrong : [];
    case 'compose':
      return isJudged(before, after) && after.mechanic === 'compose' ? after.broken : [];
    case 'sheet':
      if (after.mechanic !== 'sheet') return [];
      if (context.mode === 'practice') return after.missed;
      return handedIn ? step.goals.flatMap(({ id }) => (after.goals[id] === 'right' ? [] : [id])) : [];
  }
}

function isJudged(before: StepState, after: StepState): boolean {
  return after.mistakes > before.mistakes;
}

/** Right sides are known by their places in a seeded order; their texts say which pair they belong to. */
function wrongPairs(
  step: Extract<TaskStep, { mechanic: 'recall' }>,
  { matched, lastMiss }: StepStateOf<'recall'>,
  context: Context,
  { handedIn, action }: { handedIn: boolean; action: StepMove['action'] },
): string[] {
  if (step.task.kind !== 'pairs') return [];
  const { pairs } = step.task;
  const view = learnerLevel(alone(step), { seed: context.seed, mode: 'practice' }).steps[0];
  const rights = view?.mechanic === 'recall' && view.task.kind === 'pairs' ? view.task.rights : [];
  const pairOf = (right: string) => {
    const shown = rights.find(({ id }) => id === right);
    return shown && pairs.find((pair) => pair.right.da === shown.text.da)?.id;
  };
  const isMiss =
    lastMiss !== null && action.type === 'match' && textAt(action.payload, 'left') === lastMiss.left;
  const joined = handedIn
    ? Object.entries(matched)
    : isMiss
      ? [[lastMiss.left, lastMiss.right] as const]
      : [];
  return joined.flatMap(([left, right]) => {
    const pair = pairOf(right);
    return pair === undefined || pair === left ? [] : [`${left}=${pair}`];
  });
}

function wrongFields(
  step: Extract<TaskStep, { mechanic: 'screen' }>,
  { values, verdicts }: StepStateOf<'screen'>,
): string[] {
  return step.fields.flatMap((field) => {
    if (verdicts[field.id] !== 'wrong') return [];
    const value = values[field.id] ?? '';
    return [isChoice(field) && value !== '' ? `${field.id}=${value}` : field.id];
  });
}

function wrongPiles(
  step: Extract<TaskStep, { mechanic: 'triage' }>,
  { tried, placed }: StepStateOf<'triage'>,
  handedIn: boolean,
  { mode }: Context,
): string[] {
  return step.items.flatMap(({ id, pile: right }) => {
    if (mode === 'practice') return (tried[id] ?? []).map((pile) => `${id}=${pile}`);
    const pile = placed[id];
    return handedIn && pile !== undefined && pile !== right ? [`${id}=${pile}`] : [];
  });
}

function wrongThings(
  step: Extract<TaskStep, { mechanic: 'spot' }>,
  { missed, marked }: StepStateOf<'spot'>,
  handedIn: boolean,
): string[] {
  if (!handedIn) return missed;
  const overlooked = step.targets.flatMap(({ id }) => (marked.includes(id) ? [] : [`-${id}`]));
  return [...step.decoys.flatMap(({ id }) => (marked.includes(id) ? [id] : [])), ...overlooked];
}

function textAt(payload: unknown, name: string): string | null {
  if (typeof payload !== 'object' || payload === null) return null;
  const value: unknown = Object.getOwnPropertyDescriptor(payload, name)?.value;
  return typeof value === 'string' ? value : null;
}
