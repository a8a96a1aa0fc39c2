import type { LocalizedText, Mechanic } from '@mikrosprint/curriculum';

/** Practice tells at once and lets one try again; an exam takes one answer per step and tells at the end. */
export type PlayMode = 'practice' | 'exam';

// ---------------------------------------------------------------------------------------------------------------
// The learner's cut: what may be shown before an answer. In an exam every `why`, `hint` and `feedback` is null.
// ---------------------------------------------------------------------------------------------------------------

interface LearnerStepBase {
  id: string;
  prompt: LocalizedText;
  intro: { actor: string; text: LocalizedText } | null;
  hint: LocalizedText | null;
  feedback: LocalizedText | null;
  source: LocalizedText | null;
  clock: { start: string; minutesPerAction: number } | null;
}

interface LearnerOption {
  id: string;
  text: LocalizedText;
  why: LocalizedText | null;
}

export interface LearnerRecall extends LearnerStepBase {
  mechanic: 'recall';
  task:
    | { kind: 'choice'; options: LearnerOption[] }
    | { kind: 'pairs'; lefts: LearnerOption[]; rights: { id: string; text: LocalizedText }[] };
}

export interface LearnerDialogue extends LearnerStepBase {
  mechanic: 'dialogue';
  actor: string;
  /** 0 (angry) .. 5 (relieved) at the start. */
  mood: number;
  nodes: {
    id: string;
    says: LocalizedText;
    choices: { id: string; label: LocalizedText; reply: LocalizedText | null }[];
  }[];
}

export interface LearnerField {
  id: string;
  label: LocalizedText;
  help: LocalizedText | null;
  type: 'text' | 'number' | 'date' | 'select' | 'radio';
  options: { id: string; text: LocalizedText }[];
  why: LocalizedText | null;
}

export interface LearnerScreen extends LearnerStepBase {
  mechanic: 'screen';
  app: { title: LocalizedText; kind: 'case' | 'booking' | 'ticket' | 'mail' | 'portal' };
  from: {
    title: LocalizedText;
    kind: 'letter' | 'mail' | 'note' | 'record';
    sender: LocalizedText | null;
    paragraphs: LocalizedText[];
  };
  fields: LearnerField[];
  submit: LocalizedText;
  reaction: 'print' | 'hand-over' | 'send' | 'file';
  actor: string | null;
}

export type PileMark = 'circle' | 'square' | 'triangle' | 'diamond' | 'star';

export interface LearnerTriage extends LearnerStepBase {
  mechanic: 'triage';
  piles: { id: string; label: LocalizedText; help: LocalizedText | null; mark: PileMark }[];
  /** In the order they came in (shuffled by the seed); `number` stands on the letter and in the list. */
  items: {
    id: string;
    number: number;
    from: LocalizedText | null;
    subject: LocalizedText;
    body: LocalizedText | null;
    /** HH:MM on the step's clock. */
    deadline: string | null;
    why: LocalizedText | null;
  }[];
  /** True when the order counts: the urgent ones first. */
  ordered: boolean;
}

export interface LearnerSpot extends LearnerStepBase {
  mechanic: 'spot';
  surface: 'room' | 'document';
  document: { title: LocalizedText } | null;
  /** Targets and decoys mixed; `number` stands on the thing and in the list. */
  things: {
    id: string;
    number: number;
    label: LocalizedText;
    box: { x: number; y: number; width: number; height: number } | null;
    prop: string | null;
    why: LocalizedText | null;
  }[];
  /** How many there are to find. */
  targetCount: number;
}

export type LearnerStep = LearnerDialogue | LearnerRecall | LearnerScreen | LearnerSpot | LearnerTriage;
export type LearnerStepOf<M extends Mechanic> = Extract<LearnerStep, { mechanic: M }>;

/** A level as the player's browser sees it. Its steps are in play order (in an exam: the ones drawn). */
export interface LearnerLevel {
  id: string;
  kind: 'practice' | 'boss' | 'exam';
  mode: PlayMode;
  title: LocalizedText;
  goal: LocalizedText;
  scene: string;
  minutes: number;
  brief: { actor: string; text: LocalizedText };
  debrief: { actor: string; well: LocalizedText; hard: LocalizedText; tryNext: LocalizedText };
  steps: LearnerStep[];
}

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

export type StepState = DialogueState | RecallState | ScreenState | SpotState | TriageState;
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
  /** Exam only: the answer of a triage, spot or pairs step as it stands. */
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
  | 'incomplete';

export type Advance = { accepted: true; state: RunState } | { accepted: false; reason: Refusal };

/** How much of each skill was shown in a finished run: points of its steps by weight. */
export type SkillResults = Record<string, { points: number; max: number }>;
