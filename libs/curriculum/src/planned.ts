import { z } from 'zod';
import { identifier, localizedText } from './text.js';

/** A course that the city has named and nobody has written yet. It is shown, and cannot be opened. */
export const plannedCourse = z.strictObject({
  /** What the sprint will be called when it ships; then it is no longer planned. */
  id: identifier,
  title: localizedText,
  about: localizedText,
  /** The job functions or tasks of everyday life that it will serve. */
  jobFunctions: z.array(localizedText).min(1).max(5),
  /** What it will ask for, and what is known of the first round of it. What nobody knows yet is left out. */
  prerequisites: localizedText.optional(),
  /** The first day, YYYY-MM-DD in Copenhagen. */
  nextStart: z.iso.date().optional(),
  seats: z.int().min(0).max(10_000).optional(),
  /** For one place, in whole kroner; 0 is free. */
  price: z.int().min(0).max(1_000_000).optional(),
});
export type PlannedCourse = z.infer<typeof plannedCourse>;

/** `planned.json` in the content folder, in the order the catalogue shows them. */
export const plannedCourses = z.strictObject({ courses: z.array(plannedCourse).max(60) });
