import type { Locale } from '../text.js';

/*
 * A question as other systems know it. GIFT, Moodle XML, CSV and H5P are read into this and written from it, so that
 * each format knows nothing of our steps and each step nothing of the formats.
 */

/** An answer of a question, and how much of the question it is worth. */
export interface ForeignAnswer {
  text: string;
  /** 0 is wrong, 100 is right, between them is partly right; below 0 takes points away. */
  percent: number;
  /** What is said to whoever chooses it; empty when the source says nothing. */
  feedback: string;
}

interface ForeignBase {
  /** What the source calls it; empty when it has no name. */
  name: string;
  /** Plain text: whatever markup the source had is gone, paragraphs are separated by an empty line. */
  text: string;
  /** Said to everybody afterwards; empty when the source says nothing. */
  feedback: string;
  /** Where it stands in its file: lines count from 1, items of an archive or document from 1 too. */
  line: number;
}

export type ForeignQuestion = ForeignBase &
  (
    | { kind: 'choice'; answers: ForeignAnswer[] }
    | { kind: 'choices'; answers: ForeignAnswer[] }
    | { kind: 'true-false'; right: boolean; whenTrue: string; whenFalse: string }
    | { kind: 'matching'; pairs: { left: string; right: string }[] }
    | { kind: 'short-answer'; answers: ForeignAnswer[] }
    /** Each right answer is a number from `from` to `to`, both included. */
    | { kind: 'number'; answers: { from: number; to: number; percent: number; feedback: string }[] }
    | { kind: 'ordering'; items: string[] }
    | { kind: 'essay' }
    | { kind: 'description' }
    /** Something that has no counterpart here; `what` is the source's own word for it. */
    | { kind: 'unknown'; what: string }
  );

/** Something in a file that could not be read. The rest of the file is read all the same. */
export interface ForeignProblem {
  line: number;
  /** In plain English: what is wrong and what would be right. */
  message: string;
}

export interface ForeignReading {
  questions: ForeignQuestion[];
  problems: ForeignProblem[];
  /** The language of the questions, when the source says so. */
  language?: Locale;
}
