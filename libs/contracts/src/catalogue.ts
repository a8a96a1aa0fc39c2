import { localizedText, plannedCourse, targetGroup, track } from '@mikrosprint/curriculum';
import { z } from 'zod';

export const sprintCard = z.object({
  sprintId: z.string(),
  sprintVersionId: z.uuid(),
  version: z.string(),
  track,
  world: z.string(),
  title: localizedText,
  tagline: localizedText,
  description: localizedText,
  provider: localizedText,
  jobFunctions: z.array(localizedText),
  tasks: z.array(localizedText),
  outcomes: z.array(z.object({ id: z.string(), text: localizedText })),
  skills: z.array(z.object({ id: z.string(), title: localizedText, competence: z.string() })),
  competences: z.array(z.object({ framework: z.string(), code: z.string(), name: localizedText })),
  prerequisites: localizedText,
  languageLevel: z.string(),
  /** Whom it helps most, where its authors say so: weeks without work, both included, and groups. It keeps nobody out. */
  relevantFromWeek: z.int().optional(),
  relevantToWeek: z.int().optional(),
  targetGroups: z.array(targetGroup).optional(),
  estimatedMinutes: z.number(),
  workloadHours: z.number(),
  levelsTotal: z.int(),
});
export type SprintCard = z.infer<typeof sprintCard>;

/** What there is to take, and what is named and not written yet, each in its authors' order. */
export const sprintList = z.object({ sprints: z.array(sprintCard), planned: z.array(plannedCourse) });
export type SprintList = z.infer<typeof sprintList>;
