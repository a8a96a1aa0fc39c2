import { localizedText } from '@mikrosprint/curriculum';
import { z } from 'zod';

/** Something to try away from the screen. Who ticked it is the only one who knows; nobody checks it. */
export const workplaceTask = z.object({
  id: z.string(),
  text: localizedText,
  /** The practice levels that train what it brings into the day, in the order of the map: after one of them the task can be offered. */
  levelIds: z.array(z.string()),
  /** When it was ticked off; null while it waits. */
  doneAt: z.iso.datetime().nullable(),
});
export type WorkplaceTaskView = z.infer<typeof workplaceTask>;

export const workplaceTaskList = z.object({ tasks: z.array(workplaceTask) });
export type WorkplaceTaskList = z.infer<typeof workplaceTaskList>;
