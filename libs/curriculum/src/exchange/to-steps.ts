import { checkStep } from '../checks-steps.js';
import { step as stepSchema } from '../step.js';
import type { Step } from '../step.js';
import { countLeft } from './left-out.js';
import type { LeftOne, LeftOut, LeftReason } from './left-out.js';
import type { ForeignQuestion } from './question.js';
import { standIn } from './stand-ins.js';
import { written, writtenPassage } from './to-step-body.js';
import type { Made, Writing } from './to-step-body.js';
import { fromChoice, fromTruth } from './to-step-choice.js';
import { StepIds } from './to-step-ids.js';
import { fromMatching, fromOrdering } from './to-step-pairs.js';
import { fromNumber, fromShortAnswer } from './to-step-typed.js';

/*
 * Questions of other systems as steps. What the source does not say is said by words that stand in for an author's
 * (`placesToWrite` finds them again); what a step has no place for is kept in its `origin` for the way back; what
 * cannot become a step is counted with the reason.
 */

/** What a prompt and a reason hold. */
const longestText = 1200;

export interface ToStepsOptions extends Writing {
  /** Ids that the level has already. */
  taken?: Iterable<string>;
}

/** A step with the place of its question in the file. */
export interface MadeStep {
  step: Step;
  line: number;
}

export interface StepsMade {
  steps: MadeStep[];
  left: LeftOut[];
}

function bodyOf(question: ForeignQuestion, writing: Writing): Made {
  switch (question.kind) {
    case 'choice':
    case 'choices':
      return fromChoice(question, writing);
    case 'true-false':
      return fromTruth(question, writing);
    case 'matching':
      return fromMatching(question, writing);
    case 'short-answer':
      return fromShortAnswer(question, writing);
    case 'number':
      return fromNumber(question, writing);
    case 'ordering':
      return fromOrdering(question, writing);
    case 'essay':
      return 'essay';
    case 'description':
      return 'description';
    case 'unknown':
      return 'unknown-kind';
  }
}

/** Every text that goes into a step as it is. */
function textsOf(question: ForeignQuestion): string[] {
  const own = [question.text, question.feedback, question.name];
  if (question.kind === 'true-false') return [...own, question.whenTrue, question.whenFalse];
  return 'answers' in question ? [...own, ...question.answers.map(({ feedback }) => feedback)] : own;
}

/** The step itself without an id of its own, valid and sound by the checks of content. */
function stepOf(question: ForeignQuestion, writing: Writing): Omit<Step, 'id'> | LeftReason {
  const body = bodyOf(question, writing);
  if (typeof body === 'string') return body;
  if (question.text.trim() === '') return 'no-text';
  if (textsOf(question).some((text) => text.length > longestText)) return 'text-too-long';
  const { name, feedback } = question;
  const parsed = stepSchema.safeParse({
    id: 'question',
    prompt: written(question.text, writing),
    feedback: feedback === '' ? standIn.feedback : writtenPassage(feedback, writing),
    ...body,
    origin: { ...body.origin, language: writing.locale, ...(name === '' ? {} : { name }) },
  });
  if (!parsed.success) return 'unfit';
  let isSound = true;
  checkStep(parsed.data, [], false, () => {
    isSound = false;
  });
  return isSound ? parsed.data : 'unfit';
}

function kindOf(question: ForeignQuestion): string {
  return question.kind === 'unknown' ? question.what : question.kind;
}

/**
 * The steps that questions make, in their order, and what makes none.
 * @returns steps that pass their schema and the checks of a step; never throws
 */
export function toSteps(
  questions: readonly ForeignQuestion[],
  { taken = [], ...writing }: ToStepsOptions,
): StepsMade {
  const ids = new StepIds(taken);
  const steps: MadeStep[] = [];
  const left: LeftOne[] = [];
  for (const question of questions) {
    const { line, ...rest } = question;
    const made = stepOf(question, writing);
    if (typeof made === 'string') left.push({ kind: kindOf(question), reason: made, line });
    else steps.push({ step: { ...made, id: ids.take(question.text, JSON.stringify(rest)) } as Step, line });
  }
  return { steps, left: countLeft(left) };
}
