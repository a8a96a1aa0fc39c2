import { localizedText } from '@mikrosprint/curriculum';
import { z } from 'zod';
import { wireText } from './play.js';

/** One quick question of today's round, with its key: it is practice. */
export const reviewQuestion = z.object({
  cardId: z.uuid(),
  /** Decides where the answers stand; another one each time the question comes. */
  seed: z.int(),
  sprintId: z.string(),
  sprintTitle: localizedText,
  world: z.string(),
  levelTitle: localizedText,
  /** What it is about, in a few words. */
  topic: localizedText,
  /** The task it was part of. */
  task: localizedText.nullable(),
  /** What lies beside the question: a case, a letter. */
  paper: z
    .object({
      title: localizedText.nullable(),
      from: localizedText.nullable(),
      paragraphs: z.array(localizedText),
    })
    .nullable(),
  /** Who speaks, when somebody does. */
  speaker: z.object({ rig: z.string(), name: z.string(), role: localizedText }).nullable(),
  /** RecallStep of the curriculum: a choice with one right answer. */
  recall: z.unknown(),
});
export type ReviewQuestionView = z.infer<typeof reviewQuestion>;

export const reviewTodayQuery = z.strictObject({ another: z.enum(['yes', 'no']).optional() });

export const reviewToday = z.object({
  /** Today in Copenhagen. */
  day: z.iso.date(),
  /** What is left of today's round; empty when it is done or nothing is due. */
  questions: z.array(reviewQuestion),
  answeredToday: z.int(),
  /** Due beyond these: asked for with "one more round", never offered by itself. */
  waiting: z.int(),
  /** The next day something comes back; null when nothing is under way. */
  nextDueOn: z.iso.date().nullable(),
});
export type ReviewToday = z.infer<typeof reviewToday>;

/** The id is the client's own: sent again it is the same answer, and has the same effect once. */
export const reviewAnswerRequest = z.strictObject({
  answerId: z.uuid().toLowerCase(),
  cardId: z.uuid().toLowerCase(),
  actions: z
    .array(
      z.strictObject({
        type: z.enum(['choose', 'hint', 'reveal']),
        payload: z.record(wireText.max(60), wireText.max(100)),
      }),
    )
    .min(1)
    .max(20),
});
export type ReviewAnswerRequest = z.infer<typeof reviewAnswerRequest>;

export const reviewAnswer = z.object({
  cardId: z.uuid(),
  /** `good`: right at once. `hard`: right later. `again`: with help. */
  recollection: z.enum(['again', 'hard', 'good']),
  /** When the question comes back. */
  dueOn: z.iso.date(),
});
export type ReviewAnswer = z.infer<typeof reviewAnswer>;

// --- skills and what stands behind them ------------------------------------------------------------------------

export const skillEvidence = z.object({
  id: z.string(),
  title: localizedText,
  percent: z.int(),
  /** The levels that train it, in the order of the map; untouched ones have no percent. */
  levels: z.array(
    z.object({
      levelId: z.string(),
      title: localizedText,
      /** The tasks in it that train the skill. */
      tasks: z.array(localizedText),
      /** The best shown of this skill in this level. */
      percent: z.int().nullable(),
      improvedAt: z.iso.datetime().nullable(),
      stars: z.int().min(0).max(3),
    }),
  ),
  /** Badges that vouch for the skill; whether they are earned is told by the awards. */
  badgeIds: z.array(z.string()),
});
export type SkillEvidence = z.infer<typeof skillEvidence>;

export const skillsView = z.object({
  sprints: z.array(
    z.object({
      enrolmentId: z.uuid(),
      sprintId: z.string(),
      title: localizedText,
      completedAt: z.iso.datetime().nullable(),
      examPercent: z.int().nullable(),
      skills: z.array(skillEvidence),
    }),
  ),
});
export type SkillsView = z.infer<typeof skillsView>;

// --- three questions after a sprint ----------------------------------------------------------------------------

export const sprintFeedback = z.strictObject({
  useful: z.enum(['a-lot', 'some', 'little']),
  difficulty: z.enum(['easy', 'fitting', 'hard']),
  /** In one's own words; may be left empty. */
  words: wireText.trim().max(1000),
});
export type SprintFeedback = z.infer<typeof sprintFeedback>;

export const sprintFeedbackView = z.object({
  /** The version one took: `major.minor`. */
  version: z.string(),
  feedback: sprintFeedback.nullable(),
  savedAt: z.iso.datetime().nullable(),
});
export type SprintFeedbackView = z.infer<typeof sprintFeedbackView>;
