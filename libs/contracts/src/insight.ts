import { localizedText, mechanics } from '@mikrosprint/curriculum';
import { z } from 'zod';

/*
 * How the tasks of a sprint do: what its authors improve it from. Every figure is about a group. One that is about
 * fewer than five people, or would let five others be taken away from it, is null; nobody can be told apart.
 *
 * A learner is counted once per level, by the first run: whoever plays again has seen the answers.
 */

/** The fewest people a figure may be about; and the fewest that may be left when it is taken away from its group. */
export const smallestGroup = 5;

/** People. Null: too few to say. */
const people = z.int().min(0).nullable();
/** A share of a group, 0..1; in twentieths where the size of the group is hidden. Null: too few to say. */
const share = z.number().min(0).max(1).nullable();
/** Null: too few whose time can be told. */
const seconds = z.number().min(0).nullable();

export const wrongAnswer = z.strictObject({
  /** Names of the content, for example an option's; never what somebody has typed. */
  key: z.string(),
  /** What the learner saw; null when the content no longer says. */
  label: localizedText.nullable(),
  /** Who gave it at least once. Null: it would tell the size of a group that is hidden. */
  learners: people,
  /** Of those who came to the step. */
  share: z.number().min(0).max(1),
});
export type WrongAnswer = z.infer<typeof wrongAnswer>;

/** Those who can do the rest: they are right here too, it makes no difference, or they are the ones who miss. */
export const separates = z.enum(['well', 'hardly', 'backwards']);
export type Separates = z.infer<typeof separates>;

export const stepStatistics = z.strictObject({
  stepId: z.string(),
  mechanic: z.enum(mechanics),
  prompt: localizedText,
  /** Came to the step; of an exam: drew it. */
  reached: people,
  /** Gave an answer, right or wrong. */
  answered: people,
  /** Came this far and never finished the level. */
  leftHere: people,
  /** Right at once, without a mistake, a hint or the answer shown. */
  firstTry: people,
  /** Of those who answered. */
  firstTryRate: share,
  hinted: people,
  /** Of those who came to the step. */
  hintRate: share,
  /** Had the answer shown. */
  revealed: people,
  /** Median from coming to the step to its end. */
  medianSeconds: seconds,
  /** Whether those who are right at once here do well in the rest of the level: -1..1, point-biserial. */
  discrimination: z.number().min(-1).max(1).nullable(),
  /** What that says, by the limits of `fix-first.ts`; null where too few have finished for it to be more than chance. */
  separates: separates.nullable(),
  /** The most frequent first. */
  wrongAnswers: z.array(wrongAnswer),
  /** There are answers that too few gave. */
  rareWrongAnswers: z.boolean(),
});
export type StepStatistics = z.infer<typeof stepStatistics>;

export const levelStatistics = z.strictObject({
  levelId: z.string(),
  kind: z.enum(['practice', 'boss', 'exam']),
  title: localizedText,
  /** As the authors promise. */
  minutes: z.number(),
  /** Began it. */
  learners: people,
  /** Finished it, in the first run or a later one. */
  completions: people,
  completionRate: share,
  /** Began it and never finished. */
  dropOff: people,
  dropOffRate: share,
  medianSeconds: seconds,
  steps: z.array(stepStatistics),
});
export type LevelStatistics = z.infer<typeof levelStatistics>;

/** Why something should be mended; each has its rule in `fix-first.ts`. */
export const fixReason = z.enum([
  'discriminates-backwards',
  'many-leave-level',
  'many-leave-here',
  'hard-at-first',
  'same-wrong-answer',
  'hint-needed',
  'longer-than-promised',
]);
export type FixReason = z.infer<typeof fixReason>;

export const fixFirst = z.strictObject({
  reason: fixReason,
  levelId: z.string(),
  stepId: z.string().nullable(),
  /** How many learners it has touched. Null: it would tell the size of a group that is hidden. */
  learners: people,
  /** The figure that the rule looks at: a share, a coefficient, or minutes for `longer-than-promised`. */
  figure: z.number(),
  /** Only for `same-wrong-answer`. */
  answer: wrongAnswer.nullable(),
});
export type FixFirst = z.infer<typeof fixFirst>;

/** How many have begun: nobody yet, somebody but too few to tell of, or enough. */
export const standing = z.enum(['nobody', 'too-few', 'enough']);
export type Standing = z.infer<typeof standing>;

export const countedVersion = z.strictObject({
  major: z.int(),
  minor: z.int(),
  publishedAt: z.iso.datetime(),
  standing,
});
export type CountedVersion = z.infer<typeof countedVersion>;

/** How fresh the figures are. */
const freshness = z.strictObject({
  /** When the log was last read to its end; null when it never was. A worker that works reads it every minute. */
  readAt: z.iso.datetime().nullable(),
  /** The log has not been read for minutes: what was answered since then is missing. */
  behind: z.boolean(),
  /** Everything is being counted, for the first time or by newer rules: the figures are not there or not the last ones. */
  counting: z.boolean(),
});
export type Freshness = z.infer<typeof freshness>;

export const itemStatistics = z.strictObject({
  sprintId: z.string(),
  title: localizedText,
  /** Where it is written; null for what ships. */
  draftId: z.uuid().nullable(),
  major: z.int(),
  /** Null: all minors of the major together, step by step. */
  minor: z.int().nullable(),
  /** When the newest of what is told was counted; null when nothing is told. */
  countedAt: z.iso.datetime().nullable(),
  smallestGroup: z.literal(smallestGroup),
  ...freshness.shape,
  /** All that were published, newest first. */
  versions: z.array(countedVersion),
  levels: z.array(levelStatistics),
  fixFirst: z.array(fixFirst),
});
export type ItemStatistics = z.infer<typeof itemStatistics>;

/** Without `major` the newest; `minor` only with `major`. */
export const itemStatisticsQuery = z
  .object({
    major: z.coerce.number().int().min(0).max(100_000).optional(),
    minor: z.coerce.number().int().min(0).max(100_000).optional(),
  })
  .refine(({ major, minor }) => minor === undefined || major !== undefined, {
    path: ['minor'],
    message: 'goes with a major',
  });
export type ItemStatisticsQuery = z.infer<typeof itemStatisticsQuery>;

export const insightSprint = z.strictObject({
  sprintId: z.string(),
  title: localizedText,
  /** Where it is written; null for what ships. */
  draftId: z.uuid().nullable(),
  /** The newest version that was published. */
  version: z.string(),
  standing,
  /** Of the newest version that enough have begun; null when there is none. */
  told: z
    .strictObject({
      major: z.int(),
      minor: z.int(),
      /** Began the first level. */
      learners: people,
      /** Finished the last level before the exam. */
      completions: people,
      /** How many things there are to mend first. */
      toMend: z.int(),
    })
    .nullable(),
});
export type InsightSprint = z.infer<typeof insightSprint>;
export const insightSprints = z.strictObject({ ...freshness.shape, sprints: z.array(insightSprint) });
export type InsightSprints = z.infer<typeof insightSprints>;
