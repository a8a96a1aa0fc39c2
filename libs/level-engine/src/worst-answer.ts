import { cellsIn, isChoice } from '@mikrosprint/curriculum';
import type {
  ComposeStep,
  DialogueStep,
  ScreenField,
  ScreenStep,
  SequenceStep,
  SheetStep,
  SpotStep,
  Step,
  TaskStep,
  TriageStep,
} from '@mikrosprint/curriculum';
import { rightsOf } from './mechanics/recall-pairs.js';
import { isAccepted } from './mechanics/screen-values.js';
import { isBoard, rightArrangement } from './mechanics/sequence-parts.js';
import { ownEntry } from './payload.js';
import type { StepActionInput, StepContext } from './rules.js';
import type {
  ComposeState,
  DialogueState,
  RecallState,
  SequenceState,
  SheetState,
  SpotState,
  StepState,
  TriageState,
} from './types.js';

/*
 * How somebody answers an exam who gets everything wrong: the way to the lowest result that the level can give. It reads
 * the keys, so it is for authors only. In an exam an answer may be changed until it is handed in; nothing here is ever
 * put right again, so each way comes to an end.
 */

const handIn: StepActionInput = { type: 'hand-in', payload: {} };

/** The next action towards the fewest points, on an open step of an exam; null where the content leaves none. */
export function worstAnswer(step: Step, state: StepState, context: StepContext): StepActionInput | null {
  if (step.mechanic === 'shift') {
    if (state.mechanic !== 'shift') return null;
    const arrival = step.arrivals.find(({ id }) => id === state.current);
    const inner = arrival && ownEntry(state.cases, arrival.id);
    if (!arrival || !inner) {
      const waiting = state.waiting.at(-1);
      return waiting === undefined ? null : { type: 'pick', payload: { arrival: waiting } };
    }
    return inner.status === 'done'
      ? { type: 'back', payload: {} }
      : worstInTask(arrival.step, inner, context);
  }
  return worstInTask(step, state, context);
}

function worstInTask(step: TaskStep, state: StepState, context: StepContext): StepActionInput | null {
  switch (step.mechanic) {
    case 'recall':
      return state.mechanic === 'recall' ? worstRecall(step, state, context) : null;
    case 'dialogue':
      return state.mechanic === 'dialogue' ? worstWords(step, state) : null;
    case 'screen':
      return { type: 'submit', payload: { values: wrongValues(step) } };
    case 'triage':
      return state.mechanic === 'triage' ? worstPlace(step, state) : null;
    case 'spot':
      return state.mechanic === 'spot' ? worstMark(step, state) : null;
    case 'sequence':
      return state.mechanic === 'sequence' ? worstMove(step, state) : null;
    case 'compose':
      return state.mechanic === 'compose' ? worstBlock(step, state) : null;
    case 'sheet':
      return state.mechanic === 'sheet' ? worstCell(step, state) : null;
  }
}

function worstRecall(
  step: Extract<Step, { mechanic: 'recall' }>,
  state: RecallState,
  context: StepContext,
): StepActionInput | null {
  const { task } = step;
  if (task.kind === 'choice') {
    const wrong = task.options.find(({ right }) => !right);
    return wrong ? { type: 'choose', payload: { option: wrong.id } } : null;
  }
  // Each left side with what belongs to the next one.
  const rights = rightsOf(step.id, task, context);
  const open = rights.findIndex(({ pair }) => ownEntry(state.matched, pair.id) === undefined);
  const left = rights[open]?.pair.id;
  const right = rights[(open + 1) % rights.length]?.id;
  if (left === undefined || right === undefined) return handIn;
  return { type: 'match', payload: { left, right } };
}

function worstWords(step: DialogueStep, state: DialogueState): StepActionInput | null {
  const node = step.nodes.find(({ id }) => id === state.node);
  const of = (wanted: string) => node?.choices.find(({ quality }) => quality === wanted);
  const worst = of('bad') ?? of('ok') ?? of('good');
  return node && worst ? { type: 'say', payload: { node: node.id, choice: worst.id } } : null;
}

/** What nobody would have as an answer; one of them is wrong whatever a field asks for. */
const nonsense = ['?', '-987654', '1900-01-01'];

function wrongValue(field: ScreenField): string {
  const values = isChoice(field) ? field.options.map(({ id }) => id) : nonsense;
  return values.find((value) => !isAccepted(field, value)) ?? values[0] ?? '?';
}

function wrongValues(step: ScreenStep): Record<string, string> {
  return Object.fromEntries(step.fields.map((field) => [field.id, wrongValue(field)]));
}

/** The least urgent first, and each where it does not belong. */
function worstPlace(step: TriageStep, state: TriageState): StepActionInput {
  const waiting = step.items
    .filter(({ id }) => ownEntry(state.placed, id) === undefined && !state.late.includes(id))
    .sort((one, other) => (other.priority ?? Infinity) - (one.priority ?? Infinity) || 0);
  const [item] = waiting;
  const pile = item && step.piles.find(({ id }) => id !== item.pile);
  return item && pile ? { type: 'place', payload: { item: item.id, pile: pile.id } } : handIn;
}

/** Every decoy; where there is none, one mark, since nothing cannot be handed in. */
function worstMark(step: SpotStep, state: SpotState): StepActionInput {
  const wrong = step.decoys.find(({ id }) => !state.marked.includes(id));
  if (wrong) return { type: 'tap', payload: { thing: wrong.id } };
  const [target] = step.targets;
  return state.marked.length > 0 || !target ? handIn : { type: 'tap', payload: { thing: target.id } };
}

/** The right order turned round; on a board each card where the next one belongs. */
function worstMove(step: SequenceStep, state: SequenceState): StepActionInput {
  const right = rightArrangement(step);
  if (isBoard(step)) {
    const cards = Object.keys(right.placed);
    const next = cards.find((card) => ownEntry(state.placed, card) === undefined);
    const slot = next && right.placed[cards[(cards.indexOf(next) + 1) % cards.length] ?? ''];
    return next && slot ? { type: 'move', payload: { item: next, to: slot } } : handIn;
  }
  const order = [...right.order].reverse();
  const place = order.findIndex((id, index) => state.order[index] !== id);
  const item = order[place];
  return item === undefined ? handIn : { type: 'move', payload: { item, to: String(place + 1) } };
}

/** What the text must not say; where nothing is forbidden, what it need not say. */
function worstBlock(step: ComposeStep, state: ComposeState): StepActionInput {
  const named = (rule: 'must' | 'must-not') =>
    step.rules.flatMap((one) => (one.rule === rule ? one.blocks : []));
  const forbidden = named('must-not').find((id) => !state.chosen.includes(id));
  if (forbidden !== undefined) return { type: 'toggle', payload: { block: forbidden } };
  if (state.chosen.length > 0) return handIn;
  const wanted = named('must');
  const block = step.blocks.find(({ id }) => !wanted.includes(id)) ?? step.blocks[0];
  return block ? { type: 'toggle', payload: { block: block.id } } : handIn;
}

function worstCell(step: SheetStep, state: SheetState): StepActionInput {
  const [cell] = step.goals.flatMap(({ cells }) => cellsIn(cells));
  if (cell === undefined || ownEntry(state.entries, cell) !== undefined) return handIn;
  return { type: 'enter', payload: { cell, input: '-987654' } };
}
