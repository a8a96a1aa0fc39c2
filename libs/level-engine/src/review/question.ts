import type { LocalizedText, Mechanic, RecallStep, Step, StepOf } from '@mikrosprint/curriculum';
import type { StepState, StepStateOf } from '../types.js';

/** What a question is about when it cannot be answered without it: a letter, a case, a note. */
export interface ReviewPaper {
  title: LocalizedText | null;
  from: LocalizedText | null;
  paragraphs: LocalizedText[];
}

/** One quick question on one part of a step that was played before. */
export interface ReviewQuestion {
  /** Which part of the step: unique in it and kept for as long as the author keeps the ids. */
  part: string;
  /** What it is about, in a few words: names the question in a list. */
  topic: LocalizedText;
  /** The task it was part of, when the question alone would not say enough. */
  task: LocalizedText | null;
  paper: ReviewPaper | null;
  /** Always a choice with one right answer among two to four. */
  recall: RecallStep;
}

/** How a part of a step went in a run. `firstTry`: right at once, without a hint and without being shown. */
export interface PlayedPart {
  part: string;
  firstTry: boolean;
}

/** What each mechanic has for spaced review. Pure, like its rules. */
export interface ReviewRules<M extends Mechanic> {
  questions(step: StepOf<M>): ReviewQuestion[];
  /** The parts that were answered. `states`: the step before its first action and after each one, in order. */
  played(step: StepOf<M>, states: readonly StepStateOf<M>[]): PlayedPart[];
}

export interface ReviewOption {
  id: string;
  text: LocalizedText;
  right: boolean;
  why: LocalizedText;
}

type Asked = Omit<ReviewQuestion, 'recall'> & {
  prompt: LocalizedText;
  intro?: RecallStep['intro'];
  options: readonly ReviewOption[];
};

const mostOptions = 4;

/** A question with its right answer and up to three others that read differently; none when too few are left. */
export function ask(step: Step, asked: Asked): ReviewQuestion[] {
  const { prompt, intro, options, ...about } = asked;
  const right = options.find((option) => option.right);
  if (right === undefined) return [];
  const kept = withoutTwins([right, ...options.filter((option) => !option.right)]).slice(0, mostOptions);
  if (kept.length < 2) return [];
  // In the order of the file, so that nothing but the seed decides where the right one stands.
  const inOrder = options.filter((option) => kept.includes(option));
  return [
    {
      ...about,
      recall: {
        id: step.id,
        mechanic: 'recall',
        prompt,
        feedback: right.why,
        skills: step.skills,
        task: { kind: 'choice', options: inOrder },
        ...(intro && { intro }),
        ...(step.hint && { hint: step.hint }),
        ...(step.outcome && { outcome: step.outcome }),
        ...(step.source && { source: step.source }),
      },
    },
  ];
}

/** Two answers that read the same would make one of them wrong for no reason. */
function withoutTwins(options: readonly ReviewOption[]): ReviewOption[] {
  return options.filter((option, index) =>
    options.slice(0, index).every((earlier) => !readsLike(earlier.text, option.text)),
  );
}

function readsLike(one: LocalizedText, other: LocalizedText): boolean {
  const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();
  return same(one.da, other.da) || same(one.en ?? one.da, other.en ?? other.da);
}

/** Whether help came while the part was still open: a hint was given or the answer shown. */
export function wasHelped<S extends StepState>(
  states: readonly S[],
  isOpen: (before: S) => boolean,
  kinds: readonly ('hinted' | 'revealed')[] = ['hinted', 'revealed'],
): boolean {
  return states.some((state, index) => {
    const before = states[index - 1];
    if (before === undefined || !isOpen(before)) return false;
    return kinds.some((kind) => state[kind] && !before[kind]);
  });
}
