import { z } from 'zod';
import { localizedText } from '../text.js';

/** A picture beside the content: `pictures/wet-dock.webp` is called `wet-dock.webp`. */
export const pictureName = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*\.(webp|png|jpg|svg)$/, 'the name of a .webp, .png, .jpg or .svg file')
  .max(80);

/** A picture of a task. */
export const stepPicture = z.strictObject({
  file: pictureName,
  /** What it shows, for those who do not see it: what one needs for the task, never the answer. */
  alt: localizedText,
  /** A short text below it, that everybody reads. */
  caption: localizedText.optional(),
});
export type StepPicture = z.infer<typeof stepPicture>;
