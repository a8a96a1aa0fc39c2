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
});
export type PlannedCourse = z.infer<typeof plannedCourse>;

/** `planned.json` in the content folder, in the order the catalogue shows them. */
export const plannedCourses = z.strictObject({ courses: z.array(plannedCourse).max(60) });
