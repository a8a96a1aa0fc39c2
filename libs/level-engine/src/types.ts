import type { LocalizedText, Mechanic } from '@mikrosprint/curriculum';

/** Practice tells at once and lets one try again; an exam takes one answer per step and tells at the end. */
export type PlayMode = 'practice' | 'exam';

// ---------------------------------------------------------------------------------------------------------------
// State: plain data, ids only (texts live in the learner's cut), the same in the browser and on the server.
// ---------------------------------------------------------------------------------------------------------------

interface StepStateBase {
  status: 'open' | 'done';
  /** Wrong answers so far. Four of them offer "Bed om hjælp". In an exam the learner's copy says 0. */
  mistakes: number;
  /** A hint was used: what is still open gives a quarter. */
  hinted: boolean;
  /** The answer was shown: what was still open gives nothing. */
  revealed: boolean;
  /** Never falls. */
  points: number;
  /** The most that the taken path can give: 100, or 100 for each node of a talk that was reached. */
  max: number;
}

export interface RecallState extends StepStateBase {
  mechanic: 'recall';
  /** Options tried and found wrong (choice), oldest first. */
  tried: string[];
  /** The final answer (choice), or null. */
  chosen: string | null;
  /** Pairs joined for good: left id -> right id. In an exam: as joined by the learner. */
  matched: Record<string, string>;
  /** The latest wrong join in practice, for the panel to show. */
  lastMiss: { left: string; right: string } | null;
}

export interface DialogueState extends StepStateBase {
  mechanic: 'dialogue';
  /** The node one is at; null when the talk is over. */
  node: string | null;
  /** Choices tried at this node and found bad. */
  tried: string[];
  /** 0..5; in an exam the learner's copy stays at the mood of the start. */
  mood: number;
  /** What was said, in order, the bad tries left out in practice. */
  path: { node: string; choice: string }[];
  ending: LocalizedText | null;
}

export interface ScreenState extends StepStateBase {
  mechanic: 'screen';
  /** The values of the latest submit. */
  values: Record<string, string>;
  verdicts: Record<string, 'right' | 'wrong'>;
  submits: number;
}

export interface TriageState extends StepStateBase {
  mechanic: 'triage';
  /** item id -> pile id. In practice only right places; in an exam as placed by the learner. */
  placed: Record<string, string>;
  /** item id -> piles tried and found wrong. */
  tried: Record<string, string[]>;
  /** Items whose deadline passed; they are out of play. */
  late: string[];
  /** Items that were placed while a more urgent one waited. */
  outOfTurn: string[];
  /** The order in which items were placed (practice: right places only). */
  sequence: string[];
  /** Minutes of the step's clock that have passed. */
  minutes: number;
}

export interface SpotState extends StepStateBase {
  mechanic: 'spot';
  found: string[];
  /** Decoys that were picked, in practice. */
  missed: string[];
  /** What is marked in an exam; it may be changed until it is handed in. */
  marked: string[];
}

export interface SequenceState extends StepStateBase {
  mechanic: 'sequence';
  /** In a line: the cards in the order they stand now. With slots: empty. */
  order: string[];
  /** With slots: card id -> slot id; a card that is not there lies beside the board. In a line: empty. */
  placed: Record<string, string>;
  /** How often it was looked at. */
  checks: number;
  /** Parts that have been right at a check: "a<b" for a pair, the card's id for a place. Points are theirs for good. */
  earned: string[];
  /** Cards that stood wrong at the last check; a card that is moved leaves the list. Empty in an exam. */
  wrong: string[];
  /** The arrangement as it was looked at last, so that the same one is not a second mistake; empty before. */
  lastCheck: string;
}

export interface ComposeState extends StepStateBase {
  mechanic: 'compose';
  /** Block ids in the order of the text. */
  chosen: string[];
  ownWords: string;
  checks: number;
  /** Rules that have been met at a check. */
  earned: string[];
  /** Rules that were not met at the last check. Empty in an exam. */
  broken: string[];
  /** The text as it was looked at last, so that the same one is not a second mistake; empty before. */
  lastCheck: string;
}

export interface SheetState extends StepStateBase {
  mechanic: 'sheet';
  /** What the player has written, by cell; an empty text is a cell that was cleared. */
  entries: Record<string, string>;
  /** `typed`: the right number without a formula. In an exam's learner copy every goal is `open`. */
  goals: Record<string, 'open' | 'typed' | 'right'>;
  /** Goals that have had a wrong answer: they give half. */
  missed: string[];
}

/** The state of a task inside a shift. */
export type TaskState =
  | ComposeState
  | DialogueState
  | RecallState
  | ScreenState
  | SequenceState
  | SheetState
  | SpotState
  | TriageState;

export interface ShiftState extends StepStateBase {
  mechanic: 'shift';
  /** Who is being helped; stays while the case is done, until one goes back to the queue. Null at the queue. */
  current: string | null;
  /** Who stands in the queue, first come first. */
  waiting: string[];
  /** What is left of each waiting person's patience; never below 0, and nobody leaves. */
  patience: Record<string, number>;
  /** The cases that were begun, by arrival. */
  cases: Record<string, TaskState>;
  /** Finished cases, oldest first. */
  helped: string[];
  /** Picked while somebody more urgent was waiting. */
  outOfTurn: string[];
  /** 20 for each case in turn; shown, and counts for nothing else. 0 in an exam's learner copy. */
  orderBonus: number;
}

export type StepState = TaskState | ShiftState;
export type StepStateOf<M extends Mechanic> = Extract<StepState, { mechanic: M }>;

export interface Feedback {
  tone: 'good' | 'ok' | 'bad' | 'hint' | 'info';
  text: LocalizedText;
  /** Who says it, when a person on the stage does. */
  actor: string | null;
}

/** What the stage plays once per `seq`; everything it shows is also said in `feedback` or in the panel. */
export interface Fx {
  seq: number;
  kind: 'enter' | 'good' | 'ok' | 'bad' | 'hint' | 'reveal' | 'neutral' | 'step-done' | 'win';
  /** The thing, item, field, option or choice it is about. */
  subject: string | null;
  /** Where it goes (the pile of an item). */
  to: string | null;
}

export interface RunState {
  engineVersion: string;
  mode: PlayMode;
  /** 32-bit unsigned. */
  seed: number;
  /** How many actions have been accepted. */
  seq: number;
  /** Step ids in play order. */
  order: string[];
  /** Index in `order` of the step one is at. */
  current: number;
  steps: Record<string, StepState>;
  /** First-try steps in a row; the bonus shown is 20 each, at most 60, and counts for nothing else. */
  combo: number;
  feedback: Feedback | null;
  fx: Fx;
  finished: boolean;
  /** 0..100 once finished; 0 before. The learner's copy of an exam has it only when finished. */
  percent: number;
  /** 0 before the finish; 1 finished, 2 and 3 by the level's thresholds. An exam: 3 at 90, 2 at the pass mark, else 1. */
  stars: 0 | 1 | 2 | 3;
}

// ---------------------------------------------------------------------------------------------------------------
// Actions: the one thing the player did. Stage and panel send the same.
// ---------------------------------------------------------------------------------------------------------------

export type ActionInput = { stepId: string } & (
  | { type: 'choose'; payload: { option: string } }
  | { type: 'match'; payload: { left: string; right: string } }
  | { type: 'say'; payload: { node: string; choice: string } }
  | { type: 'submit'; payload: { values: Record<string, string> } }
  | { type: 'place'; payload: { item: string; pile: string } }
  | { type: 'tap'; payload: { thing: string } }
  /**
   * `to` in a line of cards or blocks is the place counted from 1 ("1" is first); on a board it is a slot, or "tray"
   * to take the card back. Whatever stands in the way moves on, or changes places.
   */
  | { type: 'move'; payload: { item: string; to: string } }
  /** A block into the text (last) or out of it. */
  | { type: 'toggle'; payload: { block: string } }
  /** One's own line, whole; an empty text takes it away. */
  | { type: 'write'; payload: { text: string } }
  /** What was typed in a cell; an empty text clears it. */
  | { type: 'enter'; payload: { cell: string; input: string } }
  /** Fill from one cell over a range: "C2", "C2:C6". */
  | { type: 'fill'; payload: { from: string; to: string } }
  /** Practice only: have an order or a text looked at. In an exam it is handed in. */
  | { type: 'check'; payload: Record<string, never> }
  /** Whom to help next; then the actions of that case follow under the shift's own step id. */
  | { type: 'pick'; payload: { arrival: string } }
  /** From a finished case back to the queue. */
  | { type: 'back'; payload: Record<string, never> }
  /** Exam only: the answer as it stands, of a step that may be changed until then. */
  | { type: 'hand-in'; payload: Record<string, never> }
  /** Practice only. */
  | { type: 'hint'; payload: Record<string, never> }
  /** Practice only, after three mistakes in the step: shows the answer so that nobody is stuck. */
  | { type: 'reveal'; payload: Record<string, never> }
  /** From a done step to the next; from the last, to the finish. */
  | { type: 'continue'; payload: Record<string, never> }
);
export type ActionType = ActionInput['type'];

/** Why an action changes nothing. Never an exception. */
export type Refusal =
  | 'finished'
  | 'not-this-step'
  | 'step-done'
  | 'step-open'
  | 'unknown-action'
  | 'invalid-payload'
  | 'unknown-id'
  | 'already-tried'
  | 'no-hint'
  | 'not-yet'
  | 'not-in-exam'
  | 'only-in-exam'
  /** The cell is locked. */
  | 'locked'
  /** A case is going on, or nobody is being helped. */
  | 'not-now'
  | 'incomplete';

export type Advance = { accepted: true; state: RunState } | { accepted: false; reason: Refusal };

/** How much of each skill was shown in a finished run: points of its steps by weight. */
export type SkillResults = Record<string, { points: number; max: number }>;
