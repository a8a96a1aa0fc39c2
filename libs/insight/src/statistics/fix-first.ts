import type {
  FixFirst,
  FixReason,
  LevelStatistics,
  Separates,
  StepStatistics,
  WrongAnswer,
} from '@mikrosprint/contracts';

/*
 * What to mend first. Only figures that may be told are looked at, so the list says nothing that the page does not.
 */

/** When a figure is worth an author's time. */
export const limits = {
  /**
   * Those who do well elsewhere get it wrong: the key may be wrong, or the words lead astray. By a common rule of thumb
   * (R. L. Ebel, "Essentials of Educational Measurement") 0.2 is where a coefficient begins to mean something; with
   * fewer than 20 people chance alone reaches it, for the error of a correlation near nought is about 1 / sqrt(n - 1).
   */
  discrimination: -0.2,
  /** By the same rule of thumb, from here on those who can do the rest are right here too. */
  discriminatesWell: 0.2,
  fewestForDiscrimination: 20,
  /** Of those who began a level. */
  leaveLevel: 0.3,
  /** Of those who came to a step: half of a level's limit at one place is where it happens. */
  leaveStep: 0.15,
  /** More than half are wrong at first: the step asks for something that was not taught. */
  firstTry: 0.5,
  /** One wrong answer that three in ten give is a misunderstanding that the text invites. */
  sameAnswer: 0.3,
  /** Two in five ask: what the hint says belongs in the task. */
  hints: 0.4,
  /** Half as long again as was promised. */
  overtime: 1.5,
} as const;

/**
 * What a coefficient says.
 * @param discrimination -1..1, null where it is not told
 * @param learners of whom it is told: those who finished
 * @returns null where it may be chance, or is not told
 */
export function separatesOf(discrimination: number | null, learners: number): Separates | null {
  if (discrimination === null || learners < limits.fewestForDiscrimination) return null;
  if (discrimination <= limits.discrimination) return 'backwards';
  return discrimination >= limits.discriminatesWell ? 'well' : 'hardly';
}

/** A wrong key is worth more than any wording: it comes first, whatever its size. */
const comesFirst: FixReason = 'discriminates-backwards';

/** What to mend, what touches most learners first; a tie stays in the order of the sprint. */
export function fixFirst(levels: readonly LevelStatistics[]): FixFirst[] {
  return levels
    .flatMap((level) => [
      ...ofLevel(level),
      ...level.steps.flatMap((step) =>
        ofStep(level, step).map((found) => ({ ...found, stepId: step.stepId })),
      ),
    ])
    .sort((one, other) => rankOf(one) - rankOf(other) || other.weight - one.weight)
    .map(({ weight: _weight, ...found }) => found);
}

/** `weight` is about how many learners it touches, also where the exact number is hidden. */
type Found = FixFirst & { weight: number };

function rankOf({ reason }: Found): number {
  return reason === comesFirst ? 0 : 1;
}

function ofLevel(level: LevelStatistics): Found[] {
  const { levelId, learners, dropOff, dropOffRate, medianSeconds, minutes } = level;
  const size = learners ?? 0;
  const base = { levelId, stepId: null, answer: null };
  const found: Found[] = [];
  if (dropOffRate !== null && dropOffRate >= limits.leaveLevel) {
    const weight = dropOffRate * size;
    found.push({ ...base, reason: 'many-leave-level', learners: dropOff, figure: dropOffRate, weight });
  }
  const taken = medianSeconds === null ? 0 : medianSeconds / 60;
  if (taken >= limits.overtime * minutes) {
    // It is half of them who take longer than the median.
    const half = Math.ceil(size / 2);
    found.push({ ...base, reason: 'longer-than-promised', learners: null, figure: taken, weight: half });
  }
  return found;
}

function ofStep({ levelId, learners }: LevelStatistics, step: StepStatistics): Found[] {
  const size = step.reached ?? learners ?? 0;
  const found: Found[] = [];
  const add = (
    reason: FixReason,
    figure: number,
    share: number,
    answer: WrongAnswer | null = null,
    told?: number | null,
  ) =>
    found.push({
      reason,
      levelId,
      stepId: step.stepId,
      learners: told ?? null,
      figure,
      answer,
      weight: share * size,
    });
  const { discrimination, separates, firstTry, firstTryRate, hintRate, leftHere, reached, answered } = step;
  const missRate = firstTryRate === null ? 0 : 1 - firstTryRate;
  if (discrimination !== null && separates === 'backwards') {
    add('discriminates-backwards', discrimination, missRate, null, difference(answered, firstTry));
  }
  if (leftHere !== null && reached !== null && reached > 0 && leftHere / reached >= limits.leaveStep) {
    add('many-leave-here', leftHere / reached, leftHere / reached, null, leftHere);
  }
  if (firstTryRate !== null && firstTryRate < limits.firstTry) {
    add('hard-at-first', firstTryRate, missRate, null, difference(answered, firstTry));
  }
  const [answer] = step.wrongAnswers;
  if (answer !== undefined && answer.share >= limits.sameAnswer) {
    add('same-wrong-answer', answer.share, answer.share, answer, answer.learners);
  }
  if (hintRate !== null && hintRate >= limits.hints)
    add('hint-needed', hintRate, hintRate, null, step.hinted);
  return found;
}

function difference(group: number | null, part: number | null): number | null {
  return group === null || part === null ? null : group - part;
}
