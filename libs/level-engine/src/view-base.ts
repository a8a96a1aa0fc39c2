import { sizeInName, type Step } from '@mikrosprint/curriculum';
import type { StepContext } from './rules.js';
import type { LearnerPicture, LearnerStep } from './learner-types.js';

type LearnerBase = Pick<
  LearnerStep,
  'id' | 'prompt' | 'picture' | 'intro' | 'hint' | 'feedback' | 'source' | 'clock'
>;

/** What the learner sees of any step. In an exam the source is left out too: an article can be the answer. */
export function viewBase(step: Step, context: StepContext): LearnerBase {
  const practice = context.mode === 'practice';
  return {
    id: step.id,
    prompt: step.prompt,
    picture: pictureOf(step),
    intro: step.intro ?? null,
    hint: practice ? (step.hint ?? null) : null,
    feedback: practice ? step.feedback : null,
    source: practice ? (step.source ?? null) : null,
    clock: step.clock ?? null,
  };
}

/** The address is that of `GET /api/pictures/:name`, to which every published picture's name leads. */
function pictureOf({ picture }: Step): LearnerPicture | null {
  if (!picture) return null;
  const { file, alt, caption = null } = picture;
  return { file, address: `/api/pictures/${file}`, size: sizeInName(file), alt, caption };
}

/** The reason behind an answer, in practice only. */
export function inPractice<T>(context: StepContext, value: T): T | null {
  return context.mode === 'practice' ? value : null;
}
