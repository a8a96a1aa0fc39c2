import { cellsIn } from '@mikrosprint/curriculum';
import type { LocalizedText, SheetStep } from '@mikrosprint/curriculum';
import type { StepMove } from '../rules.js';
import { shareEarned, shareOf } from '../scoring.js';
import { texts } from '../texts.js';
import type { Feedback, Fx, SheetState } from '../types.js';
import type { Goal } from './sheet-cells.js';
import { attemptOf, verdictOf } from './sheet-grading.js';
import type { CellVerdict } from './sheet-grading.js';

/* What the goals make of what was just written. Each goal is a part of the points. */

/** The part of its share that a right number without a formula gives; a formula later lifts it to a half. */
export const typedFactor = 0.25;

/** How a goal took what was written in it. */
interface Answer {
  goal: Goal;
  kind: 'right' | 'typed' | 'progress' | 'wrong' | 'note' | 'nothing';
  text: LocalizedText | null;
}

type Verdicts = readonly { cell: string; verdict: CellVerdict }[];

export function verdictsOf(step: SheetStep, goal: Goal, entries: SheetState['entries']): Verdicts {
  const attempt = attemptOf(step, goal, entries);
  return cellsIn(goal.cells).map((cell) => ({ cell, verdict: verdictOf(attempt, cell) }));
}

function fillOn(goal: Goal): LocalizedText {
  const [first = '', second = ''] = cellsIn(goal.cells);
  return first.slice(1) === second.slice(1) ? texts.fillRight : texts.fillDown;
}

/** Right numbers of which some are no formula, or fix nothing: how near that is depends on the whole goal. */
function nearlyRight(goal: Goal, all: Verdicts, written: Verdicts): Pick<Answer, 'kind' | 'text'> {
  const isWhole = all.every(({ verdict }) => ['right', 'typed', 'unfixed'].includes(verdict.kind));
  const isTyped = all.some(({ verdict }) => verdict.kind === 'typed');
  if (isWhole && isTyped) return { kind: 'typed', text: texts.typedNumber };
  if (isWhole) return { kind: 'wrong', text: texts.lockedNothing };
  const typedNow = written.some(({ verdict }) => verdict.kind === 'typed');
  return { kind: 'note', text: typedNow ? texts.typedNumber : texts.lockBeforeFilling };
}

function answerOf(step: SheetStep, state: SheetState, goal: Goal, cells: readonly string[]): Answer {
  const all = verdictsOf(step, goal, state.entries);
  const written = all.filter(({ cell }) => cells.includes(cell));
  if (all.every(({ verdict }) => verdict.kind === 'right')) return { goal, kind: 'right', text: goal.why };
  for (const { verdict } of written) {
    if (verdict.kind === 'wrong') return { goal, kind: 'wrong', text: verdict.text };
    if (verdict.kind === 'unreadable') return { goal, kind: 'note', text: verdict.text };
  }
  const standing = written.filter(({ verdict }) => verdict.kind !== 'empty');
  if (standing.length === 0) return { goal, kind: 'nothing', text: null };
  if (standing.every(({ verdict }) => verdict.kind === 'right')) {
    return { goal, kind: 'progress', text: fillOn(goal) };
  }
  return { goal, ...nearlyRight(goal, all, written) };
}

/** Points that a right or typed answer adds; what the goal has earned before stays. */
function pointsFor(step: SheetStep, state: SheetState, { goal, kind }: Answer): number {
  const share = shareOf(100, step.goals.length, step.goals.indexOf(goal));
  const before = state.goals[goal.id] === 'typed' ? typedFactor : 0;
  const first = before === 0 && !state.missed.includes(goal.id);
  const factor = kind === 'typed' ? typedFactor : shareEarned({ hinted: state.hinted, first });
  return share * Math.max(0, factor - before);
}

function settle(step: SheetStep, state: SheetState, answer: Answer): SheetState {
  const { id } = answer.goal;
  const known = state.goals[id];
  const isNewlyTyped = answer.kind === 'typed' && known === 'open';
  const isMistake = answer.kind === 'wrong' || isNewlyTyped;
  const counted = isMistake ? { ...state, mistakes: state.mistakes + 1 } : state;
  if (answer.kind === 'right' || isNewlyTyped) {
    const goals: SheetState['goals'] = { ...state.goals, [id]: isNewlyTyped ? 'typed' : 'right' };
    return { ...counted, goals, points: state.points + pointsFor(step, state, answer) };
  }
  if (answer.kind !== 'wrong' || state.missed.includes(id)) return counted;
  return { ...counted, missed: [...state.missed, id] };
}

const tones: Record<Answer['kind'], Feedback['tone']> = {
  right: 'good',
  progress: 'good',
  typed: 'ok',
  wrong: 'bad',
  note: 'info',
  nothing: 'info',
};
const kinds: Record<Answer['kind'], Fx['kind']> = {
  right: 'good',
  progress: 'good',
  typed: 'ok',
  wrong: 'bad',
  note: 'neutral',
  nothing: 'neutral',
};
/** Of several goals that one fill reaches: what is to be put right is said before what went well. */
const saidFirst: readonly Answer['kind'][] = ['wrong', 'typed', 'note', 'right', 'progress', 'nothing'];

/**
 * The step after something was written, in practice. One action is at most one mistake, however many cells it filled.
 * @param state with the new entries in it
 * @param written the cells that were written
 */
export function judged(step: SheetStep, state: SheetState, written: readonly string[]): StepMove<'sheet'> {
  const touched = step.goals.filter(
    (goal) => state.goals[goal.id] !== 'right' && cellsIn(goal.cells).some((cell) => written.includes(cell)),
  );
  const answers = touched.map((goal) => answerOf(step, state, goal, written));
  const settled = answers.reduce((sum, answer) => settle(step, sum, answer), state);
  const mistakes = Math.min(settled.mistakes, state.mistakes + 1);
  const done = step.goals.every(({ id }) => settled.goals[id] === 'right');
  const said = saidFirst.flatMap((kind) => answers.filter((answer) => answer.kind === kind))[0];
  return {
    state: { ...settled, mistakes, status: done ? 'done' : 'open' },
    feedback: said?.text ? { tone: tones[said.kind], text: said.text, actor: null } : null,
    fx: {
      kind: done ? 'step-done' : kinds[said?.kind ?? 'nothing'],
      subject: written[0] ?? null,
      to: said?.goal.id ?? null,
    },
  };
}
