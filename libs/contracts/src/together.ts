import { localizedText } from '@mikrosprint/curriculum';
import { z } from 'zod';
import { enrolmentView } from './play.js';

/** A step where the citizen is stuck. */
export const togetherStep = z.object({
  stepId: z.string(),
  prompt: localizedText.nullable(),
  tries: z.int(),
  since: z.iso.datetime(),
});

/** What a caseworker can look at together with a citizen: the levels of the sprints the citizen is in, and no exam. */
export const togetherPlaces = z.object({
  sprints: z.array(
    z.object({
      enrolmentId: z.uuid(),
      sprintId: z.string(),
      title: localizedText,
      levels: z.array(
        z.object({
          levelId: z.string(),
          title: localizedText,
          finished: z.boolean(),
          stuck: z.array(togetherStep),
        }),
      ),
    }),
  ),
});
export type TogetherPlaces = z.infer<typeof togetherPlaces>;

/** A level to look at together. What is done with it is sent nowhere: only the citizen's own answers count. */
export const togetherLevel = z.object({
  citizenName: z.string(),
  /** With its keys: it is played on the caseworker's page alone. */
  level: z.unknown(),
  sprint: enrolmentView.pick({
    sprintId: true,
    sprintVersionId: true,
    version: true,
    track: true,
    world: true,
    title: true,
    tagline: true,
    jobFunctions: true,
    methods: true,
    cast: true,
  }),
  skills: z.array(z.object({ id: z.string(), title: localizedText })),
  firstLevelId: z.string().nullable(),
});
export type TogetherLevel = z.infer<typeof togetherLevel>;
