import type { DialogueStep } from '@mikrosprint/curriculum';
import { textAt } from '../payload.js';
import { shuffled } from '../random.js';
import { untouched } from '../rules.js';
import type { MechanicRules, StepContext, StepMove } from '../rules.js';
import { shareEarned } from '../scoring.js';
import type { DialogueState, Fx, Refusal } from '../types.js';
import { inPractice, viewBase } from '../view-base.js';

/*
 * A talk that branches. Each node one reaches can give 100: good 100, ok 60 and on, bad explains and lets one try
 * again; a later answer gives at most 50, one after a hint at most 25. The mood goes up and down in practice and
 * picks the ending; points never fall. Exam: one answer per node, a bad one gives nothing and the talk goes on the
 * way it would have gone after a good one.
 */

type Node = DialogueStep['nodes'][number];
type Choice = Node['choices'][number];

const nodeMax = 100;
const worth = { good: 100, ok: 60, bad: 0 } as const;

function nodeAt(step: DialogueStep, id: string | null): Node | undefined {
  return step.nodes.find((node) => node.id === id);
}

/** Where the talk goes: as the choice says, else to the next node in the list; null is the end. */
function nextOf(step: DialogueStep, node: Node, choice: Choice): string | null {
  if (choice.next === 'end') return null;
  if (choice.next !== undefined) return nodeAt(step, choice.next)?.id ?? null;
  return step.nodes[step.nodes.indexOf(node) + 1]?.id ?? null;
}

/** The choice whose way the talk takes: a bad one in an exam follows the good one unless it names its own. */
function leadingChoice(node: Node, choice: Choice): Choice {
  if (choice.quality !== 'bad' || choice.next !== undefined) return choice;
  return node.choices.find((other) => other.quality === 'good') ?? choice;
}

function moodAfter(state: DialogueState, choice: Choice): number {
  return Math.min(5, Math.max(0, state.mood + choice.mood));
}

function endingFor(step: DialogueStep, mood: number) {
  const reached = step.endings.filter((ending) => ending.from <= mood);
  return reached.sort((one, other) => other.from - one.from)[0]?.text ?? null;
}

/** Points of an accepted answer at a node, 0..100. */
function pointsOf(state: DialogueState, choice: Choice): number {
  const first = state.tried.length === 0;
  return Math.min(worth[choice.quality], nodeMax * shareEarned({ hinted: state.hinted, first }));
}

/** The talk after a choice that leads on. */
function goOn(step: DialogueStep, state: DialogueState, node: Node, choice: Choice, context: StepContext) {
  const next = nextOf(step, node, leadingChoice(node, choice));
  const exam = context.mode === 'exam';
  // An exam keeps the mood still: it would tell how the answer landed.
  const mood = exam ? state.mood : moodAfter(state, choice);
  const moved: DialogueState = {
    ...state,
    node: next,
    tried: [],
    mood,
    path: [...state.path, { node: node.id, choice: choice.id }],
    status: next === null ? 'done' : 'open',
    max: next === null ? state.max : state.max + nodeMax,
    ending: next === null && !exam ? endingFor(step, mood) : null,
  };
  return moved;
}

function explain(state: DialogueState, choice: Choice): StepMove<'dialogue'> {
  return {
    state: {
      ...state,
      mistakes: state.mistakes + 1,
      tried: [...state.tried, choice.id],
      mood: moodAfter(state, choice),
    },
    feedback: { tone: 'bad', text: choice.reply, actor: null },
    fx: { kind: 'bad', subject: choice.id, to: null },
  };
}

function say(
  step: DialogueStep,
  state: DialogueState,
  node: Node,
  choice: Choice,
  context: StepContext,
): StepMove<'dialogue'> | Refusal {
  if (state.tried.includes(choice.id)) return 'already-tried';
  const bad = choice.quality === 'bad';
  if (bad && context.mode === 'practice') return explain(state, choice);
  const moved = goOn(step, state, node, choice, context);
  const tone = choice.quality === 'ok' ? 'ok' : 'good';
  const kind: Fx['kind'] = moved.status === 'done' ? 'step-done' : tone;
  return {
    state: {
      ...moved,
      points: state.points + pointsOf(state, choice),
      mistakes: state.mistakes + (bad ? 1 : 0),
    },
    feedback: { tone, text: choice.reply, actor: step.actor },
    fx: { kind, subject: choice.id, to: null },
  };
}

/** A node that is not the current one: it has been answered, its turn has not come, or it does not exist. */
function notHere(step: DialogueStep, state: DialogueState, id: string): Refusal {
  if (!nodeAt(step, id)) return 'unknown-id';
  return state.path.some((passed) => passed.node === id) ? 'already-tried' : 'not-yet';
}

export const dialogueRules: MechanicRules<'dialogue'> = {
  start(step) {
    return {
      ...untouched(nodeMax),
      mechanic: 'dialogue',
      node: step.nodes[0]?.id ?? null,
      tried: [],
      mood: step.mood,
      path: [],
      ending: null,
    };
  },

  advance(step, state, action, context) {
    if (action.type !== 'say') return 'unknown-action';
    const nodeId = textAt(action.payload, 'node');
    const choiceId = textAt(action.payload, 'choice');
    if (nodeId === null || choiceId === null) return 'invalid-payload';
    if (nodeId !== state.node) return notHere(step, state, nodeId);
    const node = nodeAt(step, nodeId);
    const choice = node?.choices.find((candidate) => candidate.id === choiceId);
    if (!node || !choice) return 'unknown-id';
    return say(step, state, node, choice, context);
  },

  /** Shows the good answer of the node one is at; the talk goes on and the next node is open as usual. */
  reveal(step, state, context) {
    const node = nodeAt(step, state.node);
    const choice = node?.choices.find((candidate) => candidate.quality === 'good') ?? node?.choices[0];
    const fx = { kind: 'reveal', subject: choice?.id ?? null, to: null } as const;
    if (!node || !choice) return { state: { ...state, status: 'done', revealed: true }, feedback: null, fx };
    return {
      state: { ...goOn(step, state, node, choice, context), revealed: true },
      feedback: { tone: 'info', text: choice.reply, actor: step.actor },
      fx,
    };
  },

  view(step, context) {
    return {
      ...viewBase(step, context),
      mechanic: 'dialogue',
      actor: step.actor,
      mood: step.mood,
      nodes: step.nodes.map((node) => ({
        id: node.id,
        says: node.says,
        choices: shuffled(node.choices, context.seed, `${step.id}/${node.id}`).map((choice) => ({
          id: choice.id,
          label: choice.label,
          reply: inPractice(context, choice.reply),
        })),
      })),
    };
  },

  solve(step, state) {
    const node = nodeAt(step, state.node);
    const best =
      node?.choices.find((choice) => choice.quality === 'good') ??
      node?.choices.find((choice) => choice.quality === 'ok');
    return node && best ? { type: 'say', payload: { node: node.id, choice: best.id } } : null;
  },
};
