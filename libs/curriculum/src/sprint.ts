import { z } from 'zod';
import type { LearningMethod, Level } from './level.js';
import { badgeRule } from './badge-rules.js';
import { identifier, localizedText } from './text.js';

const skill = z.strictObject({
  id: identifier,
  /** As "Kan ...": it is shown to the citizen, on the badge and in the CV. */
  title: localizedText,
  /** DigComp 3.0 competence number, for example "4.2". */
  competence: z.string().regex(/^[1-5]\.[1-6]$/),
});

const competence = z.strictObject({
  framework: z.literal('DigComp 3.0'),
  code: z.string().regex(/^[1-5]\.[1-6]$/),
  name: localizedText,
  esco: z.url().optional(),
});

/** Something to do away from the screen, at work or at home. One ticks it off oneself; nobody checks it. */
const workplaceTask = z.strictObject({
  id: identifier,
  text: localizedText,
  /** The learning outcome that it brings into a day at work. */
  outcome: identifier,
});
export type WorkplaceTask = z.infer<typeof workplaceTask>;

/** The outline says what a badge is for: a circle a level, a hexagon a skill, a shield a world, a star something special. */
export const badgeShape = z.enum(['circle', 'hexagon', 'shield', 'star']);

/** What is drawn in the middle of a badge. */
export const badgeSymbol = z.enum([
  'desk',
  'tag',
  'counter',
  'clock',
  'inbox',
  'letter',
  'breach',
  'certificate',
  'key',
  'eye',
  'file',
  'upload',
  'scan',
  'lock',
  'profile',
  'calendar',
  'sheet',
  'formula',
  'pin',
  'choice',
  'magnifier',
  'coins',
  'puzzle',
  'pen',
  'moon',
  'briefcase',
  'wheel',
  'ear',
  'people',
  'speech',
  'phone',
  'camera',
  'hook',
  'seedling',
  'compass',
  'journey',
  'signpost',
  'sunrise',
  'stairs',
  'again',
  'flag',
  'mountain',
]);
export type BadgeSymbol = z.infer<typeof badgeSymbol>;

const badge = z.strictObject({
  id: identifier,
  title: localizedText,
  /** What the holder did to earn it. */
  criteria: localizedText,
  shape: badgeShape,
  symbol: badgeSymbol,
  skills: z.array(identifier).default([]),
  rule: badgeRule,
});
export type BadgeDefinition = z.infer<typeof badge>;

/** `job` teaches the tools of a job and ends in an exam; `basic` is one task of everyday life, and doing it is the proof. */
export const track = z.enum(['basic', 'job']);
export type Track = z.infer<typeof track>;

/** Whom a sprint is made for above all. Nobody is kept from it: it only says who has most use of it. */
export const targetGroup = z.enum([
  'newly-unemployed',
  'long-unemployed',
  'young',
  'graduates',
  'over-fifty',
  'new-in-denmark',
  'changing-trade',
  'back-from-illness',
]);
export type TargetGroup = z.infer<typeof targetGroup>;

/** Weeks without work are counted from 1; five years is as far as it is told apart. */
const weekOfUnemployment = z.int().min(1).max(260);

/** A short course for one concrete competence: the cover sheet; its levels are files of their own. */
export const sprintSheet = z.strictObject({
  id: identifier,
  /** major.minor: a shipped file is published only when this is new. */
  version: z.string().regex(/^\d+\.\d+$/),
  track: track.default('job'),
  /** Where it stands in its track: what is good to take first comes first, what has no place comes last. */
  place: z.int().min(1).max(99).optional(),
  world: z.enum(['gdpr-office', 'hotel', 'workshop', 'everyday']),
  title: localizedText,
  tagline: localizedText,
  description: localizedText,
  provider: localizedText,
  /** Why it matters at work today, with the job functions it serves. */
  jobFunctions: z.array(localizedText).min(1),
  /** The tasks one can do afterwards: the certificate lists them. */
  tasks: z.array(localizedText).min(1).max(10),
  outcomes: z
    .array(z.strictObject({ id: identifier, text: localizedText }))
    .min(1)
    .max(12),
  workplaceTasks: z.array(workplaceTask).max(8).default([]),
  skills: z.array(skill).min(1).max(12),
  competences: z.array(competence).min(1),
  prerequisites: localizedText,
  languageLevel: z.enum(['A1', 'A2', 'B1', 'B2', 'C1']),
  /** The weeks without work in which it helps most, both included; open where nothing is said. */
  relevantFromWeek: weekOfUnemployment.optional(),
  relevantToWeek: weekOfUnemployment.optional(),
  targetGroups: z.array(targetGroup).max(8).optional(),
  estimatedMinutes: z.number().positive(),
  maxDurationDays: z.int().min(1).max(90).default(14),
  workloadHours: z.number().positive(),
  cast: z
    .array(
      z.strictObject({
        id: identifier,
        /** The drawing of the person on the stage. */
        rig: identifier,
        name: z.string().min(1).max(60),
        role: localizedText,
      }),
    )
    .min(1),
  /** The map in order. A level opens when so many of the others are finished; x and y are in 0..100 of the picture. */
  map: z
    .array(
      z.strictObject({
        level: identifier,
        opensAfter: z.int().min(0).max(20).default(0),
        x: z.number().min(0).max(100),
        y: z.number().min(0).max(100),
      }),
    )
    .min(1),
  badges: z.array(badge).default([]),
});
export type SprintSheet = z.infer<typeof sprintSheet>;

/** A sprint with its levels, in the order of its map: what a version holds and what is published. */
export interface Sprint extends SprintSheet {
  levels: Level[];
}

/**
 * The ways the sprint can be taken, the authors' own first. What is a game can also be read: the same tasks, rules and
 * points without the picture, for whoever learns better in peace.
 */
export function methodsOf(sprint: Pick<Sprint, 'levels'>): LearningMethod[] {
  const declared = sprint.levels.map(({ method }) => method);
  return [...new Set(declared.includes('game') ? (['game', 'reading', ...declared] as const) : declared)];
}
