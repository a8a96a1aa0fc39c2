/*
 * The learner's cut: what may be shown before an answer. In an exam every `why`, `hint` and `feedback` is null.
 */

import type { LocalizedText, Mechanic, ScreenField, ScreenStep } from '@mikrosprint/curriculum';
import type { PlayMode } from './types.js';

/** A picture of a task, with the place it takes. */
export interface LearnerPicture {
  /** What content calls it. */
  file: string;
  /** Where it is served, once it is published. */
  address: string;
  /** CSS pixels; null for a picture that is not published yet. */
  size: { width: number; height: number } | null;
  alt: LocalizedText;
  caption: LocalizedText | null;
}

interface LearnerStepBase {
  id: string;
  prompt: LocalizedText;
  picture: LearnerPicture | null;
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
  type: ScreenField['type'];
  options: { id: string; text: LocalizedText; detail: LocalizedText | null }[];
  why: LocalizedText | null;
}

export interface LearnerScreen extends LearnerStepBase {
  mechanic: 'screen';
  app: { title: LocalizedText; kind: ScreenStep['app']['kind']; address: string | null };
  from: LearnerMaterial;
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

export interface LearnerMaterial {
  title: LocalizedText;
  kind: ScreenStep['material']['kind'];
  sender: LocalizedText | null;
  paragraphs: LocalizedText[];
}

export interface LearnerSequence extends LearnerStepBase {
  mechanic: 'sequence';
  /** By the seed; `number` stands on the card and in the list and never changes. */
  cards: {
    id: string;
    number: number;
    label: LocalizedText;
    detail: LocalizedText | null;
    why: LocalizedText | null;
  }[];
  /** Places with names, in the order of the board; null when the cards stand in a line. */
  slots: { id: string; number: number; label: LocalizedText; detail: LocalizedText | null }[] | null;
  submit: LocalizedText;
}

export interface LearnerCompose extends LearnerStepBase {
  mechanic: 'compose';
  paper: { kind: 'mail' | 'letter' | 'note'; to: LocalizedText; subject: LocalizedText };
  material: LearnerMaterial | null;
  /** By the seed; `number` stands on the block. */
  blocks: { id: string; number: number; text: LocalizedText }[];
  ownWords: { label: LocalizedText; help: LocalizedText | null } | null;
  /** What the text must be, shown as a list to check oneself by; null in an exam, where it would tell. */
  needs: { id: string; text: LocalizedText; why: LocalizedText }[] | null;
  submit: LocalizedText;
  reply: { actor: string; text: LocalizedText | null };
}

export interface LearnerSheet extends LearnerStepBase {
  mechanic: 'sheet';
  title: LocalizedText;
  columns: number;
  rows: number;
  /** What stands there from the beginning, by cell name. */
  cells: Record<string, string | LocalizedText>;
  /** By single cell. */
  formats: Record<string, 'number' | 'integer' | 'currency' | 'percent' | 'date'>;
  /** Cells one may write in, in reading order: those of the goals and the free ones. */
  open: string[];
  goals: { id: string; label: LocalizedText; cells: string[]; why: LocalizedText | null }[];
  /** Cells, one name for one number. */
  chart: { kind: 'bars' | 'shelves' | 'till'; labels: string[]; values: string[] } | null;
}

/** A task that can stand in a shift. */
export type LearnerTask =
  | LearnerCompose
  | LearnerDialogue
  | LearnerRecall
  | LearnerScreen
  | LearnerSequence
  | LearnerSheet
  | LearnerSpot
  | LearnerTriage;

export interface LearnerShift extends LearnerStepBase {
  mechanic: 'shift';
  /** In the order they come. */
  arrivals: {
    id: string;
    number: number;
    actor: string;
    wants: LocalizedText;
    patience: number;
    why: LocalizedText | null;
    step: LearnerTask;
  }[];
}

export type LearnerStep = LearnerTask | LearnerShift;
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
