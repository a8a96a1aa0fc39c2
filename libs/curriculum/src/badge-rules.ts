import { z } from 'zod';
import { identifier } from './text.js';

/*
 * When a badge is given. Rules are data: an event and a condition, nothing hidden, so that whoever earned a badge, whoever
 * wrote the sprint and whoever runs the product read the same thing.
 */

const stars = z.int().min(1).max(3).default(1);
/** Too little was no skill, and all of it would be asking never to err. */
const shownPercent = z.int().min(50).max(100).default(80);

/** What one sprint can give a badge for. */
export const badgeRule = z.discriminatedUnion('when', [
  z.strictObject({ when: z.literal('level-finished'), level: identifier, stars }),
  z.strictObject({ when: z.literal('levels-finished'), count: z.int().min(1).max(20), stars }),
  /** So much of a skill has been shown in the whole sprint, best results counted. */
  z.strictObject({ when: z.literal('skill-shown'), skill: identifier, percent: shownPercent }),
  z.strictObject({ when: z.literal('exam-passed') }),
  z.strictObject({ when: z.literal('sprint-completed') }),
]);
export type BadgeRule = z.infer<typeof badgeRule>;

/** What a badge is given for that no single sprint gives. */
export const specialRule = z.discriminatedUnion('when', [
  /** Levels in all sprints together, exams too. */
  z.strictObject({ when: z.literal('any-levels'), count: z.int().min(1).max(500) }),
  z.strictObject({
    when: z.literal('any-sprints'),
    count: z.int().min(1).max(100),
    /** Only those of one track count; without it all do. */
    track: z.enum(['basic', 'job']).optional(),
  }),
  /** All of these. */
  z.strictObject({ when: z.literal('these-sprints'), sprints: z.array(identifier).min(2).max(20) }),
  /** Back after so many days without a game. */
  z.strictObject({ when: z.literal('came-back'), days: z.int().min(7).max(365) }),
  /** "Øv igen" on so many different days. */
  z.strictObject({ when: z.literal('review-days'), days: z.int().min(1).max(100) }),
  /** Tasks tried away from the screen, ticked off by oneself. */
  z.strictObject({ when: z.literal('tasks-tried'), count: z.int().min(1).max(50) }),
]);
export type SpecialRule = z.infer<typeof specialRule>;

export const anyBadgeRule = z.discriminatedUnion('when', [...badgeRule.options, ...specialRule.options]);
export type AnyBadgeRule = z.infer<typeof anyBadgeRule>;

/** The event of the product that makes a rule look at its condition. */
export const eventOfRule = {
  'level-finished': 'run.finished',
  'levels-finished': 'run.finished',
  'skill-shown': 'run.finished',
  'exam-passed': 'run.finished',
  'sprint-completed': 'sprint.completed',
  'any-levels': 'run.finished',
  'any-sprints': 'sprint.completed',
  'these-sprints': 'sprint.completed',
  'came-back': 'run.started',
  'review-days': 'review.day-used',
  'tasks-tried': 'workplace-task.tried',
} as const satisfies Record<AnyBadgeRule['when'], string>;
